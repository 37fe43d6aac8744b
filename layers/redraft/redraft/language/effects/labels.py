"""What people call an element: its words, else its title's, else its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from redraft.language.effects.kinds import FIELDS, is_text, kind_of, shown_prop, title_in, words_of
from redraft.language.effects.sayings import listed
from redraft.wireframe.node import Design, Node

_LONGEST = 40
_MOST_NAMED = 3
_OF_NAME = frozenset({"frame", "wrapper", "container", "group", "box", "view", "component", "element", "node"})


def label_of(design: Design, node_id: str) -> str:
    """The label by which a person recognises an element: `"Log in"`, `the "Cake sale" card`, `the header`.

    Where others have the same, it says in what it stands (`"Add" in the "Rye" card`), else which one it is.
    """
    node = design[node_id]
    if node_id == design.root:
        return "the page"
    words = _own_words(node)
    label = _worded(node, words) if words else _titled(design, node)
    twins = _same_words(design, node, words) if words else _same_title(design, node)
    return label if len(twins) <= 1 else _told_apart(design, node, label, twins)


def _worded(node: Node, words: str) -> str:
    noun = "" if is_text(node) or kind_of(node) in {"button", "link"} else _noun(node.name, node.type)
    return f"the {quoted(words)} {noun}" if noun else quoted(words)


def _titled(design: Design, node: Node) -> str:
    """What shows no words goes by its noun, and by its title too where there are more of that noun."""
    noun = _noun(node.name, node.type)
    title = title_in(design, node.id) if node.children and len(_namesakes(design, node)) > 1 else None
    return f"the {quoted(words_of(title))} {noun}" if title else f"the {noun}"


def _same_words(design: Design, node: Node, words: str) -> list[str]:
    """The elements of that type with the same words, in document order."""
    return _in_order(design, [o for o in design.nodes.values() if o.type == node.type and _own_words(o) == words])


def _in_order(design: Design, nodes: list[Node]) -> list[str]:
    """Ids in document order; the whole design is looked through only where there are several."""
    ids = {node.id for node in nodes}
    return [*ids] if len(ids) < 2 else [node.id for node in design.walk() if node.id in ids]


def _same_title(design: Design, node: Node) -> list[str]:
    """The elements that go by the same noun and title, in document order."""
    namesakes = _namesakes(design, node)
    title = _title_words(design, node)
    if len(namesakes) > 1 and title:  # only what holds those words can have that title
        holders = {above.id for above in _above_words(design, title)}
        namesakes = [other for other in namesakes if other.id in holders]
        return _in_order(design, [other for other in namesakes if _title_words(design, other) == title])
    same = [other for other in namesakes if len(namesakes) > 1 and _title_words(design, other) == title]
    return _in_order(design, same)


def _above_words(design: Design, words: str) -> Iterator[Node]:
    """What holds an element with these words."""
    for node in list(design.nodes.values()):
        if words_of(node) == words:
            yield from design.ancestors(node.id)


def _title_words(design: Design, node: Node) -> str:
    title = title_in(design, node.id) if node.children else None
    return words_of(title) if title is not None else ""


def _told_apart(design: Design, node: Node, label: str, twins: list[str]) -> str:
    """The label with the nearest container that holds none of the others, or with its number among them."""
    for above in design.ancestors(node.id):
        if above.id == design.root or any(design.is_within(twin, above.id) for twin in twins if twin != node.id):
            break
        words = _own_words(above)
        return f"{label} in {_worded(above, words) if words else _titled(design, above)}"
    at = twins.index(node.id)
    which = _ORDINALS[at] if at < len(_ORDINALS) else f"{at + 1}th"
    return f"the {which} {label.removeprefix('the ')}"


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


def _own_words(node: Node) -> str:
    """The words that show; an icon's or picture's name is no such thing."""
    prop = shown_prop(node)
    if prop in {"text", "label", "placeholder"} or kind_of(node) in FIELDS:
        return words_of(node)
    return ""


def _namesakes(design: Design, node: Node) -> list[Node]:
    """The elements that go by the same noun and show no words of their own."""
    noun = _noun(node.name, node.type)
    return [o for o in design.nodes.values() if _noun(o.name, o.type) == noun and not _own_words(o)]


def noun_of(design: Design, node_id: str) -> str:
    """What kind of thing it is, in the words of its name, else of its type: "search bar", "product card"."""
    node = design[node_id]
    return _noun(node.name, node.type)


@lru_cache(maxsize=4096)
def _noun(name: str, kind: str) -> str:
    words = [word for word in _spaced(name).split() if not word.isdigit()]
    if words and words[-1] in _OF_NAME:
        words.pop()
    low = kind.lower()
    if not words:
        return "section" if low == "frame" else _spaced(kind)
    if low in {"button", "link", "input", "checkbox", "radio", "toggle"}:
        return "field" if low == "input" else low
    return " ".join(words)


def _spaced(name: str) -> str:
    """A name as words: "ProductCard" is "product card"."""
    return " ".join(re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_\-\s]+", " ", name).lower().split())


def quoted(words: str) -> str:
    """Words in quotation marks, the middle of a long text left out."""
    text = " ".join(words.split())
    return f'"{text}"' if len(text) <= _LONGEST else f'"{text[: _LONGEST - 1].rstrip()}…"'


def labels_of(design: Design, ids: Sequence[str]) -> str:
    """Several elements in a sentence: named while they are few, counted where they are many."""
    here = [node_id for node_id in ids if node_id in design]
    if len(here) <= _MOST_NAMED:
        return listed(list(dict.fromkeys(label_of(design, node_id) for node_id in here)))
    nouns = {noun_of(design, node_id) for node_id in here}
    kinds = {kind_of(design[node_id]) for node_id in here}
    noun = next(iter(nouns)) if len(nouns) == 1 else next(iter(kinds)) if len(kinds) == 1 else "element"
    return f"{len(here)} {plural(noun if noun != 'frame' else 'element')}"


def plural(noun: str) -> str:
    """More than one of a noun."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"
