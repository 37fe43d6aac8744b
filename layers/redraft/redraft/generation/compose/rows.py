"""Rows, sections and lanes, each with a title and things of its own."""

from __future__ import annotations

from redraft.generation.compose.collections import DEFAULT_COUNT, collection, item_group, names_of
from redraft.generation.compose.kit import Kit
from redraft.generation.compose.templates import noun_of
from redraft.generation.content import names_for
from redraft.generation.parts.build import camel
from redraft.generation.parts.catalogue import fold
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree


def titled_rows(kit: Kit, mention: Mention) -> list[NodeTree]:
    """Rows, sections or lanes, each with its own title and its own things in it."""
    lanes = noun_of(mention.phrase) in ("column", "lane") or mention.key == "column"
    count = mention.count or len(mention.items) or DEFAULT_COUNT
    names = names_of(kit, mention, count)
    made = [_titled(kit, mention, name, at, lane=lanes) for at, name in enumerate(names)]
    if not lanes:
        return made
    return [kit.stack("Board", *made) if kit.mobile else kit.row("Board", *made, gap="16px", alignItems="flex-start")]


def _titled(kit: Kit, mention: Mention, name: str, index: int, *, lane: bool) -> NodeTree:
    instance = mention.items[index] if index < len(mention.items) else Mention(name)
    items = [
        item for item in mention.each if fold((item.phrase.split() or [""])[-1]) not in ("title", "name", "heading")
    ]
    children: list[NodeTree] = [kit.heading(name, "ColumnTitle" if lane else "SectionTitle")]
    for item in [*items, *instance.items]:
        shifted = _shifted(kit, item, index, name)
        children += item_group(kit, shifted, name, index) if not _listed(item) else [_ordered(kit, name)]
    if len(children) == 1:
        fallback = Mention(
            "tasks" if lane else "cards", count=2, plural=True, texts=_slice(kit, "task" if lane else name, index)
        )
        children.append(collection(kit, fallback))
    if lane:
        return kit.stack("Column", *_flattened(children), padding="16px", backgroundColor=kit.style.soft,
                         borderRadius=kit.style.radius, width="100%" if kit.mobile else "280px")  # fmt: skip
    stem = camel(name) if name.isascii() else ""
    return kit.stack(f"{stem}Section", *children)


def _flattened(children: list[NodeTree]) -> list[NodeTree]:
    """A lane's cards stand directly in it."""
    flat: list[NodeTree] = []
    for child in children:
        cards = (
            child["children"]
            if child["componentName"].endswith(("List", "Grid")) and child["type"] == "Frame"
            else [child]
        )
        flat += cards
    return flat


def _shifted(kit: Kit, item: Mention, index: int, section: str) -> Mention:
    """The same for the next row, with other names."""
    if not item.plural or item.items or item.texts:
        return item
    count = item.count or DEFAULT_COUNT
    own = names_for(section) if item.part is None or item.part.part.composed else ()
    names = list(own) or names_of(kit, item, 99)
    start = 0 if own else index * count
    texts = [names[(start + at) % len(names)] for at in range(count)]
    return Mention(
        item.phrase,
        item.part,
        count,
        plural=True,
        texts=texts,
        each=item.each,
        place=item.place or ("row" if item.type == "Image" else ""),
        columns=item.columns,
    )


def _slice(kit: Kit, topic: str, index: int) -> list[str]:
    names = names_for(topic, kit.brief.about) or names_for("product")
    return [names[(index * 2 + at) % len(names)] for at in range(2)]


def _listed(item: Mention) -> bool:
    return item.key == "list"


def _ordered(kit: Kit, name: str) -> NodeTree:
    names = names_for(name, kit.brief.about, "song")[:4]
    return kit.node("List", "NumberedList", items=[f"{at}. {text}" for at, text in enumerate(names, 1)],
                    color=kit.style.text, fontSize="14px")  # fmt: skip
