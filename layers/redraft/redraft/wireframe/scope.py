"""The bounds of a change: what was resolved as its target, and no more."""

from __future__ import annotations

from collections.abc import Collection

from redraft.errors import OperationError
from redraft.wireframe.operations import Operation, touched


def ensure_within(operations: Collection[Operation], scope: Collection[str]) -> None:
    """Raise `OperationError` when an operation touches an id that was not resolved as a target."""
    outside = [node_id for node_id in touched(operations) if node_id not in scope]
    if outside:
        raise OperationError(f"The change reaches {outside[0]!r}, which nobody asked for.", ids=outside)
