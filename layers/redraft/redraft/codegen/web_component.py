"""Web Components: custom elements in TypeScript with a shadow root each, without any framework."""

from __future__ import annotations

import re

from redraft.codegen.markup import PlainMarkup
from redraft.codegen.model import CodeFile
from redraft.codegen.names import kebab, words_of
from redraft.codegen.project import page_html, vite_project
from redraft.codegen.script import INDENT, Records, js_string
from redraft.codegen.sheets import Classes, base_css, token_rule
from redraft.codegen.view import Component, Each, View
from redraft.codegen.writing import write

MAIN = "src/design-page.ts"
_PAGE = ":host(design-page)"
_BODY = "  <style>\n      body {\n        margin: 0;\n      }\n    </style>\n  "
_HELPERS = """export class Markup {
  constructor(readonly text: string) {}
}

function written(value: unknown): string {
  if (value instanceof Markup) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return value.map(written).join("");
  }
  return String(value).replace(/[&<>"]/g, (found) => "&#" + found.charCodeAt(0) + ";");
}

/** Markup in which every value that is put in is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  return new Markup(strings.reduce((text, next, at) => text + written(values[at - 1]) + next));
}

/** A style sheet for shadow roots. */
export function css(strings: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(strings.join(""));
  return sheet;
}

/** A custom element that shows its markup in a shadow root; its forms stay where they are. */
export class DesignElement extends HTMLElement {
  protected show(markup: Markup, styles: CSSStyleSheet): void {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [base, styles];
    root.innerHTML = markup.text;
    root.addEventListener("submit", (event) => event.preventDefault());
  }
}
"""


class _Template(PlainMarkup):
    special = re.compile(r"[`$\\]")
    special_in_value = special

    def expression(self, code: str) -> str:
        return f"${{{code}}}"

    def bound(self, tag: str, name: str, code: str) -> str:
        del tag
        if name in ("checked", "disabled", "selected"):
            return f'${{{code} ? "{name}" : ""}}'
        return f'{name}="${{{code}}}"'

    def use(self, name: str) -> str:
        return f"<{_element(name)}></{_element(name)}>"

    def around_each(self, each: Each) -> tuple[str, str]:
        return f"${{{each.source}.map(({each.item}) => html`", "`)}"


def web_component_files(view: View) -> list[CodeFile]:
    """The project, its main file first."""
    return [
        *(CodeFile(_path(component.name), _component(component)) for component in view.components),
        CodeFile("src/base.ts", _base(view)),
        CodeFile("index.html", _page(view)),
        *vite_project({}, {}, {}),
    ]


def _page(view: View) -> str:
    return page_html(view.title, "", f"/{MAIN}", _element("App")).replace("  </head>", f"  {_BODY}</head>")


def _element(name: str) -> str:
    return "design-page" if name == "App" else f"design-{kebab(words_of(name))}"


def _path(name: str) -> str:
    return f"src/{_element(name)}.ts"


def _class_name(name: str) -> str:
    return "DesignPage" if name == "App" else f"Design{name}"


def _base(view: View) -> str:
    tokens = token_rule(view.tokens, _PAGE)
    rules = _indented(f":host {{\n  display: contents;\n}}\n\n{tokens}\n{_in_shadow(base_css())}")
    return f"{_HELPERS}\nconst base = css`\n{rules}`;\n"


def _in_shadow(css: str) -> str:
    """The base with what a page says of its body said of what the host holds."""
    return re.sub(r"^(?:html|body) \{", f"{_PAGE} {{", css, flags=re.MULTILINE)


def _indented(css: str) -> str:
    return "".join(f"{INDENT}{line}\n" if line else "\n" for line in css.splitlines())


def _component(component: Component) -> str:
    classes = Classes.of(component)
    imports = "".join(f'import "./{_element(name)}";\n' for name in component.uses)
    records = Records(lambda look: js_string(classes.name(look)))
    lists = "".join(f"{records.list_of(each, f'const {each.source} =')}\n" for each in component.lists)
    name = _class_name(component.name)
    return (
        f'import {{ DesignElement, css, html }} from "./base";\n{imports}\nconst styles = css`\n'
        f"{_indented(classes.css())}`;\n\n{lists}"
        f"const markup = html`\n{write(_Template(classes), component.root, 1)}\n`;\n\n"
        f"export class {name} extends DesignElement {{\n  constructor() {{\n    super();\n"
        f'    this.show(markup, styles);\n  }}\n}}\n\ncustomElements.define("{_element(component.name)}", {name});\n'
    )
