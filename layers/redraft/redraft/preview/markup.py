"""A design as a tree of HTML elements: the one form between a wireframe and a page, a drawing or code.

An `Element` has a tag, attributes, style and children, and the id of the node it stands for. Which tag a node
becomes is told by `semantics.py`; how each kind is built, by `elements.py`. Built and read without recursion.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from redraft.preview.styles import Style

Attributes = dict[str, str | bool]
"""HTML attribute names to text, or True for a bare one; values are raw, never escaped."""

VOID = frozenset({"input", "img", "hr", "br"})
"""Elements of HTML that have no content and no end tag."""


@dataclass(slots=True)
class Element:
    """One element; `children` are elements and raw texts in order."""

    tag: str
    node_id: str | None = None
    attributes: Attributes = field(default_factory=dict)
    style: Style = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    name: str = ""

    def walk(self) -> Iterator[Element]:
        """This element and all below it in document order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(child for child in reversed(element.children) if isinstance(child, Element))

    def texts(self) -> Iterator[str]:
        """All texts in document order."""
        stack: list[Element | str] = [self]
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                yield item
            else:
                stack.extend(reversed(item.children))


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a traversal: `open` and `close` of an element, or a `text`, at a depth counted from 0."""

    kind: str
    depth: int
    element: Element | None = None
    text: str = ""


def steps(root: Element) -> Iterator[Step]:
    """The tree as a flat sequence, so that a writer needs no recursion."""
    stack: list[tuple[Element | str, int, bool]] = [(root, 0, False)]
    while stack:
        item, depth, closing = stack.pop()
        if isinstance(item, str):
            yield Step("text", depth, text=item)
        elif closing:
            yield Step("close", depth, item)
        else:
            yield Step("open", depth, item)
            stack.append((item, depth, True))
            stack.extend((child, depth + 1, False) for child in reversed(item.children))
