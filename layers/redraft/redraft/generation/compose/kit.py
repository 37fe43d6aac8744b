"""The material designs are made of: nodes with fresh ids, in one style, on one type and spacing scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from redraft.generation.parts.build import build_part, camel, icon_name, slug
from redraft.generation.parts.catalogue import fold, part_of
from redraft.generation.parts.model import PartMatch, PartStyle, label_of
from redraft.generation.reading.brief import Brief
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

NAME_WORDS = 4


@dataclass(slots=True)
class Kit:
    """Makes nodes for one design; `used` counts the ids given by stem, `builder` builds whatever is mentioned."""

    brief: Brief
    style: PartStyle
    builder: Builder
    mobile: bool
    used: Counter[str] = field(default_factory=Counter)

    def build(self, mention: Mention) -> list[NodeTree]:
        """The nodes for a mention, whatever it is."""
        return self.builder(self, mention)

    def new_id(self, stem: str) -> str:
        """A fresh id: "nav-link" becomes "nav-link-3"."""
        self.used[stem] += 1
        return f"{stem}-{self.used[stem]}"

    def node(self, kind: str, name: str, *children: NodeTree, **props: Any) -> NodeTree:
        """A node; props that are None are left out."""
        kept = {key: value for key, value in props.items() if value is not None}
        return {
            "id": self.new_id(slug(name)),
            "componentName": name,
            "type": kind,
            "props": kept,
            "children": [*children],
        }

    def stack(self, name: str, *children: NodeTree, gap: str = "16px", **props: Any) -> NodeTree:
        """A vertical Frame."""
        return self.node("Frame", name, *children, layoutMode="VERTICAL", gap=gap, **props)

    def row(self, name: str, *children: NodeTree, gap: str = "12px", **props: Any) -> NodeTree:
        """A horizontal Frame."""
        return self.node(
            "Frame", name, *children, layoutMode="HORIZONTAL", gap=gap, **{"alignItems": "center", **props}
        )

    def grid(self, name: str, children: list[NodeTree], columns: int) -> NodeTree:
        """A grid of equal columns."""
        return self.node("Frame", name, *children, layoutMode="GRID", columns=columns, gap="16px")

    def card(self, name: str, *children: NodeTree, **props: Any) -> NodeTree:
        """A Frame in the card look."""
        look = {
            "padding": "16px", "backgroundColor": self.style.surface, "borderColor": self.style.border,
            "borderWidth": "1px", "borderRadius": self.style.radius,
        }  # fmt: skip
        return self.stack(name, *children, **{"gap": "12px", **look, **props})

    def title(self, text: str, name: str = "Title", **props: Any) -> NodeTree:
        """The heading of a page."""
        size = "26px" if self.mobile else "36px"
        look = {"fontSize": size, "fontWeight": 700, "color": self.style.text, "lineHeight": "1.2"}
        return self.node("Text", name, text=text, **{**look, **props})

    def heading(self, text: str, name: str = "SectionTitle") -> NodeTree:
        """The heading of a section."""
        size = "18px" if self.mobile else "22px"
        return self.node("Text", name, text=text, fontSize=size, fontWeight=600, color=self.style.text)

    def strong(self, text: str, name: str = "Name") -> NodeTree:
        """The main line of a card or row."""
        return self.node("Text", name, text=text, fontSize="16px", fontWeight=600, color=self.style.text)

    def text(self, text: str, name: str = "Text", **props: Any) -> NodeTree:
        """Body text."""
        look = {"fontSize": "14px", "color": self.style.muted, "lineHeight": "1.5"}
        return self.node("Text", name, text=text, **{**look, **props})

    def button(self, text: str, *, quiet: bool = False, icon: str | None = None, full: bool = False) -> NodeTree:
        """A Button named by its words."""
        style = self.style
        ground, ink = (style.soft, style.text) if quiet else (style.primary, style.on_primary)
        return self.node(
            "Button", self.named(text, "Button"), text=text, iconName=icon, backgroundColor=ground, color=ink,
            padding="12px 20px", borderRadius=style.radius, fontSize="14px", fontWeight=600,
            width="100%" if full else None,
        )  # fmt: skip

    def link(self, text: str, name: str = "Link", **props: Any) -> NodeTree:
        """A Link."""
        return self.node(
            "Link", name, text=text, href="#", **{"fontSize": "14px", "color": self.style.primary, **props}
        )

    def icon(self, words: str, name: str | None = None) -> NodeTree:
        """An Icon by what it shows."""
        return self.node(
            "Icon", name or self.named(words, "Icon"), iconName=icon_name(words), alt=label_of(words), size="24px",
            color=self.style.text,
        )  # fmt: skip

    def image(self, alt: str, name: str = "Image", height: str = "180px") -> NodeTree:
        """A picture, as a placeholder with a description."""
        return self.node(
            "Image", name, alt=alt, width="100%", height=height, backgroundColor=self.style.soft,
            borderRadius=self.style.radius,
        )  # fmt: skip

    def avatar(self, alt: str, name: str = "Avatar", size: str = "40px") -> NodeTree:
        """A person's picture."""
        return self.node("Avatar", name, alt=alt, size=size, borderRadius="999px", backgroundColor=self.style.tint)

    def part(self, found: PartMatch | str, text: str | None = None) -> NodeTree:
        """A part of the catalogue in this design's style."""
        match = PartMatch(part_of(found), 0, 0) if isinstance(found, str) else found
        return build_part(match, text=text, new_id=self.new_id, style=self.style)

    def field(self, found: PartMatch, label: str, placeholder: str | None = None) -> NodeTree:
        """A form field: label above, an example inside where the prompt gives no other words."""
        made = self.part(found, label)
        example = placeholder or found.part.example or label
        kind = found.part.type
        if kind in ("Input", "Textarea", "Select"):
            made["componentName"] = self.named(label, kind)
            made["props"] |= {"label": label, "placeholder": example, "width": "100%"}
            if kind == "Select":
                made["props"]["options"] = self.options(label)
        return made

    def options(self, label: str) -> list[str]:
        """What a dropdown offers; the words of its label come first."""
        words = label.lower().removesuffix(" filter")
        return [
            f"Any {words}",
            *_OPTIONS.get(fold(words.split()[-1]) if words.split() else "", ("Newest", "Most popular")),
        ]

    @staticmethod
    def named(words: str, kind: str) -> str:
        """A componentName from words, with the kind at its end."""
        stem = camel(" ".join(words.split()[:NAME_WORDS]))
        stem = stem if stem.isascii() and not stem[:1].isdigit() else ""
        if stem in (kind, ""):
            return kind or ("" if words else "Detail")
        return (
            stem if stem.endswith(kind) and stem != kind else (stem + kind if stem and not stem[0].isdigit() else kind)
        )


