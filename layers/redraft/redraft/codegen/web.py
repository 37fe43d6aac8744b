"""Plain HTML and CSS: one page, one style sheet, a class for each different look."""

from __future__ import annotations

import re

from redraft.codegen.model import CodeFile
from redraft.preview.content import scalar
from redraft.preview.elements import build_markup
from redraft.preview.html import BASE_CSS, css_text, open_tag
from redraft.preview.markup import VOID, Element, steps
from redraft.preview.safe import escape
from redraft.wireframe.node import Design

MAIN = "index.html"
_INDENT = "  "


def web_files(design: Design) -> list[CodeFile]:
    """The page, then its style sheet."""
    root = build_markup(design)
    names = _class_names(root)
    title = next((text for text in root.texts() if text.strip()), scalar(root.name) or "Design")
    page = (
        '<!doctype html>\n<html lang="en">\n<head>\n  <meta charset="utf-8">\n'
        '  <meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'  <title>{escape(title)}</title>\n  <link rel="stylesheet" href="styles.css">\n</head>\n<body>\n'
        f"{_write(root, names)}\n</body>\n</html>\n"
    )
    return [CodeFile(MAIN, page), CodeFile("styles.css", _sheet(names))]


def _class_names(root: Element) -> dict[str, str]:
    """Class name by declarations: after the first element that looks so, numbered where a name comes again."""
    names: dict[str, str] = {}
    used: dict[str, int] = {}
    for element in root.walk():
        css = css_text(element)
        if css and css not in names:
            base = _slug(element.name) or element.tag
            used[base] = used.get(base, 0) + 1
            names[css] = base if used[base] == 1 else f"{base}-{used[base]}"
    return names


def _slug(name: str) -> str:
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return "-".join(word.lower() for word in words)


def _sheet(names: dict[str, str]) -> str:
    rules = [BASE_CSS]
    for css, name in names.items():
        body = "".join(f"  {line.replace(':', ': ', 1)};\n" for line in css.split(";"))
        rules.append(f".{name} {{\n{body}}}\n")
    return "\n".join(rules)


def _write(root: Element, names: dict[str, str]) -> str:
    lines: list[str] = []
    for step in steps(root):
        pad = _INDENT * (step.depth + 1)
        if step.element is None:
            lines[-1] += escape(step.text)
        elif step.kind == "open":
            lines.append(pad + open_tag(step.element, names.get(css_text(step.element), "")))
        elif step.element.tag not in VOID:
            whole = all(isinstance(child, str) for child in step.element.children)
            lines.append(f"{pad}</{step.element.tag}>") if not whole else _end(lines, step.element)
    return "\n".join(lines)


def _end(lines: list[str], element: Element) -> None:
    lines[-1] += f"</{element.tag}>"
