"""The calls of clients that know no sessions: a wireframe, its code, both. Each makes a session all the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from redraft.codegen.targets import target_of
from redraft.ports.tasks import Job, Task
from redraft.sessions.generate_code import CodeGeneration, CodeRequest
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.messages import ANONYMOUS, Created, CreateRequest, Idempotency


@dataclass(frozen=True, slots=True)
class OneShotCode:
    """Code of a layout that a client holds, or of a session; one of the two is given."""

    layout: Any = None
    session_id: str | None = None
    version: int | None = None
    framework: str | None = None
    wait_seconds: float = 25.0
    idempotency: Idempotency | None = None
    user_id: str = ANONYMOUS


class OneShot:
    """The three calls; raises as creating a session and generating code do."""

    def __init__(self, sessions: DesignSessionManager, code: CodeGeneration) -> None:
        self._sessions = sessions
        self._code = code

    async def wireframe(
        self,
        prompt: str,
        device: Literal["mobile", "desktop"] | None,
        idempotency: Idempotency | None = None,
        user_id: str = ANONYMOUS,
    ) -> Created:
        """A new session from a prompt."""
        return await self._sessions.create(
            CreateRequest(prompt=prompt, device_preference=device, user_id=user_id, idempotency=idempotency)
        )

    async def code(self, request: OneShotCode) -> tuple[Task, tuple[str, ...]]:
        """The task for the code, after the wait, and what of a layout had to be mended."""
        target_of(request.framework)
        session_id, version = request.session_id, request.version
        warnings: tuple[str, ...] = ()
        if session_id is None:
            made = await self._sessions.create(
                CreateRequest(wireframe=request.layout, user_id=request.user_id, idempotency=request.idempotency)
            )
            session_id, version, warnings = made.session.id, 1, made.warnings
        task = await self._code.start(
            CodeRequest(session_id, version, request.framework, request.wait_seconds, request.idempotency)
        )
        return task, warnings

    async def design_and_code(
        self,
        prompt: str,
        device: Literal["mobile", "desktop"] | None = None,
        framework: str | None = None,
        idempotency: Idempotency | None = None,
        user_id: str = ANONYMOUS,
    ) -> Task:
        """A task that makes a design and then its code; nothing is waited for."""
        job = Job("design_and_code", target_of(framework).id, prompt=prompt, device=device)
        return await self._code.submit(job, user_id, 0.0, idempotency)
