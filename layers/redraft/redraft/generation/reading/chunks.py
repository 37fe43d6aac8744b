"""A list in running text as its entries; brackets hold together."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PHRASES = (
    "terms and conditions|drag and drop|pros and cons|q and a|first and last name|date and time|"
    "food and drinks|food and drink|bed and breakfast|terms & conditions|black and white|back and forth|"
    "up and down|privacy and security|help and support|questions and answers|shipping and returns|"
    "before and after|left and right|lost and found|arts and crafts|likes and comments"
).split("|")
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")


_HELD = re.compile("|".join(map(re.escape, _PHRASES)), re.IGNORECASE)


_JOIN = "\u2060"


_SPLIT = re.compile(
    r"(?P<comma>\s*,\s+(?:and |or |plus |& )?)|(?P<and>\s+(?:and|plus|as well as|and also)\s+)|(?P<bar>\s*[|"
    r"\u2022\u00b7]\s*|\s+/\s+|\s+&\s+(?=[^A-Z])|\s+\+\s+(?=\w))",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(slots=True)
class Chunk:
    """An entry of a list: its words, what stands in brackets after it, and the separator before it."""

    text: str
    inner: str
    separator: str


def chunks_of(text: str) -> list[Chunk]:
    """The entries of a list; brackets hold together."""
    text = _HELD.sub(lambda match: match[0].replace(" ", _JOIN), text)
    inner: list[str] = []

    def lift(match: re.Match[str]) -> str:
        inner.append(match[1] or match[2] or "")
        return f"\ue000{len(inner) - 1}\ue001"

    flat = _BRACKETS.sub(lift, text)
    chunks, separator, at = [], "", 0
    for match in [*_SPLIT.finditer(flat), None]:
        piece = flat[at : match.start() if match else len(flat)]
        marks = re.findall("\ue000(\\d+)\ue001", piece)
        words = re.sub("\\s*\ue000\\d+\ue001", "", piece).replace(_JOIN, " ").strip(" ,.()")
        if words or marks:
            held = ", ".join(inner[int(mark)] for mark in marks).replace(_JOIN, " ")
            chunks.append(Chunk(words, held, separator))
        if match:
            separator, at = str(match.lastgroup) + ("and" if "and" in match[0].lower() else ""), match.end()
    return chunks
