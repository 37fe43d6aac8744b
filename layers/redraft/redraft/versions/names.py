"""What people call versions, and which of them they pinned, to find them again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from redraft.errors import LimitExceededError, NameTakenError, SessionCorruptedError, VersionNotFoundError
from redraft.versions.codec import pack, unpack

MAX_NAMED: Final = 1_000
"""How many versions of a session may have a name or a pin."""


@dataclass(frozen=True, slots=True)
class VersionName:
    """What a version is called, if anything, and whether it is pinned."""

    name: str | None = None
    pinned: bool = False


Names = Mapping[int, VersionName]
"""By version; those without a name and a pin are not in it."""

NOTHING: Final = VersionName()


def renamed(names: Names, version: int, given: VersionName) -> dict[int, VersionName]:
    """The names once a version has another one; raises `NameTakenError`, `LimitExceededError`."""
    rest = {number: known for number, known in names.items() if number != version}
    if given.name is not None:
        other = next((number for number, known in rest.items() if _alike(known.name, given.name)), None)
        if other is not None:
            raise NameTakenError(f"Version {other} is called {given.name!r} already.", version=other)
    if given == NOTHING:
        return rest
    if len(rest) >= MAX_NAMED:
        raise LimitExceededError(f"{MAX_NAMED} versions with a name or a pin is the most.", limit=MAX_NAMED)
    return dict(sorted({**rest, version: given}.items()))


def version_called(names: Names, name: str) -> int:
    """The version with a name, in whatever case; raises `VersionNotFoundError`."""
    for number, known in names.items():
        if _alike(known.name, name):
            return number
    raise VersionNotFoundError(f"No version is called {name!r}.", name=name)


def pack_names(names: Names) -> bytes:
    """The stored form."""
    return pack({str(number): [known.name, known.pinned] for number, known in names.items()})


def unpack_names(blob: bytes | None) -> dict[int, VersionName]:
    """From the stored form, None for none; raises `SessionCorruptedError`."""
    if blob is None:
        return {}
    try:
        return {int(number): VersionName(name, pinned) for number, (name, pinned) in unpack(blob).items()}
    except (AttributeError, TypeError, ValueError) as fault:
        raise SessionCorruptedError("The names of versions cannot be read.") from fault


def _alike(one: str | None, other: str) -> bool:
    return one is not None and one.casefold() == other.casefold()
