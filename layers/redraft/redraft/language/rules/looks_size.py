"""Size: bigger and smaller, wider and taller, by how much, or exactly."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from redraft.language.frames import Frame, Resize, Style
from redraft.language.grammar.rule import Bound, Rule

_UP = "(bigger|larger|big|large|more big|more large|biger|enlarged|increased|scaled up|greater|upsized)"
_DOWN = "(smaller|small|tinier|more small|reduced|scaled down|less big|less large|downsized|littler|more compact)"
_HUGE = "(huge|giant|enormous|massive|gigantic|very big|very large|really big|so big|super big|extra large)"
_TINY = "(tiny|very small|really small|super small|minuscule|extra small)"


def _relative(dimension: str, direction: int, degree: str | None = None) -> Callable[[Bound], list[Frame]]:
    def build(bound: Bound) -> list[Frame]:
        how: Any = degree or bound.get("degree", "normal")
        return [Resize(dimension=dimension, direction=direction, degree=how)]  # type: ignore[arg-type]  # as the rules say

    return build


def _factor(dimension: str) -> Callable[[Bound], list[Frame] | None]:
    def build(bound: Bound) -> list[Frame] | None:
        factor = bound["factor"]
        direction = 1 if factor > 1 else -1
        return [Resize(dimension=dimension, direction=direction, factor=factor)]  # type: ignore[arg-type]

    return build


def _by(dimension: str, sign: int) -> Callable[[Bound], list[Frame] | None]:
    def build(bound: Bound) -> list[Frame] | None:
        value = bound["length"]
        if not value.endswith("%"):
            return [Resize(dimension=dimension, direction=sign, by=value)]  # type: ignore[arg-type]
        share = float(value[:-1]) / 100
        return [Resize(dimension=dimension, direction=sign, factor=1 + sign * share)]  # type: ignore[arg-type]

    return build


def _exact(dimension: str) -> Callable[[Bound], list[Frame]]:
    def build(bound: Bound) -> list[Frame]:
        value = bound.get("length") or f"{bound['number']:g}px"
        return [Resize(dimension=dimension, exact=value)]  # type: ignore[arg-type]

    return build


def _both(bound: Bound) -> list[Frame]:
    width, height = bound["size"]
    return [Resize(dimension="width", exact=width), Resize(dimension="height", exact=height)]


def _limit(prop: str, label: str) -> Callable[[Bound], list[Frame]]:
    def build(bound: Bound) -> list[Frame]:
        value = bound.get("length") or f"{bound['number']:g}px"
        return [Style(props={prop: value}, label=label.format(value))]

    return build


def _full(bound: Bound) -> list[Frame]:
    del bound
    return [Style(props={"width": "100%"}, label="full width")]


_WIDE = "(wider|more wide|broader|widened)"
_NARROW = "(narrower|less wide|slimmer|thinner in width|more narrow|narrow|slim)"
_TALL = "(taller|higher|more tall|more high|longer in height|less low|deeper in height)"
_SHORT = "(less tall|less high|shorter|lower in height|more short|shallower|flatter)"

RULES = (
    Rule("bigger", "look", (f"[{{degree}}] {_UP}", "[{degree}] too (small|little|tiny)", "in [a] [{degree}] (bigger|larger) (size|type|font)"),
         _relative("size", 1),
         says=("make the title bigger", "the button a bit larger", "bigger"),
         never=("add a bigger picture to the header",)),
    Rule("smaller", "look", (f"[{{degree}}] {_DOWN}", "[{degree}] too (big|large|huge)", "in [a] [{degree}] smaller (size|type|font|letters|lettering|print|text|characters)"),
         _relative("size", -1),
         says=("make the title smaller", "the button a bit smaller", "less big")),
    Rule("huge", "look", (_HUGE,), _relative("size", 1, "strong"),
         says=("make the title huge", "title really big", "the title should be enormous")),
    Rule("tiny", "look", (_TINY,), _relative("size", -1, "strong"),
         says=("make the logo tiny", "logo very small", "the logo should be tiny")),
    Rule("by a factor", "look", ("[at] {factor} [as] [big|large] [again]", "{factor} (the|its|their|that|of the|of its) [present|current|original] (size|scale)", "[to] {factor} [bigger|larger|smaller]"),
         _factor("size"),
         says=("make the title twice as big", "the logo half the size", "title 50% bigger")),
    Rule("by so much, up", "look", ("(bigger|larger|up|increased) by {length}", "[by] {length} (bigger|larger)"), _by("size", 1),
         says=("make the title bigger by 50%", "title up by 20%", "make the title 4px bigger", "the title should be larger by 10%")),
    Rule("by so much, down", "look", ("(smaller|down|reduced) by {length}", "[by] {length} smaller"), _by("size", -1),
         says=("make the title smaller by 50%", "title down by 20%", "make the title 4px smaller", "the title should be smaller by 10%")),
    Rule("twice as wide", "look", ("{factor} [as] wide", "{factor} (the|its|their) width"), _factor("width"),
         says=("make the card twice as wide", "the logo half the width", "card double its width")),
    Rule("twice as tall", "look", ("{factor} [as] (tall|high)", "{factor} (the|its|their) height"), _factor("height"),
         says=("make the logo twice as tall", "the logo half the height", "logo double its height")),
    *(Rule(f"by so much {words[1:].split('|')[0]}", "look", (f"[by] {{length}} {words}", f"{words} by {{length}}"), _by(dimension, sign), weight=0.1,
           says=tuple(f"make the {noun} 40px {words[1:].split('|')[0]}" for noun in ("card", "form", "image")))
      for words, dimension, sign in ((_WIDE, "width", 1), (_NARROW, "width", -1), (_TALL, "height", 1), (_SHORT, "height", -1))),
    Rule("wider", "look", (f"[{{degree}}] {_WIDE}", "[{degree}] too narrow"), _relative("width", 1),
         says=("make the field wider", "the field a bit wider", "card much wider")),
    Rule("narrower", "look", (f"[{{degree}}] {_NARROW}", "[{degree}] too wide"), _relative("width", -1),
         says=("make the field narrower", "the field a bit narrower", "card less wide")),
    Rule("taller", "look", (f"[{{degree}}] {_TALL}", "[{degree}] too (low|short|flat)"), _relative("height", 1),
         says=("make the image taller", "the image a bit taller", "image much higher")),
    Rule("shorter", "look", (f"[{{degree}}] {_SHORT}", "[{degree}] too (tall|high)"), _relative("height", -1),
         says=("make the image shorter", "the image less tall", "image a bit less high")),
    Rule("an exact size", "look", ("[at|to|is] {length}", "(size|text size|font size|fontsize) [:|of|to|is|=] {length}", "(font size|text size|fontsize) [:|of|to|is|=] {number}", "{length} (big|large|in size|text|font|type)", "in {length}"),
         _exact("size"),
         says=("title 32px", "set the title to 32px", "title font size 20px")),
    Rule("an exact width", "look", ("[a|the] width [:|of|to|is|=|at] {length}", "[a|the] width [:|of|to|is|=|at] {number}", "{length} (wide|in width|of width|width)", "{number} (wide|in width)"),
         _exact("width"),
         says=("make the card 320px wide", "card width 320px", "set the card to a width of 320px")),
    Rule("an exact height", "look", ("[a|the] height [:|of|to|is|=|at] {length}", "[a|the] height [:|of|to|is|=|at] {number}", "{length} (tall|high|in height|of height|height)", "{number} (tall|high)"),
         _exact("height"),
         says=("make the image 200px tall", "image height 200px", "the image should be 200px high")),
    *(Rule(f"{size}imum {side}", "look", (
            f"[with] [a|the] ({size}|{size}imum) {side} [:|of|to|is|=|at] {{length}}", f"[with] [a|the] ({size}|{size}imum) {side} [:|of|to|is|=|at] {{number}}",
            f"({most}|{size}|{size}imum) {{length}} ({wide}|{side}|in {side})", f"(not|no|never) [be] {over} than {{length}}", f"(no|not) more than {{length}} ({wide}|in {side})" if size == "max" else f"no less than {{length}} ({wide}|in {side})",
            f"{{length}} ({wide}|in {side}) ({most}|{size}|{size}imum)"),
           _limit(f"{size}{side.title()}", f"{most} {{}} {wide}"), weight=0.1,
           says=(f"the card with a {size}imum {side} of 320px", f"make the card {most} 320px {wide}", f"card {size} {side} 320px"))
      for size, side, most, wide, over in (("max", "width", "at most", "wide", "wider"), ("min", "width", "at least", "wide", "narrower"),
                                           ("max", "height", "at most", "tall", "taller"), ("min", "height", "at least", "tall", "shorter"))),
    Rule("wide and high", "look", ("{length} (wide and high|high and wide|wide and tall|tall and wide|in width and height|each way|both ways|square|by itself)",), lambda bound: [Resize(dimension="width", exact=bound["length"]), Resize(dimension="height", exact=bound["length"])],
         says=("make the logo 40px wide and high", "the avatar 64px square", "logo 32px each way")),
    Rule("width and height", "look", ("[size] [at|to|of] {size} [big|large|square]",), _both,
         says=("logo 64x64", "make the logo 64 by 64", "set the logo to 64x64")),
    Rule("full width", "look", ("[the|to|to the|at|of] (full|whole|entire|100%) width", "(full-width|fullwidth)", "as wide as (it can be|possible|the page|its container)", "(take up|takes up|fill|fills|fill out|occupy|span|use|run) [the|its] (full|whole|entire) width", "[go|stretch|run|reach|span] (all the way across|across the [full|whole] page)", "width 100%"),
         _full,
         says=("make the button full width", "button to the full width", "the button should be full-width")),
)  # fmt: skip
