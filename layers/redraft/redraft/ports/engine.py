"""The reader of edit prompts, as the sessions see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from redraft.language.context import EditContext
from redraft.language.outcome import Outcome
from redraft.wireframe.node import Design


class EditReader(Protocol):
    """Reads a prompt in the context of a design and of the conversation; `ContextProcessingEngine` is one."""

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
        """What the prompt comes to.

        `selection` are ids picked in the client, `next_id` the first number free for new ids, `option` the id of a
        clarification option that was picked instead of typing an answer; `explain` asks how it was read.
        """
