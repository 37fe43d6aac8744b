"""A design as the checks look at it: laid out, with what each element is for and how it is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from redraft.preview.boxes import Part
from redraft.preview.content import label_text
from redraft.preview.layout import arrange
from redraft.preview.semantics import Semantics, read_semantics
from redraft.preview.styles import Sheet
from redraft.wireframe.node import Design

_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class Scene:
    """The parts by id in document order, parents first; all lengths in px."""

    design: Design
    parts: Mapping[str, Part]
    semantics: Semantics

    @classmethod
    def of(cls, design: Design) -> Scene:
        """The scene of a design."""
        sheet = Sheet.of(design)
        return cls(design, arrange(sheet), read_semantics(sheet))

    @property
    def root(self) -> Part:
        """The part of the whole."""
        return self.parts[self.design.root]

    def shown(self) -> Iterator[Part]:
        """All that is not hidden."""
        return (part for part in self.parts.values() if not part.hidden)

    def above(self, part: Part) -> Part | None:
        """The part around one; None above the root."""
        return None if part.node.parent is None else self.parts[part.node.parent]

    def title(self, part: Part) -> str:
        """How a sentence calls an element: by what it says, else by its name."""
        said = " ".join((part.text or label_text(part.node)).split())
        return f'"{said[:_LONGEST]}…"' if len(said) > _LONGEST else f'"{said}"'
