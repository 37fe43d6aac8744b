"""Steps through the history, in the many ways that people ask for them."""

from __future__ import annotations

import pytest
from redraft.language.acts import Go
from redraft.language.context import EditContext, Interaction
from redraft.language.journeys import journey
from redraft.language.tokens import tokenize

_INVERSE = ({"op": "set", "id": "a", "props": {}},)
TALK = EditContext(
    (
        Interaction(2, "add a table to the hero", "applied", inverse=_INVERSE),
        Interaction(3, "make the title red", "applied", inverse=_INVERSE),
    )
)


@pytest.mark.parametrize(
    ("said", "kind", "steps", "version"),
    [
        ("no that looks off go back", "undo", 1, None),
        ("last two changes please cancel", "undo", 2, None),
        ("kindly reverse the last step", "undo", 1, None),
        ("two steps back please", "undo", 2, None),
        ("ah no wait redo it, its gone for good", "redo", 1, None),
        ("put everything back how it was at the start", "version", 1, 1),
        ("restore the record to its first version", "version", 1, 1),
        ("hmm go back to version 8 I liked the links plain", "version", 1, 8),
        ("back to how it was before the table", "version", 1, 1),
    ],
)
def test_the_history_is_gone_through_however_it_is_said(said: str, kind: str, steps: int, version: int | None) -> None:
    go = journey(tokenize(said), TALK)
    assert go is not None
    assert (go.kind, go.steps, go.version) == (kind, steps, version)


@pytest.mark.parametrize(
    "said",
    [
        "put it back in the header",
        "undo the border",
        "remove the last one",
        "move it to the start",
        "not the last one, leave that as it was",
    ],
)
def test_what_names_an_element_is_no_journey(said: str) -> None:
    assert journey(tokenize(said), TALK) is None


def test_a_redo_brings_back_all_that_one_undo_took() -> None:
    undone = Interaction(4, "undo the last two changes", "applied", reading={"travel": True}, inverse=_INVERSE)
    assert journey(tokenize("redo"), TALK.after(undone)) == Go("redo", steps=2)
