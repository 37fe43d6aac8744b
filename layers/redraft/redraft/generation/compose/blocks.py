"""A mention on the page to its nodes: forms, tables, charts, choices, collections, single things."""

from __future__ import annotations

import re
from dataclasses import replace

from redraft.generation.compose.collections import NOT_CARDS, collection, noun_of, several, titled_rows
from redraft.generation.compose.kit import Kit
from redraft.generation.compose.regions import brand_of, headline, region
from redraft.generation.compose.roles import button_words, item_nodes, paragraph
from redraft.generation.compose.tables import calendar, forecast, table
from redraft.generation.content import PEOPLE, names_for, value_of
from redraft.generation.parts.build import camel
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.fields import FIELD_BY_NAME
from redraft.generation.parts.find import field_for
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

FORMS = frozenset({"login-form", "signup-form", "contact-form", "newsletter", "form"})
_HOLDERS = re.compile(r"\b(?:options|settings|details|data|fields|preferences|controls|elements|info|information)$", re.IGNORECASE)
_PLURAL_LEAVES = frozenset("Button Icon Link Badge Checkbox Radio Toggle Image Avatar Slider Video Progress".split())
_UNITS = frozenset({
    "contact-info", "timeline", "order-summary", "testimonials", "faq", "comments", "carousel", "pagination", "cookie-notice",
    "rating", "button-group", "code-input", "social-login", "legend", "user-menu", "newsletter",
})  # fmt: skip
"""Parts whose name may be a plural and which are one thing all the same."""


def block(kit: Kit, mention: Mention) -> list[NodeTree]:
    """The nodes for one mention at page level, headings and frames around them included."""
    for build in (_region, _form, _data, _choice, _several, _single):
        made = build(kit, mention)
        if made is not None:
            return made
    return _section(kit, mention)


