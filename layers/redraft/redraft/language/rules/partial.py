"""The last change in part or elsewhere: "but not bigger", "undo the bold", "no, below it", "all of them", "the other way round"."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from dataclasses import replace

from redraft.language.acts import Exchange, Too, Unlook
from redraft.language.frames import Add, Align, Copy, Frame, Place, Relation, Relocate
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.grammar.values import PlaceSpec
from redraft.language.references.phrase import Phrase
from redraft.language.scene import Scene

_ASPECTS: dict[str, tuple[str, str]] = {
    "size": (
        "size|sizes|bigger|larger|smaller|taller|wider|narrower|bigness|enlargement|size change|dimensions|so big|so small|so large|that big|that small",
        "fontSize padding width height minWidth minHeight size",
    ),
    "weight": ("bold|bolder|bold text|bold font|boldness|bolding|weight|font weight|so bold", "fontWeight"),
    "slant": ("italic|italics|cursive|slant", "fontStyle"),
    "line": ("underline|underlined|underlining|strikethrough|struck through", "textDecoration"),
    "colour": (
        "colour|color|colours|colors|colouring|coloring|new colour|new color|paint|tint|shade|hue|darker|lighter|so dark|so light|so bright|so pale",
        "color backgroundColor borderColor",
    ),
    "ground": ("background|backgrounds|bg|fill|background colour|background color", "backgroundColor"),
    "letters": ("text colour|text color|font colour|font color|letter colour|letter color", "color"),
    "border": ("border|borders|outline|frame|border colour|border color", "borderWidth borderColor borderStyle"),
    "shadow": ("shadow|shadows|drop shadow", "boxShadow"),
    "corners": (
        "corners|corner|rounding|rounded|rounder|roundness|radius|rounded corners|round corners|pill|pill shape|so round",
        "borderRadius",
    ),
    "side": (
        "alignment|centering|centring|centered|centred|center|so centered",
        "textAlign alignSelf alignItems justifyContent",
    ),
    "words": (
        "text|wording|words|label|caption|name|rename|renaming|new name|new text|title text|content",
        "text placeholder label value items",
    ),
    "opacity": ("opacity|transparency|fading|faded|transparent", "opacity backgroundColor"),
    "space": ("spacing|gap|padding|space|breathing room|spaces", "gap padding margin"),
    "font": ("font|typeface|font family|lettering", "fontFamily fontStyle"),
    "case": ("capitals|caps|upper case|uppercase|all caps|capital letters", "textTransform"),
    "width": ("width|full width|so wide|that wide", "width minWidth maxWidth"),
    "height": ("height|so tall|so high|that tall", "height minHeight"),
}
_UNDO = "(undo|revert|reverse|take back|roll back|cancel|drop|scrap|forget|lose|skip|ditch)"
_CHANGE = "[change|changes|part|bit|thing|edit|again|then|please|though|after all]"
_BACK = "(put|change|set|turn|bring|switch|want|have|give|get)"
_OLD = "(old|original|previous|former|earlier)"


def _without(props: str) -> Build:
    return lambda _: Unlook(frozenset(props.split()))


def _unlooks() -> tuple[Rule, ...]:
    return tuple(
        Rule(f"without the {name}", "whole", (
            f"[but|no|actually|only|just|wait] [,] not [the|that|its|their|so|quite|any|as] ({words}) {_CHANGE}",
            f"{_UNDO} [just|only] (the|that|its|their) [new] ({words}) {_CHANGE}",
            f"{_BACK} (the|its|their) ({words}) back [again|please|to normal|to how it was|to what it was|as it was|the way it was]",
            f"{_BACK} [back] (the|its|their) {_OLD} ({words}) [back|again|please]",
            f"[but] (keep|leave|restore) (the|its|their) {_OLD} ({words}) [please|though]",
            f"[but] (keep|leave) (the|its|their) ({words}) (as it was|as is|as it is|how it was|like it was|the way it was|alone|the same|unchanged|out of it|out) [please|though]",
            f"take (the|that|its|their) ({words}) (back|off again|away again)",
        ), _without(props), weight=-0.1, says=())
        for name, (words, props) in _ASPECTS.items()
    )  # fmt: skip


def _too_in(props: str) -> Build:
    def build(bound: Bound) -> Too | None:
        phrase: Phrase = bound["what"]
        return None if phrase.pronoun in ("it", "everything", "root") else Too(phrase, only=frozenset(props.split()))

    return build


def _partly_too() -> tuple[Rule, ...]:
    return tuple(
        Rule(f"too, only the {name}", "whole", (
            f"[and] {{what}} <too> [,|.|:] [but] (only|just) [for] (the|its|their) ({words}) {_CHANGE}",
            f"<same_for> {{what}} [<too>] [,|.|:] [but] (only|just) (the|its|their) ({words}) {_CHANGE}",
        ), _too_in(props), weight=0.5, says=())
        for name, (words, props) in _ASPECTS.items()
    )  # fmt: skip


def _everyone(bound: Bound) -> Too:
    """As in "now all of them": the last change on the others of its like as well."""
    return Too(Phrase(span=(bound.start, bound.end), pronoun="others", number="many", raw="all of them"))


def _elsewhere(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "no, below the title", "I meant at the bottom": where the last change put something, it goes there."""
    spec: PlaceSpec = bound["place"]
    last = scene.last_frames[-1] if scene.last_frames else None
    if scene.done or last is None:
        return None
    if isinstance(last, Align) and (side := _SIDES.get(spec.relation)) and not spec.anchors:
        return [replace(last, to=side)]  # type: ignore[arg-type]
    ids = _placed(scene, last)
    if not ids:
        return None
    place = scene.place(replace(spec, there=False) if spec.anchors else spec, ids)
    return None if set(place.anchors) & set(ids) else [Relocate(place=place, targets=ids)]


