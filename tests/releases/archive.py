"""The package as it was released, kept so that old and new code can be run on one store.

`python -m tests.releases.archive 0.2.0` packs the package of this tree, once it has been released.
"""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

from local.artefacts import ROOT

HERE = Path(__file__).parent
LAYER = ROOT / "layers" / "redraft"
PREVIOUS = "0.1.0"


def unpack(version: str, target: Path) -> Path:
    """The folder to import `redraft` of a release from."""
    with tarfile.open(HERE / f"{version}.tar.xz") as archive:
        archive.extractall(target, filter="data")
    return target


def pack(version: str) -> Path:
    """Pack the package of this tree as a release."""
    path = HERE / f"{version}.tar.xz"
    with tarfile.open(path, "w:xz") as archive:
        archive.add(LAYER / "redraft", "redraft", filter=_without_caches)
    return path


def _without_caches(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    return None if "__pycache__" in entry.name else entry


if __name__ == "__main__":
    sys.stdout.write(f"{pack(sys.argv[1])}\n")
