"""How sure a reading is: less for what it leaves unexplained, for mended words, for other readings, for a guess."""

from __future__ import annotations

import pytest
from redraft.language.context import EditContext
from redraft.language.engine import ContextProcessingEngine
from redraft.language.outcome import Edit, Outcome, Question
from redraft.wireframe.node import Design


def read(prompt: str, design: Design, *, explain: bool = False) -> Outcome:
    return ContextProcessingEngine().read(prompt, design, EditContext(), next_id=1, explain=explain)


def confidence(prompt: str, design: Design) -> float:
    outcome = read(prompt, design)
    assert isinstance(outcome, Edit), outcome
    return outcome.confidence


def test_all_words_explained_as_typed_is_certain(sample: Design) -> None:
    assert confidence("make the title red", sample) == 1.0


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("make the titel red", "make the title red"),
        ("make the titel red and the subtitel blue", "make the titel red and the subtitle blue"),
        ("it hurts my eyes, make the title darker", "make the title darker"),
    ],
)
def test_doubt_is_graded(less: str, more: str, sample: Design) -> None:
    assert 0.0 < confidence(less, sample) < confidence(more, sample)


def test_a_question_is_as_sure_as_each_of_its_candidates(sample: Design) -> None:
    asked = read("make the input red", sample)
    assert isinstance(asked, Question)
    assert asked.confidence == pytest.approx(1 / len(asked.clarification.options), abs=0.01)


@pytest.mark.parametrize(
    "prompt", ["the title, go ahead and blorp it to red", "the banner could do with being zonked into bold"]
)
def test_unknown_words_in_what_is_taken_by_its_gist_are_no_certainty(prompt: str, sample: Design) -> None:
    assert confidence(prompt, sample) < 0.4


def test_what_cannot_be_read_is_not_certain_at_all(sample: Design) -> None:
    asked = read("flurbs the wozzle gribbly", sample)
    assert isinstance(asked, Question)
    assert asked.confidence == 0.0


def test_an_explanation_is_given_only_where_it_is_asked_for(sample: Design) -> None:
    assert read("make the title red", sample).explanation.steps == ()


def test_an_explanation_names_words_rules_spans_candidates_and_the_decision(sample: Design) -> None:
    prompt = "please make the titel red"
    steps = read(prompt, sample, explain=True).explanation.steps
    words, phrase, clause, decision = steps
    assert [slip["read"] for slip in words["mended"]] == ["title"]
    assert (phrase["ids"], phrase["open"]) == (["title"], False)
    assert prompt[slice(*phrase["span"])] == "the titel"
    assert (clause["rule"], clause["text"]) == ("make it so", "make the titel red")
    assert decision["confidence"] < 1.0
    assert decision["explained"] == 1.0
