"""Whether an element is in the state that a word says: disabled, ticked, bold."""

from __future__ import annotations

from redraft.language.lexicon.words import STATE_WORDS
from redraft.language.references.entry import Entry

_BOLD = 600


def state_fits(entry: Entry, word: str) -> bool:
    """Whether an element is in the state that a word says; superlatives fit all (they are settled among the fits)."""
    prop, want = STATE_WORDS[word]
    props = entry.node.props
    chosen_on_canvas = word == "selected" and entry.node.type.lower() not in ("checkbox", "radio", "toggle")
    if prop in ("size", "height", "width") or chosen_on_canvas:
        return True
    if prop == "bold":
        weight = props.get("fontWeight")
        return isinstance(weight, int | float) and weight >= _BOLD
    written = {
        "italic": props.get("fontStyle") == "italic",
        "underlined": "underline" in str(props.get("textDecoration")),
    }
    if prop in written:
        return written[prop]
    return bool(props.get(prop, prop == "visible")) is want
