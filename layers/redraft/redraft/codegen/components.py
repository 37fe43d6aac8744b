"""A page divided into components: landmarks, forms and sections of some size, and whatever else grows too long.

Whether a part is a component depends on the part alone, so that it is one whatever changes around it.
"""

from __future__ import annotations

from redraft.codegen.names import component, pascal, unused, words_of
from redraft.codegen.view import Component, Run, Tag, Use

_LANDMARKS = frozenset({"header", "footer", "nav", "aside", "section", "form", "article"})
_LEAST_LANDMARK = 6
_OTHERS = frozenset({"div", "ul", "table"})
_LEAST_OTHER = 24


def divided(root: Tag) -> list[Component]:
    """The components of a page, the page first; a `Use` takes the place of each of the others."""
    names = _named(_large(root))
    made = {id(root): Component("App", root)}
    seen: dict[int, str] = {}
    for tag in list(root.walk()):
        for at, part in enumerate(tag.children):
            name = names.get(id(part))
            if name is None or not isinstance(part, Tag):
                continue
            used = seen.setdefault(part.content, name)
            tag.children[at] = Use(used)
            if used == name:
                made[id(part)] = Component(name, part)
    for one in made.values():
        parts = (part for tag in one.root.walk() for part in tag.children)
        one.uses = list(dict.fromkeys(part.name for part in parts if isinstance(part, Use)))
    return list(made.values())


def _large(root: Tag) -> list[Tag]:
    """What is to be a component, in document order; what is taken out counts as one tag of what it stands in."""
    sizes: dict[int, int] = {}
    large: list[Tag] = []
    for tag in reversed(list(root.walk())):
        size = 1 + sum(_size(part, sizes) for part in tag.children)
        if tag is not root and _is_component(tag, size):
            large.append(tag)
            size = 1
        sizes[id(tag)] = size
    return large[::-1]


def _size(part: object, sizes: dict[int, int]) -> int:
    if isinstance(part, Tag):
        return sizes[id(part)]
    return part.items[0].size if isinstance(part, Run) else 0


def _is_component(tag: Tag, size: int) -> bool:
    return (tag.tag in _LANDMARKS and size >= _LEAST_LANDMARK) or (tag.tag in _OTHERS and size >= _LEAST_OTHER)


def _named(tags: list[Tag]) -> dict[int, str]:
    """Names by the tag's identity: what the design calls it, with its id where the name is taken."""
    used: set[str] = set()
    names: dict[int, str] = {}
    for tag in tags:
        words = words_of(tag.name) or [tag.tag]
        name = component(words)
        if name in used:
            name += pascal(["x", *words_of(tag.node_id or "")])[1:]
        names[id(tag)] = unused(name, used)
    return names
