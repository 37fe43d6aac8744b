"""Designs in their stored form: one row per node in document order, and the hash over what they say."""

from __future__ import annotations

import hashlib
from typing import Any, Final

import msgspec

from redraft.errors import InvalidDesignError, SessionCorruptedError
from redraft.versions.codec import pack, unpack
from redraft.wireframe.node import Design, Node
from redraft.wireframe.validate import faults

Row = tuple[str, str, str, Any, int]
"""Id, type, name, props, and the row number of the parent (-1 for the root)."""

_CANONICAL: Final = msgspec.json.Encoder(order="deterministic")


def rows_of(design: Design) -> list[Row]:
    """The rows of a design, parents before their children; raises `InvalidDesignError` where it is unsound."""
    nodes, rows = design.nodes, list[Row]()
    stack: list[tuple[str, str | None, int]] = [(design.root, None, -1)]
    while stack:
        node_id, above, parent = stack.pop()
        node = nodes.get(node_id)
        if node is None or node.parent != above or len(rows) == len(nodes):
            break
        if node.children:
            stack.extend([(child, node_id, len(rows)) for child in reversed(node.children)])
        rows.append((node_id, node.type, node.name, node.props, parent))
    else:
        if len(rows) == len(nodes):
            return rows
    found = faults(design)
    raise InvalidDesignError(f"The design is unsound: {found[0]}.", faults=found)


def design_from(rows: list[Row]) -> Design:
    """The design of its rows; raises `SessionCorruptedError` where they make none."""
    children: list[list[str]] = [[] for _ in rows]
    try:
        for node_id, _, _, _, parent in rows[1:]:
            children[parent].append(node_id)
        nodes = {
            row[0]: Node(row[0], row[1], row[2], row[3], tuple(below), None if row[4] < 0 else rows[row[4]][0])
            for row, below in zip(rows, children, strict=True)
        }
        return Design(rows[0][0], nodes)
    except (IndexError, TypeError, ValueError) as fault:
        raise SessionCorruptedError("A stored design cannot be read.", fault=str(fault)) from fault


def hash_of(design: Design) -> str:
    """128 bits, in hex, over all that a design says: equal designs, equal hashes, whatever the order of their props."""
    return hash_of_rows(rows_of(design))


def hash_of_rows(rows: list[Row]) -> str:
    """The hash of the design of these rows."""
    return hashlib.blake2b(_CANONICAL.encode(rows), digest_size=16).hexdigest()


def pack_design(design: Design) -> bytes:
    """The stored form of a design; raises `InvalidDesignError` where it is unsound."""
    return pack_rows(rows_of(design))


def pack_rows(rows: list[Row]) -> bytes:
    """The stored form of the design of these rows."""
    return pack(rows, quickly=True)


def unpack_design(blob: bytes, content_hash: str | None = None) -> Design:
    """A design from its stored form, checked against its hash where one is given; raises `SessionCorruptedError`."""
    return design_of_rows(unpack(blob), content_hash)


def design_of_rows(rows: Any, content_hash: str | None) -> Design:
    """A design from its rows, checked against its hash where one is given; raises `SessionCorruptedError`."""
    if content_hash is not None and hash_of_rows(rows) != content_hash:
        raise SessionCorruptedError("A stored design is not the one that its version was made of.", hash=content_hash)
    return design_from(rows)
