"""Running text to mentions: what is listed beside each other, and what is listed inside another thing."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from redraft.generation.reading.chunks import Chunk, chunks_of
from redraft.generation.reading.lexicon import PLACES
from redraft.generation.reading.mentions import Mention
from redraft.generation.reading.phrases import mention_of, named_plainly
from redraft.generation.reading.script import QUOTE, Script
from redraft.generation.reading.shared import shared_heads

_STRONG = re.compile(r"\s*(?:,\s*)?\b(?:and then|then|followed by|after that|afterwards)\b[,:]?\s+", re.IGNORECASE)
_WITHIN = re.compile(
    r"\s+(?:that (?:has|have|shows?|contains?|includes?|lists?)|which (?:has|shows?|contains?|includes?)|with|"
    r"containing|including|showing|having|"
    r"featuring|listing|consisting of|made of|has|have|shows|contains|includes|displaying|offering|plus "
    r"their)\s+(?!the (?:text|title|label|words|heading|placeholder)\b)(?:the )?",
    re.IGNORECASE,
)  # fmt: skip
_ANY_PLACE = "|".join(
    re.sub(r"\?P<\w+>", "?:", pattern)
    for place, pattern in PLACES
    if place not in ("row", "stack", "middle", "topright")
)
_FRONT_PLACE = re.compile(
    rf"(?:,\s*|^|\s+and\s+)(?=(?:{_ANY_PLACE})"
    r"(?:[:,]|\s+(?:an?|the|our|my|your|some|two|three|four|\d|[a-z\ue100-\uf7ff]+\b)))",
    re.IGNORECASE,
)
_NAME_TAKERS = frozenset(
    {
        "stat",
        "tabs",
        "link",
        "button",
        "icon",
        "input",
        "column",
        "filter-chip",
        "badge",
        "nav-link",
        "toggle",
        "checkbox",
        "radio",
    }
)
_BREAKERS = frozenset(
    {"table", "calendar", "list", "carousel", "timeline", "comments", "faq", "testimonials", "pagination"}
)


def mentions_in(text: str, script: Script, *, inside: bool = False) -> list[Mention]:
    """The mentions of a sentence or list; `inside` says that it is the content of something."""
    found: list[Mention] = []
    for segment in _segments(text):
        found += _segment(segment, script, inside=inside)
    return found


def _segments(text: str) -> list[str]:
    pieces: list[str] = []
    for part in _STRONG.split(text):
        starts = [match.start() for match in _FRONT_PLACE.finditer(part) if not _in_brackets(part, match.start())]
        cuts = sorted({0, *starts, len(part)})
        pieces += [part[a:b].strip(" ,") for a, b in itertools.pairwise(cuts)]
    return [re.sub(r"^and\s+", "", piece) for piece in pieces if piece.strip(" ,")]


def _in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


@dataclass(slots=True)
class _Segment:
    """A list being read: what was found, what is still being filled, and what is still being named."""

    script: Script
    inside: bool
    out: list[Mention] = field(default_factory=list)
    holder: Mention | None = None
    namer: Mention | None = None

    def read(self, chunk: Chunk) -> None:
        """Take in one entry of the list."""
        head, within = _split_within(chunk.text)
        if within and chunk.inner:
            within, chunk.inner = f"{within} ({chunk.inner})", ""
        made = mention_of(head, self.script) if head else None
        if again := _ONE_MORE.match(chunk.text):
            made, within = mention_of(f"{again['what']} field", self.script), ""
        if made is None:
            self._headless(chunk, within)
            return
        if chunk.inner:
            _put(made, bracketed(chunk.inner, self.script))
        if self.namer is not None and _is_name(self.namer, made, named_plainly(head)):
            self._name(self.namer, made, within, last=chunk.separator.endswith("and"))
        else:
            self._thing(made, within, chunk.text)

    def _headless(self, chunk: Chunk, within: str) -> None:
        if within:
            self.out += mentions_in(within, self.script, inside=self.inside)
        elif chunk.inner and self.out:
            _put(self.out[-1], mentions_in(chunk.inner, self.script, inside=True))

    def _name(self, namer: Mention, made: Mention, within: str, *, last: bool) -> None:
        _name(namer, made)
        if within:
            namer.each += mentions_in(within, self.script, inside=True)
            self.holder = namer
        self.namer = None if last else namer

    def _thing(self, made: Mention, within: str, said: str) -> None:
        self.namer = made if _opens_names(made) and not within else None
        if within and made.plural and made.type in ("Image", "Video", "Avatar", "ListItem"):
            made.part = None
        if self.out and not self.out[-1].leaf and _HAVING.match(said):
            self.out[-1].items.append(made)
        elif self.holder is not None and not _leaves(self.holder, made, within):
            (self.holder.each or self.holder.items).append(made)
        else:
            self.holder = None
            self.out.append(made)
        if within:
            _put(made, mentions_in(within, self.script, inside=True))
            self.holder = made if self.holder is None and not made.leaf else self.holder
            self.namer = made.items[-1] if made.items and _opens_names(made.items[-1]) else None


_ONE_MORE = re.compile(r"(?:another )?one (?:for|with|to enter) (?:the )?(?P<what>.+)$", re.IGNORECASE)
_HAVING = re.compile(r"(?:has|have|shows?|contains?|includes?)\b", re.IGNORECASE)
_SIDED = re.compile(r"(?:on|at|in|to|left|right)\b", re.IGNORECASE)


def _segment(text: str, script: Script, *, inside: bool) -> list[Mention]:
    reading = _Segment(script, inside)
    for chunk in chunks_of(text):
        reading.read(chunk)
    out = shared_heads(reading.out)
    for mention in out:
        mention.items, mention.each = shared_heads(mention.items), shared_heads(mention.each)
    _hoist(out)
    _share_place(out, text, inside=inside)
    return out


def _share_place(out: list[Mention], text: str, *, inside: bool) -> None:
    """A left or right at the front or the end of a list is that of all in it."""
    if not inside and len(out) > 1 and out[-1].place in ("left", "right") and not any(m.place for m in out[:-1]):
        for mention in out:
            mention.place = out[-1].place
    if out and out[0].place in ("left", "right") and _SIDED.match(text):
        for mention in out[1:]:
            mention.place = mention.place or out[0].place


def bracketed(text: str, script: Script) -> list[Mention]:
    """What stands in brackets: names as written where all are capitalised, else things."""
    chunks = chunks_of(text)
    if len(chunks) > 1 and all(chunk.text[:1].isupper() and not chunk.inner for chunk in chunks):
        return names_in(text, script)
    return mentions_in(text, script, inside=True)


def _split_within(text: str) -> tuple[str, str]:
    found = _WITHIN.search(" " + text)
    if found is None or (
        QUOTE.match(text[found.end() - 1 : found.end()] or " ") and found[0].strip().lower() == "with"
    ):
        return text, ""
    return text[: max(0, found.start() - 1)].strip(), text[found.end() - 1 :].strip()


def _put(mention: Mention, items: list[Mention]) -> None:
    """Put a list in a thing; what is in one of several is in each of them, unless they are names."""
    if mention.key in _NAME_TAKERS or mention.phrase.lower() in ("categories", "filters", "amounts", "stories", "tags"):
        mention.items += items
        return
    named = bool(items) and all(_nameish(item) for item in items) and _proper(items)
    if mention.plural and not mention.leaf and not named:
        mention.each += items
    else:
        mention.items += items


def _nameish(item: Mention) -> bool:
    """Whether it may be the name of a thing, with its price perhaps."""
    plain = item.part is None or item.field
    return plain and not (item.count or item.determined or item.place or item.each)


def _proper(items: list[Mention]) -> bool:
    """Whether the items are written as names: upper case, or quoted."""
    return all(item.text or item.phrase[:1].isupper() or item.phrase[:1].isdigit() for item in items)


def _opens_names(mention: Mention) -> bool:
    """Whether names for the mention may follow it: "the buttons "Sign up" and …", "share buttons for X, …"."""
    return (mention.plural or mention.key in ("nav", "bottom-nav", "sidebar", "tabs")) and (
        bool(mention.texts) or mention.tail.startswith(("for ", "to ", "like ", "such as ", "between ", "by "))
    )


def _is_name(namer: Mention, made: Mention, said: str) -> bool:
    owned = bool(re.match(r"(?:My|Our|The|All) ", said))
    if made.region or (made.determined and not owned) or made.count or made.items or made.place:
        return False
    if re.search(r"\b(?:field|button|link|icon|checkbox|toggle|switch|input|dropdown|bar)s?$", said, re.IGNORECASE):
        return False
    capital = bool(said[:1].isupper() and namer.texts and namer.texts[0][:1].isupper())
    if (capital or namer.key in _NAME_TAKERS) and not made.texts and said:
        made.phrase = said
    listed = ((namer.leaf or namer.key == "tabs") and namer.tail.startswith("for ")) or (
        namer.leaf and not namer.tail and bool(namer.texts) and made.key.endswith("-field")
    )
    return (capital or listed or made.bare) and (bool(made.texts) or len(made.phrase.split()) <= 4)  # a name is short


def _name(namer: Mention, made: Mention) -> None:
    if not namer.texts and namer.tail:
        namer.texts = [namer.tail.split(" ", 2 if namer.tail.startswith("such as") else 1)[-1]]
        namer.tail = ""
    namer.texts += made.texts or [made.phrase]


def _leaves(holder: Mention, made: Mention, within: str) -> bool:
    """Whether a thing listed after "X with …" is no longer in X but beside it."""
    if made.region or (made.place in ("left", "right", "below", "top") and not holder.region):
        return True
    if made.place == "bottom" and holder.plural:
        return True
    if made.key in _BREAKERS and not holder.region:
        return True
    return bool(within) and (holder.region or holder.plural or not made.leaf)


def _hoist(found: list[Mention]) -> None:
    """Reads "a summary with subtotal and total on the side": the place is the summary's."""
    for mention in found:
        for item in mention.items[-1:]:
            if item.place == "side" and not mention.place:
                mention.place, item.place = "side", ""


