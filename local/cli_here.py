"""The verbs of the command line that need no running API: reading a sentence, and what an operator mends."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from redraft.errors import RedraftError
from redraft.sessions.upkeep import Checkup


def add_verbs(verbs: Any) -> None:
    """The parsers of all verbs here."""
    read = verbs.add_parser("read", help="print how a sentence is read, and why")
    read.add_argument("prompt")
    read.add_argument("--design", required=True, help="a wireframe as JSON")
    read.add_argument("--context", help="a stored context as JSON")
    read.add_argument("--select", nargs="*", default=(), help="ids selected on the canvas")
    read.set_defaults(here=_read)
    fsck = verbs.add_parser("fsck", help="look through all that is stored of a session")
    fsck.add_argument("session", type=str.strip, help="the session's id")
    fsck.add_argument("--repair", action="store_true", help="mend what is damaged")
    fsck.set_defaults(here=lambda args: asyncio.run(_fsck(args.session, repair=args.repair)))
    redrive = verbs.add_parser("redrive", help="have tasks tried again whose messages wait among the dead letters")
    redrive.add_argument("--queue", help="the queue's URL; else QUEUE_URL")
    redrive.set_defaults(here=_redrive)


def _read(args: argparse.Namespace) -> int:
    # The reader costs half a second to import, which no other verb should pay.
    from redraft.language.context import EditContext  # noqa: PLC0415
    from redraft.language.engine import ContextProcessingEngine  # noqa: PLC0415
    from redraft.wireframe.repair import repair  # noqa: PLC0415

    from local.reading import told  # noqa: PLC0415

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


def _redrive(args: argparse.Namespace) -> int:
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415  # only an operator needs boto3

    from local.redrive import NoDeadLettersError, redrive  # noqa: PLC0415
    from local.sqs import sqs_client  # noqa: PLC0415

    url = args.queue or os.environ.get("QUEUE_URL", "")
    if not url:
        print("Name the queue by --queue or QUEUE_URL.", file=sys.stderr)
        return 2
    try:
        with closing(sqs_client(url)) as client:
            moved = redrive(client, url)
    except (BotoCoreError, ClientError, NoDeadLettersError) as fault:
        print(fault, file=sys.stderr)
        return 2
    print(f"moved {moved} message{'' if moved == 1 else 's'} back to the queue")
    return 0


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
