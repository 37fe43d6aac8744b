"""Forms and groups of fields."""

from __future__ import annotations

import re

from redraft.generation.compose.kit import Kit
from redraft.generation.compose.roles import item_nodes
from redraft.generation.content import PEOPLE
from redraft.generation.parts.fields import FIELD_BY_NAME
from redraft.generation.parts.find import field_for
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

FORMS = frozenset({"login-form", "signup-form", "contact-form", "newsletter", "form"})


HOLDERS = re.compile(
    r"\b(?:options|settings|details|data|fields|preferences|controls|elements|info|information)$", re.IGNORECASE
)


def form_block(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    """A form or group of fields where the mention is one, else None."""
    items = [*mention.items, *mention.each]
    asked = mention.key in FORMS or mention.phrase.lower().endswith("form")
    if not (asked or (items and _is_group(kit, mention, items))):
        return None
    if not items:
        return [kit.part(mention.part, mention.text)] if mention.part and mention.key != "form" else None
    return [form(kit, mention, items, submit=asked)]


def _is_group(kit: Kit, mention: Mention, items: list[Mention]) -> bool:
    """Whether it is a group of fields: settings, an address, anything made of data on a screen that asks for them."""
    filling = kit.brief.kind is not None and kit.brief.kind.key in _FORM_SCREENS
    if HOLDERS.search(mention.phrase):
        chosen = bool(_TO_SET.search(mention.phrase))
        return (filling or chosen) and any(item.field for item in items)
    if mention.key.endswith("-field"):
        return True
    known = all(item.field or item.phrase.lower() in FIELD_BY_NAME for item in items)
    return filling and known and mention.part is None and not mention.plural


_TO_SET = re.compile(r"\b(?:options|settings|fields|preferences|controls)$", re.IGNORECASE)


def form(kit: Kit, mention: Mention, items: list[Mention], *, submit: bool) -> NodeTree:
    """A form or group of fields with its title, a field an item, and a button at the end where it has none."""
    name = kit.named(mention.phrase or "Form", "Form" if submit else "")
    children: list[NodeTree] = []
    words = re.sub(r"\s*\bform$", "", mention.phrase, flags=re.IGNORECASE)
    if mention.text or words:
        children.append(kit.heading(mention.text or label_of(words), "FormTitle"))
    for item in items:
        children += form_item(kit, item)
    if submit and not any(node["type"] == "Button" for child in children for node in (child, *child["children"])):
        children.append(kit.button(_submit(kit, words), full=True))
    return kit.card(name or "Fields", *children, gap="16px", padding="24px")


def _submit(kit: Kit, words: str) -> str:
    """What the button of a form says: the form's own verb, else that of the screen."""
    verb = _VERBS.get(words.lower().split()[0] if words else "")
    kind = kit.brief.kind
    return verb or (kind.action if kind and kind.key in _FORM_SCREENS else "Send")


_VERBS = {"rsvp": "Send RSVP", "search": "Search", "registration": "Register", "order": "Place order",
          "booking": "Book now",
          "reservation": "Reserve", "payment": "Pay now", "donation": "Donate", "application": "Apply",
          "subscribe": "Subscribe",
          "contact": "Send message", "comment": "Post comment", "review": "Post review",
          "feedback": "Send feedback"}  # fmt: skip


_FORM_SCREENS = frozenset(
    "login signup reset contact booking form checkout settings charity verification survey hotel upload".split()
)


def form_item(kit: Kit, item: Mention) -> list[NodeTree]:  # noqa: PLR0911  # a return a case
    """One item of a form: a field unless it is plainly something else."""
    if item.plural and item.key == "input" and (item.texts or item.items or item.each or item.tail):
        names = item.texts + [entry.phrase for entry in [*item.items, *item.each]]
        names = names or re.split(r",\s*|\s+and\s+", re.sub(r"^(?:for|of)\s+(?:the )?", "", item.tail))
        return [kit.field(field_for(name), label_of(name)) for name in names if name]
    if item.type in ("Avatar", "Image", "Icon") and item.part:
        return item_nodes(kit, item, PEOPLE[0], 0)
    if item.items and all(entry.choice for entry in item.items):
        return [
            kit.stack(
                kit.named(item.phrase, "Choice"), kit.text(label_of(item.phrase), "Label"), *kit.build(item.items[0])
            )
        ]
    if (
        item.type in ("Text", "Frame")
        and not (item.items or item.each or item.text)
        and item.phrase.lower() in FIELD_BY_NAME
    ):
        return [kit.field(field_for(item.phrase), label_of(item.phrase))]
    if item.part and item.key.endswith("-field"):
        return (
            [kit.field(item.part, label_of(item.text or item.phrase))]
            if not item.items
            else [form(kit, item, item.items, submit=False)]
        )
    if item.type in ("Input", "Textarea", "Select") and item.part:
        subject = item.part.subject or label_of(item.phrase)
        made = kit.part(item.part, item.text)
        return [made] if item.text or not item.part.subject else [kit.field(item.part, subject)]
    if item.part is None and item.phrase and not (item.items or item.each or item.texts or item.choice):
        return [kit.field(field_for(item.phrase), label_of(item.phrase))]
    return [node for node in kit.build(item) if node]
