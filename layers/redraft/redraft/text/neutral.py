"""Text as an eye sees it: without what hides, reorders or smuggles words.

For what a language model reads. What is stored and shown stays as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_REPLACEMENT: Final = "\ufffd"
_LONGEST_MARKS: Final = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILE: Final = re.compile(f"({_MARKS}{{{_LONGEST_PILE}}}){_MARKS}+")
_JOINED: Final = frozenset({"So", "Sk", "Lo", "Mn", "Mc"})


def neutral(text: str) -> str:
    """The text without overrides of direction, characters of no width, tags and controls; the same text twice.

    Flags, joined emoji, and the joiners that Arabic, Persian and Indic scripts are spelled with, stay.
    """
    if text.isascii() and not _CONTROLS.search(text):
        return _LINES.sub("\n", text)
    lines = _LINES.sub("\n", text)
    return "".join(part if _FLAG.fullmatch(part) else _neutral(part) for part in _FLAG.split(lines))


def _neutral(text: str) -> str:
    plain = _BROKEN.sub(_REPLACEMENT, _CONTROLS.sub(" ", _REMOVED.sub("", text)))
    return _PILE.sub(r"\1", _JOINER.sub(_joiner, plain))


def _joiner(found: re.Match[str]) -> str:
    """A joiner where it joins something, else nothing."""
    before, after = found.string[max(0, found.start() - 1) : found.start()], found.string[found.end() : found.end() + 1]
    joins = all(char and unicodedata.category(char) in _JOINED for char in (before, after))
    return found[0] if joins else ""
