"""Parts that cost time to import, taken on at their first use: most functions never read a prompt, nor design."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from redraft.language.context import EditContext
from redraft.language.outcome import Outcome
from redraft.ports.designer import DesignMaker, Device, Generated
from redraft.ports.engine import EditReader
from redraft.wireframe.node import Design


class LateReader:
    """The `ContextProcessingEngine`, from the first prompt on."""

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
        return self.load().read(
            prompt, design, context, selection=selection, next_id=next_id, option=option, explain=explain
        )

    def load(self) -> EditReader:
        """The engine itself."""
        return self._engine

    @cached_property
    def _engine(self) -> EditReader:
        from redraft.language.engine import ContextProcessingEngine  # noqa: PLC0415  # see above

        return ContextProcessingEngine()


class LateDesigner:
    """The `Designer`, from the first design on."""

    def design(self, prompt: str, *, device_preference: Device | None) -> Generated:
        return self._designer.design(prompt, device_preference=device_preference)

    @cached_property
    def _designer(self) -> DesignMaker:
        from redraft.generation.designer import Designer  # noqa: PLC0415  # see above

        return Designer()
