"""The previous release and this tree serve one session in turns, as they do while a deployment moves traffic."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from local.valkey import valkey
from tests.releases.archive import HERE, LAYER, PREVIOUS, unpack

SESSIONS = "/api/v1/design-sessions"
TWO_BUTTONS = {"type": "frame", "children": [{"type": "button", "props": {"text": text}} for text in ("Save", "Send")]}


@contextmanager
def serving(package: Path, redis: str) -> Iterator[httpx.Client]:
    limits = dict.fromkeys(("RATE_LIMIT_EDITS_PER_MINUTE", "RATE_LIMIT_SESSIONS_PER_MINUTE"), "0")
    process = subprocess.Popen(
        [sys.executable, str(HERE / "serve.py")], stdout=subprocess.PIPE, text=True,
        env={**os.environ, **limits, "PYTHONPATH": str(package), "REDIS_URL": redis},
    )  # fmt: skip
    try:
        assert process.stdout
        port = process.stdout.readline().strip()
        assert port.isdigit()
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            yield client
    finally:
        process.terminate()
        process.communicate(timeout=20)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[httpx.Client, httpx.Client]]:
    """The previous release's server, and this tree's."""
    with ExitStack() as stack:
        store = stack.enter_context(valkey()).url
        old = stack.enter_context(serving(unpack(PREVIOUS, tmp_path_factory.mktemp("previous")), store))
        new = stack.enter_context(serving(LAYER, store))
        yield old, new


def post(client: httpx.Client, path: str, body: Any) -> Any:
    sent = client.post(f"{SESSIONS}{path}", json=body)
    assert sent.is_success, sent.text
    return sent.json()


def state(client: httpx.Client, session: str) -> tuple[int, Any]:
    body = client.get(f"{SESSIONS}/{session}").raise_for_status().json()
    return body["current_version"], body["current_wireframe"]


def versions(client: httpx.Client, session: str) -> list[Any]:
    body = client.get(f"{SESSIONS}/{session}/history").raise_for_status().json()
    kept = ("version", "edit_prompt", "changes_summary", "edit_type", "content_hash", "wireframe_json")
    return [{name: version[name] for name in kept} for version in body["versions"]]


def test_turns_of_both_make_one_history_that_both_read_alike(both: tuple[httpx.Client, httpx.Client]) -> None:
    turns: list[tuple[str, Any]] = [
        ("edit", {"edit_prompt": "make the log in button green"}),
        ("edit", {"edit_prompt": "make it bigger"}),
        ("edit", {"edit_prompt": "make the title red"}),
        ("undo", {}),
        ("redo", {}),
        ("revert", {"version": 2}),
        ("edit", {"edit_prompt": "add a search bar to the header"}),
        ("edit", {"edit_prompt": "undo"}),
    ]
    for first in (0, 1):
        made = post(both[first], "", {"prompt": "Login page with email, password and a Log in button"})
        session = made["session_id"]
        for number, (verb, body) in enumerate(turns, start=2):
            reply = post(both[(first + number) % 2], f"/{session}/{verb}", body)
            assert (reply["status"], reply["version"]) == ("applied", number), (verb, reply["changes_summary"])
            assert state(both[0], session) == state(both[1], session) == (number, reply["wireframe_json"])
        assert versions(both[0], session) == versions(both[1], session)


def test_a_question_of_one_is_answered_to_the_other(both: tuple[httpx.Client, httpx.Client]) -> None:
    for asking, answering in (both, both[::-1]):
        made = post(asking, "", {"wireframe_json": TWO_BUTTONS})
        session = made["session_id"]
        asked = post(asking, f"/{session}/edit", {"edit_prompt": "make the button red"})
        assert asked["status"] == "needs_clarification", asked["changes_summary"]
        option = asked["clarification"]["options"][0]
        chosen = {"edit_prompt": "the first one", "clarification_option": option["id"]}
        answered = post(answering, f"/{session}/edit", chosen)
        assert answered["status"] == "applied"
        assert set(answered["target_elements"]) <= set(option["element_ids"])


def test_a_request_sent_again_has_no_second_effect_whoever_gets_it(both: tuple[httpx.Client, httpx.Client]) -> None:
    for first, second in (both, both[::-1]):
        session = post(first, "", {"prompt": "Login page with a Log in button"})["session_id"]
        sent = {"json": {"edit_prompt": "make the log in button green"}, "headers": {"Idempotency-Key": "once"}}
        replies = [one.post(f"{SESSIONS}/{session}/edit", **sent) for one in (first, second)]
        assert [reply.json()["version"] for reply in replies] == [2, 2]
        assert state(first, session)[0] == 2
