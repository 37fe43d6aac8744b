"""Colours in words: "dark green", "rose gold", "#0af", "rgb(1, 2, 3)"; and whether a colour is what a word means."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from redraft.language.effects.values.colour_lexicon import (
    COLOUR_WORDS,
    DEGREES,
    EVERYDAY,
    MODIFIERS,
    SPACED_CSS,
    TINTS,
)
from redraft.wireframe.colours import HSL, from_hsl, parse_colour, to_hex, to_hsl

__all__ = ["COLOUR_WORDS", "parse_colour_words"]

_HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})")
_BARE_HEX = re.compile(r"(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{6}")
_FUNCTION = re.compile(r"(?:rgb|hsl)a?\([^()]*\)")
_LONGEST_NAME = 4


def parse_colour_words(words: Sequence[str]) -> tuple[str, int] | None:
    """The colour that the first words name, and how many words that took; None where they name none.

    A name that CSS knows comes back as that name ("light sea green": `lightseagreen`), so that it can be told from a
    hex, which means exactly it; all else as lower-case hex. "See-through" and "no colour" are `transparent`.
    """
    plain = [_plain(word) for word in words[:12]]
    return _written(plain) or _named(plain) or _modified(plain)


def _plain(word: str) -> str:
    """Lower case, American spelling, no punctuation around."""
    bare = word.lower().strip(".,;:!?\"'").replace("grey", "gray").replace("colour", "color")
    return _without_ish(bare) if bare.endswith("ish") else bare


def _without_ish(word: str) -> str:
    """As in "green-ish", "reddish": the colour itself, where it has no name of its own."""
    base = word.removesuffix("ish").removesuffix("-")
    for name in (base, f"{base}e", base[:-1]):
        if word not in EVERYDAY and _whole_name(name):
            return name
    return word


def _written(words: list[str]) -> tuple[str, int] | None:
    """A colour in the notation of CSS: hex (also without "#" where nothing else reads so), rgb(), hsl()."""
    if not words:
        return None
    if _HEX.fullmatch(words[0]):
        return words[0], 1
    if _BARE_HEX.fullmatch(words[0]):
        return f"#{words[0]}", 1
    return _function(words) if words[0].startswith(("rgb", "hsl")) else None


def _function(words: list[str]) -> tuple[str, int] | None:
    for used in range(1, len(words) + 1):
        text = ", ".join(words[:used]).replace("(, ", "(").replace(", )", ")").replace(",,", ",")
        if not text.endswith(")"):
            text += ")" if used == len(words) or words[used - 1].endswith(")") else ""
        value = parse_colour(text) if _FUNCTION.fullmatch(text) else None
        if value is not None and text.endswith(")"):
            return to_hex(value), used
    return None


def _named(words: list[str]) -> tuple[str, int] | None:
    for used in range(min(_LONGEST_NAME, len(words)), 0, -1):
        name = " ".join(words[:used]).replace("-", " ")
        value = TINTS.get(name) or _whole_name(name)
        if value:
            return value, used
    return None


def _whole_name(name: str) -> str | None:
    if name in {"transparent", "see through", "clear", "no color"}:
        return "transparent"
    return SPACED_CSS.get(name) or EVERYDAY.get(name)


def _modified(words: list[str]) -> tuple[str, int] | None:
    """A degree at will, modifiers, a name: "very dark teal", "soft muted rose"."""
    parts = [part for word in words for part in word.split("-")]
    at = 1 if parts and parts[0] in DEGREES else 0
    strong = at == 1 and parts[0] not in {"slightly", "fairly", "quite"}
    kinds: list[str] = []
    while at < len(parts) and parts[at] in MODIFIERS:
        kinds.append(MODIFIERS[parts[at]])
        at += 1
    base = _named(parts[at:]) if kinds else None
    if base is None or base[0] == "transparent":
        return None
    used = _words_used(words, at + base[1])
    return _tint(parts[at : at + base[1]], base[0], kinds, strong=strong), used


def _words_used(words: list[str], parts: int) -> int:
    """How many words hold so many hyphen-free parts."""
    total = 0
    for index, word in enumerate(words):
        total += len(word.split("-"))
        if total >= parts:
            return index + 1
    return len(words)


def _tint(name: list[str], value: str, kinds: list[str], *, strong: bool) -> str:
    if not strong and (ready := TINTS.get(" ".join([kinds[-1], *name]))):
        return ready
    if not strong and (css := SPACED_CSS.get(" ".join([kinds[-1], *name]))):
        return css
    colour = parse_colour(value)
    assert colour is not None, "every name of the lexicon is a colour"
    shade = to_hsl(colour)
    for kind in reversed(kinds):
        shade = _CHANGES[kind](_CHANGES[kind](shade) if strong else shade)
    return to_hex(from_hsl(shade))


def _dark(colour: HSL) -> HSL:
    return colour._replace(lightness=min(0.36, max(0.07, colour.lightness * 0.6)))


def _deep(colour: HSL) -> HSL:
    saturation = min(1.0, colour.saturation * 1.2)
    return colour._replace(saturation=saturation, lightness=min(0.38, max(0.1, colour.lightness * 0.7)))


def _light(colour: HSL) -> HSL:
    return colour._replace(lightness=min(0.92, max(0.75, colour.lightness + (1 - colour.lightness) * 0.5)))


def _pale(colour: HSL) -> HSL:
    lighter = max(0.88, min(0.92, colour.lightness + (1 - colour.lightness) * 0.75))
    return colour._replace(saturation=colour.saturation * 0.8, lightness=lighter)


def _soft(colour: HSL) -> HSL:
    return colour._replace(saturation=colour.saturation * 0.7, lightness=min(0.9, max(0.8, colour.lightness)))


def _bright(colour: HSL) -> HSL:
    grey = colour.saturation < 0.1
    return colour._replace(saturation=colour.saturation if grey else 1.0, lightness=max(0.5, colour.lightness))


def _muted(colour: HSL) -> HSL:
    return colour._replace(saturation=max(0.18, colour.saturation * 0.45) if colour.saturation else 0.0)


def _medium(colour: HSL) -> HSL:
    return colour


_CHANGES: dict[str, Callable[[HSL], HSL]] = {
    "dark": _dark, "deep": _deep, "light": _light, "pale": _pale, "soft": _soft, "bright": _bright, "muted": _muted,
    "medium": _medium,
}  # fmt: skip


@cache
def _spoken_names() -> dict[str, str]:
    """CSS values to the names that people say: "lightseagreen" is "light sea green", "#800020" "burgundy"."""
    names = {value: name for name, value in reversed((EVERYDAY | TINTS).items())}
    return names | {css: name for name, css in sorted(SPACED_CSS.items(), key=lambda pair: pair[0].count(" "))}


def spoken(value: str) -> str:
    """A colour in a sentence: its name where it has one, else its value."""
    return _spoken_names().get(value.lower(), value)
