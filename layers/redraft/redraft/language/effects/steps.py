"""Lengths one step up or down: each part moves, by at least one px, none past zero."""

from __future__ import annotations

from redraft.language.frames import Degree
from redraft.wireframe.lengths import Length, number_text, parse_length

RELATIVE: dict[Degree, float] = {"slight": 1.125, "normal": 1.25, "strong": 1.75}
"""By what a relative change multiplies a size."""


def _parts(value: object) -> list[Length] | None:
    parts = [parse_length(part) for part in value.split()] if isinstance(value, str) else [parse_length(value)]
    known = [part for part in parts if part is not None]
    return known if known and len(known) == len(parts) else None


def scaled(value: object, factor: float) -> str | None:
    """A length or shorthand times a factor, exactly; None where a part is no length."""
    parts = _parts(value)
    if parts is None:
        return None
    return " ".join(_text(part._replace(number=round(part.number * factor, 4))) for part in parts)


def stepped(value: object, ratio: float, direction: int) -> str | None:
    """A length or shorthand one step bigger or smaller, in whole px; None where a part is no length.

    The first part grows even from zero, as all parts together are to look bigger ("0 12px" becomes "2px 14px").
    """
    parts = _parts(value)
    if parts is None:
        return None
    return " ".join(_text(_moved(part, ratio, direction, first=at == 0)) for at, part in enumerate(parts))


def shifted(value: object, by: str, direction: int) -> str | None:
    """A length or shorthand with so much added to or taken from each part; None where a part is of another unit."""
    parts, more = _parts(value), parse_length(by)
    if parts is None or more is None or any((part.unit or "px") != (more.unit or "px") for part in parts):
        return None
    goals = (part._replace(number=max(0.0, round(part.number + direction * more.number, 4))) for part in parts)
    return " ".join(_text(goal) for goal in goals)


def _moved(part: Length, ratio: float, direction: int, *, first: bool) -> Length:
    if part.number <= 0:
        return part._replace(number=2.0) if direction > 0 and part.number == 0 and first else part
    goal = part.number * ratio if direction > 0 else part.number / ratio
    if part.unit in {"rem", "em"}:
        return part._replace(number=round(goal, 3))
    whole = float(round(goal))
    if direction > 0:
        return part._replace(number=max(whole, part.number + 1))
    return part._replace(number=min(whole, part.number - 1) if part.number > 1 else part.number / 2)


def _text(part: Length) -> str:
    unit = part.unit or ("px" if part.number else "")
    return f"{number_text(part.number)}{unit}"
