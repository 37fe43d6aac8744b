"""What lies between the code of two versions: a change a file, as a unified diff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from typing import Any, Literal

from redraft.codegen.model import CodeFile

_AROUND = 3


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that came, went or changed; `diff` is empty where nothing did."""

    path: str
    status: Literal["added", "removed", "modified"]
    added_lines: int
    removed_lines: int
    diff: str

    def to_json(self) -> dict[str, Any]:
        """The form that clients see."""
        return {
            "path": self.path,
            "status": self.status,
            "added_lines": self.added_lines,
            "removed_lines": self.removed_lines,
            "diff": self.diff,
        }


@dataclass(frozen=True, slots=True)
class CodeChange:
    """The files that differ, and the paths of those that do not."""

    files: tuple[FileChange, ...]
    unchanged: tuple[str, ...]

    @property
    def summary(self) -> str:
        """What changed, as a person says it."""
        if not self.files:
            return "The code is the same."
        added = sum(file.added_lines for file in self.files)
        removed = sum(file.removed_lines for file in self.files)
        return f"{_counted(len(self.files), 'file')} changed, {_counted(added, 'line')} added, {removed} removed"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def code_change(before: Sequence[CodeFile], after: Sequence[CodeFile]) -> CodeChange:
    """The change from some files to others, in the order of the later ones, removed files last."""
    old = {file.path: file.content for file in before}
    new = {file.path: file.content for file in after}
    paths = [*new, *(path for path in old if path not in new)]
    changed = tuple(_change(path, old.get(path), new.get(path)) for path in paths if old.get(path) != new.get(path))
    return CodeChange(changed, tuple(path for path in new if old.get(path) == new[path]))


def _change(path: str, old: str | None, new: str | None) -> FileChange:
    status: Literal["added", "removed", "modified"] = (
        "added" if old is None else "removed" if new is None else "modified"
    )
    lines = list(
        unified_diff(
            (old or "").splitlines(),
            (new or "").splitlines(),
            "/dev/null" if old is None else f"a/{path}",
            "/dev/null" if new is None else f"b/{path}",
            n=_AROUND,
            lineterm="",
        )
    )
    body = lines[2:]
    added, removed = (sum(line.startswith(sign) for line in body) for sign in "+-")
    return FileChange(path, status, added, removed, "".join(f"{line}\n" for line in lines))
