"""A prompt to a whole design, without a model: deterministic, offline, in milliseconds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from redraft.generation.compose.blocks import block
from redraft.generation.compose.component import component
from redraft.generation.compose.kit import Kit
from redraft.generation.compose.page import page
from redraft.generation.parts.look import DARK, LIGHT, with_primary
from redraft.generation.parts.model import PartStyle, label_of
from redraft.generation.plan import planned
from redraft.generation.prune import pruned
from redraft.generation.reading.brief import Brief
from redraft.generation.reading.reader import brief_of
from redraft.wireframe.node import Design
from redraft.wireframe.tree import design_of

Device = Literal["mobile", "desktop"]
MAX_PROMPT = 12_000
"""Characters that are read; what comes after is said in a warning and left out."""


@dataclass(frozen=True, slots=True)
class Generated:
    """A design with its title and what it was made for."""

    design: Design
    title: str
    device: Device
    device_preference_used: bool
    warnings: tuple[str, ...] = ()


class Designer:
    """Designs from prompts by rules; the same prompt always gives the same design."""

    def design(self, prompt: str, *, device_preference: Device | None = None) -> Generated:
        """The design that a prompt asks for; any text gives a sound one."""
        warnings = list(_cut(prompt))
        brief = brief_of(prompt[:MAX_PROMPT])
        device = device_preference or _device_for(brief)
        kit = Kit(brief, _style(brief), block, mobile=device == "mobile")
        root = component(kit, brief.component) if brief.component else page(kit, planned(brief))
        root, dropped = pruned(root, brief)
        warnings += dropped
        return Generated(design_of(root), _title(brief), device, device_preference is not None, tuple(warnings))


def _cut(prompt: str) -> Iterator[str]:
    if len(prompt) > MAX_PROMPT:
        yield f"Only the first {MAX_PROMPT} characters of the prompt were read."


def _device_for(brief: Brief) -> Device:
    said = brief.device or (brief.kind.device if brief.kind else "")
    opening = re.split(r"[.:;\n]", brief.prompt, maxsplit=1)[0].lower()
    app = re.search(r"\bapp\b", opening) and not re.search(r"\bweb|website|\bpage\b|dashboard|landing|admin", opening)
    if said == "mobile" or (not brief.device and app):
        return "mobile"
    return "desktop"


def _style(brief: Brief) -> PartStyle:
    style = DARK if brief.dark else LIGHT
    return with_primary(style, brief.colour) if brief.colour else style


def _title(brief: Brief) -> str:
    topic = brief.brand or (label_of(brief.about) if len(brief.about) <= 40 else "")  # a title is short
    kind = label_of(brief.kind.names[0]) if brief.kind else ""
    return " · ".join(part for part in (kind, topic) if part) or "Untitled design"
