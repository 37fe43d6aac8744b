"""A noun phrase as a query: what kind of thing, how it is described, where it stands, and how many are meant."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Det = Literal["", "the", "a", "that", "those", "all", "both", "each", "other", "no", "another"]
Number = Literal["one", "many", "any"]
Relation = Literal[
    "in", "of", "with", "without", "above", "below", "before", "after", "between", "near", "left", "right"
]


@dataclass(frozen=True, slots=True)
class Phrase:
    """What was said of one or more elements; `span` are token positions, by which a question remembers it.

    `head` is the stem of the noun ("" where only texts or places are said, "one" for "the one"), `words` what stands
    before it; `texts` are quoted, or matched as a whole text; `ordinals` count from 1, from -1 backwards, 0 is
    the middle; `label_numbers` are those of "step 5". A coordination has `parts` and nothing else.
    """

    span: tuple[int, int] = (0, 0)
    det: Det = ""
    number: Number = "any"
    count: int | None = None
    head: str = ""
    kind: str = ""
    words: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    colours: tuple[tuple[str, ...], ...] = ()
    states: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    ordinals: tuple[int, ...] = ()
    label_numbers: tuple[int, ...] = ()
    relations: tuple[tuple[Relation, Phrase], ...] = ()
    exceptions: tuple[Phrase, ...] = ()
    parts: tuple[Phrase, ...] = ()
    pronoun: str = ""
    recent: bool = False
    unknown: int = 0
    raw: str = ""

    def with_relation(self, relation: Relation, other: Phrase) -> Phrase:
        """The same, narrowed by where it stands to another."""
        return replace(self, relations=(*self.relations, (relation, other)), span=(self.span[0], other.span[1]))

    @property
    def owner(self) -> tuple[tuple[Relation, Phrase], ...]:
        """Whose it is, where that is said first: "its name", "Dana's name"."""
        owned = self.det == "the" and not self.pronoun and len(self.relations) == 1
        relation, other = self.relations[0] if owned else ("", self)
        ahead = owned and other.span[1] <= self.span[1] and other.span[0] <= self.span[0]
        return self.relations if relation == "of" and ahead else ()

    @property
    def key(self) -> str:
        """How a question names the phrase that it is about."""
        return f"{self.span[0]}:{self.span[1]}"


@dataclass(frozen=True, slots=True)
class Found:
    """What a phrase came to: the ids, in document order, and whether they are what was meant.

    `several` where one was meant and more fit; `why` says how it was found.
    """

    ids: tuple[str, ...] = ()
    several: bool = False
    why: str = ""
    near: tuple[str, ...] = field(default=())


Anchors = list[tuple[Relation, tuple[str, ...]]]
"""What the relations of a phrase speak of: each relation with the ids at its other end."""


def is_mere_text(phrase: Phrase) -> bool:
    """Whether a phrase says nothing but words in quotes."""
    plain = not (phrase.head or phrase.words or phrase.det or phrase.relations or phrase.parts)
    return plain and len(phrase.texts) == 1


def roleless(phrase: Phrase) -> Phrase:
    """The phrase as a mere description of something whose kind is settled."""
    plain = not phrase.head and (phrase.ordinals or phrase.places or phrase.colours)
    return replace(phrase, head="one") if plain else phrase


def with_heads(parts: tuple[Phrase, ...]) -> list[Phrase]:
    """As in "The first price and the second": a part without a noun behind one that has it is of that noun."""
    out: list[Phrase] = []
    for part in parts:
        bare = not (part.head or part.texts or part.pronoun or part.parts)
        before = out[-1] if out else None
        if bare and before is not None and before.head and (part.ordinals or part.colours or part.places):
            relations = part.relations or before.relations
            out.append(replace(part, head=before.head, kind=before.kind, words=before.words, relations=relations))
        else:
            out.append(part)
    return out


def describe(phrase: Phrase) -> str:
    """A phrase in short, for explanations."""
    if phrase.parts:
        return " and ".join(describe(part) for part in phrase.parts)
    if phrase.pronoun:
        return phrase.raw or phrase.pronoun
    words = [
        phrase.det,
        *map(str, phrase.ordinals),
        *(" ".join(c) for c in phrase.colours),
        *phrase.states,
        *phrase.places,
    ]
    words += [*phrase.words, *(f'"{text}"' for text in phrase.texts), phrase.head, *map(str, phrase.label_numbers)]
    for relation, other in phrase.relations:
        words += [relation, describe(other)]
    return " ".join(word for word in words if word)
