"""Svelte 5: components in TypeScript with their styles."""

from __future__ import annotations

import re

from redraft.codegen.markup import Markup
from redraft.codegen.model import CodeFile
from redraft.codegen.project import component_script, page_css, page_html, vite_project
from redraft.codegen.script import js_string
from redraft.codegen.sheets import Classes
from redraft.codegen.view import Component, Each, View
from redraft.codegen.writing import write

_ENTRY = """import { mount } from "svelte";
import App from "./App.svelte";
import "./base.css";

const target = document.getElementById("app");
if (target === null) {
  throw new Error("The page has no element with the id app.");
}
export default mount(App, { target });
"""
_CONFIG = """import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default { preprocess: vitePreprocess() };
"""


class _Template(Markup):
    special = re.compile(r"[{}]")
    special_in_value = re.compile(r"[{}]")

    def expression(self, code: str) -> str:
        return f"{{{code}}}"

    def bound(self, tag: str, name: str, code: str) -> str:
        del tag
        return f"{name}={{{code}}}"

    def on_submit(self) -> str:
        return "onsubmit={(event) => event.preventDefault()}"

    def around_each(self, each: Each) -> tuple[str, str]:
        key = f" ({each.key.path})" if each.key else ""
        return f"{{#each {each.source} as {each.item}{key}}}", "{/each}"


def svelte_files(view: View) -> list[CodeFile]:
    """The project, its main file first."""
    components = [CodeFile(_path(component), _component(component)) for component in view.components]
    return [
        *components,
        CodeFile("src/main.ts", _ENTRY),
        CodeFile("src/base.css", page_css(view)),
        CodeFile("index.html", page_html(view.title, "app", "/src/main.ts")),
        CodeFile("svelte.config.js", _CONFIG),
        *vite_project(
            {"svelte": "^5.40.0"},
            {"@sveltejs/vite-plugin-svelte": "^6.2.0"},
            {"{ svelte }": "@sveltejs/vite-plugin-svelte"},
            check=False,
        ),
    ]


def _path(component: Component) -> str:
    return "src/App.svelte" if component.name == "App" else f"src/lib/{component.name}.svelte"


def _component(component: Component) -> str:
    classes = Classes.of(component)
    css = classes.css()
    parts = (
        _script(component, classes),
        write(_Template(classes), component.root) + "\n",
        f"<style>\n{css}</style>\n" if css else "",
    )
    return "\n".join(part for part in parts if part)


def _script(component: Component, classes: Classes) -> str:
    module = "./lib/{}.svelte" if component.name == "App" else "./{}.svelte"
    inside = component_script(component, lambda look: js_string(classes.name(look)), module)
    return f'<script lang="ts">\n{inside}</script>\n' if inside else ""
