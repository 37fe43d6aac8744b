"""Plays dialogues against the reader in this process, with a small history of its own."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from redraft.language.context import EditContext, Interaction
from redraft.language.engine import ContextProcessingEngine
from redraft.language.outcome import Edit, Question, Travel
from redraft.language.travel import after_travel
from redraft.wireframe.diff import compare
from redraft.wireframe.node import Design
from redraft.wireframe.operations import dump_operations, invert
from redraft.wireframe.tree import design_of, tree_of

from tests.language import judge

HERE = Path(__file__).parent / "dialogues"


@dataclass
class Session:
    """A design with its versions, as the session store keeps them."""

    designs: list[Design]
    contexts: list[EditContext]
    next_id: int = 1
    parents: list[int] = field(default_factory=lambda: [0])
    states: list[int] = field(default_factory=lambda: [0])
    redo: list[int] = field(default_factory=list)
    kept: Design | None = None

    @classmethod
    def start(cls, tree: dict[str, Any]) -> Session:
        return cls([design_of(tree)], [EditContext()])

    @property
    def design(self) -> Design:
        return self.designs[-1]

    def say(self, engine: ContextProcessingEngine, prompt: str, selection: list[str]) -> dict[str, Any]:
        context = self.contexts[-1]
        self.kept = self.design
        outcome = engine.read(prompt, self.design, context, selection=selection, next_id=self.next_id)
        if isinstance(outcome, Edit):
            return self._commit(prompt, outcome)
        if isinstance(outcome, Travel):
            return self._travel(prompt, outcome)
        if isinstance(outcome, Question):
            self.contexts[-1] = replace(context, pending=outcome.pending)
            options = [option.to_json() for option in outcome.clarification.options]
            asked = {"question": outcome.clarification.question, "options": options}
            return {"status": "needs_clarification", "clarification": asked}
        self.contexts[-1] = replace(context, pending=None)
        return {"status": "unchanged"}

    def _commit(self, prompt: str, edit: Edit) -> dict[str, Any]:
        inverse = tuple(dump_operations(invert(edit.operations, self.design)))
        version = len(self.designs) + 1
        reading = json.loads(json.dumps(edit.reading))
        turn = Interaction(version, prompt, "applied", edit.edit_type, edit.created, edit.changed, reading, inverse)
        self._append(edit.after, self.contexts[-1].after(turn), edit.next_id, [*self.states, len(self.designs)])
        self.redo = []
        return {"status": "applied", "summary": edit.summary}

    def _append(self, design: Design, context: EditContext, next_id: int, states: list[int]) -> None:
        self.designs.append(design)
        self.contexts.append(EditContext.from_json(json.loads(json.dumps(context.to_json()))))
        self.next_id = next_id
        self.states = states

    def _travel(self, prompt: str, travel: Travel) -> dict[str, Any]:
        """`states` is the line of versions that leads to the present; undo shortens it, redo lengthens it again."""
        line, redo = list(self.states), list(self.redo)
        if travel.kind == "version":
            wanted = (travel.version or 1) - 1
            if wanted >= len(self.designs):
                return {"status": "unchanged"}
            line, redo = [*line, wanted], []
            target = wanted
        elif travel.kind == "undo":
            if len(line) < 2:
                return {"status": "unchanged"}
            for _ in range(min(travel.steps, len(line) - 1)):
                redo.append(line.pop())
            target = line[-1]
        else:
            if not redo:
                return {"status": "unchanged"}
            for _ in range(min(travel.steps, len(redo))):
                line.append(redo.pop())
            target = line[-1]
        change = compare(self.design, self.designs[target])
        ids = tuple(dict.fromkeys((*change.modified, *change.moved)))
        inverse = tuple(dump_operations(compare(self.designs[target], self.design).operations))
        turn = Interaction(len(self.designs) + 1, prompt, "applied", "modify", change.added, ids, None, inverse)
        context = after_travel(self.contexts[target], turn)
        if travel.kind == "version":
            line[-1] = len(self.designs)
        self._append(self.designs[target], context, self.next_id, line)
        self.redo = redo
        return {"status": "applied"}

    def undo_last(self, before: judge.Design) -> None:
        """Drop the version that a wrong turn made."""
        if self.kept is not None and self.design is not self.kept:
            self.designs.pop()
            self.contexts.pop()
            if self.states[-1] == len(self.designs):
                self.states.pop()

    def take_back(self) -> None:
        """Forget a turn that should not have changed anything."""
        while len(self.designs) > 1 and tree_of(self.designs[-1]) != tree_of(self.kept):
            self.designs.pop()
            self.contexts.pop()
            if len(self.states) > 1:
                self.states.pop()
        self.contexts[-1] = replace(self.contexts[-1], pending=None)

    def force(self, tree: dict[str, Any], prompt: str) -> None:
        """Go on from a dialogue's own solution after a miss."""
        after = design_of(tree)
        change = compare(self.design, after)
        inverse = tuple(dump_operations(compare(after, self.design).operations))
        ids = tuple(dict.fromkeys((*change.modified, *change.moved)))
        tops = tuple(i for i in change.added if after[i].parent not in change.added)
        turn = Interaction(len(self.designs) + 1, prompt, "applied", "modify", tops, ids, None, inverse)
        self._append(after, self.contexts[-1].after(turn), self.next_id + 1, [*self.states, len(self.designs)])
        self.redo = []


