"""JavaScript literals: strings that cannot end their place, and the records of mapped lists."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from redraft.codegen.view import Each, Look, Value

INDENT = "  "
WIDTH = 110
# Besides what JSON escapes: tags, which may end a script; line ends of JavaScript; marks that turn or hide text.
ODD = re.compile("[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\U000e0000-\U000e007f]")
_ESCAPED = re.compile(f"[<>]|{ODD.pattern}")
_IN_MARKUP = re.compile(f"[<>&{{}}'\"`$@]|{ODD.pattern}")


def js_string(text: str) -> str:
    """A JavaScript string literal; halves of surrogate pairs cannot occur, `repair` has replaced them."""
    return _ESCAPED.sub(_escape, json.dumps(text, ensure_ascii=False))


def markup_string(text: str) -> str:
    """A string literal for an expression within markup: nothing in it means anything to any template."""
    inside = json.dumps(text, ensure_ascii=False)[1:-1].replace('\\"', '"')
    return f"'{_IN_MARKUP.sub(_escape, inside)}'"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{{{code:x}}}" if code > 0xFFFF else f"\\u{code:04x}"


class Records:
    """Writes the records of mapped lists; `look` gives the expression for the class of a look."""

    def __init__(self, look: Callable[[Look], str]) -> None:
        self._look = look

    def list_of(self, each: Each, opening: str, end: str = ";") -> str:
        """A declaration of a list: `opening` such as `const products =`."""
        return f"{opening} {self._value(list(each.records), 0)}{end}\n"

    def _value(self, value: Value, depth: int) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str):
            return js_string(value)
        if isinstance(value, Look):
            return self._look(value)
        if isinstance(value, Mapping):
            return _block("{ }", [f"{name}: {self._value(one, depth + 1)}" for name, one in value.items()], depth)
        return _block("[]", [self._value(one, depth + 1) for one in value], depth, one_each=_is_records(value))


def _is_records(value: list[Value]) -> bool:
    return bool(value) and isinstance(value[0], Mapping)


def _block(ends: str, parts: list[str], depth: int, *, one_each: bool = False) -> str:
    """Parts within brackets, on one line where they fit."""
    line = ends[0] + ends[1:-1] + ", ".join(parts) + ends[1:-1] + ends[-1]
    if not one_each and len(line) + 2 * depth <= WIDTH - 20 and "\n" not in line:
        return line
    pad = INDENT * (depth + 1)
    return f"{ends[0]}\n" + "".join(f"{pad}{part},\n" for part in parts) + f"{INDENT * depth}{ends[-1]}"
