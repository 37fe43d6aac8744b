"""Who may see what: share links of a session, the audit trail, and all that belongs to a person.

Answers 201 with a link and its token, 200 with the links there are, 204 for one that was revoked; 200 with a page of
the trail, with a page of a person's sessions, or with how many were erased.
Problems: NOT_AUTHENTICATED 401, FORBIDDEN 403, SESSION_NOT_FOUND, SHARE_NOT_FOUND and PERSON_NOT_FOUND 404,
SESSION_EXPIRED 410, VALIDATION_ERROR 422, STORE_UNAVAILABLE 503.
Side effects: keeps a link in the session's own hash, or takes it out; erases what belongs to a person.
"""

from __future__ import annotations

from redraft.web.access_control_routes import router
from redraft.web.app import lambda_handler
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
