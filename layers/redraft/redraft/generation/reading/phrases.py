"""One noun phrase to one mention: its number, copy, place and head."""

from __future__ import annotations

import re

from redraft.generation.content import names_for
from redraft.generation.parts.catalogue import fold, names_index, part_of
from redraft.generation.parts.find import DETERMINERS, LOOKS, find_part
from redraft.generation.parts.model import PartMatch
from redraft.generation.reading.lexicon import ASKING, NUMBERS, PLACES, TALK
from redraft.generation.reading.mentions import Mention
from redraft.generation.reading.script import QUOTE, Script

_COUNT = re.compile(
    rf"^(?:at least|minimum|min|about|around|exactly|up to|a|the|my|our|all|just|only|last|latest|top|next|the last|the latest|the top|the next)?\s*(?:a )?(\d{{1,2}}|{'|'.join(NUMBERS)})(?: of)?\s+"
    r"(?!(?:min|mins|minutes?|hours?|days?|star|stars|px|%|o'clock|km|kg|g|am|pm)\b)(?=[^\W\d])",
    re.IGNORECASE,
)  # fmt: skip
_COLUMNS = re.compile(
    r"\b(?:in|as|with)?\s*(?:an? )?(\d|one|two|three|four|five|six)[- ]?(?:x[- ]?\d[- ]?)?(?:columns?|col|across|per row|up)\b(?:[- ](?:grid|layout))?"
    r"|\bgrid of (\d|two|three|four|five|six)\b(?! [a-z])|\b(\d) ?x ?\d(?: grid)?\b",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"[\s,(]*\b(?:titled|entitled|called|named|saying|says|that says|that reads|reading|labelled|labeled|marked(?: as)?|with the (?:text|title|label|words|heading|headline|name|placeholder)|"
    r"with (?:text|title|label|placeholder|heading)|as placeholder|text|placeholder|headed)?:?\s*(?=[\ue100-\uf7ff])",
    re.IGNORECASE,
)  # fmt: skip
_NAMED = re.compile(r"\b(?:titled|entitled|called|named|labelled|labeled|saying|that says|marked as|headed)\s+(?P<name>[^,]+)$", re.IGNORECASE)
_TAIL = re.compile(
    r"\s+(?:for|of|to|about|by|from|like|such as|between|that|which|who|where|so|because|showing|on|in|at|over|under|against|per|when|during|after|before|using|via)\s+",
    re.IGNORECASE,
)
_PLACES = tuple(
    (place, re.compile(rf"(?:^|[\s,(])(?:{pattern})(?=$|[\s,:;)])", re.IGNORECASE)) for place, pattern in PLACES
)
_CHOICE = re.compile(
    r"^(?:pick|choose|select|decide|pay by|pay with)(?: between| from| either)?\s+(?:an? |the )?(?P<what>.+?\bor\b.+)$", re.IGNORECASE
)
_GATHERED = re.compile(
    r"^(?:an? |the )?(?:[\w-]+ )?(?P<kind>row|grid|list|column|set|group|stack|series|strip|carousel|collection|feed|selection|line)s? of (?P<what>(?:the |our |all )?(?:\d{1,2} |[\w-]+ ){0,4}?[\w-]+s)$",
    re.IGNORECASE,
)  # fmt: skip
_LAYOUT = {"grid": "grid", "list": "stack", "column": "stack", "stack": "stack", "feed": "stack"}
_VALUED = frozenset(
    "name title author heading headline number date price rating total logo brand category column link tab section field "
    "option button tag filter badge row label time duration amount author by subtotal tax discount balance status client "
    "customer company role city location address phone email day artist song album course teacher trainer host guest "
    "chip question answer item score subject tagline subtitle order table page menu step stage lane language size colour "
    "color version distance invoice due topic toggle switch checkbox icon metric kpi stat plan tier team user contact".split()
)
"""Words that a name or value may follow: "Author Dana Whitfield", "columns Page"."""

_KEPT_OF = frozenset({"terms of", "table of", "date of", "proof of", "list of", "number of", "map of", "row of", "type of"})


