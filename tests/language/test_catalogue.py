"""Every rule reads its examples, no rule reads its near misses, and their order never matters."""

from __future__ import annotations

import os
import pkgutil
import random
from pathlib import Path

import pytest
from redraft.language import rules
from redraft.language.clauses import ClauseReader
from redraft.language.context import EditContext
from redraft.language.engine import ContextProcessingEngine
from redraft.language.grammar.automaton import Automaton
from redraft.language.grammar.chart import Chart
from redraft.language.grammar.rule import Rule
from redraft.language.lattice import Lattice
from redraft.language.lexicon.verbs import SETS
from redraft.language.normalise import normalise
from redraft.language.outcome import Edit, Outcome, Question, Travel, Unchanged
from redraft.language.readers import parsers_for
from redraft.language.references.grammar import PhraseParser
from redraft.language.references.index import DesignIndex
from redraft.language.rules import registry
from redraft.wireframe.node import Design

from tests.language import table

EXAMPLES = [(rule.name, said) for rule in registry.RULES for said in rule.says if rule.yields != "whole"]
NEAR_MISSES = [(rule.name, said) for rule in registry.RULES for said in rule.never]
SHUFFLES = int(os.environ.get("SHUFFLES", "20"))
"""Each builds the whole grammar anew, about a second; `SHUFFLES=200 make test` runs the long proof."""

_NOT_FAMILIES = {"registry", "on", "lift", "saying", "items", "peers"}


def test_no_family_file_is_forgotten() -> None:
    files = {module.name for module in pkgutil.iter_modules([str(Path(rules.__file__).parent)])}
    assert files - _NOT_FAMILIES == {family.__name__.rsplit(".", 1)[-1] for family in registry.FAMILIES}


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in registry.RULES]
    assert sorted(names) == sorted(set(names))


def rules_of(prompt: str, design: Design) -> tuple[str, ...]:
    index = DesignIndex(design)
    tokens = normalise(prompt, index)
    phrases = PhraseParser(tokens, index, registry.rule_words())
    chart = Chart(tokens, registry.catalogue(), parsers_for(prompt, phrases, index))
    best = Lattice(ClauseReader(chart)).best
    return tuple(match.rule.name for match in best.matches) if best is not None else ()


@pytest.mark.parametrize(("name", "said"), EXAMPLES)
def test_an_example_is_read_as_an_edit(name: str, said: str, sample: Design) -> None:
    outcome = ContextProcessingEngine().read(said, sample, EditContext(), next_id=1)
    assert not (isinstance(outcome, Question) and outcome.beyond_rules), name


@pytest.mark.parametrize(("name", "said"), NEAR_MISSES)
def test_a_near_miss_is_not_read_by_its_rule(name: str, said: str, sample: Design) -> None:
    assert name not in rules_of(said, sample)


def shuffled(seed: int) -> dict[str, Automaton]:
    order = list(registry.RULES)
    random.Random(seed).shuffle(order)
    sorts = ("look", "clause", "place", "whole")
    return {sort: Automaton([r for r in order if sort_of(r) == sort], SETS) for sort in sorts}


def sort_of(rule: Rule) -> str:
    return "clause" if rule.yields == "scope" else rule.yields


def summary(outcome: Outcome) -> object:
    if isinstance(outcome, Edit):
        return outcome.operations
    if isinstance(outcome, Travel | Unchanged):
        return outcome
    return outcome.clarification


@pytest.mark.no_cover  # what it reaches, the examples reach too, and tracing makes it four times as slow
@pytest.mark.timeout(600)
def test_the_order_of_the_rules_changes_nothing(sample: Design, monkeypatch: pytest.MonkeyPatch) -> None:
    said = [prompt for _, prompt in EXAMPLES]
    engine = ContextProcessingEngine()
    picked = random.Random(7).sample(said, 12)
    expected = {prompt: summary(engine.read(prompt, sample, EditContext(), next_id=1)) for prompt in picked}
    for seed in range(SHUFFLES):
        machines = shuffled(seed)
        monkeypatch.setattr("redraft.language.attempts.catalogue", lambda found=machines: found)
        prompt = picked[seed % len(picked)]
        assert summary(engine.read(prompt, sample, EditContext(), next_id=1)) == expected[prompt], (seed, prompt)


def test_the_readme_shows_the_catalogue_as_it_is() -> None:
    assert table.written() == table.table(), "run `make catalogue`"
