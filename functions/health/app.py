"""GET /api/v1/health: whether the parts are there.

Answers 200 with `ok` or `degraded`, and 503 with `down` when state cannot be kept.
Problems: none of its own.
Side effects: asks the session store and the queue.
"""

from __future__ import annotations

from redraft.web.app import lambda_handler
from redraft.web.health_routes import router
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
