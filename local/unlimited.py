"""A laptop has nobody to keep out: no limits, unless whoever runs it sets one."""

from __future__ import annotations

from typing import Final

from redraft.settings import Settings

UNLIMITED: Final = {
    name.upper(): "0"
    for name, field in Settings.model_fields.items()
    if name.startswith("rate_limit_") and field.annotation is int
}
"""Environment variables of all limits on how often things may be asked for, each switched off."""
