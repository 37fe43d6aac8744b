"""What a reviewer would say of a version, and what the change that made it mended or spoiled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from redraft.errors import VersionDamagedError
from redraft.sessions.loading import load, stretch_to
from redraft.sessions.parts import Parts
from redraft.versions.stretch import replay

if TYPE_CHECKING:
    from redraft.quality import Findings


@dataclass(frozen=True, slots=True)
class QualityReport:
    """The findings about a version, and how they differ from those about the version before."""

    session_id: str
    version: int
    findings: Findings
    introduced: Findings
    fixed: Findings


async def read_quality(parts: Parts, session_id: str, version: int | None = None) -> QualityReport:
    """The report on a version (None: the current one); raises `VersionNotFoundError`, `VersionDamagedError`.

    Of a first version, and of one whose predecessor is lost, all findings count as introduced.
    """
    # It takes the whole layout along, which most functions and most requests do without.
    from redraft.quality import examine, fixed, introduced  # noqa: PLC0415

    asked = version if version is not None else (await load(parts, session_id)).head.version
    stretch = await stretch_to(parts, session_id, max(1, asked - 1), asked, with_design=True)
    designs = {record.version: design for record, design in replay(stretch)}
    design, earlier = designs.get(asked), designs.get(asked - 1)
    if design is None:
        raise VersionDamagedError(f"The design of version {asked} was lost.", version=asked)
    before = () if earlier is None else examine(earlier)
    after = examine(design)
    return QualityReport(session_id, asked, after, introduced(before, after), fixed(before, after))
