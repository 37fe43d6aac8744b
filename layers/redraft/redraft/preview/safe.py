"""What may go into a page: escaped text, CSS values that cannot leave their place, URLs that cannot run.

A value that is not plainly safe is dropped, never mended: a design is data from strangers.
"""

from __future__ import annotations

import html
import re

from redraft.wireframe.colours import TRANSPARENT, parse_colour

_NUMBER = r"-?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})"
_UNITS = r"(?:px|rem|em|%|vh|vw|dvh|svh|lvh|vmin|vmax|pt|ch|fr)"
_LENGTH = re.compile(rf"{_NUMBER}{_UNITS}?", re.IGNORECASE)
_BARE = re.compile(_NUMBER)
_LENGTH_WORDS = frozenset({"auto", "none", "fit-content", "max-content", "min-content", "normal"})
_SIZE_WORDS = {"fill": "100%", "hug": "fit-content", "full": "100%"}
_COLOUR_WORDS = frozenset({"currentcolor", "inherit"})
# No quote, colon, semicolon, brace, backslash, angle bracket, slash or at sign: nothing that ends a declaration.
_PLAIN = re.compile(r"[A-Za-z0-9#%.,()+\s-]{1,400}")
_INNERMOST = re.compile(r"[A-Za-z-]+\([^()]*\)")
# What may stand outside a call: words, numbers with or without a unit, colours; commas go with any of them.
_PART = re.compile(rf"-{{0,2}}[A-Za-z][A-Za-z0-9-]*|\+?{_NUMBER}(?:%|[A-Za-z]{{1,5}})?|#[0-9A-Fa-f]{{3,8}}")
_CALLS = re.compile(r"([a-z-]+)\s*\(")
_SAFE_CALLS = frozenset(
    {
        "rgb",
        "rgba",
        "hsl",
        "hsla",
        "linear-gradient",
        "radial-gradient",
        "conic-gradient",
        "calc",
        "min",
        "max",
        "clamp",
    }
)
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_IMAGE_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=]+", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
# What XML and HTML forbid even when escaped; tab, line feed and carriage return stay.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Text without the characters that neither HTML nor XML allows, which are replaced."""
    return _FORBIDDEN.sub("\ufffd", text)


def escape(text: str) -> str:
    """Text for HTML and XML, as content and within double quotes; characters that neither allows are replaced."""
    return html.escape(clean(text), quote=True)


def url(value: object, *, image: bool = False) -> str | None:
    """A URL that only fetches or navigates: http(s), mailto, tel, relative, and for images base64 data; else None."""
    if not isinstance(value, str) or not value.strip():
        return None
    text = value.strip()
    scheme = _SCHEME.match(_BLANKS.sub("", text))
    if scheme is None:
        # The first part of a relative address holds no colon, so that it is never taken for a scheme.
        return None if "\\" in text or ":" in re.split("[/?#]", text)[0] else text
    allowed = ("http:", "https:") if image else ("http:", "https:", "mailto:", "tel:")
    if scheme[0].lower() in allowed:
        return _BLANKS.sub("", text)
    return text if image and _IMAGE_DATA.fullmatch(text) else None


def length(value: object) -> str | None:
    """One CSS length; a bare number counts as px, `FILL` and `HUG` as their CSS words."""
    text = _scalar(value)
    if text is None:
        return None
    lowered = text.lower()
    if lowered in _LENGTH_WORDS or lowered in _SIZE_WORDS:
        return _SIZE_WORDS.get(lowered, lowered)
    if _BARE.fullmatch(text):
        return "0" if float(text) == 0 else f"{text}px"
    return lowered if _LENGTH.fullmatch(text) or (lowered.startswith("calc(") and plain(text)) else None


def lengths(value: object) -> str | None:
    """A shorthand of one to four lengths."""
    text = _scalar(value)
    parts = [length(part) for part in text.split()] if text else []
    return " ".join(part for part in parts if part) if 1 <= len(parts) <= 4 and all(parts) else None


def number(value: object) -> str | None:
    """A bare number."""
    text = _scalar(value)
    return text if text is not None and _BARE.fullmatch(text) else None


def colour(value: object) -> str | None:
    """A CSS colour."""
    text = _scalar(value)
    if text is None:
        return None
    known = text.lower() in TRANSPARENT | _COLOUR_WORDS or parse_colour(text) is not None
    return text if known and plain(text) else None


def background(value: object) -> str | None:
    """A colour or a gradient."""
    text = _scalar(value)
    if text is not None and "gradient(" in text.lower():
        return plain(text)
    return colour(value)


def plain(value: object) -> str | None:
    """A value of words, numbers and harmless function calls."""
    text = _scalar(value)
    if text is None or not _PLAIN.fullmatch(text) or not set(_CALLS.findall(text.lower())) <= _SAFE_CALLS:
        return None
    return " ".join(text.split()) if _is_sound(text) else None


def _is_sound(text: str) -> bool:
    """Whether a value is made of whole parts, its calls closed."""
    found = 1
    while found:  # a call counts as a word, so that those around it can be read
        text, found = _INNERMOST.subn("x", text)
    groups = text.split(",")
    return all(group.split() and all(map(_PART.fullmatch, group.split())) for group in groups)


def font_family(value: object) -> str | None:
    """Family names, each quoted where it has blanks."""
    text = _scalar(value)
    names = [name.strip().strip("'\"") for name in text.split(",")] if text else []
    if not names or not all(re.fullmatch(r"[A-Za-z][\w -]{0,60}", name) for name in names):
        return None
    return ", ".join(f"'{name}'" if " " in name else name for name in names)


def _scalar(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value).strip()
