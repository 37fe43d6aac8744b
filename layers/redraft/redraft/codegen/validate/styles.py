"""Style sheets, by the grammar of CSS."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redraft.codegen.validate.grammars import Fault, matches, parse, syntax_faults

_QUOTE = re.compile(rb"[\"']")
_VALUES = "(declaration (plain_value) @value)"
_WORDS = "[(plain_value) (keyword_query) (identifier)] @word"
_LOOSE = "(stylesheet (declaration) @loose)"


def style_faults(source: bytes) -> Iterator[Fault]:
    """Where a style sheet does not parse."""
    root = parse("css", source)
    yield from syntax_faults(root)
    for found in matches("css", _VALUES, root):
        # The grammar takes the next property for a part of the value.
        if b":" in (found["value"][0].text or b""):
            yield Fault(found["value"][0].start_byte, "a semicolon is missing before this")
    for found in matches("css", _WORDS, root):
        if _QUOTE.search(found["word"][0].text or b""):  # the grammar takes a quote without a partner for a letter
            yield Fault(found["word"][0].start_byte, "a quote has no partner")
    for found in matches("css", _LOOSE, root):
        yield Fault(found["loose"][0].start_byte, "a declaration stands outside every rule")
