"""What can be asked for, with its slots filled: the meaning of a clause, free of the words that said it.

A frame is what the reader (words to meaning) hands to the effects (meaning to operations). It names ids, so it
depends on the design, and it is plain JSON in `to_json`, so a later turn can take it up again: "X too" is the last
frames with other targets, "again" the same once more, "no, the other one" the same after taking the turn back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, ClassVar, Literal

Degree = Literal["slight", "normal", "strong"]
"""How far a relative change goes: "a bit", nothing said, "much"."""

Relation = Literal[
    "first", "last", "before", "after", "between", "page_top", "page_bottom",
    "up", "down", "left", "right", "far_left", "far_right",
]  # fmt: skip
"""Where to: first or last child of the anchor; before, after or between anchors; first or last in the root;
one place up, down, left or right; to the very left or right among its siblings."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the design: a relation to none, one or two ids."""

    relation: Relation
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """Base of all frames; `targets` are the resolved ids in document order (empty where a frame has none)."""

    kind: ClassVar[str] = ""
    targets: tuple[str, ...] = ()

    def on(self, targets: tuple[str, ...]) -> Frame:
        """The same asked of other elements."""
        return replace(self, targets=targets)

    def to_json(self) -> dict[str, Any]:
        """The stored form, with its kind."""
        return {"kind": self.kind, **{name: _plain(getattr(self, name)) for name in self.__dataclass_fields__}}


@dataclass(frozen=True, slots=True)
class Recolour(Frame):
    """A colour, or a shift of the present one.

    `role` "main" is the element's own by convention (color of Text, Link, Icon; backgroundColor of all else).
    `colour` is a CSS value, already resolved: a CSS name ("forestgreen"), which what is called so already meets, or a
    hex, which means exactly it; `shift` moves lightness (-1..1) instead.
    """

    kind: ClassVar[str] = "recolour"
    role: Literal["main", "text", "background", "border"] = "main"
    colour: str | None = None
    shift: float | None = None


@dataclass(frozen=True, slots=True)
class Resize(Frame):
    """Bigger or smaller: `direction` 1 or -1 with a degree, a `factor` (1.5 is "by 50 %"), or `exact` ("24px", "50%").

    `by` is a length to add in that direction ("4px taller"). `dimension` "size" lets the convention choose the props;
    "text" is fontSize.
    """

    kind: ClassVar[str] = "resize"
    dimension: Literal["size", "width", "height", "text"] = "size"
    direction: Literal[-1, 0, 1] = 0
    degree: Degree = "normal"
    factor: float | None = None
    exact: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Step(Frame):
    """A numeric prop up or down by degree, by a factor, by a length, or to an exact value.

    `prop`: gap, padding, margin, borderRadius, borderWidth, opacity, fontWeight, letterSpacing, lineHeight, columns,
    boxShadow (a stronger or weaker shadow).
    """

    kind: ClassVar[str] = "step"
    prop: str = ""
    direction: Literal[-1, 0, 1] = 0
    degree: Degree = "normal"
    factor: float | None = None
    exact: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Style(Frame):
    """Props set outright (None removes one).

    Bold, italic, upper case, pill, a border, a shadow, hidden, disabled, sticky, full width …
    `label` is how a summary says it ("bold", "full width").
    """

    kind: ClassVar[str] = "style"
    props: Mapping[str, Any] | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class SetText(Frame):
    """Words to show.

    `field` "shown" is what the element shows by convention (an Input's placeholder, a container's title); `find`
    replaces just that part of the present text; `where` puts the words before or after it.
    """

    kind: ClassVar[str] = "text"
    text: str = ""
    field: Literal["shown", "placeholder", "label", "value", "alt", "iconName", "src"] = "shown"
    find: str | None = None
    where: Literal["instead", "before", "after"] = "instead"


@dataclass(frozen=True, slots=True)
class Name(Frame):
    """Call an element something: the text it shows, a container's title, else its componentName."""

    kind: ClassVar[str] = "name"
    text: str = ""


