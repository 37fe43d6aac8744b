"""One part as the whole design: "product card for …", "pricing card", "cookie banner"."""

from __future__ import annotations

import re

from redraft.generation.compose.collections import item_group
from redraft.generation.compose.kit import Kit
from redraft.generation.compose.roles import NAMING
from redraft.generation.compose.templates import template_for
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

_MONEY = re.compile(r"[$€£₹]\s?\d|\d\s?(?:€|EUR|USD|GBP)")


def component(kit: Kit, mention: Mention) -> NodeTree:
    """The part with what the prompt says of it, as the root."""
    assert mention.part is not None  # only a known part is a component
    items = [*mention.items, *mention.each]
    prices = [text for text in mention.texts if _MONEY.search(text)]
    names = [text for text in mention.texts if text not in prices]
    if not items and not mention.texts:
        made = kit.part(mention.part)
    else:
        made = _card(kit, mention, items or template_for(mention.phrase), names, prices)
    width = "390px" if kit.mobile else None
    made["props"] |= {"width": width or made["props"].get("width") or "360px"}
    return made


def _card(kit: Kit, mention: Mention, items: list[Mention], names: list[str], prices: list[str]) -> NodeTree:
    name = (
        names[0]
        if names
        else label_of(re.sub(r"^(?:for|of|about)\s+(?:an? |the )?", "", mention.tail)) or label_of(mention.phrase)
    )
    children: list[NodeTree] = []
    for at, item in enumerate(items):
        if _about(item) in ("price", "cost") and prices:
            continue
        if _about(item) in NAMING and names:
            continue
        children += item_group(kit, item, name, at)
    at = 1 if children and children[0]["type"] in ("Image", "Avatar", "Icon") else 0
    heads = [kit.strong(text, "Name") for text in names or [name]]
    heads += [
        kit.node("Text", "Price", text=text, fontSize="18px", fontWeight=700, color=kit.style.text) for text in prices
    ]
    if any(child["props"].get("text") == name for child in children):
        heads = heads[len(names or [name]) :]
    children[at:at] = heads
    return kit.card(kit.named(mention.phrase, "") or "Card", *children)


def _about(item: Mention) -> str:
    return fold(item.phrase.split()[-1]) if item.phrase else ""
