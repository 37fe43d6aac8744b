"""Svelte's components: markup in which every brace opens an expression in TypeScript or a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from redraft.codegen.validate.grammars import Fault, parse
from redraft.codegen.validate.markup import markup_faults
from redraft.codegen.validate.scripts import expression_faults, parameter_faults, script_faults
from redraft.codegen.validate.spans import Span, closing, painted, shifted

_RAW = re.compile(rb"<(script|style)\b[^>]*>.*?</\1\s*>|<!--.*?-->", re.DOTALL)
_TAG = re.compile(rb"\s*([#:/@])([a-z]+)\s*", re.DOTALL)
_EACH = re.compile(rb"(.+?)\s+as\s+(.+?)(?:\s*\((.+)\))?\s*", re.DOTALL)
_SNIPPET = re.compile(rb"[\w$]+\s*\((.*)\)\s*", re.DOTALL)


class _Brace(NamedTuple):
    """An opening brace and the one that closes it; `end` is None where none does."""

    start: int
    end: int | None


def svelte_faults(source: bytes) -> Iterator[Fault]:
    """Where a component does not parse, its markup, script and style."""
    template = painted(source, (match.span() for match in _RAW.finditer(source)), b" ")
    spans: list[Span] = []
    blocks: list[tuple[bytes, int]] = []
    for start, end in _braces(template):
        if end is None:
            yield Fault(start, "this brace has no partner")
            continue
        spans.append((start, end + 1))
        yield from shifted(_held(template[start + 1 : end], blocks, start), start + 1)
    yield from (Fault(at, f"{{#{name.decode()}}} is not closed") for name, at in blocks)
    yield from markup_faults(parse("html", painted(source, spans)))


def _braces(template: bytes) -> Iterator[_Brace]:
    at = 0
    while (match := _next_brace(template, at)) is not None:
        end = closing(template, match) if template[match] == ord("{") else None
        yield _Brace(match, end)
        at = (match if end is None else end) + 1


def _next_brace(template: bytes, at: int) -> int | None:
    found = [place for place in (template.find(b"{", at), template.find(b"}", at)) if place >= 0]
    return min(found) if found else None


def _held(inner: bytes, blocks: list[tuple[bytes, int]], start: int) -> Iterator[Fault]:
    """The faults of what stands between two braces; keeps account of the blocks that are open."""
    tag = _TAG.match(inner)
    if tag is None:
        yield from expression_faults(inner.strip().removeprefix(b"..."))
        return
    sign, name, rest = tag[1], tag[2], inner[tag.end() :]
    if sign == b"#":
        blocks.append((name, start))
    elif sign == b"/":
        if not blocks or blocks.pop()[0] != name:
            yield Fault(0, f"{{/{name.decode()}}} closes nothing")
        return
    elif sign == b":":
        if not blocks:
            yield Fault(0, f"{{:{name.decode()}}} stands in no block")
        rest = rest.removeprefix(b"if ") if name == b"else" else rest
    yield from shifted(_said(sign, name, rest), tag.end())


def _said(sign: bytes, name: bytes, rest: bytes) -> Iterator[Fault]:
    if (sign, name) == (b"#", b"each"):
        yield from _each(rest)
    elif (sign, name) == (b"#", b"snippet"):
        snippet = _SNIPPET.fullmatch(rest)
        yield from parameter_faults(snippet[1]) if snippet else [Fault(0, "a snippet needs a name and parameters")]
    elif (sign, name) == (b"@", b"const"):
        yield from script_faults(b"const " + rest + b";")
    elif rest.strip() or sign != b":":
        yield from expression_faults(rest)


def _each(rest: bytes) -> Iterator[Fault]:
    loop = _EACH.fullmatch(rest)
    if loop is None:
        yield Fault(0, "{#each} needs `items as item`")
        return
    yield from expression_faults(loop[1])
    yield from shifted(parameter_faults(loop[2]), loop.start(2))
    if loop[3] is not None:
        yield from shifted(expression_faults(loop[3]), loop.start(3))
