"""The checker finds what it looks for: a history that is right, and each way to spoil it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from tests.checker.check import faults
from tests.checker.history import Call, Entry, digest


def tree(title: str) -> dict[str, Any]:
    return {"id": "page", "props": {"text": title}, "children": []}


def entry(version: int, title: str, *, to: int | None = None) -> Entry:
    operation = {"op": "set", "id": "page", "props": {"text": title}}
    if version == 1:
        return Entry(1, tree(title), (), {})
    if to is not None:
        return Entry(version, tree(title), ({"op": "restore"},), {"to": to})
    return Entry(version, tree(title), (operation,), {}, (title,))


def call(kind: Any, times: tuple[float, float], version: int, title: str, **more: Any) -> Call:
    token = title if kind == "edit" else None
    return Call(
        "s", kind, times[0], token, outcome="ok", ended=times[1], version=version, content=digest(tree(title)), **more
    )


def history() -> tuple[list[Call], list[Entry]]:
    calls = [
        call("edit", (1, 2), 2, "a"),
        call("edit", (3, 5), 3, "b", expected=2),
        call("edit", (4, 6), 4, "c"),
        call("travel", (7, 8), 5, "a", target=2),
        call("read", (7.5, 8.5), 5, "a"),
        Call("s", "edit", 8, "lost"),
        Call("s", "edit", 8, "refused", outcome="no", ended=9),
        Call("s", "travel", 8),
        call("read", (20, 21), 6, "lost"),
    ]
    log = [entry(1, "start"), entry(2, "a"), entry(3, "b"), entry(4, "c"), entry(5, "a", to=2), entry(6, "lost")]
    return calls, log


def test_a_history_that_is_right_has_no_fault() -> None:
    assert faults(*history()) == []


def test_an_unknown_call_may_have_had_no_effect() -> None:
    calls, log = history()
    assert faults(calls[:-1], log[:-1]) == []


Spoil = Callable[[list[Call], list[Entry]], None]


def lose_the_last(calls: list[Call], log: list[Entry]) -> None:
    del log[4:]


def leave_a_gap(calls: list[Call], log: list[Entry]) -> None:
    del log[2]


def swap_two(calls: list[Call], log: list[Entry]) -> None:
    log[1], log[2] = (
        dataclasses.replace(log[2], version=2),
        dataclasses.replace(log[1], version=3),
    )


def change_a_content(calls: list[Call], log: list[Entry]) -> None:
    log[2] = dataclasses.replace(log[2], wireframe=tree("other"))


def do_it_twice(calls: list[Call], log: list[Entry]) -> None:
    log.append(entry(7, "b"))


def do_what_was_refused(calls: list[Call], log: list[Entry]) -> None:
    log.append(entry(7, "refused"))


def do_what_nobody_asked(calls: list[Call], log: list[Entry]) -> None:
    log.append(entry(7, "stray"))


def step_too_often(calls: list[Call], log: list[Entry]) -> None:
    log.extend([entry(7, "a", to=2), entry(8, "a", to=2)])


def give_one_version_to_two(calls: list[Call], log: list[Entry]) -> None:
    calls.append(call("travel", (9, 10), 5, "a"))


def go_back_elsewhere(calls: list[Call], log: list[Entry]) -> None:
    calls[3].target = 1


def read_the_past(calls: list[Call], log: list[Entry]) -> None:
    calls.append(call("read", (30, 31), 4, "c"))


def read_what_never_was(calls: list[Call], log: list[Entry]) -> None:
    calls.append(call("read", (30, 31), 6, "dream"))


def write_into_the_past(calls: list[Call], log: list[Entry]) -> None:
    calls[1].began, calls[1].ended = 6.5, 6.9


def write_the_unknown_into_the_past(calls: list[Call], log: list[Entry]) -> None:
    calls[5].began = 40


def build_on_another(calls: list[Call], log: list[Entry]) -> None:
    calls[1].expected = 1


def answer_a_key_differently(calls: list[Call], log: list[Entry]) -> None:
    calls[1].again.append((4, calls[2].content or ""))


@pytest.mark.parametrize(
    "spoil",
    [
        lose_the_last, leave_a_gap, swap_two, change_a_content, do_it_twice, do_what_was_refused,
        do_what_nobody_asked, step_too_often, give_one_version_to_two, go_back_elsewhere, read_the_past,
        read_what_never_was, write_into_the_past, write_the_unknown_into_the_past, build_on_another,
        answer_a_key_differently,
    ],
)  # fmt: skip
def test_a_history_that_is_spoilt_is_found_out(spoil: Spoil) -> None:
    calls, log = history()
    spoil(calls, log)
    assert faults(calls, log)
