"""Names in code, made of what a design calls its parts: `ProductCard2` is productCard, ProductCard, product-card."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_TAKEN = frozenset(
    # Words of JavaScript, of TypeScript and of the code around a name.
    """
    abstract any arguments as async await boolean break case catch class const css constructor continue debugger declare
    default delete do else enum eval event export extends false finally for from function get html if implements import
    in index instanceof interface is key let module name namespace never new null number object of package private
    protected public readonly ref require return root set static string styles super switch symbol this throw true
    try type typeof undefined unknown var void while with yield
    """.split()
)
_TAKEN_COMPONENTS = frozenset(
    """
    App Base Component Design Element Fragment Function HTMLElement Index KeepAlive Markup Node Object Portal Profiler
    Slot StrictMode String Suspense Symbol Teleport Template Text Transition
    """.split()
)
_IRREGULAR = {"person": "people", "child": "children", "entry": "entries", "series": "series", "news": "news"}


def words_of(name: str) -> list[str]:
    """The words of a name in lower case, its numbers among them."""
    return [word.lower() for word in _WORDS.findall(name)]


def stem_words(name: str) -> list[str]:
    """The words of a name without its numbers: what `Card1` and `Card2` have in common."""
    return [word for word in words_of(name) if not word.isdigit()]


def camel(words: Iterable[str]) -> str:
    """`productCard`; "" where there are no words to begin a name with."""
    found = _beginning(words)
    return found[0] + "".join(map(str.capitalize, found[1:])) if found else ""


def pascal(words: Iterable[str]) -> str:
    """`ProductCard`; "" where there are no words to begin a name with."""
    return "".join(map(str.capitalize, _beginning(words)))


def kebab(words: Iterable[str]) -> str:
    """`product-card`; "" where there are no words to begin a name with."""
    return "-".join(_beginning(words))


def _beginning(words: Iterable[str]) -> list[str]:
    """The words from the first on that is no number."""
    found = list(words)
    while found and found[0].isdigit():
        del found[0]
    return found


def plural(words: list[str]) -> list[str]:
    """The words with the last one in the plural; those that are in the plural already become a list."""
    *before, last = words
    if last in _IRREGULAR:
        return [*before, _IRREGULAR[last]]
    if last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        return [*before, last[:-1] + "ies"]
    if last.endswith(("ss", "x", "ch", "sh")):
        return [*before, last + "es"]
    return [*before, last, "list"] if last.endswith("s") else [*before, last + "s"]


def variable(words: list[str]) -> str:
    """A name that JavaScript lets a variable have."""
    name = camel(words) or "item"
    return f"{name}Item" if name in _TAKEN else name


def component(words: list[str]) -> str:
    """A name that every framework lets a component have."""
    name = pascal(words) or "Part"
    return f"{name}Part" if name in _TAKEN_COMPONENTS else name


def unused(name: str, used: set[str]) -> str:
    """The name, numbered where it is used already; it is used then."""
    found = name
    number = 1
    while found in used:
        number += 1
        found = f"{name}{number}"
    used.add(found)
    return found


def short_hash(text: str, length: int = 4) -> str:
    """A few letters and digits that a text always has."""
    return hashlib.sha256(text.encode()).hexdigest()[:length]
