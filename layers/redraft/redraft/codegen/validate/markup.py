"""HTML: tags that match, attributes once each, and the scripts and styles within."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from redraft.codegen.validate.grammars import Fault, matches, parse, shown, syntax_faults
from redraft.codegen.validate.scripts import script_faults
from redraft.codegen.validate.spans import shifted
from redraft.codegen.validate.styles import style_faults

if TYPE_CHECKING:
    from tree_sitter import Node

VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that have no end tag."""
_FOREIGN: Final = frozenset({"svg", "math"})

_ELEMENTS = "(element) @element"
_TAGS = "[(start_tag) (self_closing_tag)] @tag"
_CLOSED_AT_ONCE = "(self_closing_tag) @tag"
_STRAY = "(erroneous_end_tag) @end"
_SCRIPTS = "(script_element (raw_text) @text)"
_STYLES = "(style_element (raw_text) @text)"


def page_faults(source: bytes) -> Iterator[Fault]:
    """Where a page, or a part of one, does not parse or means another tree than it shows."""
    root = parse("html", source)
    yield from markup_faults(root)
    for found in matches("html", _CLOSED_AT_ONCE, root):
        tag = found["tag"][0]
        if tag_name(tag) not in VOID and not _is_foreign(tag):
            yield Fault(tag.start_byte, f"<{tag_name(tag)}/> stays open in HTML")


def markup_faults(root: Node) -> Iterator[Fault]:
    """What is wrong in markup of every kind, plain or of a framework."""
    yield from syntax_faults(root)
    for found in matches("html", _STRAY, root):
        yield Fault(found["end"][0].start_byte, f"{shown(found['end'][0])} closes nothing")
    for found in matches("html", _ELEMENTS, root):
        yield from _unclosed(found["element"][0])
    for found in matches("html", _TAGS, root):
        yield from _repeated(found["tag"][0])
    for found in matches("html", _SCRIPTS, root):
        yield from _within(found["text"][0], script_faults)
    for found in matches("html", _STYLES, root):
        yield from _within(found["text"][0], style_faults)


def attributes_of(root: Node) -> Iterator[tuple[str, Node | None]]:
    """The name and the value, without its quotes, of each attribute below a node."""
    for found in matches("html", "(attribute) @attribute", root):
        parts = found["attribute"][0].named_children
        value = parts[1] if len(parts) > 1 else None
        if value is not None and value.type == "quoted_attribute_value":
            value = value.named_children[0] if value.named_children else None
        yield (parts[0].text or b"").decode("utf-8", "replace"), value


def texts_of(root: Node) -> Iterator[Node]:
    """The texts between the tags."""
    for found in matches("html", "(text) @text", root):
        yield found["text"][0]


def tag_name(tag: Node) -> str:
    """The name in a tag, as it stands there."""
    return next(((part.text or b"").decode("utf-8", "replace") for part in tag.children if part.type == "tag_name"), "")


def _unclosed(element: Node) -> Iterator[Fault]:
    first = element.children[0]
    if first.type == "start_tag" and element.children[-1].type != "end_tag" and tag_name(first).lower() not in VOID:
        yield Fault(element.start_byte, f"<{tag_name(first)}> is not closed")


def _repeated(tag: Node) -> Iterator[Fault]:
    names = [part.children[0].text for part in tag.children if part.type == "attribute"]
    if len(names) != len(set(names)):
        yield Fault(tag.start_byte, f"<{tag_name(tag)}> has an attribute twice")


def _is_foreign(tag: Node) -> bool:
    node: Node | None = tag
    while node is not None:
        if node.type == "element" and tag_name(node.children[0]) in _FOREIGN:
            return True
        node = node.parent
    return False


def _within(text: Node, read: Callable[[bytes], Iterator[Fault]]) -> Iterator[Fault]:
    return shifted(read(text.text or b""), text.start_byte)
