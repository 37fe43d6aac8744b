"""Picking from elements that fit equally: by order, by place, by size, by a number in their text."""

from __future__ import annotations

from redraft.language.lexicon.words import STATE_WORDS
from redraft.language.references.entry import Entry, plain_words
from redraft.language.references.index import DesignIndex
from redraft.language.references.layout import boxes, outermost
from redraft.language.references.phrase import Phrase
from redraft.wireframe.lengths import to_px


def ordinal_pick(ordinals: tuple[int, ...], count: int | None, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The first, the last two, the 2nd and 4th, the middle one."""
    if count is not None and len(ordinals) == 1:
        return chosen[-count:] if ordinals[0] < 0 else chosen[:count]
    out = [chosen[at] for ordinal in ordinals if (at := _position(ordinal, len(chosen))) is not None]
    return tuple(i for i in chosen if i in out)


def without_parts(index: DesignIndex, ids: list[str], costs: dict[str, float]) -> list[str]:
    """As in "the rooms", of RoomTiles with a RoomHead each: without what stands in something that fits better."""
    return [i for i in ids if not any(costs[o] < costs[i] and index.holds(index[o], index[i]) for o in ids)]


def _position(ordinal: int, size: int) -> int | None:
    if ordinal == 0:
        return size // 2 if size % 2 else None
    at = ordinal - 1 if ordinal > 0 else size + ordinal
    return at if 0 <= at < size else None


def placed_pick(index: DesignIndex, chosen: tuple[str, ...], place: str) -> tuple[str, ...]:
    """The topmost, the leftmost: of one element, itself."""
    return outermost(chosen, place, boxes(index)) if len(chosen) > 1 else chosen


def superlative_pick(index: DesignIndex, states: list[str], chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The biggest, the smallest, the widest."""
    for word in states:
        prop, sign = STATE_WORDS[word]
        if prop not in ("size", "width", "height") or len(chosen) < 2:  # two can be compared
            continue
        sizes = {i: _size(index[i], prop) * int(sign) for i in chosen}
        best = max(sizes.values())
        chosen = tuple(i for i in chosen if sizes[i] == best)
    return chosen


def _size(entry: Entry, prop: str) -> float:
    props = ("fontSize", "width", "height", "padding") if prop == "size" else (prop,)
    return sum(to_px(entry.node.props.get(name)) or 0.0 for name in props)


def numbered(index: DesignIndex, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """As in "Step 5", "question 12": what says that number so, else the fifth."""
    said = [i for number in phrase.label_numbers if (i := _says_number(index, chosen, phrase.head, str(number)))]
    if said:
        return index.ordered(said)
    return ordinal_pick(phrase.label_numbers, None, chosen)


def _says_number(index: DesignIndex, chosen: tuple[str, ...], head: str, number: str) -> str | None:
    for i in chosen:
        entry = index[i]
        for inner in (entry, *index.below(entry)):
            for text in inner.texts:
                words = plain_words(text)
                if words[:1] == (number,) or words[:2] == (head, number) or _follows(words, head, number):
                    return i
    return None


def _follows(words: tuple[str, ...], head: str, number: str) -> bool:
    return any(words[at : at + 2] == (head, number) for at in range(len(words) - 1))
