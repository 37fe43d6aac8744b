"""Figures by their look: prices, times, shares, numbers, measures."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_CLOCK: Final = r"(?:\d{1,2}(?:[:.h]\d{2})?(?:\s?[ap]\.?m\.?)?)"
_DAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_NTH: Final = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_MONTH: Final = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?)"
)
_FIGURES: Final = {
    "money": re.compile(r"\W{0,3}[$£€¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$£€¥]|eur|usd|gbp|kr|chf)", re.IGNORECASE),
    "time": re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?", re.IGNORECASE),
    "span": re.compile(rf"{_CLOCK}\s?(?:-|\u2013|to|until|till)\s?{_CLOCK}", re.IGNORECASE),
    "date": re.compile(
        rf"(?:{_DAY},?\s)?(?:{_NTH}\s(?:of\s)?{_MONTH}|{_MONTH}\s{_NTH})(?:,?\s\d{{4}})?", re.IGNORECASE
    ),
    "share": re.compile(r"[-+]?\d[\d.,]*\s?%"),
    "number": re.compile(r"[-+]?\d[\d., ]*"),
    "measure": re.compile(
        r"[-+]?\d[\d.,]*\s?(?:mins?|minutes?|h|hrs?|hours?|s|secs?|days?|weeks?|[kcm]?m|km/h|mph|[km]?g|lbs?|oz|[cm]?l|[kmgt]b|"
        r"[kmg]?wh?|pts?|points?|pcs?|x|°\s?[cf]?|people|persons|seats|places|copies|items)",
        re.IGNORECASE,
    ),
}


_RATE: Final = re.compile(
    r"(?<=[\d$£€¥])\s?(?:an?|per|each|every|/)\s?(?:\w+)?$|\s(?:each|apiece|a head)$", re.IGNORECASE
)
"""What a price is for: "an hour", "per month", "/ night"."""


@lru_cache(maxsize=4096)
def sorts_of(text: str) -> frozenset[str]:
    """What sorts of figure a text may be: a price, a time, a share, a number, a measure; none where it is words."""
    said = _RATE.sub("", text.strip())
    found = {name for name, pattern in _FIGURES.items() if pattern.fullmatch(said)}
    return frozenset(found | ({"money"} if re.fullmatch(r"\d+[.,]\d{2}", said) else set()))
