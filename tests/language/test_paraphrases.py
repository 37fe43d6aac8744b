"""One wish said in many ways comes to the same: a file holds a design, wishes said plainly, and other words for them.

An entry: `same_as` the plain prompt, `says` the others, `of` what `{X}` stands for in turn, `after` what came before.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from redraft.language.engine import ContextProcessingEngine
from redraft.wireframe.tree import tree_of

from tests.language.replay import Session

FILES = sorted((Path(__file__).parent / "paraphrases").glob("*.json"))


def _asks() -> list[Any]:
    found = []
    for file in FILES:
        whole = json.loads(file.read_text())
        for ask in whole["asks"]:
            name = f"{file.stem}: {', '.join([*ask.get('after', []), ask['same_as']])}"
            found.append(pytest.param(whole["design"], ask, id=name))
    return found


def _come_to(design: dict[str, Any], before: list[str], prompt: str) -> tuple[str, dict[str, Any]]:
    engine, session = ContextProcessingEngine(), Session.start(design)
    for said in before:
        session.say(engine, said, [])
    return session.say(engine, prompt, [])["status"], tree_of(session.design)


@pytest.mark.parametrize(("design", "ask"), _asks())
def test_other_words_for_the_same_wish_come_to_the_same(design: dict[str, Any], ask: dict[str, Any]) -> None:
    other = []
    for named in ask.get("of", [""]):
        wanted = _come_to(design, ask.get("after", []), ask["same_as"].replace("{X}", named))
        assert wanted[0] == "applied"
        said = [words.replace("{X}", named) for words in ask["says"]]
        other += [words for words in said if _come_to(design, ask.get("after", []), words) != wanted]
    assert not other
