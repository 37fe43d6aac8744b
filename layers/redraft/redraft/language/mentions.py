"""What a remark speaks of, told more exactly by the rest of it: "that badge calling Dex a cheater"."""

from __future__ import annotations

from collections.abc import Collection

from redraft.language.references.index import DesignIndex

Ids = tuple[str, ...]


def told_apart(index: DesignIndex, found: list[Ids], open_ids: Collection[Ids], *, one_of: bool) -> list[Ids]:
    """The mentions in order; of several that one fits, the one that is, holds or stands beside what else is named.

    `one_of` says that the first mention is "one of" several.
    """
    unsure = {ids for ids in found if ids in open_ids} | ({found[0]} if one_of and found else set())
    marks = dict.fromkeys(i for ids in found if ids not in unsure for i in ids)
    out = [_narrowed(index, ids, list(marks)) if ids in unsure and marks else ids for ids in found]
    return list(dict.fromkeys(out))


def _narrowed(index: DesignIndex, ids: Ids, marks: list[str]) -> Ids:
    for near in (_is_it, _holds, _is_beside):
        fits = tuple(i for i in ids if any(near(index, i, mark) for mark in marks))
        if len(fits) == 1:
            return fits
    return ids


def _is_it(index: DesignIndex, one: str, mark: str) -> bool:
    del index
    return one == mark


def _holds(index: DesignIndex, one: str, mark: str) -> bool:
    return index.holds(index[one], index[mark])


def _is_beside(index: DesignIndex, one: str, mark: str) -> bool:
    parent = index.parent(index[one])
    return parent is not None and bool(parent.depth) and index[mark].node.parent == parent.id
