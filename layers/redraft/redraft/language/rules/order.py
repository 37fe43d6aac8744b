"""Things in another order: turned round, by the alphabet, by the figures that they show."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

import re
from collections.abc import Callable

from redraft.language.frames import Frame, Reorder
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.rules.lift import carded
from redraft.language.scene import CannotError, Scene

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FEWEST = 2


def _holder(scene: Scene, ids: tuple[str, ...]) -> str:
    """What holds the things to be put in order: what is named, where it holds others, else its parent."""
    only = ids[0] if len(ids) == 1 else ""
    if only and scene.index[only].node.children:
        return only
    return scene.index[ids[0]].node.parent or scene.index.root.id


def _reverse(scene: Scene, bound: Bound) -> list[Frame]:
    ids = scene.ids(bound["what"])
    return [Reorder(targets=(_holder(scene, ids),), reverse=True)]


def _sorted(key: Callable[[Scene, str], tuple[float, str]], *, falling: bool = False) -> Build:
    """The things by a key; those beside them that are not meant keep their places."""

    def build(scene: Scene, bound: Bound) -> list[Frame]:
        ids = carded(scene, scene.whole(scene.ids(bound["what"]), bound["what"]), bound["what"])
        holder = _holder(scene, ids)
        children = scene.index[holder].node.children
        own = [child for child in children if child in ids] or _alike(scene, children)
        if len(own) < _FEWEST:
            raise CannotError("I can put in order only what stands side by side.")
        order = iter(sorted(own, key=lambda i: key(scene, i), reverse=falling))
        return [Reorder(targets=(holder,), ids=tuple(next(order) if i in own else i for i in children))]

    return build


def _alike(scene: Scene, children: tuple[str, ...]) -> list[str]:
    """Those that play the part which most of them play: the rows of a table without its headings."""
    roles = [scene.index[child].role for child in children]
    common = max(roles, key=roles.count, default="")
    return [child for child, role in zip(children, roles, strict=True) if role == common or roles.count(common) == 1]


def _words(scene: Scene, node_id: str) -> tuple[float, str]:
    """The first words that it shows."""
    entry = scene.index[node_id]
    texts = (text for inner in (entry, *scene.index.below(entry)) for text in inner.texts)
    return 0.0, next(texts, "").casefold()


def _figure(scene: Scene, node_id: str) -> tuple[float, str]:
    """The first figure that it shows, a price before others."""
    entry = scene.index[node_id]
    texts = [text for inner in (entry, *scene.index.below(entry)) for text in inner.texts if _NUMBER.search(text)]
    texts.sort(key=lambda text: not re.search(r"[$£€]", text))
    found = _NUMBER.search(texts[0]) if texts else None
    return (float(found[0].replace(",", "")) if found else 0.0), ""


_SORT = "(sort|order|arrange|put|list|reorder|rearrange|show)"
_AZ = "(alphabetically|in alphabetical order|from a to z|a to z|a-z|by name|by title|in order of the alphabet|into alphabetical order|by alphabet)"
_ZA = "(in reverse alphabetical order|from z to a|z to a|z-a)"
_UP = "(by (price|number|cost|amount|size|figure) [ascending|rising|lowest first|cheapest first|low to high|from low to high]|from (cheapest|lowest|low|smallest) to (most expensive|dearest|highest|high|largest)|cheapest first|lowest first)"
_DOWN = "(by (price|number|cost|amount|size|figure) (descending|falling|highest first|most expensive first|high to low|from high to low)|from (most expensive|dearest|highest|high|largest) to (cheapest|lowest|low|smallest)|most expensive first|highest first)"

RULES = (
    Rule("reverse", "clause", ("(reverse|invert|flip) [the order of] {what} [order]",), _reverse,
         says=("reverse the order of the cards", "reverse the cards", "flip the order of the cards")),
    Rule("sort", "clause", (f"{_SORT} {{what}} {_AZ}",), _sorted(_words), weight=0.3,
         says=("sort the header alphabetically", "put the form in alphabetical order", "list everything in the form by name")),
    Rule("sort backwards", "clause", (f"{_SORT} {{what}} {_ZA}",), _sorted(_words, falling=True), weight=0.3, says=()),
    Rule("sort by a figure", "clause", (f"{_SORT} {{what}} {_UP}",), _sorted(_figure), weight=0.3, says=()),
    Rule("sort by a figure, falling", "clause", (f"{_SORT} {{what}} {_DOWN}",), _sorted(_figure, falling=True), weight=0.3, says=()),
)  # fmt: skip
