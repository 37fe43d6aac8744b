"""How something shall be: a subject and its looks, in every order that people say them."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redraft.language.frames import Align, Arrange, Frame, Recolour, Resize, SetText, Step, Style
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.references.choose import Wants
from redraft.language.references.phrase import Phrase
from redraft.language.rules.on import on_targets
from redraft.language.scene import Scene


def wants_of(looks: Sequence[Frame]) -> Wants | None:
    """What these looks would change: only states decide between several that fit."""
    for look in looks:
        if isinstance(look, Step) and look.prop in ("padding", "gap"):
            return lambda node: bool(node.children)
        if isinstance(look, Style) and look.props:
            for prop, fallback in (("checked", False), ("disabled", False), ("visible", True)):
                if prop in look.props:
                    value = look.props[prop]
                    types = ("checkbox", "radio", "toggle") if prop == "checked" else ()
                    return lambda node, p=prop, f=fallback, v=value, t=types: (  # type: ignore[misc]
                        (not t or node.type.lower() in t) and bool(node.props.get(p, f)) is not v
                    )
    return None


def _looks(scene: Scene, bound: Bound) -> list[Frame] | None:
    looks: tuple[Frame, ...] = bound["looks"]
    phrase: Phrase = bound["what"]
    if bound.has("where"):
        phrase = phrase.with_relation("in", bound["where"])
    if phrase.pronoun == "there":  # "blue letters and an underline there"
        return on_targets(scene, looks, scene.subject(), None)
    ids = scene.ids(phrase, wants=wants_of(looks))
    frames = on_targets(scene, looks, ids, phrase)
    named = [isinstance(frame, SetText) and frame.text == frame.find for frame in frames]
    return None if named and all(named) else frames  # "that last tab, 'Lent out', …" only names it


def _ellipsis(scene: Scene, bound: Bound) -> list[Frame]:
    ids = scene.subject()
    looks: tuple[Frame, ...] = bound["looks"]
    if scene.done and _is_of_border(scene.done[-1]):
        looks = tuple(_of_border(look) for look in looks)
    return on_targets(scene, looks, ids, None)


def _is_of_border(frame: Frame) -> bool:
    props = frozenset(frame.props or ()) if isinstance(frame, Style) else frozenset()
    border = isinstance(frame, Step) and frame.prop == "borderWidth"
    return (
        border
        or bool(props & {"borderStyle", "borderWidth"})
        or (isinstance(frame, Recolour) and frame.role == "border")
    )


def _of_border(look: Frame) -> Frame:
    """As in "A dotted border round the box, 2px, grey": what is said next of a border."""
    if isinstance(look, Resize) and look.exact and look.dimension == "size":
        return Step(prop="borderWidth", exact=look.exact)
    return replace(look, role="border") if isinstance(look, Recolour) and look.role == "main" else look


def _no(prop: str) -> Frame:
    return {
        "border": Style(props={"borderWidth": "0px"}, label="without border"),
        "shadow": Style(props={"boxShadow": "none"}, label="without shadow"),
        "underline": Style(props={"textDecoration": "none"}, label="without underline"),
        "background": Style(props={"backgroundColor": "transparent"}, label="without background"),
        "padding": Style(props={"padding": "0px"}, label="without padding"),
        "gap": Style(props={"gap": "0px"}, label="without gap"),
        "radius": Style(props={"borderRadius": "0px"}, label="with square corners"),
    }[prop]


def _lose(prop: str) -> Build:
    def build(scene: Scene, bound: Bound) -> list[Frame]:
        ids = scene.ids(bound["what"]) if bound.has("what") else scene.subject()
        return [_no(prop).on(ids)]

    return build


def _lose_in_parts(words: str) -> tuple[str, ...]:
    """As in "From all cards take the shadow away", "take the shadow off the cards"."""
    these = f"[the|its|their|any|all|all the] ({words})"
    return (
        f"(from|on|off) {{what}} [,] (<remove>|take|strip|get) {these} [away|off|out]",
        f"(take|strip|get|wipe) {these} (away|off|out) [from|of|off|on] [{{what}}]",
        f"(strip|rid|free) {{what}} of {these}",
        f"{{what}} (without|need no|needs no|do not need|does not need|should have no|should not have) [the|any|a] ({words})",
    )


_SUITS = "(suits|suit|would suit|will suit|might suit|would fit|fits|would become|would do for|would be better for|would be good for|would look better on|would look good on|would look nice on|would work for|would work better for|would be nicer for|would be right for)"
_BETTER = "[rather|much|far|a lot|a bit] [better|well|best|nicely|more]"
_OFF = "(from|of|on|off|around|in|under|for|at)"


def _so_should(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "And so should step 4's": what this prompt just asked for, on another."""
    if not scene.done:
        return None
    scene.resolver.like = scene.done[-1].targets
    ids = scene.ids(bound["what"])
    last = scene.done[-1].targets
    return [frame.on(ids) for frame in scene.done if frame.targets == last]


