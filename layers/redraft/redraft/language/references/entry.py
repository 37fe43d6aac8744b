"""One element as references see it: the words of its name and of its texts, and where it stands in document order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from redraft.language.lexicon.icons import icon_handles
from redraft.language.lexicon.kinds import GENERIC_NAME_ENDS
from redraft.language.lexicon.stems import is_plural, stem
from redraft.language.tokens import Token, tokenize
from redraft.wireframe.node import Node

SHOWN = ("text", "label", "placeholder", "value", "alt")
"""Props whose words an element shows, or would be called by."""

_CAMEL = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_LONGEST_PHRASE = 14
_WRITTEN_OUT = {
    "txt": "text", "btn": "button", "img": "image", "pic": "picture", "lbl": "label", "hdr": "header", "ftr": "footer",
    "ttl": "title", "desc": "description", "cb": "checkbox", "chk": "checkbox", "sel": "select", "inp": "input",
    "nav": "nav", "hd": "header", "bdg": "badge", "lnk": "link", "sec": "section", "col": "column",
}  # fmt: skip


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The stems of a componentName: `ProductCards` is product, card; numbers and short forms aside."""
    words = [word.lower() for word in _CAMEL.findall(role_name(name))]
    plain = tuple(_WRITTEN_OUT.get(word, stem(word)) for word in words if not word.isdigit())
    return _with_joined(plain)


def _with_joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, and two that are one in speech as that one, too: `KickOff` is kick, off and kickoff."""
    out: list[str] = []
    for at, word in enumerate(words):
        out.append(word)
        if at and word in _PARTICLES:
            out.append(words[at - 1] + word)
    return tuple(out)


_PARTICLES = frozenset("off up in out down over on".split())


@lru_cache(maxsize=4096)
def role_name(name: str) -> str:
    """A componentName without the number that tells it from its like: `Row3` and `Txt1a` play the parts Row and Txt."""
    return re.sub(r"[-_ ]?\d+[a-z]?$", "", name) or name


@lru_cache(maxsize=8192)
def shown_words(text: str) -> tuple[str, ...]:
    """The stems of a shown text, compounds whole and in their parts."""
    out: list[str] = []
    previous = ""
    for token in _tokens(text):
        if token.is_mark:
            continue
        words = token.text.split() if token.kind == "quote" else [token.text]
        if previous and previous.isalpha() and words[0].isalpha() and len(out) < _LONGEST_PHRASE:
            out.append(stem((previous + words[0]).lower()))
        previous = words[-1]
        for word in words:
            out.append(stem(word.lower()))
            if token.kind == "word" and token.stem not in (out[-1], ""):  # a price without its sign
                out.append(token.stem)
            parts = re.findall(r"\w+", word.lower())
            if len(parts) > 1:
                out.extend(stem(part) for part in parts)
    return tuple(out)


@lru_cache(maxsize=8192)
def plain_words(text: str) -> tuple[str, ...]:
    """The stems of a text in order, without signs: for phrase comparison."""
    return tuple(token.stem or token.text.lower() for token in _tokens(text) if not token.is_mark)


@lru_cache(maxsize=256)
def _tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text, for what is asked of it one after the other."""
    return tuple(tokenize(text))


class Said(NamedTuple):
    """What a node says: the stems of its name, its texts and their stems, and whether its name is of many.

    `spelt` are the words of its texts as `plain_words` has them; `heads` the words of its name that say what it is,
    best first; `role` is its name without a number: what it is among its like.
    """

    names: tuple[str, ...]
    texts: tuple[str, ...]
    words: frozenset[str]
    plural: bool
    heads: tuple[str, ...]
    role: str
    spelt: frozenset[str]


def said_by(node: Node) -> Said:
    """The words of a node."""
    texts = tuple(texts_of(node))
    words = frozenset([word for text in texts for word in shown_words(text)])
    if isinstance(icon := node.props.get("iconName"), str):
        words |= icon_handles(icon)
    names = name_words(node.name)
    spelt = frozenset([word for text in texts for word in plain_words(text)])
    plural = len(node.children) > 1 and is_plural_name(node.name)
    return Said(names, texts, words, plural, _heads(names, node.type.lower()), role_name(node.name), spelt)


def _heads(names: tuple[str, ...], type_: str) -> tuple[str, ...]:
    if len(names) > 1 and names[-1] in GENERIC_NAME_ENDS:
        return (names[-1], names[-2])
    if len(names) > 1 and names[-1] == type_ != "frame":
        return (names[-1], names[-2])
    return names[-1:]


class Entry:
    """A node as references see it; `pos` and `end` bound its subtree in document order. Never changed once made."""

    __slots__ = ("depth", "end", "heads", "id", "names", "node", "plural", "pos", "role", "said", "texts", "words")

    def __init__(self, node: Node, pos: int, end: int, depth: int, said: Said) -> None:
        self.node = node
        self.pos = pos
        self.end = end
        self.depth = depth
        self.said = said
        self.id = node.id
        self.names, self.texts, self.words, self.plural, self.heads, self.role, _ = said

    @property
    def parent_id(self) -> str | None:
        """The id of what encloses it."""
        return self.node.parent

    @property
    def head(self) -> str:
        """The last word of its name: a `PriceCard` is a card."""
        return self.names[-1] if self.names else ""


def texts_of(node: Node) -> Iterator[str]:
    """What a node shows or would be called by, as texts."""
    for prop in SHOWN:
        value = node.props.get(prop)
        if isinstance(value, str) and value:
            yield value
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield str(value)
    icon = node.props.get("iconName")
    if isinstance(icon, str):
        yield icon
    items = node.props.get("items")
    if isinstance(items, list):
        yield from (str(item) for item in items if isinstance(item, str | int | float))


@lru_cache(maxsize=4096)
def is_plural_name(name: str) -> bool:
    """Whether a name is of many: `Amenities` holds what is called an amenity."""
    words = _CAMEL.findall(name)
    return bool(words) and is_plural(words[-1].lower())
