"""A real browser: the system's Chromium, driven by Playwright. `make browser` says how it comes, or installs it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Browser, sync_playwright

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")
"""Where it is; None where there is none."""


@contextmanager
def browsing(*arguments: str) -> Iterator[Browser]:
    """The browser, started; what it opens may come from anywhere, for a test decides what it answers."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *arguments])
        try:
            yield browser
        finally:
            browser.close()
