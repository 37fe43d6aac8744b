"""A folder in which the sampled designs of each target are built together, one bundle a target."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from redraft.codegen.model import CodeFile
from redraft.codegen.targets import TARGETS
from redraft.wireframe.node import Design

_HERE = Path(__file__).parent
_LOCKED = ("package.json", "package-lock.json", ".npmrc")
_THEME = re.compile(r"(?:@theme|:root) \{\n(.*?)\}\n", re.DOTALL)
_READY = "document.documentElement.dataset.ready = 'true';\n"
_WANTED = 'const wanted = new URLSearchParams(location.search).get("design") ?? "";\n'
_PAGE = """<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Designs</title>{head}</head>
  <body>{body}<script type="module" src="{script}"></script></body>
</html>
"""


class BuildFailedError(Exception):
    """A tool refused the code; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the designs of a target become one site: its entry, its page, and what runs before Vite."""

    main: str
    entry: str
    mount: str
    style: str = ""
    element: str = '<div id="app"></div>'
    checks: tuple[tuple[str, ...], ...] = ()
    script: str = ""
    head: str = ""


_TSC = (("tsc", "-p", "."),)
_REACT_ENTRY = """import {{ createElement, type ComponentType }} from "react";
import {{ flushSync }} from "react-dom";
import {{ createRoot }} from "react-dom/client";
import "./shared.css";
{imports}
const pages: Record<string, ComponentType> = {{ {pages} }};
{wanted}const container = document.getElementById("app");
const page = pages[wanted];
if (container === null || page === undefined) throw new Error(wanted);
flushSync(() => createRoot(container).render(createElement(page)));
{ready}"""
_VUE_ENTRY = """import {{ createApp, type Component }} from "vue";
import "./shared.css";
{imports}
const pages: Record<string, Component> = {{ {pages} }};
{wanted}createApp(pages[wanted]!).mount("#app");
{ready}"""
_SVELTE_ENTRY = """import {{ flushSync, mount, type Component }} from "svelte";
import "./shared.css";
{imports}
const pages: Record<string, Component> = {{ {pages} }};
{wanted}mount(pages[wanted]!, {{ target: document.getElementById("app")! }});
flushSync();
{ready}"""
_ANGULAR_ENTRY = """import "@angular/compiler";
import {{ type Type }} from "@angular/core";
import {{ bootstrapApplication }} from "@angular/platform-browser";
{imports}
const pages: Record<string, Type<unknown>> = {{ {pages} }};
{wanted}await bootstrapApplication(pages[wanted]!);
{ready}"""
_ELEMENT_ENTRY = """const pages: Record<string, () => Promise<unknown>> = {{ {pages} }};
{wanted}await pages[wanted]!();
{ready}export {{}};
"""
RECIPES = {
    "react-tailwind": Recipe(
        "src/App.tsx", "main.tsx", _REACT_ENTRY, "src/index.css",
        checks=_TSC,
    ),
    "react-css-modules": Recipe(
        "src/App.tsx", "main.tsx", _REACT_ENTRY, "src/base.css", checks=_TSC
    ),
    "vue": Recipe("src/App.vue", "main.ts", _VUE_ENTRY, "src/base.css"),
    "svelte": Recipe("src/App.svelte", "main.ts", _SVELTE_ENTRY, "src/base.css"),
    "angular": Recipe(
        "src/app/app.ts", "main.ts", _ANGULAR_ENTRY, "src/styles.css", "<app-root></app-root>",
        (("ngc", "-p", "."),), "/out/main.js",
        '<link rel="stylesheet" href="/shared.css" />',
    ),
    "web-component": Recipe(
        "src/design-page.ts", "main.ts", _ELEMENT_ENTRY, "", "<design-page></design-page>", _TSC,
        head="<style>body { margin: 0 }</style>",
    ),
}  # fmt: skip


def prepare(root: Path) -> None:
    """Install what the lock file names, unless that is there already."""
    if shutil.which("npm") is None:
        sys.exit("There is no npm here: the builds need Node 20 or newer.")
    root.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(b"".join((_HERE / name).read_bytes() for name in _LOCKED)).hexdigest()
    done = root / "node_modules/.installed"
    if done.exists() and done.read_text() == digest:
        return
    for name in _LOCKED:
        shutil.copy(_HERE / name, root / name)
    run(root, "npm", "ci", "--no-progress")
    done.write_text(digest)


def run(folder: Path, *command: str) -> str:
    """Run a tool; raises `BuildFailedError` with its words."""
    tool = shutil.which(command[0]) or str(_tool(folder, command[0]))
    done = subprocess.run([tool, *command[1:]], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildFailedError(f"{' '.join(command)} in {folder.name}:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


def _tool(folder: Path, name: str) -> Path:
    found = (above / "node_modules/.bin" / name for above in (folder, *folder.parents))
    return next((path for path in found if path.exists()), Path(name))


def build(root: Path, target: str, designs: list[Design]) -> Path:
    """Write and build the designs of a target; the folder of the site, in which `?design=07` shows one."""
    folder = root / target
    shutil.rmtree(folder, ignore_errors=True)
    files = [TARGETS[target].write(design) for design in designs]
    if target == "html":
        return _pages(folder, files)
    recipe = RECIPES[target]
    for at, project in enumerate(files):
        for file in project:
            if file.path.startswith("src/") and not file.path.startswith("src/main."):
                _put(folder / f"designs/{at:02}" / file.path.removeprefix("src/"), file.content)
    _put(folder / recipe.entry, _entry(target, recipe, len(files)))
    if recipe.style:
        _put(folder / "shared.css", _shared(target, [_file(project, recipe.style) for project in files]))
    _configure(folder, recipe, files[0])
    for check in recipe.checks:
        run(folder, *check)
    run(folder, "vite", "build", "--logLevel", "warn")
    return folder / "dist"


def _pages(folder: Path, files: list[list[CodeFile]]) -> Path:
    for at, project in enumerate(files):
        for file in project:
            _put(folder / f"{at:02}" / file.path, file.content)
    return folder


def _file(project: list[CodeFile], path: str) -> str:
    return next(file.content for file in project if file.path == path)


def _put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def _entry(target: str, recipe: Recipe, count: int) -> str:
    path = "./designs/{:02}/" + recipe.main.removeprefix("src/")
    if target not in ("vue", "svelte"):
        path = path.rpartition(".")[0]
    if target == "web-component":
        pages = ", ".join(f'"{at:02}": () => import("{path.format(at)}")' for at in range(count))
        return recipe.mount.format(pages=pages, wanted=_WANTED, ready=_READY)
    name = "{{ App as D{0:02} }}".format if target == "angular" else "D{0:02}".format
    imports = "".join(f'import {name(at)} from "{path.format(at)}";\n' for at in range(count))
    pages = ", ".join(f'"{at:02}": D{at:02}' for at in range(count))
    return recipe.mount.format(imports=imports, pages=pages, wanted=_WANTED, ready=_READY)


def _shared(target: str, sheets: list[str]) -> str:
    """One style sheet with the tokens of all: a name has the same value in every design."""
    tokens = sorted({line for sheet in sheets if (match := _THEME.search(sheet)) for line in match[1].splitlines()})
    names = [line.partition(":")[0] for line in tokens]
    if len(names) != len(set(names)):
        raise BuildFailedError(f"{target}: a token has two values")
    opening = "@theme" if target == "react-tailwind" else ":root"
    block = f"{opening} {{\n" + "\n".join(tokens) + "\n}\n"
    sheet = _THEME.sub(lambda _: block, sheets[0], count=1)
    return sheet.replace('"tailwindcss";', '"tailwindcss" source(none);\n@source "./designs";')


def _configure(folder: Path, recipe: Recipe, project: list[CodeFile]) -> None:
    """The generated configuration, in which the entry and the designs take the place of the sources."""
    for file in project:
        if file.path in ("vite.config.ts", "svelte.config.js"):
            _put(folder / file.path, file.content)
    options = json.loads(_file(project, "tsconfig.json"))
    options.pop("files", None)
    options["include"] = ["main.ts", "main.tsx", "designs"]
    if recipe.script:
        options["compilerOptions"] |= {"outDir": "out", "rootDir": "."}
    _put(folder / "tsconfig.json", json.dumps(options))
    script = recipe.script or f"/{recipe.entry}"
    _put(folder / "index.html", _PAGE.format(head=recipe.head, body=recipe.element, script=script))
