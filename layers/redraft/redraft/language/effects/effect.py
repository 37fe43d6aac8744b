"""What frames come to: operations with the design after them, and what a person and a later turn want to know."""

from __future__ import annotations

from dataclasses import dataclass

from redraft.errors import DesignError
from redraft.language.outcome import EditType
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Operation


@dataclass(frozen=True, slots=True)
class Effect:
    """The outcome of frames on a design.

    `operations` is empty where all is as asked already; `summary` says that then. `created` are the tops of what is
    new, `changed` the nodes whose own type, name, props or place changed; `targets` both, and what was removed, the
    most important first. `next_id` is the first number that no new id has used.
    """

    operations: tuple[Operation, ...]
    after: Design
    created: tuple[str, ...]
    changed: tuple[str, ...]
    targets: tuple[str, ...]
    edit_type: EditType
    summary: str
    warnings: tuple[str, ...]
    next_id: int


class Declined(DesignError):  # noqa: N818  # a condition, as all the names of this tree
    """A frame cannot be done on this design; `detail` says why, as a sentence."""
