from __future__ import annotations

import pytest
from redraft.errors import NothingToUndoError
from redraft.versions.path import Path


def test_a_path_grows_with_every_edit() -> None:
    path = Path().onward(2).onward(3)
    assert (path.steps, path.position, path.can_undo, path.can_redo) == ((1, 2, 3), 3, True, False)


def test_undo_and_redo_are_each_others_inverse() -> None:
    path = Path((1, 2, 3, 7))
    assert path.back(2) == path.back().back() == Path((1, 2), (7, 3))
    assert path.back(3).forth(3) == path
    assert path.back(3).forth() == Path((1, 2), (7, 3))


def test_an_edit_forgets_what_was_undone() -> None:
    assert Path((1, 2)).back().onward(4) == Path((1, 4))


@pytest.mark.parametrize("count", [0, -1, 3])
def test_there_is_no_step_before_the_first(count: int) -> None:
    with pytest.raises(NothingToUndoError):
        Path((1, 2, 3)).back(count)


@pytest.mark.parametrize("count", [0, 2])
def test_only_what_was_undone_can_be_redone(count: int) -> None:
    with pytest.raises(NothingToUndoError):
        Path((1, 2)).back().forth(count)


def test_a_long_path_is_stored_as_runs() -> None:
    path = Path((*range(1, 400), *range(500, 900)), (450, 449))
    assert path.to_json() == [[[1, 399], [500, 899]], [450, 449]]
    assert Path.from_json(path.to_json()) == path
