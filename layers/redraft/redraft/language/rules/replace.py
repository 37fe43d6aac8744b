"""One kind of thing for another, keeping its place; and themes."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from dataclasses import replace

from redraft.language.effects.values.colours import parse_colour_words
from redraft.language.frames import Frame, Recolour, Replace, Style, Theme
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.grammar.values import Thing
from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.phrase import Phrase
from redraft.language.scene import Scene


def _replace(scene: Scene, bound: Bound) -> list[Frame] | None:
    thing: Thing = bound["thing"]
    phrase: Phrase | None = bound.get("what")
    if thing.noun == "one" and phrase is not None and phrase.head:
        thing = replace(thing, phrase=" ".join([*thing.phrase.split()[:-1], phrase.head]), known=True)
    first, _, rest = thing.phrase.partition(" ")
    if first.lower() in _LOOKS and rest:
        thing = replace(thing, phrase=rest, looks=(*thing.looks, _LOOKS[first.lower()]))
    if thing.noun in _SHAPES or any(parse_colour_words(text.split()) for text in thing.texts[:1]):
        return None
    if not thing.known or {first.lower(), *(text.split()[0].lower() for text in thing.texts if text)} & _MEASURES:
        return None
    if _is_wording(thing):
        return None
    if phrase is not None and bound.has("where"):
        phrase = phrase.with_relation("in", bound["where"])
    ids = scene.ids(phrase) if phrase is not None else scene.subject()
    text = thing.texts[0] if thing.texts else None
    frames: list[Frame] = [Replace(phrase=thing.phrase, text=text, targets=ids)]
    frames += [look.on(ids) for look in thing.looks]
    return frames


def _is_wording(thing: Thing) -> bool:
    """As in "change the title to Our services", "to say Book a table": what it says, not what it becomes."""
    words = thing.phrase.split()
    if not words or words[0] in ("say", "read", "show", "be") or "to" in words:
        return True
    within = any(word in _ARTICLES for word in words[1:])
    return words[0][:1].isupper() and not thing.texts and (within or kind_of(thing.noun) is None)


_ARTICLES = frozenset("a an the our my your".split())
_SHAPES = frozenset("pill capsule lozenge".split())
"""What a thing can only be made in its shape."""
_MEASURES = frozenset("bit little lot tad touch lil shade notch".split())
_LOOKS: dict[str, Frame] = {
    "underlined": Style(props={"textDecoration": "underline"}, label="underlined"),
    "bold": Style(props={"fontWeight": 700}, label="bold"),
    "italic": Style(props={"fontStyle": "italic"}, label="italic"),
    "disabled": Style(props={"disabled": True}, label="disabled"),
}


def _theme(mode: str) -> Build:
    return lambda scene, _: [Theme(mode=mode, targets=(scene.index.root.id,))]  # type: ignore[arg-type]


def _brand(scene: Scene, bound: Bound) -> list[Frame]:
    if bound.has("what"):
        return [Recolour(colour=bound["colour"], targets=scene.ids(bound["what"]))]
    return [Theme(colour=bound["colour"], targets=(scene.index.root.id,))]


_ONE = "[a|an|some|one|the|just a|plain|simple]"

RULES = (
    Rule("replace", "clause", (
            f"<replace> {{what}} (with|by|for|to|into|as|against) {_ONE} {{thing}} [instead]",
            "<replace> {what} (to|into|as) (a|an) {thing} (instead of|rather than|and not) [a|an] {was:kind}",
            "{what} <be> [a|an] {thing} (instead of|rather than|and not|not) [a|an] {was:kind}",
            "<make> {what} (a|an) {thing}", "<make> {what} {thing:plainthing}", "{what} (should be|should become|could be|could become|must be|must become|is to be|is to become|has to be|has to become|to be|to become|can be|can become|becomes|be|need to be|should rather be|are to become|should be changed to|ought to be|needs to be|shud be) (a|an|an ordinary|a plain) {thing} [instead]",
            f"{{what}} [<be>] (replaced|swapped|exchanged|substituted) (by|with|for) {_ONE} {{thing}} [instead]",
            f"instead of {{what}} [use|put|have|show|take|i want] {_ONE} {{thing}}", "[use|put|have|show|i want|want] {thing:newthing} (instead of|in place of|rather than) {what}",
            f"<replace> {{what}} (in|on|of) {{where:what}} (with|by|for|into|to) {_ONE} {{thing}}",
            f"{{what}} -> {_ONE} {{thing}} [instead] [of] [a] [{{was:kind}}]",
            f"(use|put|have|show) {_ONE} {{thing}} (instead of|in place of|rather than|for) {{what}}",
            "<replace> {what} from (a|an) {was:kind} (to|into) (a|an) {thing}",
            "convert {what} {thing}", "{what} (i|we) (want|need|prefer|would like|wish) [it|them] (as|to be) [a|an|one] {thing}", "{what} [<be>] better as [a|an] {thing}", "{what} as (a|an) {thing} [instead]", f"<make> {{what}} into {_ONE} {{thing}}",
         ), _replace,
         says=("turn the link into a button", "swap the logo for an icon", "replace the image with a video"),
         never=("swap the logo and the title",)),
    Rule("replace it", "clause", (f"(replace|swap|turn|change|convert|make) (it|this|that|them|these) (with|by|for|into|to) {_ONE} {{thing}}",), _replace,
         says=()),
    Rule("use a font", "clause", ("use [the] {face:font} [font|typeface] (for|in|on|throughout) {what}", "{what} (uses|should use|must use|could use) [the] {face:font} [font|typeface]"), lambda scene, bound: [Style(props={"fontFamily": bound["face"]}, label=f"in {bound['face']}", targets=scene.ids(bound["what"]))],
         says=("use Georgia for the title", "the title should use Open Sans", "use the Inter font for the button")),
    Rule("dark mode", "clause", ("[<make>|<add>|switch to|use|apply|go|enable|turn on] [the|this|it|a] [whole] [page|design|screen|everything|app] [to|in|into|use|have|a] (dark mode|dark theme|dark design|a dark mode|a dark theme|dark colours|dark colors|dark)", "(dark mode|dark theme) [please|for everything|everywhere]", "[<make>] (everything|the page|the design|the whole page|the screen) dark"), _theme("dark"),
         says=("dark mode", "switch to dark theme", "make the page dark")),
    Rule("light mode", "clause", ("[<make>|<add>|switch to|use|apply|go|enable] [the|this|it|a] [whole] [page|design|screen|everything|app] [to|in|into|use|have|a|back to] (light mode|light theme|light design|a light mode|a light theme)", "(light mode|light theme) [please]"), _theme("light"),
         says=("light mode", "switch to light theme", "make the page light theme")),
    Rule("brand colour", "clause", ("use [our|the|my|a] [brand|main|primary|accent|corporate] [colour|color] {colour} [as] [for|on|in] {what}", "use {colour} (for|on|as the colour of|as the color of) {what}"), _brand,
         says=("use our brand colour #0F766E for all buttons", "use blue for the button", "use the colour red for the title")),
    Rule("brand theme", "clause", ("use {colour} as [our|the|my] (brand|main|primary|accent|theme) (colour|color)", "[our|the|my] (brand|primary|accent|theme) (colour|color) (is|should be|:) {colour}", "(a|an) {colour} theme"), _brand,
         says=("use #0F766E as our brand colour", "the primary colour should be teal", "our brand colour is #0F766E")),
)  # fmt: skip
