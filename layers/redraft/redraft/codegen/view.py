"""The one form that all targets are written from: components made of tags, texts, mapped lists and other components.

A `View` says what code says, free of any framework: its first component is the page. In a mapped list, what differs
from item to item is a `Field`, and the records hold its values. A `Look` is style, the narrower screens included.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Declarations = tuple[tuple[str, str], ...]
"""CSS properties and values in order."""


@dataclass(frozen=True, slots=True)
class Look:
    """Declarations for every screen, and those that replace them below 1024 and below 640 px."""

    base: Declarations = ()
    medium: Declarations = ()
    small: Declarations = ()

    def __bool__(self) -> bool:
        return bool(self.base or self.medium or self.small)


@dataclass(slots=True, eq=False)
class Field:
    """A value of the item at hand, `product.title`; the item itself where the list is one of plain values."""

    owner: str
    name: str

    @property
    def path(self) -> str:
        """The expression that gives the value."""
        return f"{self.owner}.{self.name}" if self.name else self.owner


Attribute = str | bool | Field
Value: TypeAlias = "str | bool | Look | Mapping[str, Value] | list[Value]"
"""What a record, or one of its fields, may be."""


@dataclass(slots=True)
class Use:
    """A component in its place."""

    name: str


@dataclass(slots=True)
class Run:
    """Siblings of one shape, before it is known what differs between them."""

    items: list[Tag]


@dataclass(slots=True)
class Each:
    """A mapped list: one template over records; `source` is the expression of the list, `key` unique if there is one.

    `records` are those of an outermost list, each a mapping by field or a plain text; those of a list within stand
    in the records of the outer one.
    """

    source: str
    item: str
    template: Tag
    key: Field | None = None
    records: list[Value] = field(default_factory=list)


@dataclass(slots=True)
class Tag:
    """An element; `looks` are all that it may have, `size` and `depth` count it and what is below."""

    tag: str
    name: str = ""
    node_id: str | None = None
    attributes: dict[str, Attribute] = field(default_factory=dict)
    look: Look | Field = Look()
    looks: tuple[Look, ...] = ()
    children: list[Part] = field(default_factory=list)
    shape: int = 0
    appearance: int = 0
    content: int = 0
    size: int = 1
    depth: int = 1

    def walk(self) -> Iterator[Tag]:
        """This tag and all below it in document order, templates among them."""
        stack = [self]
        while stack:
            tag = stack.pop()
            yield tag
            stack.extend(child for part in reversed(tag.children) if (child := tag_within(part)) is not None)


Part = str | Field | Tag | Run | Each | Use


def tag_within(part: Part) -> Tag | None:
    """The tag that a part is or repeats."""
    if isinstance(part, Tag):
        return part
    return part.template if isinstance(part, Each) else None


@dataclass(slots=True)
class Component:
    """One component; `lists` are its outermost mapped lists in order, `uses` the components in it."""

    name: str
    root: Tag
    lists: list[Each] = field(default_factory=list)
    uses: list[str] = field(default_factory=list)


@dataclass(slots=True)
class View:
    """A design as code says it: its title, and its components, the page first."""

    title: str
    components: list[Component]
    tokens: dict[str, str] = field(default_factory=dict)

    @property
    def page(self) -> Component:
        """The component that is the page."""
        return self.components[0]
