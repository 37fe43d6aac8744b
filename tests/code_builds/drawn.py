"""Sites drawn in Chromium and compared with the preview: every element's box and text, and what axe finds."""

from __future__ import annotations

import base64
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route
from redraft.preview import render_html
from redraft.wireframe.lengths import to_px
from redraft.wireframe.node import Design

TOLERANCE_PX = 2.0
_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
)
_COLLECT = """() => {
  const found = [];
  const visit = (parent) => {
    for (const element of parent.children) {
      const tag = element.tagName.toLowerCase();
      if (["script", "style", "link", "template"].includes(tag)) continue;
      if (!tag.includes("-") && element.id !== "app") {
        const box = element.getBoundingClientRect();
        const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const text = texts.map((node) => node.data).join("");
        found.push({
          tag,
          text: tag === "textarea" ? "" : element.children.length ? text.trim() : text,
          box: [box.x, box.y, box.width, box.height],
          says: [
            ...["value", "placeholder", "checked", "disabled"].map((name) => String(element[name] ?? "")),
            ...["alt", "href", "src", "type", "role", "aria-label"].map((name) => element.getAttribute(name) ?? ""),
          ],
        });
      }
      visit(element.shadowRoot ?? element);
    }
  };
  visit(document.body);
  return found;
}"""
_AXE = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  const serious = found.violations.filter((one) => ["serious", "critical"].includes(one.impact));
  return serious.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`));
}"""
_CONTRAST = "color-contrast"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as a browser shows it, and what axe finds serious, an entry an element."""

    elements: list[dict[str, Any]]
    barriers: list[str]

    @property
    def weak(self) -> list[str]:
        """Texts whose colour is too near to what is behind them."""
        weak = (found for found in self.barriers if found.startswith(_CONTRAST))
        # axe judges a text area by its child texts, which not every framework sets.
        return [found for found in weak if "<textarea" not in found]

    def more_than(self, preview: Drawn) -> Iterator[str]:
        """All barriers but weak colours that the design itself asks for, and so the preview has as well."""
        yield from (found for found in self.barriers if not found.startswith(_CONTRAST))
        if len(self.weak) > len(preview.weak):
            yield from self.weak


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that it has above
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder behind a web server on a free port; its address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def page_for(browser: Browser, design: Design) -> Iterator[Page]:
    """A page as wide as the design, whose pictures are one pixel each."""
    wide = max(1280.0, to_px(design[design.root].prop("width")) or 0.0)
    page = browser.new_page(viewport={"width": round(wide), "height": 800})
    page.route("https://**/*", _pixel)
    try:
        yield page
    finally:
        page.close()


def _pixel(route: Route) -> None:
    route.fulfill(body=_PIXEL, content_type="image/png")


def preview_of(page: Page, design: Design, axe: str) -> Drawn:
    """The preview as a browser shows it; `axe` is the source of axe-core."""
    page.set_content(render_html(design))
    return _drawn(page, axe)


def drawn(page: Page, address: str, axe: str) -> Drawn:
    """A built design as a browser shows it."""
    page.goto(address)
    if "design=" in address:
        page.wait_for_function("document.documentElement.dataset.ready === 'true'")
    return _drawn(page, axe)


def overflow(page: Page, width: int) -> float:
    """How far a page reaches beyond a screen of a width, in px."""
    page.set_viewport_size({"width": width, "height": 800})
    return float(page.evaluate("document.documentElement.scrollWidth")) - width


def _drawn(page: Page, axe: str) -> Drawn:
    page.evaluate("document.fonts.ready")
    elements = page.evaluate(_COLLECT)
    page.evaluate(axe)  # not as a script of the page, which a preview's policy would refuse
    return Drawn(elements, page.evaluate(_AXE))


def differences(wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> Iterator[str]:
    """Where a page is not as the preview shows it: an element, a text, a value, or a box by more than the tolerance."""
    if [one["tag"] for one in wanted] != [one["tag"] for one in found]:
        at = next((at for at, (a, b) in enumerate(zip(wanted, found, strict=False)) if a["tag"] != b["tag"]), -1)
        yield f"{len(wanted)} elements against {len(found)}, the first other one at {at}: {wanted[at]} {found[at]}"
        return
    for at, (one, other) in enumerate(zip(wanted, found, strict=True)):
        for name in ("text", "says"):
            if one[name] != other[name]:
                yield f"element {at} <{one['tag']}>: {name} {one[name]!r} became {other[name]!r}"
        if max(abs(a - b) for a, b in zip(one["box"], other["box"], strict=True)) > TOLERANCE_PX:
            yield f"element {at} <{one['tag']}> {one['text'][:30]!r}: box {one['box']} became {other['box']}"
