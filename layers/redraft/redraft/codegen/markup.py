"""Markup written as HTML with a framework's additions; each framework says only where it differs."""

from __future__ import annotations

import re

from redraft.codegen.script import ODD, markup_string
from redraft.codegen.sheets import Classes
from redraft.codegen.view import Attribute, Field, Look, Tag
from redraft.codegen.writing import Syntax
from redraft.preview.safe import escape

_REFLECTED = frozenset({"textarea", "select"})


class Markup(Syntax):
    """HTML, in which the characters of `special` are written as references, since the framework reads them."""

    special = re.compile("(?!)")
    """What means something to the framework in a text."""
    special_in_value = re.compile("(?!)")
    """What means something to it in the value of an attribute."""

    def __init__(self, classes: Classes) -> None:
        self._classes = classes

    def text(self, text: str | Field) -> str:
        if isinstance(text, Field):
            return self.expression(text.path)
        return self.literal(text) if is_one_line(text) else self.verbatim(text)

    def literal(self, text: str) -> str:
        """A text as it stands in the page."""
        return _references(self.special, escape(text))

    def verbatim(self, text: str) -> str:
        """A text whose blanks and line ends must stay."""
        return self.expression(markup_string(text))

    def expression(self, code: str) -> str:
        """A value between tags."""
        raise NotImplementedError

    def bound(self, tag: str, name: str, code: str) -> str:
        """An attribute whose value is an expression."""
        raise NotImplementedError

    def attributes(self, tag: Tag) -> list[str]:
        parts = [self._class(tag.look), *(self._attribute(tag.tag, *item) for item in tag.attributes.items())]
        if tag.tag == "form" and (handler := self.on_submit()):
            parts.append(handler)
        return [part for part in parts if part]

    def on_submit(self) -> str:
        """The attribute of a form that keeps it from leaving the page; "" where that is done elsewhere."""
        return ""

    def _class(self, look: Look | Field) -> str:
        if isinstance(look, Field):
            return self.bound("", "class", look.path)
        name = self._classes.name(look)
        return f'class="{name}"' if name else ""

    def _attribute(self, tag: str, name: str, value: Attribute) -> str:
        if tag in _REFLECTED and name == "value":
            return self.reflected(tag, value)
        if isinstance(value, Field):
            return self.bound(tag, name, value.path)
        if isinstance(value, bool):
            return name if value else ""
        return f'{name}="{self.value(value)}"'

    def reflected(self, tag: str, value: Attribute) -> str:
        """What a text area or a select holds, which HTML has in its content."""
        if tag == "select" or isinstance(value, bool):
            return ""
        code = value.path if isinstance(value, Field) else markup_string(value)
        return self.bound(tag, "value", code)

    def value(self, text: str) -> str:
        """The value of an attribute between double quotes."""
        return _references(self.special_in_value, escape(text))


class PlainMarkup(Markup):
    """HTML that a browser reads without any framework: blanks are kept as they are, a text area holds its text."""

    def verbatim(self, text: str) -> str:
        return self.literal(text)

    def reflected(self, tag: str, value: Attribute) -> str:
        del tag, value
        return ""

    def content(self, tag: Tag) -> str | None:
        if tag.tag != "textarea":
            return None
        held = tag.attributes.get("value", "")
        if isinstance(held, Field):
            return self.expression(held.path)
        # A page drops the line end that a text area begins with.
        return self.literal(f"\n{held}" if str(held).startswith("\n") else str(held))


def is_one_line(text: str) -> bool:
    """Whether a text keeps its blanks in any template."""
    return text == " ".join(text.split())


def _references(special: re.Pattern[str], escaped: str) -> str:
    """Escaped text with what is special or odd as numeric character references."""
    return ODD.sub(_reference, special.sub(_reference, escaped))


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"
