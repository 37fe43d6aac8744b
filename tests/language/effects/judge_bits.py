"""What counts as a colour, as bigger, as changed: the predicates by which edit dialogues are judged."""

from __future__ import annotations

import re
from typing import Any

from redraft.wireframe.colour_names import CSS_COLOURS

SIZE_PROPS = (
    "fontSize",
    "padding",
    "width",
    "height",
    "minHeight",
    "minWidth",
    "maxWidth",
    "size",
    "iconSize",
    "scale",
)
SIZE_DEFAULTS = {"fontSize": 16.0, "padding": 8.0, "size": 24.0, "iconSize": 24.0, "scale": 1.0}
HUES = {
    "red": [(345, 360), (0, 14)], "crimson": [(335, 360), (0, 10)], "coral": [(4, 28)], "salmon": [(0, 25)],
    "orange": [(15, 45)], "gold": [(36, 56)], "yellow": [(44, 68)], "lime": [(68, 140)], "green": [(75, 170)],
    "teal": [(160, 195)], "turquoise": [(160, 190)], "cyan": [(175, 200)], "blue": [(190, 255)],
    "navy": [(205, 250)], "indigo": [(225, 285)], "purple": [(255, 310)], "violet": [(250, 305)],
    "magenta": [(290, 330)], "pink": [(300, 360), (0, 5)], "brown": [(0, 45)], "maroon": [(340, 360), (0, 12)],
    "beige": [(30, 65)],
}  # fmt: skip


def rgb(value: Any) -> tuple[float, ...] | None:
    if not isinstance(value, str):
        return None
    text = value.strip().lower()
    text = CSS_COLOURS.get(text, text)
    if m := re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})", text):
        digits = m[1] if len(m[1]) > 3 else "".join(c * 2 for c in m[1])
        return tuple(int(digits[i : i + 2], 16) for i in (0, 2, 4))
    if m := re.fullmatch(r"rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+).*\)", text):
        return tuple(float(m[i]) for i in (1, 2, 3))
    return None


def hsl(value: Any) -> tuple[float, float, float] | None:
    colour = rgb(value)
    if colour is None:
        return None
    r, g, b = (x / 255 for x in colour)
    hi, lo = max(r, g, b), min(r, g, b)
    light, d = (hi + lo) / 2, hi - lo
    if d == 0:
        return 0.0, 0.0, light
    sat = d / (1 - abs(2 * light - 1)) if 0 < light < 1 else 0.0
    hue = {r: (g - b) / d % 6, g: (b - r) / d + 2, b: (r - g) / d + 4}[hi] * 60
    return hue, sat, light


def is_color(value: Any, want: str) -> bool:  # noqa: C901, PLR0911  # the judge's own text, kept as it is
    want = want.strip().lower()
    if want == "transparent":
        return str(value).strip().lower() in ("transparent", "none", "rgba(0,0,0,0)", "rgba(0, 0, 0, 0)")
    if want.startswith(("#", "rgb")):
        return rgb(value) is not None and rgb(value) == rgb(want)
    if isinstance(value, str) and value.strip().lower() in (want, want.replace(" ", "")):
        return True
    *before, name = want.split()
    mods = set(before)
    got = hsl(value)
    colour = rgb(value)
    if got is None or colour is None:
        return False
    hue, sat, light = got
    if name == "black":
        return light <= 0.2 and (sat <= 0.5 or light <= 0.08)
    if name == "white":
        return light >= 0.94
    chroma = (max(colour) - min(colour)) / 255
    if name in ("gray", "grey", "silver"):
        ok = (sat <= 0.25 or (chroma <= 0.14 and light >= 0.85)) and 0.08 < light < 0.985
    else:
        ok = sat >= 0.15 and chroma >= 0.05 and any(a <= hue <= b for a, b in HUES.get(name, []))
        limits = {"navy": (0, 0.35), "maroon": (0, 0.4), "brown": (0, 0.5), "beige": (0.75, 1)}
        low, high = limits.get(name, (0, 1))
        ok = ok and low <= light <= high
        if name == "pink":
            ok = ok and (light >= 0.4 if 300 <= hue <= 350 else light >= 0.7)
        if name not in ("beige", "yellow", "pink") and not mods & {"light", "pale", "soft"}:
            ok = ok and light <= 0.93
    if mods & {"dark", "deep"}:
        ok = ok and light <= 0.42
    if mods & {"light", "pale", "soft"}:
        ok = ok and light >= 0.58
    return ok


def px(value: Any) -> float | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    m = re.match(r"\s*(-?\d+(?:\.\d+)?)\s*(rem|em|%|px|vh|vw)?", str(value))
    return float(m[1]) * (16 if m[2] in ("rem", "em") else 1) if m else None


def size_change(before: Any, after: Any) -> int:
    """+1 grew, -1 shrank, 0 neither, 2 both ways, over the size props of one node."""
    signs = set()
    for prop in SIZE_PROPS:
        new, old = px(after.get(prop)), px(before.get(prop))
        if new is None:
            continue
        if old is None:
            old = SIZE_DEFAULTS.get(prop)
            if old is None:
                signs.add(0)
                continue
        if new != old:
            signs.add(1 if new > old else -1)
    if {1, -1} <= signs:
        return 2
    return 1 if 1 in signs else -1 if -1 in signs else 0
