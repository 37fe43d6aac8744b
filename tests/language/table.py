"""The README's table of what is understood, from the catalogue: `make catalogue` writes it between two markers."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

from redraft.language.rules.registry import FAMILIES

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- catalogue: written by `make catalogue` -->", "<!-- /catalogue -->"
SHOWN = 3
"""Examples of each family: the first of each of its first rules."""


def row(family: ModuleType) -> str:
    """What a family reads, in the words of its docstring, with examples: its rules' own, or those that it quotes."""
    doc = (family.__doc__ or "").splitlines()[0].rstrip(".")
    examples = [rule.says[0] for rule in family.RULES if rule.says] or re.findall(r'"([^"]+)"', doc)
    said = " · ".join(example.replace("|", "\\|") for example in examples[:SHOWN])
    what, _, _ = doc.partition(': "')
    return f"| {what} | {said or 'in the course of a conversation'} |"


def table() -> str:
    """The whole table, with its head."""
    return "\n".join(["| what | for example |", "|---|---|", *map(row, FAMILIES)])


def written() -> str:
    """The table as the README has it."""
    text = README.read_text(encoding="utf-8")
    return text[text.index(BEGIN) + len(BEGIN) : text.index(END)].strip()


def write() -> None:
    """Put the table into the README."""
    text = README.read_text(encoding="utf-8")
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    README.write_text(f"{text[:start]}\n{table()}\n{text[end:]}", encoding="utf-8")


if __name__ == "__main__":
    write()
