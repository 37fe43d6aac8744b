"""Which words a new text takes the place of: an item, a part, or the figure beside what was named."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from redraft.language.comments import opens_like_request
from redraft.language.effects.values.colours import parse_colour_words
from redraft.language.frames import SetText
from redraft.language.grammar.sorts import sorts_of
from redraft.language.grammar.values import Quoted
from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.entry import Entry, plain_words
from redraft.language.references.phrase import Phrase
from redraft.language.references.within import part_of_text
from redraft.language.scene import Scene
from redraft.language.tokens import tokenize
from redraft.wireframe.node import Node

_ITEMS: Final = frozenset("tab option choice item entry value crumb step segment".split())
_BARE: Final = re.compile(r"(?P<before>\W{0,3}[$£€¥]\s?)?(?P<number>\d[\d.,]*)(?P<after>\s?[€$£%])?")
_UP: Final = 3
_SIDES: Final = frozenset(
    """
    the to underneath below above under beneath there here left right center centre middle top bottom side up down
    centered centred aligned
    """.split()
)
_LOOKS: Final = frozenset(
    """
    bold italic underlined bigger smaller larger wider narrower taller shorter darker lighter rounder hidden disabled
    uppercase lowercase and a bit much transparent sticky
    """.split()
)
_CONTROLS: Final = frozenset("input textarea select slider progress button".split())


def is_request(text: str) -> bool:
    """Whether unquoted words are rather a look or a request than words to show: "transparent, 1px border"."""
    if isinstance(text, Quoted):
        return False
    tokens = tokenize(text)
    words = [token.text for token in tokens if not token.is_mark]
    if any(token.kind == "colour" or token.text.endswith("px") for token in tokens) and len(words) > 1:
        return True
    if words and (set(words) <= _SIDES or set(words) <= _LOOKS):
        return True
    colour = parse_colour_words(tuple(words))
    return (colour is not None and colour[1] == len(words)) or opens_like_request(tokens)


def as_said(scene: Scene, text: str, ids: tuple[str, ...], phrase: Phrase | None) -> SetText:
    """The text on what it fits: the item or the part that the phrase names, the figure beside it, else the element."""
    if len(ids) == 1 and phrase is not None:
        part = part_of_text(phrase, scene.index[ids[0]].node)
        part = part or item_named(scene, ids, phrase)
        if part is not None:
            return SetText(text=text, find=part, targets=ids)
    if len(ids) == 1 and (badge := status_of(scene, ids[0], text)) is not None:
        return badge
    if len(ids) == 1 and (amount := _amount(scene.index[ids[0]], text)):
        return SetText(text=amount, field="value", targets=ids)
    if len(ids) == 1 and (option := _option(scene.index[ids[0]], text)):
        return SetText(text=option, field="value", targets=ids)
    if len(ids) == 1 and sorts_of(text) and (beside := _figure_beside(scene, scene.index[ids[0]], text)):
        return SetText(text=_with_sign(text, _shown(beside)), targets=(beside.id,))
    return SetText(text=text, targets=ids)


def status_of(scene: Scene, node_id: str, text: str) -> SetText | None:
    """As in "2024-033 is paid now": what a badge of its like says elsewhere, on the badge that stands with it."""
    named = scene.index[node_id]
    if isinstance(text, Quoted) or named.node.type.lower() == "badge":
        return None
    for outer in [named, *scene.index.above(named)][:_UP]:
        badges = [e for e in scene.index.below(outer) if e.node.type.lower() == "badge"] if outer.depth else []
        if len(badges) == 1:
            others = [e for e in scene.index.entries if e.role == badges[0].role and e.id != badges[0].id]
            said = next((_shown(e) for e in others if _shown(e).casefold() == text.strip().casefold()), None)
            return SetText(text=said, targets=(badges[0].id,)) if said is not None else None
    return None


def _amount(entry: Entry, text: str) -> str | None:
    """As in "Loan to value is 80, not 75": what a slider or a bar stands at."""
    figure = _BARE.fullmatch(text.strip()) if entry.node.type.lower() in ("slider", "progress") else None
    return figure["number"] if figure is not None else None


def _option(entry: Entry, text: str) -> str | None:
    """As in "Set the doctor to Dr. Ito": the one of a select's items that the text is."""
    items = entry.node.props.get("items") if entry.node.type.lower() in ("select", "tabs") else None
    options = items if isinstance(items, list) else []
    return next((str(item) for item in options if str(item).lower() == text.strip().lower()), None)


