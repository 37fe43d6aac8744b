"""Tables and calendars."""

from __future__ import annotations

import re

from redraft.generation.compose.kit import Kit
from redraft.generation.content import PEOPLE, email_of, names_for, value_of
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.model import label_of
from redraft.generation.reading.mentions import Mention
from redraft.wireframe.node import NodeTree

_ROWS = 5
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_SKIES = ("sun", "cloud", "cloud-rain", "sun", "cloud-sun")
_ACTION = frozenset({"action", "edit", "delete", "option"})


def column_names(mention: Mention) -> list[str]:
    """The columns that a table is asked to have."""
    names: list[str] = []
    for item in [*mention.items, *mention.each]:
        if item.key == "column" or item.phrase.lower() in ("columns", "fields"):
            names += [entry.phrase or entry.text or "" for entry in [*item.items, *item.each]] + item.texts
        elif item.key == "table-row":
            continue
        else:
            names.append(item.phrase or item.text or "")
    if mention.key == "column":
        names += mention.texts
    return [label_of(name) for name in names if name]


def table(kit: Kit, mention: Mention) -> NodeTree:
    """A table with a head row and realistic rows."""
    names = column_names(mention) or ["Name", "Date", "Status"]
    about = re.sub(r"^(?:of|for|with)\s+(?:the |all |recent )?", "", mention.tail)
    subject = mention.part.subject if mention.part and mention.key == "table" else ""
    topic = subject or about or kit.brief.about or (kit.brief.kind.title if kit.brief.kind else "")
    rows = next(
        (item.count for item in [*mention.items, *mention.each] if item.key == "table-row" and item.count), None
    )
    rows = rows or mention.count or _ROWS
    head = kit.row("HeadRow", *(_cell(kit, name, "HeadCell", head=True) for name in names), padding="12px 16px",
                   backgroundColor=kit.style.soft)  # fmt: skip
    body = [
        kit.row("Row", *(_cell(kit, _value(name, at, column, topic), "Cell") for column, name in enumerate(names)),
                padding="12px 16px")
        for at in range(rows)
    ]  # fmt: skip
    made = kit.node(
        "Table", kit.named((subject or about).split(",")[0], "Table") or "Table", head, *body,
        layoutMode="VERTICAL", backgroundColor=kit.style.surface, borderColor=kit.style.border, borderWidth="1px",
        borderRadius=kit.style.radius, **({"overflow": "auto"} if kit.mobile else {}),
    )  # fmt: skip
    title = mention.text or (label_of(subject) if subject else "")
    return kit.stack("TableSection", kit.heading(title), made) if title else made


def _cell(kit: Kit, text: str, name: str, *, head: bool = False) -> NodeTree:
    ink = kit.style.text if head else kit.style.muted
    return kit.node("Text", name, text=text, fontSize="14px", color=ink, fontWeight=600 if head else 400, width="100%")


def _value(column: str, row: int, at: int, topic: str) -> str:
    low = fold(column.rsplit(maxsplit=1)[-1]) if column.split() else ""
    person = PEOPLE[row % len(PEOPLE)]
    if low in (
        "name",
        "customer",
        "user",
        "client",
        "owner",
        "member",
        "employee",
        "patient",
        "student",
        "person",
        "author",
    ):
        named = names_for(topic) if low == "name" and topic else ()
        return named[row % len(named)] if named else person
    if low in ("email", "mail"):
        return email_of(person)
    if low in _ACTION:
        return "Edit"
    if at == 0 and (named := names_for(column, topic)):
        return named[row % len(named)]
    value = value_of(column, row)
    if value is not None:
        return value
    named = names_for(column)
    return named[row % len(named)] if named else ("Yes", "No", "Yes", "Yes")[row % 4]


def forecast(kit: Kit, mention: Mention) -> NodeTree:
    """The hours or days to come, each with its weather."""
    hourly = "hour" in mention.phrase.lower()
    given = [
        item.phrase or item.text or ""
        for item in mention.items
        if item.phrase[:1].isupper() or item.phrase[:1].isdigit() or item.text
    ]
    usual = list(names_for("hourly" if hourly else "daily forecast"))
    names = given or usual[: mention.count or (5 if kit.mobile else 7)]
    number = re.search(r"\b(\d{1,2})[ -]?(?:day|hour)", mention.phrase.lower())
    names = list(names_for("day")[: int(number[1])]) if number and not given and not hourly else names
    slots = [
        kit.stack("ForecastSlot", kit.text(label_of(name), "SlotTime"), kit.icon(_SKIES[at % len(_SKIES)]),
                  kit.strong(value_of("temperature", at) or "", "SlotTemperature"), gap="8px", alignItems="center")
        for at, name in enumerate(names)
    ]  # fmt: skip
    title = mention.text or label_of(mention.phrase)
    name = kit.named(mention.phrase, "") or "Forecast"
    return kit.card(name, kit.heading(title), kit.row("ForecastRow", *slots, justifyContent="space-between"))


def calendar(kit: Kit, mention: Mention) -> NodeTree:
    """A month, its days in weeks."""
    head = kit.row("Weekdays", *(kit.text(day, "Weekday") for day in _DAYS), justifyContent="space-between")
    weeks = []
    for start in range(1, 32, 7):
        days = [kit.text(str(day), "Day", color=kit.style.text) for day in range(start, min(start + 7, 32))]
        weeks.append(kit.row("Week", *days, justifyContent="space-between"))
    return kit.card("Calendar", kit.heading(mention.text or "May 2026", "Month"), head, *weeks)
