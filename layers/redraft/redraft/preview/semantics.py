"""What the parts of a design are for, read from their names, kinds and places.

`Semantics` says which Frames are landmarks, forms, lists and articles, which Texts are headings and of which level,
which Text labels which field, and which button sends a form. Nesting that HTML forbids is never proposed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from redraft.preview.content import CHOICES, FIELDS, is_visible, name_words, scalar, text_of
from redraft.preview.styles import Sheet
from redraft.wireframe.lengths import to_px
from redraft.wireframe.node import Node

HEADING_PX = 20.0
BOLD = 600.0
_MAIN_NAMES = frozenset({"main", "content", "maincontent", "mainarea", "pagecontent"})
_LANDMARK_ENDS = {
    "nav": ("nav", "navbar", "navigation", "tabbar", "breadcrumb", "breadcrumbs", "bottombar"),
    "header": ("header", "topbar", "appbar", "masthead"),
    "footer": ("footer",),
    "aside": ("sidebar", "aside"),
    "section": ("section", "hero"),
    "article": ("card", "post", "article", "tile", "listing"),
}
_HEADING_WORDS = frozenset({"heading", "headline", "title", "h", "header", "name"})
_INTERACTIVE = frozenset({"button", "link"})
_SENDING = frozenset(
    "submit send save sign log login continue next register create pay buy order book apply search subscribe".split()
)


@dataclass(frozen=True, slots=True)
class Semantics:
    """Meaning by node id: tags of Frames, levels of headings, the field of a label, buttons that send a form."""

    tags: Mapping[str, str]
    headings: Mapping[str, int]
    label_of: Mapping[str, str]
    labelled: frozenset[str]
    submits: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Around:
    """What a node stands in."""

    form: bool = False
    sectioned: bool = False
    interactive: bool = False
    quiet: bool = False


def read_semantics(sheet: Sheet) -> Semantics:
    """The meaning of every node of a design."""
    tags: dict[str, str] = {}
    around = _walk(sheet, tags)
    labels = _labels(sheet)
    headings = _headings(sheet, around, frozenset(labels))
    submits = frozenset(filter(None, (_submit(sheet, node_id) for node_id, tag in tags.items() if tag == "form")))
    return Semantics(tags, headings, labels, frozenset(labels.values()), submits)


def _walk(sheet: Sheet, tags: dict[str, str]) -> dict[str, _Around]:
    """Fill in the tags of Frames, parents first; gives what each node stands in."""
    around: dict[str, _Around] = {sheet.design.root: _Around()}
    once: set[str] = set()
    for node in sheet.design.walk():
        here = around[node.id]
        tag = None if here.interactive else _tag(sheet, node, here)
        if tag == "main" or (tag in ("header", "footer") and not here.sectioned):
            tag = None if tag in once else tag
            once.add(tag or "")
        if tag:
            tags[node.id] = tag
        below = _below(sheet, node, here, tag)
        around.update(dict.fromkeys(node.children, below))
    return around


def _below(sheet: Sheet, node: Node, here: _Around, tag: str | None) -> _Around:
    kind = sheet.kinds[node.id]
    return _Around(
        form=here.form or tag == "form",
        sectioned=here.sectioned or tag in ("article", "section", "main", "aside", "nav"),
        interactive=here.interactive or kind in _INTERACTIVE or kind in CHOICES,
        quiet=here.quiet
        or tag == "nav"
        or (tag == "header" and not here.sectioned)
        or kind in ("table", "tabs")
        or kind in _INTERACTIVE,
    )


def _tag(sheet: Sheet, node: Node, here: _Around) -> str | None:
    kind = sheet.kinds[node.id]
    if kind != "frame":
        return None
    named = _landmark(sheet, node, here)
    if named:
        return named
    children = [sheet.kinds[child] for child in node.children]
    if children and all(child == "listitem" for child in children):
        return "ul"
    holds_form = any(child in FIELDS for child in children) and "button" in children
    return "form" if holds_form and not here.form and node.parent is not None else None


def _landmark(sheet: Sheet, node: Node, here: _Around) -> str | None:
    words = name_words(node)
    last = next((word for word in reversed(words) if word.isalpha()), "")
    if last == "form" and not here.form:
        return "form"
    if node.parent is None or not node.children:
        return None
    if last in ("menu", "links") and sum(sheet.kinds[child] in _INTERACTIVE for child in node.children) >= 2:
        return "nav"
    joined = "".join(words)
    if joined in _MAIN_NAMES and not here.sectioned:
        return "main"
    return next((tag for tag, ends in _LANDMARK_ENDS.items() if last in ends or joined.endswith(ends)), None)


def _labels(sheet: Sheet) -> dict[str, str]:
    """Text id to field id: a Text right before a field that has no label of its own."""
    found: dict[str, str] = {}
    for node in sheet.design.walk():
        children = sheet.design.children_of(node.id)
        for before, after in pairwise(children):
            if _may_label(sheet, before) and _unlabelled(sheet, after):
                found[before.id] = after.id
    return found


def _may_label(sheet: Sheet, node: Node) -> bool:
    says = (text_of(node.props) or "").strip()
    shown = bool(says) and is_visible(node) and not _looks_like_heading(node)
    return sheet.kinds[node.id] == "text" and not node.children and shown


def _unlabelled(sheet: Sheet, node: Node) -> bool:
    return sheet.kinds[node.id] in FIELDS and not scalar(node.props.get("label"))


def _headings(sheet: Sheet, around: Mapping[str, _Around], labels: frozenset[str]) -> dict[str, int]:
    """Levels by id: the largest is h1, once; the others by their size, never skipping a level downwards."""
    candidates = [
        node
        for node in sheet.design.walk()
        if sheet.kinds[node.id] == "text"
        and not around[node.id].quiet
        and node.id not in labels
        and not sheet.is_cell(node)
        and _looks_like_heading(node)
    ]
    if not candidates:
        return {}
    ranks = {size: rank for rank, size in enumerate(sorted({_size(node) for node in candidates}, reverse=True), 1)}
    first = next(node for node in candidates if ranks[_size(node)] == 1)
    levels: dict[str, int] = {}
    last = 1
    for node in candidates:
        level = 1 if node is first else min(6, last + 1, max(2, ranks[_size(node)]))
        levels[node.id] = last = level
    return levels


def _looks_like_heading(node: Node) -> bool:
    if not text_of(node.props) or not is_visible(node):
        return False
    named = bool(_HEADING_WORDS.intersection(name_words(node)[-2:])) or node.type.lower() in ("heading", "h1", "h2")
    bold = _weight(node) >= BOLD
    size = _size(node)
    return (named and (bold or size > 16)) or (bold and size >= HEADING_PX) or size >= 1.5 * HEADING_PX


def _size(node: Node) -> float:
    return to_px(node.props.get("fontSize")) or 16.0


def _weight(node: Node) -> float:
    weight = str(node.props.get("fontWeight", "")).strip().lower()
    return 700.0 if weight == "bold" else float(weight) if weight.isdigit() else 400.0


def _submit(sheet: Sheet, form: str) -> str | None:
    """The button that sends a form: the first that says so, else the last."""
    buttons = [node for node in sheet.design.walk(form) if sheet.kinds[node.id] == "button"]
    said = (node for node in buttons if _SENDING.intersection((text_of(node.props) or "").lower().split()))
    return next((node.id for node in said), buttons[-1].id if buttons else None)
