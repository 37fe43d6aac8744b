"""Times as they are stored: whole milliseconds since 1970."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)


def milliseconds(moment: datetime) -> int:
    """Whole milliseconds since 1970 of an aware time."""
    return (moment - _EPOCH) // _MILLISECOND


def moment(milliseconds_since_epoch: int) -> datetime:
    """The UTC time of milliseconds since 1970."""
    return _EPOCH + milliseconds_since_epoch * _MILLISECOND
