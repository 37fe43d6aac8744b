"""POST /api/v1/design-sessions/{session_id}/generate-code, GET …/code-diff, /code-targets and /status/{task_id}.

Answers 202 with the task, or 200 with the code where it is ready within `wait`; 200 with the change of the code
between two versions, the targets or the status.
Problems: MALFORMED_REQUEST 400, SESSION_NOT_FOUND, VERSION_NOT_FOUND and TASK_NOT_FOUND 404, SESSION_EXPIRED 410,
VALIDATION_ERROR and UNKNOWN_FRAMEWORK 422, STORE_UNAVAILABLE and QUEUE_UNAVAILABLE 503.
Side effects: stores a task and sends a message; without a queue the code is generated in the request.
"""

from __future__ import annotations

from redraft.web.app import lambda_handler
from redraft.web.generate_code_routes import router
from redraft.wiring import http_app

app = http_app(router)
handler = lambda_handler(app)
