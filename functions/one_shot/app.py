"""POST /api/v1/generate-wireframe, /generate-code and /generate: the calls of clients that know no sessions.

Answers 200 with the wireframe or the code, 202 with a task (also for code that takes longer than the wait).
Problems: MALFORMED_REQUEST 400, SESSION_NOT_FOUND and VERSION_NOT_FOUND 404, SESSION_EXPIRED 410,
LIMIT_EXCEEDED 413, UNSUPPORTED_MEDIA_TYPE 415, VALIDATION_ERROR, UNKNOWN_FRAMEWORK and IDEMPOTENCY_KEY_REUSED 422,
RATE_LIMITED 429, STORE_UNAVAILABLE and QUEUE_UNAVAILABLE 503.
Side effects: makes a session (but for code of one that is there), stores a task and sends a message.
"""

from __future__ import annotations

from redraft.web.app import lambda_handler
from redraft.web.one_shot_routes import router
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
