from __future__ import annotations

import pytest
from redraft.versions.ids import first_free_number


@pytest.mark.parametrize(
    ("ids", "free"),
    [
        ([], 1),
        (["page"], 1),
        (["a-3", "b-12", "c"], 13),
        (["a-0"], 1),
        (["item1700000000000"], 1),
        (["n12345678", "n1234567"], 1234568),
        (["t٣"], 1),
    ],
)
def test_the_first_free_number_is_above_all_that_ids_end_with(ids: list[str], free: int) -> None:
    assert first_free_number(ids) == free
