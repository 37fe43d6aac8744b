"""Faults are found: whatever bracket, quote or tag is taken out of a sound file, it no longer passes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from redraft.codegen.model import CodeFile
from redraft.codegen.targets import TARGETS, generate
from redraft.codegen.validate import faults_in, judge

from tests.codegen.validate.components import SOUND
from tests.support.samples import sample

# Texts in which a bracket or a quote is a letter; and arrows and types, which without theirs mean another thing.
LETTERS = (
    "It\\'s \"big\"", "{braces}", "${open", "< {all}", "${plans", "} {all} < 3", "${title", "{x}", '"a;b}"',
    ".page > a", "=> (\n", "=> html", "<boolean>", "${row", "${2", '[&<>"]',
)  # fmt: skip
VOID = re.compile(r"<(?:input|img|br|hr|meta|link|path|boolean)\b")


def sound(path: str) -> str:
    assert judge([CodeFile(path, SOUND[path])]) == ("SUCCESS", ())
    return SOUND[path]


def without_a_mark(text: str, marks: str) -> Iterator[str]:
    """The text, each time without another one of the marks that carry its form."""
    letters = {at for said in LETTERS for found in re.finditer(re.escape(said), text) for at in range(*found.span())}
    for at, char in enumerate(text):
        if char in marks and at not in letters:
            yield text[:at] + text[at + 1 :]


def without_a_tag(text: str) -> Iterator[str]:
    """The text, each time without another tag of those that come in pairs."""
    for tag in re.finditer(r"</?[a-zA-Z][^<>]*>", text):
        if not VOID.match(tag[0]) and not tag[0].endswith("/>"):
            yield text[: tag.start()] + text[tag.end() :]


@pytest.mark.parametrize("path", SOUND)
def test_no_bracket_or_quote_can_be_missing(path: str) -> None:
    for broken in without_a_mark(sound(path), "{}()[]<>\"'`"):
        assert faults_in([CodeFile(path, broken)]), broken


@pytest.mark.parametrize("path", [path for path in SOUND if not path.endswith((".css", ".json"))])
def test_no_tag_can_be_missing(path: str) -> None:
    for broken in without_a_tag(sound(path)):
        assert faults_in([CodeFile(path, broken)]), broken


@pytest.mark.parametrize("framework", TARGETS)
def test_faults_in_what_a_target_writes_are_found(framework: str) -> None:
    for file in generate(sample("login_form_basics"), framework).files:
        broken = [*without_a_mark(file.content, "{}<"), *without_a_tag(file.content)]
        for text in broken[:: 1 + len(broken) // 25]:
            assert faults_in([CodeFile(file.path, text)]), text


@pytest.mark.parametrize(
    ("path", "content", "line", "column", "message"),
    [
        ("a.tsx", 'const a = <p id="a" id="b" />;', 1, 11, "twice"),
        ("a.tsx", 'const é = "ü"; const a = <p>é</b>;', 1, 30, "closed by another"),
        ("a.ts", "const é = 1;\nlet = = 4;\n", 2, 7, "syntax error"),
        ("a.html", "<p>\n  <div/></p>", 2, 3, "stays open"),
        ("a.html", "<ul><li>ü<li>b</ul>", 1, 5, "not closed"),
        ("a.html", "<p></p><style>\n.a { color: red</style>", 2, 1, "syntax"),
        ("a.html", "<p></p><script>\nconst a = ;</script>", 2, 9, "syntax"),
        ("a.css", ".a {\n  color: red\n  width: 2px;\n}", 3, 3, "semicolon"),
        ("a.css", "color: red;", 1, 1, "outside"),
        ("a.vue", "<template>\n  <p>{{ a + }}</p>\n</template>", 2, 12, "missing"),
        ("a.vue", '<template><p v-for="a">a</p></template>', 1, 21, "v-for"),
        ("a.vue", "<template><p>{{ a }</p></template>", 1, 14, "partner"),
        ("a.vue", '<template><p :a="b +">a</p></template>', 1, 21, "missing"),
        ("a.svelte", "{#if a}\n<p>b</p>", 1, 1, "not closed"),
        ("a.svelte", "<p>b</p>{/if}", 1, 10, "closes nothing"),
        ("a.svelte", "{:else}", 1, 2, "no block"),
        ("a.svelte", "{#each a}{/each}", 1, 8, "as item"),
        ("a.svelte", "{#snippet a}{/snippet}", 1, 11, "name and parameters"),
        ("a.svelte", "<p>é {a b}</p>", 1, 9, "syntax"),
        ("a.svelte", "<p>{}</p>", 1, 5, "an expression is missing"),
        ("a.component.html", "<p>@</p>\n@if (a) {", 2, 1, "not closed"),
        ("a.component.html", "@for (a of b) { }", 1, 6, "track"),
        ("a.component.html", "@if (a) b", 1, 1, "no body"),
        ("a.component.html", "<p>a@b.c</p>", 1, 5, "entity"),
        ("a.component.html", '<p [a]="b +">a</p>', 1, 12, "missing"),
        ("a.component.html", '<p [a="b">a</p>', 1, 8, "brackets"),
        ("a.ts", "@Component({ template: `<p>\n</b>` })\nclass A {}", 2, 1, "closes nothing"),
        ("a.ts", "a.innerHTML = `<p>\n  <b></p>`;", 2, 3, "not closed"),
        ("a.json", '{"é": }', 1, 7, "Expecting value"),
    ],
)
def test_a_fault_is_told_where_it_stands(path: str, content: str, line: int, column: int, message: str) -> None:
    found = faults_in([CodeFile(path, content)])
    assert [(fault.line, fault.column) for fault in found if message in fault.message][:1] == [(line, column)], found


def test_a_kind_that_nobody_reads_makes_the_verdict_unknown() -> None:
    assert judge([CodeFile("a.css", CSS), CodeFile("notes.txt", "{{{")]) == ("UNKNOWN", ())
    assert judge([CodeFile("a.css", "a {"), CodeFile("notes.txt", "{{{")])[0] == "FAILURE"


CSS = SOUND["App.module.css"]
