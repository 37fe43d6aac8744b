"""The command that looks through what is stored of a session."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator

import pytest
from redraft.sessions.messages import CreateRequest, OperationsRequest
from redraft.settings import Settings
from redraft.wiring import Wiring

from local.cli import main
from local.valkey import ValkeyNode, valkey
from tests.support.sessions import TREE


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ValkeyNode]:
    with valkey() as node:
        monkeypatch.setenv("REDIS_URL", node.url)
        yield node


async def told(url: str) -> str:
    wiring = Wiring(Settings(redis_url=url))
    made = await wiring.sessions.create(CreateRequest(wireframe=TREE))
    for number in range(5):
        change = {"op": "set", "id": "title", "props": {"text": f"Text {number}"}}
        await wiring.sessions.apply_operations(OperationsRequest(made.session.id, [change]))
    await wiring.close()
    return made.session.id


def test_a_sound_session_is_said_to_be_sound(server: ValkeyNode, capsys: pytest.CaptureFixture[str]) -> None:
    session_id = asyncio.run(told(server.url))
    assert main(["fsck", session_id]) == 0
    assert capsys.readouterr().out == "sound: all of its 6 versions\n"


def test_damage_is_told_and_mended_where_it_is_asked_for(
    server: ValkeyNode, capsys: pytest.CaptureFixture[str]
) -> None:
    session_id = asyncio.run(told(server.url))
    server.ask("HDEL", f"session:{{{session_id}}}:state", "v:3", "memo")
    assert main(["fsck", session_id]) == 1
    assert main(["fsck", session_id, "--repair"]) == 1
    before, after = re.split(r"(?<=around: 3\n)", capsys.readouterr().out)[:2]
    assert "- The record of version 3 is gone or damaged.\n" in before
    assert "would be recovered: version 7 shows version 6 again\n" in before
    assert "\nrecovered: version 7 shows version 6 again\n" in after
    assert main(["fsck", session_id]) == 0


def test_what_cannot_be_read_exactly_is_said_to_be_repaired(
    server: ValkeyNode, capsys: pytest.CaptureFixture[str]
) -> None:
    session_id = asyncio.run(told(server.url))
    server.ask("HDEL", f"session:{{{session_id}}}:state", "memo")
    assert main(["fsck", session_id, "--repair"]) == 1
    assert capsys.readouterr().out.endswith("repaired: all of its 6 versions, exactly as they were\n")
    server.ask("HDEL", f"session:{{{session_id}}}:state", "v:1", "v:2", "v:3", "v:4", "v:5", "v:6", "memo")
    assert main(["fsck", session_id, "--repair"]) == 1
    assert "hopeless" in capsys.readouterr().out


def test_a_session_that_is_not_there_is_said_so(server: ValkeyNode, capsys: pytest.CaptureFixture[str]) -> None:
    assert server.ask("PING") == b"+PONG\r\n"
    assert main(["fsck", "no-session-of-the-tests"]) == 2
    assert capsys.readouterr().err == "There is no such session.\n"
