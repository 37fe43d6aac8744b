"""The words of something new: what it is about, what each of several says, how a summary names it."""

from __future__ import annotations

import re
from dataclasses import replace

from redraft.generation.parts import PartMatch
from redraft.language.effects.labels import label_of, plural, quoted
from redraft.language.effects.models import LINKING, Model, head_of
from redraft.language.effects.spot import Spot
from redraft.language.frames import Add
from redraft.wireframe.node import Design

_CALLED = re.compile(r"\s(?:called|named|titled|labelled|labeled|saying|that says|that reads)\s+(.+)$")
_FOR = re.compile(r"\s(?:for|about|of)\s+(?:the\s+|an?\s+)?(.+)$")
_LISTED = re.compile(r"\s(?:for|with|of|showing|explaining|that \w+|which \w+|containing|saying|listing)\s+(.+)$")
_MORE = frozenset({"another", "more", "new", "extra", "additional", "other"})
_LEAD = re.compile(r"^(?:for|called|named|saying|that says|with)\s+")


def parted(frame: Add, found: PartMatch | None) -> Add:
    """The frame with the words behind its noun as its text ("row omeprazole 20 mg"), where none was given."""
    if frame.text is not None or found is None:
        return frame
    tokens = list(re.finditer(r"[^\s,;]+|[,;]", frame.phrase.replace("-", " ").replace("/", " ")))
    rest = tokens[found.end :]
    if not rest or rest[0][0].lower() in LINKING | {"like", "as", ",", ";"}:
        return frame
    at = rest[0].start()
    return replace(frame, phrase=frame.phrase[:at].strip(), text=frame.phrase[at:].strip())


def texts_of(frame: Add, found: PartMatch | None) -> list[str | None]:
    """The words of each new element: a list of as many as are asked for, else the same for all."""
    text = _text(frame, found)
    count = max(1, frame.count)
    if text is not None and count > 1:
        parts = [part for part in re.split(r"\s*(?:[,;]|\band\b)\s*", text) if part]
        if len(parts) == count:
            return list(parts)
    return [text] * count


def _text(frame: Add, found: PartMatch | None) -> str | None:
    """The text given; a thing of several parts shows what it is for before it ("card for Pickle": "a rabbit")."""
    if frame.text is None:
        return _subject(frame, found)
    match = _CALLED.search(frame.phrase) or _FOR.search(frame.phrase)
    composed = found is not None and found.part.composed
    return f"{match[1].strip()}, {frame.text}" if match and composed else frame.text


def _subject(frame: Add, found: PartMatch | None) -> str | None:
    """What a phrase says that the new thing is about: after "called", after "for", before its noun."""
    match = _CALLED.search(frame.phrase) or _FOR.search(frame.phrase)
    if match and found is not None and found.part.composed:
        return match[1].strip()
    if found is not None and found.subject_words:
        return found.subject
    return (frame.phrase.strip() or None) if found is None else None


def shown_words(frame: Add, found: PartMatch, text: str | None) -> str | None:
    """The words for the catalogue; those that it reads out of the phrase itself are its own affair."""
    if frame.text is None and (found.subject_words or not found.part.composed) and frame.count <= 1:
        return None
    return text


def copied_words(frame: Add, found: PartMatch | None, model: Model, text: str | None) -> str | None:
    """The words for a copy of what is there; a phrase that names no part is words itself, but for its noun."""
    if found is not None or frame.text is not None or frame.like is not None:
        return text
    head = head_of(frame.phrase)
    noun = re.compile(rf"{re.escape(head)}(e?s)?", re.IGNORECASE)
    model_is_it = bool(re.search(rf"(?i){re.escape(head)}", model.node.name)) if head else False
    kept = [word for word in frame.phrase.split() if not (model_is_it and noun.fullmatch(word))]
    words = _LEAD.sub("", " ".join(word for word in kept if word.lower() not in _MORE))
    return words or (None if model.node.children else "New")


def items_of(frame: Add) -> list[str]:
    """The things that a phrase or text lists: "a legend for OK, Degraded and Down"."""
    tail = _LISTED.search(frame.phrase)
    said = frame.text if frame.text is not None else tail[1] if tail else ""
    items = [item for item in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", said) if item]
    return items if len(items) > 1 else []


def named_in_summary(frame: Add, found: PartMatch | None, count: int) -> str:
    """The new things in a summary: "a search bar", "3 cards", "the link "RSS feed"."""
    noun = frame.phrase.strip()
    if not noun or (found is None and frame.text is None):
        return quoted(frame.text or noun) if frame.text or noun else "a copy"
    words = f" {quoted(frame.text)}" if frame.text else ""
    if count > 1:
        return f"{count} {noun if noun.endswith('s') else plural(noun)}{words}"
    if words:
        return f"the {noun}{words}"
    if head_of(noun) not in noun.lower().split():
        return noun
    return f"{'an' if noun[0].lower() in 'aeiou' or noun.lower().startswith('x ') else 'a'} {noun}"


def place_in_summary(frame: Add, design: Design, spot: Spot) -> str:
    """Where the new things went: "after the title", "to the header"; nothing for the page itself."""
    place = frame.place
    if place is not None and place.anchors and place.relation in {"before", "after"}:
        return f" {place.relation} {label_of(design, place.anchors[0])}"
    return "" if spot.parent == design.root else f" to {label_of(design, spot.parent)}"