_SIDES = {"left": "left", "right": "right", "far_left": "left", "far_right": "right"}


def _placed(scene: Scene, last: Frame) -> tuple[str, ...]:
    """What the last change gave a place."""
    ids = last.targets if isinstance(last, Relocate) else scene.salience.focus if isinstance(last, Add | Copy) else ()
    return tuple(i for i in ids if i in scene.index.by_id)


def _beside(relation: Relation) -> Build:
    """As in "no, below": on the other side of what it was put beside."""

    def build(scene: Scene, bound: Bound) -> list[Frame] | None:
        del bound
        last = scene.last_frames[-1] if scene.last_frames else None
        place = last.place if isinstance(last, Relocate | Add | Copy) else None
        ids = _placed(scene, last) if last is not None else ()
        if scene.done or place is None or not place.anchors or not ids or place.anchors[0] not in scene.index.by_id:
            return None
        return [Relocate(place=Place(relation, place.anchors[:1]), targets=ids)]

    return build


_NO = "<correction> [,|.|:|!] [<correction>] [,] [put it|move it|it goes|it should go|it belongs|it should be|it has to be|i want it|i would like it|i would like that|make it|i meant it to be]"
_SO = "[it|that] [i mean|i meant|instead|please|rather|of course]"

RULES = (
    *_unlooks(),
    *_partly_too(),
    Rule("all of them too", "whole", ("[no|actually|and|but|now|in fact|oh] [,] [make that|make it|now|do|i meant|i mean] (all|all of them|all of these|all of those|every one of them|every one|every single one|each of them|each one|all the others|everyone|all three|all four|all five|all six|the whole lot|the lot) [too|as well|then|please|of course|actually|now|the same]",), _everyone, weight=-0.15, says=()),
    Rule("the other way round", "whole", ("[no|nope|sorry|oops|actually|wait] [,] [it is|make it|i meant|i mean|do it|that is|exactly] [the] (other way round|other way around|other way about|reverse|opposite|vice versa|opposite way round|opposite way|wrong way round|wrong way around) [please|i mean|i meant]", "(swap|switch|flip) (the two|those two|those|them|these) [over|round|around] i (mean|meant)"), lambda _: Exchange(), weight=0.3, says=()),
    Rule("elsewhere instead", "clause", (f"{_NO} {{place}} [i mean|i meant|instead|please|rather|of course]", "(i meant|i mean|rather|better|oops) [,] {place}", "{place} (i mean|i meant|instead|rather)", "[no] [,] not {other:place} [,|.|but] [but|rather] {place}"), _elsewhere, weight=0.1, stands="first", says=()),
    *(Rule(f"on the other side: {words.split('|')[0]}", "clause", (f"{_NO} [the] ({words}) {_SO}", f"[no] [,] not [the] ({others}) [it|that] [,|but] [but|rather] [the] ({words}) {_SO}"), _beside(relation), stands="first", says=()) for relation, words, others in (("after", "below|under|underneath|beneath|after|behind|right of", "above|over|before|left of"), ("before", "above|over|before|on top of|in front of|left of", "below|under|underneath|beneath|after|behind|right of"))),  # type: ignore[arg-type]
)  # fmt: skip
