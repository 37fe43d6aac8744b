"""The whole design in the dark, in the light, or in another main colour; every text stays readable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from redraft.generation.parts.look import DARK, LIGHT
from redraft.generation.parts.model import PartStyle
from redraft.language.effects.bench import Bench
from redraft.language.effects.colour import background_of
from redraft.language.effects.kinds import FIELDS, TEXTS, WORDED, kind_of
from redraft.language.effects.sayings import Saying
from redraft.language.effects.values.colours import spoken
from redraft.language.frames import Theme
from redraft.wireframe.colours import (
    HSL,
    RGB,
    TRANSPARENT,
    contrast,
    from_hsl,
    luminance,
    parse_colour,
    to_hex,
    to_hsl,
)
from redraft.wireframe.node import Design, Node

READABLE_TEXT = 4.5
"""WCAG 2.2, 1.4.3, level AA."""

_NEUTRAL = 0.22
_DARK_BELOW = 0.2


def theme(frame: Theme, bench: Bench) -> None:
    """Recolour the design, or the subtrees of the targets."""
    tops = frame.targets or (bench.design.root,)
    ids = [node.id for top in tops for node in bench.design.walk(top)]
    bench.allowed.update(ids)
    before = len(bench.operations)
    if frame.colour is not None:
        _brand(frame.colour, bench, ids)
        said = f"in {spoken(frame.colour)}"
    else:
        _turn(DARK if frame.mode == "dark" else LIGHT, bench, ids)
        said = frame.mode or "light"
    done = len(bench.operations) > before
    what = "the design" if not frame.targets else "what was named"
    bench.sayings.append(Saying(f"made {what} {said}" if done else f"{what} is {said} already", done=done))


def _turn(style: PartStyle, bench: Bench, ids: list[str]) -> None:
    """Grounds first, parents before children; then what is written and drawn on them."""
    if _is_dark(bench.design, ids[0]) == (style is DARK) and bench.node(ids[0]).prop("backgroundColor"):
        return
    for node_id in ids:
        bench.set(node_id, _ground(style, bench.node(node_id), top=node_id == ids[0]))
    for node_id in ids:
        bench.set(node_id, {**_ink(style, bench.design, bench.node(node_id)), **_line(style, bench.node(node_id))})


def _is_dark(design: Design, node_id: str) -> bool:
    ground = parse_colour(background_of(design, node_id))
    return ground is not None and luminance(ground) < _DARK_BELOW


def _ground(style: PartStyle, node: Node, *, top: bool) -> dict[str, Any]:
    """A background for the theme: neutral and pale ones change sides, strong colours stay."""
    if top:
        return {"backgroundColor": style.background}
    value = str(node.prop("backgroundColor") or "")
    colour = parse_colour(value)
    if value.lower() in TRANSPARENT or colour is None:
        return {"backgroundColor": style.surface, "color": style.text} if kind_of(node) in FIELDS else {}
    shade = to_hsl(colour)
    if _is_neutral(colour, shade):
        return {"backgroundColor": _neutral_ground(style, shade)}
    other = _other_side(style, shade)
    return {} if other == shade else {"backgroundColor": to_hex(from_hsl(other))}


def _is_neutral(colour: RGB, shade: HSL) -> bool:
    return shade.saturation <= _NEUTRAL or (max(colour) - min(colour)) / 255 < 0.09


def _neutral_ground(style: PartStyle, shade: HSL) -> str:
    lightness = shade.lightness
    if style is DARK:
        return style.surface if lightness > 0.97 else style.soft if lightness > 0.5 else to_hex(from_hsl(shade))
    return to_hex(from_hsl(shade)) if lightness > 0.6 else style.soft if lightness > 0.14 else style.surface


def _other_side(style: PartStyle, shade: HSL) -> HSL:
    """A pale tint becomes a deep one and the other way about; a strong colour is the same in both."""
    pale, deep = shade.lightness > 0.8, shade.lightness < 0.25
    if style is DARK and pale:
        return shade._replace(saturation=min(shade.saturation, 0.55), lightness=0.2)
    if style is not DARK and deep:
        return shade._replace(saturation=min(shade.saturation, 0.9), lightness=0.92)
    return shade


def _ink(style: PartStyle, design: Design, node: Node) -> dict[str, Any]:
    """A text colour that can be read: the one it has where it can, else its hue in another lightness."""
    shows = kind_of(node) in WORDED | TEXTS | FIELDS | {"icon"} or node.prop("text")
    if not shows and node.prop("color") is None:
        return {}
    ground = parse_colour(background_of(design, node.id))
    assert ground is not None, "a background is a colour"
    now = str(node.prop("color") or style.text)
    return {"color": readable(style.text if _is_plain_ink(now, ground) else now, ground)}


def _is_plain_ink(value: str, ground: RGB) -> bool:
    """A near black or near white that cannot be read any more: it becomes the theme's own text colour."""
    colour = parse_colour(value)
    if colour is None or contrast(colour, ground) >= READABLE_TEXT:
        return False
    lightness = to_hsl(colour).lightness
    return lightness < 0.25 or lightness > 0.9


