"""What a reviewer would say of a design: contrast, names, targets, overflow, things left empty or said twice."""

from redraft.quality.examine import examine
from redraft.quality.findings import Finding, Findings, fixed, introduced

__all__ = ["Finding", "Findings", "examine", "fixed", "introduced"]
