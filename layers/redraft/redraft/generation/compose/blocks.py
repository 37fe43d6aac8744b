"""A mention on the page to its nodes: forms, tables, charts, choices, collections, single things."""

from __future__ import annotations

import re

from redraft.generation.compose.collections import NOT_CARDS, collection, several
from redraft.generation.compose.forms import HOLDERS, form_block, form_item
from redraft.generation.compose.kit import Kit
from redraft.generation.compose.regions import brand_of, headline, region
from redraft.generation.compose.roles import item_nodes, paragraph
from redraft.generation.compose.rows import titled_rows
from redraft.generation.compose.singles import (
    accompanied_block,
    control_block,
    datum_block,
    media_block,
    person_row,
    text_block,
)
from redraft.generation.compose.strips import bubbles_block, choice_block, details_block, strip_block, summary_block
from redraft.generation.compose.tables import calendar, forecast, table
from redraft.generation.compose.templates import noun_of
from redraft.generation.content import names_for, sentence, value_of
from redraft.generation.parts.build import camel
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

_PLURAL_LEAVES = frozenset("Button Icon Link Badge Checkbox Radio Toggle Image Avatar Slider Video Progress".split())
_UNITS = frozenset({
    "contact-info", "timeline", "order-summary", "testimonials", "faq", "comments", "carousel", "pagination",
    "cookie-notice",
    "rating", "button-group", "code-input", "social-login", "legend", "user-menu", "newsletter",
})  # fmt: skip
"""Parts whose name may be a plural and which are one thing all the same."""


def block(kit: Kit, mention: Mention) -> list[NodeTree]:
    """The nodes for one mention at page level, headings and frames around them included."""
    for build in (_region, form_block, _data, choice_block, _several, _single):
        made = build(kit, mention)
        if made is not None:
            return made
    return _section(kit, mention)


