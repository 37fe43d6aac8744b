"""All checks over one design."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from redraft.quality.contrast import check_contrast
from redraft.quality.findings import Finding, Findings
from redraft.quality.names import check_names
from redraft.quality.places import check_overflow, check_targets
from redraft.quality.scene import Scene
from redraft.quality.structure import check_empty, check_twice
from redraft.wireframe.node import Design

CHECKS: Final[tuple[Callable[[Scene], Iterator[Finding]], ...]] = (
    check_contrast,
    check_names,
    check_targets,
    check_overflow,
    check_empty,
    check_twice,
)


def examine(design: Design) -> Findings:
    """What there is to mend in a design, in document order."""
    scene = Scene.of(design)
    place = {node_id: at for at, node_id in enumerate(scene.parts)}
    found = (finding for check in CHECKS for finding in check(scene))
    return tuple(sorted(found, key=lambda finding: place[finding.id]))
