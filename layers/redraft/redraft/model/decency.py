"""What no text that a model writes may hold: addresses that nobody gave it, and the instructions it works by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from redraft.model.answer import Prop, UnheldError
from redraft.model.vocabulary import SHOWN
from redraft.wireframe.node import Node

_ADDRESS: Final = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:)?//[^\s\"'<>)]+|\b(?:javascript|data|vbscript|file):\S*", re.IGNORECASE
)
_LEAK: Final = 48
"""Characters of the instructions in a row that no text of a design has by chance."""


@dataclass(frozen=True, slots=True)
class Decency:
    """`known` are the addresses of the request and of the design, `secret` the instructions on one line."""

    known: frozenset[str]
    secret: str

    @classmethod
    def of(cls, prompt: str, nodes: Iterable[Node] = (), secret: str = "") -> Self:
        """What may be said in answer to a prompt about these elements."""
        texts = [prompt, *(str(node.props[name]) for node in nodes for name in SHOWN & node.props.keys())]
        known = frozenset(found for text in texts for found in _ADDRESS.findall(text))
        return cls(known, " ".join(secret.split()))

    def check(self, prop: Prop) -> None:
        """Raise `UnheldError` for a value that a person would meet and should not."""
        if prop.name not in SHOWN:
            return
        if any(found not in self.known for found in _ADDRESS.findall(prop.value)):
            raise UnheldError(f"{prop.name}: no address that is neither in the design nor in the request")
        text = " ".join(prop.value.split())
        if any(text[at : at + _LEAK] in self.secret for at in range(len(text) - _LEAK + 1)):
            raise UnheldError(f"{prop.name}: the instructions are no text for a design")
