"""The first sentence of a prompt: what in it is the page itself, and what stands on it."""

from __future__ import annotations

import re

from redraft.generation.kinds import KINDS
from redraft.generation.reading.brief import Brief
from redraft.generation.reading.lexicon import (
    CHATTER,
    DESKTOP,
    MOBILE,
)  # fmt: skip
from redraft.generation.reading.mentions import Mention

PAGE_END = re.compile(
    r"\b(?:page|screen|website|web site|site|app|application|view|wireframe|mockup|mock-up|ui|layout|design|"
    r"homepage|interface|prototype|board|dashboard|panel|portal|form)s?$",
    re.IGNORECASE,
)  # fmt: skip


_TRIM = re.compile(r"\s+(?:wireframe|mock-?up|ui|layout|design|prototype|interface)$", re.IGNORECASE)


def opened(found: list[Mention], brief: Brief) -> list[Mention]:
    """The first sentence without the page itself: what it holds stands at the top, a lone part is the component."""
    if not found:
        return found
    page, *rest = found
    brief.columns = page.columns
    if not brief.about and len(rest) == 1 and _mere_words(rest[0]):
        brief.about = rest[0].phrase
    rest = [mention for mention in rest if not _mere_words(mention) or mention.count or _fact(mention)]
    _settle_kind(page, brief)
    if is_page(page, brief):
        if page.text and not brief.brand:
            brief.brand = page.text
        for item in [*page.items, *page.each]:
            item.place, item.sure = item.place or page.place, True
        return [*page.items, *page.each, *rest]
    if page.part and page.part.part.composed and not rest and not page.region:
        brief.component, brief.kind = page, None
        return []
    return found


def _mere_words(mention: Mention) -> bool:
    return not (mention.part or mention.items or mention.each or mention.plural or mention.texts)


def _settle_kind(page: Mention, brief: Brief) -> None:
    """A lone part is no screen of some kind; a form about a subject is a form."""
    if brief.kind is None:
        return
    composed = page.part is not None and page.part.part.composed and not page.region and not page.plural
    if page.phrase.lower().endswith("form") and brief.kind.rank < _TASK:
        brief.kind = next(kind for kind in KINDS if kind.key == "form")
    elif composed and not PAGE_END.search(page.phrase) and not _names_kind(page, brief):
        brief.kind = None


_TASK = 2


def _fact(mention: Mention) -> bool:
    """Whether a loose phrase of the first sentence is a date, place or name to show."""
    phrase = mention.phrase
    fact = phrase[:1].isdigit() or (
        phrase[:1].isupper() and not MOBILE.search(phrase) and not DESKTOP.search(phrase) and len(phrase) > 1
    )
    mention.sure = mention.sure or fact
    return fact and not any(word in CHATTER for word in phrase.lower().split())


def is_page(mention: Mention, brief: Brief) -> bool:
    """Whether a mention is the page itself, not a thing on it."""
    phrase = _TRIM.sub("", mention.phrase)
    if mention.count or (mention.plural and not _names_kind(mention, brief)):
        return False
    known_thing = mention.part is not None and not _names_kind(mention, brief) and not mention.key.endswith("-field")
    return not known_thing or (bool(PAGE_END.search(phrase)) and not mention.key.endswith("-form"))


def _names_kind(mention: Mention, brief: Brief) -> bool:
    said = f"{mention.phrase} {mention.tail}".lower()
    return brief.kind is not None and any(re.search(rf"\b{re.escape(name)}", said) for name in brief.kind.names)


def worth(mention: Mention, beside: list[Mention], *, listed: bool) -> bool:
    """Whether a mention is something to show, and not a word about the page."""
    if mention.part or mention.texts or mention.items or mention.each:
        return True
    listed = listed or mention.sure
    words = re.findall(r"[\w'-]+", mention.phrase.lower())
    if not words or any(word in CHATTER for word in words) or len(words) > 6:  # a thing has a short name
        return listed and bool(words) and not any(word in CHATTER for word in words)
    known = any(other.part or other.texts for other in beside)
    return listed or known or bool(mention.count) or mention.plural or bool(mention.place)
