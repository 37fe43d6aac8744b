"""What "it" means after a step through the history: what came back, or was changed back, counts as changed."""

from __future__ import annotations

from dataclasses import replace

from redraft.language.context import EditContext, Interaction


def after_travel(path_context: EditContext, interaction: Interaction) -> EditContext:
    """The context after an undo, a redo or a return to a version.

    `path_context` is the context of the version that was gone back to; `interaction` is the step itself, its
    `created` and `changed` the ids that came back and that differ. The step takes its place as the latest turn.
    """
    reading = dict(interaction.reading or {})
    reading.setdefault("travel", True)
    last = next((turn for turn in reversed(path_context.interactions) if turn.reading), None)
    if last is not None and last.reading is not None:
        reading.setdefault("frames", last.reading.get("frames", []))
    return path_context.after(replace(interaction, reading=reading))
