from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redraft.security.json_values import fault_in

PLAIN = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
JSON_VALUES = st.recursive(
    PLAIN | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


def parsed(raw: str) -> Any:
    return json.loads(raw)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (r'"\ud800"', "surrogate"),
        (r'{"a": [{"\udc00": 1}]}', "surrogate"),
        (r'"\ud83d\ude00 \ud83d"', "surrogate"),
        ("NaN", "finite"),
        ("[1, -Infinity]", "finite"),
        ("1e400", "finite"),
        ("9223372036854775808", "64 bits"),
        ('{"deep": {"er": 123456789012345678901234567890}}', "64 bits"),
    ],
)
def test_what_cannot_be_kept_is_named(raw: str, says: str) -> None:
    fault = fault_in(parsed(raw), raw.encode())
    assert fault
    assert says in fault


@pytest.mark.parametrize("raw", [r'"\ud83d\ude00"', "9223372036854775807", "true", "1e300", '"NaN"', "0.1"])
def test_what_can_be_kept_passes(raw: str) -> None:
    assert fault_in(parsed(raw), raw.encode()) is None


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
@given(JSON_VALUES)
def test_json_that_is_sound_passes_however_it_is_written(value: Any) -> None:
    for ascii_only in (True, False):
        raw = json.dumps(value, ensure_ascii=ascii_only)
        assert fault_in(parsed(raw), raw.encode()) is None
