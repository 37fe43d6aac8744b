"""Another kind of thing in an element's place: it keeps its id, and its words where they make sense."""

from __future__ import annotations

import re
from typing import Any

from redraft.generation.parts import PartMatch, find_part, part_for, style_of
from redraft.generation.parts.build import build_part, icon_name
from redraft.language.effects.bench import Bench
from redraft.language.effects.colour import READABLE, background_of
from redraft.language.effects.kinds import CHOICES, FIELDS, PICTURES, TEXTS, can_hold, kind_of, title_in, words_of
from redraft.language.effects.labels import label_of, quoted
from redraft.language.effects.move import outermost
from redraft.language.effects.sayings import Saying
from redraft.language.frames import Replace
from redraft.wireframe.colours import contrast, parse_colour
from redraft.wireframe.node import Design, Node

_SHOWN = ("text", "placeholder", "label", "alt", "iconName")
_OWN = {
    "iconName": frozenset({"icon", "button"}), "src": frozenset({"image", "avatar", "video"}),
    "alt": PICTURES, "placeholder": FIELDS, "label": FIELDS | CHOICES, "checked": CHOICES,
    "items": frozenset({"list", "tabs", "select", "table"}),
    "text": TEXTS | {"button", "link", "badge", "listitem", "tabs", "tab"},
}  # fmt: skip
"""The props that mean nothing, or something else, on other types."""


def replace_kind(frame: Replace, bench: Bench) -> None:
    """Turn each target into what the phrase says."""
    for node_id in outermost(bench.design, frame.targets):
        found = part_for(frame.phrase) if frame.phrase.strip() else None
        before = label_of(bench.design, node_id)
        done = _turn(frame, bench, bench.node(node_id), found)
        noun = _noun(frame, found)
        an = "an" if noun[:1].lower() in "aeiou" else "a"
        turned = Saying("turned", before, tail=f" into {an} {noun}")
        bench.sayings.append(turned if done else Saying(f"{before} is that already", done=False))


def _noun(frame: Replace, found: PartMatch | None) -> str:
    """What it becomes, in the singular, whatever the number of the targets."""
    said = frame.phrase.strip() or quoted(frame.text or "something else")
    plural = found is not None and said.endswith("s") and said[:-1] in found.part.names
    return said[:-1] if plural else said


def _turn(frame: Replace, bench: Bench, node: Node, found: PartMatch | None) -> bool:
    if found is None or found.part.key == "unknown":
        return _same_kind(frame, bench, node)
    if found.part.composed:
        return _composed(frame, bench, node, found)
    words = _words(frame, bench.design, node, found)
    kind = "Image" if found.part.key == "logo" and kind_of(node) == "text" else found.part.type
    changed = bench.retype(node.id, kind) if kind.lower() != kind_of(node) else False
    if not _can_hold(kind) and node.children:
        for child in node.children:
            bench.allowed.update(below.id for below in bench.design.walk(child))
            bench.remove(child)
        changed = True
    changed = (
        bench.set(
            node.id,
            {
                **_dropped(bench.design, node, kind),
                **_gained(bench.design, node, kind, words, said=bool(frame.text or found.subject_words)),
            },
        )
        or changed
    )
    return bench.rename(node.id, _new_name(node, kind)) or changed if changed else False


def _can_hold(kind: str) -> bool:
    return can_hold(Node("", kind, "", {}))


def _same_kind(frame: Replace, bench: Bench, node: Node) -> bool:
    """What no part is known for is another picture or other words of the same kind."""
    words = frame.text or re.sub(r"\s+ones?$", "", frame.phrase.strip())
    if kind_of(node) == "icon":
        return bench.set(node.id, {"iconName": icon_name(words)})
    prop = "alt" if kind_of(node) in PICTURES else "placeholder" if kind_of(node) in FIELDS else "text"
    if prop == "text" and (title := title_in(bench.design, node.id)) is not None and node.children:
        bench.allowed.add(title.id)
        return bench.set(title.id, {"text": words})
    return bench.set(node.id, {prop: words})


def _composed(frame: Replace, bench: Bench, node: Node, found: PartMatch) -> bool:
    """A thing of several elements: the element becomes its container, with its pieces within."""
    made = build_part(found, text=frame.text, new_id=bench.new_id, style=style_of(bench.design))
    for child in node.children:
        bench.allowed.update(below.id for below in bench.design.walk(child))
        bench.remove(child)
    gone: dict[str, Any] = dict.fromkeys(node.props)
    bench.retype(node.id, made["type"])
    bench.set(node.id, {**gone, **made["props"]})
    bench.rename(node.id, made["componentName"])
    for child in made["children"]:
        bench.insert(child, node.id, "last")
    return True


