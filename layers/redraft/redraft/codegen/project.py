"""The files around the components: what makes them a project that installs, builds and runs."""

from __future__ import annotations

import json
from collections.abc import Callable

from redraft.codegen.model import CodeFile
from redraft.codegen.script import Records
from redraft.codegen.sheets import base_css, token_rule
from redraft.codegen.view import Component, Look, View
from redraft.preview.safe import escape

TYPESCRIPT = {"typescript": "~5.9.0"}
_VITE = {"vite": "^7.1.0"}
# Addresses of pictures are the design's own: they are no modules to bundle.
_PLUGIN_OPTIONS = {"vue": "{ template: { transformAssetUrls: false } }"}
_OPTIONS = {
    "target": "ES2022",
    "lib": ["ES2022", "DOM", "DOM.Iterable"],
    "module": "ESNext",
    "moduleResolution": "bundler",
    "strict": True,
    "noUnusedLocals": True,
    "noUnusedParameters": True,
    "isolatedModules": True,
    "skipLibCheck": True,
    "noEmit": True,
    "types": ["vite/client"],
}


def json_file(path: str, content: object) -> CodeFile:
    """A file of JSON, indented."""
    return CodeFile(path, json.dumps(content, indent=2) + "\n")


def page_html(title: str, element: str, script: str, tag: str = "div") -> str:
    """The page that the script fills."""
    place = f'<{tag} id="{element}"></{tag}>' if element else f"<{tag}></{tag}>"
    return (
        '<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8" />\n'
        '    <meta name="viewport" content="width=device-width, initial-scale=1" />\n'
        f"    <title>{escape(title)}</title>\n  </head>\n  <body>\n    {place}\n"
        + (f'    <script type="module" src="{script}"></script>\n' if script else "")
        + "  </body>\n</html>\n"
    )


def page_css(view: View) -> str:
    """The tokens, and what every page starts from."""
    return f"{token_rule(view.tokens)}\n{base_css()}"


def package_file(scripts: dict[str, str], needs: dict[str, str], build_needs: dict[str, str]) -> CodeFile:
    """`package.json`."""
    package = {"name": "redraft-design", "private": True, "version": "0.0.0", "type": "module", "scripts": scripts}
    given = {"dependencies": dict(sorted(needs.items()))} if needs else {}
    return json_file("package.json", {**package, **given, "devDependencies": dict(sorted(build_needs.items()))})


def vite_project(
    needs: dict[str, str],
    build_needs: dict[str, str],
    plugins: dict[str, str],
    *,
    check: bool = True,
    options: dict[str, object] | None = None,
) -> list[CodeFile]:
    """`package.json`, `tsconfig.json` and `vite.config.ts`; `plugins` are modules by what is imported of them."""
    build = "tsc --noEmit && vite build" if check else "vite build"
    scripts = {"dev": "vite", "build": build, "preview": "vite preview"}
    files = [
        package_file(scripts, needs, {**TYPESCRIPT, **_VITE, **build_needs}),
        json_file("tsconfig.json", {"compilerOptions": {**_OPTIONS, **(options or {})}, "include": ["src"]}),
    ]
    return [*files, CodeFile("vite.config.ts", _vite_config(plugins))] if plugins else files


def _vite_config(plugins: dict[str, str]) -> str:
    imports = "".join(f'import {name} from "{module}";\n' for name, module in plugins.items())
    calls = ", ".join(f"{name.strip('{ }')}({_PLUGIN_OPTIONS.get(name, '')})" for name in plugins)
    return (
        f'{imports}import {{ defineConfig }} from "vite";\n\nexport default defineConfig({{ plugins: [{calls}] }});\n'
    )


def component_script(component: Component, look: Callable[[Look], str], module: str) -> str:
    """The imports and lists of a component; `module` is the path of another with `{}` for its name."""
    imports = "".join(f'import {name} from "{module.format(name)}";\n' for name in component.uses)
    records = Records(look)
    lists = "\n".join(records.list_of(each, f"const {each.source} =") for each in component.lists)
    return "\n".join(part for part in (imports, lists) if part)