@dataclass(frozen=True)
class Turn:
    """One judged turn."""

    dialogue: str
    number: int
    say: str
    tags: tuple[str, ...]
    miss: str | None
    milliseconds: float


def load(*names: str) -> Iterator[tuple[str, dict[str, Any]]]:
    files = (
        [HERE / name for name in names]
        if names
        else sorted(path for path in HERE.rglob("*.json") if path.parent.name != "apart")
    )
    for path in files:
        raw = json.loads(path.read_text())
        for dialogue in raw if isinstance(raw, list) else [raw]:
            yield f"{path.stem}:{dialogue['name']}", dialogue


def play(name: str, dialogue: dict[str, Any], *, go_on: bool = False) -> Iterator[Turn]:
    engine = ContextProcessingEngine()
    session = Session.start(dialogue["design"])
    before = judge.Design(tree_of(session.design))
    states, names = [before], {}
    skip = False
    for number, turn in enumerate(dialogue["turns"], 1):
        selection = [names.get(i, i) for i in turn.get("select", [])]
        if skip and not selection:
            skip = False
            after = _recover(session, turn, before, states, names)
            before = after
            states.append(after)
            continue
        begun = time.perf_counter()
        reply = session.say(engine, turn["say"], selection)
        spent = (time.perf_counter() - begun) * 1e3
        after = judge.Design(json.loads(json.dumps(tree_of(session.design))))
        miss = None
        try:
            judge.judge_turn(turn, reply, before, after, names, states)
        except judge.Miss as why:
            miss = f"{why} [{reply.get('summary') or reply['status']}]"
        yield Turn(name, number, turn["say"], tuple(turn.get("tags", ())), miss, spent)
        if miss is not None:
            if not go_on:
                return
            try:
                asks = (turn.get("expect_any") or [turn["expect"]])[0].get("status") == "needs_clarification"
                skip = asks
                session.undo_last(before)
                after = _recover(session, turn, before, states, names)
            except (KeyError, ValueError):
                return
        before = after
        states.append(after)


def _recover(
    session: Session, turn: dict[str, Any], before: judge.Design, states: list[judge.Design], names: dict[str, str]
) -> judge.Design:
    """The state as the dialogue's own solution leaves it."""
    wanted = (turn.get("expect_any") or [turn["expect"]])[0]
    if wanted.get("status") in ("needs_clarification", "unchanged"):
        session.take_back()
        return before
    root = judge.solve(before.root, turn["solution"], states, names)
    after = judge.Design(root)
    with contextlib.suppress(judge.Miss):
        judge.judge_turn(turn, {"status": "applied"}, before, after, names, states)
    session.force(root, turn["say"])
    return after


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("-v", action="store_true")
    parser.add_argument("-g", "--go-on", action="store_true")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    planned = right = tried = 0
    times: list[float] = []
    for name, dialogue in load(*args.names):
        planned += len(dialogue["turns"])
        for turn in play(name, dialogue, go_on=args.go_on):
            tried += 1
            right += turn.miss is None
            times.append(turn.milliseconds)
            if turn.miss and args.v:
                sys.stdout.write(f"{turn.dialogue} #{turn.number} {turn.say!r}\n      {turn.miss}\n")
    times.sort()
    reached, half, late = 100 * right / planned, times[len(times) // 2], times[len(times) * 95 // 100]
    sys.stdout.write(f"{right} right of {tried} tried, {planned} planned: {reached:.1f}%; ")
    sys.stdout.write(f"median {half:.1f} ms, p95 {late:.1f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