Builder = Callable[[Kit, Mention], list[NodeTree]]
"""Builds the nodes for a mention at page level."""

_OPTIONS = {
    "role": ("Admin", "Editor", "Viewer"), "status": ("Active", "Pending", "Paused"),
    "country": ("Portugal", "Norway", "Japan", "Canada"), "language": ("English", "Portuguese", "German"),
    "price": ("Under $25", "$25 to $100", "Over $100"), "rating": ("4 stars and up", "3 stars and up"),
    "size": ("Small", "Medium", "Large"), "category": ("Essentials", "Seasonal", "Gifts"),
    "priority": ("High", "Medium", "Low"),
    "date": ("Today", "This week", "This month"), "location": ("Lisbon", "Oslo", "Remote"),
    "type": ("Standard", "Premium"), "gender": ("Female", "Male", "Other"), "color": ("Sand", "Olive", "Ink"),
    "colour": ("Sand", "Olive", "Ink"), "month": ("April", "May", "June"), "department": ("Design", "Sales", "Support"),
    "guest": ("1", "2", "3", "4"), "people": ("1", "2", "3", "4"), "currency": ("Euro", "US dollar", "Pound"),
    "brand": ("Northwind", "Brightside", "Alder"), "cuisine": ("Italian", "Japanese", "Indian"),
}  # fmt: skip
