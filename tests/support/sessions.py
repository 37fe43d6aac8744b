"""A session manager on a real store, with a reader that takes a few fixed phrases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from redraft.adapters.ids import RandomIds
from redraft.adapters.redis.store import RedisStateStore
from redraft.language.context import Clarification, EditContext, Option, Pending
from redraft.language.outcome import Edit, Outcome, Question, Travel, Unchanged
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.messages import CreateRequest, EditReply, EditRequest
from redraft.sessions.parts import Limits, Parts
from redraft.versions.manager import VersionManager
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Insert, Operation, Remove, Set, apply
from redraft.wireframe.repair import repair

from tests.support.stores import SetClock


class PhraseReader:
    """Reads `text ID WORDS`, `add WORDS`, `remove ID`, `undo [N]`, `redo [N]`, `go to N`, `ask`, `same`, `pick`.

    It remembers what it was given last, for tests to look at.
    """

    def __init__(self) -> None:
        self.context = EditContext()
        self.option: str | None = None
        self.selection: tuple[str, ...] = ()

    def read(
        self,
        prompt: str,
        design: Design,
        context: EditContext,
        *,
        selection: Sequence[str] = (),
        next_id: int,
        option: str | None = None,
        explain: bool = False,
    ) -> Outcome:
        self.context, self.option, self.selection = context, option, tuple(selection)
        verb, _, rest = prompt.partition(" ")
        if verb in ("undo", "redo", "go"):
            return _travel(verb, rest)
        match verb:
            case "text":
                node_id, _, text = rest.partition(" ")
                return _edit(design, Set(id=node_id, props={"text": text}), next_id, changed=(node_id,))
            case "add":
                made = f"text-{next_id}"
                tree = {"id": made, "componentName": "Text", "type": "Text", "props": {"text": rest}, "children": []}
                return _edit(design, Insert(node=tree, parent=design.root), next_id + 1, created=(made,))
            case "remove":
                return _edit(design, Remove(id=rest), next_id, changed=(rest,))
            case "ask":
                options = (Option("1", "The title", ("title",)), Option("2", "The button", ("button",)))
                question = Clarification("q", "Which one?", options)
                return Question(question, Pending(prompt, tuple(selection), question, {"phrase": "it"}), 0.4)
            case _:
                return Unchanged("It is so already", ("title",))


def _travel(verb: str, rest: str) -> Travel:
    if verb == "go":
        return Travel("version", version=int(rest.removeprefix("to ")))
    return Travel("undo" if verb == "undo" else "redo", int(rest or 1))


def _edit(
    design: Design, operation: Operation, next_id: int, created: tuple[str, ...] = (), changed: tuple[str, ...] = ()
) -> Edit:
    operations = (operation,)
    return Edit(
        operations=operations,
        after=apply(design, operations),
        edit_type="add" if created else "modify",
        targets=(*created, *changed),
        created=created,
        changed=changed,
        summary=f"Did {operation.op}",
        confidence=0.9,
        reading={"frames": [{"kind": operation.op, "targets": [*created, *changed]}], "candidates_not_taken": []},
        next_id=next_id,
    )


TREE: dict[str, Any] = {
    "id": "page", "componentName": "Page", "type": "Frame", "props": {"layoutMode": "VERTICAL"}, "children": [
        {"id": "title", "componentName": "Title", "type": "Text", "props": {"text": "Welcome"}, "children": []},
        {"id": "card-4", "componentName": "Card", "type": "Frame", "props": {"padding": "16px"}, "children": [
            {"id": "button", "componentName": "LogIn", "type": "Button", "props": {"text": "Log in"}, "children": []},
        ]},
    ],
}  # fmt: skip


@dataclass(frozen=True)
class Made:
    design: Design
    title: str = "A page"
    device: Literal["mobile", "desktop"] = "mobile"
    device_preference_used: bool = True
    warnings: tuple[str, ...] = ("no map here",)


class OneDesign:
    """A designer with one design."""

    def design(self, prompt: str, *, device_preference: Literal["mobile", "desktop"] | None) -> Made:
        return Made(repair(TREE).design, f"Page: {prompt}"[:40], device_preference or "mobile")


@dataclass
class Bench:
    """A manager with what it stands on."""

    manager: DesignSessionManager
    store: RedisStateStore
    clock: SetClock
    reader: PhraseReader
    parts: Parts

    async def session(self, **given: Any) -> str:
        made = await self.manager.create(CreateRequest(**{"wireframe": TREE, **given}))
        return made.session.id

    async def say(self, session_id: str, prompt: str, **given: Any) -> EditReply:
        return await self.manager.edit(EditRequest(session_id, prompt, **given))


def bench_on(
    store: RedisStateStore, clock: SetClock, limits: Limits | None = None, versions: VersionManager | None = None
) -> Bench:
    reader = PhraseReader()
    keeper = versions or VersionManager()
    parts = Parts(store, clock, reader, OneDesign(), RandomIds(), limits or Limits(), versions=keeper)
    return Bench(DesignSessionManager(parts), store, clock, reader, parts)
