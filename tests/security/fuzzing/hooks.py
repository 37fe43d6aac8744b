"""What a sound client does, and a generator of requests does not know."""

from __future__ import annotations

import uuid
from typing import Any

import schemathesis


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:
    """Every request has an Idempotency-Key of its own, where it has a sound one."""
    key = (case.headers or {}).get("Idempotency-Key")
    if key == "0":
        case.headers["Idempotency-Key"] = uuid.uuid4().hex
