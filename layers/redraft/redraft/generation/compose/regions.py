"""The regions of a page: header, navigation, sidebar, hero, footer, bottom bar."""

from __future__ import annotations

import re

from redraft.generation.compose.collections import several
from redraft.generation.compose.kit import Kit
from redraft.generation.compose.roles import button_words, item_nodes
from redraft.generation.content import names_for
from redraft.generation.parts.build import icon_name
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

NAMES = {"header": "Header", "nav": "Header", "sidebar": "Sidebar", "footer": "Footer", "hero": "Hero",
         "bottom-nav": "BottomNav", "cta-section": "CtaSection", "section": "Section", "modal": "Modal"}  # fmt: skip


ICONS = {
    word: icon
    for icon, words in {
        "home": "home",
        "search": "search",
        "user": "profile account",
        "settings": "settings",
        "layout-dashboard": "overview dashboard",
        "bar-chart": "reports analytics stats",
        "trending-up": "progress",
        "users": "customers users team contacts",
        "message-circle": "messages chat",
        "inbox": "inbox",
        "package": "orders",
        "tag": "products",
        "shopping-cart": "cart",
        "heart": "favorites favourites",
        "bookmark": "saved",
        "calendar": "calendar bookings",
        "map": "map",
        "compass": "explore discover",
        "help-circle": "help",
        "bell": "notifications",
        "credit-card": "cards payments billing",
        "wallet": "wallet",
        "folder": "files my projects",
        "check-square": "tasks",
        "sun": "today",
        "library": "library",
        "shopping-bag": "shop",
        "dumbbell": "workouts",
        "send": "sent",
        "trash": "trash",
        "file": "drafts",
        "star": "starred",
        "archive": "archive",
        "clock": "recent",
        "share": "shared",
        "plus": "create add",
        "log-out": "logout",
    }.items()
    for word in words.split()
}
"""Icons for what navigation commonly leads to; all else gets a plain dot."""


def brand_of(kit: Kit) -> str:
    """What the logo says: the brand, else what the page is about, else its title."""
    brief = kit.brief
    about = label_of(brief.about) if 0 < len(brief.about.split()) <= 4 else ""  # a brand is short
    return brief.brand or about or "Northwind"


def region(kit: Kit, mention: Mention) -> NodeTree:
    """The region that a mention names, with what it says is in it, else with what such a region has."""
    if mention.key == "hero":
        return hero(kit, mention)
    children = _children(kit, mention)
    style = kit.style
    name = NAMES[mention.key]
    if mention.key == "sidebar":
        return kit.stack(name, *children, width="240px", padding="24px", backgroundColor=style.soft, gap="12px")
    if mention.key == "footer":
        rows = [kit.stack(name, *children, padding="32px 24px", backgroundColor=style.soft)]
        return rows[0]
    if mention.key == "bottom-nav":
        return kit.row(name, *children, padding="12px 16px", backgroundColor=style.surface, borderColor=style.border,
                       borderWidth="1px", justifyContent="space-between", position="sticky", bottom="0")  # fmt: skip
    return kit.row(name, *children, padding="16px" if kit.mobile else "16px 32px", backgroundColor=style.surface,
                   borderColor=style.border, borderWidth="1px", justifyContent="space-between", gap="16px")  # fmt: skip


def _children(kit: Kit, mention: Mention) -> list[NodeTree]:
    items = [*mention.items, *mention.each]
    items += [Mention(text) for text in mention.texts]
    made: list[NodeTree] = []
    links: list[NodeTree] = []
    for item in items:
        nodes = _item(kit, mention, item)
        plain = all(node["type"] == "Link" for node in nodes)
        if plain:
            links += nodes
            continue
        made += _gathered(kit, mention, links)
        links = []
        made += nodes
    made += _gathered(kit, mention, links)
    return _usual(kit, mention, made)


def _gathered(kit: Kit, mention: Mention, links: list[NodeTree]) -> list[NodeTree]:
    if not links or mention.key in ("sidebar", "bottom-nav"):
        return links
    return [
        kit.row("FooterLinks" if mention.key == "footer" else "NavLinks", *links, gap="16px" if kit.mobile else "24px")
    ]


def _item(kit: Kit, mention: Mention, item: Mention) -> list[NodeTree]:  # noqa: PLR0911  # a return a case
    low = item.phrase.lower()
    if item.key == "logo" or low.endswith("logo"):
        words = re.sub(r"\s*\blogo\b.*$", "", item.phrase, flags=re.IGNORECASE).strip()
        return [kit.part("logo", item.text or label_of(words) or brand_of(kit))]
    if item.plural and item.type in ("Icon", "Button", "Badge", "Input", "Select"):
        return [several(kit, item)]
    if (item.type == "Link" and (item.plural or item.key == "nav-link")) or item.key in ("nav", "tabs"):
        return _links(kit, item)
    if item.key in ("copyright", "date") or "©" in (item.text or item.phrase):
        return [kit.text(item.text or (item.phrase if "©" in item.phrase else f"© 2026 {brand_of(kit)}"), "Copyright")]
    if item.key in ("back-button", "menu-button", "close-button", "icon-button"):
        words = item.phrase.replace("arrow", "").replace("button", "").replace("icon", "").strip()
        return [kit.node("Button", kit.named(words, "Button"), text=item.text or label_of(words or "Open"),
                         iconName=icon_name(words or "menu"), color=kit.style.text, backgroundColor=kit.style.soft,
                         padding="8px 12px", borderRadius=kit.style.radius)]  # fmt: skip
    if item.bare and not item.field and _linkable(mention, item):
        return [_link(kit, mention, item.text or item.phrase)]
    if item.part and item.part.part.composed and item.key != "rating":
        return [kit.part(item.part, item.text)]
    if item.type in ("Input", "Select") and item.part and not item.key.endswith("-field"):
        return [kit.part(item.part, item.text)]
    if item.type == "Image" and item.phrase.lower().split()[-1] in ("photo", "picture", "portrait"):
        return [kit.avatar(item.text or person(mention), "Photo")]
    return item_nodes(kit, item, item.text or person(mention), 0)


