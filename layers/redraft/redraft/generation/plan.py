"""What the page will hold, in order: the prompt's own mentions, and what such a screen has besides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace
from functools import cache

from redraft.generation.compose.collections import noun_of, template_for
from redraft.generation.kinds import Kind
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.fields import FIELD_BY_NAME
from redraft.generation.parts.find import field_for, find_part
from redraft.generation.reading.brief import Brief, listed_mentions
from redraft.generation.reading.mentions import Mention

FORM_KINDS = frozenset({
    "login", "signup", "reset", "contact", "booking", "form", "checkout", "settings", "charity", "verification", "survey",
    "profile", "todo", "hotel",
})  # fmt: skip
_SURE_FORMS = frozenset({"login", "signup", "reset", "contact", "booking", "form"})
_RICH, _DETAILED = 5, 9
_UNTITLED = frozenset({"chat", "music", "weather", "video", "map", "dating", "feed", "landing", "restaurant", "portfolio", "charity"})
_FRAMES = frozenset({"header", "footer", "bottom-nav", "sidebar", "hero"})


def planned(brief: Brief) -> list[Mention]:
    """The mentions of the page, in order."""
    own = _tables([mention for mention in brief.mentions if not _refused(brief, mention)])
    own = _into_cards(_fields_to_form(own, brief))
    for mention in own:
        if mention.phrase.lower().endswith(" ones") and brief.kind and brief.kind.key.endswith("s"):
            mention.phrase = f"{mention.phrase[:-5]} {brief.kind.key}"
    if brief.kind is not None and not brief.only:
        own = _with_defaults(own, brief, brief.kind)
    return _placed(own)


def weight(mentions: Iterable[Mention]) -> int:
    """How much is asked for."""
    return sum(1 + weight(mention.items) + weight(mention.each) + len(mention.texts) for mention in mentions)


def _refused(brief: Brief, mention: Mention) -> bool:
    return mention.key in brief.negatives or (mention.phrase.lower() in brief.negatives)


def _tables(mentions: list[Mention]) -> list[Mention]:
    """ "columns: A, B" and "four rows" belong to the table that they are of."""
    out: list[Mention] = []
    table = next((mention for mention in mentions if mention.key == "table"), None)
    for mention in mentions:
        columns = mention.key == "column" and not mention.each and (table is not None or "table" in mention.phrase)
        if columns and table is None:
            table = Mention("table", find_part("table"), items=mention.items, texts=[])
            table.items += [Mention(text, sure=True) for text in mention.texts]
            out.append(table)
        elif columns and table is not None:
            table.items.append(mention)
        elif mention.key == "table-row" and table is not None and mention.count:
            table.items.append(mention)
        else:
            out.append(mention)
    return out


def _fields_to_form(mentions: list[Mention], brief: Brief) -> list[Mention]:
    """Fields that stand loose on a page for filling in become its form, with the buttons right after them."""
    kind = brief.kind.key if brief.kind else ""
    out: list[Mention] = []
    form: Mention | None = None
    for mention in mentions:
        plain = _is_field(mention, kind)
        if plain or (form is not None and mention.type in ("Checkbox", "Toggle") and kind in _SURE_FORMS):
            if form is None or form.place != mention.place and mention.place in ("left", "right"):
                form = Mention("", find_part("form"), place=mention.place)
                out.append(form)
            form.items.append(mention)
        elif form is not None and kind in _SURE_FORMS and mention.type == "Button" and not _has_button(form):
            form.items.append(mention)
        else:
            out.append(mention)
    return out


def _into_cards(mentions: list[Mention]) -> list[Mention]:
    """ "items, quantity steppers, remove links": nameless controls in the plural stand on each of the things before."""
    out: list[Mention] = []
    things: Mention | None = None
    for mention in mentions:
        nameless = mention.plural and not (mention.texts or mention.items or mention.each or mention.count or mention.tail or mention.columns)
        if nameless and things is not None and (mention.type in ("Link", "Checkbox", "Toggle", "Badge") or mention.key == "stepper-input"):
            things.each = things.each or template_for(things.phrase)
            word = mention.phrase.rsplit(" ", 1)
            things.each.append(replace(mention, plural=False, phrase=" ".join([*word[:-1], fold(word[-1])])))
            continue
        out.append(mention)
        if mention.plural and not mention.region and (mention.part is None or mention.part.part.composed or mention.key == "list-item"):
            things = mention
    return out


def _has_button(form: Mention) -> bool:
    return any(item.type == "Button" for item in form.items)


def _is_field(mention: Mention, kind: str) -> bool:
    if mention.items or mention.each or mention.choice:
        return False
    said = mention.phrase.lower()
    if re.search(r"\b(?:field|input|textarea|text box|picker)s?$", said) and mention.key != "search-bar":
        return not mention.texts or mention.plural
    if kind not in FORM_KINDS or kind in ("profile", "todo") or mention.place == "right" or mention.texts:
        return False
    if mention.key.endswith("-field") or mention.key in ("date-picker", "time-picker"):
        return True
    if mention.part is None and not mention.plural and kind in _SURE_FORMS | {"settings", "checkout"}:
        return field_for(mention.phrase).part.key != "input"
    if kind in _SURE_FORMS and (said in FIELD_BY_NAME or mention.type in ("Select", "Textarea") or mention.key == "file-upload"):
        return True
    return mention.key in ("date",) and kind in ("booking", "hotel")


@cache
def _default_lines(kind: Kind) -> tuple[tuple[bool, tuple[Mention, ...]], ...]:
    lines = []
    for line in kind.shows:
        listed = listed_mentions(line.lstrip("!"))
        lines.append((line.startswith("!"), tuple(listed)))
    return tuple(lines)


def _with_defaults(own: list[Mention], brief: Brief, kind: Kind) -> list[Mention]:
    asked = weight(own)
    sized = [mention for mention in _all(own)]
    before: list[Mention] = []
    after: list[Mention] = []
    seen_own = False
    for essential, lines in _default_lines(kind):
        for default in lines:
            if _covered(default, sized, brief, asked):
                seen_own = seen_own or any(_alike(default, mention) for mention in own)
                continue
            if asked >= _DETAILED and not (essential and _vital(default, kind)):
                continue
            if asked >= _RICH and not essential:
                continue
            made = deepcopy(default)
            (after if seen_own or default.type == "Button" or default.key in ("footer", "bottom-nav") else before).append(made)
    return _introduced(_ordered_defaults(before, own, after), brief, kind)


def _introduced(mentions: list[Mention], brief: Brief, kind: Kind) -> list[Mention]:
    """A page says what it is: its title, and the brand in a header."""
    keys = {mention.key for mention in _all(mentions)}
    out = list(mentions)
    if not keys & {"heading", "hero"} and kind.key not in _UNTITLED and not brief.refuses("title", "heading"):
        out.insert(0, Mention("heading", find_part("heading")))
    if brief.brand and not keys & {"header", "nav", "logo"} and not brief.refuses("header", "logo", "nav"):
        out.insert(0, Mention("header", find_part("header")))
    return out


def _ordered_defaults(before: list[Mention], own: list[Mention], after: list[Mention]) -> list[Mention]:
    """Own things first where the defaults are collections: what was asked for is not pushed down the page."""
    head = [mention for mention in before if mention.key in ("header", "heading", "image", "sidebar", "hero", "search-bar", "avatar")]
    rest = [mention for mention in before if mention not in head]
    return [*head, *own, *rest, *after] if own else [*before, *after]


def _all(mentions: Iterable[Mention]) -> list[Mention]:
    found: list[Mention] = []
    for mention in mentions:
        found += [mention, *_all(mention.items), *_all(mention.each)]
    return found


def _vital(default: Mention, kind: Kind) -> bool:
    """What a screen of this kind is not complete without, however much else is asked for."""
    return default.key in ("heading", "contact-form", "form") or (default.type == "Button" and kind.key in FORM_KINDS)


def _covered(default: Mention, own: list[Mention], brief: Brief, asked: int) -> bool:
    if _refused(brief, default) or any(brief.refuses(word) for word in default.phrase.lower().split()):
        return True
    if any(_alike(default, mention) for mention in own):
        return True
    if default.key == "heading" and default.text is None:
        return any(mention.key in ("heading", "hero") for mention in own)
    return asked > 0 and _stands_for(default, own, asked)


def _stands_for(default: Mention, own: list[Mention], asked: int) -> bool:
    """Whether something of the prompt's own takes the place of a default."""
    keys = {mention.key for mention in own}
    kinds = {mention.type for mention in own}
    fields = any(mention.field and mention.key != "search-bar" for mention in own)
    if default.type == "Toggle":
        return "Toggle" in kinds
    if default.key in ("form", "contact-form") or default.key.endswith("-field") or any(item.field for item in [*default.items, *default.each]):
        return fields
    if default.type == "Button" or default.key in ("submit-button", "button-group"):
        return "Button" in kinds
    if default.plural or default.count:
        return any((mention.plural or mention.count) and not mention.leaf and not mention.field for mention in own)
    if default.type in ("Image", "Icon"):
        return bool({"Image", "Video", "Icon"} & kinds) or asked >= _RICH
    if default.type in ("Text", "Link"):
        return asked >= _RICH and default.key != "heading" or default.type in kinds
    if default.key == "header":
        return "nav" in keys or "hero" in keys and asked >= _DETAILED
    if default.key in ("bottom-nav", "sidebar", "footer"):
        return asked >= _RICH
    return False


