"""Rows of names and facts: tabs, categories, filters, choices, details, messages."""

from __future__ import annotations

from redraft.generation.compose.collections import collection
from redraft.generation.compose.kit import Kit
from redraft.generation.compose.regions import brand_of
from redraft.generation.compose.roles import item_nodes
from redraft.generation.content import names_for, value_of
from redraft.generation.parts.find import field_for
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree


def summary_block(kit: Kit, mention: Mention) -> NodeTree:
    """A card of sums: label and value a line."""
    rows = [kit.heading(mention.text or label_of(mention.phrase), "SummaryTitle")]
    items = [*mention.items, *mention.each] or [Mention(text) for text in ("subtotal", "shipping", "total")]
    for item in items:
        if item.type in ("Button", "Link", "Image"):
            rows += item_nodes(kit, item, brand_of(kit), 0)
        elif item.field and item.part and item.phrase.lower().endswith(("field", "code", "input", "box")):
            rows += kit.build(item)
        elif item.plural and item.part and item.part.part.composed and item.key != "order-summary":
            rows.append(collection(kit, item))
        else:
            rows.append(_fact(kit, item))
    return kit.card(kit.named(mention.phrase, "Summary"), *rows)


def _fact(kit: Kit, item: Mention) -> NodeTree:
    """A label and its value on one line."""
    label = label_of(item.phrase or item.text or "")
    given = item.items[0].phrase if item.items else item.text if item.phrase else None
    value = given or value_of(item.phrase)
    name = kit.named(item.phrase or "Detail", "Row")
    ink = kit.text(label, "Label")
    if not value:
        return ink
    return kit.row(
        name, ink, kit.text(value, "Value", color=kit.style.text, fontWeight=600), justifyContent="space-between"
    )


def choice_block(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    """Options to choose one of, where the mention offers a choice."""
    options = [item.phrase or item.text or "" for item in [*mention.items, *mention.each]] + mention.texts
    chosen = (
        mention.choice
        or mention.phrase.lower() in ("options", "answers", "answer options", "choices", "radio buttons")
        or mention.key == "radio-group"
    )
    if mention.phrase.lower().endswith("options") and any(item.part and not item.bare for item in mention.items):
        return None
    if not chosen or not options:
        return None
    radios = [
        kit.node(
            "Radio",
            kit.named(text, "Radio"),
            label=_option(text),
            checked=at == 0,
            color=kit.style.text,
            fontSize="14px",
        )
        for at, text in enumerate(options)
    ]
    return [kit.stack(kit.named(mention.phrase or "Options", ""), *radios, gap="12px")]


def _option(text: str) -> str:
    return {"card": "Credit card", "paypal": "PayPal", "apple pay": "Apple Pay", "google pay": "Google Pay"}.get(
        text.lower(), label_of(text)
    )


def strip_block(kit: Kit, mention: Mention) -> NodeTree:  # noqa: PLR0911  # a return a case
    """A row of names: tabs, categories, filters, steps."""
    given = [item.phrase or item.text or "" for item in [*mention.items, *mention.each]] + mention.texts
    low = mention.phrase.lower()
    if mention.key in ("social-icons", "share-buttons", "carousel") and not given:
        return kit.part(mention.part or mention.key)
    usual = names_for(mention.phrase, "category")[: mention.count or 4]
    given = [label_of(text) for text in given if text] or list(usual)
    style = kit.style
    if mention.key == "tabs":
        return kit.node("Tabs", "Tabs", items=given, color=style.text, fontSize="14px", padding="8px 0")
    if mention.key == "breadcrumb":
        return kit.node("List", "Breadcrumb", items=given, layoutMode="HORIZONTAL", color=style.muted, fontSize="13px")
    if low == "filters":
        return _filters(kit, mention, given)
    if mention.key in ("share-buttons", "social-icons"):
        buttons = (kit.button(text, quiet=True, icon=text.lower()) for text in given)
        return kit.row(kit.named(mention.phrase, ""), *buttons)
    if low == "steps" or mention.key == "stepper":
        return kit.stack("Steps", *(_step(kit, at, text) for at, text in enumerate(given, 1)), gap="12px")
    if low == "stories":
        return kit.row("Stories", *(_story(kit, text) for text in given))
    if low == "amounts":
        return kit.row("Amounts", *(kit.button(text, quiet=True) for text in given))
    return _chips(kit, mention, given)


def _chips(kit: Kit, mention: Mention, given: list[str]) -> NodeTree:
    chips = kit.row("CategoryRow", *(kit.part("filter-chip", text) for text in given))
    heading = [kit.heading(label_of(mention.phrase))] if mention.phrase.lower() == "categories" else []
    return kit.stack(kit.named(mention.phrase, ""), *heading, chips, gap="12px")


def _step(kit: Kit, number: int, text: str) -> NodeTree:
    line = kit.text(text, "StepText", color=kit.style.text, fontSize="16px")
    return kit.row("Step", kit.part("badge", str(number)), line)


def _story(kit: Kit, name: str) -> NodeTree:
    return kit.stack("Story", kit.avatar(name, size="56px"), kit.text(name, "StoryName"), gap="4px")


def _filters(kit: Kit, mention: Mention, given: list[str]) -> NodeTree:
    """A dropdown for each thing to filter by; what is named as a control is that control."""
    items = [*mention.items, *mention.each]
    known = [node for item in items if item.part and item.leaf for node in kit.build(item)]
    names = [label_of(item.phrase) for item in items if not (item.part and item.leaf)]
    names += [label_of(text) for text in mention.texts]
    made = [kit.field(field_for("category"), text) for text in names or ([] if known else given)]
    frame = kit.stack if mention.place in ("left", "right", "side") or kit.mobile else kit.row
    return frame("Filters", *made, *known)


def details_block(kit: Kit, mention: Mention, items: list[Mention]) -> NodeTree:
    """A card of labels and values."""
    rows: list[NodeTree] = [kit.heading(mention.text or label_of(mention.phrase))]
    for item in items:
        fact = item.bare or item.type == "Text" or (item.field and not item.items)
        rows += [_fact(kit, item)] if fact else kit.build(item)
    return kit.card(kit.named(mention.phrase, ""), *rows)


def bubbles_block(kit: Kit, mention: Mention) -> NodeTree:
    """A conversation, the two sides in turn."""
    given = [item.phrase or item.text or "" for item in mention.items] + mention.texts
    names = given or list(names_for("support message" if "support" in kit.brief.prompt.lower() else "message"))
    names = names if given else names[: max(3, mention.count or 4)] or names
    bubbles = []
    for at, text in enumerate(names):
        mine = at % 2 == 1
        ground, ink = (kit.style.primary, kit.style.on_primary) if mine else (kit.style.soft, kit.style.text)
        bubbles.append(kit.node(
            "Frame", "MessageBubble", kit.text(text, "MessageText", color=ink), padding="10px 14px", maxWidth="75%",
            borderRadius="16px", backgroundColor=ground, alignSelf="flex-end" if mine else "flex-start",
        ))  # fmt: skip
    return kit.stack("Conversation", *bubbles, gap="12px", padding="16px")
