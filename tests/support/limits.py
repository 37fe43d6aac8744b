"""Settings without limits, for tests that ask more often than a person would."""

from __future__ import annotations

from typing import Any, Final

from redraft.settings import Settings

LIMITLESS: Final[dict[str, Any]] = {
    name: 0
    for name, field in Settings.model_fields.items()
    if name.startswith("rate_limit_") and field.annotation is int
}
