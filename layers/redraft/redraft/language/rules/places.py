"""Where to: in, at the top of, before, after, between, up, down, left, right, first, last."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from collections.abc import Callable

from redraft.language.frames import Relation
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.grammar.values import PlaceSpec
from redraft.language.references.phrase import Phrase

_DIRECTLY = "[directly|right|in right|in just|in directly|immediately|straight|just|placed|somewhere|positioned|located|put|down|up|over|way down|way up|all the way|all the way down|all the way up|right down|right up|back|back up|back down]"


def _to(relation: Relation, *, loose: bool = False) -> Callable[[Bound], PlaceSpec | None]:
    def build(bound: Bound) -> PlaceSpec | None:
        anchors = tuple(bound[name] for name in ("what", "other") if bound.has(name))
        return PlaceSpec(relation, anchors, loose=loose)

    return build


def _between(bound: Bound) -> PlaceSpec | None:
    phrase: Phrase = bound["what"]
    if len(phrase.parts) == 2:  # between is of two
        return PlaceSpec("between", phrase.parts)
    return (
        PlaceSpec("between", (phrase,))
        if len(phrase.ordinals) == 2 or phrase.number == "many" or phrase.pronoun in ("them", "both")
        else None
    )


def _there(relation: Relation) -> Callable[[Bound], PlaceSpec]:
    return lambda _: PlaceSpec(relation, there=True)


def _steps(relation: Relation) -> Callable[[Bound], PlaceSpec]:
    return lambda bound: PlaceSpec(relation, steps=max(1, int(bound.get("number", 1))))


_TOP = "(top|start|beginning|front|head|very top|very start|very beginning|very front)"
_END = "(bottom|end|back|foot|very end|very bottom|tail)"
_PLACES = "[place|places|position|positions|spot|spots|step|steps|row|slot|notch]"

RULES = (
    Rule("at the top of", "place", (f"{_DIRECTLY} (at|to|on) [the] {_TOP} (of|in) {{what}}", f"{_DIRECTLY} in the {_TOP} (of|in) {{what}}", "as [the] first (item|thing|element|one|entry|link|child) (of|in) {what}", "first (in|of|among) {what}", "(at|to) {what} (top|start|front)"), _to("first"),
         says=("move the button to the top of the form", "add a link at the start of the nav", "put the logo at the very top of the header")),
    Rule("at the end of", "place", (f"{_DIRECTLY} (at|to|on|in) [the] {_END} (of|in) {{what}}", "as [the] last (item|thing|element|one|entry|link|child) (of|in) {what}", "last (in|of|among) {what}", "(at|to) {what} end"), _to("last"),
         says=("move the button to the end of the form", "add a link at the end of the nav", "put the logo at the bottom of the header")),
    Rule("at the far left of", "place", ("(to|at|on|onto) the (far|very) left [side|edge|end] (of|in) {what}", "[all the way] (to|at|on) the left (end|edge|side) (of|in) {what}", "all the way (left|to the left) (of|in) {what}"), _to("first"),
         says=("move the button to the far left of the header", "put the logo at the left end of the header", "move the title to the very left of the header")),
    Rule("at the far right of", "place", ("(to|at|on|onto) the (far|very) right [side|edge|end] (of|in) {what}", "[all the way] (to|at|on) the right (end|edge|side) (of|in) {what}", "all the way (right|to the right) (of|in) {what}"), _to("last"),
         says=("move the logo to the far right of the header", "put the logo at the right end of the header", "move the logo to the very right of the header")),
    Rule("at the top", "place", (f"{_DIRECTLY} (at|to|on) [the] [very] {_TOP}", "first", "as [the] first [one]", "up top", "(to|at|in) first [place|position]", "all the way up", "to come first"), _to("first"),
         says=("move the button to the top", "move the last link to the front", "put the logo at the start")),
    Rule("at the bottom", "place", (f"{_DIRECTLY} (at|to|on) [the] [very] {_END}", "last", "as [the] last [one]", "(to|in) last [place|position]", "at last (place|position)", "all the way down"), _to("last"),
         says=("move the button to the bottom", "move the first link to the end", "put the logo at the end")),
    Rule("at the top of the page", "place", (f"{_DIRECTLY} (at|to|on) [the] [very] {_TOP} of [the|this] [whole|entire] (page|screen|design|app|layout)",), _to("page_top"),
         says=("move the button to the top of the page", "move the form to the very top of the page", "put the form at the top of the screen")),
    Rule("at the bottom of the page", "place", (f"{_DIRECTLY} (at|to|on) [the] [very] {_END} of [the|this] [whole|entire] (page|screen|design|app|layout)",), _to("page_bottom"),
         says=("move the title to the bottom of the page", "move the form to the very bottom of the page", "put the form at the bottom of the screen")),
    Rule("before", "place", (f"{_DIRECTLY} (before|above|over|ahead of|in front of|on top of|to the left of|left of|higher than|preceding|on the left of|atop) {{what}}",), _to("before"),
         says=("move the button above the title", "add a divider before the form", "put the logo right before the title")),
    Rule("after", "place", (f"{_DIRECTLY} (after|below|under|underneath|beneath|following|behind|next to|beside|alongside|to the right of|right of|near|close to|lower than|on the right of|adjacent to|by) {{what}}",), _to("after"),
         says=("move the button under the title", "add a divider after the form", "put the logo next to the title")),
    Rule("between", "place", (f"{_DIRECTLY} [in] (between|betwixt) {{what}}",), _between,
         says=("move the button between the title and the form", "add a divider between the logo and the title", "put the title between the email and the password")),
    Rule("into", "place", (f"{_DIRECTLY} (to|into|in|inside|within|inside of|onto|on|over to|over into|up into) {{what}}", "to [be] (part|inside) of {what}"), _to("last"),
         says=("move the button to the footer", "add a link to the nav", "put the logo into the header")),
    Rule("around", "place", ("(for|at|on|of) {what}",), _to("last", loose=True),
         says=("add a link for the nav", "add a divider at the form", "add a link on the header")),
    Rule("there", "place", ("(there|in there|in it|inside it|right there|over there)",), _there("last"),
         says=("add a link there", "add a link in there", "add a button there")),
    Rule("at its end", "place", (f"at (its|the) {_END}",), _there("last"),
         says=("add a link at its end", "put a button at its end", "add an icon at the end")),
    Rule("up", "place", (f"[further|a bit|one|slightly] (up|upwards|higher|upward) [by] [{{number}}] {_PLACES}", "{number} (up|higher|places up|place up)", f"one {_PLACES} up"), _steps("up"),
         says=("move the button up", "move the button up one", "move the password up by one")),
    Rule("down", "place", (f"[further|a bit|one|slightly] (down|downwards|lower|downward) [by] [{{number}}] {_PLACES}", "{number} (down|lower|places down|place down)", f"one {_PLACES} down"), _steps("down"),
         says=("move the title down", "move the title down one", "move the title one lower")),
    Rule("to the left", "place", ("[all the way|far|completely|over] (to|on|onto|at) the [far|very] left [side|edge|hand side|end] [of the screen|of the page|of the row|side of the screen|side of the page]", "[to the] (leftmost|far left)"), _to("far_left"),
         says=("move the button to the left", "put the logo on the left", "move the button to the far left")),
    Rule("to the right", "place", ("[all the way|far|completely|over] (to|on|onto|at) the [far|very] right [side|edge|hand side|end] [of the screen|of the page|of the row|side of the screen|side of the page]", "[to the] (rightmost|far right)"), _to("far_right"),
         says=("move the button to the right", "put the logo on the right", "move the button to the far right")),
    Rule("left", "place", ("(one|a|{number}) [place|position|spot|step|places|positions|spots|steps|slot|notch|slots] to the left", f"[further|a bit|one] (left|leftwards) [by] [{{number}}] {_PLACES}"), _steps("left"), weight=-0.6,
         says=("move the button left", "move the button left by one", "move the logo one left")),
    Rule("right", "place", ("(one|a|{number}) [place|position|spot|step|places|positions|spots|steps|slot|notch|slots] to the right", f"[further|a bit|one] (right|rightwards) [by] [{{number}}] {_PLACES}"), _steps("right"), weight=-0.6,
         says=("move the button right", "move the button right by one", "move the logo one right")),
)  # fmt: skip
