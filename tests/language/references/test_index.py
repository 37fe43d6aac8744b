"""The index of a version that is made from another's is the index that it would have by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from redraft.language.references.index import DesignIndex
from redraft.language.references.recent import index_of
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Move, Remove, Rename, Retype, Set, apply
from redraft.wireframe.tree import design_of, tree_of

from tests.support.designs import designs

SEEN = ("said", "named", "phrased", "typed")


def entries_of(index: DesignIndex) -> list[tuple[Any, ...]]:
    return [(e.node, e.pos, e.end, e.depth, e.said) for e in index.entries]


def plain(table: Mapping[str, Any]) -> dict[str, Any]:
    return {word: table[word] for word in table}


def ensure_alike(one: DesignIndex, other: DesignIndex) -> None:
    assert entries_of(one) == entries_of(other)
    assert {i: e.pos for i, e in one.by_id.items()} == {i: e.pos for i, e in other.by_id.items()}
    for name in SEEN:
        assert plain(getattr(one, name)) == plain(getattr(other, name)), name
    assert dict(one.roots) == dict(other.roots)
    for word in other.phrased:
        assert one.phrases.get(word) == other.phrases.get(word)


@given(designs(), designs())
def test_an_index_made_from_any_other_is_as_made_from_scratch(one: Design, other: Design) -> None:
    ensure_alike(DesignIndex(other, DesignIndex(one)), DesignIndex(other))


def test_every_kind_of_change_is_followed(sample: Design) -> None:
    edits = [
        [Set(id="title", props={"color": "red"})],
        [Set(id="title", props={"text": "Sign in: it is free"})],
        [Rename(id="card", name="Offers")],
        [Retype(id="signup", type="Button")],
        [Move(id="avatar", parent="header", at="first")],
        [Remove(id="form")],
    ]
    index, design = DesignIndex(sample), sample
    for operations in edits:
        design = apply(design, operations)
        index = DesignIndex(design, index)
        ensure_alike(index, DesignIndex(design))


def test_what_did_not_change_is_shared(sample: Design) -> None:
    before = DesignIndex(sample)
    after = DesignIndex(apply(sample, [Set(id="title", props={"color": "red"})]), before)
    assert after.postings is before.postings
    assert after["logo"] is before["logo"]
    assert after["title"] is not before["title"]


def test_a_design_that_was_decoded_anew_is_known_as_a_version(sample: Design) -> None:
    before = index_of(sample)
    again = index_of(design_of(tree_of(apply(sample, [Set(id="title", props={"color": "red"})]))))
    assert again["logo"] is before["logo"]
