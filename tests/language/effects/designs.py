"""Small designs for these tests, and one step from frames to what they did."""

from __future__ import annotations

from typing import Any

from redraft.language.effects import Effect, apply_frames
from redraft.language.frames import Frame
from redraft.wireframe.node import Design, NodeTree
from redraft.wireframe.operations import apply, invert
from redraft.wireframe.tree import design_of


def node(node_id: str, kind: str, name: str = "", /, *children: NodeTree, **props: Any) -> NodeTree:
    return {"id": node_id, "componentName": name or kind, "type": kind, "props": props, "children": list(children)}


def page(*children: NodeTree, **props: Any) -> Design:
    return design_of(node("root", "Frame", "Page", *children, **{"layoutMode": "VERTICAL", **props}))


def done(design: Design, *frames: Frame, next_id: int = 50) -> Effect:
    """The effect of frames, held to what every effect keeps: its operations do what it says, and can be taken back."""
    effect = apply_frames(frames, design, next_id=next_id)
    assert apply(design, effect.operations) == effect.after
    assert apply(effect.after, invert(effect.operations, design)) == design
    return effect


def props_after(design: Design, node_id: str, *frames: Frame) -> dict[str, Any]:
    return dict(done(design, *frames).after[node_id].props)


def order_after(design: Design, parent: str, *frames: Frame) -> tuple[str, ...]:
    return done(design, *frames).after[parent].children


SHOP = page(
    node(
        "header", "Frame", "Header",
        node("logo", "Image", "Logo", src="logo.svg", alt="Harbor", width="96px", height="32px"),
        node(
            "nav", "Frame", "MainNav",
            node("home", "Link", "NavLink", text="Home", color="#ffffff"),
            node("shop", "Link", "NavLink", text="Shop", color="#ffffff"),
            layoutMode="HORIZONTAL",
        ),
        layoutMode="HORIZONTAL", backgroundColor="#111827",
    ),
    node("title", "Text", "PageTitle", text="Fresh bread", fontSize="32px", fontWeight=700, color="#111827"),
    node(
        "cards", "Frame", "ProductGrid",
        node(
            "rye", "Frame", "BreadCard",
            node("rye-n", "Text", "BreadName", text="Rye", fontSize="18px"),
            node("rye-p", "Text", "BreadPrice", text="$4", color="#6b7280"),
            node("rye-b", "Button", "AddButton", text="Add", backgroundColor="#2563eb", color="#ffffff"),
            layoutMode="VERTICAL", padding="12px", backgroundColor="#f9fafb",
        ),
        node(
            "oat", "Frame", "BreadCard",
            node("oat-n", "Text", "BreadName", text="Oat", fontSize="18px"),
            node("oat-p", "Text", "BreadPrice", text="$5", color="#6b7280"),
            node("oat-b", "Button", "AddButton", text="Add", backgroundColor="#2563eb", color="#ffffff"),
            layoutMode="VERTICAL", padding="12px", backgroundColor="#f9fafb",
        ),
        layoutMode="GRID", columns=2, gap="16px",
    ),
    node(
        "form", "Frame", "OrderForm",
        node("email", "Input", "EmailInput", placeholder="Email", padding="10px"),
        node("city", "Input", "CityInput", placeholder="City", padding="10px"),
        node("send", "Button", "SendButton", text="Order", backgroundColor="#16a34a", color="#ffffff",
             padding="12px 20px"),
        layoutMode="VERTICAL", gap="12px",
    ),
    node(
        "table", "Frame", "OrdersTable",
        node("r1", "Frame", "TableRow", node("r1a", "Text", "Cell", text="Anna"),
             node("r1b", "Text", "Cell", text="2 pcs"), node("r1c", "Text", "Cell", text="08:15"),
             layoutMode="HORIZONTAL"),
        node("r2", "Frame", "TableRow", node("r2a", "Text", "Cell", text="Bert"),
             node("r2b", "Text", "Cell", text="1 pcs"), node("r2c", "Text", "Cell", text="09:30"),
             layoutMode="HORIZONTAL"),
        layoutMode="VERTICAL",
    ),
    node("footer", "Frame", "Footer", node("legal", "Link", "FooterLink", text="Imprint"), backgroundColor="#e5e7eb"),
    backgroundColor="#ffffff", gap="24px",
)  # fmt: skip
"""A shop's page with one of most things."""