def mention_of(text: str, script: Script) -> Mention | None:
    """The mention of one phrase without lists in it; None where it has no words."""
    text, place, anchor = _placed(_untalked(text))
    text, columns = _columned(text)
    text = named_plainly(text)
    if special := _special(text):
        special.place, special.anchor = place, anchor
        return special
    if chosen := _CHOICE.match(text):
        return _choice(chosen["what"], script)
    if gathered := _GATHERED.match(text):
        text, place = gathered["what"], place or _LAYOUT.get(gathered["kind"].lower(), "row")
    text, texts = _quoted(text, script)
    determined = bool(re.match(r"(?:an?|the|another|some|any|my|our|your|his|her|its|their|\d)\b", text, re.IGNORECASE))
    text, count = _counted(text)
    named = _NAMED.search(text)
    if named and not texts:
        texts, text = [named["name"].strip()], text[: named.start()].strip()
    head, tail = _headed(text)
    head, value = _valued(head) if not texts else (head, None)
    if value:
        amount = re.match(r"of [$€£₹]?\d", tail)
        texts, tail = [f"{value} {tail}" if amount else value], "" if amount else tail
    head = _plain(head)
    if not head and not texts:
        return None
    if not texts and (action := _action(head, tail)):
        return Mention(action, PartMatch(part_of("button"), 0, 0), place=place, anchor=anchor, determined=determined)
    part = _fields(head) or find_part(f"{head} {tail}" if re.match(r"(?:for|to)\b", tail) and head else head) if head else None
    last = re.findall(r"[\w'&]+", head)[-1:] or [""]
    plural = fold(last[0]) != last[0].lower() and not last[0].isupper()
    return Mention(
        head, part if _at_end(part, head) else None, count, plural or bool(part and part.part.key == "tabs"), texts, [], [], place, anchor, columns,
        choice=" or " in f" {head} {tail} ", tail=tail, determined=determined,
    )  # fmt: skip


_SORTING = re.compile(r"^(?:(?P<how>filter|sort)(?:s|ed|ing|able)?) by (?P<what>[\w -]+)$", re.IGNORECASE)
_SWITCHING = re.compile(r"^(?:toggle|switch|switcher|tabs?)(?: to switch)? between (?P<what>.+)$", re.IGNORECASE)
_PROGRESS = re.compile(r"^(?:question|step|screen|page|slide|lesson|part)? ?\d+ ?(?:of|/) ?\d+$", re.IGNORECASE)
_NAMED_LIST = re.compile(r"^(?P<what>(?:[\w-]+ )*[\w-]+) (?P<kind>list|grid|feed|row)$", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"^(?P<what>[\w.$-]+(?: [\w.-]+){0,2},? or [\w.$-]+(?: [\w.-]+){0,2})$", re.IGNORECASE)
_ACTIONS = frozenset(
    "add buy save share like follow unfollow send reply forward edit delete remove cancel back next previous play pause skip "
    "shuffle repeat accept decline approve reject confirm apply download upload export import print subscribe donate call "
    "continue checkout pay enroll enrol start stop log sign join archive".split()
)
"""Verbs that a button says, where they stand alone or with an object: "Add to cart"."""


def _special(text: str) -> Mention | None:
    """Phrases that a noun does not head: "filter by status", "question 2 of 5", "message list"."""
    if found := _SORTING.match(text):
        what = found["what"] if found["how"].lower() == "filter" else f"Sort by {found['what']}"
        return Mention(what, PartMatch(part_of("select"), 0, 0), sure=True)
    if re.match(r"yes ?(?:/|or) ?no\b", text, re.IGNORECASE):
        return Mention("options", texts=["Yes", "No"], plural=True, choice=True)
    if _SWITCHING.match(text):
        names = re.split(r",\s*(?:and |or )?|\s+and\s+|\s+or\s+|/", _SWITCHING.match(text)["what"])  # type: ignore[index]  # it has just matched
        return Mention("tabs", PartMatch(part_of("tabs"), 0, 0), plural=True, texts=[name for name in names if name])
    if _PROGRESS.match(text):
        return Mention("progress text", PartMatch(part_of("label"), 0, 0), texts=[text[:1].upper() + text[1:]])
    if _ALTERNATIVES.match(text) and not find_part(text):
        return Mention("options", texts=[part.strip() for part in re.split(r",?\s+or\s+", text)], plural=True, choice=True)
    if (found := _NAMED_LIST.match(text)) and _thing(found["what"]):
        what = found["what"]
        many = what if fold(what.split()[-1]) != what.split()[-1].lower() else f"{what}s"
        return Mention(many, find_part(many), plural=True, place=_LAYOUT.get(found["kind"].lower(), "row"))
    return None


