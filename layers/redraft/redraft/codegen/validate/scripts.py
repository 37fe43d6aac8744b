"""TypeScript with and without JSX, and single expressions of templates."""

from __future__ import annotations

from collections.abc import Iterator

from redraft.codegen.validate.grammars import Fault, matches, parse, shown, syntax_faults

_TAGS = "(jsx_element open_tag: (jsx_opening_element) @open close_tag: (jsx_closing_element) @close)"
_ATTRIBUTES = "[(jsx_opening_element) (jsx_self_closing_element)] @tag"


def tsx_faults(source: bytes) -> Iterator[Fault]:
    """Where TypeScript with JSX does not parse, end tags of another name included."""
    root = parse("tsx", source)
    yield from syntax_faults(root)
    for found in matches("tsx", _TAGS, root):  # the grammar lets end tags of another name pass
        opening, closing = (found[name][0].child_by_field_name("name") for name in ("open", "close"))
        if (opening and opening.text) != (closing and closing.text):
            said = shown(opening) if opening else ""
            yield Fault(found["close"][0].start_byte, f"<{said}> is closed by another tag")
    for found in matches("tsx", _ATTRIBUTES, root):
        names = [child.children[0].text for child in found["tag"][0].children if child.type == "jsx_attribute"]
        if len(names) != len(set(names)):
            yield Fault(found["tag"][0].start_byte, "an attribute stands twice in one tag")


def script_faults(source: bytes) -> Iterator[Fault]:
    """Where statements in TypeScript do not parse."""
    return syntax_faults(parse("typescript", source))


def expression_faults(source: bytes) -> Iterator[Fault]:
    """Where something that must be one expression is not."""
    if not source.strip():
        yield Fault(0, "an expression is missing")
        return
    yield from _wrapped(b"(", source, b"\n);")


def parameter_faults(source: bytes) -> Iterator[Fault]:
    """Where something that must be a list of parameters is not."""
    yield from _wrapped(b"((", source, b"\n) => 0);")


def _wrapped(before: bytes, source: bytes, after: bytes) -> Iterator[Fault]:
    root = parse("typescript", before + source + after)
    for fault in syntax_faults(root):
        yield Fault(min(max(0, fault.at - len(before)), len(source)), fault.message)
    if not root.has_error and len(root.children) != 1:  # a bracket that closes ours, and another one opened
        yield Fault(0, "a bracket closes nothing")
