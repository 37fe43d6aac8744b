"""Whether what is to be hit is large enough (WCAG 2.2, 2.5.8), and all of it is on the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from redraft.preview.boxes import Part
from redraft.preview.content import CHOICES, FIELDS
from redraft.quality.findings import Finding
from redraft.quality.scene import Scene

_TARGETS: Final = FIELDS | CHOICES | {"button", "link", "slider"}
_LEAST_PX: Final = 24.0
_SLACK_PX: Final = 1.0
_CLIPPING: Final = frozenset({"hidden", "auto", "scroll"})


def check_targets(scene: Scene) -> Iterator[Finding]:
    """A finding for each target under 24 px that another one is close to; with room around it, a small one will do."""
    targets = [part for part in scene.shown() if part.kind in _TARGETS]
    for part in targets:
        if min(part.width, part.height) >= _LEAST_PX:
            continue
        if any(_is_within_reach(part, other) for other in targets if other is not part):
            facts = {"width_px": round(part.width, 1), "height_px": round(part.height, 1), "wanted_px": _LEAST_PX}
            message = f"{scene.title(part)} is smaller than {_LEAST_PX:g}px, with another target right beside it."
            yield Finding(part.node.id, "small_target", "moderate", message, facts)


def _is_within_reach(part: Part, other: Part) -> bool:
    """Whether a 24 px square around the middle of a target touches another one."""
    middle_x, middle_y = part.x + part.width / 2, part.y + part.height / 2
    across = max(other.x - middle_x, middle_x - (other.x + other.width))
    down = max(other.y - middle_y, middle_y - (other.y + other.height))
    return max(across, down) < _LEAST_PX / 2 - 0.5


def check_overflow(scene: Scene) -> Iterator[Finding]:
    """A finding for each element that stands out at the page's sides; what stands in it is not told as well."""
    beyond: set[str] = set()
    most = scene.root.x + scene.root.width
    for part in scene.shown():
        above = scene.above(part)
        if above is None or _is_clipped(scene, part):
            continue
        if above.node.id in beyond:
            beyond.add(part.node.id)
            continue
        out = max(part.x + part.width - most, scene.root.x - part.x)
        if out > _SLACK_PX:
            beyond.add(part.node.id)
            message = f"{scene.title(part)} reaches {out:.0f}px beyond the page, which is {scene.root.width:g}px wide."
            yield Finding(part.node.id, "overflow", "serious", message, {"beyond_px": round(out, 1)})


def _is_clipped(scene: Scene, part: Part) -> bool:
    return any(scene.parts[node.id].style.get("overflow") in _CLIPPING for node in scene.design.ancestors(part.node.id))
