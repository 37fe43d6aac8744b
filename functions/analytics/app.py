"""GET /api/v1/analytics/session/{session_id}: the figures of a session.

Answers 200 with edits by type, durations, questions asked, changes taken back and satisfaction.
Problems: SESSION_NOT_FOUND 404, SESSION_EXPIRED 410, STORE_UNAVAILABLE 503.
Side effects: none.
"""

from __future__ import annotations

from redraft.web.analytics_routes import router
from redraft.web.app import lambda_handler
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
