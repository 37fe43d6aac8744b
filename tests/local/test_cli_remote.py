"""The command line against a running API: `make serve` as it is, with its queue and its worker."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from local.cli import main
from local.cli_remote import _within
from tests.local.serving import serving

PROMPT = "Login page with email, password and a Log in button"
DESIGN = {
    "id": "page",
    "type": "Frame",
    "props": {},
    "children": [
        {"id": f"b{at}", "type": "Button", "componentName": f"Button{at}", "props": {"text": text}, "children": []}
        for at, text in enumerate(["Save", "Save as draft", "It's [bold]"])
    ],
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("served")) as (client, _):
        yield str(client.base_url)


@pytest.fixture(autouse=True)
def reached(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDRAFT_URL", server)
    monkeypatch.setenv("COLUMNS", "200")


@pytest.fixture
def session(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> str:
    design = tmp_path / "design.json"
    design.write_text(json.dumps(DESIGN), encoding="utf-8")
    assert main(["new", "--design", str(design), "--title", "Three [buttons]"]) == 0
    return capsys.readouterr().out.splitlines()[0]


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_session_from_a_prompt_is_told_with_its_elements(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", PROMPT, "--device", "mobile"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines[0]) == 24
    assert "version 1" in lines[1]
    assert any('"Log in"' in line for line in lines)


def test_a_design_is_talked_into_shape_and_back(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", session, 'make the "It\'s [bold]" button red']) == 0
    out = capsys.readouterr().out
    assert "[bold]" in out
    assert "version 2; b2" in out
    assert main(["undo", session]) == 0
    assert main(["redo", session]) == 0
    capsys.readouterr()
    assert main(["history", session]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert rows[0].split() == ["version", "when", "kind", "what", "changed", "asked"]
    assert [row.split()[0] for row in rows[1:]] == ["1", "2", "3", "4"]
    assert main(["diff", session, "1", "2"]) == 0
    assert "* b2 backgroundColor: " in capsys.readouterr().out
    assert answer(capsys, "diff", session)["to_version"] == 4


def test_a_question_is_shown_and_answered(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", session, "make the button green"]) == 3
    out = capsys.readouterr().out
    assert "1. " in out
    option = out.splitlines()[1].rpartition("[")[2].rstrip("]")
    assert main(["edit", session, "--option", option]) == 0
    assert "version 2" in capsys.readouterr().out


def test_a_selection_says_what_is_meant_and_a_dry_run_changes_nothing(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["edit", session, "make it green", "--select", "b1", "--dry-run"]) == 0
    assert "b1" in capsys.readouterr().out
    assert answer(capsys, "history", session)["total_versions"] == 1


def test_without_a_prompt_each_line_is_an_edit(
    session: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lines = tmp_path / "edits.txt"
    lines.write_text("make the button green\n\n2\n", encoding="utf-8")
    with lines.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert main(["edit", session]) == 0
    assert "version 2; b1" in capsys.readouterr().out


def test_code_is_waited_for_with_its_stages_and_written_into_a_folder(
    session: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "code"
    assert main(["code", session, "--framework", "html", "--out", str(folder)]) == 0
    told = capsys.readouterr()
    assert told.err.splitlines()[-1] == "100 % done"
    assert "Save as draft" in (folder / "index.html").read_text(encoding="utf-8")
    assert set(told.out.split()) >= {str(folder / "index.html"), str(folder / "styles.css")}


def test_code_is_printed_and_may_be_of_an_older_version(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", session, 'rename the "Save" button to Keep']) == 0
    capsys.readouterr()
    assert main(["code", session, "--version", "1"]) == 0
    code = capsys.readouterr().out
    assert "export default function" in code
    assert "Keep" not in code


def test_a_preview_and_an_export_are_printed_or_written(
    session: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["preview", session]) == 0
    assert "<!doctype html>" in capsys.readouterr().out.lower()
    assert main(["preview", session, "--format", "svg", "--out", str(tmp_path / "deep" / "page.svg")]) == 0
    assert (tmp_path / "deep" / "page.svg").read_text(encoding="utf-8").startswith("<svg")
    capsys.readouterr()
    assert main(["export", session]) == 0
    assert json.loads(capsys.readouterr().out)["versions"]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["undo", "-F6BKU63Qr6J3qUTJllLuSNH"], 1, "There is no such session"),
        (["edit", "n" * 24, "make it red"], 1, "There is no such session"),
        (["new"], 1, "prompt"),
        (["undo", "SESSION"], 1, "undo"),
        (["code", "SESSION", "--framework", "cobol"], 1, "code-targets"),
        (["diff", "SESSION", "1", "9"], 1, "version"),
        (["new", "--design", "/nowhere/page.json"], 1, "/nowhere/page.json"),
        (["history", "SESSION", "--url", "http://127.0.0.1:1"], 4, "No answer from http://127.0.0.1:1"),
    ],
)
def test_what_the_api_refuses_is_told_in_its_own_words(
    session: str, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, said: str
) -> None:
    assert main([session if word == "SESSION" else word for word in arguments]) == status
    assert said in capsys.readouterr().err


class Canned(BaseHTTPRequestHandler):
    """An API that has one answer for each path, for what a sound server never says."""

    answers: ClassVar[dict[str, tuple[int, object]]] = {}
    keys: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        self.keys.append(self.headers["X-Api-Key"])
        status, body = self.answers[self.path.removeprefix("/api/v1")]
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET  # noqa: N815  # the name that the base class looks for

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def canned(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Canned]]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Canned) as server:
        monkeypatch.setenv("REDRAFT_URL", f"http://127.0.0.1:{server.server_port}/api/v1/")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield Canned
        server.shutdown()
        thread.join()


def test_a_key_is_sent_along_and_a_busy_server_is_told_from_a_refusal(
    canned: type[Canned], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REDRAFT_API_KEY", "secret")
    canned.answers["/design-sessions/s/history?include=none"] = (503, b"busy")
    assert main(["history", "s"]) == 4
    assert main(["history", "s", "--key", "other"]) == 4
    assert canned.keys == ["secret", "other"]
    assert "HTTP 503" in capsys.readouterr().err


def test_code_that_does_not_parse_is_told_with_its_faults(
    canned: type[Canned], capsys: pytest.CaptureFixture[str]
) -> None:
    fault = {"path": "a.css", "line": 2, "column": 7, "message": "} is missing"}
    report = {"status": "FAILURE", "progress": {"stage": "done", "percent": 100}, "error": "It does not parse."}
    canned.answers["/design-sessions/s/generate-code"] = (202, {"task_id": "t"})
    canned.answers["/status/t"] = (200, {**report, "result": {"errors": [fault]}})
    assert main(["code", "s"]) == 1
    assert capsys.readouterr().err.splitlines() == ["100 % done", "It does not parse.", "a.css:2:7: } is missing"]


def test_files_stay_in_their_folder(tmp_path: Path) -> None:
    assert _within(tmp_path, "src/App.tsx") == tmp_path / "src" / "App.tsx"
    for path in ("../a", "/etc/a", "a/../../b"):
        with pytest.raises(PermissionError):
            _within(tmp_path, path)
