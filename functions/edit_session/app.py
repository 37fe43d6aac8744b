"""POST /api/v1/design-sessions/{session_id}/edit and /operations: changes, in words or typed.

Answers 200 with the edit reply; `status` says whether a version was made, nothing was to do, or a question is open.
Problems: MALFORMED_REQUEST 400, SESSION_NOT_FOUND 404, VERSION_CONFLICT and SESSION_COMPLETED 409,
SESSION_EXPIRED 410, PRECONDITION_FAILED 412, LIMIT_EXCEEDED 413, UNSUPPORTED_MEDIA_TYPE 415, VALIDATION_ERROR,
UNKNOWN_ELEMENT, INVALID_OPERATION, IDEMPOTENCY_KEY_REUSED and MODEL_NOT_CONFIGURED 422, MODEL_BUDGET_SPENT 409,
RATE_LIMITED 429, STORE_UNAVAILABLE, MODEL_UNAVAILABLE and MODEL_ANSWER_UNUSABLE 503.
Side effects: one atomic commit of a version (or of the open question), which also renews the session's lifetime;
a call of the language model where the rules are not certain and one is configured.
"""

from __future__ import annotations

from redraft.web.app import lambda_handler
from redraft.web.edit_session_routes import router
from redraft.wiring import Wiring, http_app

# Reading prompts is what it does, so the reader is part of a cold start and not of the first answer.
app = http_app(router, wiring=Wiring.from_environment().with_reader())
handler = lambda_handler(app)
