"""React in TypeScript, with Tailwind in one file or with CSS modules in one file for each component."""

from __future__ import annotations

from redraft.codegen.jsx import Jsx
from redraft.codegen.model import CodeFile
from redraft.codegen.project import component_script, page_css, page_html, vite_project
from redraft.codegen.script import INDENT, Records, js_string
from redraft.codegen.sheets import Classes, token_rule
from redraft.codegen.tailwind import classes, theme
from redraft.codegen.tokens import FOCUS
from redraft.codegen.view import Component, Look, View
from redraft.codegen.writing import write

_REACT = {"react": "^19.0.0", "react-dom": "^19.0.0"}
_BUILD = {"@types/react": "^19.0.0", "@types/react-dom": "^19.0.0", "@vitejs/plugin-react": "^5.0.0"}
_ENTRY = """import {{ StrictMode }} from "react";
import {{ createRoot }} from "react-dom/client";
import App from "./App";
import "./{css}";

const container = document.getElementById("root");
if (container === null) {{
  throw new Error("The page has no element with the id root.");
}}
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
"""
_TAILWIND_BASE = f"""@layer base {{
  body {{
    color: var(--color-gray-900);
    background: var(--color-white);
    overflow-wrap: break-word;
  }}

  :is(a, button, input, select, textarea):focus-visible {{
    outline: 2px solid var(--{FOCUS[0]});
    outline-offset: 2px;
  }}
}}
"""
_ALWAYS = {
    "color-gray-900": "#111827",
    "color-white": "#ffffff",
    "font-sans": 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
}


def tailwind_files(view: View) -> list[CodeFile]:
    """The project with Tailwind, its main file first; its components stand in one file, as classes need no other."""
    functions = "\n".join(_tailwind_component(component) for component in [*view.components[1:], view.page])
    return [
        CodeFile("src/App.tsx", functions),
        CodeFile("src/index.css", tailwind_css(view.tokens)),
        *_around(
            view,
            "index.css",
            {"tailwindcss": "^4.1.0", "@tailwindcss/vite": "^4.1.0"},
            {"tailwindcss": "@tailwindcss/vite"},
        ),
    ]


def tailwind_css(tokens: dict[str, str]) -> str:
    """The style sheet with the design's tokens as Tailwind's theme."""
    return f'@import "tailwindcss";\n\n{token_rule(theme(_ALWAYS | tokens), "@theme")}\n{_TAILWIND_BASE}'


def module_files(view: View) -> list[CodeFile]:
    """The project with CSS modules, its main file first."""
    return [
        *(file for component in view.components for file in _module_component(component)),
        CodeFile("src/base.css", page_css(view)),
        *_around(view, "base.css", {}, {}),
    ]


def _around(view: View, css: str, needs: dict[str, str], plugins: dict[str, str]) -> list[CodeFile]:
    return [
        CodeFile("src/main.tsx", _ENTRY.format(css=css)),
        CodeFile("index.html", page_html(view.title, "root", "/src/main.tsx")),
        *vite_project(
            _REACT, {**_BUILD, **needs}, {"react": "@vitejs/plugin-react", **plugins}, options={"jsx": "react-jsx"}
        ),
    ]


def _function(component: Component, look: Jsx) -> str:
    export = "export default " if component.name == "App" else ""
    body = write(look, component.root, 2)
    return f"{export}function {component.name}() {{\n{INDENT}return (\n{body}\n{INDENT});\n}}\n"


def _tailwind_component(component: Component) -> str:
    records = Records(lambda look: js_string(classes(look)))
    lists = [records.list_of(each, f"const {each.source} =") for each in component.lists]
    return "\n".join([*lists, _function(component, Jsx(_tailwind_class))])


def _tailwind_class(look: Look) -> str:
    names = classes(look)
    return f'"{names}"' if names else ""


def _module_component(component: Component) -> list[CodeFile]:
    names = Classes.of(component, in_camel=True)
    name, page = component.name, component.name == "App"
    css = names.css()
    imports = [f'import styles from "./{name}.module.css";\n'] if css else []
    script = component_script(
        component,
        lambda look: f"styles.{names.name(look)}" if look else '""',
        "./components/{}" if page else "./{}",
    )
    jsx = Jsx(lambda look: f"{{styles.{names.name(look)}}}" if look else "")
    function = (
        _function(component, jsx).replace("function", "export default function", 1)
        if not page
        else _function(component, jsx)
    )
    folder = "src" if page else "src/components"
    code = "\n".join(part for part in ("".join(imports) + script, function) if part)
    files = [CodeFile(f"{folder}/{name}.tsx", code)]
    return [*files, CodeFile(f"{folder}/{name}.module.css", css)] if css else files
