"""What `make build` made, as the template that it wrote describes it: each function's code, layers and limits."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from samcli.yamlhelper import yaml_parse

ROOT: Final = Path(__file__).resolve().parents[1]
BUILT: Final = ROOT / ".aws-sam" / "build"
_FUNCTION: Final = "AWS::Serverless::Function"


class NotBuiltError(LookupError):
    """There is no such function among what was built."""


@dataclass(frozen=True)
class BuiltFunction:
    """One function: its code's folder, its layers in the template's order, megabytes, seconds and variables."""

    name: str
    code: Path
    layers: tuple[Path, ...]
    handler: str
    memory_mb: int
    timeout_seconds: int

    def unzipped_bytes(self) -> int:
        """What Lambda unpacks for it; 250 MB is the most that it takes."""
        return size_bytes(self.code) + sum(map(size_bytes, self.layers))


@dataclass(frozen=True)
class Artefacts:
    """The folder that `sam build` wrote."""

    folder: Path = BUILT

    @cached_property
    def template(self) -> dict[str, Any]:
        """The template beside the artefacts; raises `NotBuiltError`."""
        path = self.folder / "template.yaml"
        if not path.is_file():
            raise NotBuiltError("Nothing is built yet: make build")
        parsed: dict[str, Any] = yaml_parse(path.read_text(encoding="utf-8"))
        return parsed

    def functions(self) -> list[str]:
        """The logical ids of all functions."""
        return [name for name, resource in self.template["Resources"].items() if resource["Type"] == _FUNCTION]

    def layers(self) -> dict[str, Path]:
        """The folders of all layers by logical id."""
        resources = self.template["Resources"].items()
        return {name: self.folder / name for name, found in resources if found["Type"].endswith("::LayerVersion")}

    def function(self, name: str) -> BuiltFunction:
        """The function of a logical id; raises `NotBuiltError`, which names those that are there."""
        if name not in self.functions():
            raise NotBuiltError(f"There is no function {name}; there are {', '.join(self.functions())}")
        shared, own = self.template["Globals"]["Function"], self.template["Resources"][name]["Properties"]
        # The globals' lists come before a function's own, as SAM joins them.
        layers = [*shared.get("Layers", ()), *own.get("Layers", ())]
        return BuiltFunction(
            name,
            self.folder / own["CodeUri"],
            tuple(self.folder / layer["Ref"] for layer in layers),
            own.get("Handler", shared["Handler"]),
            own.get("MemorySize", shared["MemorySize"]),
            own.get("Timeout", shared["Timeout"]),
        )


def size_bytes(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def lay_out(function: BuiltFunction, target: Path) -> Path:
    """Put the layers into one folder, the later over the earlier, as Lambda does under /opt; returns that folder."""
    for layer in function.layers:
        shutil.copytree(layer, target, copy_function=_linked, dirs_exist_ok=True)
    return target


def _linked(source: str, target: str) -> str:
    """A hard link in place of a copy, where the file system has them."""
    Path(target).unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target
