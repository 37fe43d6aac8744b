"""Vue's single-file components: markup whose directives and double braces hold TypeScript."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from redraft.codegen.validate.grammars import Fault, parse
from redraft.codegen.validate.markup import attributes_of, markup_faults, texts_of
from redraft.codegen.validate.scripts import expression_faults, parameter_faults, script_faults
from redraft.codegen.validate.spans import painted, shifted

if TYPE_CHECKING:
    from tree_sitter import Node

_RAW = re.compile(rb"<(script|style)\b[^>]*>.*?</\1\s*>", re.DOTALL)
_INTERPOLATION = re.compile(rb"\{\{(.*?)\}\}", re.DOTALL)
_LOOP = re.compile(r"\s*(.+?)\s+(?:in|of)\s+(.+)\s*", re.DOTALL)
_BRACES = re.compile(rb"\{\{|\}\}")
_WITHOUT_VALUE = frozenset({"v-else", "v-once", "v-pre", "v-cloak"})


def vue_faults(source: bytes) -> Iterator[Fault]:
    """Where a component does not parse, its template, script and style."""
    raw = [match.span() for match in _RAW.finditer(source)]
    template = painted(source, raw, b" ")
    found = list(_INTERPOLATION.finditer(template))
    for match in found:
        yield from shifted(expression_faults(match[1]), match.start(1))
    root = parse("html", painted(source, (match.span() for match in found)))
    yield from markup_faults(root)
    for text in texts_of(root):
        for brace in _BRACES.finditer(text.text or b""):
            yield Fault(text.start_byte + brace.start(), "a double brace has no partner")
    for name, value in attributes_of(root):
        if name.startswith(("v-", ":", "@", "#")) and name not in _WITHOUT_VALUE:
            yield from _directive(name, value)


def _directive(name: str, value: Node | None) -> Iterator[Fault]:
    if value is None:
        return  # `#default`, `:id` for `:id="id"`, `@submit.prevent`
    said = html.unescape((value.text or b"").decode("utf-8", "replace"))
    yield from shifted(_faults_of(name, said), value.start_byte)


def _faults_of(name: str, said: str) -> Iterator[Fault]:
    if name == "v-for":
        loop = _LOOP.fullmatch(said)
        if loop is None:
            yield Fault(0, "v-for needs `item in items`")
            return
        item = loop[1] if loop[1].startswith("(") else f"({loop[1]})"
        yield from expression_faults(f"{item} => 0".encode())
        yield from shifted(expression_faults(loop[2].encode()), len(said[: loop.start(2)].encode()))
    elif name.startswith(("@", "v-on:")):
        yield from script_faults(said.encode())
    elif name.startswith(("#", "v-slot")):
        yield from parameter_faults(said.encode())
    else:
        yield from expression_faults(said.encode())
