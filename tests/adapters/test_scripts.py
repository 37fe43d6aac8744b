from __future__ import annotations

import re
from importlib import resources
from typing import Any

import pytest
from redraft.adapters.redis.client import Client, connect
from redraft.adapters.redis.scripting import Script, byte_array
from redraft.errors import StoreUnavailableError

from tests.support.valkey_servers import Servers

SCRIPTS = sorted(
    (file for file in resources.files("redraft.adapters.redis").joinpath("scripts").iterdir() if file.is_file()),
    key=lambda file: file.name,
)


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_every_script_keeps_the_form(file: Any) -> None:
    source = file.read_text(encoding="utf-8")
    lines = source.splitlines()
    assert file.name.endswith(".lua")
    assert lines[0].startswith("#!lua")
    assert len(lines) < 80
    header = "\n".join(line for line in lines if line.startswith("-- "))
    assert "KEYS[1]" in header
    assert "Returns" in header
    assert not re.search(r"redis\.call\('KEYS'", source)
    code = "\n".join(line for line in lines if not line.startswith("--"))
    assert not re.search(r"redis\.call\('\w+', '", code), "every key is passed in"


@pytest.mark.anyio
async def test_a_script_that_the_server_has_forgotten_is_sent_again(client: Client) -> None:
    script = Script("read")
    arguments: tuple[Any, Any] = (["{x}a"], [0, ""])
    first = await script(client, *arguments)
    assert await script(client, *arguments) == first == [b"missing"]


@pytest.mark.anyio
async def test_keys_of_two_sessions_cannot_be_mixed_in_a_cluster(cluster: Servers) -> None:
    client = connect(cluster.address())
    with pytest.raises(StoreUnavailableError):
        await Script("read")(client, ["{x}a", "{y}b", "{x}c"], [0, ""])
    await client.aclose()


def test_many_byte_strings_are_one_argument() -> None:
    assert byte_array([b"\xff\x00", "ab"]) == b"\xdd\0\0\0\x02\xdb\0\0\0\x02\xff\x00\xdb\0\0\0\x02ab"
