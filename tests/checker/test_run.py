from __future__ import annotations

from pathlib import Path

import pytest

from tests.checker.nemesis import NodeNemesis
from tests.checker.run import torture

SEED = 20_260_301


@pytest.mark.anyio
async def test_fifty_clients_and_a_store_that_breaks_leave_one_line_of_versions(tmp_path: Path) -> None:
    with NodeNemesis.ready(tmp_path) as nemesis:
        report = await torture(8.0, SEED, nemesis)
    assert report.faults == []
    assert report.versions > 5, report.text()  # of five sessions: some of it was done, however busy the machine
    assert report.troubles
