"""Plain HTML and CSS: one page, one style sheet, a class for each different look."""

from __future__ import annotations

from redraft.codegen.markup import PlainMarkup
from redraft.codegen.model import CodeFile
from redraft.codegen.project import page_css
from redraft.codegen.sheets import Classes
from redraft.codegen.view import View
from redraft.codegen.writing import write
from redraft.preview.safe import escape


class _Html(PlainMarkup):
    void_end = ">"


def web_files(view: View) -> list[CodeFile]:
    """The page, then its style sheet."""
    classes = Classes.of(view.page)
    page = (
        '<!doctype html>\n<html lang="en">\n<head>\n  <meta charset="utf-8">\n'
        '  <meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'  <title>{escape(view.title)}</title>\n  <link rel="stylesheet" href="styles.css">\n</head>\n<body>\n'
        f"{write(_Html(classes), view.page.root, 1)}\n</body>\n</html>\n"
    )
    return [CodeFile("index.html", page), CodeFile("styles.css", f"{page_css(view)}\n{classes.css()}")]
