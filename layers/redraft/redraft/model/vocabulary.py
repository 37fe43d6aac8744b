"""What a model may write: the types and props of a wireframe, and what each prop's value must look like.

Every value is a string in the model's answer, so that one flat schema serves every model; here it becomes what the
wireframe holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from redraft.wireframe.colours import parse_colour
from redraft.wireframe.lengths import parse_length

TYPES: Final = (
    "Frame", "Text", "Button", "Input", "Textarea", "Select", "Checkbox", "Radio", "Toggle", "Slider", "Link", "Image",
    "Icon", "Avatar", "Badge", "Divider", "List", "ListItem", "Table", "Tabs", "Progress", "Chart", "Video", "Map",
    "Rectangle",
)  # fmt: skip
MAX_TEXT: Final = 2_000
"""Characters of one text."""

_MAX_NAME: Final = 100
_MAX_ITEMS: Final = 50
_CONTROLS: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_LOOSE_COLOURS: Final = frozenset({"transparent", "currentcolor", "inherit", "none"})
_SIZES: Final = frozenset({"auto", "fit-content", "min-content", "max-content", "none", "0"})
_PLAIN: Final = re.compile(r"[\w\s.,'\"#%()+-]{1,200}")
_INNER: Final = re.compile(r"#[\w-]{0,100}|/(?!/)[\w./-]{0,200}(?:#[\w-]{0,100})?")
_NAME: Final = re.compile(r"[^\x00-\x1f<>]{1,100}")


class ValueFaultError(ValueError):
    """A value that a prop cannot have; its text says what it should be."""


def _text(value: str) -> str:
    if len(value) > MAX_TEXT or _CONTROLS.search(value):
        raise ValueFaultError(f"a text of at most {MAX_TEXT} characters, without control characters")
    return value


def _flag(value: str) -> bool:
    if value.lower() not in ("true", "false"):
        raise ValueFaultError("true or false")
    return value.lower() == "true"


def _items(value: str) -> list[str]:
    lines = [_text(line.strip()) for line in value.split("\n") if line.strip()]
    if not 0 < len(lines) <= _MAX_ITEMS:
        raise ValueFaultError(f"1 to {_MAX_ITEMS} items, one a line")
    return lines


def _colour(value: str) -> str:
    if parse_colour(value) is None and value.lower() not in _LOOSE_COLOURS:
        raise ValueFaultError("a colour: #rrggbb or a CSS name")
    return value


def _length(value: str) -> str | int:
    parts = value.split()
    if not 1 <= len(parts) <= 4 or any(parse_length(part) is None and part not in _SIZES for part in parts):
        raise ValueFaultError('a CSS length such as "16px"')
    return value


def _number(least: float, most: float) -> Callable[[str], float | int]:
    def read(value: str) -> float | int:
        try:
            number = float(value)
        except ValueError as fault:
            raise ValueFaultError(f"a number from {least:g} to {most:g}") from fault
        if not least <= number <= most:
            raise ValueFaultError(f"a number from {least:g} to {most:g}")
        return int(number) if number.is_integer() else number

    return read


def _one_of(*allowed: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in allowed:
            raise ValueFaultError(f"one of {', '.join(allowed)}")
        return value

    return read


def _plain(value: str) -> str:
    if not _PLAIN.fullmatch(value) or "url" in value.lower():
        raise ValueFaultError("a plain CSS value")
    return value


def _link(value: str) -> str:
    if not _INNER.fullmatch(value):
        raise ValueFaultError('a place of this site: "#prices" or "/prices"')
    return value


def _line_height(value: str) -> Any:
    try:
        return _number(0.5, 10)(value)
    except ValueFaultError:
        return _length(value)


_ALIGN: Final = ("flex-start", "center", "flex-end", "stretch", "baseline", "start", "end")
_SPREAD: Final = ("flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly", "start", "end")

_READERS: Final[dict[str, Callable[[str], Any]]] = {
    **dict.fromkeys(("text", "placeholder", "label", "value", "alt", "iconName", "src"), _text),
    **dict.fromkeys(("checked", "disabled", "visible"), _flag),
    "items": _items,
    **dict.fromkeys(("color", "backgroundColor", "borderColor"), _colour),
    **dict.fromkeys(
        (
            "borderWidth", "borderRadius", "fontSize", "letterSpacing", "width", "height", "minWidth", "minHeight",
            "maxWidth", "padding", "margin", "gap", "top", "bottom",
        ),
        _length,
    ),
    **dict.fromkeys(("boxShadow", "fontFamily"), _plain),
    "lineHeight": _line_height,
    "href": _link,
    "inputType": _one_of("text", "email", "password", "number", "tel", "search", "url", "date", "time"),
    "opacity": _number(0, 1),
    "fontWeight": _number(100, 1000),
    "columns": _number(1, 24),
    "borderStyle": _one_of("none", "solid", "dashed", "dotted", "double"),
    "fontStyle": _one_of("normal", "italic"),
    "textAlign": _one_of("left", "center", "right", "justify"),
    "textDecoration": _one_of("none", "underline", "line-through", "overline"),
    "textTransform": _one_of("none", "uppercase", "lowercase", "capitalize"),
    "layoutMode": _one_of("VERTICAL", "HORIZONTAL", "GRID"),
    "alignItems": _one_of(*_ALIGN),
    "alignSelf": _one_of("auto", *_ALIGN),
    "justifyContent": _one_of(*_SPREAD),
    "position": _one_of("static", "relative", "sticky", "fixed", "absolute"),
}  # fmt: skip

PROPS: Final = tuple(_READERS)
"""The props that a model may set."""

ARRANGING: Final = frozenset({"layoutMode", "gap", "columns", "alignItems", "justifyContent"})
"""Props of a container that say how what is in it stands."""

SHOWN: Final = frozenset({"text", "placeholder", "label", "value", "alt", "items", "src"})
"""Props whose words or addresses a person meets."""


def value_of(prop: str, value: str) -> Any:
    """The value that a wireframe holds; raises `ValueFaultError`."""
    reader = _READERS.get(prop)
    if reader is None:
        raise ValueFaultError("a prop that exists")
    return reader(value.strip() if prop not in SHOWN else value)


def name_of(name: str) -> str:
    """A `componentName`; raises `ValueFaultError`."""
    if not _NAME.fullmatch(name.strip()):
        raise ValueFaultError(f"a name of at most {_MAX_NAME} characters")
    return name.strip()
