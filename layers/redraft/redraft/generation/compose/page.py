"""The page: header on top, sidebar beside the main part, footer and bottom bar at the end."""

from __future__ import annotations

from typing import Any

from redraft.generation.compose.blocks import block
from redraft.generation.compose.forms import FORMS
from redraft.generation.compose.kit import Kit
from redraft.generation.parts.build import camel
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

_CENTRED = frozenset(
    {"login", "signup", "reset", "verification", "notfound", "empty", "modal", "confirmation", "onboarding"}
)
_NARROW = frozenset(
    {"article", "form", "survey", "settings", "booking", "contact", "upload", "notifications", "recipe"}
)
_TOOLS = frozenset({"Input", "Select", "Button", "Icon", "Badge"})
_SIDE = ("side",)


def page(kit: Kit, mentions: list[Mention]) -> NodeTree:
    """The root of the design."""
    heads = [m for m in mentions if m.key in ("header", "nav")]
    sides = [m for m in mentions if m.key == "sidebar"]
    feet = [m for m in mentions if m.key == "footer"]
    bars = [m for m in mentions if m.key in ("bottom-nav", "cookie-notice") and m not in feet]
    moved = [m for m in mentions if m.place == "in"]
    rest = [m for m in mentions if not any(m in group for group in (heads, sides, feet, bars, moved))]
    for mention in moved:
        _move_in(mention, heads, sides, feet, rest)
    mains = main(kit, rest)
    top = [node for mention in heads for node in block(kit, mention)]
    side = [node for mention in sides for node in block(kit, mention)]
    body = _beside(kit, side, mains)
    ends = [node for mention in [*feet, *bars] for node in block(kit, mention)]
    kind = kit.brief.kind
    stem = camel((kind.key if kind else kit.brief.about).title())
    name = f"{stem if stem.isascii() else ''}{'Screen' if kit.mobile else 'Page'}"
    children = [*top, *body, *ends] or [kit.title("Welcome")]
    return kit.stack(name, *children, gap="0px", width="390px" if kit.mobile else "1440px",
                     backgroundColor=kit.style.background, color=kit.style.text)  # fmt: skip


def _move_in(
    mention: Mention, heads: list[Mention], sides: list[Mention], feet: list[Mention], rest: list[Mention]
) -> None:
    groups = {"footer": feet, "sidebar": sides}.get(mention.anchor.lower(), heads)
    if groups:
        groups[0].items.append(mention)
    else:
        rest.append(mention)
        mention.place = ""


def _beside(kit: Kit, side: list[NodeTree], mains: list[NodeTree]) -> list[NodeTree]:
    if not mains:
        return side
    kind = kit.brief.kind.key if kit.brief.kind else ""
    wide = [node for node in mains if node["componentName"] == "Hero"]
    inner = [node for node in mains if node not in wide]
    look: dict[str, Any] = {
        "padding": "20px 16px" if kit.mobile else "40px 48px",
        "gap": "20px" if kit.mobile else "28px",
    }
    if kind in _CENTRED:
        look |= {"alignItems": "center", "textAlign": "center"}
    if not kit.mobile and kind in _CENTRED | _NARROW and not side and len(inner) > 0:
        look |= {"maxWidth": "480px" if kind in _CENTRED else "860px", "alignSelf": "center", "width": "100%"}
    if wide and mains.index(wide[0]) == 0:
        return [*wide, kit.stack("Main", *inner, **look)] if inner else wide
    main_node = kit.stack("Main", *mains, **(look | ({"width": "100%"} if side else {})))
    if not side:
        return [main_node]
    if kit.mobile:
        return [*side, main_node]
    return [kit.row("Body", *side, main_node, gap="0px", alignItems="stretch")]


def main(kit: Kit, mentions: list[Mention]) -> list[NodeTree]:
    """The main part: columns where the prompt says left and right, tools in one row, all else below each other."""
    sided = [m for m in mentions if m.place in ("left", "right", "side")]
    lefts = [m for m in sided if m.place == "left"]
    rights = [m for m in sided if m.place == "right"]
    if lefts and rights:
        return _two_columns(kit, mentions, lefts, rights)
    if any(m.place in _SIDE for m in sided) or (rights and len(mentions) > len(rights) and not kit.mobile):
        aside = [m for m in sided if m.place in ("side", "right")]
        others = [m for m in mentions if m not in aside and m.key not in ("heading", "hero")]
        if others and aside:
            return _two_columns(kit, mentions, others, aside)
    return _flow(kit, mentions)


def _two_columns(kit: Kit, mentions: list[Mention], lefts: list[Mention], rights: list[Mention]) -> list[NodeTree]:
    first = min(mentions.index(m) for m in [*lefts, *rights])
    before = [m for m in mentions[:first] if m not in lefts and m not in rights]
    after = [m for m in mentions[first:] if m not in lefts and m not in rights]
    left = kit.stack("LeftColumn", *_flow(kit, lefts), width="100%")
    right = kit.stack("RightColumn", *_flow(kit, rights), width="100%")
    columns = kit.row("Columns", left, right, gap="32px", alignItems="flex-start")
    return [*_flow(kit, before), columns, *_flow(kit, after)]


def _flow(kit: Kit, mentions: list[Mention]) -> list[NodeTree]:
    out: list[NodeTree] = []
    tools: list[NodeTree] = []
    for mention in mentions:
        nodes = block(kit, mention)
        if _tool(mention, nodes):
            tools += nodes
            continue
        out += _toolbar(kit, tools)
        tools = []
        out += nodes
    return [*out, *_toolbar(kit, tools)]


def _tool(mention: Mention, nodes: list[NodeTree]) -> bool:
    """Whether it goes into a row with its neighbours: search box, dropdown and button over a table."""
    return (
        mention.key not in FORMS
        and mention.type in _TOOLS
        and not mention.plural
        and all(node["type"] in _TOOLS for node in nodes)
    )


def _toolbar(kit: Kit, tools: list[NodeTree]) -> list[NodeTree]:
    kinds = {node["type"] for node in tools}
    if (
        len(tools) < 2
        or len(tools) > 4
        or (kit.mobile and len(tools) > 2)
        or not kinds & {"Input", "Button"}
        or kinds == {"Toggle"}
    ):  # two to four make a row
        return tools
    return [kit.row("Toolbar", *tools)]
