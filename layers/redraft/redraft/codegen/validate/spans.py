"""Where expressions end, and sources with their expressions painted over, each byte by another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from redraft.codegen.validate.grammars import Fault

Span = tuple[int, int]
"""The first byte and the one after the last."""

_QUOTES = frozenset(b"'\"`")
_OPEN = dict(zip(b"({[", b")}]", strict=True))
_CLOSE = frozenset(b")}]")


def closing(source: bytes, start: int) -> int | None:
    """Where the bracket at `start` is closed, strings in JavaScript left alone; None where it is not."""
    expected: list[int] = []
    at = start
    while at < len(source):
        byte = source[at]
        if byte in _QUOTES:
            at = _end_of_string(source, at)
        elif byte in _OPEN:
            expected.append(_OPEN[byte])
        elif byte in _CLOSE:
            if expected.pop() != byte:
                return None
            if not expected:
                return at
        at += 1
    return None


def _end_of_string(source: bytes, start: int) -> int:
    quote, at = source[start], start + 1
    while at < len(source) and source[at] != quote:
        if source[at] == ord("\\"):
            at += 1
        elif quote == ord("`") and source[at : at + 2] == b"${":
            at = closing(source, at + 1) or len(source)
        at += 1
    return at


def painted(source: bytes, spans: Iterable[Span], paint: bytes = b"x") -> bytes:
    """The source with each span painted over; all offsets stay what they were."""
    out = bytearray(source)
    for start, end in spans:
        out[start:end] = paint * (end - start)
    return bytes(out)


def shifted(faults: Iterable[Fault], by: int) -> Iterator[Fault]:
    """Faults of a part as faults of the whole."""
    for fault in faults:
        yield Fault(fault.at + by, fault.message)
