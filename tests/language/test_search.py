"""Which of the readings of a prompt is taken: none is hidden by one that cannot be done, however long the prompt."""

from __future__ import annotations

import pytest
from redraft.language.outcome import Edit, Question

from tests.language.conftest import Talk


@pytest.mark.parametrize(
    ("prompt", "changed"),
    [
        ("make the title red and the subtitle bigger, then hide the logo", {"title", "subtitle", "logo"}),
        ("make the Log in button bigger and the card wider", {"submit", "card"}),
        ("make the avatar bigger and the subtitle red and the footer taller", {"avatar", "subtitle", "footer"}),
    ],
)
def test_a_rule_that_declines_hides_no_other(talk: Talk, prompt: str, changed: set[str]) -> None:
    assert set(talk.edit(prompt).changed) == changed


def test_each_clause_is_done_on_what_those_before_it_left(talk: Talk) -> None:
    talk.edit("remove the avatar, rename the Create an account link to Join, then make the Join link red")
    assert "avatar" not in talk.design
    assert (talk.prop("signup", "text"), talk.prop("signup", "color")) == ("Join", "red")


def test_one_part_that_is_open_leaves_all_undone(talk: Talk) -> None:
    before = talk.design
    asked = talk.say("make the title red, then make the input wider")
    assert isinstance(asked, Question)
    assert {i for option in asked.clarification.options for i in option.element_ids} == {"email", "password"}
    assert talk.design is before


def test_a_prompt_of_three_thousand_characters_is_read_to_its_end(talk: Talk) -> None:
    clauses = [f"make the title {colour} and the card wider" for colour in ("red", "green", "blue", "navy")] * 18
    prompt = ". ".join([*clauses, "hide the banner"])
    assert len(prompt) < 3000
    edit = talk.edit(prompt)
    assert {"title", "card", "banner"} <= set(edit.changed)
    assert (talk.prop("title", "color"), talk.prop("banner", "visible")) == ("navy", False)


def test_a_prompt_with_words_that_nothing_explains_is_not_read_as_certain(talk: Talk) -> None:
    outcome = talk.say("make the title red flurb wozzle")
    assert outcome.confidence < 0.8 if isinstance(outcome, Edit) else isinstance(outcome, Question)


def test_a_reason_why_not_is_told_rather_than_that_something_is_not_there(talk: Talk) -> None:
    outcome = talk.say("move the form into the password field")
    assert isinstance(outcome, Question)
    assert "cannot find" not in outcome.clarification.question
