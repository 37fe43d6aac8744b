"""Rows and columns of tables, new with what stands in their cells."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

import re
from typing import Final

from redraft.language.frames import Add, Frame, Place
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.grammar.sorts import sorts_of
from redraft.language.grammar.values import Thing
from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.entry import Entry, plain_words
from redraft.language.references.tables import rows_below
from redraft.language.rules.add import add
from redraft.language.scene import Scene

_BLANK: Final = "\u2013"
_ARTICLE: Final = re.compile(r"^(?:a|an|the|its|with|of)\s+", re.IGNORECASE)


_NAMED: Final = "ids?|names?|numbers?|labels?|titles?|called|named|labelled|codes?|values?"
_WHERE: Final = frozenset(
    "right directly just straight immediately under below beneath above over before after beside next between".split()
)
"""Words with which a place begins, and no cell."""


def _with_cells(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "A row Bank charges below Rent, with 410 actual and 400 budget": each value under its heading."""
    frames = add(scene, Bound({k: v for k, v in bound.values.items() if k != "cells"}, bound.start, bound.end))
    made = frames[0] if frames and len(frames) == 1 else None
    if not isinstance(made, Add) or made.like is None or made.like not in scene.index.by_id:
        return None
    row = scene.index[made.like]
    cells = list(bound["cells"])
    thing: Thing = bound["thing"]
    if thing.plural and thing.count == len(cells) > 1 and not thing.texts:  # "three rows: Rent, Food and Heating"
        names = [re.sub(rf"^(?:with\s+)?(?:{_NAMED})\s+", "", cell, flags=re.IGNORECASE) for cell in cells]
        return [
            Add(phrase=made.phrase, text=name, place=made.place, looks=made.looks, like=made.like) for name in names
        ]
    if any(cell.split()[0].lower() in _WHERE for cell in cells):
        return None
    noun = re.escape(bound["thing"].noun)
    title = made.text or re.sub(
        rf"^(?:row|line|entry|{noun})(?:\s+for)?(?:\s+|$)", "", made.phrase, flags=re.IGNORECASE
    )
    title = title or cells.pop(0)
    values = _in_order(scene, row, cells)
    if values is None or not row.node.children:
        return None
    text = ", ".join([title, *values])
    return [Add(phrase=made.phrase, text=text, place=made.place, looks=made.looks, like=made.like)]


def _in_order(scene: Scene, row: Entry, said: list[str]) -> list[str] | None:
    """The values in the order of the row's cells behind the first: by heading, else by their look, else as said."""
    cells = [scene.index[i] for i in row.node.children][1:]
    table = scene.index.parent(row)
    top = scene.index[table.node.children[0]] if table is not None else row
    heads = [scene.index[i] for i in top.node.children][1:] if len(top.node.children) == len(cells) + 1 else []
    out: dict[int, str] = {}
    for value in said:
        at, bare = _heading(heads, value)
        if at is None:
            alike = [
                i
                for i, c in enumerate(cells)
                if i not in out and sorts_of(str(c.node.props.get("text", ""))) & sorts_of(bare)
            ]
            free = [i for i in range(len(cells)) if i not in out]
            at = alike[0] if alike else (free[0] if free else None)
        if at is None:
            return None
        out[at] = bare
    return [out.get(i, _BLANK) for i in range(max(out) + 1)] if out else []


def _heading(heads: list[Entry], value: str) -> tuple[int | None, str]:
    """Which heading some words begin or end with, and the words without it: "410 actual", "a fee of 25"."""
    bare = _ARTICLE.sub("", value.strip())
    for at, head in enumerate(heads):
        for name in head.texts:
            match = re.fullmatch(
                rf"(?:{re.escape(name)}\s*(?:of|:|is|at|=)?\s+(.+)|(.+?)\s+(?:in\s+|as\s+|for\s+)?{re.escape(name)})",
                bare,
                re.IGNORECASE,
            )
            if match:
                return at, _ARTICLE.sub("", match[1] or match[2])
    return None, bare


def _column(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Add a column Notes": a heading, and a cell in each row."""
    name = bound["text"]
    heads = [
        e
        for e in scene.index.entries
        if (parent := scene.index.parent(e)) and parent.node.children[-1] == e.id and rows_below(scene.index, e)
    ]
    if bound.has("where"):
        outer = [scene.index[i] for i in scene.ids(bound["where"])]
        heads = [head for head in heads if any(scene.index.holds(o, head) for o in outer)]
    if len(heads) != 1 or any(kind_of(word) is kind_of("column") for word in plain_words(name)):
        return None
    row = heads[0].node.parent or ""
    frames: list[Frame] = [Add(phrase="", text=name, place=Place("last", (row,)), like=heads[0].id)]
    for below in rows_below(scene.index, heads[0]):
        texts = [c for c in below.node.children if scene.index[c].node.type.lower() == "text"]
        frames.append(
            Add(phrase="text", text=_BLANK, place=Place("last", (below.id,)), like=texts[-1] if texts else None)
        )
    return frames


RULES = (
    Rule("add with its cells", "clause", (
            "<add> {thing} [{place}] [,] (with|:|,) {cells}", "<add> {thing} [,] (with|:|,) {cells} [,] {place}", "{place} [,] <add> {thing} [,] (with|:) {cells}",
            "<make_new> {thing:newthing} {place} [,] with {cells}",
         ), _with_cells, weight=0.3, says=()),
    Rule("add a column", "clause", ("<add> [a|another|one more|a new] (column|col) [called|named|for|with the heading|headed|titled|labelled|:] {text:label} [(to|in|at the end of) {where:what}]", "(i want|we need|there should be|i need) [a|another|a new] (column|col) [called|named|for|headed|titled] {text:label} [(to|in) {where:what}]"), _column, weight=0.9, says=()),
)  # fmt: skip
