"""Everyday English words beyond those with a meaning here; read from a file when the first odd word comes up."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).with_name("english.txt")


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """The words in small letters, mostly in the singular; the lines that begin with "#" say whence they are."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
