"""Answers of the API as lines that a person reads; colour on a terminal, plain in a pipe."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

Json = Mapping[str, Any]
_SIGNS: Final = {"added_elements": "+", "removed_elements": "-", "moved_elements": "~"}
_INDENT: Final = "  "


class Step(Protocol):
    """Notes how far long work is."""

    def __call__(self, stage: str, percent: int) -> None: ...


class Teller:
    """Says what came of a command: results on one stream, progress and faults on the other."""

    def __init__(self, out: Console | None = None, aside: Console | None = None) -> None:
        self.out = out or Console(highlight=False, soft_wrap=True)
        self.aside = aside or Console(stderr=True, highlight=False, soft_wrap=True)

    def say(self, text: str = "", style: str = "") -> None:
        """One line; what designs and people say is never read as markup."""
        self.out.print(Text(text, style))

    def raw(self, text: str) -> None:
        """A document, to the letter."""
        self.out.file.write(text if text.endswith("\n") else text + "\n")

    def fault(self, text: str) -> None:
        """One line on what went wrong."""
        self.aside.print(Text(text, "red"))

    def created(self, made: Json) -> None:
        """A new session."""
        self.say(made["session_id"], "bold")
        self.say(f"{_INDENT}{made['title']}, version {made['version']}, {_count(made['wireframe_json'])} elements")
        self.outline(made["wireframe_json"])
        self.warnings(made)

    def outline(self, tree: Json, depth: int = 1) -> None:
        """The upper three levels of a design."""
        for child in tree["children"]:
            said = child["props"].get("text")
            label = (
                f"{child['componentName']} {json.dumps(said, ensure_ascii=False)}" if said else child["componentName"]
            )
            self.say(f"{_INDENT * depth}- {label}  [{child['id']}]", "dim")
            if depth < 3:
                self.outline(child, depth + 1)

    def edited(self, reply: Json) -> None:
        """What came of a change, or the question about it."""
        if reply["status"] == "needs_clarification":
            self.question(reply["clarification"])
            return
        style = "green" if reply["status"] == "applied" else ""
        self.say(reply["changes_summary"], style)
        touched = ", ".join(reply["target_elements"])
        self.say(f"{_INDENT}version {reply['version']}{f'; {touched}' if touched else ''}", "dim")
        self.warnings(reply)

    def question(self, asked: Json) -> None:
        """A question with its options."""
        self.say(asked["question"], "yellow")
        for number, option in enumerate(asked["options"], 1):
            self.say(f"{_INDENT}{number}. {option['label']}  [{option['id']}]", "yellow")

    def warnings(self, answer: Json) -> None:
        """What had to be mended."""
        for warning in answer.get("warnings") or ():
            self.fault(f"{_INDENT}note: {warning}")

    def history(self, versions: list[Json]) -> None:
        """All versions, the oldest first."""
        table = Table(box=None, pad_edge=False)
        for name in ("version", "when", "kind", "what changed", "asked"):
            table.add_column(name, justify="right" if name == "version" else "left")
        for version in versions:
            table.add_row(
                Text(str(version["version"]), "bold"), Text(version["created_at"][:19].replace("T", " ")),
                Text(version["edit_type"] or ""), Text(version["changes_summary"]), Text(version["edit_prompt"] or ""),
            )  # fmt: skip
        self.out.print(table, soft_wrap=False)

    def difference(self, found: Json) -> None:
        """What lies between two versions."""
        self.say(f"version {found['from_version']} to {found['to_version']}: {found['summary']}", "bold")
        for name, sign in _SIGNS.items():
            for element in found[name]:
                self.say(f"{_INDENT}{sign} {_named(element)}", {"+": "green", "-": "red"}.get(sign, ""))
        for element in found["modified_elements"]:
            for prop, (old, new) in element["changes"].items():
                self.say(f"{_INDENT}* {element['id']} {prop}: {_value(old)} -> {_value(new)}")

    def code_faults(self, result: Json) -> None:
        """Where generated code does not parse."""
        for fault in result["errors"]:
            place = f"{fault['path']}:{fault['line']}:{fault['column']}: " if fault["path"] else ""
            self.fault(f"{place}{fault['message']}")

    @contextmanager
    def waiting(self, what: str) -> Iterator[None]:
        """A sign of life on a terminal while an answer is waited for."""
        if not self.aside.is_terminal:
            yield
            return
        with self.aside.status(what):
            yield

    @contextmanager
    def progress(self, title: str) -> Iterator[Step]:
        """A bar on a terminal, a line for each stage elsewhere; both on the stream of asides."""
        if not self.aside.is_terminal:
            yield self._line
            return
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[stage]}"),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=self.aside, transient=True) as bars:
            bar = bars.add_task(title, total=100, stage="queued")

            def step(stage: str, percent: int) -> None:
                bars.update(bar, completed=percent, stage=stage)

            yield step

    def _line(self, stage: str, percent: int) -> None:
        self.aside.print(Text(f"{percent:>3} % {stage}"))


def _count(tree: Json) -> int:
    stack, found = [tree], 0
    while stack:
        found += 1
        stack.extend(stack.pop()["children"])
    return found


def _named(element: Any) -> str:
    if not isinstance(element, Mapping):
        return str(element)
    name = element.get("componentName") or element.get("name") or ""
    return f"{element.get('id')} {name}".strip()


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
