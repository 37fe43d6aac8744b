from __future__ import annotations

import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.errors import NewerSchemaError, SessionCorruptedError
from redraft.versions.codec import SCHEMA, pack, unpack
from redraft.versions.dictionary import RECORDS, WORDS

from tests.support.corruption import of_the_future

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=20,
)


@given(JSON)
def test_what_is_packed_is_unpacked(value: Any) -> None:
    assert unpack(pack(value)) == value


def test_the_dictionary_of_schemas_1_and_2_never_changes() -> None:
    # Every stored byte depends on it. Another dictionary is another schema.
    assert (zlib.crc32(WORDS), len(WORDS)) == (103976617, 2183)
    assert (SCHEMA, zlib.crc32(RECORDS), len(RECORDS)) == (2, 3073420763, 5032)


def test_a_newer_schema_is_said_to_be_newer() -> None:
    with pytest.raises(NewerSchemaError):
        unpack(of_the_future())


def test_a_schema_byte_that_was_damaged_is_no_newer_schema() -> None:
    for byte in range(256):
        if byte != SCHEMA:
            with pytest.raises(SessionCorruptedError):
                unpack(bytes([byte]) + pack({"a": [1, 2, 3]})[1:])


def test_every_byte_counts() -> None:
    blob = pack({"a": "text", "b": [1, 2, 3]})
    for at in range(len(blob)):
        for bit in range(8):
            with pytest.raises(SessionCorruptedError):
                unpack(blob[:at] + bytes([blob[at] ^ 1 << bit]) + blob[at + 1 :])


@pytest.mark.parametrize("blob", [b"", b"\0abc", pack([1, 2, 3])[:-3], b"\x01" + b"\xff" * 9, b"\x01"])
def test_what_cannot_be_read_is_corrupted(blob: bytes) -> None:
    with pytest.raises(SessionCorruptedError):
        unpack(blob)


def test_a_small_edit_is_small() -> None:
    edit = {
        "a": 1764000000000, "h": "0f" * 16, "k": "edit", "b": 7, "p": "make the log in button bigger and green",
        "s": 'Made "Log in" larger and green', "t": "style", "e": ["login-button"],
        "o": [{"op": "set", "id": "login-button", "props": {"fontSize": "20px", "backgroundColor": "#22c55e"}}],
        "i": [{"op": "set", "id": "login-button", "props": {"fontSize": "16px", "backgroundColor": "#2563eb"}}],
        "c": ["login-button"], "f": "rules", "q": 0.97, "z": 1.234, "u": 113, "x": 114,
        "r": {"frames": [
            {"kind": "resize", "targets": ["login-button"], "dimension": "size", "direction": 1, "degree": "normal"},
            {"kind": "recolour", "targets": ["login-button"], "role": "main", "colour": "#22c55e", "shift": None},
        ], "candidates_not_taken": ["signup-button", "menu-button"]},
    }  # fmt: skip
    assert len(pack(edit)) < 300
