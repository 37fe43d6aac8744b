"""From what is left of a session to one that is whole: exactly, or as a new version with the last state saved.

No version number is used twice and none goes away. Where a record is gone and its design is not, another record is
made from the designs around it; where the design is gone, a record of kind `lost` stands in its place. Either way the
session then goes on with a version of kind `recovery`, and what was damaged is kept aside as it was found.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from redraft.errors import SessionCorruptedError
from redraft.versions.about import About, pack_about, unpack_about
from redraft.versions.codec import pack, unpack
from redraft.versions.designs import pack_design
from redraft.versions.examine import Examined, sentences
from redraft.versions.head import pack_memo
from redraft.versions.moments import milliseconds
from redraft.versions.rebuild import linked_log, recovery_of
from redraft.versions.record import StoredRecord
from redraft.versions.remains import Mended
from redraft.versions.walk import Remember, head_of

Outcome = Literal["sound", "repaired", "recovered", "hopeless"]
"""Nothing to do; repaired exactly; brought back to the last version that could be saved; nothing could be."""

_STATUSES: Final = frozenset({b"active", b"completed"})
_NUMBERS: Final = (
    "last", "expires", "revision", "questions", "unchanged", "answers", "failed", "model_calls", "prompt_tokens",
    "cached_tokens", "output_tokens", "cost_micros",
)  # fmt: skip
_NEEDED: Final = frozenset({"last", "expires", "revision"})
_DIGITS: Final = 14


@dataclass(frozen=True, slots=True)
class Recovery:
    """What a session came to: `version` is its current one, `shows` the version that a recovery went back to.

    `mended` is what is to be stored, None where nothing is.
    """

    outcome: Outcome
    faults: tuple[str, ...]
    version: int = 0
    shows: int | None = None
    lost: tuple[int, ...] = ()
    rebuilt: tuple[int, ...] = ()
    mended: Mended | None = None


def recover(found: Examined, operation_id: bytes, at: datetime, after_travel: Remember) -> Recovery:
    """What is to be done about a session that was looked through."""
    unsound = dict(_unsound_fields(found))
    unsure = [] if found.vouched else ["Whether there were later versions is not known."]
    faults = sentences([*found.faults, *unsound.values(), *unsure])
    lost, rebuilt = tuple(found.lost), tuple(found.unrecorded)
    if not found.designs:
        return Recovery("hopeless", faults, found.total, lost=lost)
    if not faults and not found.relinked:
        return Recovery("sound", (), found.total)
    log = linked_log(found, _about(found, at), at)
    if found.vouched and not lost and not rebuilt:
        return Recovery("repaired", faults, found.total, mended=_mended(found, log, unsound, at, after_travel))
    log[found.total + 1] = recovery_of(found, log, operation_id, at)
    mended = _mended(found, log, unsound, at, after_travel)
    kept = replace(mended, aside=_aside(found, unsound, faults, at))
    return Recovery("recovered", faults, found.total + 1, max(found.designs), lost, rebuilt, kept)


def _mended(
    found: Examined, log: dict[int, StoredRecord], unsound: dict[str, str], at: datetime, after_travel: Remember
) -> Mended:
    """All that has to be stored so that the session is the one with this log."""
    remains, last = found.remains, len(log)
    design = found.designs[max(found.designs)]
    if found.head is not None and last == found.total:
        head = replace(found.head, chain=log[last].chain)
    else:
        head = head_of(log, design, found.snapshots, after_travel)
    revision = remains.fields.get("revision", b"0")
    about = log[1].record.about or _about(found, at)
    needed = {"about": pack_about(about), "status": b"completed" if _completed(found, unsound) else b"active"}
    return Mended(
        remains,
        records={number: each.blob for number, each in log.items() if remains.records.get(number) != each.blob},
        fields={
            "memo": pack_memo(head),
            "design": pack_design(head.design),
            "version": b"%d" % last,
            "revision": b"%d" % ((int(revision) if "revision" not in unsound else last) + 1),
            **{name: value for name, value in needed.items() if name in unsound},
        },
        dropped_records=tuple(number for number in remains.records if number not in log),
        dropped_snapshots=tuple(number for number in remains.snapshots if number not in found.snapshots),
        dropped_fields=tuple(name for name in unsound if name in remains.fields and name not in needed),
    )


def _unsound_fields(found: Examined) -> Iterator[tuple[str, str]]:
    """The fields beside the log that are missing or damaged, each with a sentence."""
    fields = found.remains.fields
    for name in _NUMBERS:
        value = fields.get(name, b"" if name in _NEEDED else b"0")
        if not value.isdigit() or len(value) > _DIGITS:
            yield name, f"The field {name!r} is gone or damaged."
    if fields.get("status") not in _STATUSES:
        yield "status", "Whether the session is active is not known."
    if fields.get("version", b"") != b"%d" % found.total:
        yield "version", f"The count of versions is not {found.total}."
    if not _is_about(fields.get("about", b"")):
        yield "about", "What is said of the session is gone or damaged."
    for name, value in fields.items():
        packed = value.partition(b":")[2] if name.startswith("i:") else value
        if (name in ("names", "metrics") or name[:2] in ("i:", "f:")) and not _is_packed(packed):
            yield name, f"The field {name!r} is damaged."


def _is_about(blob: bytes) -> bool:
    try:
        unpack_about(blob)
    except SessionCorruptedError:
        return False
    return True


def _is_packed(blob: bytes) -> bool:
    try:
        unpack(blob)
    except SessionCorruptedError:
        return False
    return True


def _completed(found: Examined, unsound: dict[str, str]) -> bool:
    """A session has figures of its own only once it is completed."""
    return "metrics" in found.remains.fields and "metrics" not in unsound


def _about(found: Examined, at: datetime) -> About:
    """What is said of the session, from its field, else from its first record, else as little as can be."""
    blob = found.remains.fields.get("about", b"")
    if _is_about(blob):
        return unpack_about(blob)
    first = found.records.get(1)
    if first is not None and first.record.about is not None:
        return first.record.about
    return About("anonymous", "Recovered session", None, first.record.created_at if first else at)


def _aside(found: Examined, unsound: dict[str, str], faults: tuple[str, ...], at: datetime) -> bytes:
    """What was damaged or given up, as it was found."""
    remains = found.remains
    records = {n: blob for n, blob in remains.records.items() if n not in found.records or n in found.lost}
    designs = {n: blob for n, blob in remains.snapshots.items() if n not in found.snapshots}
    damaged = [name for name in ("memo", "design") if found.head is None] + list(unsound)
    parts = {
        **{f"v:{number}": blob for number, blob in records.items()},
        **{f"s:{number}": blob for number, blob in designs.items()},
        **{name: remains.fields[name] for name in damaged if name in remains.fields},
    }
    encoded = {name: base64.b64encode(blob).decode() for name, blob in parts.items()}
    return pack({"at": milliseconds(at), "faults": faults, "parts": encoded})
