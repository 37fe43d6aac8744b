"""Angular: standalone components with a template and a style sheet each."""

from __future__ import annotations

import re

from redraft.codegen.markup import Markup
from redraft.codegen.model import CodeFile
from redraft.codegen.names import kebab, words_of
from redraft.codegen.project import TYPESCRIPT, json_file, package_file, page_css, page_html
from redraft.codegen.script import Records, js_string
from redraft.codegen.sheets import Classes
from redraft.codegen.view import Component, Each, View
from redraft.codegen.writing import write

_HOST = ":host {\n  display: contents;\n}\n"
_PROPERTIES = frozenset({"checked", "class", "disabled", "selected", "value"})
_VERSION = "^21.0.0"
_ENTRY = """import { bootstrapApplication } from "@angular/platform-browser";
import { App } from "./app/app";

bootstrapApplication(App).catch((error: unknown) => console.error(error));
"""
_NEEDS = {f"@angular/{name}": _VERSION for name in ("common", "compiler", "core", "platform-browser")}
_BUILD_NEEDS = {f"@angular/{name}": _VERSION for name in ("build", "cli", "compiler-cli")}
_WORKSPACE = {
    "version": 1,
    "newProjectRoot": "projects",
    "projects": {
        "design": {
            "projectType": "application",
            "root": "",
            "sourceRoot": "src",
            "architect": {
                "build": {
                    "builder": "@angular/build:application",
                    "options": {"browser": "src/main.ts", "tsConfig": "tsconfig.json", "styles": ["src/styles.css"]},
                },
                "serve": {"builder": "@angular/build:dev-server", "options": {"buildTarget": "design:build"}},
            },
        }
    },
}
_TYPESCRIPT = {
    "compilerOptions": {
        "target": "ES2022",
        "module": "ES2022",
        "moduleResolution": "bundler",
        "strict": True,
        "noUnusedLocals": True,
        "skipLibCheck": True,
        "isolatedModules": True,
        "experimentalDecorators": True,
        "importHelpers": True,
    },
    "angularCompilerOptions": {"strictInjectionParameters": True, "strictTemplates": True},
    "files": ["src/main.ts"],
}


class _Template(Markup):
    special = re.compile(r"[{}@]")
    special_in_value = re.compile(r"[{}]")

    def expression(self, code: str) -> str:
        return f"{{{{ {code} }}}}"

    def bound(self, tag: str, name: str, code: str) -> str:
        del tag
        return f'[{name}]="{code}"' if name in _PROPERTIES else f'[attr.{name}]="{code}"'

    def on_submit(self) -> str:
        return '(submit)="$event.preventDefault()"'

    def use(self, name: str) -> str:
        return f"<{_selector(name)}></{_selector(name)}>"

    def around_each(self, each: Each) -> tuple[str, str]:
        return f"@for ({each.item} of {each.source}; track {each.key.path if each.key else '$index'}) {{", "}"


def angular_files(view: View) -> list[CodeFile]:
    """The project, its main file first."""
    components = [file for component in view.components for file in _component(component)]
    scripts = {"start": "ng serve", "build": "ng build"}
    return [
        *components,
        CodeFile("src/main.ts", _ENTRY),
        CodeFile("src/styles.css", page_css(view)),
        CodeFile("src/index.html", page_html(view.title, "", "", "app-root")),
        package_file(scripts, {**_NEEDS, "rxjs": "^7.8.0", "tslib": "^2.8.0"}, {**_BUILD_NEEDS, **TYPESCRIPT}),
        json_file("angular.json", _WORKSPACE),
        json_file("tsconfig.json", _TYPESCRIPT),
    ]


def _selector(name: str) -> str:
    return "app-root" if name == "App" else f"app-{kebab(words_of(name))}"


def _file(name: str) -> str:
    return kebab(words_of(name))


def _component(component: Component) -> list[CodeFile]:
    classes = Classes.of(component)
    base = f"src/app/{_file(component.name)}"
    css = "\n".join(part for part in (_HOST, classes.css()) if part)
    return [
        CodeFile(f"{base}.ts", _class(component, classes)),
        CodeFile(f"{base}.html", write(_Template(classes), component.root) + "\n"),
        CodeFile(f"{base}.css", css),
    ]


def _class(component: Component, classes: Classes) -> str:
    name, file = component.name, _file(component.name)
    imports = "".join(f'import {{ {used} }} from "./{_file(used)}";\n' for used in component.uses)
    listed = f"\n  imports: [{', '.join(component.uses)}]," if component.uses else ""
    records = Records(lambda look: js_string(classes.name(look)))
    lists = "\n".join(_member(records.list_of(each, f"protected readonly {each.source} =")) for each in component.lists)
    body = f"{{\n{lists}}}" if lists else "{}"
    return (
        f'import {{ Component }} from "@angular/core";\n{imports}\n'
        f'@Component({{\n  selector: "{_selector(name)}",{listed}\n  templateUrl: "./{file}.html",\n'
        f'  styleUrl: "./{file}.css",\n}})\nexport class {name} {body}\n'
    )


def _member(declaration: str) -> str:
    return "".join(f"  {line}\n" for line in declaration.splitlines())
