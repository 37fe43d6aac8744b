"""A design as one HTML page that needs nothing else: no scripts, no style sheets or fonts from elsewhere.

Every node's element carries `data-id`. All text is escaped, values that could leave their place were dropped by
`safe.py`, and a content security policy in the page forbids whatever were to slip through.
"""

from __future__ import annotations

from redraft.preview.elements import build_markup
from redraft.preview.markup import VOID, Element, steps
from redraft.preview.safe import escape
from redraft.wireframe.node import Design

BASE_CSS = """\
*,*::before,*::after{box-sizing:border-box;margin:0;padding:0;border:0 solid}
html{line-height:1.5;-webkit-text-size-adjust:100%}
body{font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
font-size:16px;color:#111827;background:#fff}
h1,h2,h3,h4,h5,h6{font-size:inherit;font-weight:inherit}
h1,h2,h3,h4,h5,h6,p,li,a,button,span,label{overflow-wrap:break-word}
a{color:inherit;text-decoration:inherit}
ul{list-style:none}
table{border-collapse:separate;border-spacing:0}
th{font-weight:inherit;text-align:inherit}
img,svg,video{display:block;vertical-align:middle}
img,video{max-width:100%}
button,input,select,textarea{font:inherit;letter-spacing:inherit;color:inherit;background-color:transparent;border-radius:0}
button:focus-visible,a:focus-visible,input:focus-visible,select:focus-visible,
textarea:focus-visible{outline:2px solid #2563eb;outline-offset:2px}
"""
"""What every page starts from: the plain base over which the styles are meant, and visible focus."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; base-uri 'none'; form-action 'none'"


def render_html(design: Design, *, title: str = "Preview") -> str:
    """The whole page as text; `data-id` on every node's element."""
    root = build_markup(design, web_images_only=True)
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{BASE_CSS}</style>"
    )
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>{write_html(root)}</body></html>\n'


def write_html(root: Element) -> str:
    """The markup of an element and all below it, with inline styles."""
    out: list[str] = []
    for step in steps(root):
        if step.element is None:
            out.append(escape(step.text))
        elif step.kind == "open":
            out.append(open_tag(step.element))
        elif step.element.tag not in VOID:
            out.append(f"</{step.element.tag}>")
    return "".join(out)


def open_tag(element: Element, class_name: str | None = None) -> str:
    """A start tag; with a class name that stands for the style, else with the style itself and `data-id`."""
    parts = [element.tag]
    if class_name is None and element.node_id is not None:
        parts.append(f'data-id="{escape(element.node_id)}"')
    if class_name:
        parts.append(f'class="{class_name}"')
    parts += [_attribute(name, value) for name, value in html_attributes(element).items()]
    if class_name is None and element.style:
        parts.append(f'style="{escape(css_text(element))}"')
    inside = " ".join(part for part in parts if part)
    return f"<{inside}>{_text_area(element)}"


def css_text(element: Element) -> str:
    """The declarations of an element's style."""
    return ";".join(f"{name}:{value}" for name, value in element.style.items())


def html_attributes(element: Element) -> dict[str, str | bool]:
    """The attributes as HTML has them: what a text area or a select holds stands in its content there."""
    hidden = {"value"} if element.tag in ("textarea", "select") else set()
    return {name: value for name, value in element.attributes.items() if name not in hidden}


def _attribute(name: str, value: str | bool) -> str:
    return name if value is True else f'{name}="{escape(str(value))}"'


def _text_area(element: Element) -> str:
    return escape(str(element.attributes.get("value", ""))) if element.tag == "textarea" else ""
