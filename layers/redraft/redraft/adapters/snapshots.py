"""SnapStart: what a snapshot of a process must not hold, and what must differ between those restored from one.

Lambda starts many environments from one snapshot. A connection in it would be the same one in all of them, and dead;
the state of `random` would be the same too, so that all would back off in step.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping


def is_taken(environment: Mapping[str, str]) -> bool:
    """Whether this process starts in order to be kept as a snapshot."""
    return environment.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start"


def prepare(forget: Callable[[], None]) -> None:
    """Have `forget` called before the snapshot is taken, and randomness renewed after each restore."""
    # A part of Lambda's runtime from Python 3.12 on, and of nothing else.
    from snapshot_restore_py import register_after_restore, register_before_snapshot  # noqa: PLC0415

    register_before_snapshot(forget)
    register_after_restore(renew)


def renew() -> None:
    """New randomness from the system. Ids and keys never come from `random`; waits between attempts do."""
    random.seed()
