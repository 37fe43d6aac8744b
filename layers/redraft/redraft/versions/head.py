"""A session as it stands: the state that an edit starts from and leaves behind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from redraft.errors import SessionCorruptedError
from redraft.language.context import EditContext
from redraft.versions.cache import DesignCache
from redraft.versions.codec import pack, unpack
from redraft.versions.designs import unpack_design
from redraft.versions.path import Path
from redraft.versions.record import NO_CHAIN, chain_of
from redraft.wireframe.node import Design

FAILURES_KEPT: Final = 10
_PROMPT_KEPT: Final = 500


@dataclass(frozen=True, slots=True)
class Failure:
    """A turn that failed: when (milliseconds since the epoch), on which version, what was asked, the error's code."""

    at_ms: int
    version: int
    prompt: str
    cause: str

    def to_json(self) -> list[Any]:
        """The stored form."""
        return [self.at_ms, self.version, self.prompt[:_PROMPT_KEPT], self.cause]


@dataclass(frozen=True, slots=True)
class Head:
    """The latest version with its design and what the conversation remembers.

    `next_id` is the first number that no id of any version ends with; `chain` and `content_hash` are those of the
    latest record; `snapshot_version` and `log_bytes` say since when, and by how much, the log has grown without a
    full design; `failures` are the latest turns that failed, oldest first.
    """

    version: int
    design: Design
    context: EditContext
    path: Path
    next_id: int
    content_hash: str
    chain: bytes = NO_CHAIN
    snapshot_version: int = 1
    log_bytes: int = 0
    failures: tuple[Failure, ...] = ()

    def failing(self, failure: Failure) -> Head:
        """The same version after a turn that failed."""
        return replace(self, failures=(*self.failures, failure)[-FAILURES_KEPT:])

    def remembering(self, context: EditContext) -> Head:
        """The same version after a turn that changed nothing."""
        return replace(self, context=context)

    @property
    def actions(self) -> tuple[str, ...]:
        """What can be done with the design now, as clients know it."""
        history = [name for name, can in (("undo", self.path.can_undo), ("redo", self.path.can_redo)) if can]
        answer = ["answer_clarification"] if self.context.pending else []
        return ("edit", *answer, *history, "revert", "fork", "generate_code", "complete")


def pack_memo(head: Head) -> bytes:
    """All of a head but its design: the part that a turn without a change rewrites."""
    failures = {"f": [failure.to_json() for failure in head.failures]} if head.failures else {}
    return pack(
        {
            "v": head.version,
            "c": head.context.to_json(),
            "b": head.path.to_json(),
            "x": head.next_id,
            "h": head.content_hash,
            "k": head.chain.hex(),
            "s": [head.snapshot_version, head.log_bytes],
            **failures,
        },
        quickly=True,
    )


def unpack_head(memo: bytes, design: bytes, version: int, cache: DesignCache, tail: bytes | None = None) -> Head:
    """A head from its two stored parts; raises `SessionCorruptedError` where they are not of this version.

    `tail` is the latest stored record, or the beginning of it: the log must end where the head says.
    """
    raw: dict[str, Any] = unpack(memo)
    try:
        chain, content_hash = bytes.fromhex(raw["k"]), str(raw["h"])
        if raw["v"] != version or (tail is not None and chain_of(tail) != chain):
            raise SessionCorruptedError(
                f"The head is that of version {raw['v']}, the log ends otherwise.", head=raw["v"], log=version
            )
        return Head(
            version=version,
            design=_design(design, content_hash, cache),
            context=EditContext.from_json(raw["c"]),
            path=Path.from_json(raw["b"]),
            next_id=raw["x"],
            content_hash=content_hash,
            chain=chain,
            snapshot_version=raw["s"][0],
            log_bytes=raw["s"][1],
            failures=tuple(Failure(*entry) for entry in raw.get("f", ())),
        )
    except (KeyError, TypeError, ValueError, IndexError) as fault:
        raise SessionCorruptedError("The head of this session cannot be read.", fault=str(fault)) from fault


def _design(blob: bytes, content_hash: str, cache: DesignCache) -> Design:
    found = cache.get(content_hash)
    if found is None:
        found = unpack_design(blob, content_hash)
        cache.keep(content_hash, found)
    return found
