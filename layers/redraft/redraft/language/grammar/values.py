"""What slots hold: a thing to add, a place said in words, a text as typed."""

from __future__ import annotations

from dataclasses import dataclass

from redraft.language.frames import Frame, Relation
from redraft.language.references.phrase import Phrase


@dataclass(frozen=True, slots=True)
class PlaceSpec:
    """Where something shall stand, before its references are resolved; `steps` for "down two"."""

    relation: Relation
    anchors: tuple[Phrase, ...] = ()
    steps: int = 1
    there: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """What shall be added: the noun phrase as typed, how many, what they say, how they look."""

    phrase: str
    noun: str = ""
    count: int = 1
    texts: tuple[str, ...] = ()
    looks: tuple[Frame, ...] = ()
    another: bool = False
    plural: bool = False
    like: Phrase | None = None
    known: bool = False


class Quoted(str):
    """A text that stood in quotes: words to show, whatever they say."""

    __slots__ = ()


class ColourOf(str):
    """A colour that something else has: `phrase` says what; the text is the colour's name where one was said."""

    __slots__ = ("phrase",)
    phrase: Phrase
