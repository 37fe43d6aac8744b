"""Numbers, lengths, factors and degrees as people say them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.language.effects.values.amounts import (
    parse_degree,
    parse_factor,
    parse_length_words,
    parse_number,
)
from redraft.language.effects.values.shapes import aligned

WORDS = st.lists(
    st.sampled_from(
        """a an and half one twenty four hundred dozen couple of by 50% px 24px 1,5 times as big the size smaller x
        , %""".split()
    ),
    max_size=8,
)


@pytest.mark.parametrize(
    ("words", "value", "used"),
    [
        ("a dozen eggs", 12, 2), ("two dozen", 24, 2), ("one and a half", 1.5, 4), ("twenty four cards", 24, 2),
        ("twenty-four", 24, 1), ("24", 24, 1), ("1,5", 1.5, 1), ("two hundred and fifty", 250, 4),
        ("a couple of", 2, 3),
        ("3 and a half", 3.5, 4), ("hundred", 100, 1), ("three four", 3, 1),
    ],
)  # fmt: skip
def test_numbers(words: str, value: float, used: int) -> None:
    assert parse_number(words.split()) == (value, used)


@pytest.mark.parametrize(
    ("words", "value", "used"),
    [
        ("24px", "24px", 1), ("24px,", "24px", 1), ("24 pixels wide", "24px", 2), ("1,5 rem", "1.5rem", 2),
        ("50 %", "50%", 2), ("50 percent", "50%", 2), ("twenty px", "20px", 2), ("full width", "100%", 1),
    ],
)  # fmt: skip
def test_lengths(words: str, value: str, used: int) -> None:
    assert parse_length_words(words.split()) == (value, used)


@pytest.mark.parametrize("words", ["", "24", "button", "24 apples", "12abc"])
def test_what_has_no_unit_is_no_length(words: str) -> None:
    assert parse_length_words(words.split()) is None


@pytest.mark.parametrize(
    ("words", "up", "down"),
    [
        ("twice as big", 2, 2), ("twice the size", 2, 2), ("double", 2, 2), ("half the size", 0.5, 0.5),
        ("to half its size", 0.5, 0.5), ("by 50%", 1.5, 0.5), ("by half", 1.5, 0.5), ("20% smaller", 0.8, 0.8),
        ("20% bigger", 1.2, 1.2), ("3 times bigger", 3, 3), ("1.5x", 1.5, 1.5), ("by a quarter", 1.25, 0.75),
        ("three times as big as", 3, 3),
    ],
)  # fmt: skip
def test_factors(words: str, up: float, down: float) -> None:
    for direction, value in ((1, up), (-1, down)):
        parsed = parse_factor(words.split(), direction)
        assert parsed is not None
        assert parsed[0] == pytest.approx(value)
        assert parsed[1] == len(words.split())


@pytest.mark.parametrize("words", ["", "50%", "bigger", "3 buttons", "by the door"])
def test_what_compares_nothing_is_no_factor(words: str) -> None:
    assert parse_factor(words.split()) is None


@pytest.mark.parametrize(
    ("words", "degree", "used"),
    [("a bit bigger", "slight", 2), ("a little bit", "slight", 3), ("way bigger", "strong", 1),
     ("even more", "normal", 2),
     ("a lot", "strong", 2)],
)  # fmt: skip
def test_degrees(words: str, degree: str, used: int) -> None:
    assert parse_degree(words.split()) == (degree, used)


def test_no_degree_is_none() -> None:
    assert parse_degree(["button"]) is None


@given(WORDS)
def test_any_words_are_read_without_an_error_and_no_more_than_there_are(words: list[str]) -> None:
    for parsed in (parse_number(words), parse_length_words(words), parse_factor(words), parse_degree(words)):
        assert parsed is None or 0 < parsed[1] <= len(words)


def test_values_run_together_are_parted_by_the_look_of_their_neighbours() -> None:
    assert aligned("omeprazole 20 mg 18:00", ["Furosemide", "40 mg", "08:00"]) == ["omeprazole", "20 mg", "18:00"]
    assert aligned("Library 9 Park Street", ["Hall", "12 High Road"]) == ["Library", "9 Park Street"]
    assert aligned("one", ["a", "b"]) is None
    assert aligned("some words that look like nothing there", ["08:15", "$4"]) is None
