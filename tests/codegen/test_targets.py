from __future__ import annotations

import pytest
from redraft.codegen.model import CodeFile
from redraft.codegen.targets import code_targets, generate, target_of, validated
from redraft.codegen.validate import faults_in
from redraft.errors import CodeTargetUnknownError

from tests.support.samples import column


def test_the_targets_name_their_files() -> None:
    targets = code_targets()
    assert [target["id"] for target in targets] == [
        "react-tailwind", "react-css-modules", "vue", "svelte", "angular", "web-component", "html"
    ]  # fmt: skip
    assert targets[0]["files"][0] == "src/App.tsx"
    assert targets[-1] == {"id": "html", "title": "HTML and CSS", "files": ["index.html", "styles.css"]}


def test_the_default_and_other_names_are_known() -> None:
    assert target_of(None).id == target_of("react").id == target_of(" React-Tailwind ").id == "react-tailwind"
    assert generate(column()).framework == "react-tailwind"


def test_an_unknown_framework_is_refused() -> None:
    with pytest.raises(CodeTargetUnknownError) as caught:
        generate(column(), "cobol")
    assert caught.value.facts == {"known": [target["id"] for target in code_targets()]}


def test_the_answer_carries_the_main_file_under_both_names() -> None:
    answer = generate(column(), "html").to_json()
    assert answer["react_code"] == answer["code"] == answer["files"][0]["content"]
    assert answer["validation_status"] == "SUCCESS"


@pytest.mark.parametrize(
    ("path", "content", "line", "column_number"),
    [
        ("App.tsx", "export default function App() {\n  return <div></p>;\n}\n", 2, 15),
        ("App.tsx", "const a = {;\n", 1, 12),
        ("main.ts", "const a = 3;\nlet = = 4;\n", 2, 7),
        ("a.json", '{"a": }', 1, 7),
        ("a.html", "<div>\n</p></div>", 2, 1),
        ("a.html", "<ul>\n  <li>", 1, 1),
        ("a.html", '<p id="a" id="b"></p>', 1, 1),
        ("a.css", "a { }\n}", 2, 1),
        ("a.css", "a {", 1, 4),
    ],
)
def test_what_does_not_parse_is_told_with_line_and_column(
    path: str, content: str, line: int, column_number: int
) -> None:
    found = faults_in([CodeFile(path, content)])
    assert found
    assert found[0].path == path
    assert found[0].line == line
    assert found[0].message
    assert found[0].column == column_number


def test_broken_code_is_a_failure_with_its_errors() -> None:
    broken = validated(target_of("react"), [CodeFile("src/App.tsx", "export default (")])
    assert broken.validation_status == "FAILURE"
    assert broken.to_json()["errors"][0]["line"] == 1


def test_files_that_nobody_reads_are_left_alone() -> None:
    assert faults_in([CodeFile("notes.txt", "{{{")]) == ()


def test_self_closed_elements_of_a_page_are_closed() -> None:
    assert faults_in([CodeFile("a.html", '<svg><path d="M0 0" /></svg><br />')]) == ()
