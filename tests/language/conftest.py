"""A small design that the rules' examples speak of."""

from __future__ import annotations

from typing import Any

import pytest
from redraft.language.context import EditContext, Interaction
from redraft.language.engine import ContextProcessingEngine
from redraft.language.outcome import Edit, Outcome
from redraft.wireframe.node import Design
from redraft.wireframe.operations import dump_operations, invert
from redraft.wireframe.tree import design_of


def node(node_id: str, type_: str, name: str, *children: dict[str, Any], **props: Any) -> dict[str, Any]:
    return {"id": node_id, "type": type_, "componentName": name, "props": props, "children": list(children)}


def sample_tree() -> dict[str, Any]:
    """A page with one of each thing: the examples of the rules are said of it."""
    header = node(
        "header", "Frame", "Header",
        node("logo", "Image", "Logo", src="logo.svg", alt="Acme", width="96px", height="32px"),
        node("nav", "Frame", "Nav", node("n1", "Link", "NavLink", text="Prices"), layoutMode="HORIZONTAL", gap="8px"),
        layoutMode="HORIZONTAL", backgroundColor="#EEEEEE", gap="16px", padding="12px",
    )  # fmt: skip
    form = node(
        "form", "Frame", "LoginForm",
        node("email", "Input", "EmailInput", placeholder="Email", width="240px"),
        node("password", "Input", "PasswordInput", placeholder="Password", width="240px"),
        node("remember", "Checkbox", "RememberCheckbox", label="Remember me", checked=False),
        node("submit", "Button", "SubmitButton", text="Log in", backgroundColor="#2563EB", color="#FFFFFF",
             padding="12px"),
        layoutMode="VERTICAL", gap="12px", padding="16px", width="400px",
    )  # fmt: skip
    card = node(
        "card", "Frame", "PriceCard",
        node("price", "Text", "Price", text="$10", fontSize="20px"),
        backgroundColor="#F8FAFC", borderRadius="8px", borderWidth="1px", padding="16px", width="300px",
        boxShadow="0 1px 2px #000",
    )  # fmt: skip
    footer = node(
        "footer", "Frame", "Footer", node("f1", "Text", "FooterText", text="Since 1999"), backgroundColor="#111827"
    )
    return node(
        "root", "Frame", "Page",
        header, node("title", "Text", "Title", text="Welcome back", fontSize="24px", fontWeight=700, color="#111827"),
        node("subtitle", "Text", "Subtitle", text="Good to see you", fontSize="16px"), form,
        node("signup", "Link", "SignupLink", text="Create an account", color="#2563EB"), card,
        node("avatar", "Avatar", "UserAvatar", alt="Ada", width="40px", height="40px"),
        node("slider", "Slider", "Volume", value=25, label="Volume"),
        node("banner", "Frame", "Banner", node("bt", "Text", "BannerText", text="New!"), backgroundColor="#FDE68A"),
        footer, layoutMode="VERTICAL", gap="24px",
    )  # fmt: skip


class Talk:
    """A conversation about one design, without a store."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self.context = EditContext()
        self.next_id = 1
        self.outcomes: list[Outcome] = []

    def say(self, prompt: str, *selection: str) -> Outcome:
        engine = ContextProcessingEngine()
        outcome = engine.read(prompt, self.design, self.context, selection=selection, next_id=self.next_id)
        self.outcomes.append(outcome)
        pending = getattr(outcome, "pending", None)
        if isinstance(outcome, Edit):
            inverse = tuple(dump_operations(invert(outcome.operations, self.design)))
            turn = Interaction(
                len(self.outcomes),
                prompt,
                "applied",
                outcome.edit_type,
                outcome.created,
                outcome.changed,
                outcome.reading,
                inverse,
            )
            self.context = self.context.after(turn)
            self.design, self.next_id = outcome.after, outcome.next_id
        else:
            self.context = EditContext(self.context.interactions, pending)
        return outcome

    def edit(self, prompt: str, *selection: str) -> Edit:
        outcome = self.say(prompt, *selection)
        assert isinstance(outcome, Edit), (prompt, outcome)
        return outcome

    def prop(self, node_id: str, name: str) -> Any:
        return self.design[node_id].prop(name)


@pytest.fixture
def sample() -> Design:
    return design_of(sample_tree())


@pytest.fixture
def talk(sample: Design) -> Talk:
    return Talk(sample)
