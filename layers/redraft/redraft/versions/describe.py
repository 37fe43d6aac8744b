"""What a change comes to, in a sentence and a word, where no reader of language has said it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redraft.language.outcome import EditType
from redraft.wireframe.diff import Comparison
from redraft.wireframe.node import Design

_LAYOUT: Final = frozenset({
    "layoutMode", "gap", "padding", "margin", "alignItems", "justifyContent", "columns", "position", "width", "height",
    "minWidth", "maxWidth", "minHeight", "maxHeight", "alignSelf", "flex", "order",
})  # fmt: skip
_CONTENT: Final = frozenset({
    "text", "placeholder", "label", "value", "alt", "src", "iconName", "items", "options", "rows", "href", "title",
    "type", "componentName", "checked", "disabled", "name",
})  # fmt: skip
_NAMED: Final = 2
_SHOWN_CHARACTERS: Final = 40


def edit_type_of(comparison: Comparison) -> EditType:
    """The kind of a change by what it does most plainly: add, remove, layout, modify, style."""
    if comparison.added:
        return "add"
    if comparison.removed:
        return "remove"
    props = {prop for changes in comparison.modified.values() for prop in changes}
    if props & _CONTENT:
        return "modify"
    if comparison.moved or (props and props <= _LAYOUT):
        return "layout"
    return "style"


def summary_of(comparison: Comparison, before: Design, after: Design) -> str:
    """One sentence: what was added, removed, changed and moved, by the names a person knows."""
    tops = [node_id for node_id in comparison.added if after[node_id].parent not in comparison.added]
    gone = [node_id for node_id in comparison.removed if before[node_id].parent not in comparison.removed]
    parts = [
        _part("Added", [label(after, node_id) for node_id in tops]),
        _part("Removed", [label(before, node_id) for node_id in gone]),
        _part("Changed", [_changed(comparison, after, node_id) for node_id in comparison.modified]),
        _part("Moved", [label(after, node_id) for node_id in comparison.moved if node_id not in comparison.added]),
    ]
    said = [part for part in parts if part]
    if not said:
        return "Nothing differs"
    return "; ".join([said[0], *(part[0].lower() + part[1:] for part in said[1:])])


def label(design: Design, node_id: str) -> str:
    """What a person would call an element: the text it shows, in quotes, or what it is."""
    node = design[node_id]
    for name in ("text", "label", "placeholder", "title", "alt"):
        shown = node.prop(name)
        if isinstance(shown, str) and shown.strip():
            text = " ".join(shown.split())
            return f'"{text}"' if len(text) <= _SHOWN_CHARACTERS else f'"{text[: _SHOWN_CHARACTERS - 1].rstrip()}…"'
    return f"the {node.name}"


def _changed(comparison: Comparison, after: Design, node_id: str) -> str:
    changes = comparison.modified[node_id]
    named = ", ".join(list(changes)[:_NAMED]) + (" and more" if len(changes) > _NAMED else "")
    return f"{label(after, node_id)} ({named})"


def _part(verb: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    rest = len(names) - _NAMED
    if rest > 0:
        return f"{verb} {', '.join(names[:_NAMED])} and {rest} more"
    return f"{verb} {' and '.join(names)}"
