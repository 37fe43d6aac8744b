"""Times as counts in buckets: any share of millions of times from some hundred counters, within one per cent.

The buckets are those of a DDSketch, so counters of processes, days and users can be added up.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ddsketch.mapping import LogarithmicMapping

ACCURACY: Final = 0.01
"""The relative error of a percentile at most."""

SHORTEST_MS: Final = 0.01
LONGEST_MS: Final = 900_000.0
"""Times beyond these count as these, so that no more than 918 buckets can come of it."""

_MAPPING: Final = LogarithmicMapping(ACCURACY)


def bucket(milliseconds: float) -> int:
    """The bucket of a time."""
    return int(_MAPPING.key(min(LONGEST_MS, max(SHORTEST_MS, milliseconds))))


def percentile(buckets: Mapping[int, int], share: float) -> float:
    """The nearest-rank percentile in milliseconds; 0 where nothing was counted."""
    rank = share * sum(buckets.values())
    below = 0
    for number in sorted(buckets):
        below += buckets[number]
        if below >= rank:
            return round(float(_MAPPING.value(number)), 4)
    return 0.0
