"""The services of an app whose routes need none: what every request passes all the same, and nothing else."""

from __future__ import annotations

from typing import Any

from redraft.adapters.clock import SystemClock
from redraft.settings import Settings


class _Unheard:
    """An observer that nobody listens to."""

    async def tell(self, *_: Any) -> None:
        """Says nothing."""


class NoServices:
    """A clock, settings, and an observer that says nothing; to ask for more is a mistake."""

    clock = SystemClock()
    settings = Settings()
    observer = _Unheard()


def no_services() -> Any:
    """For `create_app`."""
    return NoServices()
