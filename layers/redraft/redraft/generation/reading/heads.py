"""The head of a noun phrase: what it is called without articles, looks, values and tails."""

from __future__ import annotations

import re

from redraft.generation.parts.catalogue import fold, names_index
from redraft.generation.parts.find import DETERMINERS, LOOKS, find_part
from redraft.generation.reading.lexicon import NUMBERS

_COLUMNS = re.compile(
    r"\b(?:in|as|with)?\s*(?:an? )?(\d|one|two|three|four|five|six)[- ]?(?:x[- ]?\d[- ]?)?(?:columns?|col|"
    r"across|per row|up)\b(?:[- ](?:grid|layout))?"
    r"|\bgrid of (\d|two|three|four|five|six)\b(?! [a-z])|\b(\d) ?x ?\d(?: grid)?\b",
    re.IGNORECASE,
)


TAIL = re.compile(
    r"\s+(?:for|of|to|about|by|from|like|such as|between|that|which|who|where|so|because|showing|on|in|at|over|"
    r"under|against|per|when|during|after|before|using|via)\s+",
    re.IGNORECASE,
)


_VALUED = frozenset(
    "name title author heading headline number date price rating total logo brand category column link tab "
    "section field "
    "option button tag filter badge row label time duration amount author by subtotal tax discount balance "
    "status client "
    "customer company role city location address phone email day artist song album course teacher trainer host guest "
    "chip question answer item score subject tagline subtitle order table page menu step stage lane language "
    "size colour "
    "color version distance invoice due topic toggle switch checkbox icon metric kpi stat plan tier team user "
    "contact".split()
)
"""Words that a name or value may follow: "Author Dana Whitfield", "columns Page"."""


_KEPT_OF = frozenset({"terms of", "date of", "proof of", "list of", "number of", "map of", "row of", "type of"})


def with_columns(text: str) -> tuple[str, int | None]:
    """The phrase without the columns that it asks for, and their number."""
    found = _COLUMNS.search(text)
    if found is None:
        return text, None
    said = next(group for group in found.groups() if group).lower()
    rest = " ".join((text[: found.start()] + " " + text[found.end() :]).split())
    return re.sub(r"\s+(?:in|as|with)$", "", rest), int(said) if said.isdigit() else NUMBERS[said]


def head_and_tail(text: str) -> tuple[str, str]:
    """The head of a phrase, and what follows its first linking word (that word included)."""
    control = re.search(r"\b(?:button|link|tab|icon|toggle|switch|checkbox)s?$", text, re.IGNORECASE)
    if control and not re.search(r"\s(?:an?|the)\s", text, re.IGNORECASE):
        return text, ""
    for found in TAIL.finditer(text):
        before = text[: found.start()].lower().split()[-1:]
        linked = f"{before[0] if before else ''} {found[0].strip().lower()}"
        if linked in _KEPT_OF or (find_part(text[: found.start()]) is None and _known_across(text)):
            continue
        return text[: found.start()], text[found.start() :].strip()
    return text, ""


def _known_across(text: str) -> bool:
    """Whether a known name goes on across the link: "call to action", "row of buttons"."""
    whole = find_part(text)
    return whole is not None and any(
        len(name.split()) > 2 and name in text.lower() for name in whole.part.names
    )  # a name across a link has three words


def role_and_value(head: str) -> tuple[str, str | None]:
    """A role and the name or number that follows it: "Author", "Dana Whitfield"."""
    words = head.split()
    for at in range(1, len(words)):
        role, value = words[:at], words[at:]
        starts = value[0][:1]
        is_value = starts.isupper() or starts.isdigit() or starts in "$€£₹#@+"
        many = fold(role[-1]) != role[-1] and role[-1].islower() and (value[0][:1].isupper() or ":" in value[0])
        proper = (
            role[-1].islower() and starts.isupper() and value[-1][:1].isupper() and role[-1] not in DETERMINERS | LOOKS
        )
        money = starts in "$€£₹+" and len(value) == 1
        if is_value and (many or proper or money or fold(role[-1]) in _VALUED) and (at > 1 or len(role[0]) > 1):
            plural = fold(role[-1]) != role[-1].lower()
            if (not plural and fold(value[-1]) in _CONTROL_WORDS) or (
                at == 1 and role[0][0].isupper() and _is_title(words)
            ):
                return head, None
            return " ".join(role), " ".join(value)
    return head, None


_CONTROL_WORDS = frozenset(
    "button link field input icon toggle switch checkbox dropdown tab section card list table chart".split()
)


def _is_title(words: list[str]) -> bool:
    """Whether a phrase in title case is a known thing itself: "Search Bar"."""
    found = find_part(" ".join(words))
    return found is not None and found.end == len(words)


def plain_head(head: str) -> str:
    """The head without articles, words of look and stray marks, but never without its last word."""
    words = [word for word in head.strip(" ,.:;()!?\u2013-").split() if word]
    while (
        len(words) > 1
        and not known_name(words)
        and " ".join(words[:2]).lower() not in _OURS
        and (_loose(words[0]) or words[0] in "-+&")
        and words[1].lower() not in ("mode", "name", "names", "switch")
    ):
        words.pop(0)
    return (
        ""
        if len(words) == 1 and words[0].islower() and words[0] in DETERMINERS | LOOKS | _EMPTY | {"one"} - _NOUNS
        else " ".join(words)
    )


def known_name(words: list[str]) -> bool:
    """Whether the words are just the name of a part: "bottom navigation"."""
    return tuple(fold(word) for word in words) in names_index() and words[0].lower() not in DETERMINERS


_OURS = frozenset(
    {
        "our story",
        "our team",
        "our mission",
        "our values",
        "our work",
        "our services",
        "our history",
        "our menu",
        "my work",
        "my orders",
        "new arrivals",
        "new releases",
        "new products",
        "my account",
    }
)


def _loose(word: str) -> bool:
    """Whether a word at the front says nothing about what the thing is; names are capitalised."""
    return word.lower() in DETERMINERS or (word.islower() and word in LOOKS | _EMPTY)


_EMPTY = frozenset("both same usual standard typical own of at least her his proper new there".split())


_NOUNS = frozenset("orange rose gold salmon chocolate tan".split())
