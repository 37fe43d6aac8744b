"""Holds what clients were told against the log: one line of versions, nothing missing, nothing twice, nothing early.

Each check yields a sentence for each fault that it finds.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.checker.history import Call, Entry
from tests.checker.model import applied


def faults(calls: Sequence[Call], log: Sequence[Entry]) -> list[str]:
    """All that is wrong with the history of one session."""
    if [entry.version for entry in log] != list(range(1, len(log) + 1)):
        return [f"the log has the versions {[entry.version for entry in log]}"]
    checks = (_acknowledged, _once, _explained, _follows, _in_time, _reads, _expected, _repeated)
    return [fault for check in checks for fault in check(calls, log)]


def _writes(calls: Sequence[Call]) -> list[Call]:
    return [call for call in calls if call.kind != "read"]


def _acknowledged(calls: Sequence[Call], log: Sequence[Entry]) -> Iterator[str]:
    for call in calls:
        if call.outcome == "ok":
            assert call.version is not None
            if call.version > len(log):
                yield f"version {call.version} was acknowledged and is gone"
            elif log[call.version - 1].content != call.content:
                yield f"version {call.version} was acknowledged with another content"


def _once(calls: Sequence[Call], log: Sequence[Entry]) -> Iterator[str]:
    """Each version is somebody's, each acknowledged call has one, and each other call has one at most."""
    told = Counter(call.version for call in _writes(calls) if call.outcome == "ok")
    yield from (f"version {version} was given to {count} calls" for version, count in told.items() if count > 1)
    places = Counter(token for entry in log for token in entry.tokens)
    yield from (f"{token} was done {count} times" for token, count in places.items() if count > 1)
    wrote = {call.token: call for call in calls if call.kind == "edit"}
    for entry in log:
        for token in entry.tokens:
            call = wrote.get(token)
            if call is None or call.outcome == "no":
                yield f"version {entry.version} holds {token}, which was refused or never asked for"
            elif call.outcome == "ok" and call.version != entry.version:
                yield f"{token} was acknowledged as version {call.version} and stands as {entry.version}"


def _explained(calls: Sequence[Call], log: Sequence[Entry]) -> Iterator[str]:
    """Steps through the history bear no token: there are as many as were acknowledged, and some that are unknown."""
    steps = sum(1 for entry in log[1:] if not entry.tokens)
    travels = Counter(call.outcome for call in calls if call.kind == "travel")
    if not travels["ok"] <= steps <= travels["ok"] + travels["unknown"]:
        yield f"{steps} steps were made; {travels['ok']} are acknowledged and {travels['unknown']} unknown"


def _follows(calls: Sequence[Call], log: Sequence[Entry]) -> Iterator[str]:
    """Each version is what its operations make of the one before, or what the version was that it goes back to."""
    for before, entry in pairwise(log):
        if entry.tokens:
            expected = applied(before.wireframe, entry.operations)
        else:
            expected = log[entry.metadata["to"] - 1].wireframe
        if expected != entry.wireframe:
            yield f"version {entry.version} does not follow from what it says it does"
    for call in calls:
        if call.target is not None and call.outcome == "ok":
            assert call.version is not None
            if call.version <= len(log) and log[call.version - 1].metadata.get("to") != call.target:
                yield f"version {call.version} goes back to another version than {call.target}"


def _in_time(calls: Sequence[Call], log: Sequence[Entry]) -> Iterator[str]:
    """What was acknowledged before a call began stands before what that call did."""
    known = _Acknowledgements(calls)
    found = {token: entry.version for entry in log for token in entry.tokens}
    for call in _writes(calls):
        version = call.version if call.outcome == "ok" else found.get(call.token or "")
        if version is not None and version <= (latest := known.before(call.began)):
            yield f"version {version} was asked for after version {latest} was acknowledged"


def _reads(calls: Sequence[Call], log: Sequence[Entry]) -> Iterator[str]:
    """A read sees at least what was acknowledged, or read, before it began."""
    known = _Acknowledgements(calls)
    for call in calls:
        if call.kind == "read" and call.outcome == "ok":
            assert call.version is not None
            if call.version < (latest := known.before(call.began)):
                yield f"version {call.version} was read after version {latest} was known"


def _expected(calls: Sequence[Call], log: Sequence[Entry]) -> Iterator[str]:
    for call in calls:
        if call.expected is not None and call.outcome == "ok" and call.version != call.expected + 1:
            yield f"version {call.version} was to follow version {call.expected}"


def _repeated(calls: Sequence[Call], log: Sequence[Entry]) -> Iterator[str]:
    for call in calls:
        yield from (
            f"the key of version {call.version} was answered with version {version} the next time"
            for version, content in call.again
            if (version, content) != (call.version, call.content)
        )


class _Acknowledgements:
    """The newest version that anybody knew of by a time."""

    def __init__(self, calls: Sequence[Call]) -> None:
        told = sorted((call.ended, call.version) for call in calls if call.outcome == "ok" and call.version is not None)
        self._times = [time for time, _ in told]
        self._latest: list[int] = []
        for _, version in told:
            self._latest.append(max(version, self._latest[-1] if self._latest else 0))

    def before(self, time: float) -> int:
        at = bisect.bisect_left(self._times, time)
        return self._latest[at - 1] if at else 0