def says_nearly(text: str) -> Callable[[Node], bool]:
    """Whether a node shows all but one word of a text: "200 g butter" rather takes the place of "250 g butter"."""
    said = text.lower().split()

    def fits(node: Node) -> bool:
        shown = str(node.props.get("text", "")).lower().split()
        return len(shown) == len(said) > 1 and sum(a != b for a, b in zip(shown, said, strict=True)) == 1

    return fits


def item_named(scene: Scene, ids: tuple[str, ...], phrase: Phrase | None) -> str | None:
    """The one of an element's `items` that a phrase names, by words or order: "the Vocabulary tab"."""
    items = scene.index[ids[0]].node.props.get("items") if len(ids) == 1 else None
    if phrase is None or not isinstance(items, list):
        return None
    texts = [str(item) for item in items]
    said = {phrase.head, *phrase.words, *(word for text in phrase.texts for word in plain_words(text))} - {""}
    exact = [item for item in texts if item.lower() in {text.lower() for text in phrase.texts}]
    named = exact or [item for item in texts if plain_words(item) and set(plain_words(item)) <= said]
    if not named and phrase.head in _ITEMS and len(phrase.ordinals) == 1:
        at = phrase.ordinals[0] - 1 if phrase.ordinals[0] > 0 else len(texts) + phrase.ordinals[0]
        return texts[at] if 0 <= at < len(texts) and phrase.ordinals[0] else None
    if not named and phrase.head in _ITEMS:
        named = [item for item in texts if said - _ITEMS and said - _ITEMS <= set(plain_words(item))]
    longest = [
        item for item in named if not any(item != o and set(plain_words(item)) < set(plain_words(o)) for o in named)
    ]
    return longest[0] if len(longest) == 1 else None


def _shown(entry: Entry) -> str:
    props = entry.node.props
    return next((str(props[name]) for name in ("text", "label", "placeholder", "value") if props.get(name)), "")


def _figure_beside(scene: Scene, named: Entry, text: str) -> Entry | None:
    """As in "soup is 7.50 now": the one figure of that sort with what was named, where that shows none itself."""
    if sorts_of(_shown(named)) or named.node.type.lower() in (
        "input",
        "textarea",
        "select",
        "slider",
        "progress",
        "button",
    ):
        return None
    if kind_of(named.head) is kind_of("price") or any(char.isdigit() for char in _shown(named)):
        return None
    around = [named, *scene.index.above(named)][: _UP + 1]
    for outer in around:
        if not outer.depth or not outer.node.children:
            continue
        leaves = [e for e in scene.index.below(outer) if not e.node.children and e.id != named.id]
        alike = [e for e in leaves if sorts_of(_shown(e)) & sorts_of(text)]
        best = [e for e in alike if sorts_of(_shown(e)) == sorts_of(text)] or alike
        if best:
            return best[0] if len(best) == 1 else None
    return None


def _with_sign(text: str, old: str) -> str:
    """A bare number with the sign of the price that it replaces."""
    new, was = _BARE.fullmatch(text.strip()), _BARE.fullmatch(old.strip())
    if isinstance(text, Quoted) or new is None or was is None or new["before"] or new["after"]:
        return text
    return f"{was['before'] or ''}{new['number']}{was['after'] or ''}"
