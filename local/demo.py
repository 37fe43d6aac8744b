"""`make demo`: two designs talked into shape in the terminal, through the Lambda handlers and a real Valkey.

Ends by itself and leaves no process; the preview of the last design stays in a file, whose path is printed.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.markup import escape
from rich.syntax import Syntax

from local.unlimited import UNLIMITED
from local.valkey import valkey

API: Final = "/api/v1"
SESSIONS: Final = f"{API}/design-sessions"
FOLDER: Final = Path(".local") / "demo"
WIREFRAME: Final = Path(__file__).with_name("demo_wireframe.json")
CODE_LINES: Final = 32

PROMPT: Final = (
    "A desktop landing page for Pedal & Post, a bicycle courier service in Lisbon. At the top a header with the logo, "
    'links to Prices, Areas and About, and a "Book a courier" button. The hero says "Across town in 40 minutes" '
    "with a short paragraph under it and a form that asks for the pick-up address, the delivery address and a phone "
    "number. Below it three cards with the plans Single ride, Ten rides and Business, each with a price, a list of "
    "what is included and a button. Then a section with customer quotes, a list of frequently asked questions, and a "
    "footer with contact details and links to the terms and the privacy policy. Calm greens, plenty of white space."
)
FIRST_EDITS: Final = ("make all the buttons rounded", "use a dark theme")
EDITS: Final = (
    "make the headline dark blue",
    "make it bigger",
    "add a search bar to the header",
    "move the newsletter form above the book grid",
    'change the text of the Subscribe button to "Keep me posted"',
    "make the Plan a visit button green",
    "no, the Browse books button",
    "give the card a shadow",
    "the second one",
    "remove the Gift cards link",
    "undo",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a handler answered, and how long the call took in milliseconds."""

    status: int
    text: str
    elapsed_ms: float

    @property
    def body(self) -> Any:
        """The JSON of the answer."""
        return json.loads(self.text)


def call(
    function: str, method: str, path: str, body: object = None, query: Mapping[str, object] | None = None
) -> Answer:
    """Invoke a function's handler as API Gateway does; ends the demo where the answer is a problem."""
    handler = importlib.import_module(f"functions.{function}.app").handler
    event = proxy_event(method, path, body, {name: str(value) for name, value in (query or {}).items()})
    began = time.perf_counter()
    reply = handler(event, None)
    answer = Answer(reply["statusCode"], reply["body"], 1000 * (time.perf_counter() - began))
    if answer.status >= 400:
        raise SystemExit(f"{method} {path} answered {answer.status}: {answer.text}")
    return answer


def proxy_event(method: str, path: str, body: object, query: dict[str, str]) -> dict[str, Any]:
    """The event of a REST API with proxy integration."""
    headers = {"Content-Type": "application/json", "Host": "demo.local", "X-Forwarded-For": "127.0.0.1"}
    return {
        "resource": "/{proxy+}",
        "path": path,
        "httpMethod": method,
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": query or None,
        "multiValueQueryStringParameters": {name: [value] for name, value in query.items()} or None,
        "pathParameters": None,
        "stageVariables": None,
        "requestContext": {
            "path": path,
            "httpMethod": method,
            "stage": "demo",
            "protocol": "HTTP/1.1",
            "identity": {"sourceIp": "127.0.0.1"},
        },
        "body": None if body is None else json.dumps(body),
        "isBase64Encoded": False,
    }


