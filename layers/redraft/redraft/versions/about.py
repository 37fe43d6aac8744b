"""What is said of a session when it is made, and never changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from redraft.errors import SessionCorruptedError
from redraft.versions.codec import decode, expand, pack, schema_of
from redraft.versions.migrations import ABOUT, migrated
from redraft.versions.moments import milliseconds, moment

Ancestor = tuple[str, int]
"""A session's id and the version of it that another one was made from."""

ANCESTORS: Final = 100
"""The nearest forebears that a fork remembers."""


@dataclass(frozen=True, slots=True)
class About:
    """Who made a session, what it is called, and where it came from; `ancestry` has the direct forebear last."""

    user_id: str
    title: str
    initial_prompt: str | None
    created_at: datetime
    ancestry: tuple[Ancestor, ...] = ()

    @property
    def forked_from(self) -> Ancestor | None:
        """The session and version that this one was made from."""
        return self.ancestry[-1] if self.ancestry else None

    def to_json(self) -> list[Any]:
        """The stored form."""
        return [self.user_id, self.title, self.initial_prompt, milliseconds(self.created_at), self.ancestry]

    @classmethod
    def from_json(cls, raw: Any) -> About:
        """From the stored form; raises `SessionCorruptedError`."""
        try:
            user_id, title, prompt, created_ms, ancestry = raw
            return cls(user_id, title, prompt, moment(created_ms), tuple((name, at) for name, at in ancestry))
        except (TypeError, ValueError, OverflowError) as fault:
            raise SessionCorruptedError("What is said of this session cannot be read.") from fault


def pack_about(about: About) -> bytes:
    """The stored form of what is said of a session."""
    return pack(about.to_json())


def unpack_about(blob: bytes) -> About:
    """What is said of a session, from its stored form; raises `SessionCorruptedError`, `NewerSchemaError`."""
    return About.from_json(migrated(ABOUT, schema_of(blob), decode(expand(blob))))