def _its_part(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "The card should have a bigger title": a part of what is named."""
    phrase: Phrase = replace(bound["part"], det="the").with_relation("of", bound["what"])
    return on_targets(scene, bound["looks"], scene.ids(phrase), phrase)


def _in_columns(scene: Scene, bound: Bound) -> list[Frame]:
    looks = (Arrange(mode="grid", columns=int(bound["number"])),)
    return on_targets(scene, looks, scene.ids(bound["what"]), bound["what"])


def _number(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "Make this 14": a bare number is a size in px, of what shows a value that value."""
    ids = scene.ids(bound["what"])
    shown = [str(scene.index[i].node.props.get("text", "")) for i in ids]
    if all(text.replace(".", "").replace(",", "").isdigit() for text in shown):
        return [SetText(text=f"{bound['number']:g}", targets=ids)]
    if all(scene.index[i].node.type.lower() in ("progress", "slider") for i in ids):
        return [SetText(text=f"{bound['number']:g}", field="value", targets=ids)]
    return [Resize(exact=f"{bound['number']:g}px", targets=ids)]


def _like_other(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "Purple like the Late ones", "match the footnote's colour": the looks that another has."""
    ids = scene.ids(bound["what"])
    scene.resolver.like = ids
    found = scene.find(bound["other"])
    looks: list[Frame] = list(bound.get("looks", ())) or [Recolour()]
    if bound.has("values"):
        looks = [Recolour(colour=value) for kind, value in bound["values"] if kind == "colour"] or looks
        return on_targets(scene, looks, ids, None)
    model = scene.index[found.ids[0]].node if found.ids else None
    out: list[Frame] = []
    for look in looks:
        if isinstance(look, Recolour) and model is not None:
            prop = (
                "color" if model.type.lower() in ("text", "link", "icon") or look.role == "text" else "backgroundColor"
            )
            value = model.props.get(prop)
            look = replace(look, colour=str(value)) if value else look  # noqa: PLW2901  # the look, with the other's value
        out.append(look)
    return on_targets(scene, [look for look in out if not isinstance(look, Recolour) or look.colour], ids, None)


_STYLE_PROPS = (
    "color", "backgroundColor", "borderColor", "borderWidth", "borderStyle", "borderRadius", "boxShadow", "opacity",
    "fontSize", "fontWeight", "fontFamily", "fontStyle", "textDecoration", "textTransform", "letterSpacing", "padding",
)  # fmt: skip


def _styled_as(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "Make Export look like New invoice": all the looks that the other has."""
    ids = scene.ids(bound["what"])
    scene.resolver.like = ids
    model = scene.index[scene.one(bound["other"])].node
    props = {name: model.props[name] for name in _STYLE_PROPS if name in model.props}
    return [Style(props=props, label="alike", targets=ids)] if props else []


def _of_this(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "The sidebar links: …": what follows is about these."""
    return _scope(scene, bound) if bound.has("what") else []


def _scope(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "In the footer, …": what follows is about what stands there."""
    ids = scene.ids(bound["what"])
    scene.resolver.scope = scene.holders(ids)
    return []


RULES = (
    Rule("in a place", "scope", ("(in|inside|within|under|at) {what} [,|:|-]", "(on|for|from|across) {what} (,|:)"), _scope, weight=-0.4, says=()),
    Rule("of this", "clause", ("{what} :", "{what} ,"), _of_this, weight=-0.8, says=()),
    Rule("like another", "clause", ("[<make>] {what} [<be>] {looks} (like|as|same as|just like) {other:what}", "{what} <be> [set|styled|made|shown|coloured|colored|just] (like|as|the same as) {other:what} [,|:] [in] {looks}", "<make> {what} [just] (like|as) {other:what} [,|:] [in] {looks}", "{what} (should match|must match|has to match|matches|match|to match) {other:what} [in] [colour|color] [:] [{values}]", "[<make>] {what} [<be>] the same colour as {other:what}", "[<make>] {what} [<be>] the same color as {other:what}", "(match|make) {what} (match|like|to) {other:what} [colour|color]"), _like_other,
         says=("make the title blue like the link", "the title should be the same colour as the link", "the title should match the link colour")),
    Rule("looking like another", "clause", ("(make|let|have) {what} look [just|exactly] (like|the same as) {other:what}", "style {what} [just|exactly] (like|as|the same as|the same way as) {other:what}", "{what} (should|must|has to|needs to|ought to) (look|be styled) [just|exactly] (like|the same as|as) {other:what}", "(give|copy) {what} the (same style|same look|look|style|same styling|styling|same looks) (as|of) {other:what}", "<make> {what} [in] the same style as {other:what}", "copy the (style|look|looks|styling) (of|from) {other:what} (to|onto) {what}"), _styled_as, weight=0.3,
         says=("make the link look like the title", "style the subtitle like the title", "the link should look like the title")),
    Rule("so should it", "clause", ("so (should|must|does|do|shall) {what} [be]", "[and] {what} [:|,|-] <too>"), _so_should, says=()),
    Rule("its part so", "clause", ("{what} (should have|needs|has to have|must have|could have|need|should get|gets) [a|an|the|its] {part:what} {looks}", "{what} (should have|needs|has to have|must have|could have|need|should get|gets|could do with|deserves|could use|wants) [a|an] {looks} {part:what}"), _its_part, says=()),
    Rule("a bare size", "clause", ("<make> {what} [to|at|on] {number}", "{what} (to|at|:) {number}", "{what} put on {number}", "{what} [that|it|this] (should be|must be|has to be|needs to be|should stand|should stay|must stay) at {number}", "[<make>|turn|put|bring|push|slide|pull] {what} (up|down) (to|at) {number}", "(turn|slide|push|bring|pull) (up|down) {what} to {number}"), _number, weight=-0.2, says=()),
    Rule("so many columns", "clause", ("<make> {number} (columns|cols|column) (of|for|out of|in|with|from) {what} [,] [not] [{was:number}]", f"{{number}} (columns|cols) {_SUITS} {{what}} {_BETTER} [than {{was:number}}]"), _in_columns,
         says=("make three columns of the form", "set two columns for the form", "make 2 columns in the header")),
    Rule("another look", "clause", ("<make> {what} [in|to|into] [a|an] (different|another|new|other) (colour|color|size|style|look) [,|:|-] [namely] {looks}", "{what} <be> [in] [a|an] (different|another|new|other) (colour|color|size|style|look) [,|:|-] [namely] {looks}"), _looks,
         says=("make the title a different colour, red", "the button should be another colour: green", "give the card a different colour, blue")),
    Rule("the wrong colour", "clause", ("{what} (has|have) [the|a] wrong (colour|color|{shade:colour}|size|font|weight|shade) [,|.|:] (it|that|this|they) [should|has to|must|needs to] [be|have] {looks}",), _looks,
         says=("the title has the wrong colour, it should be red", "the button has the wrong blue, it should be #123456", "the card has the wrong size, it should be bigger")),
    Rule("in a corner", "scope", ("[in] [the] (top|bottom|upper|lower|left|right) [left|right] [corner] :",), _of_this, says=()),
    Rule("make it so", "clause", ("<make> {what} [to] [<be>] {looks}", "<make> {what} [to] {looks} [instead]", "<make> {what} : {looks}", "{what} (would|might|could) (look|be|read|feel|seem|sound|do) {why:label} if (it|they|that) (was|were|be|is|are) {looks}", "<make> it {looks} : {what}", "<make> {looks} {what}"), _looks,
         says=("make the button green", "set the title to 32px", "make the card bigger and rounded"),
         never=("make a button",)),
    Rule("it should be so", "clause", ("{what} [<be>] {looks} [instead]", "{what} [<be>] in [the|a] {looks}", "{what} : {looks}", "{what} [:] {looks} (will do|would do|is enough|is fine|would be fine|would be nice|would be better|would be good|would help)", "{what} -> {looks}", "{what} = {looks}", "{what} <too> [:|,] {looks}", "{what} , {looks}", "{what} - {looks}", "{what} / {looks}", "<may> {what} [<be>] {looks}", "{what} <be> (given|made|put|set|changed to|turned) [in|to|a] {looks}", "have {what} {looks}", "{what} <make> [to|with|in|into] {looks}", "{what} <give> [a|to|with] {looks}", "{what} (do|change) (it|that) [to] {looks}", "{what} <make> (it|them|that) [to|in] {looks}", "{what} {looks} , (all of them|both|both of them|each of them|all)", "{what} (i|we) (want|need|prefer|like) [it|them|that|this|those|these] [to be|to have|in] {looks}", "{what} (i|we) would like [it|them] [to be] {looks}", "{what} (deserves|needs|wants|could do with|should have|could use|merits|requires) [a|an] {looks} (box|field|area|one)", "{what} [should|must|has to|needs to|to] [really|clearly] (stand out|pop|be noticed) [more|better|a bit|a bit more|from the rest] (with|in|:|,|by being) {looks}", "{what} with {looks}"), _looks,
         says=("the button should be green", "title: 32px", "button bigger")),
    Rule("give it that", "clause", ("<give> {what} {looks}", "<give> (to|on|around) {what} {looks}", "<give> {what} (with|to) {looks}", "<add> {looks} (to|on|around|for|in|behind|under|inside) {what}", "<give> {looks} (to|on|around|for|in|behind|inside|under) {what}", "(apply|use|put|set|draw|run) {looks} (on|to|for|in|around|round|about|behind) {what}", "(surround|frame|enclose|encircle|box|edge|line|rim) {what} (with|by|in) {looks}"), _looks,
         says=("give the card a shadow", "add a border to the card", "put a shadow on the card")),
    Rule("that on it", "clause", ("{looks} [,] (on|to|for|around|round|in|inside|behind|within|of|at|under|with) {what}", "{looks} {what}", "{looks} : {what}", "{looks} -> {what}", f"[a|an] {{looks}} {_SUITS} {{what}} {_BETTER} [than {{was:looks}}]"), _looks,
         says=("shadow on the card", "a bit more padding inside the card", "bold for the title")),
    Rule("so in a place", "clause", ("{what} [:] {looks} (in|on|within|of|for|across|throughout) {where:what}", "<make> {what} {looks} (in|on|within) {where:what}", "{what} <be> {looks} (in|on|within|for|across|throughout) {where:what}"), _looks,
         says=("links white in the header", "make the links white in the header", "links should be bold in the header")),
    Rule("its property", "clause", (
            "<make> [the] (colour|color|size|text|font|weight|style) of {what} [to] [<be>] {looks}",
            "[the] (colour|color|style|look) of {what} [:|to] [<be>] {looks}",
            "<make> [the] {what} (colour|color) [to] [<be>] {looks}",
            "{what} (colour|color) [<be>|:] {looks}",
         ), _looks,
         says=("change the colour of the button to red", "the colour of the title should be blue", "button colour red")),
    Rule("so, without a subject", "clause", ("{looks}", "<make> [to] {looks}", "<be> {looks}", "[<make>] {looks} instead", "do {looks}", "(with|in|into|on) {looks}", "<give> {looks}", "no {looks}", "{looks} here", "{looks} there", "{looks} (still|yet)", "still {looks}"), _ellipsis, weight=-0.1,
         says=(), never=()),
    Rule("lose the border", "clause", (*_lose_in_parts("border|borders|outline|outlines"), "<remove> [the|its|their|all|any|all the|any] (border|borders|outline|frame line|stroke)", "<remove> [the|all|any|all the] (border|borders|outline|outlines) (from|of|on|off|around|in) {what}", "(unborder) {what}", "<remove> {what} (border|borders|outline)"), _lose("border"),
         says=("remove the border from the card", "get rid of the borders on the card", "remove the card border")),
    Rule("lose the shadow", "clause", (*_lose_in_parts("shadow|shadows|drop shadow"), "<remove> [the|its|their|all|any] (shadow|shadows|drop shadow)", "<remove> [the|all|any|all the] (shadow|shadows|drop shadow) (from|of|on|off|under|around|behind|in) {what}", "<remove> {what} (shadow|shadows|drop shadow)"), _lose("shadow"),
         says=("remove the shadow from the card", "lose the shadow on the card", "remove the card shadow")),
    Rule("lose the underline", "clause", (*_lose_in_parts("underline|underlines|underlining"), "<remove> [the|its|their|all|any] (underline|underlines|underlining)", "<remove> [the|all|any] (underline|underlines|underlining) (from|of|on|off|under|in) {what}", "<remove> {what} (underline|underlining)"), _lose("underline"),
         says=("remove the underline from the link", "drop the underline on the link", "remove the link underline")),
    Rule("lose the background", "clause", (*_lose_in_parts("background|backgrounds|bg|fill"), "<remove> [the|its|their|all|any] (background|backgrounds|bg|fill)", "<remove> [the|all|any] (background|backgrounds|bg|fill) (from|of|on|off|behind|in) {what}", "<remove> {what} (background|bg|fill)"), _lose("background"),
         says=("remove the background of the card", "take away the background of the header", "remove the card background")),
    Rule("lose the padding", "clause", ("<remove> [the|its|their|all|any] padding", "<remove> [the|all|any] padding (from|of|on|off|in) {what}", "<remove> {what} padding"), _lose("padding"),
         says=("remove the padding from the card", "remove the padding of the header", "remove the card padding")),
    Rule("lose the corners", "clause", ("<remove> [the|its|their|all|any] (rounded corners|rounding|border radius|border-radius|corner radius|radius)", "<remove> [the|all|any] (rounded corners|rounding|border radius|border-radius|corner radius|radius) (from|of|on|off|in) {what}"), _lose("radius"),
         says=("remove the rounded corners from the card", "remove the rounding of the card", "remove the border radius on the card")),
)  # fmt: skip

__all__ = ["RULES", "Align", "Arrange", "Recolour", "Resize", "SetText", "replace", "wants_of"]