class Stage:
    """Where the demo speaks: in colour on a terminal, plain in a pipe."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def say(self, text: str = "", style: str = "") -> None:
        """One line; text of designs and people is never read as markup."""
        self.console.print(escape(text), style=style, highlight=False, soft_wrap=True)

    def title(self, text: str) -> None:
        """The head of a part."""
        self.say()
        self.say(text, "bold cyan")
        self.say("-" * len(text), "cyan")

    def edit(self, session_id: str, prompt: str) -> dict[str, Any]:
        """Make an edit and tell what came of it."""
        answer = call("edit_session", "POST", f"{SESSIONS}/{session_id}/edit", {"edit_prompt": prompt})
        reply: dict[str, Any] = answer.body
        self.say(f"> {prompt}", "bold")
        self._outcome(reply, answer.elapsed_ms)
        return reply

    def _outcome(self, reply: Mapping[str, Any], elapsed_ms: float) -> None:
        if reply["status"] == "needs_clarification":
            question = reply["clarification"]
            self.say(f"  version {reply['version']}  {elapsed_ms:6.1f} ms  {question['question']}", "yellow")
            for number, option in enumerate(question["options"], 1):
                self.say(f"      {number}. {option['label']}  [{', '.join(option['element_ids'])}]", "yellow")
            return
        style = "green" if reply["status"] == "applied" else "dim"
        self.say(f"  version {reply['version']}  {elapsed_ms:6.1f} ms  {reply['changes_summary']}", style)

    def code(self, text: str) -> None:
        """The first lines of a file."""
        lines = text.splitlines()
        shown = "\n".join(line[:160] for line in lines[:CODE_LINES])
        if self.console.is_terminal:
            self.console.print(Syntax(shown, "tsx", background_color="default", word_wrap=False))
        else:
            self.say(shown)
        if len(lines) > CODE_LINES:
            self.say(f"... {len(lines) - CODE_LINES} more lines", "dim")


def create(stage: Stage, title: str, body: Mapping[str, Any]) -> str:
    """Start a session and tell of it; its id."""
    stage.title(title)
    answer = call("create_session", "POST", SESSIONS, {**body, "user_id": "demo"})
    made = answer.body
    names = ", ".join(child["componentName"] for child in made["wireframe_json"]["children"])
    stage.say(f"Session {made['session_id']}: {made['title']}")
    stage.say(
        f"  version {made['version']}  {answer.elapsed_ms:6.1f} ms  {count(made['wireframe_json'])} elements: {names}"
    )
    return str(made["session_id"])


def count(tree: Mapping[str, Any]) -> int:
    """How many elements a wireframe has."""
    stack, found = [tree], 0
    while stack:
        found += 1
        stack.extend(stack.pop()["children"])
    return found


def tell_history(stage: Stage, session_id: str) -> int:
    """Print all versions; the number of the last one."""
    stage.title("History")
    answer = call("session_history", "GET", f"{SESSIONS}/{session_id}/history", query={"include": "none"})
    for version in answer.body["versions"]:
        prompt = version["edit_prompt"] or ""
        stage.say(
            f"  {version['version']:>3}  {version['edit_type'] or '':<8} {version['changes_summary']}  ({prompt})"
        )
    return int(answer.body["total_versions"])


def tell_difference(stage: Stage, session_id: str, last: int) -> None:
    """Print what lies between the first and the last version."""
    stage.title(f"What changed from version 1 to version {last}")
    found = call("session_history", "GET", f"{SESSIONS}/{session_id}/diff", query={"from": 1, "to": last}).body
    stage.say(f"  {found['summary']}")
    for element in found["modified_elements"]:
        for prop, (old, new) in element["changes"].items():
            stage.say(f"  {element['id']:<14} {prop}: {json.dumps(old)} -> {json.dumps(new)}")
    for name, sign in (("added_elements", "+"), ("removed_elements", "-"), ("moved_elements", "~")):
        for element in found[name]:
            stage.say(f"  {sign} {element if isinstance(element, str) else element.get('id')}")


def tell_code(stage: Stage, session_id: str) -> None:
    """Print the beginning of the React code."""
    path = f"{SESSIONS}/{session_id}/generate-code"
    answer = call("generate_code", "POST", path, {"framework": "react-tailwind", "wait": 20})
    made = answer.body
    stage.title(f"React and Tailwind ({made['validation_status']}, {answer.elapsed_ms:.1f} ms)")
    stage.code(made["code"])


def tell_figures(stage: Stage, session_id: str) -> None:
    """Print the session's analytics."""
    stage.title("Figures of the session")
    for name, value in call("analytics", "GET", f"{API}/analytics/session/{session_id}").body.items():
        stage.say(f"  {name}: {json.dumps(value)}")


def write_preview(stage: Stage, session_id: str) -> None:
    """Write the design as a page, and say where."""
    page = call("session_history", "GET", f"{SESSIONS}/{session_id}/preview").text
    FOLDER.mkdir(parents=True, exist_ok=True)
    target = FOLDER / "preview.html"
    target.write_text(page, encoding="utf-8")
    stage.title("Preview")
    stage.say(f"Open {target.resolve()}")


def talk(stage: Stage, session_id: str, prompts: Sequence[str]) -> None:
    """One edit after another."""
    for prompt in prompts:
        stage.edit(session_id, prompt)


def play(stage: Stage) -> None:
    """The whole demo, over the Valkey of the environment."""
    first = create(stage, "A design from a prompt", {"prompt": PROMPT})
    talk(stage, first, FIRST_EDITS)
    wireframe = json.loads(WIREFRAME.read_text(encoding="utf-8"))
    second = create(stage, "A design that was there already", {"wireframe_json": wireframe, "title": "Harbour Books"})
    talk(stage, second, EDITS)
    last = tell_history(stage, second)
    tell_difference(stage, second, last)
    tell_code(stage, second)
    tell_figures(stage, second)
    write_preview(stage, second)


def main() -> None:
    """Start a Valkey, play, stop it."""
    console = Console(file=sys.stdout)
    with valkey() as node:
        # The handlers read their settings when they are imported, which is only now.
        os.environ.update(REDIS_URL=node.url, QUEUE_URL="", **UNLIMITED)
        play(Stage(console))


if __name__ == "__main__":
    main()
