"""What a node is and what it says: its kind, its text, its label, whatever spelling it came in.

Text follows the rules that existing clients rely on: `text` over `content` over `title`; an empty string is
content; numbers and booleans are written as they are in JSON.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from redraft.wireframe.node import Node

CONTAINERS = frozenset({"frame", "rectangle", "list", "listitem", "table"})
FIELDS = frozenset({"input", "textarea", "select"})
CHOICES = frozenset({"checkbox", "radio", "toggle"})
KINDS = (
    CONTAINERS
    | FIELDS
    | CHOICES
    | {"text", "button", "slider", "link", "image", "icon", "avatar", "badge", "divider"}
    | {"tabs", "progress", "chart", "video", "map"}
)
_SYNONYMS = {
    "heading": "text", "label": "text", "paragraph": "text", "title": "text", "h1": "text", "h2": "text",
    "span": "text", "typography": "text", "group": "frame", "container": "frame", "section": "frame",
    "box": "frame", "view": "frame", "card": "frame", "header": "frame", "footer": "frame", "nav": "frame",
    "img": "image", "picture": "image", "textfield": "input", "textinput": "input", "field": "input",
    "dropdown": "select", "switch": "toggle", "anchor": "link", "a": "link", "chip": "badge", "tag": "badge",
    "separator": "divider", "hr": "divider", "range": "slider", "progressbar": "progress", "graph": "chart",
    "li": "listitem", "ul": "list", "rect": "rectangle",
}  # fmt: skip
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def kind_of(node: Node) -> str:
    """One of `KINDS`: the type in lower case, synonyms resolved, unknown types by what they hold."""
    kind = _known_kind(node.type)
    if kind is not None:
        return kind
    return "text" if not node.children and text_of(node.props) is not None else "frame"


@lru_cache(maxsize=1024)
def _known_kind(given: str) -> str | None:
    kind = re.sub(r"[^a-z0-9]", "", given.lower())
    kind = _SYNONYMS.get(kind, kind)
    return kind if kind in KINDS else None


def text_of(props: Mapping[str, Any]) -> str | None:
    """The text that a node shows; None where it has none, "" where it has an empty one."""
    for name in ("text", "content", "title"):
        text = scalar(props.get(name))
        if text is not None:
            return text
    return None


def scalar(value: object) -> str | None:
    """A JSON scalar as the text a person reads; None for null, lists and objects."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value) if isinstance(value, str | int | float) else None


def items_of(props: Mapping[str, Any]) -> list[str]:
    """The entries of a List, Select or Tabs; of objects the text, label, title, name or value."""
    items = props.get("items", props.get("options"))
    return [text for text in map(_item_text, items) if text is not None] if isinstance(items, list) else []


def _item_text(item: object) -> str | None:
    if isinstance(item, dict):
        named = (scalar(item.get(name)) for name in ("text", "label", "title", "name", "value"))
        return next((text for text in named if text is not None), None)
    return scalar(item)


def is_visible(node: Node) -> bool:
    """False where `visible` says so, as a boolean or a string."""
    return str(node.props.get("visible", True)).strip().lower() not in ("false", "0", "no")


def is_on(value: object) -> bool:
    """Whether a flag such as `checked` or `disabled` is set."""
    return value is not None and str(value).strip().lower() not in ("", "false", "0", "no", "none")


def name_words(node: Node) -> list[str]:
    """The words of a componentName in lower case: `ProductCard2` is product, card, 2."""
    return [word.lower() for word in _WORDS.findall(node.name)]


def human_name(node: Node) -> str:
    """The componentName as a person reads it: `ProductCard` is "Product card"."""
    return " ".join(name_words(node)).capitalize() or node.type


def label_text(node: Node) -> str:
    """What names a node that shows no text: its label, alt, placeholder, text, else its name."""
    texts = (scalar(node.props.get(name)) for name in ("label", "alt", "placeholder"))
    return next((text for text in (*texts, text_of(node.props)) if text), human_name(node))


def initials(name: str) -> str:
    """At most two capitals for an avatar without a picture."""
    words = re.findall(r"\w+", name)
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()
