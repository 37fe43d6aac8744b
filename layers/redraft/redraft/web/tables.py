"""Figures as CSV, for spreadsheets: one line a day, type or person, nested figures by their path (`model.calls`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Final, Literal

from fastapi import Depends, Header, Query, Response

MEDIA_TYPE: Final = "text/csv"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")

Json = Mapping[str, Any]


async def _wants_csv(
    chosen: Annotated[
        Literal["json", "csv"] | None, Query(alias="format", description="json, or csv; wins over Accept")
    ] = None,
    accept: Annotated[str, Header()] = "",
) -> bool:
    return chosen == "csv" if chosen else MEDIA_TYPE in accept and "application/json" not in accept


WantsCsv = Annotated[bool, Depends(_wants_csv)]
"""Whether the caller asked for CSV, by `?format=csv` or by `Accept`."""


def table(name: str, rows: Sequence[Json]) -> Response:
    """A table of a name as a CSV answer; columns are those of all rows, in the order in which they first come."""
    flat = [dict(_flat(row)) for row in rows]
    columns = list(dict.fromkeys(column for row in flat for column in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    writer.writerows({column: _cell(value) for column, value in row.items()} for row in flat)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Vary": "Accept"}
    return Response(out.getvalue(), headers=headers, media_type=f"{MEDIA_TYPE}; charset=utf-8; header=present")


def _flat(row: Json, path: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in row.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def _cell(value: Any) -> Any:
    """A value as no spreadsheet takes it for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
