"""One noun phrase to one mention: its number, copy, place and head."""

from __future__ import annotations

import re

from redraft.generation.parts.catalogue import fold, part_of
from redraft.generation.parts.find import find_part
from redraft.generation.parts.model import PartMatch
from redraft.generation.reading.heads import (
    TAIL,
    head_and_tail,
    plain_head,
    role_and_value,
    with_columns,
)
from redraft.generation.reading.lexicon import ASKING, NUMBERS, PLACES, TALK
from redraft.generation.reading.mentions import Mention
from redraft.generation.reading.script import QUOTE, Script
from redraft.generation.reading.special import (
    CHOICE,
    LAYOUT,
    action_words,
    choice_mention,
    special_mention,
)

_COUNT = re.compile(
    rf"^(?:at least|minimum|min|about|around|exactly|up to|a|the|my|our|all|just|only|last|latest|top|next|the "
    rf"last|the latest|the top|the next)?\s*(?:a )?(\d{{1,2}}|{'|'.join(NUMBERS)})(?: of)?\s+"
    r"(?!(?:min|mins|minutes?|hours?|days?|star|stars|px|%|o'clock|km|kg|g|am|pm)\b)(?=[^\W\d])",
    re.IGNORECASE,
)  # fmt: skip
_NAMING = re.compile(
    r"[\s,(]*\b(?:titled|entitled|called|named|saying|says|that says|that reads|reading|labelled|labeled|"
    r"marked(?: as)?|with the (?:text|title|label|words|heading|headline|name|placeholder)|"
    r"with (?:text|title|label|placeholder|heading)|as placeholder|text|placeholder|headed)?:?\s*(?=[\ue100-\uf7ff])",
    re.IGNORECASE,
)  # fmt: skip
_NAMED = re.compile(
    r"\b(?:titled|entitled|called|named|labelled|labeled|saying|that says|marked as|headed)\s+(?P<name>[^,]+)$",
    re.IGNORECASE,
)
_PLACES = tuple(
    (place, re.compile(rf"(?:^|[\s,(])(?:{pattern})(?=$|[\s,:;)])", re.IGNORECASE)) for place, pattern in PLACES
)
_GATHERED = re.compile(
    r"^(?:an? |the )?(?:[\w-]+ )?(?P<kind>row|grid|list|column|set|group|stack|series|strip|carousel|collection|"
    r"feed|selection|line)s? of (?P<what>(?:the |our |all )?(?:\d{1,2} |[\w-]+ ){0,4}?[\w-]+s)$",
    re.IGNORECASE,
)  # fmt: skip


def mention_of(text: str, script: Script) -> Mention | None:
    """The mention of one phrase without lists in it; None where it has no words."""
    text, place, anchor = _placed(_untalked(text))
    text, columns = with_columns(text)
    text = named_plainly(text)
    if special := special_mention(text):
        special.place, special.anchor = place, anchor
        return special
    if chosen := CHOICE.match(text):
        return choice_mention(chosen["what"], script)
    if gathered := _GATHERED.match(text):
        text, place = gathered["what"], place or LAYOUT.get(gathered["kind"].lower(), "row")
    made = _named_thing(text, script)
    if made is not None:
        made.place, made.anchor, made.columns = place, anchor, columns
    return made


def _named_thing(text: str, script: Script) -> Mention | None:
    """The thing that a phrase names, with its number and the words given for it."""
    text, texts = _quoted(text, script)
    determined = bool(_DETERMINED.match(text))
    text, count = _counted(text)
    named = _NAMED.search(text)
    if named and not texts:
        texts, text = [named["name"].strip()], text[: named.start()].strip()
    head, tail = head_and_tail(text)
    head, value = role_and_value(head) if not texts else (head, None)
    if value:
        amount = re.match(r"of [$€£₹]?\d", tail)
        texts, tail = [f"{value} {tail}" if amount else value], "" if amount else tail
    head = plain_head(head)
    if not head and not texts:
        return None
    if not texts and (action := action_words(head, tail)):
        return Mention(action, PartMatch(part_of("button"), 0, 0), determined=determined)
    made = Mention(head, None, count, texts=texts, tail=tail, determined=determined)
    made.choice = " or " in f" {head} {tail} "
    _recognise(made)
    return made


