"""Sentences run together: requests, interruptions and remarks without punctuation, and things named before "it"."""

from __future__ import annotations

from typing import Any

import pytest
from redraft.language.engine import ContextProcessingEngine

from tests.language.replay import Session

_PAGE: dict[str, Any] = {
    "id": "p",
    "componentName": "Page",
    "type": "Frame",
    "props": {"layoutMode": "VERTICAL"},
    "children": [
        {"id": "t", "componentName": "Title", "type": "Text", "props": {"text": "Bakery"}, "children": []},
        {"id": "f", "componentName": "FeeText", "type": "Text", "props": {"text": "Fee: 20"}, "children": []},
        {"id": "b", "componentName": "OrderButton", "type": "Button", "props": {"text": "Order"}, "children": []},
        {"id": "tb", "componentName": "Tabs", "type": "Tabs", "props": {"items": ["Bread", "Cake"]}, "children": []},
    ],
}


def _props(prompt: str, node_id: str) -> dict[str, Any]:
    session = Session.start(_PAGE)
    assert session.say(ContextProcessingEngine(), prompt, [])["status"] == "applied"
    return dict(session.design[node_id].props)


@pytest.mark.parametrize(
    ("prompt", "node_id", "prop", "value"),
    [
        ("the order button looks boring make it green", "b", "backgroundColor", "green"),
        ("make the order button red no hold on make it navy", "b", "backgroundColor", "navy"),
        ("the Cake tab rename it to Cakes", "tb", "items", ["Bread", "Cakes"]),
        ("let the order button say Buy and turn green", "b", "text", "Buy"),
        ("make the title red people walk right past it", "t", "color", "red"),
    ],
)
def test_sentences_run_together_are_told_apart(prompt: str, node_id: str, prop: str, value: object) -> None:
    assert _props(prompt, node_id)[prop] == value


def test_what_leads_a_noun_must_be_found() -> None:
    session = Session.start(_PAGE)
    reply = session.say(ContextProcessingEngine(), "what about the eraser, can it be orange?", [])
    assert reply["status"] == "needs_clarification"
