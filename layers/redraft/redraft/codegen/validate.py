"""Whether generated files parse: TypeScript and JSX by tree-sitter, HTML, CSS and JSON by what reads them strictly."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final

from redraft.codegen.model import CodeFault, CodeFile
from redraft.preview.markup import VOID

if TYPE_CHECKING:
    from tree_sitter import Node

_VOID_TAGS = VOID | {"meta", "link"}


def faults_in(files: Iterable[CodeFile]) -> tuple[CodeFault, ...]:
    """Where the files do not parse, in order; empty for sound files and for kinds nobody reads here."""
    return tuple(fault for file in files for fault in _checked(file))


def _checked(file: CodeFile) -> Iterator[CodeFault]:
    check = _CHECKS.get(file.path.rpartition(".")[2])
    for line, column, message in check(file.content) if check else ():
        yield CodeFault(file.path, line, column, message)


Fault = tuple[int, int, str]
"""Line and column from 1, and what is wrong."""

_TAGS: Final = "(jsx_element open_tag: (jsx_opening_element name: (_) @open) close_tag: (jsx_closing_element) @close)"


class _Grammar:
    """A parser of TypeScript, with or without JSX, and the query for elements and their end tags."""

    def __init__(self, *, tsx: bool) -> None:
        # The parsers are loaded by the first validation, so that functions which never validate do not pay for them.
        import tree_sitter_typescript as grammars  # noqa: PLC0415
        from tree_sitter import Language, Parser, Query, QueryCursor  # noqa: PLC0415

        language = Language(grammars.language_tsx() if tsx else grammars.language_typescript())
        self._parser = Parser(language)
        self._cursor = QueryCursor(Query(language, _TAGS)) if tsx else None

    def parse(self, content: str) -> Node:
        """The root of the syntax tree."""
        return self._parser.parse(content.encode()).root_node

    def elements(self, root: Node) -> Iterator[tuple[Node, Node]]:
        """The name in the start tag and the end tag of every element."""
        found: list[tuple[int, dict[str, Any]]] = [] if self._cursor is None else self._cursor.matches(root)
        yield from ((match["open"][0], match["close"][0]) for _, match in found)


@cache
def _grammar(*, tsx: bool) -> _Grammar:
    return _Grammar(tsx=tsx)


def _tsx(content: str) -> Iterator[Fault]:
    grammar = _grammar(tsx=True)
    root = grammar.parse(content)
    yield from _syntax_faults(root)
    for opened, closing in grammar.elements(root):  # the grammar lets end tags of another name pass
        name = closing.child_by_field_name("name")
        if name is None or name.text != opened.text:
            said = (opened.text or b"").decode("utf-8", "replace")
            yield closing.start_point[0] + 1, closing.start_point[1] + 1, f"<{said}> is closed by another tag"


def _typescript(content: str) -> Iterator[Fault]:
    return _syntax_faults(_grammar(tsx=False).parse(content))


def _syntax_faults(root: Node) -> Iterator[Fault]:
    stack = [root] if root.has_error else []
    while stack:
        node = stack.pop()
        line, column = node.start_point[0] + 1, node.start_point[1] + 1
        if node.is_missing:
            yield line, column, f"{node.type} is missing"
        elif node.is_error:
            found = (node.text or b"").decode("utf-8", "replace")[:40]
            yield line, column, f"syntax error at {found!r}"
        else:
            stack.extend(child for child in reversed(node.children) if child.has_error or child.is_missing)


def _json(content: str) -> Iterator[Fault]:
    try:
        json.loads(content)
    except json.JSONDecodeError as fault:
        yield fault.lineno, fault.colno, fault.msg


class _Balance(HTMLParser):
    """Reads a page and notes end tags that close nothing, and elements that nothing closes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int, int]] = []
        self.faults: list[Fault] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append((line, column + 1, f"<{tag}> has an attribute twice"))
        if tag not in _VOID_TAGS:
            self.open.append((tag, line, column + 1))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID_TAGS:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        line, column = self.getpos()
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        else:
            self.faults.append((line, column + 1, f"</{tag}> closes nothing"))


def _html(content: str) -> Iterator[Fault]:
    reader = _Balance()
    reader.feed(content)
    reader.close()
    yield from reader.faults
    yield from ((line, column, f"<{tag}> is not closed") for tag, line, column in reader.open)


def _css(content: str) -> Iterator[Fault]:
    depth = 0
    for number, line in enumerate(content.splitlines(), 1):
        for column, char in enumerate(line, 1):
            depth += {"{": 1, "}": -1}.get(char, 0)
            if depth < 0:
                yield number, column, "a brace closes nothing"
                depth = 0
    if depth:
        yield content.count("\n") + 1, 1, "a brace is not closed"


_CHECKS: dict[str, Callable[[str], Iterator[Fault]]] = {
    "tsx": _tsx,
    "ts": _typescript,
    "json": _json,
    "html": _html,
    "css": _css,
}
