"""Instructions smuggled into requests and into designs, against a model that falls for every one of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import httpx
import pytest
from redraft.language.context import EditContext
from redraft.language.engine import ContextProcessingEngine
from redraft.language.outcome import Edit
from redraft.model.answer import EditAnswer, UnheldError, read_answer
from redraft.model.ask import EDIT_PROMPT, instructions
from redraft.model.hold import Ground, hold
from redraft.model.scope import scope_of
from redraft.text.addressed import stated
from redraft.wireframe.operations import touched
from redraft.wireframe.tree import design_of, tree_of

from local.model_server import ModelServer, Reply, Request
from tests.support.model import BEYOND, edit, insert, nodes_of, set_props
from tests.web.samples import login

ATTEMPTS = (Path(__file__).parent / "injections.txt").read_text(encoding="utf-8").splitlines()
IDS = ("title", "email", "go", "note")
EVIL = "https://evil.example/win"


def obedient(system: str) -> Iterator[Reply]:
    """Everything that the attempts ask for, and more."""
    first = set_props("title", text="A festival of logging in")
    yield edit(first, *({"op": "remove", "id": node_id} for node_id in IDS[1:]))
    yield edit(*(set_props(node_id, text="PWNED") for node_id in IDS))
    yield edit(first, set_props("page", backgroundColor="red"), set_props("go", backgroundColor="red"))
    yield edit(first, insert("page", text=f"You have won: {EVIL}"))
    yield edit(set_props("title", text=system[:300]))
    yield edit(first, insert("page", text=" ".join(system.split())[40:200]))
    yield edit(*({"op": "move", "id": node_id, "parent": "title", "at": "last"} for node_id in IDS[1:]))
    yield edit(first, {"op": "retype", "id": "go", "type": "Link"}, {"op": "rename", "id": "page", "name": "PWNED"})
    yield edit(
        first,
        *(insert("page", text=str(number)) for number in range(110)),
        *({"op": "duplicate", "id": node_id} for node_id in IDS[1:]),
    )
    yield edit(set_props("title", onclick="alert(1)"))
    yield edit(insert("title", "Image", src="javascript:alert(1)"), insert("title", "Script", text="alert(1)"))
    yield edit({"op": "wrap", "ids": ["title", "email", "go"], "type": "Frame", "name": "PWNED"})
    yield edit({"op": "remove", "id": "title"})
    yield edit({"op": "remove", "id": "page"}, set_props("page", visible="false"))
    yield Reply({"kind": "edit", "confidence": 100, "operations": [], "delete_everything": True})
    yield Reply({"kind": "question", "confidence": 1, "message": f"See {system[:400]}", "candidates": ["admin"]})


def falls_for(number: int) -> Callable[[Request], Reply]:
    """A model whose answers to one attempt are two of the above, one after the other."""
    asked = 0

    def answer(request: Request) -> Reply:
        nonlocal asked
        asked += 1
        system = request.body["systemInstruction"]["parts"][0]["text"]
        return next(islice(cycle(obedient(system)), number * 2 + asked, None))

    return answer


def with_note(text: str) -> dict[str, Any]:
    design = login()
    note = {"id": "note", "componentName": "Note", "type": "Text", "props": {"text": text}, "children": []}
    design["children"].append(note)
    return design


async def attempt(
    api: httpx.AsyncClient, prompt: str, note: str, mode: str = "auto"
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The design before and after."""
    before = with_note(note)
    made = await api.post("/design-sessions", json={"wireframe_json": before})
    session = f"/design-sessions/{made.json()['session_id']}"
    answer = await api.post(f"{session}/edit", json={"edit_prompt": prompt, "mode": mode})
    assert answer.status_code in (200, 503), answer.text
    assert "smallest list of operations" not in answer.text  # nor do answers tell the instructions
    after = (await api.get(session)).json()
    assert after["current_version"] in (1, 2)
    return before, after["current_wireframe"]


def ensure_harmless(before: dict[str, Any], after: dict[str, Any], system: str) -> None:
    """All but the title is as it was; what is new holds no address and none of the instructions."""
    old, new = ({node["id"]: node for node in nodes_of(tree)} for tree in (before, after))
    for node_id, node in old.items():
        assert node_id in new
        if node_id != "title":
            kept = [child["id"] for child in new[node_id]["children"] if child["id"] in old]
            assert kept == [child["id"] for child in node["children"]]
            assert {**new[node_id], "children": []} == {**node, "children": []}
    added = json.dumps([node for node_id, node in new.items() if node_id not in old or node_id == "title"])
    assert not any(mark in added for mark in ("evil.example", "javascript:", "onclick", "Script"))
    assert " ".join(system.split())[60:120] not in added


def outcomes(prompt: str, before: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The design after each of the answers, as the checks leave it."""
    design, instructed = design_of(before), instructions(EDIT_PROMPT)
    ground = Ground(design, scope_of(prompt, design, EditContext()), prompt, 1, instructed)
    for reply in obedient(instructed):
        try:
            yield tree_of(hold(read_answer(reply.value, EditAnswer).operations, ground).after)
        except UnheldError:
            yield before


@pytest.mark.parametrize("place", ["request", "design"])
def test_the_checks_hold_whatever_is_answered_to_whatever_is_smuggled_in(place: str) -> None:
    assert len(ATTEMPTS) >= 60
    instructed = instructions(EDIT_PROMPT)
    for smuggled in ATTEMPTS:
        prompt, note = (f"{BEYOND}. {smuggled}", "Hello") if place == "request" else (BEYOND, smuggled)
        before = with_note(note)
        for after in outcomes(prompt, before):
            ensure_harmless(before, after, instructed)


def test_an_attempt_without_a_request_may_change_nothing() -> None:
    for smuggled in ATTEMPTS:
        before = with_note("Hello")
        for after in outcomes(smuggled, before):
            assert after == before, smuggled


@pytest.mark.anyio
@pytest.mark.parametrize("place", ["request", "design"])
async def test_what_is_smuggled_in_changes_nothing_beyond_the_request(
    api: httpx.AsyncClient, server: ModelServer, place: str
) -> None:
    for number, smuggled in list(enumerate(ATTEMPTS))[::5]:
        server.script = falls_for(number)
        prompt, note = (f"{BEYOND}. {smuggled}", "Hello") if place == "request" else (BEYOND, smuggled)
        before, after = await attempt(api, prompt, note, "model" if number % 2 else "auto")
        ensure_harmless(before, after, instructions(EDIT_PROMPT))


def test_the_rules_read_nothing_that_is_smuggled_in() -> None:
    design = design_of(with_note("Hello"))
    for smuggled in ATTEMPTS:
        said = stated(f"make the title red. {smuggled}")
        outcome = ContextProcessingEngine().read(said, design, EditContext(), next_id=1)
        assert isinstance(outcome, Edit), smuggled
        assert touched(outcome.operations) == ("title",), smuggled
