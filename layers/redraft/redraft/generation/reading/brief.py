"""A whole prompt as a brief: the kind of screen, for which device, in what look, and all that is mentioned."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from redraft.generation.kinds import Kind, kind_of
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.find import find_part
from redraft.generation.reading.lexicon import (
    CHATTER, DARK_CONTROL, DARK_WORDS, DESKTOP, MOBILE, NEGATIVE, OFF, ONLY,
)  # fmt: skip
from redraft.generation.reading.lists import mentions_in, names_in
from redraft.generation.reading.mentions import Mention
from redraft.generation.reading.phrases import mention_of, spoken_place
from redraft.generation.reading.script import QUOTE, Line, Script, script_of, sentences
from redraft.generation.reading.spelling import corrected
from redraft.wireframe.colour_names import CSS_COLOURS

_EACH = re.compile(
    r"^(?:and |with )?(?:each|every|all|both)(?: one)?(?: of (?:them|these|those|the))?(?P<what>(?: [\w'-]+){0,3}?)(?: (?:has|have|with|shows?|showing|displays?|contains?|includes?|gets?|needs?|lists?|consists? of|comes? with|should have|should show|must have|is made of|having|including)|:)\s*:?\s*(?P<list>.+)$",
    re.IGNORECASE,
)  # fmt: skip
_EACH_IN = re.compile(r",?\s+(?=(?:and |with )?(?:each|every)(?: one)?(?: [\w-]+)?(?: scrolls?[\w ]*? and)? (?:has|with|shows?|having|showing|contains?|includes?|comes with|gets|needs|should have)\s)", re.IGNORECASE)
_COLON = re.compile(r"^(?P<head>[^:]{1,90}?):\s+(?P<rest>.+)$|^(?P<only>[^:()]{1,90}?):$|^(?P<dash>[\w /&]{3,40}?) [\u2013\u2014-] (?P<after>.+)$")
_PAGE_END = re.compile(
    r"\b(?:page|screen|website|web site|site|app|application|view|wireframe|mockup|mock-up|ui|layout|design|homepage|interface|prototype|board|dashboard|panel|portal|form)s?$",
    re.IGNORECASE,
)  # fmt: skip
_TRIM = re.compile(r"\s+(?:wireframe|mock-?up|ui|layout|design|prototype|interface)$", re.IGNORECASE)
_TRANSPARENT = re.compile(
    r"^(?:(?:main|middle|center|centre|central|content|body|page|right|left|first|second|whole)? ?(?:area|content|part|column|half|body|main|panel|pane)|main|content|body|layout|page|screen|sections?|elements?|features|it|contents|requirements|components?|details|must haves?|structure|from top to bottom|top to bottom|the following|following)$",
    re.IGNORECASE,
)  # fmt: skip
_BRAND = re.compile(
    r"\b(?:for|called|named|by|of|brand|titled)\s+(?:(?:my|our|the|a|an|new|app|brand|company|startup|shop|site|band|cafe|restaurant|hotel|bakery|[a-z]+)\s+){0,4}?(?:called |named )?"
    r"(?P<name>(?:[A-Z][\w&'.-]*|[\ue100-\uf7ff])(?: (?:&|and|of|de|la|the)? ?[A-Z][\w&'-]*){0,3})"
)
_ABOUT = re.compile(r"\b(?:for|of|about)\s+(?:an? |the |my |our |some |your )?(?P<what>[a-z][\w' -]*?)(?=[.,;:!?\n(\u00b6]|\s\u00b6|\s(?:with|where|that|which|in|on|so|called|named|and|design)\b|\s[\u2013-]\s|$)")
_COLOURS = re.compile(rf"\b({'|'.join(sorted(CSS_COLOURS, key=len, reverse=True))}|#[0-9a-fA-F]{{6}}|#[0-9a-fA-F]{{3}})\b", re.IGNORECASE)
_COLOUR_USE = re.compile(r"(?:theme|accent|brand colou?r|primary colou?r|main colou?r|colou?rs?|palette|tones?|scheme|look|style)", re.IGNORECASE)


@dataclass(slots=True)
class Brief:
    """What a prompt asks for. `negatives` are folded words and part keys that must not be there."""

    prompt: str
    kind: Kind | None = None
    device: str | None = None
    dark: bool = False
    colour: str | None = None
    brand: str = ""
    about: str = ""
    mentions: list[Mention] = field(default_factory=list)
    negatives: set[str] = field(default_factory=set)
    only: bool = False
    columns: int | None = None
    component: Mention | None = None

    def refuses(self, *words: str) -> bool:
        """Whether the prompt says no to something of one of these names."""
        return any(fold(word) in self.negatives for word in words if word)


def brief_of(prompt: str) -> Brief:
    """The brief of a prompt of any length."""
    script = script_of(prompt)
    flat = QUOTE.sub(" ", "\n".join(_texts(script.lines)))
    brief = Brief(prompt, kind_of(corrected_text(flat)), _device(flat), _dark(flat), _colour(flat))
    brief.only = bool(ONLY.search(flat))
    _name_it(brief, script)
    first = True
    for line in script.lines:
        _read_line(line, script, brief, first=first)
        first = False
    return brief


def listed_mentions(line: str) -> list[Mention]:
    """The mentions of one line that lists things, as the defaults of a screen are written."""
    script = script_of(line)
    found = _sentence_mentions(script.lines[0].text, [], script, Brief(line))
    return [mention for mention in found if _worth(mention, found, listed=True)]


def corrected_text(text: str) -> str:
    """The text with its typing errors put right."""
    return corrected(text)


def _texts(lines: list[Line]) -> list[str]:
    return [text for line in lines for text in (line.text, *_texts(line.bullets))]


def _device(text: str) -> str | None:
    mobile, desktop = MOBILE.search(text), DESKTOP.search(text)
    if mobile and desktop:
        return "mobile" if mobile.start() < desktop.start() else "desktop"
    return "mobile" if mobile else "desktop" if desktop else None


def _dark(text: str) -> bool:
    return bool(DARK_WORDS.search(DARK_CONTROL.sub(" ", text))) or bool(re.search(r"(?:^|[,.;(]\s*)dark(?=\s*[,.;)]|$)", text, re.IGNORECASE | re.MULTILINE))


def _colour(text: str) -> str | None:
    for found in _COLOURS.finditer(text):
        near = text[max(0, found.start() - 30) : found.end() + 30]
        if _COLOUR_USE.search(near) and found[0].lower() not in ("white", "black", "transparent", "gray", "grey"):
            return CSS_COLOURS.get(found[0].lower(), found[0])
    return None


def _name_it(brief: Brief, script: Script) -> None:
    whole = " \u00b6 ".join(sentences(script.lines[0].text)[:2]) if script.lines else ""
    opening = re.split(r"\bwith\b|:|\u00b6", whole, maxsplit=1)[0]
    called = re.search(r"\b(?:called|named)\s+(?P<name>(?:[A-Z][\w&'.-]*|[\ue100-\uf7ff])(?: (?:& ?)?[A-Z][\w&'-]*){0,3})", whole)
    if found := _BRAND.search(opening) or called:
        name = script.spoken(found["name"]).strip(" .,")
        if not _PAGE_END.search(name) and name.lower() not in ("desktop", "mobile", "iphone", "android", "ios", "i"):
            brief.brand = name
    about = _ABOUT.search(corrected(opening))
    if about and not re.match(r"(?:desktop|mobile|iphone|ios|android|phones?|web)\b", about["what"]):
        brief.about = about["what"].strip()


def _read_line(line: Line, script: Script, brief: Brief, *, first: bool) -> None:
    said = sentences(line.text)
    for at, sentence in enumerate(said):
        bullets = line.bullets if at == len(said) - 1 else []
        _read_sentence(corrected(sentence), bullets, script, brief, first=first and at == 0)
    if not said:
        for bullet in line.bullets:
            _read_line(bullet, script, brief, first=False)


def _read_sentence(sentence: str, bullets: list[Line], script: Script, brief: Brief, *, first: bool) -> None:
    text = _without_negatives(sentence, brief)
    found = _sentence_mentions(text, bullets, script, brief, first=first)
    if first:
        found = _opened(found, brief)
    brief.mentions += [mention for mention in found if _worth(mention, found, listed=False)]


def _without_negatives(sentence: str, brief: Brief) -> str:
    text = NEGATIVE.sub(lambda match: _refuse(match["what"], brief), sentence)
    return OFF.sub(lambda match: _refuse(match["what"], brief), text)


def _refuse(what: str, brief: Brief) -> str:
    for thing in re.split(r",\s*(?:or |and |nor )?|\s+(?:or|and|nor)\s+", what):
        plain = re.sub(r"^(?:any|an?|the|no)\s+", "", thing.strip(), flags=re.IGNORECASE)
        if not plain or re.match(r"(?:any |an? )?(?:real|stock|actual|fancy|big|colou?rs?)\b", thing.strip()):
            continue
        part = find_part(plain)
        brief.negatives.add(" ".join(fold(word) for word in plain.split()))
        if part is not None and part.start == 0:
            brief.negatives.add(part.part.key)
    return " "


def _sentence_mentions(text: str, bullets: list[Line], script: Script, brief: Brief, *, first: bool = False) -> list[Mention]:
    text = re.sub(r"(?<![,.;:])\s+each (?=with|has|having|showing)", " ", text)
    head, *eaches = _EACH_IN.split(text)
    found = _each(head, script, brief)
    if found is None:
        found = _headed(head, bullets, script, brief, first=first)
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
    """ "each plan has …": what follows is in every one of the things mentioned before."""
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
    return named[-1] if named else plural[-1] if plural and word in ("", "one", "item", "card", "entry", "row") else None


def _headed(text: str, bullets: list[Line], script: Script, brief: Brief, *, first: bool) -> list[Mention]:
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
            mention.place, mention.anchor = (place, anchor) if place and not mention.place else (mention.place, mention.anchor)
        return inner
    holders = mentions_in(head, script)
    if not holders:
        return inner
    holder = holders[-1]
    holder.sure = True
    if first and len(holders) > 1 and not holder.part:
        holder = holders[0]
    _count_of(holder)
    if first and _is_page(holder, brief):
        holder.items += inner
    elif (holder.plural or holder.key in ("bottom-nav", "nav", "tabs")) and not _described(rest):
        names, *parts = re.split(r",?\s+(?:each )?(?:with|showing|including)\s+", rest, maxsplit=1)
        holder.items += names_in(names, script)
        holder.each += mentions_in(parts[0], script, inside=True) if parts else []
    else:
        holder.items += inner
    return holders


def _count_of(holder: Mention) -> None:
    """ "Classes (3 cards): …": what stands in brackets says how many, and in what form."""
    for held in (holder.items, holder.each):
        for item in [entry for entry in held if entry.count and entry.key in ("card", "") and holder.plural]:
            holder.count = item.count
            holder.each += item.each
            held.remove(item)


_SIDES = {"left": "left", "right": "right", "top": "top", "bottom": "bottom", "below": "", "above": "top", "middle": "", "center": "", "then": "", "under it": "", "underneath": ""}


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
        text = _without_negatives(corrected(sentence), brief)
        below = bullet.bullets if at == len(said) - 1 else []
        found += _sentence_mentions(text, below, script, brief)
    return [mention for mention in found if _worth(mention, found, listed=True)]


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


def _opened(found: list[Mention], brief: Brief) -> list[Mention]:
    """The first sentence without the page itself: what it holds stands at the top, a lone part is the component."""
    if not found:
        return found
    page, *rest = found
    brief.columns = page.columns
    if not brief.about and not rest[1:] and rest[:1] and not rest[0].part and not rest[0].items and not rest[0].plural and not rest[0].texts:
        brief.about = rest[0].phrase
    rest = [mention for mention in rest if mention.part or mention.items or mention.each or mention.count or mention.texts or mention.plural or _fact(mention)]
    if page.part and page.part.part.composed and not _PAGE_END.search(page.phrase) and not page.region and not page.plural and brief.kind is not None and not _names_kind(page, brief):
        brief.kind = None
    if _is_page(page, brief):
        if page.text and not brief.brand:
            brief.brand = page.text
        for item in [*page.items, *page.each]:
            item.place, item.sure = item.place or page.place, True
        return [*page.items, *page.each, *rest]
    if page.part and page.part.part.composed and not rest and not page.region:
        brief.component, brief.kind = page, None
        return []
    return found


def _fact(mention: Mention) -> bool:
    """Whether a loose phrase of the first sentence is a date, place or name to show."""
    phrase = mention.phrase
    fact = phrase[:1].isdigit() or (phrase[:1].isupper() and not MOBILE.search(phrase) and not DESKTOP.search(phrase) and len(phrase) > 1)
    mention.sure = mention.sure or fact
    return fact and not any(word in CHATTER for word in phrase.lower().split())


def _is_page(mention: Mention, brief: Brief) -> bool:
    phrase = _TRIM.sub("", mention.phrase)
    if mention.count or (mention.plural and not _names_kind(mention, brief)):
        return False
    known_thing = mention.part is not None and not _names_kind(mention, brief) and not mention.key.endswith("-field")
    return not known_thing or bool(_PAGE_END.search(phrase)) and not mention.key.endswith("-form")


def _names_kind(mention: Mention, brief: Brief) -> bool:
    said = f"{mention.phrase} {mention.tail}".lower()
    return brief.kind is not None and any(re.search(rf"\b{re.escape(name)}", said) for name in brief.kind.names)


def _worth(mention: Mention, beside: list[Mention], *, listed: bool) -> bool:
    """Whether a mention is something to show, and not a word about the page."""
    if mention.part or mention.texts or mention.items or mention.each:
        return True
    listed = listed or mention.sure
    words = re.findall(r"[\w'-]+", mention.phrase.lower())
    if not words or any(word in CHATTER for word in words) or len(words) > 6:  # noqa: PLR2004  # a thing has a short name
        return listed and bool(words) and not any(word in CHATTER for word in words)
    known = any(other.part or other.texts for other in beside)
    return listed or known or bool(mention.count) or mention.plural or bool(mention.place)
