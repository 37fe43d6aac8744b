"""What a prompt mentions: things with their number, words, place, and what is in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from redraft.generation.parts.model import PartMatch

LEAVES = frozenset({
    "Text", "Button", "Input", "Textarea", "Select", "Checkbox", "Radio", "Toggle", "Slider", "Link", "Image", "Icon",
    "Avatar", "Badge", "Divider", "Progress", "Video", "Map", "Rectangle",
})  # fmt: skip
REGIONS = frozenset({
    "header", "nav", "bottom-nav", "sidebar", "footer", "hero", "section", "cta-section", "modal",
})  # fmt: skip


@dataclass(slots=True)
class Mention:
    """One thing that is asked for.

    `phrase` is its noun phrase without article, number, quotes and place, in the words and case typed; `texts` are
    quoted or named copy for it; `items` what stands in it (or its names); `each` items hold for every one of them.
    """

    phrase: str
    part: PartMatch | None = None
    count: int | None = None
    plural: bool = False
    texts: list[str] = field(default_factory=list)
    items: list[Mention] = field(default_factory=list)
    each: list[Mention] = field(default_factory=list)
    place: str = ""
    anchor: str = ""
    columns: int | None = None
    choice: bool = False
    tail: str = ""
    determined: bool = False
    sure: bool = False

    @property
    def key(self) -> str:
        """The part's key, or nothing."""
        return self.part.part.key if self.part else ""

    @property
    def type(self) -> str:
        """The part's type, or nothing."""
        return self.part.part.type if self.part else ""

    @property
    def leaf(self) -> bool:
        """Whether it is one control or picture, which holds nothing."""
        return self.type in LEAVES

    @property
    def region(self) -> bool:
        """Whether it is a part of the page that holds others."""
        return self.key in REGIONS

    @property
    def field(self) -> bool:
        """Whether it is something to fill in."""
        return self.key.endswith("-field") or self.type in ("Input", "Textarea", "Select")

    @property
    def text(self) -> str | None:
        """The first of its texts."""
        return self.texts[0] if self.texts else None

    @property
    def bare(self) -> bool:
        """Whether it is no more than words or one quoted text, so that it may be a name."""
        known = self.part is not None and not self.key.endswith("-field")
        return not (known or self.items or self.count or self.determined or self.place)
