"""One property as another element has it: "as wide as the form", "the same padding as the header"."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from typing import Final

from redraft.language.frames import Frame, Recolour, Style
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.rules.on import on_targets
from redraft.language.scene import Scene, UnclearError
from redraft.wireframe.node import Node

_PROPS: Final = {
    "width": ("width",), "height": ("height",), "padding": ("padding",), "margin": ("margin",), "gap": ("gap",),
    "radius": ("borderRadius",), "weight": ("fontWeight",), "opacity": ("opacity",), "letterSpacing": ("letterSpacing",),
    "lineHeight": ("lineHeight",), "face": ("fontFamily",), "shadow": ("boxShadow",), "align": ("textAlign",),
    "border": ("borderWidth", "borderColor", "borderStyle"), "minWidth": ("minWidth",), "maxWidth": ("maxWidth",),
    "minHeight": ("minHeight",), "maxHeight": ("maxHeight",),
}  # fmt: skip
_COLOURS: Final = {"background": ("backgroundColor",), "text": ("color",), "colour": ("backgroundColor", "color")}
_TEXTS: Final = frozenset({"text", "link", "icon"})


def _as_other(prop: str | None = None) -> Build:
    def build(scene: Scene, bound: Bound) -> list[Frame] | None:
        return _frames(scene, bound, prop or bound["prop"])

    return build


def _frames(scene: Scene, bound: Bound, prop: str) -> list[Frame] | None:
    """The frames that give the targets what the model has; None where it has none of it."""
    ids = scene.ids(bound["what"]) if bound.has("what") else scene.subject()
    scene.resolver.like = ids
    found = scene.find(bound["other"])
    if not found.ids or found.several:
        raise UnclearError(bound["other"], found)
    look = _look(scene.index[found.ids[0]].node, prop)
    return on_targets(scene, [look], ids, bound.get("what")) if look is not None else None


def _look(model: Node, prop: str) -> Frame | None:
    if prop in _COLOURS:
        props = ("color",) if prop == "colour" and model.type.lower() in _TEXTS else _COLOURS[prop]
        value = next((str(model.props[p]) for p in props if model.props.get(p)), None)
        role = "main" if prop == "colour" else prop
        return Recolour(role=role, colour=value) if value else None  # type: ignore[arg-type]
    sizes = ("fontSize",) if model.props.get("fontSize") else ("width", "height")
    props = sizes if prop == "size" else _PROPS.get(prop, ())
    values = {p: model.props[p] for p in props if model.props.get(p) is not None}
    return Style(props=values, label=f"of the same {prop}") if values else None


_EQUAL = (
    ("size", "big|large|small|tiny|huge"),
    ("width", "wide|broad|narrow"),
    ("height", "tall|high|short"),
    ("weight", "bold|heavy"),
    ("radius", "round|rounded"),
)

_MODELS = {"size": "title", "width": "logo", "height": "logo", "weight": "title", "radius": "card"}
"""What the examples compare with."""

RULES = (
    Rule("a property like another's", "clause", (
            "{what} (should match|must match|has to match|matches|match|to match|should equal) {other:what} in {prop}",
            "[<make>|<give>] {what} [<be>|with|to|of|in] [exactly] the same {prop} (as|like|of|as that of) {other:what}",
            "[<make>|<give>] {what} [<be>|with|to|of|in] the {prop} of {other:what}",
            "<give> {what} {other:what} 's {prop}", "(match|copy|take|use|apply) {other:what} 's {prop} (for|on|to|in|with) {what}",
            "(match|copy|take|use|apply) the {prop} of {other:what} (for|on|to|in|with) {what}",
            "[<make>] the {prop} of {what} [<be>] [the same as|like|as|equal to|to match|match|matching] that of {other:what}",
            "<make> {what} match {other:what} in {prop}", "{what} : [the] same {prop} (as|like) {other:what}",
         ), _as_other(), weight=0.2,
         says=("make the title the same width as the card", "give the button the same padding as the header", "the subtitle should match the title in size")),
    *(Rule(f"as {words.split('|')[0]} as another", "clause", (f"[<make>] {{what}} [<be>] [just|exactly] as ({words}) as {{other:what}} [is|are]", f"[<make>] {{what}} [<be>] [just|exactly] ({words}) like {{other:what}}"), _as_other(prop),
           says=tuple(f"make the {noun} as {words.split('|')[0]} as the {_MODELS[prop]}" for noun in ("subtitle", "email", "link")))
      for prop, words in _EQUAL),
)  # fmt: skip
