"""Files to faults: which reader a path calls for, and offsets as lines and columns."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from redraft.codegen.model import CodeFault, CodeFile, ValidationStatus
from redraft.codegen.validate.angular import angular_faults
from redraft.codegen.validate.embedded import module_faults
from redraft.codegen.validate.grammars import Fault
from redraft.codegen.validate.markup import page_faults
from redraft.codegen.validate.scripts import tsx_faults
from redraft.codegen.validate.styles import style_faults
from redraft.codegen.validate.svelte import svelte_faults
from redraft.codegen.validate.vue import vue_faults


def judge(files: Iterable[CodeFile]) -> tuple[ValidationStatus, tuple[CodeFault, ...]]:
    """Whether the files parse, and where they do not; UNKNOWN where a file is of a kind that nothing here reads."""
    listed = list(files)
    faults = faults_in(listed)
    if faults:
        return "FAILURE", faults
    return ("SUCCESS" if all(_reader(file.path) for file in listed) else "UNKNOWN"), ()


def faults_in(files: Iterable[CodeFile]) -> tuple[CodeFault, ...]:
    """Where the files do not parse, in order; files of kinds that nothing here reads are passed over."""
    return tuple(fault for file in files for fault in _checked(file))


def _checked(file: CodeFile) -> Iterator[CodeFault]:
    read = _reader(file.path)
    if read is None:
        return
    source = file.content.encode()
    for fault in sorted(set(read(source))):
        before = source[: fault.at].decode("utf-8", "ignore")
        column = len(before) - before.rfind("\n")
        yield CodeFault(file.path, before.count("\n") + 1, column, fault.message)


def _reader(path: str) -> Callable[[bytes], Iterator[Fault]] | None:
    if _ANGULAR.search(path):
        return angular_faults
    return next((read for ending, read in _READERS if path.endswith(ending)), None)


def _json_faults(source: bytes) -> Iterator[Fault]:
    content = source.decode()
    try:
        json.loads(content)
    except json.JSONDecodeError as fault:
        yield Fault(len(content[: fault.pos].encode()), fault.msg)


_ANGULAR: Final = re.compile(r"(?:\.component|(?:^|/)app/[^/]+)\.html$")
"""Where Angular's templates stand: in its folder `app`, or under their old ending."""

_READERS: Final = (
    (".tsx", tsx_faults),
    (".ts", module_faults),
    (".js", module_faults),
    (".html", page_faults),
    (".vue", vue_faults),
    (".svelte", svelte_faults),
    (".css", style_faults),
    (".json", _json_faults),
)
"""The reader for each ending of a path; the first that fits."""
