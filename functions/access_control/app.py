"""Who may see what: share links of a session, made, listed and revoked.

Answers 201 with a link and its token, 200 with the links there are, 204 for one that was revoked.
Problems: NOT_AUTHENTICATED 401, FORBIDDEN 403, SESSION_NOT_FOUND and SHARE_NOT_FOUND 404, SESSION_EXPIRED 410,
VALIDATION_ERROR 422, STORE_UNAVAILABLE 503.
Side effects: keeps a link in the session's own hash, or takes it out.
"""

from __future__ import annotations

from redraft.web.access_control_routes import router
from redraft.web.app import lambda_handler
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