@dataclass(frozen=True, slots=True)
class Add(Frame):
    """Something new.

    `phrase` is the noun phrase as typed, articles and quoted text aside ("red search bar"); `text` what it shows
    where given; `looks` frames without targets, applied to the new element; `place` None lets the convention
    choose; `like` is an existing element that it is one more of.
    """

    kind: ClassVar[str] = "add"
    phrase: str = ""
    text: str | None = None
    count: int = 1
    place: Place | None = None
    looks: tuple[Frame, ...] = ()
    like: str | None = None


@dataclass(frozen=True, slots=True)
class Remove(Frame):
    """The elements go, with all in them."""

    kind: ClassVar[str] = "remove"


@dataclass(frozen=True, slots=True)
class Relocate(Frame):
    """Another place for the elements, keeping their order."""

    kind: ClassVar[str] = "move"
    place: Place = Place("last")


@dataclass(frozen=True, slots=True)
class Swap(Frame):
    """The two targets trade places."""

    kind: ClassVar[str] = "swap"


@dataclass(frozen=True, slots=True)
class Reorder(Frame):
    """The children of the target in another order: `ids` first to last, or reversed."""

    kind: ClassVar[str] = "reorder"
    ids: tuple[str, ...] = ()
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class Copy(Frame):
    """Copies with new ids, right after the original unless a place is given."""

    kind: ClassVar[str] = "copy"
    count: int = 1
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Replace(Frame):
    """Each target becomes another kind of thing, keeping its id and place, and its text where that makes sense."""

    kind: ClassVar[str] = "replace"
    phrase: str = ""
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Enclose(Frame):
    """A new container around the targets; `phrase` says what it is ("card")."""

    kind: ClassVar[str] = "wrap"
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Arrange(Frame):
    """Children side by side, stacked or in a grid.

    Those of the one target where `of_children`, else the targets themselves are the things to arrange (their
    parent, or a new frame around them, by convention).
    """

    kind: ClassVar[str] = "arrange"
    mode: Literal["row", "stack", "grid"] = "row"
    columns: int | None = None
    of_children: bool = False


@dataclass(frozen=True, slots=True)
class Align(Frame):
    """Center, left, right, top, bottom, stretch, space-between: the element itself, its content, or its text."""

    kind: ClassVar[str] = "align"
    to: Literal["center", "left", "right", "top", "bottom", "stretch", "between", "justify"] = "center"
    what: Literal["self", "content", "text"] = "self"


@dataclass(frozen=True, slots=True)
class Theme(Frame):
    """The whole design in dark or light, or in a brand colour."""

    kind: ClassVar[str] = "theme"
    mode: Literal["dark", "light"] | None = None
    colour: str | None = None


def plain(frame: Frame) -> Frame:
    """The frame with texts that are nothing but texts: what marked them while reading is dropped."""
    values = {name: getattr(frame, name) for name in frame.__dataclass_fields__}
    changes: dict[str, Any] = {n: str(v) for n, v in values.items() if isinstance(v, str) and type(v) is not str}
    if values.get("looks"):
        changes["looks"] = tuple(plain(look) for look in values["looks"])
    if isinstance(values.get("props"), dict):
        changes["props"] = {n: _plain_text(v) for n, v in values["props"].items()}
    return replace(frame, **changes) if changes else frame


def _plain_text(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain_text(item) for item in value]
    return str(value) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    if isinstance(value, Place):
        return asdict(value)
    if isinstance(value, tuple):
        return [item.to_json() if isinstance(item, Frame) else item for item in value]
    return value


KINDS: dict[str, type[Frame]] = {frame.kind: frame for frame in Frame.__subclasses__()}
"""Frame classes by the kind that `to_json` writes."""


def frame_from_json(raw: Mapping[str, Any]) -> Frame:
    """A frame from its stored form; raises `KeyError` for a kind that this version does not know."""
    fields = {name: value for name, value in raw.items() if name != "kind"}
    for name in ("targets", "ids"):
        if name in fields:
            fields[name] = tuple(fields[name])
    if fields.get("place"):
        fields["place"] = Place(fields["place"]["relation"], tuple(fields["place"]["anchors"]))
    if fields.get("looks"):
        fields["looks"] = tuple(frame_from_json(look) for look in fields["looks"])
    return KINDS[raw["kind"]](**fields)