def readable(value: str, ground: RGB) -> str:
    """The colour, moved in lightness as far as it takes to read it on the ground."""
    colour = parse_colour(value)
    if colour is None or (value.lower() not in TRANSPARENT and contrast(colour, ground) >= READABLE_TEXT):
        return value
    shade = to_hsl(colour)
    return next(_lighter_or_darker(shade, ground), "#ffffff" if luminance(ground) < _DARK_BELOW else "#000000")


def _lighter_or_darker(shade: HSL, ground: RGB) -> Iterator[str]:
    up = contrast(RGB(255, 255, 255), ground) >= contrast(RGB(0, 0, 0), ground)
    for step in range(1, 21):
        share = step / 20
        lightness = shade.lightness + (1 - shade.lightness) * share if up else shade.lightness * (1 - share)
        value = to_hex(from_hsl(shade._replace(lightness=lightness)))
        rgb = parse_colour(value)
        if rgb is not None and contrast(rgb, ground) >= READABLE_TEXT:
            yield value


def _line(style: PartStyle, node: Node) -> dict[str, Any]:
    colour = parse_colour(str(node.prop("borderColor") or ""))
    if colour is None or not _is_neutral(colour, to_hsl(colour)):
        return {}
    return {"borderColor": style.border}


def _brand(colour: str, bench: Bench, ids: list[str]) -> None:
    """Another main colour: wherever the present one is, else on buttons and links."""
    present = _accent(bench.design, ids)
    for node_id in ids:
        node = bench.node(node_id)
        props = dict.fromkeys(_spots(node, present), colour)
        if props and bench.set(node_id, props) and "backgroundColor" in props and node.prop("color") is not None:
            ground = parse_colour(colour)
            now = str(bench.node(node_id).prop("color"))
            bench.set(node_id, {"color": readable(now, ground)} if ground else {})


def _accent(design: Design, ids: list[str]) -> RGB | None:
    """The strong colour that most buttons have."""
    grounds = [design[node_id].prop("backgroundColor") for node_id in ids if kind_of(design[node_id]) == "button"]
    colours = [colour for value in grounds if (colour := parse_colour(str(value or ""))) and not _plain(colour)]
    return Counter(colours).most_common(1)[0][0] if colours else None


def _plain(colour: RGB) -> bool:
    return _is_neutral(colour, to_hsl(colour))


def _spots(node: Node, present: RGB | None) -> list[str]:
    if present is not None:
        names = ("backgroundColor", "color", "borderColor")
        return [name for name in names if parse_colour(str(node.prop(name) or "")) == present]
    return {"button": ["backgroundColor"], "link": ["color"]}.get(kind_of(node), [])
