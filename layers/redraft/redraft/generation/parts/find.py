"""From the words of a noun phrase to the part they mean.

The longest known name at the end of the phrase's head decides ("a big red search bar" is a search bar, "search
button" a button); the words before it, or after "for", "of", "to", are its subject; those after "with" are in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from redraft.generation.parts.catalogue import fold, longest_name, names_index, part_of
from redraft.generation.parts.fields import FIELD_BY_NAME
from redraft.generation.parts.model import Part, PartMatch, composed, single, title
from redraft.wireframe.colour_names import CSS_COLOURS

DETERMINERS = frozenset(
    "a an the some any our my your his her their its this that these those each every all one two three four five six "
    "seven eight nine ten another other more additional extra few couple several".split()
)
LOOKS = frozenset(
    "big bigger large larger small smaller tiny huge little wide narrow tall short long bold thin rounded round "
    "square circular full-width fullwidth sticky fixed new simple nice clean clear bright dark light pale deep subtle "
    "prominent outlined filled centered centred horizontal vertical scrollable clickable optional required beautiful "
    "modern plain basic fancy good cool proper sort kind pretty friendly cute "
    "colourful colorful neat left right top bottom main "
    "primary secondary second third fourth fifth last first matching similar".split()
) | frozenset(CSS_COLOURS)
"""Words that say how a thing looks or where it stands, never what it is about."""

_OF = frozenset("for of to about saying says called named labelled labeled titled showing displaying reading".split())
_LINKS = _OF | frozenset("that which where with containing including having in on at under above below by from".split())
_WITH = frozenset("with containing including having".split())
_PLAIN_FIELD = frozenset({("field",), ("form", "field"), ("box",)})
_FIELD_ENDINGS = frozenset("field input box entry text form".split())
_WORD = re.compile(r"[^\s,;]+|[,;]")


def find_part(phrase: str) -> PartMatch | None:
    """The part that a noun phrase names, with its subject and what it holds, or None where no word of it is known."""
    words = _WORD.findall(phrase.replace("-", " ").replace("/", " "))
    found = sorted(_windows(words), key=lambda span: (span[0] - span[1], span[0]))
    edge = _head_end(words, found)
    span = next((s for s in found if s[1] == edge), None) or next((s for s in found if s[1] <= edge), None)
    span = span or (found[0] if found else None)
    if span is None:
        return None
    return _specific(words, span, max(edge, span[1]))


def part_for(phrase: str) -> PartMatch:
    """The part that a noun phrase names; what is unknown becomes a section, or a text, named by its words."""
    found = find_part(phrase)
    if found is not None:
        return found
    said = tuple(word for word in _WORD.findall(phrase) if word not in ",;")
    subject = _subject(said) or said
    unknown = single("unknown", "thing", "Text", "Text", "text", "More", color="$text", fontSize="16px")
    if len(subject) <= 3:  # a name of up to three words titles a container, a longer one is a sentence
        unknown = composed("unknown", "thing", "Section", {"layoutMode": "VERTICAL", "gap": "12px"}, title("More"))
    return PartMatch(unknown, 0, len(said), subject)


def match_part(words: Sequence[str]) -> PartMatch | None:
    """The widest known name in a list of words (the last of equals), with the words before it as subject."""
    found = max(_windows(words), key=lambda span: (span[1] - span[0], span[0]), default=None)
    if found is None:
        return None
    start, end = found
    return PartMatch(_at(words, found), start, end, _subject(words[:start]))


def field_for(name: str) -> PartMatch:
    """The form field for a datum by its bare name ("phone number"); an unknown datum gets a text input."""
    words = tuple(_WORD.findall(name.replace("-", " ")))
    return PartMatch(_field_part(words, part_of("input")), 0, len(words), words)


def _windows(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    folded = [fold(word) for word in words]
    index = names_index()
    for start in range(len(words)):
        for end in range(start + 1, min(start + longest_name(), len(words)) + 1):
            if tuple(folded[start:end]) in index:
                yield start, end


def _at(words: Sequence[str], span: tuple[int, int]) -> Part:
    return names_index()[tuple(fold(word) for word in words[span[0] : span[1]])]


def _head_end(words: Sequence[str], found: Sequence[tuple[int, int]]) -> int:
    """Where the head of the phrase ends: before the first linking word that is no part of a known name."""
    for at, word in enumerate(words):
        within_name = any(start < at < end - 1 for start, end in found)
        if at and (word.lower() in _LINKS or word in ",;") and not within_name:
            return at
    return len(words)


def _specific(words: Sequence[str], span: tuple[int, int], edge: int) -> PartMatch:
    part = _at(words, span)
    start, end = span
    subject = _subject(words[:start], plural=fold(words[end - 1]) != words[end - 1].lower())
    if part.key.endswith("-field"):
        said = [*words[start:end]]
        while len(said) > 1 and fold(said[-1]) in _FIELD_ENDINGS:
            said.pop()
        return PartMatch(part, start, end, (*subject, *said))
    tail = tuple(words[edge:])
    subject = subject or _tail_subject(tail)
    if part.key in ("input", "textarea") and subject:
        part = _refined(part, words[start:end], subject)
    return PartMatch(part, start, end, subject, _held(tail))


def _refined(part: Part, said: Sequence[str], subject: tuple[str, ...]) -> Part:
    field = _field_part(subject, part)
    plain = tuple(fold(word) for word in said) in _PLAIN_FIELD
    return field if plain or field.type == part.type else part


def _field_part(subject: Sequence[str], otherwise: Part) -> Part:
    """The field whose name is the longest ending of the subject."""
    low = [word.lower() for word in subject]
    for start in range(len(low)):
        for ending in (low[start:], [fold(word) for word in low[start:]]):
            if part := FIELD_BY_NAME.get(" ".join(ending)):
                return part
    return otherwise


def _subject(words: Sequence[str], *, plural: bool = False) -> tuple[str, ...]:
    kept = [
        word
        for word, after in zip(words, (*words[1:], ""), strict=False)
        if (word.lower() not in DETERMINERS | LOOKS or after.lower() in ("mode", "theme")) and word not in ",;"
    ]
    return tuple(word for word in kept if not (plural and word.isdigit()))


def _tail_subject(tail: Sequence[str]) -> tuple[str, ...]:
    if not tail or tail[0].lower() not in _OF:
        return ()
    stop = next((at for at, word in enumerate(tail) if at and (word in ",;" or word.lower() in _WITH)), len(tail))
    words = list(tail[1:stop])
    while words and words[0].lower() in DETERMINERS | {"new"}:
        words.pop(0)
    return tuple(words)


def _held(tail: Sequence[str]) -> tuple[PartMatch, ...]:
    at = next((at for at, word in enumerate(tail) if word.lower() in _WITH), None)
    if at is None:
        return ()
    things = re.split(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+", " ".join(tail[at + 1 :]))
    return tuple(replace(found, holds=()) for thing in things if thing and (found := find_part(thing)))
