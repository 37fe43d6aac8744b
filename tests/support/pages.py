"""Generated pages and code read back, as a browser or a compiler would."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import tree_sitter_typescript
from tree_sitter import Language, Node, Parser

_TSX = Parser(Language(tree_sitter_typescript.language_tsx()))


class Page(HTMLParser):
    """A page's tags, attributes and texts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, own, value in self.attributes if own == name]


def strings_of(code: str) -> set[str]:
    """All that a component says, as text and as string attributes, decoded."""
    root = _TSX.parse(code.encode()).root_node
    assert not root.has_error, code
    return {_decoded(node) for node in _walk(root) if node.type in ("string", "jsx_text")}


def tags_of(code: str) -> list[str]:
    """The tags of a component, in order."""
    root = _TSX.parse(code.encode()).root_node
    opening = ("jsx_opening_element", "jsx_self_closing_element")
    names = (node.child_by_field_name("name") for node in _walk(root) if node.type in opening)
    return [(name.text or b"").decode() for name in names if name is not None]


def _decoded(node: Node) -> str:
    text = (node.text or b"").decode()
    if node.type == "jsx_text":
        return text.strip()
    if node.parent is not None and node.parent.type == "jsx_attribute":
        return text[1:-1]
    astral = re.compile(r"\\u\{([0-9a-f]+)\}")
    return str(json.loads(astral.sub(lambda match: chr(int(match[1], 16)), text)))


def _walk(root: Node) -> Iterator[Node]:
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))
