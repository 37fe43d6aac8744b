from __future__ import annotations

import subprocess
import sys

import pytest
from redraft.adapters.elasticache_iam import IamCredentials
from redraft.adapters.redis.client import RedisAddress
from redraft.settings import Settings
from redraft.store_wiring import address_of
from redraft.wiring import Wiring

from local.valkey import valkey

pytestmark = pytest.mark.anyio


def test_an_address_comes_from_host_and_port() -> None:
    settings = Settings(redis_host="cache", redis_port=7000, redis_tls=True, redis_cluster=True, redis_timeout_ms=500)
    assert address_of(settings) == RedisAddress(
        host="cache", port=7000, cluster=True, tls=True, timeout_seconds=0.5, connect_timeout_seconds=0.5
    )


def test_a_url_wins_over_host_and_port() -> None:
    found = address_of(Settings(redis_url="rediss://ada:p%40ss@cache.example:6380", redis_host="other", redis_port=1))
    assert (found.host, found.port, found.tls) == ("cache.example", 6380, True)
    assert (found.username, found.password) == ("ada", "p@ss")


def test_an_iam_cache_is_reached_with_tokens() -> None:
    found = address_of(Settings(redis_username="app", redis_iam_cache="sessions"))
    assert isinstance(found.credentials, IamCredentials)


def test_the_parts_are_made_once_and_connect_to_nothing_yet() -> None:
    wiring = Wiring(Settings(redis_port=1, queue_url="http://127.0.0.1:1/1/queue"))
    assert wiring.sessions is wiring.sessions
    assert wiring.code is wiring.code
    assert wiring.one_shot is wiring.one_shot
    assert wiring.with_reader() is wiring


async def test_health_tells_a_queue_that_is_down_from_a_store_that_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with valkey() as server:
        wiring = Wiring(Settings(redis_port=server.port, queue_url="http://127.0.0.1:1/1/queue"))
        found = await wiring.health()
        assert (found["status"], found["redis"], found["queue"]) == ("degraded", "ok", "down")
        assert found["notes"]["queue"]
        nothing = dict.fromkeys(("ended", "sound", "repaired", "recovered", "hopeless", "lost"), 0)
        report = await wiring.clean_up()
        assert {name: report[name] for name in nothing} == nothing
        assert (report["batches"], report["is_complete"]) == (1, True)
        await wiring.close()


def test_an_app_that_reads_no_prompts_does_not_load_the_reader() -> None:
    code = (
        "import sys; from redraft.wiring import Wiring; from redraft.settings import Settings;"
        "import redraft.web.session_history_routes; Wiring(Settings()).sessions;"
        "print([name for name in ('redraft.language.engine', 'redraft.generation.designer', 'boto3', 'tree_sitter')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_app_that_draws_nothing_loads_no_layout() -> None:
    code = (
        "import sys; from redraft.wiring import Wiring; from redraft.settings import Settings;"
        "import redraft.web.edit_session_routes; Wiring(Settings()).sessions;"
        "print([name for name in ('redraft.quality', 'redraft.preview') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
