from __future__ import annotations

import html
import json
import re
from functools import cache

import pytest
from hypothesis import given, settings
from redraft.codegen.model import GeneratedCode
from redraft.codegen.targets import TARGETS, generate
from redraft.preview.content import text_of
from redraft.preview.safe import clean
from redraft.wireframe.node import Design
from redraft.wireframe.repair import repair

from tests.code_builds.designs import GENERATED, HAND_WRITTEN, all_designs, generated
from tests.support.samples import NAMES, SHOWING, column, nasty_designs, part, sample

_LITERAL = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")
_ADDRESS = re.compile(r"""(?:href|src)(?:=|: |\]=)\{?["'{`]+([^"'`>]*)""")

every_target = pytest.mark.parametrize("target", list(TARGETS))


def said_by(made: GeneratedCode) -> str:
    """All that the code says, decoded: its references, then every string in it on a line of its own."""
    code = html.unescape("\n".join(file.content for file in made.files))
    return code + "\n" + "\n".join(map(_decoded, _LITERAL.findall(code)))


def _decoded(literal: str) -> str:
    text = literal[1:-1] if literal[0] == '"' else literal[1:-1].replace('"', '\\"')
    text = re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), text)
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except json.JSONDecodeError:  # no string of the code, but what stands between two of them
        return ""


@every_target
@pytest.mark.parametrize("name", NAMES)
def test_a_design_becomes_a_project_that_parses(target: str, name: str) -> None:
    made = generate(sample(name), target)
    assert (made.validation_status, made.errors) == ("SUCCESS", ())
    assert made.code == made.files[0].content
    assert [file.path for file in made.files] == list(dict.fromkeys(file.path for file in made.files))


@every_target
@given(design=nasty_designs())
@settings(max_examples=10)
def test_code_of_any_design_parses_and_says_every_text(target: str, design: Design) -> None:
    made = generate(design, target)
    assert made.errors == ()
    said = said_by(made)
    for node in design.walk():
        text = text_of(node.props)
        if text and node.type in SHOWING:
            assert clean(re.sub(r"\r\n?", "\n", text)) in said


@every_target
@given(design=nasty_designs())
@settings(max_examples=8)
def test_no_text_can_end_its_place_in_the_code(target: str, design: Design) -> None:
    for file in generate(design, target).files:
        scripts = 0 if "main." in file.path or not file.path.endswith(".html") else file.content.count("/src/main.")
        scripts += file.content.count("/src/design-page.ts")
        closing = file.content.count("</script") - file.content.startswith("<script")
        if file.path.endswith((".tsx", ".ts")):
            closing = file.content.count("</script")
        assert closing == scripts, file.path
        assert "<img src=x" not in file.content
        assert not [url for url in _ADDRESS.findall(html.unescape(file.content)) if _runs(url)]


def _runs(url: str) -> bool:
    return re.sub(r"[\x00-\x20]", "", url).lower().startswith(("javascript:", "vbscript:", "data:text"))


@every_target
def test_addresses_that_would_run_never_come_out(target: str) -> None:
    tricks = ["javascript:alert(1)", " JaVaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x"]
    code = "".join(
        file.content
        for file in generate(
            column(
                *(part(f"l{at}", "Link", text="Go", href=trick) for at, trick in enumerate(tricks)),
                *(part(f"i{at}", "Image", alt="x", src=trick) for at, trick in enumerate(tricks)),
                part("ok", "Link", text="Mail", href="mailto:a@b.example"),
            ),
            target,
        ).files
    )
    assert "script:" not in code.lower()
    assert "text/html" not in code
    assert "mailto:a@b.example" in html.unescape(code)


@every_target
@given(design=nasty_designs())
@settings(max_examples=3)
def test_equal_designs_give_equal_code(target: str, design: Design) -> None:
    again = Design(design.root, dict(reversed(design.nodes.items())))
    assert generate(design, target) == generate(again, target)


@every_target
def test_texts_follow_the_rules_of_existing_clients(target: str) -> None:
    made = generate(
        column(
            part("a", "Text", text="first", content="second", title="third"),
            part("b", "Button", content="middle", title="last"),
            part("c", "Text", title="only"),
            part("d", "Heading", text="", content="never shown"),
            part("e", "Badge", text=7.0),
            part("f", "Link", text=True),
        ),
        target,
    )
    said = said_by(made)
    for text in ("first", "middle", "only", ">7<", "true"):
        assert text in said or f"\n{text.strip('><')}\n" in said, text
    for text in ("second", "third", "last<", "never shown"):
        assert text not in said


@every_target
def test_code_of_a_deep_and_of_a_wide_design_parses(target: str) -> None:
    deep: dict[str, object] = {"type": "Text", "props": {"text": "bottom"}}
    for _ in range(200):
        deep = {"type": "Frame", "children": [deep]}
    assert generate(repair(deep).design, target).validation_status == "SUCCESS"
    wide = {"type": "Frame", "children": [{"type": "Text", "props": {"text": f"{at}!"}} for at in range(300)]}
    assert generate(repair(wide).design, target).validation_status == "SUCCESS"


@cache
def _sample_of_all() -> list[tuple[str, Design]]:
    """Every sixtieth of the designs that `make builds` parses."""
    return [found for at, found in enumerate(all_designs()) if at % 60 == 7]


def test_there_are_as_many_designs_as_are_promised_and_of_all_sizes() -> None:
    sizes = [len(design) for _, design in all_designs()]
    assert len(sizes) == GENERATED + HAND_WRITTEN
    assert min(sizes) <= 8
    assert max(sizes) >= 450
    assert len(generated(10)) > 200
    assert generated(3) == generated(3)


@every_target
def test_code_of_generated_and_written_designs_parses(target: str) -> None:
    for name, design in _sample_of_all():
        assert generate(design, target).errors == (), name
