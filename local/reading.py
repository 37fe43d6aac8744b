"""What `redraft read` prints: how a sentence was read, and what it comes to, in lines for a person."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from redraft.language.outcome import Edit, Outcome, Question, Travel
from redraft.wireframe.operations import dump_operations


def told(outcome: Outcome) -> list[str]:
    """An outcome with the way to it."""
    return [*(line for step in outcome.explanation.steps for line in _step(step)), *_outcome(outcome)]


def _outcome(outcome: Outcome) -> Iterator[str]:
    if isinstance(outcome, Edit):
        yield f"edit ({outcome.edit_type}): {outcome.summary}"
        for operation in dump_operations(outcome.operations):
            yield f"  {json.dumps(operation, ensure_ascii=False)}"
    elif isinstance(outcome, Travel):
        yield f"history: {outcome.kind} {outcome.version or outcome.steps}"
    elif isinstance(outcome, Question):
        yield f"question: {outcome.clarification.question}"
        for option in outcome.clarification.options:
            yield f"  {option.id}: {option.label} {list(option.element_ids)}"
    else:
        yield f"unchanged: {outcome.reason}"


def _step(step: dict[str, Any]) -> Iterator[str]:
    if "words" in step:
        yield from (f"mended {slip['typed']!r}: {slip['read']}" for slip in step["mended"])
    elif "phrase" in step:
        yield from _phrase(step)
    elif "remark" in step:
        yield f"remark {_where(step)}"
    elif "decision" in step:
        yield from _decision(step)
    else:
        frames = ", ".join(frame["kind"] for frame in step.get("frames", ()))
        yield f"rule {step['rule']!r}{_where(step)}" + (f": {frames}" if frames else "")


def _phrase(step: dict[str, Any]) -> Iterator[str]:
    ids = ", ".join(step["ids"]) or "nothing"
    yield f"phrase {step['phrase']!r}: {ids} ({step['why']})" + (" - open" if step["open"] else "")
    rest = [i for i in step["candidates"] if i not in step["ids"]]
    if rest:
        yield f"  not taken: {', '.join(rest)}"


def _decision(step: dict[str, Any]) -> Iterator[str]:
    gist = ", by its gist" if step["by_gist"] else ""
    share = f"{round(100 * step['explained'])} % of the words explained"
    yield f"decision: {step['decision']}; score {step['score']}, {share}, confidence {step['confidence']}{gist}"
    for other in step["others"]:
        yield f"  rather than {', '.join(other['rules'])} ({other['score']}): {other['outcome']}"


def _where(step: dict[str, Any]) -> str:
    return f" [{step['span'][0]}:{step['span'][1]}] {step['text']!r}" if "span" in step else ""
