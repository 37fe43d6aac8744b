"""The designs that every target is held to: 200 made by a seeded generator, 40 written by people, and a sample of both.

Texts try to be code in one framework or another; sizes go from 5 to 500 nodes.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from redraft.generation.designer import Designer
from redraft.wireframe.node import Design
from redraft.wireframe.repair import repair
from redraft.wireframe.tree import tree_of

from tests.support.samples import NAMES, OTHERS, PAYLOADS, SHOWING, sample

GENERATED = 200
HAND_WRITTEN = 40
_DIALOGUES = Path(__file__).parents[1] / "language/dialogues/own"
_TEMPLATES = [
    "{{ secret }}", "{user.name}", "@if (true) { x }", "{#if x}y{/if}", "{@html '<b>'}", "${process.env}", "`${1}`",
    "v-html", "*ngIf", "you@example.com", "@", "}}", "{{", "{%", "a & b &amp; c", "\\u0041", "C:\\new", "\n\nTwo\n",
    "  blanks  kept ", "\ttab", "مرحبا بالعالم", "עברית and English", "日本語のテキスト", "🎉 Party! 👩‍👩‍👧", "naïve",
    "<!--", "-->", "</template>", "</style>", "</textarea>", "]]>", "<b>bold</b>", "&lt;", "&#123;", "{`x`}",
    "'", '"', "#{x}", "{/* x */}", "://", "{ count, plural, one {1} other {n} }", "$$", "$`", "\u2028", "\u202e", "0",
    "",
]  # fmt: skip
_WORDS = (
    "Save Open orders from today Paid in full Ask a colleague New customers Total due Next step Opening hours".split()
)
_NAMES = (
    "Header MainNav LoginForm ProductCard Footer PageTitle Sidebar Content HeroSection Row Toolbar StatTile ListRow "
    "Map Button1 Object Section Text class default"
).split()
_CONTAINERS = ("Frame", "Frame", "Frame", "List", "ListItem", "Rectangle", "Table", "Button", "Link")
_COLOURS = ("#111827", "#1d4ed8", "#ffffff", "#f3f4f6", "#0b3d2e", "rgba(0,0,0,0.5)", "tomato", "transparent")
_LOOKS: dict[str, tuple[Any, ...]] = {
    "layoutMode": ("VERTICAL", "HORIZONTAL", "GRID"),
    "gap": ("8px", 16, "1rem", "8px 4px"),
    "padding": ("16px", "8px 24px", 0, "1px 2px 3px"),
    "margin": ("4px", "0 8px"),
    "width": ("100%", "240px", 320, "FILL", "HUG", "50%"),
    "height": ("48px", 120),
    "color": _COLOURS,
    "backgroundColor": (*_COLOURS, "linear-gradient(90deg, #fff, #000)"),
    "fontSize": ("14px", 24, "2rem", "32px"),
    "fontWeight": (400, 700, "bold"),
    "fontFamily": ("Open Sans", "monospace", "Georgia, serif"),
    "borderRadius": ("8px", "999px", "4px 8px"),
    "borderWidth": ("1px", "2px"),
    "boxShadow": ("0 1px 2px rgba(0,0,0,0.1)", "none"),
    "opacity": (0.5, 1),
    "alignItems": ("center", "stretch", "flex-end"),
    "justifyContent": ("space-between", "center"),
    "columns": (2, 3, 4),
    "textAlign": ("center", "right"),
    "textTransform": ("uppercase",),
    "position": ("relative", "sticky"),
    "visible": (True, False),
}
_SAYS = ("label", "placeholder", "alt", "value")
_ADDRESSES = (
    "https://pictures.test/a.png", "javascript:alert(1)", "/somewhere?x={y}&z='1'", "mailto:a@b.example", "a.png"
)  # fmt: skip
_PROMPTS = (
    "Dashboard for a plant nursery with revenue, orders and a table of the latest orders",
    "Sign-up page with name, email, password and terms, in dark mode",
    "Mobile app home screen for a running club with upcoming runs and a tab bar",
    "Landing page for a bakery with opening hours, menu, reviews and a contact form",
)


def generated(number: int) -> Design:
    """The design of a number, always the same: 5 to 500 nodes, every tenth of them large."""
    dice = random.Random(f"design {number}")
    count = dice.randint(200, 500) if number % 10 == 0 else dice.randint(5, 60)
    root = _node(dice, 0, "Frame")
    open_for_more = [root]
    for at in range(1, count):
        above = dice.choice(open_for_more[-8:])
        last = above["children"][-1] if above["children"] else None
        made = _again(dice, last, at) if last and dice.random() < 0.35 else _node(dice, at, _kind(dice))
        above["children"].append(made)
        if made["type"] in _CONTAINERS:
            open_for_more.append(made)
    return repair(root).design


def _kind(dice: random.Random) -> str:
    return dice.choice(_CONTAINERS if dice.random() < 0.35 else SHOWING + OTHERS)


def _node(dice: random.Random, number: int, kind: str) -> dict[str, Any]:
    chosen = dice.sample(sorted(_LOOKS), dice.randint(0, 4))
    props: dict[str, Any] = {name: dice.choice(_LOOKS[name]) for name in chosen}
    node = {"id": f"n{number}", "componentName": dice.choice(_NAMES), "type": kind, "props": props, "children": []}
    _speak(dice, node)
    return node


def _speak(dice: random.Random, node: dict[str, Any]) -> None:
    """Give a node its texts, addresses and entries."""
    props = node["props"]
    if node["type"] in SHOWING and dice.random() < 0.8:
        props[dice.choice(["text", "content", "title"])] = _text(dice)
    if node["type"] in OTHERS:
        props.update({name: _text(dice) for name in dice.sample(_SAYS, dice.randint(0, 2))})
    if node["type"] in ("Select", "List", "Tabs"):
        props["items"] = [_text(dice) for _ in range(dice.randint(0, 4))]
    if node["type"] in ("Image", "Avatar", "Video", "Link"):
        props["href" if node["type"] == "Link" else "src"] = dice.choice(_ADDRESSES)
    if node["type"] in ("Checkbox", "Radio", "Toggle"):
        props["checked"] = dice.random() < 0.5


def _text(dice: random.Random) -> Any:
    if dice.random() < 0.5:
        return " ".join(dice.sample(_WORDS, dice.randint(1, 5)))
    return dice.choice([*_TEMPLATES, *PAYLOADS, 7, True, 2.5])


def _again(dice: random.Random, node: dict[str, Any], number: int) -> dict[str, Any]:
    """A sibling like the one before, with words of its own: what mapped lists are made of."""
    copy = {**node, "id": f"n{number}", "props": dict(node["props"]), "children": []}
    _speak(dice, copy)
    for at, child in enumerate(node["children"]):
        inner = {**child, "id": f"n{number}-{at}", "props": dict(child["props"]), "children": []}
        _speak(dice, inner)
        copy["children"].append(inner)
    return copy


def hand_written() -> Iterator[tuple[str, Design]]:
    """Designs that people wrote, by name: the samples, then those of the dialogues."""
    yield from ((name, sample(name)) for name in NAMES)
    found = (entry for path in sorted(_DIALOGUES.glob("*.json")) for entry in json.loads(path.read_text("utf-8")))
    large = (entry for entry in found if len(json.dumps(entry["design"])) > 2_000)
    for entry, _ in zip(large, range(HAND_WRITTEN - len(NAMES)), strict=False):
        yield entry["name"], repair(entry["design"]).design


def all_designs() -> Iterator[tuple[str, Design]]:
    """Every design by name."""
    yield from ((f"generated {number}", generated(number)) for number in range(GENERATED))
    yield from hand_written()


def sampled() -> list[tuple[str, Design]]:
    """The designs that are built and drawn: 12 by people, 4 that Redraft made of prompts, 4 of unusual texts."""
    written = [found for at, found in enumerate(hand_written()) if at < len(NAMES) or at % 10 == 0]
    made = [(prompt, Designer().design(prompt).design) for prompt in _PROMPTS]
    unusual = [(f"generated {number}", generated(number)) for number in (1, 11, 21, 31)]
    return [(name, with_web_pictures(design)) for name, design in [*written[: len(NAMES) + 4], *made, *unusual]]


def with_web_pictures(design: Design) -> Design:
    """The design with its pictures on a host that the comparison answers for, and films without any."""
    tree = tree_of(design)
    stack = [tree]
    while stack:
        node = stack.pop()
        props = dict(node["props"])
        source = props.pop("src", None)
        if isinstance(source, str) and "javascript:" not in source and node["type"] != "Video":
            props["src"] = source if source.startswith("https:") else f"https://pictures.test/{source.lstrip('./')}"
        node["props"] = props
        stack += node["children"]
    return repair(tree).design
