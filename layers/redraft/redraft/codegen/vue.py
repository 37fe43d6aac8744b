"""Vue 3: single-file components with `<script setup>` in TypeScript and scoped styles."""

from __future__ import annotations

import re

from redraft.codegen.markup import Markup, is_one_line
from redraft.codegen.model import CodeFile
from redraft.codegen.project import component_script, page_css, page_html, vite_project
from redraft.codegen.script import js_string, markup_string
from redraft.codegen.sheets import Classes
from redraft.codegen.view import Attribute, Component, Each, Tag, View
from redraft.codegen.writing import write

_ENTRY = """import { createApp } from "vue";
import App from "./App.vue";
import "./base.css";

createApp(App).mount("#app");
"""
_TYPES = """declare module "*.vue" {
  import type { DefineComponent } from "vue";

  const component: DefineComponent;
  export default component;
}
"""


class _Template(Markup):
    special = re.compile(r"[{}]")
    special_in_value = special

    def expression(self, code: str) -> str:
        return f"{{{{ {code} }}}}"

    def bound(self, tag: str, name: str, code: str) -> str:
        del tag
        return f':{name}="{code}"'

    def content(self, tag: Tag) -> str | None:
        held = tag.attributes.get("value")
        return self.literal(held) if tag.tag == "textarea" and isinstance(held, str) and is_one_line(held) else None

    def reflected(self, tag: str, value: Attribute) -> str:
        if tag != "textarea" or not isinstance(value, str):
            return super().reflected(tag, value)
        # A bare literal would be taken for static markup, in which a text area has no value.
        return "" if is_one_line(value) else self.bound(tag, "value", f"String({markup_string(value)})")

    def on_submit(self) -> str:
        return "@submit.prevent"

    def each_attributes(self, each: Each) -> list[str]:
        item = each.item if each.key else f"({each.item}, index)"
        return [f'v-for="{item} in {each.source}"', f':key="{each.key.path if each.key else "index"}"']


def vue_files(view: View) -> list[CodeFile]:
    """The project, its main file first."""
    components = [CodeFile(_path(component), _component(component)) for component in view.components]
    return [
        *components,
        CodeFile("src/main.ts", _ENTRY),
        CodeFile("src/shims.d.ts", _TYPES),
        CodeFile("src/base.css", page_css(view)),
        CodeFile("index.html", page_html(view.title, "app", "/src/main.ts")),
        *vite_project({"vue": "^3.5.0"}, {"@vitejs/plugin-vue": "^6.0.0"}, {"vue": "@vitejs/plugin-vue"}),
    ]


def _path(component: Component) -> str:
    return "src/App.vue" if component.name == "App" else f"src/components/{component.name}.vue"


def _component(component: Component) -> str:
    classes = Classes.of(component)
    parts = [_script(component, classes), f"<template>\n{write(_Template(classes), component.root, 1)}\n</template>\n"]
    css = classes.css()
    return "\n".join(part for part in (*parts, f"<style scoped>\n{css}</style>\n" if css else "") if part)


def _script(component: Component, classes: Classes) -> str:
    module = "./components/{}.vue" if component.name == "App" else "./{}.vue"
    inside = component_script(component, lambda look: js_string(classes.name(look)), module)
    return f'<script setup lang="ts">\n{inside}</script>\n' if inside else ""
