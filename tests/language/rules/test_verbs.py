"""Verbs that are looks themselves, where what they come to depends on what is there."""

from __future__ import annotations

import pytest

from tests.language.conftest import Talk


@pytest.mark.parametrize("prompt", ["border the card in blue", "outline the card with blue", "frame the card in blue"])
def test_a_border_that_is_there_keeps_its_width_when_a_verb_colours_it(talk: Talk, prompt: str) -> None:
    talk.edit("give the card a 3px border")
    talk.edit(prompt)
    assert talk.prop("card", "borderWidth") == "3px"
    assert talk.prop("card", "borderColor") == "blue"


def test_a_verb_draws_a_border_where_there_was_none(talk: Talk) -> None:
    talk.edit("frame the banner in red")
    assert talk.prop("banner", "borderWidth") == "1px"


@pytest.mark.parametrize("prompt", ["fade the card to 40%", "fade the card to 0.4", "dim the card to 40"])
def test_fading_to_a_share_is_an_opacity(talk: Talk, prompt: str) -> None:
    talk.edit(prompt)
    assert talk.prop("card", "opacity") == pytest.approx(0.4)


def test_half_the_opacity_is_half_transparent(talk: Talk) -> None:
    talk.edit("halve the opacity of the card")
    assert talk.prop("card", "opacity") == pytest.approx(0.5)