def _words(frame: Replace, design: Design, node: Node, found: PartMatch) -> str:
    """What it shall show: what is said, what the phrase is about, else what it showed."""
    if frame.text is not None:
        return frame.text
    pictured = found.part.type.lower() in PICTURES | {"icon"}
    same = found.part.type.lower() == kind_of(node)  # "the email field for a phone field"
    if found.subject_words and (pictured or same or not words_of(node)):
        return found.subject
    title = title_in(design, node.id) if node.children else None
    words = words_of(title or node)
    return re.sub(r"[-_]+", " ", words).capitalize() if kind_of(node) == "icon" else words


def _gained(design: Design, node: Node, kind: str, words: str, *, said: bool) -> dict[str, Any]:
    low = kind.lower()
    look = _look(design, node, low) if low != kind_of(node) else {}
    if low == "icon":
        return {**look, "iconName": icon_name(words) if said else _icon(words, node)}
    prop = next((name for name in _SHOWN if low in _OWN[name]), None)
    if low in CHOICES:
        prop = "label"
    return {**look, prop: words} if prop and words else look


_PLAIN_ICON = {
    "avatar": "user",
    "image": "image",
    "link": "link",
    "video": "play",
    "map": "map-pin",
    "button": "circle",
}


def _icon(words: str, node: Node) -> str:
    """An icon for words: their own name while they are few, else one for what it was."""
    short = re.findall(r"\w+", words)
    if kind_of(node) == "avatar" or not short or len(short) > 2:
        return _PLAIN_ICON.get(kind_of(node), "circle")
    return icon_name(words)


def _dropped(design: Design, node: Node, kind: str) -> dict[str, Any]:
    """The props that would mislead on the new type: what it showed as another, a Button's background on a Link."""
    low = kind.lower()
    gone: dict[str, Any] = {name: None for name, kinds in _OWN.items() if name in node.props and low not in kinds}
    if low in TEXTS | {"link"} and kind_of(node) in {"button", "badge"}:
        gone |= {name: None for name in ("backgroundColor", "borderWidth", "boxShadow") if name in node.props}
        gone |= _readable_ink(design, node)
    if low in PICTURES and kind_of(node) == "icon":
        gone |= {name: None for name in ("color", "fontSize") if name in node.props}
    return gone


def _readable_ink(design: Design, node: Node) -> dict[str, Any]:
    """The text colour once the background is gone: the old background where the old text could not be read."""
    ground = background_of(design, node.parent) if node.parent else "#ffffff"
    paper = parse_colour(ground)
    for value in (node.prop("color"), node.prop("backgroundColor"), "#1d4ed8", "#93c5fd"):
        ink = parse_colour(str(value or ""))
        if ink is not None and paper is not None and contrast(ink, paper) >= READABLE:
            return {"color": value}
    return {}


def _look(design: Design, node: Node, kind: str) -> dict[str, Any]:
    """What the new type needs to look like itself, where the element has nothing of it: a Button its fill."""
    style = style_of(design)
    found = find_part(kind)
    if kind in PICTURES | {"icon"} and not any(node.prop(name) for name in ("width", "height", "size")):
        return {"width": "24px", "height": "24px"} if kind == "icon" else {"width": "160px", "height": "120px"}
    if kind == "button" and node.prop("backgroundColor") is None and found is not None:
        look = {name: style.resolve(value) for name, value in found.part.props.items()}
        kept = {"color", "textDecoration"} if kind_of(node) == "link" else {"color"}
        return {name: value for name, value in look.items() if name not in node.props or name in kept}
    if kind in FIELDS and found is not None:
        look = {name: style.resolve(value) for name, value in found.part.props.items()}
        return {name: value for name, value in look.items() if name not in node.props and name != "label"}
    return {}


def _new_name(node: Node, kind: str) -> str:
    """The componentName with the old kind in it replaced: "ImportButton" becomes "ImportLink"."""
    endings = {node.type, "Button", "Btn", "Link", "Image", "Picture", "Photo", "Icon", "Input", "Field", "Select",
        "Dropdown", "Avatar", "Checkbox", "Toggle", "Slider", "Text", "Badge", "Video"}  # fmt: skip
    for ending in sorted(endings, key=len, reverse=True):
        if node.name.endswith(ending):
            return node.name.removesuffix(ending) + kind
    return node.name
