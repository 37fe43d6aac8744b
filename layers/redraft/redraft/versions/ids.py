"""Numbers for new ids, such that no version of a session has ever used them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_TRAILING: Final = re.compile(r"([0-9]{1,7})$")
_TOO_LONG: Final = re.compile(r"[0-9]{8,}$")


def first_free_number(ids: Iterable[str]) -> int:
    """The first number above all that these ids end with.

    Eight digits and more are somebody's timestamps or keys; ids made here never get there.
    """
    numbers = [
        int(match[1]) for node_id in ids if (match := _TRAILING.search(node_id)) and not _TOO_LONG.search(node_id)
    ]
    return max(numbers, default=0) + 1
