"""`make builds`: code of 240 designs parsed, and that of 20 built, drawn and compared with the preview, by target."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from redraft.codegen.targets import TARGETS, validated
from redraft.wireframe.node import Design

from tests.code_builds.designs import all_designs, sampled
from tests.code_builds.drawn import differences, drawn, overflow, page_for, preview_of, served
from tests.code_builds.workspace import RECIPES, BuildFailedError, build, prepare
from tests.support.browser import browsing

_ROOT = Path(__file__).parents[2] / ".local/code_builds"
_SHOWN = 6
_PHONE_PX = 390
_BROWSERS = 2


def main() -> int:
    """0 where all holds."""
    targets = sys.argv[1:] or list(TARGETS)
    say = _Report()
    say.step("installed", lambda: prepare(_ROOT))
    designs = sampled()
    sites: dict[str, Path] = {}
    with ThreadPoolExecutor(2) as builders:  # the builds are processes of their own
        begun = [
            builders.submit(say.step, f"{target} built", partial(_build, say, target, designs, sites))
            for target in targets
        ]
        say.step("parsed", lambda: _parse(say, targets))
        for build_of_one in begun:
            build_of_one.result()
    say.step("drawn", lambda: _draw(say, designs, sites))
    _say(f"{len(say.faults)} faults")
    return 1 if say.faults else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


class _Report:
    """Says what is done and how long it took; keeps the faults."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def step(self, name: str, do: Callable[[], None]) -> None:
        started = time.monotonic()
        do()
        _say(f"{name}: {time.monotonic() - started:.0f} s")

    def fault(self, where: str, what: str) -> None:
        self.faults.append(where)
        if sum(one == where for one in self.faults) <= _SHOWN:
            _say(f"  {where}: {what}")


def _parse(say: _Report, targets: list[str]) -> None:
    for name, design in all_designs():
        for target in targets:
            made = validated(TARGETS[target], TARGETS[target].write(design))
            for fault in made.errors:
                say.fault(f"{target}, {name}", str(fault))


def _build(say: _Report, target: str, designs: list[tuple[str, Design]], sites: dict[str, Path]) -> None:
    try:
        sites[target] = build(_ROOT, target, [design for _, design in designs])
    except BuildFailedError as error:
        say.fault(target, str(error))


def _draw(say: _Report, designs: list[tuple[str, Design]], sites: dict[str, Path]) -> None:
    with ExitStack() as servers, ThreadPoolExecutor(_BROWSERS) as browsers:
        addresses = {target: servers.enter_context(served(folder)) for target, folder in sites.items()}
        numbered = list(enumerate(designs))
        begun = [browsers.submit(_look, say, numbered[at::_BROWSERS], addresses) for at in range(_BROWSERS)]
        for look in begun:
            look.result()


def _look(say: _Report, designs: list[tuple[int, tuple[str, Design]]], addresses: dict[str, str]) -> None:
    """Draw some of the designs in a browser of their own."""
    axe = (_ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
    with browsing("--force-color-profile=srgb") as browser:
        for at, (name, design) in designs:
            with page_for(browser, design) as page:
                preview = preview_of(page, design, axe)
            for target, site in addresses.items():
                address = f"{site}/?design={at:02}" if target in RECIPES else f"{site}/{at:02}/index.html"
                with page_for(browser, design) as page:
                    found = drawn(page, address, axe)
                    faults = [*differences(preview.elements, found.elements), *found.more_than(preview)]
                    # A design's own nonsense may be as wide as it likes.
                    more = 0 if name.startswith("generated") else overflow(page, _PHONE_PX)
                faults += [f"reaches {more} px beyond a phone's screen"] if more > 0 else []
                for fault in faults:
                    say.fault(f"{target}, {name}", fault)


if __name__ == "__main__":
    sys.exit(main())