def _region(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    if mention.key in ("section", "modal", "cta-section") or not mention.region:
        return None
    return [region(kit, mention)]


def _form(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    items = [*mention.items, *mention.each]
    asked = mention.key in FORMS or mention.phrase.lower().endswith("form")
    group = mention.key.endswith("-field") and bool(items)
    holder = bool(_HOLDERS.search(mention.phrase)) and any(item.field for item in items)
    if not (asked or group or holder):
        return None
    if not items:
        return [kit.part(mention.part, mention.text)] if mention.part and mention.key != "form" else None
    return [form(kit, mention, items, submit=asked)]


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


_VERBS = {"rsvp": "Send RSVP", "search": "Search", "registration": "Register", "order": "Place order", "booking": "Book now",
          "reservation": "Reserve", "payment": "Pay now", "donation": "Donate", "application": "Apply", "subscribe": "Subscribe",
          "contact": "Send message", "comment": "Post comment", "review": "Post review", "feedback": "Send feedback"}  # fmt: skip
_FORM_SCREENS = frozenset("login signup reset contact booking form checkout settings charity verification survey hotel upload invoice".split())


def form_item(kit: Kit, item: Mention) -> list[NodeTree]:
    """One item of a form: a field unless it is plainly something else."""
    if item.plural and item.key in ("input",) and (item.texts or item.items or item.each or item.tail):
        names = item.texts + [entry.phrase for entry in [*item.items, *item.each]]
        names = names or re.split(r",\s*|\s+and\s+", re.sub(r"^(?:for|of)\s+(?:the )?", "", item.tail))
        return [kit.field(field_for(name), label_of(name)) for name in names if name]
    if item.type in ("Avatar", "Image", "Icon") and item.part:
        return item_nodes(kit, item, PEOPLE[0], 0)
    if item.items and all(entry.choice for entry in item.items):
        return [kit.stack(kit.named(item.phrase, "Choice"), kit.text(label_of(item.phrase), "Label"), *block(kit, item.items[0]))]
    if item.type in ("Text", "Frame") and not (item.items or item.each or item.text) and item.phrase.lower() in FIELD_BY_NAME:
        return [kit.field(field_for(item.phrase), label_of(item.phrase))]
    if item.part and item.key.endswith("-field"):
        return [kit.field(item.part, label_of(item.text or item.phrase))] if not item.items else [form(kit, item, item.items, submit=False)]
    if item.type in ("Input", "Textarea", "Select") and item.part:
        subject = item.part.subject or label_of(item.phrase)
        made = kit.part(item.part, item.text)
        return [made] if item.text or not item.part.subject else [kit.field(item.part, subject)]
    if item.part is None and item.phrase and not (item.items or item.each or item.texts or item.choice):
        return [kit.field(field_for(item.phrase), label_of(item.phrase))]
    return [node for node in block(kit, item) if node]


def _data(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    if mention.key == "table" or (mention.key == "column" and mention.sure and mention.phrase.startswith("table")):
        return [table(kit, mention)]
    if mention.key == "calendar":
        below = [node for item in [*mention.items, *mention.each] for node in block(kit, item)]
        return [calendar(kit, mention), *below]
    if mention.key == "chart" and mention.part and not mention.plural:
        words = mention.text or label_of(mention.phrase if mention.part.subject_words or not mention.tail else re.sub(r"^(?:of|for|showing|about)\s+", "", mention.tail))
        chart = kit.part(mention.part, words)
        return [kit.card("ChartCard", kit.heading(words, "ChartTitle"), chart)]
    if mention.key == "order-summary" or (mention.phrase.lower().endswith(("summary", "breakdown")) and mention.items):
        return [_summary(kit, mention)]
    return None


def _summary(kit: Kit, mention: Mention) -> NodeTree:
    rows = [kit.heading(mention.text or label_of(mention.phrase), "SummaryTitle")]
    items = [*mention.items, *mention.each] or [Mention(text) for text in ("subtotal", "shipping", "total")]
    for item in items:
        if item.type in ("Button", "Link", "Image"):
            rows += item_nodes(kit, item, brand_of(kit), 0)
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
    return kit.row(name, ink, kit.text(value, "Value", color=kit.style.text, fontWeight=600), justifyContent="space-between")


def _choice(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    options = [item.phrase or item.text or "" for item in [*mention.items, *mention.each]] + mention.texts
    chosen = mention.choice or mention.phrase.lower() in ("options", "answers", "answer options", "choices", "radio buttons") or mention.key == "radio-group"
    if mention.phrase.lower().endswith("options") and any(item.part and not item.bare for item in mention.items):
        return None
    if not chosen or not options:
        return None
    radios = [kit.node("Radio", kit.named(text, "Radio"), label=_option(text), checked=at == 0, color=kit.style.text, fontSize="14px") for at, text in enumerate(options)]
    return [kit.stack(kit.named(mention.phrase or "Options", ""), *radios, gap="12px")]


def _option(text: str) -> str:
    return {"card": "Credit card", "paypal": "PayPal", "apple pay": "Apple Pay", "google pay": "Google Pay"}.get(text.lower(), label_of(text))


def _several(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    if not mention.plural and not (mention.count and mention.count > 1):
        return None
    items = [*mention.items, *mention.each]
    if "forecast" in mention.phrase.lower() or mention.key in _UNITS:
        return None
    if mention.count and not items and not mention.texts and value_of(mention.phrase) and not names_for(mention.phrase):
        return [kit.strong(f"{mention.count} {mention.phrase}", kit.named(mention.phrase, ""))]
    if _HOLDERS.search(mention.phrase) and items:
        return [_details(kit, mention, items)]
    if mention.key == "text" and not mention.texts:
        return [paragraph(kit, at) for at in range(mention.count or 2)]
    if mention.key in ("tabs", "breadcrumb", "stepper", "share-buttons", "social-icons", "carousel") or mention.phrase.lower() in ("tabs", "steps", "stories", "categories", "filters", "amounts", "genres", "tags", "topics", "skills", "hashtags", "interests", "cuisines", "keywords"):
        return [_strip(kit, mention)]
    if mention.key == "input" and (mention.texts or items or mention.tail):
        return [kit.stack("Fields", *form_item(kit, mention))]
    if mention.type in _PLURAL_LEAVES and mention.part:
        return [several(kit, mention)]
    if fold(mention.phrase.split()[-1] if mention.phrase else "") in NOT_CARDS or mention.key == "column" or _containers(mention):
        return titled_rows(kit, mention)
    if mention.key == "chat-bubble" or noun_of(mention.phrase) == "message":
        return [_bubbles(kit, mention)]
    return [_collection_section(kit, mention)]


def _containers(mention: Mention) -> bool:
    """Whether the several things are sections of their own, each with several things in it."""
    return any(item.plural and item.part and item.part.part.composed or (item.plural and item.count and not item.leaf) for item in mention.each)


def _strip(kit: Kit, mention: Mention) -> NodeTree:
    """A row of names: tabs, categories, filters, steps."""
    given = [item.phrase or item.text or "" for item in [*mention.items, *mention.each]] + mention.texts
    low = mention.phrase.lower()
    if mention.key in ("social-icons", "share-buttons", "carousel") and not given:
        return kit.part(mention.part or mention.key)
    given = [label_of(text) for text in given if text] or list(names_for(mention.phrase, "category")[: mention.count or 4])
    if mention.key == "tabs":
        return kit.node("Tabs", "Tabs", items=given, color=kit.style.text, fontSize="14px", padding="8px 0")
    if mention.key == "breadcrumb":
        return kit.node("List", "Breadcrumb", items=given, layoutMode="HORIZONTAL", color=kit.style.muted, fontSize="13px")
    if low == "filters":
        items = [*mention.items, *mention.each]
        known = [node for item in items if item.part and item.leaf for node in block(kit, item)]
        names = [label_of(item.phrase) for item in items if not (item.part and item.leaf)] + [label_of(text) for text in mention.texts]
        made = [kit.field(field_for("category"), text) for text in names or given if names or not known]
        frame = kit.stack if mention.place in ("left", "right", "side") or kit.mobile else kit.row
        return frame("Filters", *made, *known)
    if mention.key in ("share-buttons", "social-icons"):
        return kit.row(kit.named(mention.phrase, ""), *(kit.button(text, quiet=True, icon=text.lower()) for text in given))
    if low == "steps" or mention.key == "stepper":
        return kit.stack("Steps", *(kit.row("Step", kit.part("badge", str(at)), kit.text(text, "StepText", color=kit.style.text, fontSize="16px")) for at, text in enumerate(given, 1)), gap="12px")
    if low == "stories":
        return kit.row("Stories", *(kit.stack("Story", kit.avatar(text, size="56px"), kit.text(text, "StoryName"), gap="4px") for text in given))
    if low == "amounts":
        return kit.row("Amounts", *(kit.button(text, quiet=True) for text in given))
    chips = [kit.part("filter-chip", text) for text in given]
    heading = [kit.heading(label_of(mention.phrase))] if low == "categories" else []
    return kit.stack(kit.named(mention.phrase, ""), *heading, kit.row("CategoryRow", *chips), gap="12px")


def _details(kit: Kit, mention: Mention, items: list[Mention]) -> NodeTree:
    rows: list[NodeTree] = [kit.heading(mention.text or label_of(mention.phrase))]
    for item in items:
        rows += [_fact(kit, item)] if item.bare else block(kit, item)
    return kit.card(kit.named(mention.phrase, ""), *rows)


def _bubbles(kit: Kit, mention: Mention) -> NodeTree:
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


def _collection_section(kit: Kit, mention: Mention) -> NodeTree:
    made = collection(kit, mention)
    heading = mention.text if mention.items else None
    title = heading or label_of(mention.phrase)
    tail = mention.tail if mention.tail.startswith(("for ", "of ", "about ", "in ")) and len(mention.tail.split()) <= 4 else ""  # noqa: PLR2004  # a short tail belongs to the title
    return kit.stack(f"{kit.named(mention.phrase, '')}Section", kit.heading(f"{title} {tail}".strip()), made)


def _single(kit: Kit, mention: Mention) -> list[NodeTree] | None:
    if mention.key in ("heading", "subheading", "text", "label", "quote", "price", "date", "copyright"):
        return _text(kit, mention)
    if "forecast" in mention.phrase.lower():
        return [forecast(kit, mention)]
    if mention.phrase.lower() in ("author", "byline") or mention.key == "profile-card" and (mention.items or mention.texts):
        return [_person(kit, mention)]
    if mention.part and mention.part.part.composed and (mention.items or mention.each):
        return None
    if mention.leaf and mention.items:
        return [_accompanied(kit, mention)]
    if mention.type == "Button" or (mention.type == "Link" and mention.part):
        return item_nodes(kit, mention, "", 0)
    if mention.type in ("Input", "Textarea", "Select", "Checkbox", "Toggle", "Radio") and mention.part:
        return [_control(kit, mention)]
    if mention.key == "contact-info" and "contact" not in mention.phrase.lower() and not mention.items:
        return _datum(kit, mention)
    if mention.key in ("logo",):
        return [kit.part("logo", mention.text or brand_of(kit))]
    if mention.type in ("Image", "Avatar", "Icon", "Badge", "Map", "Video") and mention.part:
        return [_media(kit, mention)]
    if mention.part is not None and mention.key != "section":
        text = mention.text or (label_of(re.sub(r"^(?:for|of|about)\s+(?:the |our |my )?", "", mention.tail)) if mention.tail.startswith(("for ", "about ")) else None)
        return [kit.part(mention.part, text)]
    if mention.items or mention.each:
        return None
    return _datum(kit, mention)


def _accompanied(kit: Kit, mention: Mention) -> NodeTree:
    """ "an input with a send icon": the one and the other in a row."""
    alone = replace(mention, items=[])
    beside = [node for item in mention.items for node in block(kit, item)]
    name = "Composer" if mention.field else kit.named(mention.phrase, "Group")
    frame = kit.row if mention.field or mention.type == "Avatar" else kit.stack
    return frame(name, *block(kit, alone), *beside)


def _control(kit: Kit, mention: Mention) -> NodeTree:
    assert mention.part is not None  # the caller has looked
    if mention.key.endswith("-field"):
        return kit.field(mention.part, label_of(mention.text or mention.phrase))
    if mention.key == "select":
        words = re.sub(r"\s*\b(?:dropdown|drop down|select|filter|picker|menu|box)s?\b", "", mention.phrase).strip() or "type"
        made = kit.part(mention.part, mention.text or label_of(words))
        made["props"] |= {"options": kit.options(words), "label": label_of(words)}
        return made
    return kit.part(mention.part, mention.text)


def _media(kit: Kit, mention: Mention) -> NodeTree:
    assert mention.part is not None  # the caller has looked
    subject = re.sub(r"^(?:of|for|with|showing)\s+(?:an? |the |our )?", "", mention.tail)
    text = mention.text or (label_of(subject) if subject and mention.type != "Badge" else None)
    if mention.type == "Image" and not text:
        text = label_of(f"{mention.phrase} of {brand_of(kit)}" if kit.brief.brand else mention.phrase)
    made = kit.part(mention.part, text)
    if mention.type in ("Image", "Avatar"):
        made["componentName"] = kit.named(mention.phrase, "") or mention.type
    return made


def _text(kit: Kit, mention: Mention) -> list[NodeTree] | None:
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
        return _datum(kit, mention)
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


def _person(kit: Kit, mention: Mention) -> NodeTree:
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


def _datum(kit: Kit, mention: Mention) -> list[NodeTree]:
    """A plain word on the page: its value, with the word as label where the value does not say it."""
    phrase = mention.phrase
    if not phrase:
        return [kit.text(mention.text or "", "Text", color=kit.style.text, fontSize="16px")]
    value = mention.text or value_of(phrase)
    if phrase[:1].isupper() and mention.text is None and not mention.part:
        return [kit.strong(phrase, kit.named(phrase, "") or "Text")]
    if value is None:
        return [kit.strong(label_of(f"{phrase} {mention.tail}".strip() if len(mention.tail.split()) <= 4 else phrase), kit.named(phrase, "") or "Text")]  # noqa: PLR2004  # a short tail belongs to it
    label = f"{phrase} {mention.tail}" if mention.tail and len(mention.tail.split()) <= 3 else phrase  # noqa: PLR2004  # a short tail belongs to it
    return [kit.stack(kit.named(phrase, "") or "Detail", kit.text(label_of(label), "Label"),
                      kit.node("Text", "Value", text=value, fontSize="20px", fontWeight=600, color=kit.style.text), gap="4px")]  # fmt: skip


def _section(kit: Kit, mention: Mention) -> list[NodeTree]:
    """Something that holds other things: a frame with its title and each of them."""
    items = [*mention.items, *mention.each]
    tail = re.sub(r"^(?:for|of|about)\s+(?:the |our |my )?", "", mention.tail) if mention.tail.startswith(("for ", "of ", "about ")) else ""
    words = mention.text or label_of(tail or re.sub(r"\s*\b(?:section|area|block|box|panel|part|card)$", "", mention.phrase))
    children: list[NodeTree] = []
    titled = any(item.key in ("heading",) or (item.text and item.part is None) for item in items)
    if words and not titled and mention.phrase.lower() not in ("row", "group", "container"):
        children.append(kit.heading(words))
    for item in items:
        children += block(kit, item)
    if not children:
        children = [kit.heading(words or headline(kit))]
    stem = camel(mention.phrase) if mention.phrase.isascii() else ""
    name = stem if re.search(r"(?:Card|Section|Banner|Modal|Panel|Bar|Composer|Promo|Box|Player)$", stem) else f"{stem}Section"
    if re.search(r"(?:Card|Modal|Panel|Box|Promo|Banner)$", name):
        return [kit.card(name, *children)]
    if re.search(r"(?:Bar|Composer)$", name):
        return [kit.row(name, *children)]
    return [kit.stack(name, *children)]
