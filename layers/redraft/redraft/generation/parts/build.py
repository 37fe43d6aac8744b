"""From a part to the nodes it is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from redraft.generation.parts.model import Part, PartMatch, PartStyle, Piece, label_of
from redraft.wireframe.node import Node, NodeTree

LOOK_PROPS = frozenset({
    "color", "backgroundColor", "borderColor", "borderWidth", "borderRadius", "borderStyle", "boxShadow", "opacity",
    "fontSize", "fontWeight", "fontFamily", "fontStyle", "textAlign", "textDecoration", "textTransform", "lineHeight",
    "letterSpacing", "width", "height", "minWidth", "minHeight", "maxWidth", "padding", "margin", "gap", "size",
    "alignItems", "justifyContent", "alignSelf", "layoutMode", "columns",
})  # fmt: skip
"""The props that make up a look, and that an added element takes over from its neighbour."""

_SHOWN = ("text", "label", "placeholder")
_PLAIN = PartStyle()
_NAME_WORDS = 3
_ICONS = {
    "close": "x", "cross": "x", "hamburger": "menu", "burger": "menu", "basket": "shopping-cart", "bag": "shopping-bag",
    "cart": "shopping-cart", "trash": "trash", "bin": "trash", "delete": "trash", "magnifier": "search",
    "magnifying": "search", "cog": "settings", "gear": "settings", "profile": "user", "account": "user",
    "notification": "bell", "favourite": "heart", "favorite": "heart", "like": "heart", "phone": "phone",
    "envelope": "mail", "email": "mail", "location": "map-pin", "pin": "map-pin", "back": "arrow-left",
    "forward": "arrow-right", "edit": "pencil", "pen": "pencil", "add": "plus", "share": "share", "home": "home",
}  # fmt: skip

NewId = Callable[[str], str]
"""Gives a fresh id from a slug: "button" becomes "button-3"."""


def build_part(
    match: PartMatch | Part, *, text: str | None, new_id: NewId, like: Node | None = None, style: PartStyle = _PLAIN
) -> NodeTree:
    """The nodes of a part, new ids throughout.

    `text` is what it shows, verbatim; without it, its subject or its default. `like` is a sibling of the same kind
    whose look the new one follows; `style` colours what no sibling decides.
    """
    found = match if isinstance(match, PartMatch) else PartMatch(match, 0, 0)
    made = _composed(found, text, new_id, style) if found.part.composed else _single(found, text, new_id, style)
    return made if like is None else _like(made, like)


def another_like(tree: NodeTree, texts: list[str], new_id: NewId) -> NodeTree:
    """A copy of a sibling with new ids in which the shown texts are replaced, in order; left over ones stay.

    For "add a row: bed 14, K. Abara, chest pain": the new row is built as its neighbours are.
    """
    rest = iter(texts)

    def copied(node: NodeTree) -> NodeTree:
        props = dict(node["props"])
        shown = next((name for name in _SHOWN if isinstance(props.get(name), str)), None)
        if shown is not None and (words := next(rest, None)) is not None:
            props[shown] = words
        made = {**node, "id": new_id(slug(node["componentName"])), "props": props}
        return {**made, "children": [copied(child) for child in node["children"]]}

    return copied(tree)


def slug(name: str) -> str:
    """A componentName as the stem of an id: "PhoneNumberInput" becomes "phone-number-input"."""
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", name)
    return re.sub(r"[^a-z0-9]+", "-", split.lower()).strip("-") or "part"


def camel(words: str) -> str:
    """Words as a componentName: "phone number" becomes "PhoneNumber"."""
    return "".join(word[:1].upper() + word[1:] for word in re.findall(r"[^\W_]+", re.sub("['\u2019]s?", "", words)))


def node_of(
    kind: str, name: str, props: Mapping[str, Any], new_id: NewId, children: list[NodeTree] | None = None
) -> NodeTree:
    """One node with a new id."""
    return {
        "id": new_id(slug(name)), "componentName": name, "type": kind, "props": dict(props), "children": children or [],
    }  # fmt: skip


def _name(found: PartMatch, text: str | None) -> str:
    base = found.part.component_name
    stem = camel(found.subject if found.subject_words else text or "")
    if not stem or len(found.subject_words or (text or "").split()) > _NAME_WORDS or not stem.isascii():
        return base
    kind = found.part.type if found.part.key.endswith("-field") else base
    return stem if stem.endswith(kind) else stem + kind


def _resolved(props: Mapping[str, Any], style: PartStyle) -> dict[str, Any]:
    return {name: style.resolve(value) for name, value in props.items()}


def _single(found: PartMatch, text: str | None, new_id: NewId, style: PartStyle) -> NodeTree:
    part = found.part
    props = _resolved(part.props, style)
    words = text or found.subject or part.default
    if part.shows == "iconName":
        props |= {"iconName": icon_name(words), "alt": label_of(words)}
    elif part.shows:
        props[part.shows] = _search_words(part, words)
    elif text or found.subject_words:
        props["label" if part.key != "tabs" else "items"] = [words] if part.key == "tabs" else words
    return node_of(part.type, _name(found, text), props, new_id)


def _search_words(part: Part, words: str) -> str:
    return f"Search {words.lower()}" if part.key == "search-bar" and not words.lower().startswith("search") else words


def icon_name(words: str) -> str:
    """The name of an icon for words: "close" is "x", "Shopping cart" is "shopping-cart"."""
    low = [word.lower() for word in re.findall(r"\w+", words)]
    return _ICONS.get(low[-1], "-".join(low)) if low else "star"


def _composed(found: PartMatch, text: str | None, new_id: NewId, style: PartStyle) -> NodeTree:
    part = found.part
    words = text or found.subject or None
    top = node_of(part.type, _name(found, None), _resolved(part.props, style), new_id)
    pieces = part.children
    if found.holds:
        pieces = tuple(child for child in pieces if child.takes and words)
    taken = False
    for child in pieces:
        made, taken_here = _piece(child, None if taken else words, new_id, style)
        taken = taken or taken_here
        top["children"].append(made)
    top["children"] += [build_part(held, text=None, new_id=new_id, style=style) for held in found.holds]
    return top if taken or not words else _titled(top, words, new_id, style)


def _titled(top: NodeTree, words: str, new_id: NewId, style: PartStyle) -> NodeTree:
    """Words that no piece of the part takes stand in it as a label of their own."""
    label = {"text": words, "fontSize": "16px", "fontWeight": 600, "color": style.text}
    top["children"].insert(0, node_of("Text", "Label", label, new_id))
    return top


def _piece(piece: Piece, words: str | None, new_id: NewId, style: PartStyle) -> tuple[NodeTree, bool]:
    props = _resolved(piece.props, style)
    used = bool(words) and piece.takes
    if used:
        props["text"] = words
    made = node_of(piece.type, piece.name, props, new_id)
    for child in piece.children:
        below, taken = _piece(child, None if used else words, new_id, style)
        used = used or taken
        made["children"].append(below)
    return made, used


def _like(made: NodeTree, like: Node) -> NodeTree:
    """The new node in the look of a sibling; of another type, it takes over the text look only where it shows text."""
    if made["type"].lower() != like.type.lower():
        return made
    props = {name: value for name, value in made["props"].items() if name not in LOOK_PROPS}
    props |= {name: value for name, value in like.props.items() if name in LOOK_PROPS}
    shown = next((name for name in _SHOWN if name in props), None)
    theirs = next((name for name in _SHOWN if isinstance(like.props.get(name), str)), None)
    if shown and theirs and shown != theirs:
        props[theirs] = props.pop(shown)
    return {**made, "props": props}
