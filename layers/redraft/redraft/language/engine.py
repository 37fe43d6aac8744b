"""The reader: a prompt, a design and what the conversation remembers, to an edit, a step in the history, or a question.

Pure and deterministic: the same input gives the same outcome, and nothing but its result comes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from redraft.language.acts import Drop, Go
from redraft.language.answering import Settled, after_a_decline, part_answers, whole_answer
from redraft.language.attempts import Attempts
from redraft.language.clarify import ask_which, question
from redraft.language.comments import is_comment
from redraft.language.confidence import confidence_of, doubt_of
from redraft.language.context import EditContext, Pending
from redraft.language.edits import performed, turned_edit
from redraft.language.explain import explanation_of
from redraft.language.journeys import journey
from redraft.language.normalise import normalise
from redraft.language.outcome import Edit, Explanation, Outcome, Question, Travel, Unchanged
from redraft.language.references.index import DesignIndex
from redraft.language.references.recent import index_of
from redraft.language.references.salience import salience_of
from redraft.language.tongues import foreign_tongue
from redraft.language.tries import Request, Tried, fails, is_clean, only_drops
from redraft.wireframe.node import Design


class ContextProcessingEngine:
    """Reads edit prompts by rules, offline."""

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
        """What the prompt asks for; see `outcome.py`. An open question in the context is answered first."""
        index = index_of(design)
        request = Request(prompt, design, context, tuple(selection), next_id, {}, explain)
        attempts = Attempts(request, index)
        if context.pending is not None:
            answered = self._answer(attempts, context.pending, option)
            if answered is not None:
                return answered
        return self._read(attempts)

    def _answer(self, attempts: Attempts, pending: Pending, option: str | None) -> Outcome | None:
        """The original prompt with what the answer settles, or None where it is no answer."""
        request, index = attempts.request, attempts.index
        if (ids := _picked(pending, option)) is not None:
            return self._settled(request, index, pending, Settled(ids))
        rows = attempts.spellings
        salience = salience_of(request.context, request.design, request.selection)
        whole = whole_answer(pending, index, salience, rows)
        if whole is not None:
            return self._settled(request, index, pending, whole)
        left = next((left for row in rows if (left := after_a_decline(request.prompt, row)) is not None), None)
        if left is not None:
            return self._declined(request, index, left)
        parts = list(part_answers(request.prompt, pending, index, salience, rows))
        if (apart := next((part for part in parts if part.apart), None)) is not None:
            return self._settled(request, index, pending, apart)
        return self._unanswered(attempts) or (self._settled(request, index, pending, parts[0]) if parts else None)

    def _unanswered(self, attempts: Attempts) -> Outcome | None:
        """What the prompt asks for by itself, where that is certain."""
        if (travel := self._travels(attempts)) is not None:
            return travel
        tried = attempts.best()
        if tried is None or not is_clean(tried):
            return None
        return Unchanged("Nothing was changed.") if only_drops(tried) else self._outcome(attempts.request, tried)

    def _declined(self, request: Request, index: DesignIndex, left: str) -> Outcome:
        """What follows "never mind", where it is a request; else nothing happens."""
        told = not left or is_comment(normalise(left, index))
        outcome = None if told else self._read(Attempts(replace(request, prompt=left), index))
        if isinstance(outcome, Edit | Travel) or (isinstance(outcome, Question) and not outcome.beyond_rules):
            return outcome
        return Unchanged("Nothing was changed.")

    def _settled(self, request: Request, index: DesignIndex, pending: Pending, answer: Settled) -> Outcome:
        """The prompt that was asked about, read with the answer; what the answer adds is done with it."""
        memory = pending.memory
        selection = pending.selection or request.selection
        if not answer.ids:
            text = pending.clarification.question
            return question(pending.prompt, selection, request.design, text, answer.again, memory)
        bound = {key: tuple(value) for key, value in memory.get("bound", {}).items()}
        bound[memory.get("open", "")] = answer.ids
        again = replace(request, prompt=pending.prompt, selection=selection, bound=bound)
        if answer.rest:
            longer = f"{pending.prompt.rstrip(' .')}. {answer.rest}"
            both = self._read(Attempts(replace(again, prompt=longer), index))
            if isinstance(both, Edit):
                return both
        return self._read(Attempts(again, index))

    def _read(self, attempts: Attempts) -> Outcome:
        if (tongue := foreign_tongue(attempts.request.prompt, attempts.index)) is not None:
            return self._foreign(attempts.request, tongue)
        if (travel := self._travels(attempts)) is not None:
            return travel
        tried = attempts.best()
        if tried is None or fails(tried):
            loosely = attempts.best(loose=True)
            tried = loosely if loosely is not None and not fails(loosely) else tried
        if tried is None:
            return self._beyond(attempts.request)
        return self._outcome(attempts.request, tried)

    def _travels(self, attempts: Attempts) -> Travel | None:
        """Where the prompt goes through the history, and asks for nothing else."""
        ways = (journey(row, attempts.request.context) for row in attempts.spellings)
        go = next((go for go in ways if go is not None), None)
        return Travel(go.kind, go.steps, go.version, Explanation(({"rule": "journey", "to": go.kind},))) if go else None

    def _outcome(self, request: Request, tried: Tried) -> Outcome:
        outcome = self._made(request, tried)
        steps = Explanation(explanation_of(request.prompt, tried) if request.explain else ())
        if isinstance(outcome, Edit):
            return replace(outcome, confidence=confidence_of(tried), explanation=steps)
        if isinstance(outcome, Question):
            return replace(outcome, confidence=doubt_of(tried), explanation=steps)
        return replace(outcome, explanation=steps)

    def _made(self, request: Request, tried: Tried) -> Outcome:
        done = tried.done
        if tried.open_found is not None:
            return self._ask(request, tried)
        if done.declined is not None or tried.reading.lost:
            return self._beyond(request, tried)
        if isinstance(done.act, Go):
            return self._go(done.act, request.context)
        if isinstance(done.act, Drop) and not done.frames:
            return Unchanged("Nothing was changed.")
        return turned_edit(tried.turned) if tried.turned is not None else performed(done)

    def _go(self, act: Go, context: EditContext) -> Outcome:
        if act.labels:
            return Travel(act.kind, _steps_to(act.labels, context) or act.steps)
        return Travel(act.kind, act.steps, act.version)

    def _ask(self, request: Request, tried: Tried) -> Outcome:
        found = tried.open_found
        assert found is not None, "asked only where something is open"
        ids = found.ids or (found.near if len(found.near) <= 6 else ())  # more near fits help nobody
        ids = tuple(i for i in ids if i in request.design)  # not what this very prompt was to make
        phrase = tried.open_phrase
        memory: dict[str, Any] = {
            "open": phrase.key if phrase is not None else "",
            "bound": {key: list(value) for key, value in request.bound.items()},
        }
        text = ask_which(phrase, found.ids)
        return question(request.prompt, request.selection, request.design, text, ids, memory)

    def _foreign(self, request: Request, tongue: str) -> Outcome:
        say = 'Please say it in English, as in "make the title bigger".'
        text = f"I read English only, and this looks like {tongue}. {say}"
        memory: dict[str, Any] = {"open": "", "bound": {}, "beyond": True}
        return question(request.prompt, request.selection, request.design, text, (), memory, beyond=True)

    def _beyond(self, request: Request, tried: Tried | None = None) -> Outcome:
        reason = tried.done.declined if tried is not None and tried.done.declined not in (None, "declined") else None
        text = reason or (
            "I could not read that with certainty without a language model. Try one change at a time, such as "
            '"make the title bigger", "add a link to the header" or "undo".'
        )
        memory: dict[str, Any] = {"open": "", "bound": {}, "beyond": True}
        return question(request.prompt, request.selection, request.design, text, (), memory, beyond=True)


def _steps_to(labels: tuple[int, ...], context: EditContext) -> int | None:
    """How many changes back the first of some numbered requests ("point 7", "7.") lies."""
    changes = [turn for turn in reversed(context.interactions) if turn.inverse]
    marks = [re.compile(rf"\b{label}\s?[.):]") for label in labels]
    back = [at for at, turn in enumerate(changes, start=1) if any(mark.search(turn.prompt) for mark in marks)]
    return max(back, default=None)


def _picked(pending: Pending, option: str | None) -> tuple[str, ...] | None:
    return next((o.element_ids for o in pending.clarification.options if o.id == option), None) if option else None
