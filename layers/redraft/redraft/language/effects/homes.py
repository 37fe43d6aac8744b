"""Where something new belongs when nobody says, and where in a form or a table when only that is said."""

from __future__ import annotations

from redraft.generation.parts import PartMatch
from redraft.language.effects.kinds import CHOICES, FIELDS, kind_of
from redraft.language.effects.models import Model, name_words
from redraft.language.effects.spot import Spot
from redraft.wireframe.node import Design, Node

_NAV = frozenset({"nav", "navbar", "navigation", "menu", "navlink", "navitem"})
_FORM = frozenset({"form"})
_END = frozenset({"footer", "bottombar", "bottomnav", "tabbar", "bottomtab"})
_TOP_KEYS = frozenset({"header", "navbar", "top-bar", "nav", "announcement-bar", "topbar", "app-bar"})
_ACTIONS = frozenset({"button"})


def home_of(design: Design, phrase: str, found: PartMatch | None, model: Model | None) -> Spot:
    """The spot for something whose place was not said."""
    if model is not None and model.grouped and model.node.parent is not None:
        return _after_group(design, model.node)
    words = set(phrase.lower().replace("-", " ").split())
    if found is not None and found.part.type.lower() == "link" and words & (_NAV | {"header"}):
        nav = nav_of(design)
        if nav is not None:
            return Spot(nav.id, "last")
    if is_field(found) and (form := _form_of(design)) is not None:
        return form_end(design, form.id)
    if found is not None and found.part.component_name.endswith("Card") and (card := _last_card(design)) is not None:
        return _after_group(design, card)
    if found is not None and found.part.key in _TOP_KEYS:
        return Spot(design.root, "first")
    return end_of_page(design, found)


def _after_group(design: Design, node: Node) -> Spot:
    """Behind the last of those that go by the same name."""
    assert node.parent is not None, "a model stands somewhere"
    siblings = design.children_of(node.parent)
    last = [sibling for sibling in siblings if sibling.name == node.name or sibling.id == node.id][-1]
    return Spot(node.parent, "after", last.id)


def _last_card(design: Design) -> Node | None:
    """The last of several cards that stand together."""
    cards = [node for node in design.walk() if node.name.endswith(("Card", "Tile")) and node.children]
    grouped = [card for card in cards if sum(other.parent == card.parent for other in cards) > 1]
    return grouped[-1] if grouped else None


def nav_of(design: Design) -> Node | None:
    """The element that holds the navigation's links: the innermost so named, else the first with most links."""
    holders = [node for node in design.walk() if _links_in(design, node)]
    named = [node for node in holders if name_words(node) & _NAV]
    return next(iter(named), None) or max(holders, key=lambda node: _links_in(design, node), default=None)


def _links_in(design: Design, node: Node) -> int:
    return sum(kind_of(child) in {"link", "tab"} for child in design.children_of(node.id))


def is_field(found: PartMatch | None) -> bool:
    """Whether a part is something one fills in."""
    return found is not None and found.part.type.lower() in FIELDS | CHOICES and found.part.key != "search-bar"


def _form_of(design: Design) -> Node | None:
    """The form: what is called so and holds fields, else the element with the most fields (two at least)."""
    named = [node for node in design.walk() if name_words(node) & _FORM and node.children]
    holders = [node for node in named if fields_below(design, node)] or named
    if holders:
        return holders[0]
    most = max(design.walk(), key=lambda node: sum(_is_fill(child) for child in design.children_of(node.id)))
    return most if sum(_is_fill(child) for child in design.children_of(most.id)) > 1 else None


def _is_fill(node: Node) -> bool:
    return kind_of(node) in FIELDS | CHOICES


def fields_below(design: Design, node: Node) -> bool:
    """Whether there is something to fill in below."""
    return any(_is_fill(below) for below in design.walk(node.id))


def form_end(design: Design, form: str) -> Spot:
    """The end of a form: before its submit button, or the row of buttons, that stands behind the last field."""
    children = design.children_of(form)
    last = max((at for at, child in enumerate(children) if fields_below(design, child)), default=-1)
    submit = next((child for child in children[last + 1 :] if _is_submit(design, child)), None)
    return Spot(form, "before", submit.id) if submit else Spot(form, "last")


def _is_submit(design: Design, node: Node) -> bool:
    return any(kind_of(below) in _ACTIONS for below in design.walk(node.id)) and not fields_below(design, node)


def is_form(design: Design, node: Node) -> bool:
    """Whether fields that are put into it go before a submit button."""
    return bool(node.children) and fields_below(design, node)


def end_of_page(design: Design, found: PartMatch | None) -> Spot:
    """Last in the root, before a footer or a bottom bar that ends it."""
    name = found.part.component_name if found is not None else ""
    children = design.children_of(design.root)
    at = len(children)
    while at and _ends_page(children[at - 1]):
        at -= 1
    if at == len(children) or _is_end_name(name):
        return Spot(design.root, "last")
    return Spot(design.root, "before", children[at].id)


def _ends_page(node: Node) -> bool:
    fixed = str(node.prop("position")) in {"fixed", "sticky", "absolute"} and node.prop("bottom") is not None
    return fixed or _is_end_name(node.name)


def _is_end_name(name: str) -> bool:
    low = name.lower().replace("-", "").replace("_", "")
    return any(word in low for word in _END)
