"""New texts, written somewhere, and new fields, asked for."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from redraft.language.frames import Add, Frame
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.scene import Scene


def _asked_for(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Let's ask for their phone number, in the form": a field for it."""
    words = str(bound["field"])
    if len(words.split()) > 4:  # a field's name is short
        return None
    place = scene.place(bound["place"]) if bound.has("place") else None
    return [Add(phrase=f"{words} field", text=words[:1].upper() + words[1:], place=None if place is None else place)]


def _written(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "Write under the picture: Do not stack": a new text there."""
    place = scene.place(bound["place"])
    return [Add(phrase="text", text=bound["quote"], place=place)]


RULES = (
    Rule("ask for it", "clause", ("(ask|ask them|ask people|ask everyone|ask guests) [also] for [their|the|a|an|your|his|her] {field:label} [as well|too|also] [,] [{place}]",), _asked_for, weight=0.3, says=()),
    Rule("write somewhere", "clause", ("(write|print|type|note|put|add|place) {place} [the|a] [text|words|word|line|note|sentence|caption] [:] {quote}", "(write|print|type|note) {quote} {place}", "(write|print|type|note) [the|a] (text|words|line|note) {quote} {place}"), _written, weight=-0.2, says=()),
)  # fmt: skip