def _thing(words: str) -> bool:
    last = words.split()[-1].lower()
    return bool(names_for(last) or fold(last) != last) and last not in ("feature", "price", "button", "icon", "content", "table", "number", "image", "text", "card", "social", "news", "menu", "nav")


def _choice(what: str, script: Script) -> Mention:
    """ "pick card or paypal": a choice, its options as texts."""
    options = [script.spoken(option).strip(" ,.") for option in re.split(r",?\s+or\s+|\s*,\s*", what)]
    return Mention("options", texts=[option for option in options if option], plural=True, choice=True)


def _action(head: str, tail: str) -> str:
    """The words of a button that is said by its verb: "Add to cart"."""
    said = f"{head} {tail}".strip()
    words = said.lower().split()
    lone = len(words) <= 4 and bool(words) and words[0] in _ACTIONS and not re.search(r"\b(?:button|link|icon|page|form|toggle|switch|checkbox|field|input|card|list|bar|tab)s?$", said.lower())  # noqa: PLR2004  # a button says few words
    return said if lone and (len(words) == 1 or words[1] in ("to", "now", "all", "in", "up", "out", "more", "it", "a")) else ""


def _fields(head: str) -> PartMatch | None:
    """ "fields for X and Y" are plain inputs, whatever X is."""
    return PartMatch(part_of("input"), 0, len(head.split())) if re.fullmatch(r"(?:input |form |text )?(?:fields|inputs)", head, re.IGNORECASE) else None


def _untalked(text: str) -> str:
    before = None
    while before != text:
        before = text
        text = ASKING.sub("", TALK.sub("", text.strip(" ,.:-\u2013\u2014+"))).strip(" ,")
    return text


def _placed(text: str) -> tuple[str, str, str]:
    """The phrase without the place it names, the place, and the thing that the place is relative to."""
    for place, pattern in _PLACES:
        found = pattern.search(text)
        if found is not None:
            anchor = next((group for group in found.groupdict().values() if group), "")
            return " ".join((text[: found.start()] + " " + text[found.end() :]).split()).strip(" ,:"), place, anchor
    return text, "", ""


def spoken_place(text: str) -> tuple[str, str, str]:
    """The place that a phrase names, what it is relative to, and the words that are left."""
    words, place, anchor = _placed(text.strip(" ,:"))
    return place, anchor, _plain(words)


def _columned(text: str) -> tuple[str, int | None]:
    found = _COLUMNS.search(text)
    if found is None:
        return text, None
    said = next(group for group in found.groups() if group).lower()
    rest = " ".join((text[: found.start()] + " " + text[found.end() :]).split())
    return re.sub(r"\s+(?:in|as|with)$", "", rest), int(said) if said.isdigit() else NUMBERS[said]


def _quoted(text: str, script: Script) -> tuple[str, list[str]]:
    texts = [script.spoken(mark) for mark in QUOTE.findall(text)]
    return " ".join(QUOTE.sub(" ", _NAMING.sub(" ", text)).split()).strip(" ,:()\u2013-"), texts


def _counted(text: str) -> tuple[str, int | None]:
    found = _COUNT.match(text)
    if found is None:
        return text, None
    rest = text[found.end() :]
    number = int(found[1]) if found[1].isdigit() else NUMBERS[found[1].lower()]
    words = re.findall(r"[\w'-]+", re.split(_TAIL, rest)[0])
    many = any(fold(word) != word.lower() for word in words[-2:])
    return (rest, number) if many and number else (text, None)


