"""Heads that several words share: "like, comment and share buttons"."""

from __future__ import annotations

from redraft.generation.content import value_of
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.find import find_part
from redraft.generation.reading.mentions import Mention


def shared_heads(found: list[Mention]) -> list[Mention]:
    """Reads "like, comment and share buttons": the head of the last is the head of all."""
    for at, last in enumerate(found):
        words = last.phrase.split()
        shares = last.plural and len(words) > 1 and not (last.texts or last.count) and last.place == "" and at > 0
        if not shares or fold(words[-1]) not in _SHARED:
            continue
        button = fold(words[-1]) == "button"
        start = at
        while start and _shares(found[start - 1], button=button):
            start -= 1
        if start == at:
            continue
        names = [mention.phrase for mention in found[start:at]] + [" ".join(words[:-1])]
        part = find_part(
            "stat card" if fold(words[-1]) == "card" and all(value_of(name) for name in names) else words[-1]
        )
        joined = Mention(words[-1], part, plural=True, texts=names, each=last.each)
        return shared_heads([*found[:start], joined, *last.items, *found[at + 1 :]])
    return found


def _shares(mention: Mention, *, button: bool) -> bool:
    if (
        mention.texts
        or mention.items
        or mention.each
        or mention.count
        or mention.determined
        or mention.place
        or not mention.phrase
    ):
        return False
    if button:
        return mention.key in ("button", "comment") or mention.phrase.lower() in (
            "share",
            "comment",
            "like",
            "reply",
            "more",
            "message",
            "call",
        )
    return not mention.leaf or mention.key.endswith("-field")


_SHARED = frozenset(
    {
        "button",
        "card",
        "tile",
        "checkbox",
        "toggle",
        "switch",
        "icon",
        "tab",
        "link",
        "field",
        "input",
        "chart",
        "filter",
        "chip",
    }
)
