"""What was found about one element of a design, and what two designs' findings have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Rule = Literal[
    "contrast", "missing_label", "missing_alt", "small_target", "overflow", "empty_container", "duplicate_sibling"
]
Severity = Literal["serious", "moderate"]
"""`serious` keeps somebody from using the design; `moderate` makes it worse."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: the element's id, the rule, a sentence, and the numbers behind it (px, ratios, ids)."""

    id: str
    rule: Rule
    severity: Severity
    message: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same finding in another version: its element and its rule."""
        return (self.id, self.rule)


Findings = tuple[Finding, ...]
"""In document order, of each element in the order of the rules."""


def introduced(before: Findings, after: Findings) -> Findings:
    """What was not there before."""
    known = {finding.key for finding in before}
    return tuple(finding for finding in after if finding.key not in known)


def fixed(before: Findings, after: Findings) -> Findings:
    """What is there no more, mended or gone with its element."""
    return introduced(after, before)
