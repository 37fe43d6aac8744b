"""The server itself breaks: killed, hanging, out of memory, out of disk, demoted."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from local.valkey import HOST, ValkeyNode, start
from tests.faults.conftest import DURABLE, api_on
from tests.faults.load import under_load
from tests.faults.table import Row, prove
from tests.support.faulty_proxy import faulty_proxy

pytestmark = pytest.mark.anyio

OPENED = "opens, closes again"
CLOSED = "stays closed: the server answers"


async def test_killed_under_load_and_restarted(node: ValkeyNode, api: httpx.AsyncClient) -> None:
    async with under_load(api) as load:
        for _ in range(2):
            node.kill()
            await load.meets_an_open_circuit()
            await load.is_refused("edits")
            await load.is_refused("reads")
            again = start(node.folder, port=node.port, options=DURABLE)
            node.process = again.process
            await load.acknowledges(10)
    prove(Row("Valkey killed under load (SIGKILL), restarted from its append-only file", "503", "503", OPENED))


async def test_hanging(node: ValkeyNode, api: httpx.AsyncClient) -> None:
    async with under_load(api) as load:
        node.pause()
        await load.meets_an_open_circuit()
        await load.is_refused("edits")
        await load.is_refused("reads")
        node.resume()
        await load.acknowledges(10)
    prove(Row("Valkey hangs (SIGSTOP)", "503", "503", OPENED))


async def test_out_of_memory(node: ValkeyNode, api: httpx.AsyncClient) -> None:
    async with under_load(api) as load:
        assert node.ask("CONFIG", "SET", "maxmemory-policy", "noeviction") == b"+OK\r\n"
        assert node.ask("CONFIG", "SET", "maxmemory", "1mb") == b"+OK\r\n"
        await load.is_refused("edits")
        load.reads.clear()
        await load.reads_on()
        refused_reads, open_circuit = load.reads["503"], load.met_open_circuit
        assert node.ask("CONFIG", "SET", "maxmemory", "0") == b"+OK\r\n"
        await load.acknowledges(10)
    assert (refused_reads, open_circuit) == (0, False)
    prove(Row("memory full under `noeviction`", "503", "answered", CLOSED))


@pytest.fixture
def node_on_a_small_disk(tmp_path: Path) -> Iterator[ValkeyNode]:
    made = start(tmp_path, options=["--appendonly", "yes", "--appendfsync", "everysec"])
    yield made
    made.stop()


def let_files_grow(node: ValkeyNode, further_bytes: int) -> None:
    """A limit on the size of files stands for a disk that is full: the same write fails."""
    written = max(file.stat().st_size for file in node.folder.rglob("*.aof"))
    _, most = resource.prlimit(node.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(node.process.pid, resource.RLIMIT_FSIZE, (written + further_bytes, most))


def let_files_grow_again(node: ValkeyNode) -> None:
    _, most = resource.prlimit(node.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(node.process.pid, resource.RLIMIT_FSIZE, (most, most))


async def test_out_of_disk(node_on_a_small_disk: ValkeyNode) -> None:
    node = node_on_a_small_disk
    async with api_on(node.port) as api, under_load(api) as load:
        let_files_grow(node, 4096)
        await load.is_refused("edits")
        load.reads.clear()
        await load.reads_on()
        refused_reads, open_circuit = load.reads["503"], load.met_open_circuit
        let_files_grow_again(node)
        await load.acknowledges(10)
    assert (refused_reads, open_circuit) == (0, False)
    prove(Row("disk full, the append-only file cannot be written", "503", "answered", CLOSED))


async def test_out_of_disk_where_each_write_is_synced(node: ValkeyNode, api: httpx.AsyncClient) -> None:
    async with under_load(api) as load:
        let_files_grow(node, 4096)
        await load.until(lambda: node.process.poll() is not None)
        await load.meets_an_open_circuit()
        await load.is_refused("edits")
        await load.is_refused("reads")
        node.process = start(node.folder, port=node.port, options=DURABLE).process
        await load.acknowledges(10)
    fault = "disk full where each write is synced (`appendfsync always`): Valkey ends itself"
    prove(Row(fault, "503 until it is started again", "503 until it is started again", OPENED))


async def test_demoted_by_a_failover(node: ValkeyNode, tmp_path: Path) -> None:
    """Where the name of the primary points is what the proxy stands for."""
    assert node.ask("CONFIG", "SET", "repl-diskless-sync-delay", "0") == b"+OK\r\n"
    (place := tmp_path / "replica").mkdir()
    replica = start(place, options=[*DURABLE, "--replicaof", HOST, str(node.port)])
    try:
        async with faulty_proxy(node.port) as name, api_on(name.port) as api, under_load(api) as load:
            await load.until(lambda: b"state=online" in node.ask("INFO", "replication"))
            assert node.ask("FAILOVER", "TO", HOST, replica.port) == b"+OK\r\n"
            await load.is_refused("edits")
            name.upstream_port = replica.port
            await load.acknowledges(10)
            assert b"role:master" in replica.ask("INFO", "replication")
            assert not load.met_open_circuit
    finally:
        replica.stop()
    prove(
        Row(
            "planned failover of one node: the primary becomes a read-only replica",
            "503 until the name points to the new one",
            "answered",
            CLOSED,
        )
    )
