"""What is answered on the quality of a design."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from redraft.quality.findings import Rule, Severity


class QualityFinding(BaseModel):
    """One thing to mend."""

    id: str = Field(description="the element's id")
    rule: Rule
    severity: Severity = Field(description="serious: it keeps somebody from using the design")
    message: str
    facts: dict[str, Any] = Field(description="the numbers behind it: ratios, px, ids")


class QualityChange(BaseModel):
    """What a change mended and spoiled."""

    introduced: list[QualityFinding]
    fixed: list[QualityFinding]
    open: int = Field(description="how many findings there are now")


class DesignQuality(BaseModel):
    """The findings about a version, and how they differ from those about the version before."""

    session_id: str
    version: int
    findings: list[QualityFinding]
    introduced: list[QualityFinding]
    fixed: list[QualityFinding]
