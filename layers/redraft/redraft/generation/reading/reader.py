"""A whole prompt as a brief: the kind of screen, for which device, in what look, and all that is mentioned."""

from __future__ import annotations

import re

from redraft.generation.kinds import kind_of
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.find import find_part
from redraft.generation.reading.brief import Brief
from redraft.generation.reading.lexicon import (
    ONLY,
)  # fmt: skip
from redraft.generation.reading.lists import bracketed, mentions_in, names_in
from redraft.generation.reading.looks import colour, dark, device, name_it
from redraft.generation.reading.mentions import Mention
from redraft.generation.reading.negatives import without_negatives
from redraft.generation.reading.opening import is_page, opened, worth
from redraft.generation.reading.phrases import spoken_place
from redraft.generation.reading.script import QUOTE, Line, Script, script_of, sentences
from redraft.generation.reading.spelling import corrected

_EACH = re.compile(
    r"^(?:and |with )?(?:each|every|all|both)(?: one)?(?: of (?:them|these|those|the))?(?P<what>(?: "
    r"[\w'-]+){0,3}?)(?: (?:has|have|with|shows?|showing|displays?|contains?|includes?|gets?|needs?|lists?|"
    r"consists? of|comes? with|should have|should show|must have|is made of|having|including)|:)\s*:?\s*(?P<list>.+)$",
    re.IGNORECASE,
)  # fmt: skip
_EACH_IN = re.compile(
    r",?\s+(?=(?:and |with )?(?:each|every)(?: one)?(?: [\w-]+)?(?: scrolls?[\w ]*? and)? (?:has|with|shows?|"
    r"having|showing|contains?|includes?|comes with|gets|needs|should have)\s)",
    re.IGNORECASE,
)
_COLON = re.compile(
    r"^(?P<head>[^:]{1,90}?):\s+(?P<rest>.+)$|^(?P<only>[^:()]{1,90}?):$|^(?P<dash>[\w /&]{3,40}?) "
    r"[\u2013\u2014-] (?P<after>.+)$"
)
_TRANSPARENT = re.compile(
    r"^(?:(?:main|middle|center|centre|central|content|body|page|right|left|first|second|whole)? ?(?:area|"
    r"content|part|column|half|body|main|panel|pane)|main|content|body|layout|page|screen|sections?|elements?|"
    r"features|it|contents|requirements|components?|must haves?|structure|from top to bottom|top to "
    r"bottom|the following|following)$",
    re.IGNORECASE,
)  # fmt: skip


def brief_of(prompt: str) -> Brief:
    """The brief of a prompt of any length."""
    script = script_of(prompt)
    flat = QUOTE.sub(" ", "\n".join(_texts(script.lines)))
    brief = Brief(prompt, kind_of(corrected_text(flat)), device(flat), dark(flat), colour(flat))
    brief.only = bool(ONLY.search(flat))
    name_it(brief, script)
    first = True
    for line in script.lines:
        _read_line(line, script, brief, first=first)
        first = False
    return brief


def listed_mentions(line: str) -> list[Mention]:
    """The mentions of one line that lists things, as the defaults of a screen are written."""
    script = script_of(line)
    found = _sentence_mentions(script.lines[0].text, [], script, Brief(line))
    return [mention for mention in found if worth(mention, found, listed=True)]


def corrected_text(text: str) -> str:
    """The text with its typing errors put right."""
    return corrected(text)


def _texts(lines: list[Line]) -> list[str]:
    return [text for line in lines for text in (line.text, *_texts(line.bullets))]


def _read_line(line: Line, script: Script, brief: Brief, *, first: bool) -> None:
    said = sentences(line.text)
    for at, sentence in enumerate(said):
        bullets = line.bullets if at == len(said) - 1 else []
        _read_sentence(corrected(sentence), bullets, script, brief, first=first and at == 0)
    if not said:
        for bullet in line.bullets:
            _read_line(bullet, script, brief, first=False)


def _read_sentence(sentence: str, bullets: list[Line], script: Script, brief: Brief, *, first: bool) -> None:
    text = without_negatives(sentence, brief)
    found = _sentence_mentions(text, bullets, script, brief, first=first)
    if first:
        found = opened(found, brief)
    brief.mentions += [mention for mention in found if worth(mention, found, listed=False)]


def _sentence_mentions(
    text: str, bullets: list[Line], script: Script, brief: Brief, *, first: bool = False
) -> list[Mention]:
    text = re.sub(r"(?<![,.;:])\s+each (?=with|has|having|showing)", " ", text)
    head, *eaches = _EACH_IN.split(text)
    found = _each(head, script, brief)
    if found is None:
        found = headed(head, bullets, script, brief, first=first)
    for each in eaches:
        listed = _EACH.match(re.sub(r"scrolls?[\w ]*? and ", "", each))
        if listed and found:
            found[-1].each += mentions_in(listed["list"], script, inside=True)
    if bullets and found and not found[-1].items:
        _fill(found[-1], bullets, script, brief)
    elif bullets and not found:
        found = [mention for bullet in bullets for mention in _bullet(bullet, script, brief)]
    return found


