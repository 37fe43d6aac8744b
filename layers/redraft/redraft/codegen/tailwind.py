"""CSS declarations as Tailwind classes that mean exactly the same; arbitrary values where no named class fits.

Colours, shadows and fonts are named as the theme names them (`tokens.py`). Of Tailwind's own names, only those that
versions 3 and 4 agree on are used. `[property:value]` covers whatever has no class of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from redraft.codegen.tokens import token_of
from redraft.codegen.view import Look

_STEPS = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 72, 80, 96)
_SCALE = {f"{step * 4}px": str(step) for step in _STEPS}
_SCALE |= {"0": "0", "1px": "px", "2px": "0.5", "6px": "1.5", "10px": "2.5", "14px": "3.5"}
_NAMED = {
    ("display", "flex"): "flex", ("display", "grid"): "grid", ("display", "none"): "hidden",
    ("display", "contents"): "contents", ("flex-direction", "column"): "flex-col",
    ("flex-direction", "row"): "flex-row", ("flex-wrap", "wrap"): "flex-wrap",
    ("flex", "1 1 0%"): "flex-1", ("flex", "none"): "flex-none",
    ("justify-self", "start"): "justify-self-start", ("border-width", "1px"): "border", ("border-style", "solid"): "",
    ("border-radius", "6px"): "rounded-md", ("border-radius", "8px"): "rounded-lg",
    ("border-radius", "12px"): "rounded-xl", ("border-radius", "16px"): "rounded-2xl",
    ("border-radius", "24px"): "rounded-3xl", ("border-radius", "0"): "rounded-none",
    ("border-radius", "999px"): "rounded-full",
    ("border-radius", "9999px"): "rounded-full", ("border-radius", "50%"): "rounded-full",
    ("box-shadow", "none"): "shadow-none", ("appearance", "none"): "appearance-none",
    ("object-fit", "cover"): "object-cover",
    ("white-space", "pre-line"): "whitespace-pre-line", ("font-family", "monospace"): "font-mono",
    ("text-decoration", "none"): "no-underline", ("text-transform", "none"): "normal-case",
    ("font-style", "normal"): "not-italic", ("font-style", "italic"): "italic",
    ("font-weight", "normal"): "font-normal", ("font-weight", "bold"): "font-bold",
    ("background-color", "transparent"): "bg-transparent",
}  # fmt: skip
_AS_IS = frozenset({"position", "text-decoration", "text-transform"})
_WEIGHTS = {
    "100": "thin", "200": "extralight", "300": "light", "400": "normal", "500": "medium", "600": "semibold",
    "700": "bold", "800": "extrabold", "900": "black",
}  # fmt: skip
_SPACES = {
    "gap": "gap", "width": "w", "height": "h", "min-width": "min-w", "min-height": "min-h", "max-width": "max-w",
    "max-height": "max-h", "top": "top", "right": "right", "bottom": "bottom", "left": "left",
}  # fmt: skip
_COLOURS = {
    "color": "text", "background-color": "bg", "border-color": "border", "accent-color": "accent",
}  # fmt: skip
_ALIGNS = {"align-items": "items", "align-self": "self", "justify-content": "justify"}
_SIDES = {"padding": "p", "margin": "m"}
_PREFIXED = {
    "opacity": "opacity", "z-index": "z", "line-height": "leading", "letter-spacing": "tracking", "font-size": "text",
    "border-radius": "rounded", "background-image": "bg", "border-width": "border",
}  # fmt: skip
_COLUMNS = re.compile(r"repeat\((\d+), minmax\(0, 1fr\)\)")
_SIZE_NAMES = {"100%": "full", "fit-content": "fit", "max-content": "max", "min-content": "min", "auto": "auto"}


def classes(look: Look) -> str:
    """The class names of a look, in the order of its declarations; those of narrower screens last."""
    names = [
        variant + name
        for variant, declarations in (("", look.base), ("max-lg:", look.medium), ("max-sm:", look.small))
        for prop, value in declarations
        for name in _classes(prop, value).split()
    ]
    return " ".join(names)


def theme(tokens: dict[str, str]) -> dict[str, str]:
    """Those of the tokens that classes name."""
    return {name: value for name, value in tokens.items() if name.split("-")[0] in ("color", "shadow", "font")}


@lru_cache(maxsize=8192)
def _classes(prop: str, value: str) -> str:
    if (prop, value) in _NAMED:
        return _NAMED[prop, value]
    if prop in _AS_IS:
        return value
    for family, write in _FAMILIES:
        if prop in family:
            return write(prop, value) or _arbitrary(prop, value)
    return _arbitrary(prop, value)


def _arbitrary(prop: str, value: str) -> str:
    return f"[{prop}:{_bracketed(value)}]"


def _bracketed(value: str) -> str:
    """A value within brackets: no blanks, which end a class name; its own underscores kept."""
    return re.sub(r"\s+", "_", re.sub(r",\s+", ",", value.replace("_", "\\_")))


def _space(prop: str, value: str) -> str:
    if " " in value:
        return ""
    sized = prop in ("width", "height", "min-width", "min-height", "max-width", "max-height")
    if sized and value in _SIZE_NAMES and not (value == "auto" and prop not in ("width", "height")):
        return f"{_SPACES[prop]}-{_SIZE_NAMES[value]}"
    if value == "none":
        return f"{_SPACES[prop]}-none" if prop.startswith("max-") else ""
    return _signed(_SPACES[prop], value)


def _signed(prefix: str, value: str) -> str:
    return f"{prefix}-{_SCALE.get(value) or f'[{_bracketed(value)}]'}"


def _sides(prop: str, value: str) -> str:
    parts, prefix = value.split(), _SIDES[prop]
    if any(part == "auto" and prop == "padding" for part in parts):
        return ""
    if len(parts) == 1:
        return _side(prefix, "", parts[0])
    if len(parts) == 2:
        return f"{_side(prefix, 'y', parts[0])} {_side(prefix, 'x', parts[1])}"
    full = [*parts, parts[1]] if len(parts) == 3 else parts
    return " ".join(_side(prefix, side, part) for side, part in zip("trbl", full, strict=True))


def _side(prefix: str, side: str, value: str) -> str:
    return f"{prefix}{side}-auto" if value == "auto" else _signed(prefix + side, value)


def _colour(prop: str, value: str) -> str:
    prefix, lowered = _COLOURS[prop], value.lower()
    token = token_of(prop, value)
    if token is not None:
        return f"{prefix}-{token[0].removeprefix('color-')}"
    if lowered in ("transparent", "inherit"):
        return f"{prefix}-{lowered}"
    return f"{prefix}-current" if lowered == "currentcolor" else ""


def _themed(prop: str, value: str) -> str:
    token = token_of(prop, value)
    return token[0] if token else ""


def _align(prop: str, value: str) -> str:
    short = value.replace("flex-", "").replace("space-", "")
    return f"{_ALIGNS[prop]}-{short}"


def _prefixed(prop: str, value: str) -> str:
    if " " in value and prop in ("border-radius", "border-width"):
        return ""
    hint = {"font-size": "length:", "border-width": "length:"}.get(prop, "")
    plain = hint if "calc(" in value or value in ("auto", "none", "normal") else ""
    return f"{_PREFIXED[prop]}-[{plain}{_bracketed(value)}]"


def _grid(prop: str, value: str) -> str:
    match = _COLUMNS.fullmatch(value)
    return f"grid-cols-{match[1]}" if match and prop else ""


def _words(prop: str, value: str) -> str:
    prefix = {"border-style": "border", "overflow": "overflow", "text-align": "text"}[prop]
    # `text-inherit` is a colour
    return f"{prefix}-{value}" if value not in ("groove", "ridge", "inherit") else ""


def _weight(prop: str, value: str) -> str:
    return f"font-{_WEIGHTS[value]}" if prop and value in _WEIGHTS else ""


_FAMILIES: tuple[tuple[frozenset[str], Callable[[str, str], str]], ...] = (
    (frozenset(_SPACES), _space),
    (frozenset(_SIDES), _sides),
    (frozenset(_COLOURS), _colour),
    (frozenset({"box-shadow", "font-family"}), _themed),
    (frozenset(_ALIGNS), _align),
    (frozenset(_PREFIXED), _prefixed),
    (frozenset({"grid-template-columns"}), _grid),
    (frozenset({"border-style", "overflow", "text-align"}), _words),
    (frozenset({"font-weight"}), _weight),
)
