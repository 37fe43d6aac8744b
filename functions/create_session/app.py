"""POST /api/v1/design-sessions and /import: new sessions.

Answers 201 with the session, its first wireframe, `Location` and `ETag`.
Problems: MALFORMED_REQUEST 400, LIMIT_EXCEEDED 413, UNSUPPORTED_MEDIA_TYPE 415, VALIDATION_ERROR, INVALID_DESIGN and
IDEMPOTENCY_KEY_REUSED and MODEL_NOT_CONFIGURED 422, RATE_LIMITED 429, STORE_UNAVAILABLE, MODEL_UNAVAILABLE 503.
Side effects: stores the session with version 1, lists it under its user, counts it against the caller's limit;
calls the language model for a prompt, where one is configured.
"""

from __future__ import annotations

from redraft.web.app import lambda_handler
from redraft.web.create_session_routes import router
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