def _region(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    if mention.key in ("section", "modal", "cta-section") or not mention.region:
        return None
    return [region(kit, mention)]


def _data(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    if mention.key == "table" or (mention.key == "column" and mention.sure and mention.phrase.startswith("table")):
        return [table(kit, mention)]
    if mention.key == "calendar":
        below = [node for item in [*mention.items, *mention.each] for node in block(kit, item)]
        return [calendar(kit, mention), *below]
    if mention.key == "chart" and mention.part and not mention.plural:
        words = mention.text or label_of(
            mention.phrase
            if mention.part.subject_words or not mention.tail
            else re.sub(r"^(?:of|for|showing|about)\s+", "", mention.tail)
        )
        chart = kit.part(mention.part, words)
        return [kit.card("ChartCard", kit.heading(words, "ChartTitle"), chart)]
    if mention.key == "order-summary" or (mention.phrase.lower().endswith(("summary", "breakdown")) and mention.items):
        return [summary_block(kit, mention)]
    return None


def _several(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    if not (mention.plural or (mention.count and mention.count > 1)):
        return None
    if "forecast" in mention.phrase.lower() or mention.key in _UNITS:
        return None
    plain = _plain_several(kit, mention)
    if plain is not None:
        return plain
    last = fold(mention.phrase.split()[-1]) if mention.phrase else ""
    if last in NOT_CARDS or mention.key == "column" or _containers(mention):
        return titled_rows(kit, mention)
    if mention.key == "chat-bubble" or noun_of(mention.phrase) == "message":
        return [bubbles_block(kit, mention)]
    return [_collection_section(kit, mention)]


def _plain_several(kit: Kit, mention: Mention) -> list[NodeTree] | None:  # noqa: PLR0911  # a return a case
    """Several things that are no cards: facts, paragraphs, names in a row, fields, controls."""
    items = [*mention.items, *mention.each]
    if mention.phrase.lower() in _PLAIN_LISTS and not mention.each:
        return [_plain_list(kit, mention)]
    if _is_fact(mention) and mention.key != "text":
        said = f"{mention.count} {mention.phrase}"
        return [kit.strong(said, kit.named(mention.phrase, ""))] if mention.count else datum_block(kit, mention)
    if HOLDERS.search(mention.phrase) and items:
        return [details_block(kit, mention, items)]
    if mention.key == "text" and not mention.texts:
        return [paragraph(kit, at) for at in range(mention.count or 2)]
    if mention.key in _STRIP_KEYS or mention.phrase.lower() in _STRIP_WORDS:
        return [strip_block(kit, mention)]
    if mention.key == "input" and (mention.texts or items or mention.tail):
        return [kit.stack("Fields", *form_item(kit, mention))]
    if mention.type in _PLURAL_LEAVES and mention.part:
        return [several(kit, mention)]
    return None


def _is_fact(mention: Mention) -> bool:
    """Whether a plural is a figure about the page's thing: "3 bedrooms", "servings"."""
    named = bool(mention.items or mention.each or mention.texts)
    return not named and bool(value_of(mention.phrase)) and not names_for(mention.phrase) and not mention.part


def _plain_list(kit: Kit, mention: Mention) -> NodeTree:
    names = [item.phrase or item.text or "" for item in mention.items] + mention.texts
    names = [name for name in names if name] or list(names_for(mention.phrase, "included")[:5])
    made = kit.node("List", kit.named(mention.phrase, "List"), items=names, color=kit.style.text, fontSize="16px")
    return kit.stack(f"{kit.named(mention.phrase, '')}Section", kit.heading(label_of(mention.phrase)), made)


_PLAIN_LISTS = frozenset(
    "ingredients allergens amenities requirements responsibilities inclusions qualifications".split()
)
_SHORT_TAIL = 4
"""Words of a tail that still belong to a title: "Products for the summer"."""
_STRIP_KEYS = frozenset("tabs breadcrumb stepper share-buttons social-icons carousel".split())
_STRIP_WORDS = frozenset(
    "tabs steps stories categories filters amounts genres tags topics skills hashtags interests cuisines "
    "keywords".split()
)
"""Things that stand in a row as names, not as cards."""


def _containers(mention: Mention) -> bool:
    """Whether the several things are sections of their own, each with several things in it."""
    return any(
        (item.plural and item.part and item.part.part.composed) or (item.plural and item.count and not item.leaf)
        for item in mention.each
    )


def _collection_section(kit: Kit, mention: Mention) -> NodeTree:
    made = collection(kit, mention)
    heading = mention.text if mention.items else None
    title = heading or label_of(re.sub(r"\b(\w+?)s? (?:cards|tiles)$", r"\1s", mention.phrase))
    short = len(mention.tail.split()) <= _SHORT_TAIL
    tail = mention.tail if short and mention.tail.startswith(("for ", "of ", "about ", "in ")) else ""
    return kit.stack(f"{kit.named(mention.phrase, '')}Section", kit.heading(f"{title} {tail}".strip()), made)


def _single(kit: Kit, mention: Mention) -> list[NodeTree] | None:  # noqa: PLR0911  # a return a case
    if mention.key in _TEXT_KEYS:
        return text_block(kit, mention)
    if "forecast" in mention.phrase.lower():
        return [forecast(kit, mention)]
    filled = bool(mention.items or mention.each)
    byline = mention.phrase.lower() in (
        "author",
        "byline",
        "instructor",
        "host",
        "seller",
        "driver",
        "agent",
        "teacher",
    )
    if byline or (mention.key == "profile-card" and (mention.items or mention.texts)):
        return [person_row(kit, mention)]
    if mention.part and mention.part.part.composed and filled:
        return None
    if mention.leaf:
        return _leaf(kit, mention)
    if mention.key == "contact-info" and "contact" not in mention.phrase.lower():
        return datum_block(kit, mention)
    if mention.part is not None and mention.key != "section":
        return [kit.part(mention.part, mention.text or (label_of(_about(mention)) or None))]
    return None if filled or mention.key == "section" else datum_block(kit, mention)


_TEXT_KEYS = frozenset({"heading", "subheading", "text", "label", "quote", "price", "date", "copyright"})
_CONTROLS = frozenset({"Input", "Textarea", "Select", "Checkbox", "Toggle", "Radio"})
_MEDIA = frozenset({"Image", "Avatar", "Icon", "Badge", "Map", "Video"})


def _leaf(kit: Kit, mention: Mention) -> list[NodeTree]:
    """One control, text or picture."""
    assert mention.part is not None  # a leaf is known by its part
    if mention.items:
        return [accompanied_block(kit, mention)]
    if mention.type in ("Button", "Link"):
        return item_nodes(kit, mention, "", 0)
    if mention.type in _CONTROLS:
        return [control_block(kit, mention)]
    if mention.key == "logo":
        return [kit.part("logo", mention.text or brand_of(kit))]
    if mention.type in _MEDIA:
        return [media_block(kit, mention)]
    words = mention.text or label_of(_about(mention)) or mention.part.subject
    return [kit.part(mention.part, words or label_of(" ".join(mention.phrase.split()[:-1])) or None)]


def _about(mention: Mention) -> str:
    """What follows "for", "of" or "about"."""
    found = re.match(r"(?:for|of|about)\s+(?:the |our |my )?(.+)$", mention.tail)
    return found[1] if found else ""


def _section(kit: Kit, mention: Mention) -> list[NodeTree]:
    """Something that holds other things: a frame with its title and each of them."""
    items = [*mention.items, *mention.each]
    tail = _about(mention)
    words = mention.text or label_of(
        tail or re.sub(r"\s*\b(?:section|area|block|box|panel|part|card)$", "", mention.phrase)
    )
    children: list[NodeTree] = []
    titled = any(item.key == "heading" or (item.text and item.part is None) for item in items)
    if words and not titled and mention.phrase.lower() not in ("row", "group", "container", "composer", "toolbar"):
        children.append(kit.heading(words))
    for item in items:
        children += block(kit, item)
    if len(children) == len([child for child in children if child["componentName"] == "SectionTitle"]):
        children = [kit.heading(words or headline(kit)), kit.text(sentence(3), "SectionText")]
    stem = camel(mention.phrase) if mention.phrase.isascii() else ""
    name = (
        stem
        if re.search(r"(?:Card|Section|Banner|Modal|Panel|Bar|Composer|Promo|Box|Player)$", stem)
        else f"{stem}Section"
    )
    if re.search(r"(?:Card|Modal|Panel|Box|Promo|Banner)$", name):
        return [kit.card(name, *children)]
    if re.search(r"(?:Bar|Composer)$", name):
        return [kit.row(name, *children)]
    return [kit.stack(name, *children)]
