"""Markup written as JSX: every text either plainly harmless or a JavaScript string, so that none can be code."""

from __future__ import annotations

import json
import re

from redraft.codegen.tailwind import classes
from redraft.preview.markup import Element, steps

_PLAIN_TEXT = re.compile(r"[A-Za-z0-9$#(+](?:[A-Za-z0-9 ,.:;!?()%#$+*=_@-]*[A-Za-z0-9,.:;!?()%#$+*=_@-])?")
_PLAIN_VALUE = re.compile(r"[A-Za-z0-9 ,.:;!?()%#$+*=_@/-]*")
_NAMES = {
    "for": "htmlFor", "stroke-width": "strokeWidth", "stroke-linecap": "strokeLinecap",
    "stroke-linejoin": "strokeLinejoin", "checked": "defaultChecked",
}  # fmt: skip
_VALUED = frozenset({"input", "textarea", "select"})
# Besides what JSON escapes: tags, which may end a script; line ends of JavaScript; marks that turn or hide text.
_ESCAPED = re.compile(
    "[<>\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\U000e0000-\U000e007f]"
)
_INDENT = "  "


def js_string(text: str) -> str:
    """A JavaScript string literal; halves of surrogate pairs cannot occur, `repair` has replaced them."""
    return _ESCAPED.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{{{code:x}}}" if code > 0xFFFF else f"\\u{code:04x}"


def jsx_text(text: str) -> str:
    """A text between tags."""
    return text if _PLAIN_TEXT.fullmatch(text) and "//" not in text else f"{{{js_string(text)}}}"


def write_jsx(root: Element, depth: int = 0) -> str:
    """The markup as indented JSX, starting `depth` levels in."""
    lines: list[str] = []
    open_line: Element | None = None
    for step in steps(root):
        pad = _INDENT * (depth + step.depth)
        if step.element is None:
            lines.append(pad + jsx_text(step.text)) if open_line is None else _inline(lines, jsx_text(step.text))
        elif step.kind == "open":
            lines.append(pad + _start_tag(step.element))
            open_line = step.element if _is_short(step.element) else None
        elif step.element.children:
            end = f"</{step.element.tag}>"
            _inline(lines, end) if open_line is step.element else lines.append(pad + end)
            open_line = None
    return "\n".join(lines)


def _inline(lines: list[str], more: str) -> None:
    lines[-1] += more


def _is_short(element: Element) -> bool:
    """Whether an element holds one text and nothing else, and so stands on one line."""
    return len(element.children) == 1 and isinstance(element.children[0], str)


def _start_tag(element: Element) -> str:
    names = classes(element.style, element.tag)
    parts = [element.tag, *([f'className="{names}"'] if names else [])]
    parts += [_attribute(element.tag, name, value) for name, value in element.attributes.items() if name != "selected"]
    if element.tag == "form":
        parts.append("onSubmit={(event) => event.preventDefault()}")
    return f"<{' '.join(parts)}{'>' if element.children else ' />'}"


def _attribute(tag: str, name: str, value: str | bool) -> str:
    name = "defaultValue" if name == "value" and tag in _VALUED else _NAMES.get(name, name)
    if isinstance(value, bool):
        return name
    if name.startswith("aria-value"):
        return f"{name}={{{value}}}"
    return f'{name}="{value}"' if _PLAIN_VALUE.fullmatch(value) else f"{name}={{{js_string(value)}}}"
