"""What an item of a card or row becomes: a picture, a name, a price, a button, a value."""

from __future__ import annotations

import re

from redraft.generation.compose.kit import Kit
from redraft.generation.content import PEOPLE, names_for, sentence, value_of
from redraft.generation.parts.build import camel
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

NAMING = frozenset("name title headline heading question label artist".split())
"""Words for an item that is the name of the thing itself."""

PICTURES = frozenset(
    "photo image picture cover thumbnail artwork illustration logo poster thumb screenshot icon".split()
)
LISTS = re.compile(
    r"^(?:bullet |short )?(?:lists?|bullets?|features?|feature list|checklist|bullet points?|benefits|"
    r"ingredients)\b|what is included|inclusions|perks"
)
_CYCLE = ("sparkles", "shield", "clock", "heart", "globe", "bell")
_FIGURES = ("1,284", "342", "96", "18")
_SHORT = 2
_AMOUNT = re.compile(r"^(?:[$€£₹]\s?\d|\d[\d.,]*\s?(?:[$€£₹]|EUR|USD|GBP|kr))")


def button_words(mention: Mention, otherwise: str = "Continue") -> str:
    """What a button says: its quoted text, else the words before "button"."""
    if mention.text:
        return mention.text
    words = re.sub(
        r"\s*\b(?:buttons?|btn|links?|cta|call to action|tabs?)$", "", f"{mention.phrase}".strip(), flags=re.IGNORECASE
    )
    tail = (
        re.sub(r"^(?:to|for)\s+(?:the |a |an )?", "", mention.tail) if mention.tail.startswith(("to ", "for ")) else ""
    )
    words = (
        re.sub(r"^(?:big|small|large|main|primary|secondary|submit)\b\s*", "", words, flags=re.IGNORECASE)
        or tail
        or words
    )
    return label_of(words) if words else otherwise


def item_nodes(kit: Kit, mention: Mention, name: str, index: int) -> list[NodeTree]:
    """The nodes for one item on the card (or in the row) of a thing called `name`, the `index`-th of its kind."""
    made = control(kit, mention, name) or _picture(kit, mention, name, index)
    return [made] if made else _words(kit, mention, name, index)


def control(kit: Kit, mention: Mention, name: str) -> NodeTree | None:
    """The node for a control that stands on a card, or None."""
    kind = mention.type
    if kind == "Button" or (kind == "Link" and mention.part):
        words = button_words(mention, kit.brief.kind.action if kit.brief.kind else "Open")
        icon = _icon_of(words)
        return kit.link(words, kit.named(words, "Link")) if kind == "Link" else kit.button(words, icon=icon)
    if (
        kind in ("Checkbox", "Toggle", "Radio", "Slider", "Progress", "Select", "Input", "Textarea", "Video", "Map")
        and mention.part
    ):
        if mention.key.endswith("-field"):
            return None
        if kind in ("Checkbox", "Toggle", "Radio"):
            return kit.part(mention.part, mention.text or mention.part.subject or name)
        return kit.part(mention.part, mention.text)
    if mention.text is not None and mention.text.startswith("+"):
        return kit.button(mention.text, quiet=True)
    return None


def _icon_of(words: str) -> str | None:
    low = fold(words.rsplit(maxsplit=1)[-1]) if words else ""
    return {"like": "heart", "share": "share", "save": "bookmark", "comment": "message",
            "plu": "plus", "delete": "trash",
            "send": "send", "edit": "pencil", "play": "play", "plus": "plus"}.get(low)  # fmt: skip


def _picture(kit: Kit, mention: Mention, name: str, index: int) -> NodeTree | None:
    words = mention.phrase.lower().split()
    last = fold(words[-1]) if words else ""
    named = camel(mention.phrase) if mention.phrase.isascii() else ""
    if mention.type == "Avatar":
        person = PEOPLE[(index + 1) % len(PEOPLE)] if "assignee" in words or "author" in words else name
        return kit.avatar(person, named or "Avatar")
    if mention.type == "Icon" or last == "icon":
        subject = " ".join(words[:-1])
        return kit.icon(subject or _CYCLE[index % len(_CYCLE)], kit.named(subject, "Icon"))
    if mention.type == "Image" or last in PICTURES:
        return kit.image(name, named or "Image", "140px" if kit.mobile else "180px")
    if mention.type == "Badge" and mention.part:
        return kit.part(mention.part, mention.text or value_of(mention.phrase, index) or mention.part.subject or None)
    if mention.key in ("chart", "map"):
        return kit.part(mention.part or mention.key, mention.text)
    return None


def _words(kit: Kit, mention: Mention, name: str, index: int) -> list[NodeTree]:
    phrase = mention.phrase
    if LISTS.search(phrase.lower()) and not mention.texts:
        return [_list(kit, mention, phrase)]
    if mention.text is not None:
        return [_given(kit, mention, mention.text)]
    if _AMOUNT.match(phrase):
        return [_price(kit, f"{phrase} {mention.tail}".strip())]
    return [_value(kit, mention, name, index)]


def _given(kit: Kit, mention: Mention, text: str) -> NodeTree:
    """A text that the prompt gives word for word."""
    if not mention.phrase:
        return kit.text(text, "Label")
    return kit.text(text, kit.named(mention.phrase, "") or "Text", color=kit.style.text)


def _value(kit: Kit, mention: Mention, name: str, index: int) -> NodeTree:
    """What stands for a word such as "name", "rating" or "delivery time"."""
    phrase = mention.phrase
    last = fold(phrase.split()[-1]) if phrase else ""
    node_name = kit.named(phrase, "") or "Text"
    if last in NAMING and len(phrase.split()) <= _SHORT:
        return kit.strong(_own_name(phrase, name, index), node_name)
    if mention.key == "rating":
        return _rating(kit, phrase, index)
    if phrase.lower() in ("value", "number", "figure"):
        figure = value_of(name) or _FIGURES[index % len(_FIGURES)]
        return kit.node("Text", "Value", text=figure, fontSize="28px", fontWeight=700, color=kit.style.text)
    value = value_of(phrase, index)
    if last in ("price", "cost"):
        return _price(kit, value or "$24.00")
    if value is None or re.match(r"[A-Z\d]", phrase):
        value = label_of(f"{phrase} {mention.tail}" if mention.tail.startswith(("of ", "per ")) else phrase)
    return kit.text(value, node_name)


def _rating(kit: Kit, phrase: str, index: int) -> NodeTree:
    number = re.search(r"\d(?:\.\d)?", phrase)
    stars = f"★ {number[0]}" if number else value_of("rating", index) or "★ 4.8"
    return kit.text(stars, "Rating", color=kit.style.star)


def _own_name(phrase: str, name: str, index: int) -> str:
    """Reads "name" is the thing's own; "artist" somebody's."""
    return value_of(phrase, index) or name if fold(phrase.rsplit(maxsplit=1)[-1]) == "artist" else name


def _price(kit: Kit, text: str) -> NodeTree:
    return kit.node("Text", "Price", text=text, fontSize="18px", fontWeight=700, color=kit.style.text)


def _list(kit: Kit, mention: Mention, phrase: str) -> NodeTree:
    items = [item.phrase or item.text or "" for item in mention.items]
    items = [label_of(item) for item in items if item] or list(names_for(phrase, "included")[:3])
    return kit.node("List", "FeatureList", items=items, color=kit.style.text, fontSize="14px")


def paragraph(kit: Kit, index: int) -> NodeTree:
    """A paragraph of body text."""
    return kit.text(sentence(index), "Paragraph", fontSize="16px", lineHeight="1.6")
