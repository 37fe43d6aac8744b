"""Markup written as lines, whatever the syntax: a `Syntax` says how each thing is spelled, `write` where it stands."""

from __future__ import annotations

from abc import ABC, abstractmethod

from redraft.codegen.script import INDENT, WIDTH
from redraft.codegen.view import Each, Field, Look, Part, Tag, Use
from redraft.preview.markup import VOID

_CLOSED = frozenset({"path"})


class Syntax(ABC):
    """How a framework spells markup; one for each component, as it knows the component's classes."""

    hugs = True
    """Whether blanks between a tag and its only text would be part of the text."""
    void_end = " />"
    empty_end = False
    """Whether the start tag of an element without content may be its end as well."""

    @abstractmethod
    def text(self, text: str | Field) -> str:
        """A text between tags."""

    @abstractmethod
    def attributes(self, tag: Tag) -> list[str]:
        """All that stands in a start tag after its name."""

    def use(self, name: str) -> str:
        """Another component."""
        return f"<{name} />"

    def each_attributes(self, each: Each) -> list[str]:
        """What a mapped list adds to the start tag of its template."""
        del each
        return []

    def around_each(self, each: Each) -> tuple[str, str]:
        """The lines before and after the template; "" for none."""
        del each
        return "", ""

    def content(self, tag: Tag) -> str | None:
        """The content of a tag that the syntax itself writes; None where its children are the content."""
        del tag
        return None


def write(syntax: Syntax, root: Tag, depth: int = 0) -> str:
    """The markup as indented lines, starting `depth` levels in; without recursion."""
    return "\n".join(_Writer(syntax).lines(root, depth))


class _Writer:
    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._lines: list[str] = []
        self._stack: list[tuple[Part | str, int, Each | None, bool]] = []

    def lines(self, root: Tag, depth: int) -> list[str]:
        self._stack = [(root, depth, None, False)]
        while self._stack:
            part, level, each, is_line = self._stack.pop()
            if is_line:
                assert isinstance(part, str)
                self._lines.append(INDENT * level + part)
            else:
                self._write(part, level, each)
        return self._lines

    def _write(self, part: Part, depth: int, each: Each | None) -> None:
        pad = INDENT * depth
        if isinstance(part, str | Field):
            self._lines.append(pad + self._syntax.text(part))
        elif isinstance(part, Use):
            self._lines.append(pad + self._syntax.use(part.name))
        elif isinstance(part, Each):
            self._each(part, depth)
        else:
            assert isinstance(part, Tag)
            self._tag(part, depth, each)

    def _each(self, each: Each, depth: int) -> None:
        before, after = self._syntax.around_each(each)
        if before:
            self._lines.append(INDENT * depth + before)
            self._stack.append((after, depth, None, True))
        self._stack.append((each.template, depth + bool(before), each, False))

    def _tag(self, tag: Tag, depth: int, each: Each | None) -> None:
        attributes = [*(self._syntax.each_attributes(each) if each else []), *self._syntax.attributes(tag)]
        only = self._only_text(tag)
        if tag.tag in VOID:
            self._start(tag, attributes, depth, self._syntax.void_end)
        elif not tag.children and only is None and (self._syntax.empty_end or tag.tag in _CLOSED):
            self._start(tag, attributes, depth, " />")
        elif only is not None or not tag.children:
            self._line(tag, attributes, depth, only or "")
        else:
            self._start(tag, attributes, depth, ">")
            self._stack.append((f"</{tag.tag}>", depth, None, True))
            self._stack.extend((child, depth + 1, None, False) for child in reversed(tag.children))

    def _only_text(self, tag: Tag) -> str | None:
        """The content of a tag that holds one text and nothing else."""
        written = self._syntax.content(tag)
        if written is not None:
            return written
        only = tag.children[0] if len(tag.children) == 1 else None
        return self._syntax.text(only) if isinstance(only, str | Field) else None

    def _line(self, tag: Tag, attributes: list[str], depth: int, text: str) -> None:
        """A tag with its text, on one line where it fits or must."""
        whole = f"{INDENT * depth}<{' '.join([tag.tag, *attributes])}>{text}</{tag.tag}>"
        if len(whole) <= WIDTH:
            self._lines.append(whole)
        elif self._syntax.hugs:
            self._start(tag, attributes, depth, ">", len(text) + len(tag.tag) + 3)
            self._lines[-1] += f"{text}</{tag.tag}>"
        else:
            self._start(tag, attributes, depth, ">")
            self._lines += [INDENT * (depth + 1) + text, f"{INDENT * depth}</{tag.tag}>"]

    def _start(self, tag: Tag, attributes: list[str], depth: int, end: str, more: int = 0) -> None:
        """A start tag, one attribute a line where it is long."""
        pad = INDENT * depth
        whole = f"{pad}<{' '.join([tag.tag, *attributes])}{end}"
        if len(whole) + more <= WIDTH or len(attributes) < 2:
            self._lines.append(whole)
        else:
            self._lines += [f"{pad}<{tag.tag}", *(f"{pad}{INDENT}{one}" for one in attributes), pad + end.lstrip()]


def look_value(look: Look | Field, name: str) -> str | Field:
    """What stands for a class: the name, or the field that holds it."""
    return look if isinstance(look, Field) else name
