"""Any prompt on any small design: never a crash, the same twice, and nothing outside what it says it touched."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redraft.language.context import EditContext
from redraft.language.engine import ContextProcessingEngine
from redraft.language.outcome import Edit
from redraft.language.rules.registry import RULES
from redraft.wireframe.operations import apply, touched
from redraft.wireframe.tree import design_of
from redraft.wireframe.validate import faults

from tests.language.conftest import sample_tree

WORDS = sorted({word for rule in RULES for said in rule.says for word in said.split()})
prompts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from([said for rule in RULES for said in rule.says]), min_size=1, max_size=3).map(", ".join),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(prompts)
def test_any_prompt_is_read_soundly(prompt: str) -> None:
    design = design_of(sample_tree())
    engine = ContextProcessingEngine()
    outcome = engine.read(prompt, design, EditContext(), next_id=1)
    again = engine.read(prompt, design, EditContext(), next_id=1)
    assert repr(outcome) == repr(again)
    if isinstance(outcome, Edit):
        assert not faults(outcome.after)
        assert apply(design, outcome.operations) == outcome.after
        named = set(outcome.targets) | set(outcome.created) | set(outcome.changed)
        assert set(touched(outcome.operations)) <= named
