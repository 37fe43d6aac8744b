"""The command line.

`redraft read "make it bigger" --design page.json` prints how a sentence is read, and why. The design is a wireframe as
JSON; `--context` a stored context (`EditContext.to_json`), `--select` ids on the canvas.
`redraft fsck SESSION` looks through all that is stored of a session, where the environment says the store is; with
`--repair` it mends what is damaged. It ends with 0 where all is sound, 1 where it was not, 2 where it could not look.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from redraft.errors import RedraftError
from redraft.language.context import EditContext
from redraft.language.engine import ContextProcessingEngine
from redraft.sessions.messages import Checkup
from redraft.wireframe.repair import repair

from local.reading import told


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the process's exit status."""
    args = _parser().parse_args(arguments)
    if args.verb == "fsck":
        return asyncio.run(_fsck(args.session, repair=args.repair))
    return _read(args)


def _read(args: argparse.Namespace) -> int:
    raw = json.loads(Path(args.design).read_text(encoding="utf-8"))
    context = EditContext()
    if args.context:
        context = EditContext.from_json(json.loads(Path(args.context).read_text(encoding="utf-8")))
    design = repair(raw).design
    outcome = ContextProcessingEngine().read(
        args.prompt, design, context, selection=args.select, next_id=len(design) + 1, explain=True
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
    fsck = verbs.add_parser("fsck", help="look through all that is stored of a session")
    fsck.add_argument("session", help="the session's id")
    fsck.add_argument("--repair", action="store_true", help="mend what is damaged")
    return parser


async def _fsck(session_id: str, *, repair: bool) -> int:
    from redraft.wiring import Wiring  # noqa: PLC0415  # reading a sentence needs none of it

    wiring = Wiring.from_environment()
    try:
        found = await wiring.sessions.check(session_id, mend=repair)
    except RedraftError as fault:
        print(fault.detail, file=sys.stderr)
        return 2
    finally:
        await wiring.close()
    for line in checked(found, repaired=repair):
        print(line)
    return 0 if found.outcome == "sound" else 1


def checked(found: Checkup, *, repaired: bool) -> list[str]:
    """A look through a session in lines that a person reads."""
    would = "" if repaired else "would be "
    lines = [f"- {fault}" for fault in found.faults]
    match found.outcome:
        case "sound":
            lines.append(f"sound: all of its {found.version} versions")
        case "repaired":
            lines.append(f"{would}repaired: all of its {found.version} versions, exactly as they were")
        case "recovered":
            lines.append(f"{would}recovered: version {found.version} shows version {found.shows} again")
            lines += [f"  lost: {_numbers(found.lost)}"] if found.lost else []
            lines += [f"  made again from the designs around: {_numbers(found.rebuilt)}"] if found.rebuilt else []
        case "hopeless":
            lines.append("hopeless: no version can be made again from what is left")
    return lines


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))


if __name__ == "__main__":
    sys.exit(main())
