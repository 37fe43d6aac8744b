"""Several things of a kind: cards in a grid, rows in a list, titled rows of covers, lanes of a board."""

from __future__ import annotations

import re

from redraft.generation.compose.kit import Kit
from redraft.generation.compose.roles import LISTS, PICTURES, item_nodes
from redraft.generation.compose.templates import noun_of, singular, template_for
from redraft.generation.content import domain_names, names_for
from redraft.generation.parts.build import camel
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

_NOT_CARDS = frozenset({"row", "section", "column", "rail", "shelf", "lane", "group", "area", "block", "part"})
_ROWS = frozenset(
    "transaction payment notification alert update activity message email mail thread order contact file lesson module "
    "chapter task todo song track comment reply question faq appointment account result job step device invoice "
    "dish meal "
    "starter main dessert drink conversation chat workout exercise session episode entry".split()
)
"""Things that stand in a list, below each other."""

_GENERIC = frozenset("product item dish meal special seller thing arrival good service goods offer deal".split())
"""Nouns that say nothing: what the things are, the page's subject tells."""

DEFAULT_COUNT, _WIDEST = 3, 4


def names_of(kit: Kit, mention: Mention, count: int) -> list[str]:
    """Names for the things: those of the prompt, else fitting ones."""
    given = [item.phrase or item.text or "" for item in mention.items] + mention.texts
    if given:
        return [label_of(name) for name in given if name]
    brief = kit.brief
    generic = noun_of(mention.phrase) in _GENERIC
    names = domain_names(brief.about, brief.prompt) if generic else ()
    names = (
        names
        or names_for(mention.phrase, mention.tail, brief.about, brief.kind.key if brief.kind else "")
        or names_for("feature")
    )
    return [names[at % len(names)] for at in range(count)]


def collection(kit: Kit, mention: Mention) -> NodeTree:
    """All the things of a mention, in the layout that they ask for, without a heading."""
    count = mention.count or len(mention.items) or len(mention.texts) or DEFAULT_COUNT
    names = names_of(kit, mention, count)
    if mention.items and mention.count and mention.count > len(names):
        more = names_for(mention.phrase, kit.brief.about) or names_for("feature")
        names += [name for name in more if name not in names][: mention.count - len(names)]
    template = mention.each or template_for(mention.phrase)
    cards = [_card(kit, mention, name, at, template) for at, name in enumerate(names)]
    plural = kit.named(camel(mention.phrase) or "Items", "")
    return _arranged(kit, mention, plural, cards)


def _arranged(kit: Kit, mention: Mention, plural: str, cards: list[NodeTree]) -> NodeTree:
    noun = noun_of(mention.phrase)
    if mention.columns:
        return kit.grid(f"{plural}Grid", cards, mention.columns)
    if mention.place == "row":
        return kit.row(f"{plural}Row", *cards, gap="16px", alignItems="stretch")
    if mention.place == "stack" or (noun in _ROWS and mention.place != "grid"):
        return kit.stack(f"{plural}List", *cards, gap="12px")
    widest = 2 if kit.mobile else _WIDEST
    columns = len(cards) if len(cards) <= widest else 2 if kit.mobile else 3 if len(cards) % 3 == 0 else _WIDEST
    if (
        kit.mobile and len(cards) == 3 and noun in ("plan", "tier", "package", "membership")
    ):  # three plans do not fit beside each other
        return kit.stack(f"{plural}List", *cards)
    return kit.grid(f"{plural}Grid", cards, columns)


def _card(kit: Kit, mention: Mention, name: str, index: int, template: list[Mention]) -> NodeTree:
    instance = mention.items[index] if index < len(mention.items) else Mention(name)
    extras = list(instance.items)
    children: list[NodeTree] = _missing_picture(kit, mention, template, name, index)
    for item in template:
        replaced = next((extra for extra in extras if _replaces(extra, item)), None)
        if replaced is not None:
            extras.remove(replaced)
        children += item_group(kit, replaced or item, name, index)
    if not any(_says(child, name) for child in children):
        children.insert(_name_at(children), kit.strong(name, f"{camel(noun_of(mention.phrase)) or 'Item'}Name"))
    for extra in [*extras, *(Mention("", texts=[text]) for text in instance.texts)]:
        lone = (extra.text is not None and not extra.phrase) or (
            extra.sure and extra.part is None and not _amount(extra.phrase)
        )
        if lone:
            children.insert(0, kit.part("badge", extra.text or extra.phrase))
        elif _amount(extra.phrase):
            at = next((at for at, child in enumerate(children, 1) if _says(child, name)), 0)
            children[at:at] = item_group(kit, extra, name, index)
        else:
            children += item_group(kit, extra, name, index)
    return kit.card(_card_name(mention.phrase), *children)


