"""The command line: `redraft read "make it bigger" --design page.json` prints how a sentence is read, and why.

The design is a wireframe as JSON; `--context` a stored context (`EditContext.to_json`), `--select` ids on the canvas.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from redraft.language.context import EditContext
from redraft.language.engine import ContextProcessingEngine
from redraft.language.outcome import Edit, Outcome, Question, Travel
from redraft.wireframe.operations import dump_operations
from redraft.wireframe.repair import repair


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the process's exit status."""
    args = _parser().parse_args(arguments)
    raw = json.loads(Path(args.design).read_text(encoding="utf-8"))
    context = EditContext()
    if args.context:
        context = EditContext.from_json(json.loads(Path(args.context).read_text(encoding="utf-8")))
    design = repair(raw).design
    outcome = ContextProcessingEngine().read(
        args.prompt, design, context, selection=args.select, next_id=len(design) + 1
    )
    for line in told(outcome):
        print(line)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="redraft", description="Designs by conversation.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    read = verbs.add_parser("read", help="print how a sentence is read, and why")
    read.add_argument("prompt")
    read.add_argument("--design", required=True, help="a wireframe as JSON")
    read.add_argument("--context", help="a stored context as JSON")
    read.add_argument("--select", nargs="*", default=(), help="ids selected on the canvas")
    return parser


def told(outcome: Outcome) -> list[str]:
    """An outcome in lines that a person reads."""
    lines = [_step(step) for step in outcome.explanation.steps]
    if isinstance(outcome, Edit):
        lines += [f"edit ({outcome.edit_type}): {outcome.summary}"]
        lines += [f"  {json.dumps(operation, ensure_ascii=False)}" for operation in dump_operations(outcome.operations)]
    elif isinstance(outcome, Travel):
        lines.append(f"history: {outcome.kind} {outcome.version or outcome.steps}")
    elif isinstance(outcome, Question):
        lines.append(f"question: {outcome.clarification.question}")
        lines += [
            f"  {option.id}: {option.label} {list(option.element_ids)}" for option in outcome.clarification.options
        ]
    else:
        lines.append(f"unchanged: {outcome.reason}")
    return lines


def _step(step: dict[str, Any]) -> str:
    if "phrase" in step:
        return f"phrase {step['phrase']!r}: {', '.join(step['ids']) or 'nothing'} ({step['why']})"
    frames = ", ".join(frame["kind"] for frame in step.get("frames", ()))
    return f"rule {step['rule']!r}: {frames}" if frames else f"rule {step['rule']!r}"


if __name__ == "__main__":
    sys.exit(main())
