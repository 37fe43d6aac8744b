"""Text as an eye sees it: without what hides, reorders or smuggles words.

For what a language model reads. What is stored and shown stays as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_REPLACEMENT: Final = "\ufffd"
_LONGEST_PILE: Final = 4
"""Marks on one letter; more of them than any language needs hide what stands under them."""

# Marks, embeddings, overrides and isolates of direction.
_DIRECTION: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Nothing to see: soft hyphen, fillers, zero-width space, word joiner, invisible operators, byte order mark, ...
_INVISIBLE: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
)
# Annotations, variation selectors without a letter of their own, and the tags that spell words nobody sees.
_SMUGGLERS: Final = "\ufe00-\ufe0d\ufff9-\ufffb\U000e0000-\U000e0fff"
_REMOVED: Final = re.compile(f"[{_DIRECTION}{_INVISIBLE}{_SMUGGLERS}]")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BROKEN: Final = re.compile(r"[\ud800-\udfff\ufffe\uffff]")
_LINES: Final = re.compile("\r\n?|[\u2028\u2029\u0085]")
_JOINER: Final = re.compile("[\u200c\u200d]")
_FLAG: Final = re.compile("(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f)")
_MARKS: Final = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
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