def _each(text: str, script: Script, brief: Brief) -> list[Mention] | None:
    """Reads "each plan has …": what follows is in every one of the things mentioned before."""
    match = _EACH.match(text)
    if match is None:
        return None
    items = mentions_in(match["list"], script, inside=True)
    last = re.findall(r"\w+", match["what"])[-1:]
    target = _target(fold(last[0]) if last else "", brief.mentions)
    if target is not None:
        target.each += items
        return []
    return [Mention(" ".join(last) + "s", find_part(last[0]), None, plural=True, each=items)] if last else []


def _target(word: str, mentions: list[Mention]) -> Mention | None:
    plural = [m for top in mentions for m in (top, *top.items, *top.each) if m.plural and not m.leaf]
    named = [m for m in plural if word and word in [fold(w) for w in m.phrase.lower().split()]]
    return (
        named[-1] if named else plural[-1] if plural and word in ("", "one", "item", "card", "entry", "row") else None
    )


def headed(text: str, bullets: list[Line], script: Script, brief: Brief, *, first: bool) -> list[Mention]:
    """The mentions of a sentence that may have a head before a colon."""
    match = _COLON.match(text)
    head = match and (match["head"] or match["only"] or (match["dash"] if _is_region(match["dash"]) else None))
    if not match or not head or (QUOTE.fullmatch(match["rest"] or "") and not first):
        return mentions_in(text, script)
    rest = match["rest"] or match["after"] or ""
    place, anchor, words = spoken_place(head)
    if head.strip().lower() in _SIDES:
        place, anchor, words = _SIDES[head.strip().lower()], "", ""
    inner = mentions_in(rest, script, inside=True) if rest else []
    if not words or _TRANSPARENT.match(words):
        if bullets:
            inner += [mention for bullet in bullets for mention in _bullet(bullet, script, brief)]
            bullets.clear()
        for mention in inner:
            mention.place, mention.anchor = (
                (place, anchor) if place and not mention.place else (mention.place, mention.anchor)
            )
        return inner
    holders = mentions_in(head, script)
    if not holders:
        return inner
    holder = holders[-1]
    holder.sure = True
    if first and len(holders) > 1 and not holder.part:
        holder = holders[0]
    _count_of(holder)
    if first and is_page(holder, brief):
        holder.items += inner
    elif (holder.plural or holder.key in ("bottom-nav", "nav", "tabs")) and not _described(rest):
        names, *parts = re.split(r",?\s+(?:each )?(?:with|showing|including)\s+", rest, maxsplit=1)
        holder.items += names_in(names, script)
        holder.each += mentions_in(parts[0], script, inside=True) if parts else []
    else:
        holder.items += bracketed(rest, script) if holder.region and rest else inner
    return holders


def _count_of(holder: Mention) -> None:
    """Reads "Classes (3 cards): …": what stands in brackets says how many, and in what form."""
    for held in (holder.items, holder.each):
        for item in [entry for entry in held if entry.count and entry.key in ("card", "") and holder.plural]:
            holder.count = item.count
            holder.each += item.each
            held.remove(item)


_SIDES = {
    "left": "left",
    "right": "right",
    "top": "top",
    "bottom": "bottom",
    "below": "",
    "above": "top",
    "middle": "",
    "center": "",
    "then": "",
    "under it": "",
    "underneath": "",
}


def _is_region(words: str | None) -> bool:
    found = find_part(words) if words else None
    return found is not None and found.end == len((words or "").split()) and found.part.type == "Frame"


def _described(rest: str) -> bool:
    return bool(re.match(r"(?:an?|the|two|three|four|one)\s", rest.strip(), re.IGNORECASE))


def _fill(mention: Mention, bullets: list[Line], script: Script, brief: Brief) -> None:
    """Bullets under a line: each one of several things, or what is in one."""
    single = mention.plural and not mention.region and not _TRANSPARENT.match(mention.phrase)
    for bullet in bullets:
        listed = _bullet(bullet, script, brief)
        if single and listed is not None:
            mention.items.append(_instance(bullet, listed, script))
        else:
            mention.items += listed


def _bullet(bullet: Line, script: Script, brief: Brief) -> list[Mention]:
    found: list[Mention] = []
    said = sentences(bullet.text)
    for at, sentence in enumerate(said):
        text = without_negatives(corrected(sentence), brief)
        below = bullet.bullets if at == len(said) - 1 else []
        found += _sentence_mentions(text, below, script, brief)
    return [mention for mention in found if worth(mention, found, listed=True)]


def _instance(bullet: Line, listed: list[Mention], script: Script) -> Mention:
    """A bullet that stands for one thing: its first words are its name, the rest is on it."""
    names = names_in(bullet.text, script)
    if not names:
        return Mention(script.spoken(bullet.text), items=listed)
    top, *rest = names
    top.items += rest
    if bullet.bullets:
        top.items += listed[-1].items if listed and listed[-1].items else []
    return top
