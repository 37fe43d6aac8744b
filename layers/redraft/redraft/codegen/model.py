"""What a generator gives: files, the main one among them, and what a parser says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

ValidationStatus = Literal["SUCCESS", "FAILURE", "UNKNOWN"]
"""Whether all files parse; UNKNOWN where one is of a kind that no parser here reads."""


@dataclass(frozen=True, slots=True)
class CodeFile:
    """One file of a project, by its path from the project's root."""

    path: str
    content: str

    def to_json(self) -> dict[str, str]:
        """The form that clients see."""
        return {"path": self.path, "content": self.content}


@dataclass(frozen=True, slots=True)
class CodeFault:
    """Where a file does not parse; line and column count from 1."""

    path: str
    line: int
    column: int
    message: str

    def to_json(self) -> dict[str, Any]:
        """The form that clients see."""
        return {"path": self.path, "line": self.line, "column": self.column, "message": self.message}


@dataclass(frozen=True, slots=True)
class GeneratedCode:
    """The code of a design; `code` is the content of its main file."""

    framework: str
    code: str
    files: tuple[CodeFile, ...]
    validation_status: ValidationStatus
    errors: tuple[CodeFault, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The fields that answers carry, `react_code` for the clients that know only that name."""
        return {
            "framework": self.framework,
            "react_code": self.code,
            "code": self.code,
            "files": [file.to_json() for file in self.files],
            "validation_status": self.validation_status,
            "errors": [fault.to_json() for fault in self.errors],
        }
