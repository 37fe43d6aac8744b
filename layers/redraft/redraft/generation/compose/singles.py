"""Single things on a page: texts, controls, pictures, people, values."""

from __future__ import annotations

import re
from dataclasses import replace

from redraft.generation.compose.kit import Kit
from redraft.generation.compose.regions import brand_of, headline
from redraft.generation.compose.roles import item_nodes, paragraph
from redraft.generation.content import PEOPLE, names_for, value_of
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree


def accompanied_block(kit: Kit, mention: Mention) -> NodeTree:
    """Reads "an input with a send icon": the one and the other in a row."""
    alone = replace(mention, items=[])
    beside = [node for item in mention.items for node in kit.build(item)]
    name = "Composer" if mention.field else kit.named(mention.phrase, "Group")
    frame = kit.row if mention.field or mention.type == "Avatar" else kit.stack
    return frame(name, *kit.build(alone), *beside)


def control_block(kit: Kit, mention: Mention) -> NodeTree:
    """A form control on its own."""
    assert mention.part is not None  # the caller has looked
    if mention.key.endswith("-field"):
        return kit.field(mention.part, label_of(mention.text or mention.phrase))
    if mention.key == "select":
        words = (
            re.sub(r"\s*\b(?:dropdown|drop down|select|filter|picker|menu|box)s?\b", "", mention.phrase).strip()
            or "type"
        )
        made = kit.part(mention.part, mention.text or label_of(words))
        made["props"] |= {"options": kit.options(words), "label": label_of(words)}
        return made
    return kit.part(mention.part, mention.text)


def media_block(kit: Kit, mention: Mention) -> NodeTree:
    """A picture, avatar, icon, badge, map or video of what the mention says."""
    assert mention.part is not None  # the caller has looked
    subject = re.sub(r"^(?:of|for|with|showing)\s+(?:an? |the |our )?", "", mention.tail)
    text = mention.text or (label_of(subject) if subject and mention.type != "Badge" else None)
    if mention.type == "Image" and not text:
        text = label_of(f"{mention.phrase} of {brand_of(kit)}" if kit.brief.brand else mention.phrase)
    made = kit.part(mention.part, text)
    if mention.type in ("Image", "Avatar"):
        made["componentName"] = kit.named(mention.phrase, "") or mention.type
    return made


def text_block(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    """A heading, line, price or date on its own."""
    if mention.key == "heading":
        named = mention.phrase.lower() if mention.phrase.lower() not in ("heading", "title", "headline") else ""
        words = mention.text or value_of(named) if named else mention.text
        subject = mention.part.subject if mention.part else ""
        return [kit.title(words or _title(kit, subject), kit.named(named, "") if named else "Title")]
    if mention.key == "text" and mention.text is None:
        return [paragraph(kit, 0)]
    if mention.key == "subheading" and mention.text is None:
        return [kit.text(headline(kit), "Subtitle", fontSize="18px")]
    if mention.key in ("price", "date") and mention.text is None:
        return datum_block(kit, mention)
    assert mention.part is not None  # its key is known
    return [kit.part(mention.part, mention.text)]


def _title(kit: Kit, subject: str) -> str:
    topic = names_for(subject) if subject else ()
    if topic:
        return topic[0]
    kind = kit.brief.kind
    if kind and kind.key in ("product", "event", "landing", "course"):
        return kit.brief.brand or (names_for(kit.brief.about, kind.key) or (kind.title,))[0]
    return kind.title if kind else headline(kit)


def person_row(kit: Kit, mention: Mention) -> NodeTree:
    """A person with what is said of them, in a row."""
    name = mention.text or PEOPLE[0]
    items = [*mention.items, *mention.each]
    children: list[NodeTree] = []
    for item in items:
        children += item_nodes(kit, item, name, 0)
    if not any(child["type"] == "Avatar" for child in children) and not kit.brief.refuses("avatar"):
        children.insert(0, kit.avatar(name))
    if not any(child["props"].get("text") == name for child in children):
        children.insert(1, kit.strong(name, "AuthorName"))
    return kit.row(kit.named(mention.phrase or "Author", ""), *children)


def datum_block(kit: Kit, mention: Mention) -> list[NodeTree]:
    """A plain word on the page: its value, with the word as label where the value does not say it."""
    phrase = mention.phrase
    if not phrase:
        return [kit.text(mention.text or "", "Text", color=kit.style.text, fontSize="16px")]
    value = mention.text or value_of(phrase)
    if phrase[:1].isupper() and mention.text is None and not mention.part:
        return [kit.strong(phrase, kit.named(phrase, "") or "Text")]
    if value is None:
        return [
            kit.strong(
                label_of(f"{phrase} {mention.tail}".strip() if len(mention.tail.split()) <= 4 else phrase),
                kit.named(phrase, "") or "Text",
            )
        ]  # a short tail belongs to it
    label = (
        f"{phrase} {mention.tail}" if mention.tail and len(mention.tail.split()) <= 3 else phrase
    )  # a short tail belongs to it
    return [kit.stack(kit.named(phrase, "") or "Detail", kit.text(label_of(label), "Label"),
                      kit.node("Text", "Value", text=value, fontSize="20px", fontWeight=600,
                               color=kit.style.text), gap="4px")]  # fmt: skip
