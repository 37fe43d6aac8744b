"""What an item of a card or row becomes: a picture, a name, a price, a button, a value."""

from __future__ import annotations

import re
from collections.abc import Callable

from redraft.generation.compose.kit import Kit
from redraft.generation.content import PEOPLE, names_for, sentence, value_of
from redraft.generation.parts.build import camel
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

NAMING = frozenset("name title headline heading question label artist".split())
"""Words for an item that is the name of the thing itself."""

PICTURES = frozenset("photo image picture cover thumbnail artwork illustration logo poster thumb screenshot icon".split())
_LISTS = re.compile(r"^(?:bullet |short )?(?:lists?|bullets?|features?|feature list|checklist|bullet points?|benefits|ingredients)\b|what is included|inclusions|perks")
_AMOUNT = re.compile(r"^(?:[$€£₹]\s?\d|\d[\d.,]*\s?(?:[$€£₹]|EUR|USD|GBP|kr))")


def button_words(mention: Mention, otherwise: str = "Continue") -> str:
    """What a button says: its quoted text, else the words before "button"."""
    if mention.text:
        return mention.text
    words = re.sub(r"\s*\b(?:buttons?|btn|links?|cta|call to action|tabs?)$", "", f"{mention.phrase}".strip(), flags=re.IGNORECASE)
    tail = re.sub(r"^(?:to|for)\s+(?:the |a |an )?", "", mention.tail) if mention.tail.startswith(("to ", "for ")) else ""
    words = re.sub(r"^(?:big|small|large|main|primary|secondary|submit)\b\s*", "", words, flags=re.IGNORECASE) or tail or words
    return label_of(words) if words else otherwise


def item_nodes(kit: Kit, mention: Mention, name: str, index: int) -> list[NodeTree]:
    """The nodes for one item on the card (or in the row) of a thing called `name`, the `index`-th of its kind."""
    made = _control(kit, mention, name) or _picture(kit, mention, name, index)
    return [made] if made else _words(kit, mention, name, index)


def _control(kit: Kit, mention: Mention, name: str) -> NodeTree | None:
    kind = mention.type
    if kind == "Button" or (kind == "Link" and mention.part):
        words = button_words(mention, kit.brief.kind.action if kit.brief.kind else "Open")
        icon = _icon_of(words)
        return kit.link(words, kit.named(words, "Link")) if kind == "Link" else kit.button(words, icon=icon)
    if kind in ("Checkbox", "Toggle", "Radio", "Slider", "Progress", "Select", "Input", "Textarea", "Video", "Map") and mention.part:
        if mention.key.endswith("-field"):
            return None
        if kind in ("Checkbox", "Toggle", "Radio"):
            return kit.part(mention.part, mention.text or mention.part.subject or name)
        return kit.part(mention.part, mention.text)
    if mention.text is not None and mention.text.startswith("+"):
        return kit.button(mention.text, quiet=True)
    return None


def _icon_of(words: str) -> str | None:
    low = fold(words.split()[-1]) if words else ""
    return {"like": "heart", "share": "share", "save": "bookmark", "comment": "message", "plu": "plus", "delete": "trash",
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
        return kit.icon(subject or "star", kit.named(subject, "Icon"))
    if mention.type == "Image" or last in PICTURES:
        return kit.image(name, named or "Image", "140px" if kit.mobile else "180px")
    if mention.type == "Badge" and mention.part:
        return kit.part(mention.part, mention.text or value_of(mention.phrase, index) or mention.part.subject or None)
    if mention.key in ("chart", "map"):
        return kit.part(mention.part or mention.key, mention.text)
    return None


def _words(kit: Kit, mention: Mention, name: str, index: int) -> list[NodeTree]:
    phrase = mention.phrase
    last = fold(phrase.split()[-1]) if phrase else ""
    node_name = kit.named(phrase, "") if phrase.isascii() else ""
    node_name = node_name or "Text"
    if _LISTS.search(phrase.lower()) and not mention.texts:
        return [_list(kit, mention, phrase)]
    if mention.text is not None and not phrase:
        return [kit.text(mention.text, "Label")]
    if mention.text is not None:
        value = mention.text if re.match(r"\W|\d", mention.text) or last in NAMING else mention.text
        return [kit.text(value, node_name, color=kit.style.text)]
    if _AMOUNT.match(phrase):
        tail = f" {mention.tail}" if mention.tail else ""
        return [_price(kit, phrase + tail)]
    if last in NAMING and len(phrase.split()) <= 2:  # noqa: PLR2004  # "product name", but not "name of the artist"
        return [kit.strong(_own_name(phrase, name, index), node_name)]
    if mention.key == "rating":
        number = re.search(r"\d(?:\.\d)?", phrase)
        return [kit.text(f"★ {number[0]}" if number else value_of("rating", index) or "★ 4.8", "Rating", color=kit.style.star)]
    if last in ("value", "number", "figure") and len(phrase.split()) == 1:
        figure = value_of(name) or ("1,284", "342", "96", "18")[index % 4]
        return [kit.node("Text", "Value", text=figure, fontSize="28px", fontWeight=700, color=kit.style.text)]
    value = value_of(phrase, index)
    if last in ("price", "cost"):
        return [_price(kit, value or "$24.00")]
    if value is not None and not re.match(r"[A-Z\d]", phrase):
        return [kit.text(value, node_name)]
    return [kit.text(label_of(phrase + (f" {mention.tail}" if mention.tail.startswith(("of ", "per ")) else "")), node_name)]


def _own_name(phrase: str, name: str, index: int) -> str:
    """ "name" is the thing's own; "artist" somebody's."""
    return value_of(phrase, index) or name if fold(phrase.split()[-1]) == "artist" else name


def _price(kit: Kit, text: str) -> NodeTree:
    return kit.node("Text", "Price", text=text, fontSize="18px", fontWeight=700, color=kit.style.text)


def _list(kit: Kit, mention: Mention, phrase: str) -> NodeTree:
    items = [item.phrase or item.text or "" for item in mention.items]
    items = [label_of(item) for item in items if item] or list(names_for(phrase, "included")[:3])
    return kit.node("List", "FeatureList", items=items, color=kit.style.text, fontSize="14px")


def paragraph(kit: Kit, index: int) -> NodeTree:
    """A paragraph of body text."""
    return kit.text(sentence(index), "Paragraph", fontSize="16px", lineHeight="1.6")


Builder = Callable[[Kit, Mention], list[NodeTree]]
"""Builds the nodes for a mention."""
