"""GET /api/v1/analytics/session/{session_id}, /daily, /trends, /user/{user_id} and /edit-types: figures of use.

Answers 200 with edits by type, durations, questions asked, changes taken back and satisfaction; as JSON or as CSV.
Problems: SESSION_NOT_FOUND 404, SESSION_EXPIRED 410, VALIDATION_ERROR 422, STORE_UNAVAILABLE 503.
Side effects: none.
"""

from __future__ import annotations

from redraft.web.analytics_routes import router
from redraft.web.app import lambda_handler
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
