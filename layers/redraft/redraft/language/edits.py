"""A reading that was carried out, as the edit that the outcome is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redraft.language.discourse import Turned
from redraft.language.frames import Frame
from redraft.language.outcome import Edit, Outcome, Unchanged
from redraft.language.progress import Performance


def _reading_json(
    frames: Sequence[Frame],
    targets: tuple[str, ...],
    focus: tuple[str, ...],
    alternatives: tuple[str, ...],
    there: str | None,
) -> dict[str, Any]:
    rest = [i for i in alternatives if i not in targets]
    return {
        "frames": [frame.to_json() for frame in frames],
        "targets": list(targets),
        "focus": list(focus),
        "alternatives": list(alternatives),
        "candidates_not_taken": rest,
        "there": there,
    }


def performed(done: Performance) -> Outcome:
    """The edit that a reading came to, or `Unchanged` where all is as asked already."""
    effects = done.effects
    targets = tuple(dict.fromkeys(i for frame in done.frames for i in frame.targets))
    if not done.operations:
        reason = effects[-1].summary if effects else "There is nothing to change."
        return Unchanged(reason, targets)
    created = tuple(i for e in effects for i in e.created if i in done.design)
    changed = tuple(
        dict.fromkeys(i for e in reversed(effects) for i in e.changed if i in done.design and i not in created)
    )
    focus = tuple(i for i in done.targets if i in done.design)
    reading = _reading_json(done.frames, targets, focus, done.alternatives, done.there)
    summary = "; ".join(e.summary for e in effects if e.operations)
    first = next(e for e in effects if e.operations)
    named = tuple(dict.fromkeys((*created, *(i for e in effects for i in e.targets))))
    warnings = tuple(dict.fromkeys(w for e in effects for w in e.warnings))
    return Edit(tuple(done.operations), done.design, first.edit_type, named, created, changed, summary, 1.0, reading,
                effects[-1].next_id, warnings)  # fmt: skip


def turned_edit(turned: Turned) -> Outcome:
    """The edit that an act on the last change came to."""
    if not turned.operations:
        return Unchanged(turned.summary or "There is nothing to change.", turned.targets)
    focus = turned.created or tuple(i for i in turned.targets if i in turned.after)
    reading = _reading_json(turned.frames, turned.targets, focus, turned.alternatives, None)
    changed = tuple(dict.fromkeys((*focus, *turned.changed)))
    changed = tuple(i for i in changed if i not in turned.created)
    return Edit(turned.operations, turned.after, turned.edit_type, turned.targets, turned.created, changed,  # type: ignore[arg-type]
                turned.summary, 1.0, reading, turned.next_id)  # fmt: skip
