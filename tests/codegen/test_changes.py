from __future__ import annotations

from redraft.codegen.changes import code_change
from redraft.codegen.model import CodeFile


def files(**contents: str) -> list[CodeFile]:
    return [CodeFile(path, content) for path, content in contents.items()]


def test_the_change_of_a_file_is_a_unified_diff() -> None:
    lines = [f"line {at}" for at in range(20)]
    before = "\n".join(lines) + "\n"
    after = before.replace("line 9\n", "line nine\nline nine and a half\n")
    change = code_change(files(a=before, b="same\n"), files(a=after, b="same\n"))
    assert change.unchanged == ("b",)
    (file,) = change.files
    assert (file.path, file.status, file.added_lines, file.removed_lines) == ("a", "modified", 2, 1)
    assert file.diff.startswith("--- a/a\n+++ b/a\n@@ -7,7 +7,8 @@\n line 6\n")
    assert "-line 9\n+line nine\n+line nine and a half\n" in file.diff
    assert change.summary == "1 file changed, 2 lines added, 1 removed"


def test_files_come_and_go() -> None:
    change = code_change(files(old="x\n", both="1\n"), files(both="2\n", new="y\n"))
    assert [(file.path, file.status) for file in change.files] == [
        ("both", "modified"), ("new", "added"), ("old", "removed")
    ]  # fmt: skip
    assert change.files[1].diff == "--- /dev/null\n+++ b/new\n@@ -0,0 +1 @@\n+y\n"
    assert change.files[2].diff == "--- a/old\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"
    assert change.files[2].to_json()["removed_lines"] == 1


def test_equal_code_has_no_change() -> None:
    change = code_change(files(a="x\n"), files(a="x\n"))
    assert (change.files, change.unchanged, change.summary) == ((), ("a",), "The code is the same.")
