"""One server per data folder: two Valkeys that write the same file would ruin it."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class FolderInUseError(Exception):
    """Another process holds the folder."""


@contextmanager
def holding(folder: Path) -> Iterator[None]:
    """Holds a folder for as long as the block runs; the system lets go of it when the process ends, however it ends."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            raise FolderInUseError(f"Another server uses {folder}; give this one its own with --data.") from fault
        yield
