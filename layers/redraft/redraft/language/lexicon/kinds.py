"""What people call the kinds of things: a word, the types it may be, and the names that say so.

Each line: the words | types that are it | last words of a `componentName` that say so | types that pass where no
other does. A container has no type of its own: its name says what it is.
"""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from dataclasses import dataclass

from redraft.language.lexicon.stems import stem

_TABLE = """
button btn cta knob | button | button btn cta | link
title heading headline caption heading1 h1 h2 h3 | | title heading headline head h1 h2 h3 legend |
subtitle subheading subheadline tagline subline | | subtitle subheading subheadline tagline sub lead strapline |
text copy paragraph wording sentence writing words word lettering passage | text | text copy paragraph body description lead | link listitem
link hyperlink anchor | link | link |
picture image photo photograph img pic illustration graphic foto | image | image photo picture illustration img pic cover thumbnail graphic | avatar
thumbnail thumb | | thumbnail thumb | image
icon symbol glyph pictogram | icon | icon |
avatar portrait headshot | avatar | avatar |
field input textfield inputfield | input textarea | input field textarea | select
textarea textbox | textarea | textarea textbox | input
box | | box | input textarea checkbox
dropdown select combobox picker drop-down | select | select dropdown picker |
checkbox tickbox check-box | checkbox | checkbox |
radio radiobutton | radio | radio |
option choice | radio checkbox | option choice |
toggle switch | toggle | toggle switch | checkbox
slider range | slider | slider |
badge tag chip pill lozenge | badge | badge tag chip pill label status |
label | | label | badge text
divider separator rule hr | divider | divider separator line rule |
line | | line | text divider listitem
list | list | list |
item entry bullet point | listitem | item entry | checkbox radio link
table | table | table |
row | | row |
headrow | | headrow |
cell | | cell |
column col | | column col lane |
tab | tabs | tab tabs |
progress progressbar loader | progress | progress progressbar |
chart graph plot diagram | chart | chart graph plot |
video clip player | video | video player clip |
map | map | map |
nav navigation navbar menu navigationbar | | nav navigation navbar menu navlinks navigationbar topnav sidenav mainnav mainmenu |
header masthead topbar titlebar appbar topnav | | header masthead topbar appbar titlebar head navbar top |
footer bottombar | | footer bottombar foot |
sidebar side-bar sidenav sidepanel | | sidebar sidenav sidepanel side drawer rail |
bar | | bar toolbar navbar topbar appbar footer header strip nav | progress slider
toolbar | | toolbar bar |
card tile | | card tile panel stat |
panel pane | | panel pane sidebar card |
section block area region part | | section block area region |
form | | form |
hero | | hero banner |
banner strip | | banner strip notice alert |
notice alert warning | | notice alert warning banner |
toast snackbar confirmation notification | | toast snackbar confirmation notification message notice alert |
page screen design wireframe layout | | |
logo brand wordmark | | logo brand wordmark mark |
price cost amount | | price cost amount total fee |
group | | group set fieldset |
grid | | grid |
frame container wrapper | | frame container wrapper | frame
popup modal dialog dialogue | | modal dialog popup |
bubble message | | bubble message msg toast |
quote testimonial | | quote testimonial |
description blurb | | description desc text blurb summary |
note hint footnote disclaimer | | note hint footnote disclaimer help fine |
rectangle shape | rectangle | rectangle shape |
square | | square | rectangle
circle disc | | circle disc dot | rectangle
name | | name title |
number figure value | | number figure value count amount stat metric |
timestamp time | | timestamp time |
"""

_COMPOUND = {
    ("nav", "bar"): "nav", ("navigation", "bar"): "nav", ("menu", "bar"): "nav", ("main", "menu"): "nav",
    ("main", "nav"): "nav", ("top", "bar"): "header", ("title", "bar"): "header", ("top", "nav"): "nav",
    ("bottom", "bar"): "footer", ("side", "bar"): "sidebar", ("side", "nav"): "sidebar", ("side", "menu"): "sidebar",
    ("check", "box"): "checkbox", ("tick", "box"): "checkbox", ("radio", "button"): "radio",
    ("text", "field"): "field", ("text", "box"): "field", ("text", "input"): "field", ("input", "field"): "field",
    ("input", "box"): "field", ("text", "area"): "textarea", ("drop", "down"): "dropdown",
    ("select", "box"): "dropdown", ("progress", "bar"): "progress", ("loading", "bar"): "progress",
    ("profile", "picture"): "avatar", ("profile", "pic"): "avatar", ("profile", "photo"): "avatar",
    ("list", "item"): "item", ("bullet", "point"): "item", ("sub", "title"): "subtitle", ("sub", "heading"): "subtitle",
    ("toggle", "switch"): "toggle", ("dropdown", "menu"): "dropdown", ("tab", "bar"): "tab",
    ("dividing", "line"): "divider", ("separator", "line"): "divider", ("hero", "section"): "hero",
    ("switch", "toggle"): "toggle", ("header", "row"): "headrow", ("heading", "row"): "headrow",
    ("row", "of", "heading"): "headrow", ("row", "of", "header"): "headrow", ("text", "link"): "link", ("call", "to", "action"): "button",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThingKind:
    """A kind of thing: types that are it, last name words that say it, and types that pass for it."""

    key: str
    types: frozenset[str]
    names: frozenset[str]
    near: frozenset[str]


def _read() -> dict[str, ThingKind]:
    kinds: dict[str, ThingKind] = {}
    for line in _TABLE.strip().splitlines():
        words, types, names, near = (part.split() for part in line.split("|"))
        kind = ThingKind(words[0], frozenset(types), frozenset(names), frozenset(near))
        for word in words:
            kinds.setdefault(word, kind)
    return kinds


KINDS = _read()
"""The kind that a word in the singular names, where it names one."""

COMPOUNDS: dict[tuple[str, ...], ThingKind] = {words: KINDS[key] for words, key in _COMPOUND.items()}
"""The kind that several words in the singular name together."""

ROOT_WORDS = frozenset("page screen design wireframe layout app site website canvas".split())
"""Words for the whole of it."""

GENERIC_NAME_ENDS = frozenset(
    "text frame container wrapper box group section block area item label row view value info wrap".split()
)
"""Last words of a name that add little: the one before says what it is, too (`PriceText`, `FaqSection`)."""


def kind_of(word: str) -> ThingKind | None:
    """The kind that a word names in singular or plural."""
    return KINDS.get(word) or KINDS.get(stem(word))
