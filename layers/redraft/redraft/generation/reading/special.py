"""Phrases that no noun heads: "filter by status", "question 2 of 5", "Add to cart"."""

from __future__ import annotations

import re

from redraft.generation.content import names_for
from redraft.generation.parts.catalogue import fold, part_of
from redraft.generation.parts.find import find_part
from redraft.generation.parts.model import PartMatch
from redraft.generation.reading.mentions import Mention
from redraft.generation.reading.script import Script

CHOICE = re.compile(
    r"^(?:pick|choose|select|decide|pay by|pay with)(?: between| from| either)?\s+(?:an? |the )?(?P<what>.+?\bor\b.+)$",
    re.IGNORECASE,
)


LAYOUT = {"grid": "grid", "list": "stack", "column": "stack", "stack": "stack", "feed": "stack"}


_SORTING = re.compile(r"^(?:(?P<how>filter|sort)(?:s|ed|ing|able)?) by (?P<what>[\w -]+)$", re.IGNORECASE)


_SWITCHING = re.compile(r"^(?:toggle|switch|switcher|tabs?)(?: to switch)? between (?P<what>.+)$", re.IGNORECASE)


_PROGRESS = re.compile(r"^(?:question|step|screen|page|slide|lesson|part)? ?\d+ ?(?:of|/) ?\d+$", re.IGNORECASE)


_NAMED_LIST = re.compile(r"^(?P<what>(?:[\w-]+ )*[\w-]+) (?P<kind>list|grid|feed|row)$", re.IGNORECASE)


_ALTERNATIVES = re.compile(r"^(?P<what>[\w.$-]+(?: [\w.-]+){0,2},? or [\w.$-]+(?: [\w.-]+){0,2})$", re.IGNORECASE)


_ACTIONS = frozenset(
    "add buy save share like follow unfollow send reply forward edit delete remove cancel back next previous "
    "play pause skip "
    "shuffle repeat accept decline approve reject confirm apply download upload export import print subscribe "
    "donate call "
    "continue checkout pay enroll enrol start stop log sign join archive".split()
)
"""Verbs that a button says, where they stand alone or with an object: "Add to cart"."""


def special_mention(text: str) -> Mention | None:  # noqa: PLR0911  # a return a case
    """Phrases that a noun does not head: "filter by status", "question 2 of 5", "message list"."""
    if found := _SORTING.match(text):
        what = found["what"] if found["how"].lower() == "filter" else f"Sort by {found['what']}"
        return Mention(what, PartMatch(part_of("select"), 0, 0), sure=True)
    if re.match(r"yes ?(?:/|or) ?no\b", text, re.IGNORECASE):
        return Mention("options", texts=["Yes", "No"], plural=True, choice=True)
    if switching := _SWITCHING.match(text):
        names = re.split(r",\s*(?:and |or )?|\s+(?:and|or)\s+|/", switching["what"])
        return Mention("tabs", PartMatch(part_of("tabs"), 0, 0), plural=True, texts=[name for name in names if name])
    if _PROGRESS.match(text):
        return Mention("progress text", PartMatch(part_of("label"), 0, 0), texts=[text[:1].upper() + text[1:]])
    if _ALTERNATIVES.match(text) and not find_part(text):
        return Mention(
            "options", texts=[part.strip() for part in re.split(r",?\s+or\s+", text)], plural=True, choice=True
        )
    if (found := _NAMED_LIST.match(text)) and _thing(found["what"]):
        what = found["what"]
        many = what if fold(what.split()[-1]) != what.split()[-1].lower() else f"{what}s"
        return Mention(many, find_part(many), plural=True, place=LAYOUT.get(found["kind"].lower(), "row"))
    return None


def _thing(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1].lower()
    return bool(names_for(last) or fold(last) != last) and last not in (
        "feature",
        "price",
        "button",
        "icon",
        "content",
        "table",
        "number",
        "image",
        "text",
        "card",
        "social",
        "news",
        "menu",
        "nav",
    )


def choice_mention(what: str, script: Script) -> Mention:
    """Reads "pick card or paypal": a choice, its options as texts."""
    options = [script.spoken(option).strip(" ,.") for option in re.split(r",?\s+or\s+|\s*,\s*", what)]
    return Mention("options", texts=[option for option in options if option], plural=True, choice=True)


_PARTICLES = frozenset("to now all in up out more it a".split())
_NO_ACTION = re.compile(r"\b(?:button|link|icon|page|form|toggle|switch|checkbox|field|input|card|list|bar|tab)s?$")
_FEW = 4


def action_words(head: str, tail: str) -> str:
    """The words of a button that is said by its verb: "Add to cart"."""
    said = f"{head} {tail}".strip()
    words = said.lower().split()
    if not words or len(words) > _FEW or words[0] not in _ACTIONS or _NO_ACTION.search(said.lower()):
        return ""
    return said if (len(words) == 1 and said.islower()) or not _PARTICLES.isdisjoint(words[1:2]) else ""
