"""Words: what an element shows, instead of what it showed, within it, before or after it; and what it is called."""

from __future__ import annotations

import re
from typing import Any

from redraft.language.effects.bench import Bench
from redraft.language.effects.effect import Declined
from redraft.language.effects.kinds import WORDED, is_container, is_text, kind_of, shown_prop, title_in, words_of
from redraft.language.effects.labels import label_of, quoted
from redraft.language.effects.sayings import MOST_LISTED, Saying
from redraft.language.frames import Name, SetText
from redraft.wireframe.node import Design, Node


def set_text(frame: SetText, bench: Bench) -> None:
    """Give each target its words."""
    for node_id in frame.targets:
        if frame.find is not None and frame.field == "shown":
            _replace_part(frame, frame.find, bench, node_id)
        else:
            _set_field(frame, bench, node_id)


def _set_field(frame: SetText, bench: Bench, node_id: str) -> None:
    shown = frame.field == "shown"
    owner, prop = _shown(bench.design, node_id, frame.text) if shown else (bench.node(node_id), frame.field)
    bench.allowed.add(owner.id)
    now = owner.prop(prop)
    before = label_of(bench.design, owner.id) if len(frame.targets) <= MOST_LISTED else owner.id
    value = _kept_kind(now, _joined(str(now or ""), frame))
    done = bench.set(owner.id, {prop: value})
    bench.sayings.append(
        _changed(before, prop, str(value)) if done else Saying(_same(before, prop, str(value)), done=False)
    )


def _changed(label: str, prop: str, value: str) -> Saying:
    if prop == "text":
        return Saying("changed", label, tail=f" to {quoted(value)}") if value else Saying("emptied", label, tail="")
    return Saying(f"set the {_FIELD_NAMES.get(prop, prop)} of", label, tail=f" to {quoted(value)}")


def _same(label: str, prop: str, value: str) -> str:
    if prop == "text":
        return f"{label} says so already" if quoted(value) == label else f"{label} says {quoted(value)} already"
    return f"the {_FIELD_NAMES.get(prop, prop)} of {label} is {quoted(value)} already"


_FIELD_NAMES = {"iconName": "icon", "alt": "description", "src": "source"}


def _kept_kind(now: Any, text: str) -> Any:
    """A number where a number stood ("the progress value to 60")."""
    if isinstance(now, int | float) and not isinstance(now, bool) and re.fullmatch(r"-?\d+(\.\d+)?", text):
        number = float(text)
        return int(number) if number.is_integer() and isinstance(now, int) else number
    return text


def _joined(now: str, frame: SetText) -> str:
    if frame.find is not None:
        part = _found(now, frame.find)
        return now if part is None else _tidy(now.replace(part, frame.text, 1))
    if frame.where == "before":
        return f"{frame.text.rstrip()} {now}".strip()
    if frame.where == "after":
        gap = "" if re.match(r"[.,;:!?)…%]", frame.text) else " "
        return f"{now}{gap}{frame.text.lstrip()}".strip()
    return frame.text


def _tidy(text: str) -> str:
    """Without the double blanks that a word taken out leaves behind."""
    return re.sub(r"[ \t]{2,}", " ", text).strip()


def _shown(design: Design, node_id: str, text: str) -> tuple[Node, str]:
    """The element and prop that show what a target says; raises `Declined` where nothing does."""
    node = design[node_id]
    if kind_of(node) in WORDED and not node.prop("text") and node.children:
        inner = title_in(design, node_id)
        if inner is not None:
            return inner, "text"
    prop = shown_prop(node)
    if prop is not None:
        return node, prop
    if node.children:
        title = _worded(design, node_id, text) or title_in(design, node_id) or _only_worded(design, node_id)
        if title is not None:
            return title, shown_prop(title) or "text"
    raise Declined(f"There is no text in {label_of(design, node_id)} to change.", id=node_id)


