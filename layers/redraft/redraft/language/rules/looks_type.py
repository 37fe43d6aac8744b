"""Typography: weight, slant, lines, case, face, spacing of letters and lines."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from redraft.language.frames import Frame, Step, Style
from redraft.language.grammar.chart import Chart, Item
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.lexicon.fonts import FONTS, LONGEST


def style(label: str, **props: Any) -> Callable[[Bound], list[Frame]]:
    """A look that sets props outright."""

    def build(bound: Bound) -> list[Frame]:
        del bound
        return [Style(props=props, label=label)]

    return build


def step(prop: str, direction: int) -> Callable[[Bound], list[Frame]]:
    """A look that moves a prop by a degree."""

    def build(bound: Bound) -> list[Frame]:
        return [Step(prop=prop, direction=direction, degree=bound.get("degree", "normal"))]  # type: ignore[arg-type]

    return build


def exact(prop: str, unit: str = "px") -> Callable[[Bound], list[Frame]]:
    """A look that sets a prop to what was said."""

    def build(bound: Bound) -> list[Frame]:
        value = bound.get("length") or f"{bound['number']:g}{unit}"
        return [Step(prop=prop, exact=value)]

    return build


def _weight(bound: Bound) -> list[Frame] | None:
    number = bound["number"]
    return (
        [Style(props={"fontWeight": int(number)}, label=f"weight {number:g}")] if 100 <= number <= 1000 else None
    )  # the weights of CSS


def _face(bound: Bound) -> list[Frame] | None:
    face = str(bound["label"])
    if len(face.split()) > 3 or {word.lower() for word in face.split()} & _NO_FACES:  # Playfair Display SC
        return None
    return [Style(props={"fontFamily": face}, label=f"in {face}")]


def font_slot(chart: Chart, at: int) -> Iterator[Item]:
    """A typeface by its name."""
    for size in range(min(LONGEST, len(chart.tokens) - at), 0, -1):
        name = FONTS.get(tuple(chart.texts[at : at + size]))
        if name is not None:
            yield Item(at + size, name, float(size), size)
            return


def _known_face(bound: Bound) -> list[Frame]:
    return [Style(props={"fontFamily": bound["face"]}, label=f"in {bound['face']}")]


_NO_FACES = frozenset(
    """
    the a an of in to bold bigger smaller larger italic different same text and size colour color main its big small
    light dark normal regular black white red green blue grey gray thin heavy strong weight large huge tiny other
    """.split()
)


RULES = (
    Rule("bold", "look", ("[text|font|type|lettering|letters|writing|wording] [in|to|made|set in] (bold|bolded|fat|strong) [type|text|font|letters|weight|face]", "bold please", "(font weight|weight) [:|to] bold"), style("bold", fontWeight=700),
         says=("make the title bold", "title in bold", "bold the title"), never=("add a bold heading",)),
    Rule("extra bold", "look", ("(extra bold|extra-bold|extrabold|black weight|ultra bold|very bold|heavy|super bold)",), style("extra bold", fontWeight=800),
         says=("make the title extra bold", "title extra-bold", "the title should be very bold")),
    Rule("semibold", "look", ("[text|font|type|lettering|letters|writing|wording] [in] (semibold|semi-bold|semi bold|demi bold|demibold|half bold)",), style("semibold", fontWeight=600),
         says=("make the title semibold", "title in semi-bold", "the title should be semi bold")),
    Rule("bolder", "look", ("[{degree}] (bolder|more bold|heavier|fatter)",), step("fontWeight", 1),
         says=("make the title bolder", "title a bit bolder", "the title should be heavier")),
    Rule("medium weight", "look", ("(medium weight|weight medium|font medium)",), style("medium weight", fontWeight=500),
         says=("make the title medium weight", "title medium weight", "the title should be medium weight")),
    Rule("normal weight", "look", ("[in|a|of|set in|to] (normal|regular|lighter|light|thin) (weight|font weight|font|type|text|face)", "(not|no longer|less|no|without|not be|never) bold [any more|anymore]", "(font weight|weight) [:|to|of] (normal|regular|light)", "(unbold|unbolded|non-bold|lighter weight)", "[in] (regular|normal) [type]", "not so bold"),
         style("normal weight", fontWeight=400),
         says=("make the title normal weight", "title not bold", "the title should be in regular type")),
    Rule("a weight", "look", ("[font] weight [:|of|to|is|=] {number}", "{number} weight"), _weight,
         says=("title weight 700", "title font weight 500", "set the title to weight 300")),
    Rule("italic", "look", ("[text|font|type|lettering|letters|writing|wording] [in|to|made|set in] (italic|italics|italicised|italicized|cursive|slanted|kursiv) [type|text|font|letters]",), style("italic", fontStyle="italic"),
         says=("make the title italic", "title in italics", "the title should be italic")),
    Rule("not italic", "look", ("(not|no longer|no|without|not be|never) (italic|italics|italicised|slanted) [any more|anymore]", "(upright|roman|unitalic)"), style("upright", fontStyle="normal"),
         says=("make the title not italic", "title no longer italic", "the title should be upright")),
    Rule("underlined", "look", ("[text|font|type|lettering|letters|writing|wording] [an|with an|with] (underlined|underline|underlining|line under it)",), style("underlined", textDecoration="underline"),
         says=("make the link underlined", "link with an underline", "the link should be underlined")),
    Rule("not underlined", "look", ("(not|no longer|no|without|not be|never) [an|be|any] (underlined|underline|underlining) [any more|anymore]", "ununderlined", "underline (none|off)"), style("without underline", textDecoration="none"),
         says=("make the link not underlined", "link no longer underlined", "no underline on the link")),
    Rule("struck through", "look", ("[with a|a] (struck through|strikethrough|strike through|strike-through|crossed out|line-through|line through it|struck out|strike out)",), style("struck through", textDecoration="line-through"),
         says=("make the title struck through", "title strikethrough", "the title should be crossed out")),
    Rule("upper case", "look", ("[text|font|type|lettering|letters|writing|wording] [in|to|all|all in] (uppercase|upper case|upper-case|caps|capitals|all caps|capital letters|block letters|all-caps|block capitals)",), style("in upper case", textTransform="uppercase"),
         says=("make the title uppercase", "title in capitals", "the title should be in all caps")),
    Rule("lower case", "look", ("[text|font|type|lettering|letters|writing|wording] [in|to|all] (lowercase|lower case|lower-case|small letters|lower letters)",), style("in lower case", textTransform="lowercase"),
         says=("make the title lowercase", "title in lower case", "the title should be lowercase")),
    Rule("capitalised", "look", ("[in] (capitalised|capitalized|title case|capitalise|capitalize|title-case)",), style("capitalised", textTransform="capitalize"),
         says=("make the title capitalised", "title in title case", "the title should be capitalized")),
    Rule("normal case", "look", ("[in] (sentence case|normal case|mixed case)", "(not|no longer|no|not in|not be) (uppercase|caps|all caps|capitals|in capitals|lowercase|upper case)"), style("in normal case", textTransform="none"),
         says=("make the title sentence case", "title in normal case", "the title should be not uppercase")),
    Rule("monospace", "look", ("[in] [a] (monospace|monospaced|mono|fixed-width|fixed width|code|typewriter) [font|type|face]",), style("in a monospace font", fontFamily="monospace"),
         says=("make the title monospace", "title in a monospace font", "the title should be monospaced"), never=("add a code block",)),
    Rule("serif", "look", ("[in] [a] serif [font|type|face]",), style("in a serif font", fontFamily="serif"),
         says=("make the title serif", "title in a serif font", "the title should be serif")),
    Rule("sans serif", "look", ("[in] [a] (sans|sans-serif|sans serif) [font|type|face]",), style("in a sans-serif font", fontFamily="sans-serif"),
         says=("make the title sans-serif", "title in a sans serif font", "the title should be sans serif")),
    Rule("cursive", "look", ("[in|with] [a|the] (cursive|handwriting|handwritten|script|brush) (font|typeface|face|lettering|type)",), style("in a cursive font", fontFamily="cursive"), weight=0.3,
         says=("make the title a cursive font", "title in a handwritten font", "the title in cursive lettering")),
    Rule("a font by name", "look", ("[in|with] [the] (font|font family|typeface|font-family) [:|to|is|of|=] {label}", "[in|with] [a|the] {label} (font|typeface|font family)"), _face,
         says=("title font family Georgia", 'set the title to font "Inter"', "title typeface: Lora")),
    Rule("a known font", "look", ("(in|to|into|with|set in|written in) [the] {face:font} [font|typeface|type]", "{face:font} (font|typeface)"), _known_face,
         says=("title in Courier", "set the title in Times New Roman", "make the title Georgia font")),
    Rule("letter spacing", "look", ("[the] (letters|characters) {length} apart", "{length} between [the|its] (letters|characters)", "[the] (letters|characters) [spaced] [out] by {length}", "(letter spacing|letter-spacing|tracking) [:|of|to|is|=] {length}", "(letter spacing|letter-spacing|tracking) [:|of|to|is|=] {number}", "{length} (letter spacing|letter-spacing|tracking)"), exact("letterSpacing"),
         says=("title letter spacing 2px", "title with letter-spacing: 1px", "2px letter spacing on the title")),
    Rule("wider letter spacing", "look", ("[{degree}] (more|wider|larger) (letter spacing|letter-spacing|tracking|space between letters)",), step("letterSpacing", 1),
         says=("title more letter spacing", "give the title wider letter spacing", "a bit more letter spacing on the title")),
    Rule("line height", "look", ("(line height|line-height|line spacing|leading) [:|of|to|is|=] {number}", "(line height|line-height|line spacing|leading) [:|of|to|is|=] {length}"), exact("lineHeight", ""),
         says=("title line height 1.5", "title line-height: 1.2", "set the title to line spacing 2")),
    Rule("looser lines", "look", ("[{degree}] (more|larger|bigger|looser|greater) (line height|line-height|line spacing|space between lines|space between the lines)",), step("lineHeight", 1),
         says=("title more line height", "give the title larger line spacing", "a bit more line spacing on the title")),
)  # fmt: skip
