"""What a screen of a kind has besides what the prompt names."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from functools import cache

from redraft.generation.compose.templates import noun_of
from redraft.generation.kinds import Kind
from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.find import find_part
from redraft.generation.reading.brief import Brief
from redraft.generation.reading.mentions import Mention
from redraft.generation.reading.reader import listed_mentions

FORM_KINDS = frozenset({
    "login", "signup", "reset", "contact", "booking", "form", "checkout", "settings", "charity", "verification",
    "survey",
    "profile", "todo", "hotel",
})  # fmt: skip


SURE_FORMS = frozenset({"login", "signup", "reset", "contact", "booking", "form"})


_RICH, _DETAILED = 5, 9


_UNTITLED = frozenset(
    {"chat", "music", "weather", "video", "map", "dating", "feed", "landing", "restaurant", "portfolio", "charity"}
)


def weight(mentions: Iterable[Mention]) -> int:
    """How much is asked for."""
    return sum(1 + weight(mention.items) + weight(mention.each) + len(mention.texts) for mention in mentions)


def refused(brief: Brief, mention: Mention) -> bool:
    """Whether the prompt says no to it."""
    return mention.key in brief.negatives or (mention.phrase.lower() in brief.negatives)


@cache
def _default_lines(kind: Kind) -> tuple[tuple[bool, tuple[Mention, ...]], ...]:
    lines = []
    for line in kind.shows:
        listed = listed_mentions(line.lstrip("!"))
        lines.append((line.startswith("!"), tuple(listed)))
    return tuple(lines)


def with_defaults(own: list[Mention], brief: Brief, kind: Kind) -> list[Mention]:
    """The prompt's own mentions with what such a screen has besides."""
    asked = weight(own)
    sized = list(_all(own))
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
            late = bool(own) and (seen_own or default.type == "Button" or default.key in ("footer", "bottom-nav"))
            (after if late else before).append(made)
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
    head = [
        mention
        for mention in before
        if mention.key in ("header", "heading", "image", "sidebar", "hero", "search-bar", "avatar")
    ]
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
    if refused(brief, default) or any(brief.refuses(word) for word in default.phrase.lower().split()):
        return True
    if any(_alike(default, mention) for mention in own):
        return True
    if default.key == "heading" and default.text is None:
        return any(mention.key in ("heading", "hero") for mention in own)
    return asked > 0 and _stands_for(default, own, asked)


def _stands_for(default: Mention, own: list[Mention], asked: int) -> bool:  # noqa: PLR0911  # a return a case
    """Whether something of the prompt's own takes the place of a default."""
    keys = {mention.key for mention in own}
    kinds = {mention.type for mention in own}
    fields = any(mention.field and mention.key != "search-bar" for mention in own)
    if default.type == "Toggle":
        return "Toggle" in kinds
    if (
        default.key in ("form", "contact-form")
        or default.key.endswith("-field")
        or any(item.field for item in [*default.items, *default.each])
    ):
        return fields
    if default.type == "Button" or default.key in ("submit-button", "button-group"):
        return "Button" in kinds
    if default.plural or default.count:
        return any((mention.plural or mention.count) and not mention.leaf and not mention.field for mention in own)
    if default.type in ("Image", "Icon"):
        return bool({"Image", "Video", "Icon"} & kinds) or asked >= _RICH
    if default.type in ("Text", "Link"):
        return (asked >= _RICH and default.key != "heading") or default.type in kinds
    if default.key == "header":
        return "nav" in keys or ("hero" in keys and asked >= _DETAILED)
    if default.key in ("bottom-nav", "sidebar", "footer"):
        return asked >= _RICH
    return False


def _alike(one: Mention, other: Mention) -> bool:
    if one.key and one.key == other.key and one.key != "input":
        return (
            one.type not in ("Button", "Link", "Icon", "Text", "Toggle")
            or one.key == "heading"
            or one.phrase.lower() == other.phrase.lower()
        )
    mine = {fold(word) for word in one.phrase.lower().split()} - {"recent", "daily", "current", "setting", "detail"}
    theirs = {fold(word) for word in other.phrase.lower().split()}
    return bool(mine & theirs) and noun_of(one.phrase) in theirs
