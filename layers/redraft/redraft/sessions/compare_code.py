"""The code of two versions, compared."""

from __future__ import annotations

from redraft.codegen.changes import CodeChange, code_change
from redraft.codegen.model import CodeFile
from redraft.codegen.targets import CodeTarget
from redraft.sessions.manager import DesignSessionManager


async def compare_code(
    sessions: DesignSessionManager, session_id: str, target: CodeTarget, from_version: int, to_version: int
) -> CodeChange:
    """What changed in the code from one version to another; raises the errors of reading them."""
    before = await _files(sessions, session_id, target, from_version)
    return code_change(before, await _files(sessions, session_id, target, to_version))


async def _files(sessions: DesignSessionManager, session_id: str, target: CodeTarget, version: int) -> list[CodeFile]:
    view = await sessions.version(session_id, version)
    assert view.design is not None
    return target.write(view.design)
