"""What the page will hold, in order: the prompt's own mentions, and what such a screen has besides."""

from __future__ import annotations

import re
from dataclasses import replace

from redraft.generation.compose.templates import template_for
from redraft.generation.defaults import (
    FORM_KINDS,
    SURE_FORMS,
    refused,
    with_defaults,
)
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.fields import FIELD_BY_NAME
from redraft.generation.parts.find import field_for, find_part
from redraft.generation.reading.brief import Brief
from redraft.generation.reading.mentions import Mention


def planned(brief: Brief) -> list[Mention]:
    """The mentions of the page, in order."""
    own = _tables([mention for mention in brief.mentions if not refused(brief, mention)])
    own = _into_cards(_fields_to_form(own, brief))
    for mention in own:
        if mention.phrase.lower().endswith(" ones") and brief.kind and brief.kind.key.endswith("s"):
            mention.phrase = f"{mention.phrase[:-5]} {brief.kind.key}"
    if brief.kind is not None and not brief.only:
        own = with_defaults(own, brief, brief.kind)
    return _placed(own)


def _tables(mentions: list[Mention]) -> list[Mention]:
    """Reads "columns: A, B" and "four rows" belong to the table that they are of."""
    out: list[Mention] = []
    table = next((mention for mention in mentions if mention.key == "table"), None)
    for mention in mentions:
        columns = mention.key == "column" and not mention.each and (table is not None or "table" in mention.phrase)
        if columns and table is None:
            table = Mention("table", find_part("table"), items=mention.items, texts=[])
            table.items += [Mention(text, sure=True) for text in mention.texts]
            out.append(table)
        elif (columns and table is not None) or (mention.key == "table-row" and table is not None and mention.count):
            table.items.append(mention)
        else:
            out.append(mention)
    return out


def _fields_to_form(mentions: list[Mention], brief: Brief) -> list[Mention]:
    """Fields that stand loose on a page for filling in become its form, with the buttons right after them."""
    explicit = sum(bool(_EXPLICIT.search(mention.phrase.lower())) for mention in mentions)
    kind = brief.kind.key if brief.kind else "form" if explicit else ""
    out: list[Mention] = []
    form: Mention | None = None
    for mention in mentions:
        plain = _is_field(mention, kind)
        if plain or (form is not None and mention.type in ("Checkbox", "Toggle") and kind in SURE_FORMS):
            if form is None or (form.place != mention.place and mention.place in ("left", "right")):
                form = Mention("", find_part("form"), place=mention.place)
                out.append(form)
            form.items.append(mention)
        elif form is not None and kind in SURE_FORMS and mention.type == "Button" and not _has_button(form):
            form.items.append(mention)
        else:
            out.append(mention)
    return out


def _into_cards(mentions: list[Mention]) -> list[Mention]:
    """Reads "items, quantity steppers, remove links": nameless plural controls stand on each thing before."""
    out: list[Mention] = []
    things: Mention | None = None
    for mention in mentions:
        nameless = mention.plural and not (
            mention.texts or mention.items or mention.each or mention.count or mention.tail or mention.columns
        )
        if (
            nameless
            and things is not None
            and (mention.type in ("Link", "Checkbox", "Toggle", "Badge") or mention.key == "stepper-input")
        ):
            things.each = things.each or template_for(things.phrase)
            word = mention.phrase.rsplit(" ", 1)
            things.each.append(replace(mention, plural=False, phrase=" ".join([*word[:-1], fold(word[-1])])))
            continue
        out.append(mention)
        if (
            mention.plural
            and not mention.region
            and (mention.part is None or mention.part.part.composed or mention.key == "list-item")
        ):
            things = mention
    return out


def _has_button(form: Mention) -> bool:
    return any(item.type == "Button" for item in form.items)


_EXPLICIT = re.compile(r"\b(?:field|input|textarea|text box|picker)s?$")


def _is_field(mention: Mention, kind: str) -> bool:  # noqa: PLR0911  # a return a case
    if mention.items or mention.each or mention.choice:
        return False
    said = mention.phrase.lower()
    if _EXPLICIT.search(said) and mention.key != "search-bar":
        return not mention.texts or mention.plural
    if kind not in FORM_KINDS or kind in ("profile", "todo") or mention.place == "right" or mention.texts:
        return False
    if mention.key.endswith("-field") or mention.key in ("date-picker", "time-picker"):
        return True
    if mention.part is None and not mention.plural and kind in SURE_FORMS | {"settings", "checkout"}:
        return field_for(mention.phrase).part.key != "input"
    if kind in SURE_FORMS and (
        said in FIELD_BY_NAME or mention.type in ("Select", "Textarea") or mention.key == "file-upload"
    ):
        return True
    return mention.key == "date" and kind in ("booking", "hotel")


def _placed(mentions: list[Mention]) -> list[Mention]:
    """The mentions by the places they name: on top first, at the bottom last, above or below what they say."""
    order = list(mentions)
    for mention in mentions:
        if mention.place == "above":
            _beside(order, mention, 0)
        elif mention.place == "below" and mention.anchor:
            _beside(order, mention, 1)
    chained = _chained(order)
    tops = [
        m
        for m in chained
        if m.place == "top"
        or (m.key == "heading" and m.phrase.lower() in ("title", "heading", "headline", "page title") and m.place == "")
    ]
    tops = [m for m in tops if not m.region]
    ends = [m for m in chained if m.place == "bottom" and not m.region and m not in tops]
    bars = [m for m in tops if m.key in ("search-bar", "progress-bar", "banner", "stepper", "cookie-notice", "alert")]
    return [*bars, *(m for m in tops if m not in bars), *(m for m in chained if m not in tops and m not in ends), *ends]


def _beside(order: list[Mention], mention: Mention, after: int) -> None:
    word = fold(mention.anchor.split()[-1]) if mention.anchor else ""
    target = next(
        (
            m
            for m in order
            if m is not mention and word and (word == m.key or word in [fold(w) for w in m.phrase.lower().split()])
        ),
        None,
    )
    if target is None and not word and not after:
        target = next(
            (m for m in order if m is not mention and not m.region and m.key not in ("heading", "search-bar")), None
        )
    if target is None:
        return
    group = _following(order, mention) if not after else [mention]
    if target in group:
        return
    for member in group:
        order.remove(member)
    at = order.index(target) + after
    order[at:at] = group


def _following(order: list[Mention], mention: Mention) -> list[Mention]:
    """Reads "above the table a search box, a dropdown and a button": what is listed with it goes along."""
    at = order.index(mention)
    group = [mention]
    for other in order[at + 1 :]:
        if other.place or other.region or not (other.leaf or other.key == "button-group"):
            break
        group.append(other)
    return group


def _chained(order: list[Mention]) -> list[Mention]:
    return order
