"""Realistic content: values for data by their names, and names for things by what they are.

All is fixed text, taken in order, so that the same prompt always gives the same design.
"""

from __future__ import annotations

import re
from functools import cache

from redraft.generation.content_data import DOMAINS, NAMES, SENTENCES, VALUES
from redraft.generation.parts.catalogue import fold


def _rows(table: str) -> dict[str, tuple[str, ...]]:
    """A table of `word|word: value / value` by each of its folded words."""
    found: dict[str, tuple[str, ...]] = {}
    for line in table.strip().splitlines():
        words, values = line.split(": ", 1)
        for word in words.split("|"):
            found[_folded(word)] = tuple(value.strip() for value in values.split(" / "))
    return found


def _folded(words: str) -> str:
    return " ".join(fold(word) for word in re.findall(r"[\w'&-]+", words.lower()))


@cache
def _values() -> dict[str, tuple[str, ...]]:
    return _rows(VALUES)


@cache
def _domains() -> dict[str, tuple[str, ...]]:
    return _rows(DOMAINS)


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return _rows(f"{DOMAINS.strip()}\n{NAMES.strip()}")


def value_of(phrase: str, index: int = 0) -> str | None:
    """A value for a datum: "delivery time" is looked up whole, then by its last words; None where none is known."""
    return _lookup(_values(), phrase, index)


def names_for(*topics: str) -> tuple[str, ...]:
    """Names for things of a kind, by the first topic that is known ("products", then "beauty shop")."""
    for topic in topics:
        words = _folded(topic).split()
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                if found := _names().get(" ".join(words[start:end])):
                    return found
    return ()


def domain_names(*topics: str) -> tuple[str, ...]:
    """Names for wares by the first trade that a topic names ("beauty shop"); a topic may be a whole prompt."""
    for topic in topics:
        for word in _folded(topic).split():
            if found := _domains().get(word):
                return found
    return ()


def sentence(index: int = 0) -> str:
    """A sentence of plain body text."""
    return SENTENCES[index % len(SENTENCES)]


def _lookup(table: dict[str, tuple[str, ...]], phrase: str, index: int) -> str | None:
    words = _folded(phrase).split()
    for start in range(len(words)):
        if found := table.get(" ".join(words[start:])):
            return found[index % len(found)]
    return None


PEOPLE = ("Ana Ruiz", "Ben Okafor", "Chloe Park", "Dev Patel", "Emma Larsen", "Farid Haddad", "Grace Lin",
          "Hugo Martin",
          "Ines Costa", "Jonas Weber", "Kira Novak", "Leo Rossi")  # fmt: skip


def email_of(person: str) -> str:
    """An address for a person: "Ana Ruiz" is ana.ruiz@example.com."""
    return ".".join(re.findall(r"[a-z]+", person.lower())) + "@example.com"
