"""What a new element is modelled on: an element of its kind that is there, so that it comes out like its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from redraft.generation.parts import PartMatch
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.regions import REGIONS
from redraft.language.effects.kinds import FIELDS, WORDED, is_text, kind_of
from redraft.wireframe.node import Design, Node

LINKING = frozenset(
    """for of to about saying says that which called named labelled labeled titled showing reading with containing
    including having in on at from by where""".split()
)
_REGION_KEYS = frozenset(part.key for part in REGIONS)
_GENERIC = frozenset({"card", "row", "item", "tile", "entry", "line", "column", "panel", "box", "cell", "one"})
"""Nouns that say no more than that it is one of several."""

_ITEMS = frozenset({"item", "entry", "one"})

_TYPE_WORDS = frozenset(
    """text button link input field textarea select dropdown checkbox radio toggle slider image icon avatar badge
    divider list table tabs progress chart video map rectangle frame heading title paragraph label picture photo section
    container""".split()
)


@dataclass(frozen=True, slots=True)
class Model:
    """The element to follow; `whole` where the new one is a copy of it, else it only lends its look.

    `grouped` where its place among its like is also the place of a new one.
    """

    node: Node
    whole: bool
    grouped: bool


def head_of(phrase: str) -> str:
    """The noun that a phrase is about, in the singular: "slot" of "more slots for the evening"."""
    words = re.findall(r"[\w'&+.-]+", phrase.lower())
    end = next((at for at, word in enumerate(words) if at and word in LINKING), len(words))
    return fold(words[end - 1]) if words else ""


def lifted(design: Design, anchors: Sequence[str], phrase: str) -> tuple[str, ...]:
    """The anchors, each as the row or card around it where another row or card is to go beside it."""
    head = head_of(phrase)
    return tuple(_around(design, anchor, head) for anchor in anchors) if head in _GENERIC else tuple(anchors)


def _around(design: Design, anchor: str, head: str) -> str:
    for node in (design[anchor], *design.ancestors(anchor)):
        if node.parent is not None and node.children and _last_word(node) == head:
            return node.id
    return anchor


def name_words(node: Node) -> set[str]:
    """The words of an element's name, in the singular."""
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_\-]+", " ", node.name)
    return {fold(word) for word in split.lower().split()}


def model_for(
    design: Design, phrase: str, found: PartMatch | None, parent: str | None, anchors: Sequence[str]
) -> Model | None:
    """The element that a new one follows, near its place first; None where the catalogue decides alone."""
    near = _near(design, parent, anchors)
    head = head_of(phrase)
    named = _named(near, head, phrase, found) or (_usual(near) if head in _ITEMS else None)
    if named is not None:
        return _model(named, found)
    beside = _beside(design, near, head, found)
    if beside is not None:
        return beside
    far = _named(_repeated(design, parent), head, phrase, found)
    return _model(far, found) if far is not None else None


def _beside(design: Design, near: Sequence[Node], head: str, found: PartMatch | None) -> Model | None:
    """A neighbour of the same kind, or any neighbour where nothing is known of what is asked for."""
    if found is None:
        usual = _usual(near)
        return _model(usual, found) if usual is not None else None
    if found.part.composed:
        like = _alike(near, head)
        return Model(like, whole=False, grouped=True) if like is not None else None
    same = next((node for node in near if _same_type(node, found)), None)
    return Model(same, whole=False, grouped=False) if same is not None else _field_group(design, near, found)


def _alike(near: Sequence[Node], head: str) -> Node | None:
    """A neighbouring container that is called just that, and lends its look to another with its own content."""
    return next((node for node in near if node.children and name_words(node) == {head}), None)


def _model(node: Node, found: PartMatch | None) -> Model:
    """A model from one of several: what the catalogue would build otherwise is copied as it is."""
    return Model(node, whole=bool(node.children) or not _same_type(node, found), grouped=True)


def _near(design: Design, parent: str | None, anchors: Sequence[str]) -> list[Node]:
    """The neighbours: what the place is named by, then the siblings from the last on."""
    if parent is None:
        return []
    children = list(reversed(design.children_of(parent)))
    first = [design[anchor] for anchor in anchors if design[anchor].parent == parent]
    return [*first, *(node for node in children if node not in first)]


def _repeated(design: Design, within: str | None) -> list[Node]:
    """The elements that stand among several of the same name, the last of each group first."""
    out = []
    for node in design.walk(within):
        groups: dict[str, list[Node]] = {}
        for child in design.children_of(node.id):
            groups.setdefault(child.name, []).append(child)
        out += [node for group in groups.values() if len(group) > 1 for node in reversed(group)]
    return out


def _named(nodes: Iterable[Node], head: str, phrase: str, found: PartMatch | None) -> Node | None:
    """The first that is called what the phrase is about; a part of its own kind needs the whole of its name."""
    if not head or head in _TYPE_WORDS:
        return None
    if found is not None and found.part.key in _REGION_KEYS:
        nodes = [node for node in nodes if not node.children]
    asked = {fold(word) for word in re.findall(r"\w+", phrase.lower())}
    fits = [node for node in nodes if head in name_words(node) and _is_one(node, head, found)]
    special = _special_words(phrase, found)
    fits = [node for node in fits if special <= name_words(node)] if special else fits
    return max(fits, key=lambda node: len(asked & name_words(node)), default=None)


def _is_one(node: Node, head: str, found: PartMatch | None) -> bool:
    """Whether the element is such a thing, not a text in it or the list around ("RowTitle", "CardGrid")."""
    last = _last_word(node)
    leads = last == head or (fold(kind_of(node)) == last and not node.children)
    composed = found is not None and found.part.composed
    return leads and (bool(node.children) or not composed or kind_of(node) in WORDED)


def _last_word(node: Node) -> str:
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_\-]+", " ", node.name).lower().split()
    return next((fold(word) for word in reversed(split) if not word.isdigit()), "")


def _special_words(phrase: str, found: PartMatch | None) -> set[str]:
    """The words by which a composed part of the catalogue is more than one of several ("pricing" of "pricing card")."""
    if found is None or not found.part.composed:
        return set()
    words = re.findall(r"[^\s,;]+|[,;]", phrase.replace("-", " ").replace("/", " "))
    said = {fold(word) for word in words[found.start : found.end]}
    return said - _GENERIC if len(said) > 1 else set()


def _same_type(node: Node, found: PartMatch | None) -> bool:
    return found is not None and kind_of(node) == found.part.type.lower()


def _field_group(design: Design, near: Sequence[Node], found: PartMatch) -> Model | None:
    """A labelled field (a frame of a label and one field), where the form's fields are built so."""
    if found.part.type.lower() not in FIELDS:
        return None
    for node in near:
        inner = design.children_of(node.id)
        fields = [child for child in inner if kind_of(child) in FIELDS]
        labels = [child for child in inner if is_text(child)]
        if len(fields) == 1 and len(labels) == 1 and len(inner) == 2:
            return Model(node, whole=True, grouped=False)
    return None


def _usual(near: Sequence[Node]) -> Node | None:
    """The neighbour that stands for all, where most are of one kind."""
    names = [node.name for node in near]
    kinds = [node.type for node in near]
    if len(near) < 2:
        return near[0] if near and kind_of(near[0]) != "frame" else None
    for node in near:
        if names.count(node.name) > 1 or kinds.count(node.type) == len(kinds):
            return node
    return None
