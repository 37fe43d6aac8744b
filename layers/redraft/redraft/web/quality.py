"""Findings about designs, as they go out."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from redraft.sessions.read_quality import QualityReport

if TYPE_CHECKING:
    from redraft.quality import Findings


def quality_report(report: QualityReport) -> dict[str, Any]:
    """A version's findings."""
    return {
        "session_id": report.session_id,
        "version": report.version,
        "findings": _listed(report.findings),
        "introduced": _listed(report.introduced),
        "fixed": _listed(report.fixed),
    }


def quality_change(report: QualityReport) -> dict[str, Any]:
    """What the change that made a version mended and spoiled."""
    return {
        "introduced": _listed(report.introduced),
        "fixed": _listed(report.fixed),
        "open": len(report.findings),
    }


def _listed(findings: Findings) -> list[dict[str, Any]]:
    return [asdict(finding) for finding in findings]
