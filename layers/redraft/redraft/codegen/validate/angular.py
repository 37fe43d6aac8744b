"""Angular's templates: bindings, double braces and blocks of control flow over plain markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from redraft.codegen.validate.grammars import Fault, parse
from redraft.codegen.validate.markup import attributes_of, markup_faults, texts_of
from redraft.codegen.validate.scripts import expression_faults, script_faults
from redraft.codegen.validate.spans import Span, closing, painted, shifted

_INTERPOLATION = re.compile(rb"\{\{(.*?)\}\}", re.DOTALL)
_MARKED_UP = re.compile(rb"<!--.*?-->|</?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_MARK = re.compile(
    rb"@(?P<name>for|if|else if|else|empty|switch|case|default|defer|placeholder|loading|error)\b\s*(?=[({])|\}"
)
_CONDITIONS = frozenset({b"if", b"else if", b"switch", b"case"})
_LOOP = re.compile(rb"\s*([\w$]+)\s+of\s+(.+?)\s*;\s*track\s+(.+?)\s*", re.DOTALL)
_NAME = re.compile(r"\[\([^][()]+\)\]|\[[^][()]+\]|\([^][()]+\)|[^][()]+")


def angular_faults(source: bytes) -> Iterator[Fault]:
    """Where a template does not parse."""
    found = list(_INTERPOLATION.finditer(source))
    for match in found:
        yield from shifted(expression_faults(match[1]), match.start(1))
    text = painted(source, (match.span() for match in found))
    spans: list[Span] = []
    yield from _blocks(text, spans)
    root = parse("html", painted(text, spans, b" "))
    yield from markup_faults(root)
    for node in texts_of(root):
        for stray in re.finditer(rb"[{}]|@[a-z]", node.text or b""):
            said = stray[0][:1].decode()
            yield Fault(node.start_byte + stray.start(), f"{said!r} must be written as an entity here")
    for name, value in attributes_of(root):
        if value is not None:
            said = html.unescape((value.text or b"").decode("utf-8", "replace"))
            yield from shifted(_binding(name, said.encode()), value.start_byte)


def _binding(name: str, said: bytes) -> Iterator[Fault]:
    if not _NAME.fullmatch(name):
        yield Fault(0, f"the brackets of {name} do not match")
    elif name.startswith("["):
        yield from expression_faults(said)
    elif name.startswith("("):
        yield from script_faults(said)


def _blocks(text: bytes, spans: list[Span]) -> Iterator[Fault]:
    """The faults of all blocks; notes their heads and the braces that end them in `spans`."""
    bare = painted(text, (match.span() for match in _MARKED_UP.finditer(text)), b" ")
    open_at: list[int] = []
    at = 0
    while (mark := _MARK.search(bare, at)) is not None:
        at = mark.end()
        if mark["name"] is None:
            if open_at:
                open_at.pop()
                spans.append(mark.span())
            continue
        brace = _brace_after(bare, mark.end())
        if brace is None:
            yield Fault(mark.start(), "this block has no body")
            continue
        yield from shifted(_head(mark["name"], bare[mark.end() : brace]), mark.end())
        spans.append((mark.start(), brace + 1))
        open_at.append(mark.start())
        at = brace + 1
    yield from (Fault(place, "this block is not closed") for place in open_at)


def _brace_after(bare: bytes, at: int) -> int | None:
    """The brace that opens a block's body, behind what stands in parentheses."""
    if bare[at : at + 1] == b"(":
        end = closing(bare, at)
        if end is None:
            return None
        at = end + 1
    at += len(bare[at:]) - len(bare[at:].lstrip())
    return at if bare[at : at + 1] == b"{" else None


def _head(name: bytes, head: bytes) -> Iterator[Fault]:
    inner = head.strip().removeprefix(b"(").removesuffix(b")")
    if name == b"for":
        loop = _LOOP.fullmatch(inner)
        if loop is None:
            yield Fault(0, "@for needs `item of items; track item`")
            return
        yield from expression_faults(loop[2])
        yield from expression_faults(loop[3].partition(b";")[0])
    elif name in _CONDITIONS:
        yield from shifted(expression_faults(inner.partition(b";")[0]), 1)
