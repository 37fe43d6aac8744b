"""A rule of language: a record that says what it reads, with examples, and how its slots become frames."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

Yields = Literal["look", "clause", "place", "whole", "scope"]
"""What a rule reads: how something shall be (`look`), a whole request (`clause`), where to (`place`), or a prompt that
speaks of the conversation itself and stands alone (`whole`)."""


Build = Callable[..., Any]
"""What makes frames of slots: `(bound)` for a look or a place, `(scene, bound)` for a clause; None declines."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A rule's slots, filled: values by name, with `words` the tokens' texts by slot name where a rule needs them."""

    values: dict[str, Any]
    start: int
    end: int

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def get(self, name: str, default: Any = None) -> Any:
        """A slot's value, or the default where the pattern did not need it."""
        return self.values.get(name, default)

    def has(self, name: str) -> bool:
        """Whether a slot was filled."""
        return name in self.values


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of saying something.

    `name` is the phrase it reads; `says` are examples, `never` near misses that it must not read. `build` gets the
    slots (a look), or the scene and the slots (a clause), and returns frames or None to decline. `stands` says whether
    it can only begin a prompt, or only follow another part of it.
    """

    name: str
    yields: Yields
    patterns: tuple[str, ...]
    build: Build
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    weight: float = field(default=0.0)
    stands: Literal["anywhere", "first", "later"] = "anywhere"
