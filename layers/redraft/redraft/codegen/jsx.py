"""Markup written as JSX: every text either plainly harmless or a JavaScript string, so that none can be code."""

from __future__ import annotations

import re
from collections.abc import Callable

from redraft.codegen.script import js_string
from redraft.codegen.view import Attribute, Each, Field, Look, Tag
from redraft.codegen.writing import Syntax

_PLAIN_TEXT = re.compile(r"[A-Za-z0-9$#(+](?:[A-Za-z0-9 ,.:;!?()%#$+*=_@-]*[A-Za-z0-9,.:;!?()%#$+*=_@-])?")
_PLAIN_VALUE = re.compile(r"[A-Za-z0-9 ,.:;!?()%#$+*=_@/-]*")
_NAMES = {
    "for": "htmlFor", "stroke-width": "strokeWidth", "stroke-linecap": "strokeLinecap",
    "stroke-linejoin": "strokeLinejoin", "checked": "defaultChecked",
}  # fmt: skip
_VALUED = frozenset({"input", "textarea", "select"})


def jsx_text(text: str) -> str:
    """A text between tags."""
    plain = _PLAIN_TEXT.fullmatch(text) and "//" not in text and "  " not in text
    return text if plain else f"{{{js_string(text)}}}"


class Jsx(Syntax):
    """JSX in which a class is what `class_of` says: `"flex"` or `{styles.card}`, with nothing for no class."""

    hugs = False
    empty_end = True

    def __init__(self, class_of: Callable[[Look], str]) -> None:
        self._class_of = class_of

    def text(self, text: str | Field) -> str:
        return f"{{{text.path}}}" if isinstance(text, Field) else jsx_text(text)

    def attributes(self, tag: Tag) -> list[str]:
        look = f"{{{tag.look.path}}}" if isinstance(tag.look, Field) else self._class_of(tag.look)
        parts = [f"className={look}"] if look else []
        parts += [_attribute(tag.tag, name, value) for name, value in tag.attributes.items() if name != "selected"]
        if tag.tag == "form":
            parts.append("onSubmit={(event) => event.preventDefault()}")
        return [part for part in parts if part]

    def each_attributes(self, each: Each) -> list[str]:
        return [f"key={{{each.key.path if each.key else 'index'}}}"]

    def around_each(self, each: Each) -> tuple[str, str]:
        item = each.item if each.key else f"{each.item}, index"
        return f"{{{each.source}.map(({item}) => (", "))}"


def _attribute(tag: str, name: str, value: Attribute) -> str:
    name = "defaultValue" if name == "value" and tag in _VALUED else _NAMES.get(name, name)
    if isinstance(value, Field):
        return f"{name}={{{value.path}}}"
    if isinstance(value, bool):
        return name if value else ""
    if name.startswith("aria-value"):
        return f"{name}={{{value}}}"
    return f'{name}="{value}"' if _PLAIN_VALUE.fullmatch(value) else f"{name}={{{js_string(value)}}}"
