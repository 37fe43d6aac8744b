"""What looking after stored sessions comes to: checkups, scans, clean-ups."""

from __future__ import annotations

from dataclasses import dataclass

from redraft.versions.recover import Outcome


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found of a session's stored parts: `faults` as sentences, `version` the current one afterwards.

    `recovered` sessions show the version `shows` again; `lost` are the versions without a design, `rebuilt` those
    whose record was made again from the designs around it.
    """

    session_id: str
    outcome: Outcome
    version: int
    faults: tuple[str, ...] = ()
    shows: int | None = None
    lost: tuple[int, ...] = ()
    rebuilt: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Scanned:
    """How many sessions a scan found in which state; `lost` are those that the store dropped before their time."""

    sound: int
    repaired: int
    recovered: int
    hopeless: int
    lost: int


@dataclass(frozen=True, slots=True)
class CleanedUp:
    """What became of sessions that looked as if their lifetime was over.

    `postponed` wait for the archive or for a newer release, `alive` were used since, or ended by another run.
    """

    looked_at: int = 0
    ended: int = 0
    postponed: int = 0
    alive: int = 0

    def __add__(self, other: CleanedUp) -> CleanedUp:
        return CleanedUp(
            self.looked_at + other.looked_at,
            self.ended + other.ended,
            self.postponed + other.postponed,
            self.alive + other.alive,
        )
