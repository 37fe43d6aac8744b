"""The tree-sitter grammars, loaded by the first file that needs them, and what their trees say is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Language, Node, Parser, QueryCursor

Grammar = Literal["typescript", "tsx", "html", "css"]
_SHOWN_BYTES = 40


class Fault(NamedTuple):
    """What is wrong, and where: the offset in bytes from the start of what was read."""

    at: int
    message: str


def parse(grammar: Grammar, source: bytes) -> Node:
    """The root of the syntax tree."""
    return _parser(grammar).parse(source).root_node


def matches(grammar: Grammar, query: str, root: Node) -> Iterator[dict[str, list[Node]]]:
    """The named captures of each match of a query below a node."""
    yield from (captures for _, captures in _cursor(grammar, query).matches(root))


def syntax_faults(root: Node) -> Iterator[Fault]:
    """Where the parser had to leave out or put in something to go on."""
    stack = [root] if root.has_error else []
    while stack:
        node = stack.pop()
        if node.is_missing:
            yield Fault(node.start_byte, f"{node.type} is missing")
        elif node.is_error:
            yield Fault(node.start_byte, f"syntax error at {shown(node)!r}")
        else:
            stack.extend(child for child in reversed(node.children) if child.has_error or child.is_missing)


def shown(node: Node) -> str:
    """The beginning of what a node stands for."""
    return (node.text or b"")[:_SHOWN_BYTES].decode("utf-8", "replace")


@cache
def _language(grammar: Grammar) -> Language:
    # Imported here, so that functions which never validate do not pay for the parsers.
    from tree_sitter import Language  # noqa: PLC0415

    return Language(_pointer(grammar))


def _pointer(grammar: Grammar) -> Any:
    if grammar == "html":
        import tree_sitter_html  # noqa: PLC0415  # as above

        return tree_sitter_html.language()
    if grammar == "css":
        import tree_sitter_css  # noqa: PLC0415  # as above

        return tree_sitter_css.language()
    import tree_sitter_typescript  # noqa: PLC0415  # as above

    return tree_sitter_typescript.language_tsx() if grammar == "tsx" else tree_sitter_typescript.language_typescript()


@cache
def _parser(grammar: Grammar) -> Parser:
    from tree_sitter import Parser  # noqa: PLC0415  # as above

    return Parser(_language(grammar))


@cache
def _cursor(grammar: Grammar, query: str) -> QueryCursor:
    from tree_sitter import Query, QueryCursor  # noqa: PLC0415  # as above

    return QueryCursor(Query(_language(grammar), query))
