"""TypeScript with what its template strings hold: templates and styles of components."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from redraft.codegen.validate.angular import angular_faults
from redraft.codegen.validate.grammars import Fault, matches, parse, syntax_faults
from redraft.codegen.validate.markup import page_faults
from redraft.codegen.validate.spans import painted, shifted
from redraft.codegen.validate.styles import style_faults

if TYPE_CHECKING:
    from tree_sitter import Node

_VALUE: Final = "template_substitution"
_STRINGS: Final = """
[
  (pair key: (property_identifier) @key value: (template_string) @text)
  (pair key: (property_identifier) @key value: (array (template_string) @text))
  (assignment_expression left: (member_expression property: (property_identifier) @key) right: (template_string) @text)
  (call_expression function: (member_expression property: (property_identifier) @key)
                   arguments: (arguments (template_string) @text))
  (call_expression function: (identifier) @key arguments: (template_string) @text)
]
"""
_HELD: Final[dict[str, Callable[[bytes], Iterator[Fault]]]] = {
    "template": angular_faults,
    "styles": style_faults,
    "innerHTML": page_faults,
    "replaceSync": style_faults,
    "html": page_faults,
    "css": style_faults,
}
"""What a template string holds, by the property, the method or the tag that takes it."""


def module_faults(source: bytes) -> Iterator[Fault]:
    """Where TypeScript does not parse, or the HTML and CSS in its template strings."""
    root = parse("typescript", source)
    yield from syntax_faults(root)
    for found in matches("typescript", _STRINGS, root):
        read = _HELD.get((found["key"][0].text or b"").decode())
        if read is None:
            continue
        for text in found["text"]:
            yield from shifted(read(_said(text)), text.start_byte + 1)


def _said(text: Node) -> bytes:
    """What a template string says, with a figure where it puts a value in, which is code and read as such."""
    start = text.start_byte
    held = [(part.start_byte - start, part.end_byte - start) for part in text.children if part.type == _VALUE]
    return painted(text.text or b"", held, b"1")[1:-1]
