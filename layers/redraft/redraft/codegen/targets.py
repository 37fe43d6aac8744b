"""The frameworks that a design can become code for, each by its id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from redraft.codegen.model import CodeFile, GeneratedCode
from redraft.codegen.react import react_files
from redraft.codegen.validate import judge
from redraft.codegen.web import web_files
from redraft.errors import CodeTargetUnknownError
from redraft.wireframe.node import Design, Node


@dataclass(frozen=True, slots=True)
class CodeTarget:
    """One framework: `write` gives the files, the main one first."""

    id: str
    title: str
    write: Callable[[Design], list[CodeFile]]

    def to_json(self) -> dict[str, Any]:
        """The form that clients see; `files` are the paths."""
        return {"id": self.id, "title": self.title, "files": [file.path for file in self.write(_EMPTY)]}


_EMPTY = Design("root", {"root": Node("root", "Frame", "Page", {})})
TARGETS = {
    target.id: target
    for target in (
        CodeTarget("react-tailwind", "React and Tailwind CSS (TypeScript)", react_files),
        CodeTarget("html", "HTML and CSS", web_files),
    )
}
DEFAULT_TARGET = "react-tailwind"
_OTHER_NAMES = {"react": "react-tailwind", "html-css": "html"}


def code_targets() -> list[dict[str, Any]]:
    """All targets, the default first."""
    return [target.to_json() for target in TARGETS.values()]


def target_of(framework: str | None) -> CodeTarget:
    """The target of an id (None: the default); raises `CodeTargetUnknownError`."""
    name = (framework or DEFAULT_TARGET).strip().lower()
    target = TARGETS.get(_OTHER_NAMES.get(name, name))
    if target is None:
        raise CodeTargetUnknownError(f"There is no code generator for {framework!r}.", known=list(TARGETS))
    return target


def generate(design: Design, framework: str | None = None) -> GeneratedCode:
    """The code of a design, parsed before it is given; raises `CodeTargetUnknownError`."""
    target = target_of(framework)
    return validated(target, target.write(design))


def validated(target: CodeTarget, files: Sequence[CodeFile]) -> GeneratedCode:
    """The files of a target with what the parsers say of them; the first file is the main one."""
    status, faults = judge(files)
    return GeneratedCode(target.id, files[0].content, tuple(files), status, faults)
