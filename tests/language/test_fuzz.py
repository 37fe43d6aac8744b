"""Any prompts on any designs: never a crash, the same twice, nothing outside what an edit says it touched."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redraft.language.context import EditContext
from redraft.language.engine import ContextProcessingEngine
from redraft.language.outcome import Edit, Outcome, Question, Travel, Unchanged
from redraft.language.rules.registry import RULES
from redraft.versions.proof import prove
from redraft.wireframe.node import Design
from redraft.wireframe.operations import apply, dump_operations, invert, parse_operations, touched
from redraft.wireframe.tree import design_of
from redraft.wireframe.validate import faults

from tests.language.conftest import Talk, node, sample_tree

SAID = [said for rule in RULES for said in rule.says]
WORDS = sorted({word for said in SAID for word in said.split()})
SIGNS = [*", . ; : ! ? ' ( ) -> … “ ” 's $5 50% #0f0 12px 🙂".split(), '"', "\n"]
TYPES = (
    "Frame Text Button Input Select Checkbox Toggle Link Image Icon Avatar Badge List ListItem Table Tabs Rectangle Odd"
).split()
NAMES = ["Card", "PriceCard", "Header", "Row", "Row2", "NavLink", "Title", "txt-1", "", "7", "Émile", "Form"]
TEXTS = ["Save", "Log in", "Olive 1", "make it red", "and", "Box 4: VAT", "€ 9,50", "it", "", "50%", "«oui»", "\u200b"]

prompts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from([*WORDS, *SIGNS]), max_size=16).map(" ".join),
    st.lists(st.sampled_from(SAID), min_size=1, max_size=3).map(", ".join),
    st.tuples(st.sampled_from(SAID), st.integers(0, 60)).map(lambda pair: pair[0][: pair[1]]),
)
props = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from(TEXTS) | st.text(max_size=12),
        "label": st.sampled_from(TEXTS),
        "placeholder": st.sampled_from(TEXTS),
        "value": st.one_of(st.integers(-5, 500), st.booleans(), st.sampled_from(TEXTS), st.floats(allow_nan=False)),
        "items": st.lists(st.sampled_from(TEXTS) | st.integers(0, 3) | st.just({"text": "x"}), max_size=4),
        "color": st.sampled_from(["red", "#0000ff", "currentColor", "notacolour", "rgb(1,2,3)"]),
        "backgroundColor": st.sampled_from(["white", "#111827", "transparent", 5]),
        "fontSize": st.sampled_from(["16px", 14, "1.5rem", "big", None]),
        "fontWeight": st.sampled_from([400, "bold", "700"]),
        "padding": st.sampled_from(["8px 16px", 8, "auto"]),
        "width": st.sampled_from(["100%", "320px", 40]),
        "visible": st.booleans(),
        "checked": st.booleans(),
        "layoutMode": st.sampled_from(["HORIZONTAL", "VERTICAL", "GRID", "odd"]),
        "iconName": st.sampled_from(["search", "arrow-left", "trash-2"]),
    },
)


@st.composite
def trees(draw: st.DrawFn) -> dict[str, Any]:
    """Designs of up to 15 nodes of any type, name and props, as nested trees."""
    made = [node("root", "Frame", "Page")]
    for number in range(draw(st.integers(0, 14))):
        child = node(f"n{number}", draw(st.sampled_from(TYPES)), draw(st.sampled_from(NAMES)))
        child["props"] = {name: value for name, value in draw(props).items() if value is not None}
        draw(st.sampled_from(made))["children"].append(child)
        made.append(child)
    return made[0]


def ensure_sound(outcome: Outcome, design: Design) -> None:
    """An edit is its operations and nothing else, undone by their inverse; a question offers what is there."""
    if isinstance(outcome, Edit):
        assert not faults(outcome.after)
        assert apply(design, outcome.operations) == outcome.after
        named = set(outcome.targets) | set(outcome.created) | set(outcome.changed)
        assert set(touched(outcome.operations)) <= named
        prove(design, outcome.after, outcome.operations)
        assert apply(outcome.after, invert(outcome.operations, design)) == design
        assert parse_operations(dump_operations(outcome.operations)) == list(outcome.operations)
        assert 0.0 <= outcome.confidence <= 1.0
        assert outcome.summary
    elif isinstance(outcome, Question):
        assert outcome.clarification.question
        assert all(set(option.element_ids) <= design.nodes.keys() for option in outcome.clarification.options)
    else:
        assert isinstance(outcome, Travel | Unchanged)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(prompts)
def test_any_prompt_is_read_soundly(prompt: str) -> None:
    design = design_of(sample_tree())
    engine = ContextProcessingEngine()
    outcome = engine.read(prompt, design, EditContext(), next_id=1, explain=True)
    # The same design decoded anew: no reading depends on what was read before.
    again = engine.read(prompt, design_of(sample_tree()), EditContext(), next_id=1, explain=True)
    assert repr(outcome) == repr(again)
    ensure_sound(outcome, design)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(trees(), st.lists(prompts, min_size=1, max_size=4), st.booleans())
def test_any_conversation_on_any_design_is_read_soundly(tree: dict[str, Any], said: list[str], selects: bool) -> None:
    talk = Talk(design_of(tree))
    for prompt in said:
        before, context, next_id = talk.design, talk.context, talk.next_id
        selection = [*before.nodes][-1:] if selects else []
        outcome = talk.say(prompt, *selection)
        ensure_sound(outcome, before)
        again = ContextProcessingEngine().read(prompt, before, context, selection=selection, next_id=next_id)
        assert repr(again) == repr(outcome)
