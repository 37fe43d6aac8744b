from __future__ import annotations

from pathlib import Path

import pytest

from local.smoke import credentials, main
from tests.local.serving import serving


def test_a_server_that_works_passes_every_step_and_keeps_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as (client, _):
        assert main([f"{client.base_url}/api/v1/"]) == 0
        said = capsys.readouterr().out
        assert "FAILED" not in said
        made = next(line.rpartition(" ")[2] for line in said.splitlines() if "create a session" in line)
        assert client.get(f"/api/v1/design-sessions/{made}").status_code == 404

        assert main([f"{client.base_url}/api/v2"]) == 1
        assert "FAILED  health" in capsys.readouterr().out


def test_what_is_no_address_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "make smoke URL=" in capsys.readouterr().err


def test_a_server_that_is_not_there_fails_the_first_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["http://127.0.0.1:9/api/v1"]) == 1
    assert "FAILED  health: ConnectError" in capsys.readouterr().out


def test_a_key_and_a_token_are_sent_as_the_api_asks_for_them() -> None:
    assert credentials({}) == {}
    assert credentials({"REDRAFT_API_KEY": "k"}) == {"X-Api-Key": "k"}
    assert credentials({"REDRAFT_TOKEN": "t"}) == {"Authorization": "Bearer t"}
