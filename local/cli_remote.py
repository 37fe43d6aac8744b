"""The verbs of the command line that work on a running API: sessions, their history, their code."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any, Final

from local.remote import DEFAULT_URL, RefusedError, Remote, UnreachableError
from local.telling import Teller

DONE, REFUSED, QUESTION, UNAVAILABLE = 0, 1, 3, 4
"""Exit statuses; argparse ends with 2 where the command line itself is wrong."""

_FIRST_PAUSE_SECONDS: Final = 0.1
_LONGEST_PAUSE_SECONDS: Final = 1.0
_SESSIONS: Final = "/design-sessions"

Verb = Callable[[argparse.Namespace, Remote, Teller], int]


def add_verbs(verbs: Any) -> None:
    """The parsers of all verbs here."""
    reach = argparse.ArgumentParser(add_help=False)
    reach.add_argument("--url", help=f"where the API is; else REDRAFT_URL, else {DEFAULT_URL}")
    reach.add_argument("--key", help="an API key; better in REDRAFT_API_KEY, where other processes do not see it")
    reach.add_argument("--json", action="store_true", help="print the answer as it came")
    known = argparse.ArgumentParser(add_help=False, parents=[reach])
    known.add_argument("session", type=str.strip, help="the session's id")
    out = argparse.ArgumentParser(add_help=False)
    out.add_argument("--out", type=Path, help="where to write it; else it is printed")
    at = argparse.ArgumentParser(add_help=False)
    at.add_argument("--version", type=int, help="the current version where none is named")
    _add_changes(verbs, reach, known)
    _add_views(verbs, known, out, at)


def _add_changes(verbs: Any, reach: argparse.ArgumentParser, known: argparse.ArgumentParser) -> None:
    new = verbs.add_parser("new", parents=[reach], help="a session from a prompt, a wireframe, or both")
    new.add_argument("prompt", nargs="?", help="what to design")
    new.add_argument("--design", type=Path, help="a wireframe as JSON to start from")
    new.add_argument("--title")
    new.add_argument("--device", choices=["mobile", "desktop"])
    new.set_defaults(remote=_new)
    edit = verbs.add_parser("edit", parents=[known], help="change the design in words; line by line without a prompt")
    edit.add_argument("prompt", nargs="?", help="what to change")
    edit.add_argument("--select", nargs="*", default=[], metavar="ID", help="elements that it is about")
    edit.add_argument("--option", metavar="ID", help="the answer to the open question, by its id")
    edit.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
    edit.set_defaults(remote=_edit)
    for name in ("undo", "redo"):
        step = verbs.add_parser(name, parents=[known], help=f"{name} the last change, as a new version")
        step.set_defaults(remote=_step)


def _add_views(verbs: Any, known: argparse.ArgumentParser, *more: argparse.ArgumentParser) -> None:
    out, at = more
    history = verbs.add_parser("history", parents=[known], help="all versions")
    history.set_defaults(remote=_history)
    diff = verbs.add_parser("diff", parents=[known], help="what lies between two versions, or the last two")
    diff.add_argument("from_version", nargs="?", type=int, metavar="FROM")
    diff.add_argument("to_version", nargs="?", type=int, metavar="TO")
    diff.set_defaults(remote=_diff)
    code = verbs.add_parser("code", parents=[known, at], help="the design as code")
    code.add_argument("--framework", help="one of GET /code-targets")
    code.add_argument("--out", type=Path, metavar="FOLDER", help="write all files there; else the main one is printed")
    code.set_defaults(remote=_code)
    preview = verbs.add_parser("preview", parents=[known, at, out], help="the design drawn")
    preview.add_argument("--format", choices=["html", "svg"], default="html")
    preview.set_defaults(remote=_preview)
    export = verbs.add_parser("export", parents=[known, out], help="the session with its history as one document")
    export.set_defaults(remote=_export)


def run(args: argparse.Namespace, teller: Teller | None = None) -> int:
    """Run a verb; what the API refuses is told in its own words. Returns the exit status."""
    told = teller or Teller()
    verb: Verb = args.remote
    try:
        with Remote(args.url, args.key) as api:
            return verb(args, api, told)
    except RefusedError as refused:
        for line in refused.lines():
            told.fault(line)
        return UNAVAILABLE if refused.is_passing else REFUSED
    except UnreachableError as nothing:
        told.fault(str(nothing))
        return UNAVAILABLE
    except OSError as fault:
        told.fault(str(fault))
        return REFUSED


def _new(args: argparse.Namespace, api: Remote, teller: Teller) -> int:
    body = {"prompt": args.prompt, "title": args.title, "devicePreference": args.device}
    if args.design is not None:
        body["wireframe_json"] = json.loads(args.design.read_text(encoding="utf-8"))
    with teller.waiting("designing"):
        made = api.post(_SESSIONS, {name: value for name, value in body.items() if value is not None})
    _tell(args, teller, made, teller.created)
    return DONE


def _edit(args: argparse.Namespace, api: Remote, teller: Teller) -> int:
    if args.prompt or args.option:
        return _edit_once(args, api, teller, args.prompt)
    status = DONE
    for line in sys.stdin:
        if line.strip():
            status = _edit_once(args, api, teller, line.strip())
    return status


def _edit_once(args: argparse.Namespace, api: Remote, teller: Teller, prompt: str | None) -> int:
    body: dict[str, Any] = {"edit_prompt": prompt or "", "dry_run": args.dry_run}
    if args.select:
        body["target_elements"] = args.select
    if args.option:
        body["clarification_option"] = args.option
    with teller.waiting("editing"):
        reply = api.post(f"{_SESSIONS}/{args.session}/edit", body)
    _tell(args, teller, reply, teller.edited)
    return QUESTION if reply["status"] == "needs_clarification" else DONE


def _step(args: argparse.Namespace, api: Remote, teller: Teller) -> int:
    _tell(args, teller, api.post(f"{_SESSIONS}/{args.session}/{args.verb}", {}), teller.edited)
    return DONE


def _history(args: argparse.Namespace, api: Remote, teller: Teller) -> int:
    versions: list[Any] = []
    cursor = None
    while True:
        page = api.get(f"{_SESSIONS}/{args.session}/history", include="none", cursor=cursor)
        versions += page["versions"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    _tell(args, teller, {**page, "versions": versions}, lambda found: teller.history(found["versions"]))
    return DONE


def _diff(args: argparse.Namespace, api: Remote, teller: Teller) -> int:
    last = args.to_version or api.get(f"{_SESSIONS}/{args.session}")["current_version"]
    first = args.from_version or max(1, last - 1)
    _tell(args, teller, api.get(f"{_SESSIONS}/{args.session}/diff", **{"from": first, "to": last}), teller.difference)
    return DONE


def _code(args: argparse.Namespace, api: Remote, teller: Teller) -> int:
    body = {"framework": args.framework, "version": args.version}
    task = api.post(f"{_SESSIONS}/{args.session}/generate-code", {k: v for k, v in body.items() if v is not None})
    report = _finished(api, teller, task["task_id"])
    result = report["result"]
    if report["status"] != "SUCCESS":
        teller.fault(report["error"] or "The code could not be generated.")
        if result is not None:
            teller.code_faults(result)
        return REFUSED
    if args.json:
        teller.raw(json.dumps(result, ensure_ascii=False))
    elif args.out is None:
        teller.raw(result["code"])
    if args.out is not None:
        for file in result["files"]:
            _write(_within(args.out, file["path"]), file["content"], teller)
    return DONE


def _finished(api: Remote, teller: Teller, task_id: str) -> Any:
    """The report of a task once it is finished; says each new stage on the way."""
    pause, said = _FIRST_PAUSE_SECONDS, None
    with teller.progress("generating code") as step:
        while True:
            report = api.get(f"/status/{task_id}")
            stage = report["progress"]["stage"]
            if stage != said:
                step(stage, report["progress"]["percent"])
                said = stage
            if report["status"] in ("SUCCESS", "FAILURE"):
                return report
            time.sleep(pause)
            pause = min(_LONGEST_PAUSE_SECONDS, pause * 1.5)


def _preview(args: argparse.Namespace, api: Remote, teller: Teller) -> int:
    drawn = api.text(f"{_SESSIONS}/{args.session}/preview", version=args.version, format=args.format)
    return _put(args, teller, drawn)


def _export(args: argparse.Namespace, api: Remote, teller: Teller) -> int:
    return _put(args, teller, api.text(f"{_SESSIONS}/{args.session}/export"))


def _put(args: argparse.Namespace, teller: Teller, document: str) -> int:
    teller.raw(document) if args.out is None else _write(args.out, document, teller)
    return DONE


def _within(folder: Path, path: str) -> Path:
    """Where a file goes; raises `PermissionError` for a path that leads out of the folder."""
    parts = PurePosixPath(path)
    if parts.is_absolute() or ".." in parts.parts:
        raise PermissionError(f"The path {path!r} leads out of {folder}.")
    return folder / parts


def _write(path: Path, content: str, teller: Teller) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    teller.say(f"wrote {path}")


def _tell(args: argparse.Namespace, teller: Teller, answer: Any, tell: Callable[[Any], None]) -> None:
    """Print an answer as it came, or as a person reads it."""
    teller.raw(json.dumps(answer, ensure_ascii=False)) if args.json else tell(answer)
