"""From a design to its `View`."""

from __future__ import annotations

from redraft.codegen.components import divided
from redraft.codegen.names import words_of
from redraft.codegen.shapes import Shaper
from redraft.codegen.tokens import tokens_in
from redraft.codegen.unify import map_runs
from redraft.codegen.view import Component, View
from redraft.preview.content import human_name
from redraft.preview.elements import build_markup
from redraft.preview.safe import clean
from redraft.wireframe.node import Design


def read_view(design: Design, *, one_file: bool = False) -> View:
    """The view with components and mapped lists; in `one_file`, lists of different components never share a name."""
    components = divided(Shaper(repeats=True).tag_of(build_markup(design)))
    names: set[str] = set()
    for component in components:
        prefix = words_of(component.name) if one_file and component is not components[0] else []
        component.lists = map_runs(component.root, names if one_file else set(), prefix)
    return _view(design, components)


def read_page(design: Design) -> View:
    """The view of a page that is written out: one component, no lists."""
    return _view(design, [Component("App", Shaper(repeats=False).tag_of(build_markup(design)))])


def _view(design: Design, components: list[Component]) -> View:
    title = clean(human_name(design[design.root]))
    tokens = tokens_in(look for component in components for tag in component.root.walk() for look in tag.looks)
    return View(title, components, tokens)
