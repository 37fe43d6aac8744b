"""For which device, in what look, and about what a prompt wants its screen."""

from __future__ import annotations

import re

from redraft.generation.parts.find import DETERMINERS
from redraft.generation.reading.brief import Brief
from redraft.generation.reading.lexicon import (
    DARK_CONTROL,
    DARK_WORDS,
    DESKTOP,
    MOBILE,
)  # fmt: skip
from redraft.generation.reading.opening import PAGE_END
from redraft.generation.reading.script import Script, sentences
from redraft.generation.reading.spelling import corrected
from redraft.wireframe.colour_names import CSS_COLOURS

_BRAND = re.compile(
    r"\b(?:for|called|named|by|of|brand|titled)\s+(?:(?:my|our|the|a|an|new|app|brand|company|startup|shop|site|"
    r"band|cafe|restaurant|hotel|bakery|[a-z]+)\s+){0,4}?(?:called |named )?"
    r"(?P<name>(?:[A-Z][\w&'.-]*|[\ue100-\uf7ff])(?: (?:&|and|of|de|la|the)? ?[A-Z][\w&'-]*){0,3})"
)


_ABOUT = re.compile(
    r"\b(?:for|of|about)\s+(?:an? |the |my |our |some |your )?(?P<what>[a-z][\w' -]*?)(?=[.,;:!?\n(\u00b6]|"
    r"\s\u00b6|\s(?:with|where|that|which|in|on|so|called|named|and|design)\b|\s[\u2013-]\s|$)"
)


_COLOURS = re.compile(
    rf"\b({'|'.join(sorted(CSS_COLOURS, key=len, reverse=True))}|#[0-9a-fA-F]{{6}}|#[0-9a-fA-F]{{3}})\b", re.IGNORECASE
)


_COLOUR_USE = re.compile(
    r"(?:theme|accent|brand colou?r|primary colou?r|main colou?r|colou?rs?|palette|tones?|scheme|look|style)",
    re.IGNORECASE,
)


def device(text: str) -> str | None:
    """The device that the words speak of, the first one said where there are two."""
    mobile, desktop = MOBILE.search(text), DESKTOP.search(text)
    if mobile and desktop:
        return "mobile" if mobile.start() < desktop.start() else "desktop"
    return "mobile" if mobile else "desktop" if desktop else None


def dark(text: str) -> bool:
    """Whether a dark look is asked for."""
    return bool(DARK_WORDS.search(DARK_CONTROL.sub(" ", text))) or bool(
        re.search(r"(?:^|[,.;(]\s*)dark(?=\s*[,.;)]|$)", text, re.IGNORECASE | re.MULTILINE)
    )


def colour(text: str) -> str | None:
    """The colour that the look is to have, as CSS, or None."""
    for found in _COLOURS.finditer(text):
        near = text[max(0, found.start() - 30) : found.end() + 30]
        if _COLOUR_USE.search(near) and found[0].lower() not in ("white", "black", "transparent", "gray", "grey"):
            return CSS_COLOURS.get(found[0].lower(), found[0])
    return None


def name_it(brief: Brief, script: Script) -> None:
    """Set the brand and the subject that the opening names."""
    whole = " \u00b6 ".join(sentences(script.lines[0].text)[:2]) if script.lines else ""
    opening = re.split(r"\bwith\b|:|\u00b6", whole, maxsplit=1)[0]
    called = re.search(
        r"\b(?:called|named)\s+(?P<name>(?:[A-Z][\w&'.-]*|[\ue100-\uf7ff])(?: (?:& ?)?[A-Z][\w&'-]*){0,3})", whole
    )
    if found := _BRAND.search(opening) or called:
        name = script.spoken(found["name"]).strip(" .,")
        if (
            not PAGE_END.search(name)
            and name.lower() not in DETERMINERS
            and name.lower() not in ("desktop", "mobile", "iphone", "android", "ios", "i")
        ):
            brief.brand = name
    about = _ABOUT.search(corrected(opening))
    if about and not re.match(r"(?:desktop|mobile|iphone|ios|android|phones?|web)\b", about["what"]):
        brief.about = about["what"].strip()
