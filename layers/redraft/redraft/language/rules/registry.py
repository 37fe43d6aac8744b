"""All rules of the catalogue, collected from every family file of this package."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from functools import lru_cache

from redraft.language.grammar.automaton import Automaton
from redraft.language.grammar.pattern import compile_pattern, sets_in, words_in
from redraft.language.grammar.rule import Rule, Yields
from redraft.language.lexicon.verbs import SETS
from redraft.language.rules import (
    add,
    alike,
    compare,
    describe,
    discourse,
    entries,
    figures,
    gaps,
    history,
    looks_box,
    looks_colour,
    looks_size,
    looks_state,
    looks_text,
    looks_type,
    move,
    order,
    partial,
    places,
    properties,
    remove,
    rename,
    revise,
    rows,
    verbs,
    wants,
    wording,
)
from redraft.language.rules import (
    replace as replacing,
)

FAMILIES = (
    looks_colour, looks_size, looks_type, looks_box, looks_state, looks_text, places, describe, gaps, properties, verbs, rename, revise, remove,
    add, move, order, replacing, discourse, partial, compare, history, wants, wording, figures, rows, entries, alike,
)  # fmt: skip
"""The family modules; a test holds that none of the package is missing."""

RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)
"""The whole catalogue."""


_SORTS: tuple[Yields, ...] = ("look", "clause", "place", "whole")


@lru_cache(maxsize=1)
def catalogue() -> dict[Yields, Automaton]:
    """The rules compiled, by what they yield."""
    return {sort: Automaton([rule for rule in RULES if _sort(rule) == sort], SETS) for sort in _SORTS}


def _sort(rule: Rule) -> Yields:
    """A scope is read where clauses are."""
    return "clause" if rule.yields == "scope" else rule.yields


@lru_cache(maxsize=1)
def rule_words() -> frozenset[str]:
    """All words that rules look for."""
    words: set[str] = set()
    sets: set[str] = set()
    for rule in RULES:
        for pattern in rule.patterns:
            sequence = compile_pattern(pattern)
            words |= words_in(sequence)
            sets |= sets_in(sequence)
    return frozenset(words.union(word for name in sets for phrase in SETS[name] for word in phrase))
