"""Clients that do what they like, send again what was not answered, and give up now and then."""

from __future__ import annotations

import asyncio
import random
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.checker.history import Call, digest
from tests.checker.model import nodes

TRIES = 60
"""How often a call is sent before its client gives up."""


@dataclass
class Client:
    """One client of one session, behind one of several instances of the API at each moment."""

    name: str
    session: str
    instances: list[httpx.AsyncClient]
    chance: random.Random
    calls: list[Call] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    seen: int = 1
    ids: list[str] = field(default_factory=list)

    async def act(self) -> None:
        """One thing that a client may do."""
        what = self.chance.choices(
            [self._edit, self._conditional_edit, self._undo, self._redo, self._revert, self._read],
            [10, 3, 2, 1, 1, 3],
        )[0]
        await what()

    async def _edit(self, expected: int | None = None) -> None:
        token = f"{self.name}-{len(self.calls)}"
        body: dict[str, Any] = {"operations": self._operations(token)}
        headers = {}
        if expected is not None and self.chance.random() < 0.5:
            body["expected_version"] = expected
        elif expected is not None:
            headers["If-Match"] = f'"{expected}"'
        call = self._begin("edit", token=token, expected=expected)
        await self._change(call, "operations", body, headers)

    async def _conditional_edit(self) -> None:
        await self._edit(self.seen)

    async def _undo(self) -> None:
        await self._change(self._begin("travel"), "undo", {}, {})

    async def _redo(self) -> None:
        await self._change(self._begin("travel"), "redo", {}, {})

    async def _revert(self) -> None:
        target = self.chance.randint(1, self.seen)
        await self._change(self._begin("travel", target=target), "revert", {"version": target}, {})

    async def _read(self) -> None:
        call = self._begin("read")
        answer = await self._sent("GET", "", None, {})
        if answer is not None and answer.status_code == 200:
            state = answer.json()
            self._learn(state["current_version"], state["current_wireframe"])
            call.settle("ok", state["current_version"], digest(state["current_wireframe"]))

    def _operations(self, token: str) -> list[dict[str, Any]]:
        node = self.chance.choice(("title", "go"))
        operations: list[dict[str, Any]] = [{"op": "set", "id": node, "props": {"text": token}}]
        if self.chance.random() < 0.2:
            made = {"id": f"made-{token}", "componentName": "Made", "type": "Text", "props": {}, "children": []}
            operations.append({"op": "insert", "parent": "page", "node": made})
        elif self.ids and self.chance.random() < 0.2:
            operations.append({"op": "remove", "id": self.chance.choice(self.ids)})
        return operations

    def _begin(self, kind: Any, **more: Any) -> Call:
        call = Call(self.session, kind, time.monotonic(), **more)
        self.calls.append(call)
        return call

    async def _change(self, call: Call, path: str, body: dict[str, Any], headers: dict[str, str]) -> None:
        """Send until it is answered, under one key; without a key it is sent once, for twice might be two effects."""
        keyed = self.chance.random() < 0.6
        if keyed:
            headers = {**headers, "Idempotency-Key": uuid.uuid4().hex}
        for _ in range(TRIES if keyed else 1):
            answer = await self._sent("POST", path, body, headers)
            if answer is not None and answer.status_code != 503:
                self._settle(call, answer)
                break
            if self.chance.random() < 0.02:
                break  # it gave up, and will never know
            await asyncio.sleep(self.chance.uniform(0.02, 0.2))
        if keyed and call.outcome == "ok" and self.chance.random() < 0.1:
            await self._once_more(call, path, body, headers)

    def _settle(self, call: Call, answer: httpx.Response) -> None:
        if answer.status_code == 200:
            reply = answer.json()
            self._learn(reply["version"], reply["wireframe_json"])
            call.settle("ok", reply["version"], digest(reply["wireframe_json"]))
        else:
            assert answer.status_code in (404, 409, 412, 422), answer.text
            self.seen = max(self.seen, answer.json().get("current_version", 0))
            call.settle("no")

    async def _once_more(self, call: Call, path: str, body: dict[str, Any], headers: dict[str, str]) -> None:
        answer = await self._sent("POST", path, body, headers)
        if answer is not None and answer.status_code == 200:
            reply = answer.json()
            call.again.append((reply["version"], digest(reply["wireframe_json"])))

    async def _sent(
        self, method: str, path: str, body: dict[str, Any] | None, headers: dict[str, str]
    ) -> httpx.Response | None:
        """The answer; None where the instance was ended in the middle, as Lambda does at its time limit."""
        instance = self.chance.choice(self.instances)
        url = f"/design-sessions/{self.session}/{path}".rstrip("/")
        patience = self.chance.uniform(0.005, 0.05) if self.chance.random() < 0.02 else 30.0
        try:
            async with asyncio.timeout(patience):
                answer = await instance.request(method, url, json=body, headers=headers)
        except TimeoutError:
            assert patience < 30.0, "a request was never answered"
            return None
        self.statuses[answer.status_code] += 1
        return answer

    def _learn(self, version: int, wireframe: dict[str, Any]) -> None:
        self.seen = max(self.seen, version)
        self.ids = [node["id"] for node in nodes(wireframe) if node["id"].startswith("made-")]