def person(mention: Mention) -> str:
    """Whose picture it is: the name that stands beside it."""
    named = (item.text for item in mention.items if item.text and "name" in item.phrase.lower())
    return next(named, None) or "Maya Lindgren"


def _linkable(mention: Mention, item: Mention) -> bool:
    words = item.text or item.phrase
    return (
        bool(words)
        and (mention.key != "header" or words[0].isupper() or item.text is not None)
        and len(words.split()) <= 5
    )  # a link is short


def _links(kit: Kit, item: Mention) -> list[NodeTree]:
    given = [entry.phrase or entry.text or "" for entry in [*item.items, *item.each]] + item.texts
    if not given and item.tail:
        given = [
            word
            for word in re.split(r",\s*|\s+and\s+", re.sub(r"^(?:for|to|like|such as|of)\s+(?:the )?", "", item.tail))
            if word
        ]
    if not given and item.phrase and not item.plural and item.key != "nav" and item.type == "Link":
        given = [button_words(item)]
    given = given or list(names_for("nav"))[: item.count or 4]
    return [_link(kit, item, text) for text in given if text]


def _link(kit: Kit, mention: Mention, text: str) -> NodeTree:
    icon = (
        ICONS.get(text.lower().split()[0], "circle")
        if mention.key in ("bottom-nav", "sidebar") and text.split()
        else None
    )
    name = "FooterLink" if mention.key == "footer" else "NavLink"
    return kit.link(label_of(text), name, color=kit.style.text, **({"iconName": icon} if icon else {}))


def _usual(kit: Kit, mention: Mention, made: list[NodeTree]) -> list[NodeTree]:
    """What such a region has in any case: a bar with a logo alone gets its links."""
    if mention.key == "footer":
        if not made:
            made = [
                kit.row(
                    "FooterLinks", *(_link(kit, mention, text) for text in ("About", "Privacy", "Terms", "Contact"))
                )
            ]
        if not any("©" in str(node["props"].get("text")) for node in made):
            made.append(kit.text(f"© 2026 {brand_of(kit)}", "Copyright"))
        return made
    if made:
        return made
    if mention.key in ("sidebar", "bottom-nav"):
        topic = "sidebar" if mention.key == "sidebar" else "bottom nav"
        return [_link(kit, mention, text) for text in names_for(topic)[:4]]
    logo = kit.part("logo", brand_of(kit))
    if kit.mobile:
        return [logo, kit.icon("menu", "MenuIcon")]
    return [
        logo,
        kit.row("NavLinks", *(_link(kit, mention, text) for text in ("About", "Services", "Contact")), gap="24px"),
    ]


def hero(kit: Kit, mention: Mention) -> NodeTree:
    """A hero: picture, headline, text and buttons as asked for."""
    items = [*mention.items, *mention.each]
    children: list[NodeTree] = []
    for item in items:
        if item.plural and item.type == "Button":
            children.append(several(kit, item))
        elif item.key in ("banner", "image") or item.type == "Image":
            if not any(child["type"] == "Image" for child in children):
                children.append(
                    kit.image(
                        item.text
                        or label_of(re.sub(r"^(?:of|with|showing)\s+(?:an? |the )?", "", item.tail))
                        or f"{brand_of(kit)} in everyday use",
                        "HeroBanner",
                        "320px",
                    )
                )
        elif item.key in ("heading", "text", "subheading") or item.phrase.lower().endswith("line"):
            children.append(_line(kit, item, children))
        elif (item.part and item.part.part.composed and item.key != "rating") or (
            item.key == "search-bar" and item.part
        ):
            children.append(kit.part(item.part, item.text))
        else:
            children += item_nodes(kit, item, item.text or brand_of(kit), 0)
    if not any(child["type"] == "Text" for child in children):
        at = 1 if children and children[0]["type"] == "Image" else 0
        children.insert(at, kit.title(mention.text or headline(kit), "HeroTitle"))
    elif mention.text:
        children.insert(0, kit.title(mention.text, "HeroTitle"))
    if not items:
        children.append(
            kit.text("See what is new, and find what suits you in a few minutes.", "HeroText", fontSize="18px")
        )
        children.append(kit.button(kit.brief.kind.action if kit.brief.kind else "Get started"))
    return kit.stack("Hero", *children, padding="40px 16px" if kit.mobile else "80px 32px", alignItems="center",
                     backgroundColor=kit.style.soft, textAlign="center", gap="20px")  # fmt: skip


def headline(kit: Kit) -> str:
    """A line for the top of a page, about what it is about."""
    brief = kit.brief
    if brief.brand:
        return f"Welcome to {brief.brand}"
    about = brief.about if 0 < len(brief.about.split()) <= 5 else ""  # longer ones are not a subject
    return f"{label_of(about)}, made simple" if about else "Made for your everyday"


def _line(kit: Kit, item: Mention, before: list[NodeTree]) -> NodeTree:
    first = not any(child["type"] == "Text" for child in before)
    if first and item.key != "subheading":
        return kit.title(item.text or headline(kit), "HeroTitle")
    return kit.text(
        item.text or "See what is new, and find what suits you in a few minutes.", "HeroText", fontSize="18px"
    )