def _worded(design: Design, node_id: str, text: str) -> Node | None:
    """As in "The third stop should say Tea", of a time and a text: the first words, where the title is a figure."""
    title = title_in(design, node_id)
    if title is None or not _FIGURE.fullmatch(words_of(title)) or _FIGURE.fullmatch(text):
        return None
    return next((n for n in design.children_of(node_id) if is_text(n) and not _FIGURE.fullmatch(words_of(n))), None)


_FIGURE = re.compile(r"\W*\d[\d.,:/ -]*\W?(?:[ap]m|h|min)?", re.IGNORECASE)


def _only_worded(design: Design, node_id: str) -> Node | None:
    """The one element within that shows words, where there is just one."""
    worded = [node for node in design.walk(node_id) if node.id != node_id and kind_of(node) in WORDED]
    return worded[0] if len(worded) == 1 else None


def _replace_part(frame: SetText, find: str, bench: Bench, node_id: str) -> None:
    """Replace words within a target, and within what is in it: where they are the whole text, else a part of it."""
    if _replace_item(frame, find, bench, node_id):
        return
    spots = _spots(bench.design, node_id, find)
    if not spots:
        raise Declined(f"{label_of(bench.design, node_id)} does not say {quoted(find)}.", id=node_id)
    for node, prop in spots:
        bench.allowed.add(node.id)
        now = str(node.prop(prop))
        done = bench.set(node.id, {prop: _joined(now, frame)})
        clause = f"changed {quoted(find)} to {quoted(frame.text)}" if frame.text else f"took {quoted(find)} out"
        bench.sayings.append(Saying(clause if done else f"it says {quoted(frame.text)} already", done=done))


def _replace_item(frame: SetText, find: str, bench: Bench, node_id: str) -> bool:
    """Another word for one of the `items` of tabs or a list; False where none of them says so."""
    items = bench.node(node_id).prop("items")
    said = [str(item).strip().lower() for item in items] if isinstance(items, list) else []
    if not isinstance(items, list) or find.strip().lower() not in said:
        return False
    bench.allowed.add(node_id)
    at = said.index(find.strip().lower())
    kept = [*items[:at], *([frame.text] if frame.text else []), *items[at + 1 :]]
    done = bench.set(node_id, {"items": kept})
    bench.sayings.append(Saying(f"changed {quoted(find)} to {quoted(frame.text)}", done=done))
    return True


def _spots(design: Design, node_id: str, find: str) -> list[tuple[Node, str]]:
    shown = [
        (node, prop)
        for node in design.walk(node_id)
        for prop in dict.fromkeys((shown_prop(node), "text", "label", "placeholder", "value"))
        if prop is not None and prop not in {"alt", "iconName"} and isinstance(node.prop(prop), str)
    ]
    whole = [(node, prop) for node, prop in shown if str(node.prop(prop)).strip().lower() == find.strip().lower()]
    return whole or [(node, prop) for node, prop in shown if _found(str(node.prop(prop)), find) is not None]


def _found(text: str, find: str) -> str | None:
    """The part of a text that is the words looked for, as it is written there: whole words first, then any place."""
    bare = re.escape(find.strip())
    for pattern in (rf"(?<!\w){bare}(?!\w)", bare):
        match = re.search(pattern, text, re.IGNORECASE) if find.strip() else None
        if match:
            return match[0]
    return None


def name(frame: Name, bench: Bench) -> None:
    """Call each target something: the words it shows, a container's title, else its componentName."""
    for node_id in frame.targets:
        owner = _named(bench.design, node_id)
        bench.allowed.add(owner.id)
        before = label_of(bench.design, node_id)
        prop = shown_prop(owner)
        if prop == "placeholder" and owner.prop("label") and not owner.prop("placeholder"):
            prop = "label"  # what a field without a hint goes by
        shows = prop is not None and prop not in {"alt", "iconName"}
        done = bench.set(owner.id, {str(prop): frame.text}) if shows else bench.rename(owner.id, frame.text)
        clause = f"renamed {before} to {quoted(frame.text)}" if done else f"{before} is called that already"
        bench.sayings.append(Saying(clause, done=done))


def _named(design: Design, node_id: str) -> Node:
    node = design[node_id]
    if node.prop("text") or not is_container(node):
        return node
    return title_in(design, node_id) or node
