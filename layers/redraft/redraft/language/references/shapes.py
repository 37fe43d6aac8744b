"""What stands for a kind by how it is built, whatever its name: a card among its like, a box, a menu of links."""

from __future__ import annotations

from collections.abc import Iterator

from redraft.language.lexicon.kinds import KINDS, kind_of
from redraft.language.lexicon.words import STOPS
from redraft.language.references.entry import Entry, is_plural_name, plain_words
from redraft.language.references.index import DesignIndex
from redraft.wireframe.lengths import to_px

_REPEATED = frozenset({"card", "row", "column", "item", "option"})
_BOXES = frozenset({"box", "panel", "banner"})
_MENUS = frozenset({"nav"})
_LISTS = frozenset({"list"})
_GRIDS = frozenset({"grid"})
_AROUND = frozenset("nav header footer sidebar bar toolbar card panel section form hero banner group grid".split())
_BOX, _MENU, _LIST, _GRID = 1.3, 1.4, 1.4, 0.3
_HEADING = 1.15
_BOLD = 600
_PARAGRAPH = 5
"""Words that a paragraph has at least, where others have more."""
_LINKS = 2
_TEXTS = frozenset("paragraph copy sentence caption".split())


def shaped(index: DesignIndex, key: str) -> Iterator[int]:
    """The positions of what may be of a kind by its build."""
    if key == "title":
        yield from (pos for pos in index.typed.get("text", ()) if heads_its_group(index, index.entries[pos]))
    if key in _REPEATED | _BOXES | _MENUS | _LISTS | _GRIDS:
        yield from (entry.pos for entry in index.entries if entry.node.children and entry.depth)


def shape_cost(index: DesignIndex, entry: Entry, key: str) -> float | None:
    """How well the build of an element fits a kind that its name does not say; None where it does not."""
    if key == "title" or not entry.node.children or not entry.depth:
        return _HEADING if key == "title" and heads_its_group(index, entry) else None
    if key in _BOXES and (entry.node.props.get("backgroundColor") or entry.node.props.get("borderWidth")):
        return _BOX
    if key in _MENUS:
        links = sum(index[child].node.type.lower() == "link" for child in entry.node.children)
        return _MENU if links >= _LINKS else None
    if key in _GRIDS:
        return _GRID if str(entry.node.props.get("layoutMode", "")).upper() == "GRID" else None
    if key in _LISTS:
        rows = [index[child].role for child in entry.node.children if index[child].node.children]
        return _LIST if len(rows) > _LINKS and max(map(rows.count, rows)) > _LINKS else None
    return None


def heads_its_group(index: DesignIndex, entry: Entry) -> bool:
    """Whether a text stands first in what holds more, and is bold or larger than the texts beside it."""
    parent = index.parent(entry) if entry.node.type.lower() == "text" else None
    if parent is None or len(parent.node.children) < 2 or parent.node.children[0] != entry.id:
        return False
    weight, size = entry.node.props.get("fontWeight"), to_px(entry.node.props.get("fontSize")) or 0.0
    if isinstance(weight, int | float) and weight >= _BOLD:
        return True
    beside = [to_px(index[i].node.props.get("fontSize")) or 0.0 for i in parent.node.children[1:]]
    return size > max(beside, default=0.0)


def is_plain_word(index: DesignIndex, entry: Entry, head: str) -> bool:
    """As in "the paragraph" of a page with headings and Paragraphs: a Text that is not called so, where others are."""
    if head not in _TEXTS or entry.node.type.lower() != "text" or entry.heads[:1] == (head,):
        return False
    if head == "paragraph" and len(" ".join(entry.texts).split()) < _PARAGRAPH:
        return True
    titled = kind_of(entry.head) in (KINDS["title"], KINDS["subtitle"])
    return titled or any(index.entries[pos].head == head for pos in index.named.get(head, ()))


def is_leaf_of(entry: Entry, key: str) -> bool:
    """As in "the menu" of a page with a NavLink: what stands in a container is not the container."""
    return key in _AROUND and not entry.node.children and entry.node.type.lower() not in ("frame", "list", "text")


def is_one_of(entry: Entry, head: str) -> bool:
    """Whether one plain element bears the name of many: the bar UsedBeds is none of the beds."""
    bears = entry.head == head and not entry.node.children and is_plural_name(entry.node.name)
    return bears and entry.node.type.lower() not in ("text", "link", "button")


def labels_one(index: DesignIndex, entry: Entry) -> bool:
    """Whether it is only the label of what stands beside it: the MetricLabel of a MetricValue is no metric."""
    parent = index.parent(entry)
    if entry.names[-1] != "label" or parent is None:
        return False
    beside = (index[child].names for child in parent.node.children if child != entry.id)
    return any(names[:-1] == entry.names[:-1] for names in beside)


def titled(index: DesignIndex, entry: Entry, head: str) -> bool:
    """Whether its first text says the noun and nothing else of weight: "Your basket" is the title of the basket."""
    children = entry.node.children
    first = index[children[0]] if entry.depth and len(children) > 1 else None
    if first is None or first.node.type.lower() != "text" or head not in first.words:
        return False
    return any(set(plain_words(text)) - STOPS == {head} != set(plain_words(text)) for text in first.texts)


def is_group(index: DesignIndex, entry: Entry, head: str) -> bool:
    """Whether most of what it holds is named after the noun: one of ProductName and ProductPrice is a product."""
    children = entry.node.children
    if len(children) < 2 or not entry.depth:  # one part makes no whole
        return False
    if len({index[child].role for child in children}) < 2:  # alike: a list of them
        return False
    named = sum(head in index[child].names[:-1] for child in children)
    return named >= max(2, len(children) // 2)
