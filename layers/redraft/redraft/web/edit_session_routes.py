"""Changes of a session: said in words, or as typed operations."""

from __future__ import annotations

from fastapi import APIRouter, Response

from redraft.sessions.messages import EditRequest, OperationsRequest
from redraft.web.dependencies import IfMatch, Keyed, SessionId, Storable, check_prompt
from redraft.web.documents import WRITING, answers
from redraft.web.errors import RequestFieldError
from redraft.web.limits import EditLimit
from redraft.web.quality import quality_change
from redraft.web.render import edit_reply, respond
from redraft.web.requests import EditBody, OperationsBody
from redraft.web.services import Wired

router = APIRouter(prefix="/design-sessions/{session_id}", tags=["design sessions"])
_ANSWERS = answers(200, "EditReplyBody", *WRITING, when="Applied, unchanged, or a question; `status` says which.")


@router.post("/edit", response_class=Response, responses=_ANSWERS, dependencies=[EditLimit, Storable])
async def edit_session(
    session_id: SessionId, body: EditBody, services: Wired, key: Keyed, if_match: IfMatch
) -> Response:
    """Change the design in words, or answer the question that is open."""
    prompt = body.edit_prompt.strip()
    if not prompt and body.clarification_option is None:
        raise RequestFieldError("edit_prompt", "say what to change")
    check_prompt(services, prompt, "edit_prompt")
    with if_match.guard():
        reply = await services.sessions.edit(
            EditRequest(
                session_id=session_id,
                prompt=prompt,
                target_elements=tuple(body.target_elements),
                clarification_option=body.clarification_option,
                expected_version=if_match.expected(body.expected_version),
                dry_run=body.dry_run,
                idempotency=key,
                carried=body.wireframe_json,
                explain=body.explain,
                mode=body.mode,
            )
        )
    told = edit_reply(reply)
    if body.quality and reply.status == "applied" and told["persisted"]:
        told["quality"] = quality_change(await services.sessions.quality(session_id, reply.version))
    return respond(told, version=reply.version if reply.persisted else None)


@router.post("/operations", response_class=Response, responses=_ANSWERS, dependencies=[EditLimit, Storable])
async def apply_operations(
    session_id: SessionId, body: OperationsBody, services: Wired, key: Keyed, if_match: IfMatch
) -> Response:
    """Change the design by typed operations; all of them, or none."""
    with if_match.guard():
        reply = await services.sessions.apply_operations(
            OperationsRequest(
                session_id=session_id,
                operations=body.operations,
                expected_version=if_match.expected(body.expected_version),
                dry_run=body.dry_run,
                idempotency=key,
            )
        )
    return respond(edit_reply(reply), version=reply.version)
