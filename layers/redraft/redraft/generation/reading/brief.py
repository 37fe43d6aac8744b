"""The brief: what a prompt asks for, as a value."""

from __future__ import annotations

from dataclasses import dataclass, field

from redraft.generation.kinds import Kind
from redraft.generation.parts.catalogue import fold
from redraft.generation.reading.mentions import Mention


@dataclass(slots=True)
class Brief:
    """What a prompt asks for. `negatives` are folded words and part keys that must not be there."""

    prompt: str
    kind: Kind | None = None
    device: str | None = None
    dark: bool = False
    colour: str | None = None
    brand: str = ""
    about: str = ""
    mentions: list[Mention] = field(default_factory=list)
    negatives: set[str] = field(default_factory=set)
    only: bool = False
    columns: int | None = None
    component: Mention | None = None

    def refuses(self, *words: str) -> bool:
        """Whether the prompt says no to something of one of these names."""
        return any(fold(word) in self.negatives for word in words if word)
