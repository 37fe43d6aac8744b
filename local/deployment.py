"""All built functions together, each in one environment of the emulator, over one Valkey and one queue."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from local.artefacts import Artefacts, lay_out
from local.emulator import Answer, Function, managed_runtime, running
from local.events import creation


class Deployment:
    """Starts a function at its first event; `folder` holds their layers and logs."""

    def __init__(self, artefacts: Artefacts, folder: Path, variables: Mapping[str, str]) -> None:
        self._artefacts = artefacts
        self._folder = folder
        self._variables = dict(variables)
        self._runtime = managed_runtime(folder / "runtime")
        self._laid_out: dict[tuple[Path, ...], Path] = {}
        self._running: dict[str, Function] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def function(self, name: str) -> Function:
        """The function of a logical id, started; raises `NotBuiltError` and `EmulatorError`."""
        if name not in self._running:
            built = self._artefacts.function(name)
            layers = self._laid_out.setdefault(built.layers, self._folder / f"opt-{len(self._laid_out)}")
            if not layers.exists():
                lay_out(built, layers)
            log = self._folder / f"{name}.log"
            started = running(built, layers, self._runtime, self._variables, log)
            self._running[name] = self._stack.enter_context(started)
        return self._running[name]

    def invoke(self, name: str, sent: Any) -> Answer:
        """What the function answers to an event."""
        return self.function(name)(sent)

    def new_session(self) -> str:
        """The id of a session made by the function for it from its own event."""
        made: str = self.invoke("CreateSession", creation()).body["session_id"]
        return made
