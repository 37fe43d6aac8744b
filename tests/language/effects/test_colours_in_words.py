"""Colours as people say them."""

from __future__ import annotations

import pytest
from redraft.language.effects.values.colour_lexicon import EVERYDAY, SPACED_CSS, TINTS
from redraft.language.effects.values.colours import COLOUR_WORDS, parse_colour_words
from redraft.language.effects.values.families import colour_family, colour_matches, is_already
from redraft.wireframe.colour_names import CSS_COLOURS
from redraft.wireframe.colours import parse_colour

from tests.language.judge import is_color

FAMILIES = (
    "red crimson coral salmon orange gold yellow lime green teal turquoise cyan blue navy indigo purple violet magenta "
    "pink brown maroon beige black white gray grey silver"
).split()
IMPOSSIBLE = {"dark beige", "dark white", "light navy", "light brown", "light maroon", "light black", "pale white"}
"""Names that contradict themselves by the judge's limits of lightness."""


@pytest.mark.parametrize("name", FAMILIES)
@pytest.mark.parametrize("modifier", ["", "dark", "light"])
def test_a_colour_is_of_the_family_that_its_name_says(name: str, modifier: str) -> None:
    words = f"{modifier} {name}".split()
    parsed = parse_colour_words(words)
    assert parsed is not None
    assert parsed[1] == len(words)
    assert is_color(parsed[0], " ".join(words)) or " ".join(words) in IMPOSSIBLE


@pytest.mark.parametrize("modifier", ["pale", "soft", "deep"])
@pytest.mark.parametrize("name", "red orange yellow green teal blue purple pink gray".split())
def test_modifiers_of_everyday_speech_keep_the_family(name: str, modifier: str) -> None:
    parsed = parse_colour_words([modifier, name])
    assert parsed is not None
    assert is_color(parsed[0], f"{modifier} {name}")


def test_every_name_is_a_colour() -> None:
    for value in (*EVERYDAY.values(), *TINTS.values(), *SPACED_CSS.values()):
        assert parse_colour(value) is not None
    assert set(CSS_COLOURS) - set(SPACED_CSS) == {name for name in CSS_COLOURS if "grey" in name}


@pytest.mark.parametrize(
    ("words", "value", "used"),
    [
        ("light sea green button", "lightseagreen", 3),
        ("medium aqua marine", "mediumaquamarine", 3),
        ("forest green please", "forestgreen", 2),
        ("Grey", "gray", 1),
        ("rose-gold", "#b76e79", 1),
        ("off white", "#faf9f6", 2),
        ("#FFF,", "#fff", 1),
        ("#0F766E.", "#0f766e", 1),
        ("a1b2c3 text", "#a1b2c3", 1),
        ("rgb(1, 2, 3) text", "#010203", 3),
        ("hsl(120, 50%, 40%)", "#339933", 3),
        ("see through", "transparent", 2),
        ("dark-green", "darkgreen", 1),
        ("very dark blue", "#00005c", 3),
    ],
)
def test_words_become_css(words: str, value: str, used: int) -> None:
    assert parse_colour_words(words.split()) == (value, used)


@pytest.mark.parametrize("words", ["", "button", "face", "decade", "dark", "very light", "rgb", "123456", "big"])
def test_what_names_no_colour_is_none(words: str) -> None:
    assert parse_colour_words(words.split()) is None


def test_two_modifiers_both_count() -> None:
    once = parse_colour_words(["dark", "teal"])
    muted = parse_colour_words(["dark", "muted", "teal"])
    assert once is not None
    assert muted is not None
    assert once[0] != muted[0]


def test_a_typing_error_can_be_mended_towards_the_words_of_colours() -> None:
    assert {"burgundy", "gray", "grey", "sea", "teal", "transparent"} <= COLOUR_WORDS


@pytest.mark.parametrize(
    ("value", "words", "fits"),
    [
        ("#2563EB", "blue", True),
        ("#1E3A8A", "dark blue", True),
        ("#15803D", "green", True),
        ("#DC2626", "blue", False),
        ("#800020", "burgundy", True),
        ("#008000", "burgundy", False),
        ("#ffffff", "#fff", True),
        ("#fffffe", "#fff", False),
        ("transparent", "transparent", True),
        ("nonsense", "blue", False),
        ("#e5e7eb", "light grey", True),
        ("#ff0000", "", False),
        ("#2e8b57", "sea green", True),
    ],
)
def test_an_element_is_found_by_what_people_call_its_colour(value: str, words: str, fits: bool) -> None:
    assert colour_matches(value, words.split()) is fits


@pytest.mark.parametrize(
    ("value", "family"),
    [
        ("#2563EB", "blue"), ("#15803d", "green"), ("#fff", "white"), ("#111827", "black"), ("#6b7280", "gray"),
        ("#b45309", "orange"), ("#7c2d12", "brown"), ("#0f766e", "teal"), ("#fce7f3", "pink"), ("none", "transparent"),
        ("?", None), ("#000", "black"), ("#dc2626", "red"), ("#9333ea", "purple"),
    ],
)  # fmt: skip
def test_a_colour_has_a_family(value: str, family: str | None) -> None:
    assert colour_family(value) == family


@pytest.mark.parametrize(
    ("now", "wanted", "same"),
    [
        ("#15803D", "green", True),
        ("#dcfce7", "green", False),
        ("#1E3A8A", "darkblue", True),
        ("#15803D", "#008000", False),
        ("#0F766E", "#0f766e", True),
        ("red", "#ff0000", True),
        ("#fff", "white", True),
        ("#fafafa", "white", False),
        ("rgba(0,0,0,0)", "transparent", True),
        ("gone", "red", False),
    ],
)
def test_a_name_is_met_by_its_family_and_a_hex_by_itself(now: str, wanted: str, same: bool) -> None:
    assert is_already(now, wanted) is same