_DETERMINED = re.compile(r"(?:an?|the|another|some|any|my|our|your|his|her|its|their|\d)\b", re.IGNORECASE)


def _recognise(made: Mention) -> None:
    """Set the part that a mention's words mean, and whether they are a plural."""
    head = made.phrase
    purpose = re.match(r"(?:for|to)\b", made.tail) is not None
    part = (_fields(head) or find_part(f"{head} {made.tail}" if purpose else head)) if head else None
    last = (re.findall(r"[\w'&]+", head) or [""])[-1]
    plural = fold(last) != last.lower() and not last.isupper()
    counted = made.count is not None or bool(made.texts)
    if part is not None and _is_datum(part, last, plural=plural, counted=counted):
        part = None
    made.plural = plural or _is_tabs(part)
    made.part = part if _at_end(part, head) else None


def _fields(head: str) -> PartMatch | None:
    """Reads "fields for X and Y" are plain inputs, whatever X is."""
    return (
        PartMatch(part_of("input"), 0, len(head.split()))
        if re.fullmatch(r"(?:input |form |text )?(?:fields|inputs)", head, re.IGNORECASE)
        else None
    )


def _untalked(said: str) -> str:
    text, before = said, None
    while before != text:
        before = text
        text = ASKING.sub("", TALK.sub("", text.strip(" ,.:-\u2013\u2014+"))).strip(" ,")
    return text or said.strip(" ,.:-")


def _placed(text: str) -> tuple[str, str, str]:
    """The phrase without the place it names, the place, and the thing that the place is relative to."""
    for place, pattern in _PLACES:
        found = pattern.search(text)
        if found is not None:
            anchor = next((group for group in found.groupdict().values() if group), "")
            return " ".join((text[: found.start()] + " " + text[found.end() :]).split()).strip(" ,:"), place, anchor
    return text, "", ""


def spoken_place(text: str) -> tuple[str, str, str]:
    """The place that a phrase names, what it is relative to, and the words that are left."""
    words, place, anchor = _placed(text.strip(" ,:"))
    return place, anchor, plain_head(words)


def _quoted(text: str, script: Script) -> tuple[str, list[str]]:
    texts = [script.spoken(mark) for mark in QUOTE.findall(text)]
    return " ".join(QUOTE.sub(" ", _NAMING.sub(" ", text)).split()).strip(" ,:()\u2013-"), texts


def _counted(text: str) -> tuple[str, int | None]:
    found = _COUNT.match(text)
    if found is None:
        return text, None
    rest = text[found.end() :]
    number = int(found[1]) if found[1].isdigit() else NUMBERS[found[1].lower()]
    words = re.findall(r"[\w'-]+", re.split(TAIL, rest)[0])
    many = any(fold(word) != word.lower() for word in words[-2:])
    return (rest, number) if many and number else (text, None)


def named_plainly(head: str) -> str:
    """A name without the form that it is to take: "Bedroom as cards"."""
    return _AS_FORM.sub("", head).strip()


_AS_FORM = re.compile(
    r"\s+(?:each|apiece)$|\s+as (?:an? )?(?:cards?|tiles?|list|grid|rows?|chips?|tags|badges)$|\s+(?:fixed|"
    r"pinned|sticky|stuck)$",
    re.IGNORECASE,
)


def _is_datum(part: PartMatch, last: str, *, plural: bool, counted: bool) -> bool:
    """Whether a word that names a part is meant as a thing or figure: "five emails", "the sleep score"."""
    things = plural and last.lower() not in ("fields", "inputs", "boxes") and part.part.key.endswith("-field")
    many = things and (counted or part.part.key == "email-field")
    return many or last.lower() in ("score", "total")


def _is_tabs(part: PartMatch | None) -> bool:
    return part is not None and part.part.key == "tabs"


def _at_end(part: PartMatch | None, head: str) -> bool:
    """Whether the part is the head of the phrase, not some word within it."""
    if part is None:
        return False
    return part.end >= len(re.findall(r"[^\s,;]+", head.replace("-", " ").replace("/", " ")))
