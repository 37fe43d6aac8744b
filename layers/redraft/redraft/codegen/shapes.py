"""Markup as tags that know their shape: the first step to a `View`, in which runs of like siblings are found.

Two tags of one `shape` differ in texts, values and looks alone; of one `appearance`, in texts and values alone; of one
`content`, in nothing. The three are numbers given to structures as they are met (a hash without collisions).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from itertools import groupby

from redraft.codegen.looks import is_for_phones, look_of
from redraft.codegen.names import stem_words
from redraft.codegen.view import Look, Part, Run, Tag
from redraft.preview.markup import Element
from redraft.preview.safe import clean

FLAGS = frozenset({"checked", "disabled", "selected"})
"""Attributes that are there or not; siblings that differ in them alone are alike."""

_LEAST_ITEMS = 3
_DEEPEST_ITEM = 12
_LARGEST_ITEM = 200
_SAME_LOOK = 0.6
_LARGE_ITEM = 3
# What is one of many by its nature; of anything else, only what has one name is mapped.
_LISTED = frozenset({"a", "article", "button", "label", "li", "option", "td", "th", "tr"})

_Marks = tuple[int, int, int, int, int]


class Shaper:
    """Builds tags bottom-up without recursion; `repeats` says whether runs are gathered."""

    def __init__(self, *, repeats: bool) -> None:
        self._repeats = repeats
        self._numbers: dict[Hashable, int] = {}

    def tag_of(self, root: Element) -> Tag:
        """The markup as tags."""
        phone = is_for_phones(root)
        made: dict[int, Tag] = {}
        for element in reversed(list(root.walk())):
            children = [_said(child) if isinstance(child, str) else made.pop(id(child)) for child in element.children]
            look = look_of(element, phone=phone, is_root=element is root)
            made[id(element)] = self._tag(element, look, children)
        return made[id(root)]

    def _tag(self, element: Element, look: Look, children: list[str | Tag]) -> Tag:
        attributes = {
            name: value if isinstance(value, bool) else _said(value) for name, value in element.attributes.items()
        }
        tag = Tag(element.tag, element.name, element.node_id, {**attributes}, look, (look,) if look else ())
        tag.children = _with_runs(children) if self._repeats else list(children)
        self._measure(tag, look)
        return tag

    def _measure(self, tag: Tag, look: Look) -> None:
        below = [self._marks(part) for part in tag.children]
        names = frozenset(name for name in tag.attributes if name not in FLAGS)
        said = frozenset(tag.attributes.items())
        tag.shape = self._number("shape", tag.tag, names, tuple(mark[0] for mark in below))
        tag.appearance = self._number("appearance", tag.shape, look, tuple(mark[1] for mark in below))
        tag.content = self._number("content", tag.appearance, tag.name, said, tuple(mark[2] for mark in below))
        tag.size = 1 + sum(mark[3] for mark in below)
        tag.depth = 1 + max((mark[4] for mark in below), default=0)

    def _marks(self, part: Part) -> _Marks:
        """Shape, appearance, content, size and depth of what stands in a tag."""
        if isinstance(part, Tag):
            return part.shape, part.appearance, part.content, part.size, part.depth
        if isinstance(part, Run):
            first = part.items[0]
            shape = self._number("run", first.shape)
            appearance = self._number("looks", shape, frozenset(item.appearance for item in part.items))
            content = self._number("items", tuple(item.content for item in part.items))
            return shape, appearance, content, first.size, first.depth
        assert isinstance(part, str)
        text = self._number("text")
        return text, text, self._number("says", part), 0, 0

    def _number(self, *structure: Hashable) -> int:
        return self._numbers.setdefault(structure, len(self._numbers) + 1)


def _said(text: str) -> str:
    """A text as a page would hold it: what HTML forbids replaced, line ends of one kind."""
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def _with_runs(children: list[str | Tag]) -> list[Part]:
    return [part for group in _groups(children, _shape) for part in _gathered(group)]


def _groups(children: list[str | Tag], key: Callable[[str | Tag], int]) -> list[list[str | Tag]]:
    return [list(group) for _, group in groupby(children, key)]


def _shape(child: str | Tag) -> int:
    return child.shape if isinstance(child, Tag) else 0


def _appearance(child: str | Tag) -> int:
    return child.appearance if isinstance(child, Tag) else 0


def _gathered(group: list[str | Tag]) -> list[Part]:
    """Siblings of one shape as runs: all of them where most look alike, else those in a row that do."""
    items = [child for child in group if isinstance(child, Tag)]
    if not _may_repeat(items):
        return list(group)
    if _look_alike(items):
        return [Run(items)]
    runs: list[Part] = []
    for same in _groups(group, _appearance):
        alike = [child for child in same if isinstance(child, Tag)]
        runs += [Run(alike)] if _may_repeat(alike) else alike
    return runs


def _may_repeat(items: list[Tag]) -> bool:
    if len(items) < _LEAST_ITEMS or len({item.content for item in items}) == 1:
        return False
    first = items[0]
    listed = first.tag in _LISTED or _one_name(items)
    return listed and first.depth <= _DEEPEST_ITEM and first.size <= _LARGEST_ITEM


def _look_alike(items: list[Tag]) -> bool:
    """Whether all may be written alike: of one look, or of one name and large or mostly of one look."""
    counted = Counter(item.appearance for item in items)
    mostly = items[0].size >= _LARGE_ITEM or max(counted.values()) >= _SAME_LOOK * len(items)
    return len(counted) == 1 or (_one_name(items) and mostly)


def _one_name(items: list[Tag]) -> bool:
    return len({tuple(stem_words(item.name)) for item in items}) == 1