def _alike(one: Mention, other: Mention) -> bool:
    if one.key and one.key == other.key and one.key not in ("input",):
        return one.type not in ("Button", "Link", "Icon", "Text", "Toggle") or one.key == "heading" or one.phrase.lower() == other.phrase.lower()
    mine = {fold(word) for word in one.phrase.lower().split()} - {"recent", "daily", "current", "setting", "detail"}
    theirs = {fold(word) for word in other.phrase.lower().split()}
    return bool(mine & theirs) and noun_of(one.phrase) in theirs


def _placed(mentions: list[Mention]) -> list[Mention]:
    """The mentions by the places they name: on top first, at the bottom last, above or below what they say."""
    order = list(mentions)
    for mention in mentions:
        if mention.place == "above":
            _beside(order, mention, 0)
        elif mention.place == "below" and mention.anchor:
            _beside(order, mention, 1)
    chained = _chained(order)
    tops = [m for m in chained if m.place == "top" or m.key == "heading" and m.phrase.lower() in ("title", "heading", "headline", "page title") and m.place == ""]
    tops = [m for m in tops if not m.region]
    ends = [m for m in chained if m.place == "bottom" and not m.region and m not in tops]
    bars = [m for m in tops if m.key in ("search-bar", "progress-bar", "banner", "stepper", "cookie-notice", "alert")]
    return [*bars, *(m for m in tops if m not in bars), *(m for m in chained if m not in tops and m not in ends), *ends]


def _beside(order: list[Mention], mention: Mention, after: int) -> None:
    word = fold(mention.anchor.split()[-1]) if mention.anchor else ""
    target = next((m for m in order if m is not mention and word and (word == m.key or word in [fold(w) for w in m.phrase.lower().split()])), None)
    if target is None and not word and not after:
        target = next((m for m in order if m is not mention and not m.region and m.key not in ("heading", "search-bar")), None)
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
    """ "above the table a search box, a dropdown and a button": what is listed with it goes along."""
    at = order.index(mention)
    group = [mention]
    for other in order[at + 1 :]:
        if other.place or other.region or not (other.leaf or other.key == "button-group"):
            break
        group.append(other)
    return group


def _chained(order: list[Mention]) -> list[Mention]:
    return order
