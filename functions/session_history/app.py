"""GET /api/v1/design-sessions/{session_id} with /history, /versions/{version}, /diff, /quality, /preview and /export.

Answers 200 with the state, a page of versions, one version, what lies between two, the design drawn, or all of it.
Problems: SESSION_NOT_FOUND and VERSION_NOT_FOUND 404, SESSION_EXPIRED 410, VALIDATION_ERROR 422,
SESSION_CORRUPTED 500, STORE_UNAVAILABLE 503.
Side effects: none; reading does not change a session.
"""

from __future__ import annotations

from redraft.web.app import lambda_handler
from redraft.web.session_history_routes import router
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