def _headed(text: str) -> tuple[str, str]:
    """The head of a phrase, and what follows its first linking word (that word included)."""
    control = re.search(r"\b(?:button|link|tab|icon|toggle|switch|checkbox)s?$", text, re.IGNORECASE)
    if control and not re.search(r"\s(?:an?|the)\s", text, re.IGNORECASE):
        return text, ""
    for found in _TAIL.finditer(text):
        before = text[: found.start()].lower().split()[-1:]
        linked = f"{before[0] if before else ''} {found[0].strip().lower()}"
        if linked in _KEPT_OF or find_part(text[: found.start()]) is None and _known_across(text, found):
            continue
        return text[: found.start()], text[found.start() :].strip()
    return text, ""


def _known_across(text: str, link: re.Match[str]) -> bool:
    """Whether a known name goes on across the link: "call to action", "row of buttons"."""
    whole = find_part(text)
    return whole is not None and any(len(name.split()) > 2 and name in text.lower() for name in whole.part.names)  # noqa: PLR2004  # a name across a link has three words


def _valued(head: str) -> tuple[str, str | None]:
    """A role and the name or number that follows it: "Author", "Dana Whitfield"."""
    words = head.split()
    for at in range(1, len(words)):
        role, value = words[:at], words[at:]
        starts = value[0][:1]
        is_value = starts.isupper() or starts.isdigit() or starts in "$€£₹#@+"
        many = fold(role[-1]) != role[-1] and role[-1].islower() and (value[0][:1].isupper() or ":" in value[0])
        proper = role[-1].islower() and starts.isupper() and value[-1][:1].isupper() and role[-1] not in DETERMINERS | LOOKS
        money = starts in "$€£₹+" and len(value) == 1
        if is_value and (many or proper or money or fold(role[-1]) in _VALUED) and (at > 1 or len(role[0]) > 1):
            plural = fold(role[-1]) != role[-1].lower()
            if (not plural and fold(value[-1]) in _CONTROL_WORDS) or (at == 1 and role[0][0].isupper() and _is_title(words)):
                return head, None
            return " ".join(role), " ".join(value)
    return head, None


_CONTROL_WORDS = frozenset("button link field input icon toggle switch checkbox dropdown tab section card list table chart".split())


def _is_title(words: list[str]) -> bool:
    """Whether a phrase in title case is a known thing itself: "Search Bar"."""
    found = find_part(" ".join(words))
    return found is not None and found.end == len(words)


def _plain(head: str) -> str:
    """The head without articles, words of look and stray marks, but never without its last word."""
    words = [word for word in head.strip(" ,.:;()!?\u2013-").split() if word]
    while len(words) > 1 and not known_name(words) and " ".join(words[:2]).lower() not in _OURS and (_loose(words[0]) or words[0] in "-+&") and words[1].lower() not in ("mode", "name", "names", "switch"):
        words.pop(0)
    return "" if len(words) == 1 and words[0].lower() in DETERMINERS | LOOKS | _EMPTY | {"one"} - _NOUNS else " ".join(words)


def known_name(words: list[str]) -> bool:
    """Whether the words are just the name of a part: "bottom navigation"."""
    return tuple(fold(word) for word in words) in names_index() and words[0].lower() not in DETERMINERS


def named_plainly(head: str) -> str:
    """A name without the form that it is to take: "Bedroom as cards"."""
    return _AS_FORM.sub("", head).strip()


_AS_FORM = re.compile(r"\s+(?:each|apiece)$|\s+as (?:an? )?(?:cards?|tiles?|list|grid|rows?|chips?|tags|badges)$|\s+(?:fixed|pinned|sticky|stuck)$", re.IGNORECASE)


_OURS = frozenset({"our story", "our team", "our mission", "our values", "our work", "our services", "our history", "our menu", "my work", "my orders", "my account"})


def _loose(word: str) -> bool:
    """Whether a word at the front says nothing about what the thing is; names are capitalised."""
    return word.lower() in DETERMINERS or (word.islower() and word in LOOKS | _EMPTY)


_EMPTY = frozenset("both same usual standard typical own of at least her his proper new there".split())
_NOUNS = frozenset("orange rose gold salmon chocolate tan".split())


def _at_end(part: PartMatch | None, head: str) -> bool:
    """Whether the part is the head of the phrase, not some word within it."""
    if part is None:
        return False
    return part.end >= len(re.findall(r"[^\s,;]+", head.replace("-", " ").replace("/", " ")))
