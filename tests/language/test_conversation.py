"""Pronouns, recency, questions and answers, corrections, repetition: the conventions, one by one."""

from __future__ import annotations

import pytest
from redraft.language.outcome import Question, Travel, Unchanged

from tests.language.conftest import Talk


def asked(outcome: object) -> list[tuple[str, ...]]:
    assert isinstance(outcome, Question), outcome
    return [option.element_ids for option in outcome.clarification.options]


def test_it_is_the_element_changed_last(talk: Talk) -> None:
    talk.edit("make the title bigger")
    talk.edit("make it red")
    assert talk.prop("title", "color") == "red"


def test_a_prompt_without_an_element_is_about_the_last_one(talk: Talk) -> None:
    talk.edit("make the title red")
    talk.edit("bold and italic")
    assert talk.prop("title", "fontStyle") == "italic"


def test_the_selection_wins_for_this(talk: Talk) -> None:
    talk.edit("make the title red")
    talk.edit("make this green", "submit")
    assert talk.prop("submit", "backgroundColor") == "green"


def test_several_that_fit_are_asked_about_in_document_order(talk: Talk) -> None:
    assert asked(talk.say("make the input wider")) == [("email",), ("password",)]


def test_recency_decides_between_several(talk: Talk) -> None:
    talk.edit("make the password field wider")
    talk.edit("make the input red")
    assert talk.prop("password", "backgroundColor") == "red"


@pytest.mark.parametrize(
    ("answer", "ids"),
    [
        ("the second one", ["password"]),
        ("both", ["email", "password"]),
        ("Email", ["email"]),
        ("the first and the last", ["email", "password"]),
        ("all of them please", ["email", "password"]),
        ("the password one", ["password"]),
        ("2", ["password"]),
        ("the bottom one", ["password"]),
    ],
)
def test_an_answer_binds_the_open_phrase(talk: Talk, answer: str, ids: list[str]) -> None:
    talk.say("make the input red")
    talk.edit(answer)
    assert [i for i in ("email", "password") if talk.prop(i, "backgroundColor") == "red"] == ids


def test_an_answer_by_which_something_goes_may_tell_more(talk: Talk) -> None:
    assert asked(talk.say("Remove the input.")) == [("email",), ("password",)]
    talk.edit("The password one, I know everybody's number.")
    assert "password" not in talk.design


def test_never_mind_leaves_all_as_it_is(talk: Talk) -> None:
    talk.say("make the input red")
    assert isinstance(talk.say("never mind"), Unchanged)


def test_a_prompt_that_is_no_answer_is_a_new_edit(talk: Talk) -> None:
    talk.say("make the input red")
    talk.edit("remove the banner")
    assert "banner" not in talk.design
    assert talk.prop("email", "backgroundColor") is None


def test_too_applies_the_last_change_to_another(talk: Talk) -> None:
    talk.edit("make the title red and italic")
    talk.edit("the subtitle too")
    assert (talk.prop("subtitle", "color"), talk.prop("subtitle", "fontStyle")) == ("red", "italic")


def test_a_correction_takes_the_change_back_and_makes_it_elsewhere(talk: Talk) -> None:
    talk.edit("make the title red")
    talk.edit("no, I meant the subtitle")
    assert talk.prop("title", "color") == "#111827"
    assert talk.prop("subtitle", "color") == "red"


def test_a_correction_sets_what_it_means(talk: Talk) -> None:
    talk.edit("make the title red")
    talk.edit("no, I meant the subtitle")
    talk.edit("make it italic")
    assert talk.prop("subtitle", "fontStyle") == "italic"


def test_a_part_of_a_change_can_be_taken_back(talk: Talk) -> None:
    talk.edit("make the title and the subtitle italic")
    talk.edit("not the subtitle")
    assert talk.prop("title", "fontStyle") == "italic"
    assert talk.prop("subtitle", "fontStyle") is None


def test_more_is_the_last_change_once_more(talk: Talk) -> None:
    talk.edit("make the title a bit bigger")
    first = float(talk.prop("title", "fontSize").removesuffix("px"))
    talk.edit("even more")
    assert float(talk.prop("title", "fontSize").removesuffix("px")) > first


def test_less_goes_partly_back(talk: Talk) -> None:
    talk.edit("make the title much bigger")
    first = float(talk.prop("title", "fontSize").removesuffix("px"))
    talk.edit("not that much")
    assert 24 < float(talk.prop("title", "fontSize").removesuffix("px")) < first


def test_parts_of_one_prompt_are_one_edit(talk: Talk) -> None:
    talk.edit("make the title red and the subtitle bigger, then remove the banner")
    assert talk.prop("title", "color") == "red"
    assert "banner" not in talk.design


def test_an_open_part_leaves_all_parts_undone(talk: Talk) -> None:
    outcome = talk.say("make the title red and the input wider")
    assert isinstance(outcome, Question)
    assert talk.prop("title", "color") == "#111827"


@pytest.mark.parametrize(
    ("prompt", "travel"),
    [
        ("undo", Travel("undo")),
        ("go back two steps", Travel("undo", 2)),
        ("Please undo the last three changes.", Travel("undo", 3)),
        ("redo", Travel("redo")),
        ("go back to version 3", Travel("version", 1, 3)),
        ("restore the original", Travel("version", 1, 1)),
    ],
)
def test_history_is_read_as_travel(talk: Talk, prompt: str, travel: Travel) -> None:
    outcome = talk.say(prompt)
    assert isinstance(outcome, Travel)
    assert (outcome.kind, outcome.steps, outcome.version) == (travel.kind, travel.steps, travel.version)


def test_what_is_so_already_is_unchanged(talk: Talk) -> None:
    assert isinstance(talk.say("make the title 24px"), Unchanged)


def test_what_fits_nothing_is_asked_about(talk: Talk) -> None:
    assert isinstance(talk.say("remove the carousel"), Question)


def test_what_cannot_be_read_is_said_plainly(talk: Talk) -> None:
    outcome = talk.say("zorgle the flimbus")
    assert isinstance(outcome, Question)
    assert not outcome.clarification.options


def test_typing_errors_are_read_through(talk: Talk) -> None:
    talk.edit("mkae the buton geen".replace("mkae", "make").replace("geen", "gren"))
    assert talk.prop("submit", "backgroundColor") == "green"


def test_a_question_offers_nothing_that_the_prompt_itself_was_to_make(talk: Talk) -> None:
    outcome = talk.say("add two badges to the card and make the badge red")
    assert isinstance(outcome, Question)
    assert all(i in talk.design for option in outcome.clarification.options for i in option.element_ids)