def names_in(text: str, script: Script) -> list[Mention]:
    """The entries of a list of names, as written; what follows a name in brackets or after a price is in it."""
    chunks = chunks_of(re.sub(r"\s+[\u2013\u2014-]\s+", ", ", text) if text.count(",") == 0 else text)
    found: list[Mention] = []
    for chunk in chunks:
        quotes = [script.spoken(mark) for mark in QUOTE.findall(chunk.text)]
        words = _NAME_LEAD.sub("", QUOTE.sub("", chunk.text)).strip(" ,.:-\u2013")
        name, price = _priced(words)
        made = Mention(quotes[0] if quotes and not name else name, texts=quotes if name else [], sure=bool(quotes))
        if price:
            made.items.append(Mention(price, sure=True))
        if chunk.inner:
            made.items += mentions_in(chunk.inner, script, inside=True)
        if made.phrase or made.items:
            found.append(made)
    return found


_NAME_LEAD = re.compile(
    r"\b(?:marked(?: as)?|labelled|labeled|called|named|tagged(?: as)?|badge|for|at|costs?|and)\s*$|^(?:and|the|"
    r"for|at|a|an)\s+",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"^(?P<name>.*?)[\s:\u2013-]*(?P<price>(?:[$\u20ac\u00a3\u20b9]\s?\d[\d.,]*|"
    r"(?<![\w.,])\d[\d.,]*\s?(?:[$\u20ac\u00a3\u20b9]|EUR|USD|GBP|kr)).*)$"
)


def _priced(words: str) -> tuple[str, str]:
    found = _PRICE.match(words)
    return (
        (found["name"].strip(" ,:-\u2013"), found["price"].strip()) if found and found["name"].strip() else (words, "")
    )
