"""`make invoke FUNCTION=EditSession`: one event through a built function as Lambda runs it, without Docker.

Without a function it is every function in turn. The function gets a Valkey and a queue of its own, or with
`--redis` the one at an address. An event that stands in `events/` is about a session that nobody has made, so one is
made first by the function for it; so is the task of a message. What the function answers is printed as JSON, what it
wrote to its log goes to stderr.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from local.artefacts import Artefacts, NotBuiltError
from local.deployment import Deployment
from local.emulator import Answer, EmulatorError
from local.events import event, folder_of, for_session, names_session, read
from local.queue import LocalQueue
from local.valkey import ValkeyStartError, valkey

_FAULT: Final = 500


def main(argv: Sequence[str] | None = None) -> int:
    """Invoke what is asked for; 0 where nothing failed."""
    arguments = _parser().parse_args(argv)
    built = Artefacts(arguments.build)
    try:
        names = [built.function(arguments.function).name] if arguments.function else built.functions()
        with ExitStack() as stack:
            deployment = stack.enter_context(_deployment(arguments, stack))
            return _one(deployment, names[0], arguments.event) if arguments.function else _all(deployment, names)
    except (NotBuiltError, EmulatorError, ValkeyStartError, OSError, ValueError) as fault:
        sys.stderr.write(f"invoke: {fault}\n")
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make invoke", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("function", nargs="?", help="its name in the template; all where it is left out")
    parser.add_argument("--event", type=Path, help="an event of your own, sent as it is")
    parser.add_argument("--redis", metavar="URL", help="a Valkey or Redis that runs already")
    parser.add_argument("--build", type=Path, default=Artefacts().folder, help="the folder that `make build` wrote")
    return parser


def _deployment(arguments: argparse.Namespace, stack: ExitStack) -> Deployment:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="redraft-invoke-")))
    address = arguments.redis or stack.enter_context(valkey()).url
    queue = stack.enter_context(LocalQueue())
    endpoint = queue.url.partition("/123456789012/")[0]
    own = {name: value for name, value in os.environ.items() if name.startswith(("REDIS_", "GEMINI_", "MODEL_"))}
    variables = {**own, "REDIS_URL": address, "QUEUE_URL": queue.url, "AWS_ENDPOINT_URL": endpoint}
    return Deployment(Artefacts(arguments.build), folder, variables)


def _one(deployment: Deployment, name: str, path: Path | None) -> int:
    answer = deployment.invoke(name, read(path) if path else prepared(deployment, name))
    sys.stderr.write(deployment.function(name).log)
    sys.stdout.write(json.dumps(shown(answer), indent=2, ensure_ascii=False) + "\n")
    return 1 if failed(answer) else 0


def _all(deployment: Deployment, names: Sequence[str]) -> int:
    failures = 0
    for name in names:
        answer = deployment.invoke(name, prepared(deployment, name))
        failures += failed(answer)
        says = answer.raw.get("statusCode", "failed" if failed(answer) else "done")
        sys.stdout.write(f"{name:<18} {says!s:<7} cold start {deployment.function(name).init_ms:5.0f} ms\n")
        if failed(answer):
            sys.stderr.write(deployment.function(name).log)
    return 1 if failures else 0


def prepared(deployment: Deployment, name: str) -> Any:
    """The function's own event, about a session or a task that is there."""
    sent = event(folder_of(name))
    match name:
        case "CodegenWorker":
            return _about_task(deployment, sent)
        case "GenerateCode":  # no worker stands behind the queue, so that waiting would be in vain
            return for_session(sent, deployment.new_session(), {})
        case "SessionLifecycle":
            session_id = deployment.new_session()
            deployment.invoke("EditSession", for_session(event("edit_session"), session_id))
            return for_session(sent, session_id)
        case _:
            return for_session(sent, deployment.new_session()) if names_session(sent) else sent


def _about_task(deployment: Deployment, sent: dict[str, Any]) -> dict[str, Any]:
    task = deployment.invoke("GenerateCode", prepared(deployment, "GenerateCode")).body
    record = copy.deepcopy(sent["Records"][0])
    record["body"] = json.dumps({"task_id": task["task_id"]})
    return {"Records": [record]}


def shown(answer: Answer) -> Any:
    """An answer with its body as JSON where it is some."""
    raw = answer.raw
    is_json = "statusCode" in raw and "json" in answer.headers.get("content-type", "")
    return {**raw, "body": answer.body} if is_json else raw


def failed(answer: Answer) -> bool:
    """Whether the function raised, answered with a fault of the server, or left messages behind."""
    raw = answer.raw if isinstance(answer.raw, dict) else {}
    return "errorType" in raw or raw.get("statusCode", 0) >= _FAULT or bool(raw.get("batchItemFailures"))


if __name__ == "__main__":
    sys.exit(main())
