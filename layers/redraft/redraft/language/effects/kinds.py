"""What the types of a wireframe are to an edit: where their colour sits, what they show, what they can hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from redraft.wireframe.node import Design, Node

TEXTS = frozenset({"text", "heading", "paragraph", "label", "title", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Types that are nothing but words."""

FIELDS = frozenset({"input", "textarea", "select", "dropdown", "textfield", "searchbar"})
"""Types that one fills in; they show a placeholder."""

CHOICES = frozenset({"checkbox", "radio", "toggle", "switch", "slider"})
"""Types that show a label beside themselves."""

PICTURES = frozenset({"image", "avatar", "video", "map", "chart", "picture", "illustration"})
SQUARES = frozenset({"icon", "avatar"})
"""Types that are as wide as high."""

WORDED = TEXTS | {"button", "link", "badge", "listitem", "tabs", "tab", "chip", "tag"}
"""Types that show `text`."""

LEAVES = TEXTS | FIELDS | CHOICES | PICTURES | {"icon", "divider", "progress", "badge"}
"""Types in which nothing can be put."""

_INKED = TEXTS | {"link", "icon"}


def kind_of(node: Node) -> str:
    """A type in lower case."""
    return node.type.lower()


def is_text(node: Node) -> bool:
    """Whether the node is nothing but words."""
    return kind_of(node) in TEXTS


def colour_prop(node: Node) -> str:
    """The prop that is the element's colour by convention."""
    return "color" if kind_of(node) in _INKED else "backgroundColor"


def can_hold(node: Node) -> bool:
    """Whether children can be put into it."""
    return bool(node.children) or kind_of(node) not in LEAVES | {"button", "link", "listitem", "tab", "chip", "tag"}


def is_container(node: Node) -> bool:
    """Whether it is there for what is in it."""
    return bool(node.children) or can_hold(node)


def flows_sideways(node: Node) -> bool:
    """Whether its children stand beside one another."""
    return str(node.prop("layoutMode") or "").upper() in {"HORIZONTAL", "GRID", "ROW"}


def shown_prop(node: Node) -> str | None:
    """The prop with the words that the element itself shows by convention; None where it shows none."""
    kind = kind_of(node)
    if kind in FIELDS:
        return "label" if kind == "select" and node.prop("label") and not node.prop("placeholder") else "placeholder"
    if kind in CHOICES:
        return "text" if node.prop("text") and not node.prop("label") else "label"
    if kind in WORDED or node.prop("text"):
        return "text"
    if kind in PICTURES:
        return "label" if node.prop("label") and not node.prop("alt") else "alt"
    if kind == "icon":
        return "iconName"
    return "label" if node.prop("label") else None


def words_of(node: Node) -> str:
    """The words that an element itself shows, or goes by where it shows none; empty where there are none."""
    first = shown_prop(node)
    for name in (first, "text", "label", "placeholder", "title", "alt", "value"):
        value = node.prop(name) if name else None
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


_TITLES = ("title", "heading", "headline")


def title_in(design: Design, node_id: str) -> Node | None:
    """The text that titles a container: one that is named so, else the first, near its top.

    Words within one of several containers of the same name (the cards of a grid) title that one alone.
    """
    texts = list(_title_candidates(design, node_id))
    if not texts:
        return None
    shallow = min(depth for depth, _ in texts)
    near = [node for depth, node in texts if depth <= shallow + 1]
    return next((node for node in near if any(word in node.name.lower() for word in _TITLES)), near[0])


def _title_candidates(design: Design, top: str) -> Iterator[tuple[int, Node]]:
    """The texts below a container and how deep they stand, without those of its repeated parts."""
    stack = [(0, child) for child in reversed(_single_parts(design, top))]
    while stack:
        depth, node = stack.pop()
        if is_text(node) and node.prop("text"):
            yield depth, node
        stack.extend((depth + 1, child) for child in reversed(_single_parts(design, node.id)))


def _single_parts(design: Design, node_id: str) -> list[Node]:
    children = design.children_of(node_id)
    if len(children) < 2:
        return children
    names = Counter(child.name for child in children if child.children)
    return [child for child in children if names[child.name] < 2]
