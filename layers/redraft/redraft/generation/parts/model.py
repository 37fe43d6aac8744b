"""What a part is: a record of a thing people put on a screen, its names, and what it is made of.

A part without `children` is one node; with them it is a Frame (or List, Table) of pieces. Prop values that begin
with "$" name a role of `PartStyle` ("$primary") and are resolved when the part is built.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class PartStyle:
    """The look that new elements take on: CSS colours by role, and a corner radius."""

    background: str = "#ffffff"
    surface: str = "#ffffff"
    soft: str = "#f1f5f9"
    text: str = "#0f172a"
    muted: str = "#475569"
    border: str = "#cbd5e1"
    primary: str = "#1d4ed8"
    on_primary: str = "#ffffff"
    tint: str = "#e0e7ff"
    on_tint: str = "#1e3a8a"
    danger: str = "#b91c1c"
    star: str = "#b45309"
    radius: str = "8px"

    def resolve(self, value: Any) -> Any:
        """A prop's value with a role replaced by what this style gives it."""
        return getattr(self, value[1:], value) if isinstance(value, str) and value.startswith("$") else value


@dataclass(frozen=True, slots=True)
class Piece:
    """A node of a composed part; `takes` marks the one that shows the words of the request."""

    type: str
    name: str
    props: Mapping[str, Any] = field(default_factory=dict)
    children: tuple[Piece, ...] = ()
    takes: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of thing: `names` are the ways people say it (singular), `shows` the prop that shows its words.

    `default` is what it says where the request gives no words; `shows` is empty where a piece takes them.
    `example` is what one might fill in, for a field that has a label besides.
    """

    key: str
    names: tuple[str, ...]
    type: str
    component_name: str
    props: Mapping[str, Any] = field(default_factory=dict)
    shows: str = ""
    default: str = ""
    children: tuple[Piece, ...] = ()
    example: str = ""

    @property
    def composed(self) -> bool:
        """Whether it is made of several nodes."""
        return bool(self.children)


@dataclass(frozen=True, slots=True)
class PartMatch:
    """A part found in words `start` to `end` (exclusive); `subject_words` say what it is for, as typed.

    `holds` are the parts named after "with": a footer with a link.
    """

    part: Part
    start: int
    end: int
    subject_words: tuple[str, ...] = ()
    holds: tuple[PartMatch, ...] = ()

    @property
    def subject(self) -> str:
        """The subject as a label: "Phone number"."""
        return label_of(" ".join(self.subject_words))


def label_of(words: str) -> str:
    """Words as a label: the first letter upper case, all else as typed."""
    return words[:1].upper() + words[1:]


def single(key: str, names: str, kind: str, name: str, shows: str, default: str, **props: Any) -> Part:
    """A part of one node; names are separated by `|`."""
    return Part(key, _split(names), kind, name, props, shows, default)


def composed(key: str, names: str, name: str, props: Mapping[str, Any], *children: Piece) -> Part:
    """A part that is a Frame of pieces; names are separated by `|`."""
    return Part(key, _split(names), "Frame", name, props, children=children)


def piece(kind: str, name: str, *children: Piece, takes: bool = False, **props: Any) -> Piece:
    """A piece of a composed part."""
    return Piece(kind, name, props, children, takes)


def words(text: str, name: str = "Text", *, takes: bool = False, **props: Any) -> Piece:
    """A Text piece in the body style."""
    return Piece("Text", name, {"text": text, "fontSize": "14px", "color": "$muted", **props}, (), takes)


def title(text: str, name: str = "Title", **props: Any) -> Piece:
    """A Text piece in the title style, which takes the words of the request."""
    look = {"text": text, "fontSize": "18px", "fontWeight": 600, "color": "$text", **props}
    return Piece("Text", name, look, (), takes=True)


def button(text: str, name: str = "ActionButton", *, takes: bool = False, **props: Any) -> Piece:
    """A Button piece in the primary look."""
    return Piece("Button", name, {"text": text, **PRIMARY, **props}, (), takes)


def link(text: str, name: str = "Link", **props: Any) -> Piece:
    """A Link piece."""
    return Piece("Link", name, {"text": text, "href": "#", "fontSize": "14px", "color": "$primary", **props})


def icon(icon_name: str, name: str = "Icon", **props: Any) -> Piece:
    """An Icon piece."""
    return Piece("Icon", name, {"iconName": icon_name, "size": "20px", "color": "$muted", **props})


PRIMARY: Mapping[str, Any] = {
    "backgroundColor": "$primary",
    "color": "$on_primary",
    "padding": "12px 20px",
    "borderRadius": "$radius",
    "fontSize": "14px",
    "fontWeight": 600,
}
FIELD: Mapping[str, Any] = {
    "backgroundColor": "$surface",
    "color": "$text",
    "borderColor": "$border",
    "borderWidth": "1px",
    "borderRadius": "$radius",
    "padding": "12px",
    "fontSize": "14px",
}
CARD: Mapping[str, Any] = {
    "layoutMode": "VERTICAL",
    "gap": "12px",
    "padding": "16px",
    "backgroundColor": "$surface",
    "borderColor": "$border",
    "borderWidth": "1px",
    "borderRadius": "$radius",
}
STACK: Mapping[str, Any] = {"layoutMode": "VERTICAL", "gap": "12px"}
ROW: Mapping[str, Any] = {"layoutMode": "HORIZONTAL", "gap": "12px", "alignItems": "center"}
SECTION: Mapping[str, Any] = {"layoutMode": "VERTICAL", "gap": "16px", "padding": "32px 24px"}


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split("|"))
