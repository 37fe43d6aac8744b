"""Designs of any size for the benchmarks: a page of cards, each word of it different."""

from __future__ import annotations

from typing import Any

NAMES = """Aurora Basil Cedar Dahlia Ember Fern Gale Hazel Iris Juniper Kestrel Linden Maple Nettle Olive Pebble Quartz
Rowan Sorrel Thistle Umber Violet Willow Xenia Yarrow Zinnia""".split()


def node(
    node_id: str, kind: str, name: str, children: list[dict[str, Any]] | None = None, **props: Any
) -> dict[str, Any]:
    return {"id": node_id, "componentName": name, "type": kind, "props": props, "children": children or []}


def page(nodes: int) -> dict[str, Any]:
    """A wireframe of about that many nodes: a header, then cards of five nodes, then a Save button."""
    cards = [card(number) for number in range((nodes - 6) // 5)]
    header = node(
        "header", "Frame", "Header",
        [
            node("logo", "Image", "Logo", width="120px", height="32px"),
            node("title", "Text", "Title", text="Garden centre"),
        ],
        layoutMode="HORIZONTAL", padding="16px", gap="12px",
    )  # fmt: skip
    grid = node("grid", "Frame", "PlantGrid", cards, layoutMode="GRID", columns=4, gap="16px")
    save = node(
        "save", "Button", "SaveButton", text="Save list", backgroundColor="#2563eb", color="#ffffff", fontSize="16px"
    )
    return node("page", "Frame", "Page", [header, grid, save], layoutMode="VERTICAL", width="1440px", padding="24px")


def card(number: int) -> dict[str, Any]:
    name = f"{NAMES[number % len(NAMES)]} {number // len(NAMES) + 1}"
    parts = [
        node(f"picture-{number}", "Image", "Picture", alt=f"{name} in a pot", height="160px"),
        node(f"name-{number}", "Text", "PlantName", text=name, fontSize="18px", fontWeight=600),
        node(f"price-{number}", "Text", "Price", text=f"${number + 3}.50", color="#374151"),
        node(f"buy-{number}", "Button", "BuyButton", text=f"Buy {name}", borderRadius="8px", padding="8px 16px"),
    ]
    return node(f"card-{number}", "Frame", "PlantCard", parts, layoutMode="VERTICAL", padding="12px", gap="8px")
