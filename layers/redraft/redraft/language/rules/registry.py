"""All rules of the catalogue, collected from every family file of this package."""

from __future__ import annotations

from functools import lru_cache

from redraft.language.grammar.chart import compiled
from redraft.language.grammar.pattern import Sequence_, compile_pattern, sets_in, words_in
from redraft.language.grammar.rule import Rule, Yields
from redraft.language.lexicon.verbs import SETS
from redraft.language.rules import (
    add,
    describe,
    discourse,
    history,
    looks_box,
    looks_colour,
    looks_size,
    looks_state,
    looks_text,
    looks_type,
    move,
    places,
    remove,
    rename,
    verbs,
)
from redraft.language.rules import (
    replace as replacing,
)

FAMILIES = (
    looks_colour, looks_size, looks_type, looks_box, looks_state, looks_text, places, describe, verbs, rename, remove,
    add, move, replacing, discourse, history,
)  # fmt: skip
"""The family modules; a test holds that none of the package is missing."""

RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)
"""The whole catalogue."""


@lru_cache(maxsize=1)
def catalogue() -> dict[Yields, tuple[tuple[Rule, Sequence_], ...]]:
    """The rules compiled, by what they yield."""
    return compiled(RULES)


@lru_cache(maxsize=1)
def rule_words() -> frozenset[str]:
    """All words that rules look for."""
    words: set[str] = set()
    for rule in RULES:
        for pattern in rule.patterns:
            sequence = compile_pattern(pattern)
            words |= words_in(sequence)
            for name in sets_in(sequence):
                words |= {word for phrase in SETS[name] for word in phrase}
    return frozenset(words)
