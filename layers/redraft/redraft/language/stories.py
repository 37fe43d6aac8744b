"""What only tells something beside a request: "We have a caterer at last. Take Meat off.", "…, so put it back".

What stands in such words names things and has verbs, so that patterns would read requests into them. Where another
part of the prompt begins with what is to be done, or follows from this one by "so", what has a subject and a verb, and
no wish and no value in it, is a story.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from redraft.language.comments import is_finite, opens_like_request
from redraft.language.grammar.chart import Chart
from redraft.language.lexicon.remarks import PEOPLE
from redraft.language.lexicon.verbs import REQUESTS
from redraft.language.tokens import Token

_ENDS: Final = frozenset(".!?;")
_TELLERS: Final = PEOPLE | frozenset(
    """
    i we my our he she they his her their it there some many most half everyone everybody nobody somebody someone people
    one yesterday today
    """.split()
)
_SUBJECTS: Final = PEOPLE | frozenset("i we he she they nobody everybody everyone somebody someone".split())
_WISHES: Final = frozenset(
    """
    should must shall please need needs want wants wish wishes prefer too instead ought better wrong missing lacks lack
    could also same again undo back
    """.split()
)
_DIRECT: Final = frozenset("should must shall please need needs ought instead undo not".split())
"""Words of wishing that a story before "so …" has none of; "again", "too" and the like may well be told."""

_BECOMING: Final = frozenset("goes go becomes become gets get comes come belongs moves stays reads says".split())
"""Verbs by which a thing that is named first is told what to do: "the photo goes into the header"."""

_FEWEST: Final = 4
_FEWEST_BEFORE_SO: Final = 3


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch from one sign or hinge to the next; `leads` says that "so" leads from it to the next."""

    start: int
    end: int
    leads: bool = False


def stories(chart: Chart) -> dict[int, int]:
    """Where stretches that are to be passed over begin, and where each ends."""
    parts = _parts(chart.tokens)
    if len(parts) < 2:  # a story is told beside a request
        return {}
    asking = {part for part in parts if _opens(chart, part)}
    out: dict[int, int] = {}
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        beside = bool(asking) or any(_is_wished(chart, other) for other in parts if other is not part)
        if part not in asking and (_leads_up(chart, part, following) or (beside and _tells(chart, part))):
            out[part.start] = part.end
    return out


def _parts(tokens: list[Token]) -> list[_Part]:
    out, start = [], 0
    for at, token in enumerate(tokens):
        after = _past_so(tokens, at)
        if (token.is_mark and token.text in _ENDS) or after:
            out.append(_Part(start, at, leads=bool(after)))
            start = after or at + 1
    return [part for part in [*out, _Part(start, len(tokens))] if part.end > part.start >= 0]


def _past_so(tokens: list[Token], at: int) -> int:
    """Where a request begins behind ", so", ", and so"; 0 where none does."""
    texts = [token.text for token in tokens[at : at + 5]] + [""] * 5
    after = at + 1 + (texts[1] in ("and", "but")) if texts[0] == "," else at + 1
    led = texts[0] in (",", "and") and after < len(tokens) - 1 and tokens[after].text == "so"
    if not led or tokens[after + 1].text in ("that", "as", "far", "long", "much"):
        return 0
    more = [token.is_mark for token in tokens[after + 1 : after + 4]]
    return after + 1 if len(more) > 2 and not any(more) else 0  # "get rid of it, so old" has no request behind it


def _lowered(tokens: list[Token]) -> list[Token]:
    """A sentence begins with a capital, which is no name's."""
    first = tokens[0]
    plain = Token(first.text, first.kind, first.start, first.end, first.stem, first.raw[:1].lower() + first.raw[1:])
    return [plain, *tokens[1:]]


def _words(chart: Chart, part: _Part) -> list[str]:
    """The words of a part; none where a value stands among them."""
    tokens = chart.tokens[part.start : part.end]
    values = any(token.kind not in ("word", "number") and not token.is_mark for token in tokens)
    return [] if values else [token.text for token in tokens if not token.is_mark]


def _leads_up(chart: Chart, part: _Part, following: _Part | None) -> bool:
    """Whether it is the reason for what follows it by "so"."""
    words = _words(chart, part) if part.leads else []
    if len(words) < _FEWEST_BEFORE_SO or words[0] in REQUESTS or any(word in _DIRECT for word in words):
        return False
    plainly = following is not None and (_opens(chart, following) or _is_wished(chart, following))
    return plainly or not _is_wished(chart, part)


def _tells(chart: Chart, part: _Part) -> bool:
    """Whether it is a story by itself, beside a request."""
    words = _words(chart, part)
    if len(words) < _FEWEST or any(word in _WISHES for word in words) or any(word in REQUESTS for word in words[:2]):
        return False
    if words[0] in _TELLERS:
        return any(is_finite(word) or word in ("i", "we") for word in words)
    told = any(word in _SUBJECTS for word in words) and any(is_finite(word) for word in words[1:])
    return told and not any(word in _BECOMING for word in words[:5]) and not _is_wished(chart, part)


def _opens(chart: Chart, part: _Part) -> bool:
    return opens_like_request(_lowered(chart.tokens[part.start : part.end]))


def _is_wished(chart: Chart, part: _Part) -> bool:
    """Whether a rule reads all of it as a request."""
    end = part.end
    while end > part.start + 1 and chart.tokens[end - 1].is_mark:
        end -= 1
    matches = chart.matches("clause", part.start)
    return any(end <= last <= part.end and match.literal and not match.stated for last, match in matches)
