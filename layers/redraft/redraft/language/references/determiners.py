"""Determiners: what they say of definiteness and number, and whose something is."""

from __future__ import annotations

from typing import cast

from redraft.language.references.phrase import Det, Number

DETS: dict[str, tuple[Det, Number]] = {
    word: meaning
    for meaning, words in cast(
        "dict[tuple[Det, Number], str]",
        {
            ("the", "any"): "the any my our your such only",
            ("that", "one"): "this that",
            ("those", "many"): "these those",
            ("all", "many"): "all",
            ("both", "many"): "both",
            ("each", "many"): "each every",
            ("a", "one"): "a an",
            ("that", "any"): "said",
        },
    ).items()
    for word in words.split()
}
OWNERS = {"its": "it", "their": "them", "his": "it", "her": "it", "it's": "it"}
