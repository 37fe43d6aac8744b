"""The frameworks that a design can become code for, each by its id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from redraft.codegen.angular import angular_files
from redraft.codegen.model import CodeFile, GeneratedCode
from redraft.codegen.react import module_files, tailwind_files
from redraft.codegen.read_view import read_page, read_view
from redraft.codegen.svelte import svelte_files
from redraft.codegen.validate import judge
from redraft.codegen.vue import vue_files
from redraft.codegen.web import web_files
from redraft.codegen.web_component import web_component_files
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
        CodeTarget(
            "react-tailwind",
            "React and Tailwind CSS (TypeScript)",
            lambda design: tailwind_files(read_view(design, one_file=True)),
        ),
        CodeTarget(
            "react-css-modules",
            "React and CSS modules (TypeScript)",
            lambda design: module_files(read_view(design)),
        ),
        CodeTarget("vue", "Vue 3 single-file components", lambda design: vue_files(read_view(design))),
        CodeTarget("svelte", "Svelte 5 components", lambda design: svelte_files(read_view(design))),
        CodeTarget("angular", "Angular standalone components", lambda design: angular_files(read_view(design))),
        CodeTarget(
            "web-component",
            "Web Components (TypeScript)",
            lambda design: web_component_files(read_view(design)),
        ),
        CodeTarget("html", "HTML and CSS", lambda design: web_files(read_page(design))),
    )
}
DEFAULT_TARGET = "react-tailwind"
_OTHER_NAMES = {
    "react": "react-tailwind", "tailwind": "react-tailwind", "css-modules": "react-css-modules", "vue3": "vue",
    "svelte5": "svelte", "web-components": "web-component", "custom-element": "web-component", "html-css": "html",
}  # fmt: skip


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
