"""Whether texts can be read on what is behind them (WCAG 2.2, 1.4.3), where a design says what that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redraft.preview.boxes import Part
from redraft.preview.content import CHOICES, FIELDS, is_on, scalar
from redraft.quality.findings import Finding
from redraft.quality.scene import Scene
from redraft.wireframe.colours import RGB, contrast, opacity, parse_colour

_INK: Final = RGB(17, 24, 39)
_PAPER: Final = RGB(255, 255, 255)
_LARGE_PX: Final = 24.0
_LARGE_BOLD_PX: Final = 18.66
_WANTED: Final = 4.5
_WANTED_LARGE: Final = 3.0
_WRITTEN: Final = frozenset({"text", "button", "link", "badge", "listitem", "tabs", "frame", "list"}) | CHOICES | FIELDS


@dataclass(frozen=True, slots=True)
class _Ground:
    """What an element stands on: None where a picture or a gradient is behind it, and nobody can say."""

    behind: RGB | None = _PAPER
    ink: RGB = _INK
    faded: float = 1.0
    disabled: bool = False


def check_contrast(scene: Scene) -> Iterator[Finding]:
    """A finding for each text of too little contrast; disabled elements and placeholders need none."""
    grounds: dict[str, _Ground] = {}
    for part in scene.parts.values():
        above = grounds.get(part.node.parent or "", _Ground())
        ground = grounds[part.node.id] = _stood_on(part, above)
        if part.hidden or ground.behind is None or ground.disabled or not _writes(part):
            continue
        ratio, wanted = contrast(_mixed(ground.ink, ground.behind, ground.faded), ground.behind), _wanted(part)
        if ratio < wanted:
            yield Finding(
                part.node.id,
                "contrast",
                "serious",
                f"{scene.title(part)} has a contrast of {ratio:.1f} to what is behind it; {wanted:g} can be read.",
                {"ratio": round(ratio, 2), "wanted": wanted},
            )


def _stood_on(part: Part, above: _Ground) -> _Ground:
    faded = above.faded * _share(part.style.get("opacity"))
    ink = parse_colour(part.style.get("color", "")) or above.ink
    disabled = above.disabled or is_on(part.node.props.get("disabled"))
    return _Ground(_behind(part, above), ink, faded, disabled)


def _behind(part: Part, above: _Ground) -> RGB | None:
    if "background-image" in part.style:
        return None
    said = part.style.get("background-color", "transparent")
    colour, covers = parse_colour(said), opacity(said)
    if colour is None or not covers:
        # What floats may lie over anything.
        return None if part.style.get("position") in ("absolute", "fixed") else above.behind
    if covers == 1.0:
        return colour
    return None if above.behind is None else _mixed(colour, above.behind, covers)


def _mixed(colour: RGB, behind: RGB, share: float) -> RGB:
    return RGB(*(one * share + other * (1 - share) for one, other in zip(colour, behind, strict=True)))


def _share(said: str | None) -> float:
    return 1.0 if said is None else min(1.0, max(0.0, float(said)))


def _writes(part: Part) -> bool:
    if part.kind in FIELDS:
        return bool(scalar(part.node.props.get("value")))
    return part.kind in _WRITTEN and bool((part.text or "").strip())


def _wanted(part: Part) -> float:
    least = _LARGE_BOLD_PX if part.font.bold else _LARGE_PX
    return _WANTED_LARGE if part.font.size_px >= least else _WANTED