def _missing_picture(kit: Kit, mention: Mention, template: list[Mention], name: str, index: int) -> list[NodeTree]:
    """The picture that cards of this kind always have, where the prompt lists other things but not that one."""
    pictures = [item for item in template_for(mention.phrase) if _pictures(item)]
    if not pictures or not mention.each or any(_pictures(item) or item.type == "Icon" for item in template):
        return []
    return [] if kit.brief.refuses("image", "photo", "picture") else item_nodes(kit, pictures[0], name, index)


def _pictures(item: Mention) -> bool:
    return item.type in ("Image", "Avatar") or fold((item.phrase.split() or [""])[-1]) in PICTURES - {"icon"}


def item_group(kit: Kit, item: Mention, name: str, index: int) -> list[NodeTree]:
    """An item of a card; several things in it are a collection of their own."""
    if not (item.each or item.count) and LISTS.search(item.phrase.lower()):
        return item_nodes(kit, item, name, index)
    if (
        item.plural
        and item.part
        and item.part.part.composed
        and item.key not in ("rating", "social-icons", "share-buttons", "button-group")
    ):
        return [collection(kit, item)]
    if item.plural and item.type in ("Icon", "Button", "Link", "Badge", "Checkbox", "Image", "Toggle"):
        return [several(kit, item)]
    if (
        item.part
        and item.part.part.composed
        and item.key in ("social-icons", "share-buttons", "stepper-input", "rating", "progress-bar")
        and item.key != "rating"
    ):
        return [kit.part(item.part, None)]
    return item_nodes(kit, item, name, index)


def several(kit: Kit, mention: Mention) -> NodeTree:
    """Several controls, icons or pictures in a row (choices and switches below each other)."""
    given = [item.phrase or item.text or "" for item in mention.items] + mention.texts
    given = given or [
        word
        for word in re.split(r",\s*|\s+and\s+", re.sub(r"^(?:for|to|like|such as|of)\s+(?:the )?", "", mention.tail))
        if word
    ]
    count = mention.count or len(given) or DEFAULT_COUNT
    given = (
        given
        or list(names_for(mention.phrase, kit.brief.about, mention.type))[:count]
        or [label_of(singular(mention.phrase))]
    )
    while len(given) < count:
        given.append(given[len(given) % max(1, len(given))])
    name = kit.named(camel(mention.phrase) or mention.type, "")
    children = [_one_of(kit, mention, label_of(text), at) for at, text in enumerate(given)]
    if mention.columns:
        return kit.grid(name, children, mention.columns)
    below = mention.type in ("Checkbox", "Radio", "Toggle", "Input", "Textarea", "Text", "ListItem")
    return kit.stack(name, *children, gap="12px") if below else kit.row(name, *children)


def _one_of(kit: Kit, mention: Mention, text: str, at: int) -> NodeTree:
    kind = mention.type
    if kind == "Button":
        return kit.button(text, quiet=at > 0)
    if kind == "Icon":
        return kit.icon(text, kit.named(text, "Icon"))
    if kind == "Image":
        return kit.image(text, kit.named(singular(mention.phrase), ""), "140px")
    if kind == "Link":
        return kit.link(text, kit.named(text, "Link"))
    if kind == "Avatar":
        return kit.avatar(text)
    assert mention.part is not None  # several things of a type are of a known part
    return kit.part(mention.part, text)


def _replaces(extra: Mention, item: Mention) -> bool:
    """Whether what is said of this one thing takes the place of what all have: a given price of "price"."""
    if _amount(extra.phrase):
        return (
            fold(item.phrase.split()[-1]) in ("price", "cost", "amount", "total", "balance") if item.phrase else False
        )
    return bool(extra.phrase) and extra.phrase.lower() == item.phrase.lower()


def _amount(phrase: str) -> bool:
    return bool(re.match(r"(?:[$€£₹]\s?\d|\d[\d.,]*\s?(?:[$€£₹]|EUR|USD|GBP|kr))", phrase))


def _says(child: NodeTree, name: str) -> bool:
    return (child["type"] != "Image" and child["props"].get("text") == name) or any(
        _says(kid, name) for kid in child["children"]
    )


def _name_at(children: list[NodeTree]) -> int:
    return 1 if children and children[0]["type"] in ("Image", "Avatar", "Icon") else 0


def _card_name(phrase: str) -> str:
    stem = camel(singular(phrase)) or "Item"
    stem = stem if stem.isascii() else "Item"
    return stem if re.search(r"(?:Card|Tile|Item|Bubble|Column|Section|Panel)$", stem) else f"{stem}Card"


NOT_CARDS = _NOT_CARDS
