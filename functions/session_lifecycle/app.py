"""POST /api/v1/design-sessions/{session_id}/revert, /undo, /redo, /fork, /complete, /feedback; DELETE; the list.

Answers 200 with the edit reply (a step through the history is a new version), 201 with a fork, 200 with the figures of
a completed session, with the feedback kept or with the list, and 204 once a session is erased.
Problems: MALFORMED_REQUEST 400, SESSION_NOT_FOUND and VERSION_NOT_FOUND 404, NOTHING_TO_UNDO, VERSION_CONFLICT and
SESSION_COMPLETED 409, SESSION_EXPIRED 410, PRECONDITION_FAILED 412, VALIDATION_ERROR 422, RATE_LIMITED 429,
STORE_UNAVAILABLE 503.
Side effects: commits versions, makes or erases sessions, stores figures and feedback.
"""

from __future__ import annotations

from redraft.web.app import lambda_handler
from redraft.web.session_lifecycle_routes import router
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
