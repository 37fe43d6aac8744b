"""What stretches of a prompt may be: a clause that a rule reads, a remark, or a word passed over."""

from __future__ import annotations

from dataclasses import dataclass

from redraft.language.comments import (
    is_aside,
    is_comment,
    is_finite,
    is_idle,
    is_remark,
    is_report,
    leads_up,
    opens_request,
    runs_on,
)
from redraft.language.gist import LONGEST, GistReader, asks
from redraft.language.grammar.chart import Chart, Match
from redraft.language.lexicon.words import STOPS
from redraft.language.outcries import is_outcry
from redraft.language.runons import drifts, interruption, opens_anew, tells
from redraft.language.stories import stories
from redraft.language.tokens import Token
from redraft.language.topics import Topics

_JOINTS = frozenset(
    """
    and then but also plus n so & instead too well now finally afterwards next while actually though anyway
    either indeed however
    """.split()
)
_BREAKS = frozenset(".;!?")
_CUES = frozenset("so because since as which for when if until unless while till".split())
_CLOSING = frozenset(
    "because since as which so for when if except apart not other until again unless while till".split()
)
"""Words before which a clause may end."""
_HINGES = frozenset("and but so".split())
_HINGE_COST = 0.3
_SHORTEST_REMARK = 3
_INTERJECTIONS = frozenset(
    """
    no nope nah wait actually sorry oops whoops correction hang on apologies ups yes ah mistake my bad
    rather hold again finally lastly first firstly secondly next besides
    """.split()
)
_NAMES_ON = frozenset("as for".split())
"""Words behind which "reset" is what something is called: "reset as a button is ugly"."""
_ARTICLES = frozenset("the my our that this those these".split())
_CLAUSE_COST = 0.45
_COMMENT_COST = 0.7
_STORY_WORTH = 0.3
_PASSED_COST = 1.0


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the prompt: a clause that was read, a remark, or a word passed over."""

    start: int
    end: int
    match: Match | None = None
    comment: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One way on from a token: to `end`, for what it gains; `lost` are the content words that it leaves unexplained."""

    end: int
    gain: float
    part: Part | None = None
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a whole prompt; `lost` are the content words that nothing explains."""

    score: float
    parts: tuple[Part, ...]
    lost: int = 0

    @property
    def matches(self) -> tuple[Match, ...]:
        """The clauses in order."""
        return tuple(part.match for part in self.parts if part.match is not None)


class ClauseReader:
    """Finds what each stretch of one row of tokens may be; `lattice.py` puts the stretches together."""

    def __init__(self, chart: Chart, gist: GistReader | None = None) -> None:
        self.chart = chart
        self.gist = gist
        self.tokens = chart.tokens
        self._closing: dict[int, bool] = {}
        self.topics = Topics(chart)
        self.stories = stories(chart)
        self.many = sum(1 for token in self.tokens[:-1] if token.text in ".;!?," and token.is_mark) > 0

    def steps(self, at: int) -> list[Step]:
        """The ways on from a token that is not the end."""
        if at in self.stories:
            end = self.stories[at]
            return [Step(end, _STORY_WORTH * (end - at), Part(at, end, comment=True))]
        found = [self._skipped(at), *self._commented(at)]
        found += self._passed_over(at) if self.gist else []
        if self._fresh(at):
            found += self._clauses(at)
        return found

    def _fresh(self, at: int) -> bool:
        return not self.tokens[at].is_mark or self.tokens[at].text == "->"

    def _skipped(self, at: int) -> Step:
        cost, lost = self._skip_cost(self.tokens[at], at)
        return Step(at + 1, -cost, lost=lost)

    def _skip_cost(self, token: Token, at: int) -> tuple[float, int]:
        if token.is_mark or token.text in _JOINTS:
            return 0.0, 0
        if token.text == "as" and at + 1 < len(self.tokens) and self.tokens[at + 1].text == "well":
            return 0.0, 0
        if token.text in _INTERJECTIONS and self._opens(at):
            return 0.1, 0
        if self._broken_off(at):
            return 0.1, 0
        if token.kind != "quote" and token.text in STOPS:
            return 0.4, 0
        return 1.2, 1

    def _broken_off(self, at: int) -> bool:
        """Whether a word is of those that break off what was being said, in the midst of a sentence."""
        return any(at < start + interruption(self.tokens, start) for start in range(max(0, at - 2), at + 1))

    def _opens(self, at: int) -> bool:
        """Whether nothing but signs and interjections stands before in the sentence."""
        while at and (
            self.tokens[at - 1].text in _INTERJECTIONS
            or self.tokens[at - 1].text in _JOINTS
            or self.tokens[at - 1].text == ","
        ):
            at -= 1
        return at == 0 or self.tokens[at - 1].is_mark

    def _clauses(self, at: int) -> list[Step]:
        found: list[Step] = []
        for end, match in self._matches(at):
            if not self._closes(end) and match.rule.yields != "scope":
                continue
            if match.rule.stands == ("later" if at == 0 else "first"):
                continue
            if self.chart.text(at) == "in" and end < len(self.tokens) and runs_on(self.tokens, end):
                continue  # "in a line they are a muddle" tells how it is
            if match.rule.yields == "whole" and end == at + 1 and self.chart.text(end) in _NAMES_ON:
                continue
            told = match.stated and self.many
            told = told or (end < len(self.tokens) and self._leads(end) and not opens_request(self.tokens, at))
            gain = match.weight * (0.5 if told else 1.0) - _CLAUSE_COST
            found.append(Step(end, gain, Part(at, end, match)))
        return found

    def _matches(self, at: int) -> list[tuple[int, Match]]:
        found = list(self.chart.matches("clause", at))
        found.extend(self.chart.matches("whole", at))
        if self._starts(at):
            found.extend(self.topics.clauses(at))
        if self.gist is not None and self._starts(at):
            ends = [end for end in range(at + 1, min(len(self.tokens), at + LONGEST) + 1) if self._closes(end)]
            found.extend(self.gist.clauses(at, ends))
        return found

    def _starts(self, at: int) -> bool:
        """Whether a clause may begin here: at the start, behind a sign or a joint."""
        before = self.tokens[at - 1] if at else None
        return before is None or before.is_mark or before.text in _JOINTS

    def _passed_over(self, at: int) -> list[Step]:
        """Words between signs that ask for nothing, whatever they say; only where the patterns alone have failed."""
        if at and not self.tokens[at - 1].is_mark:
            return []
        marks = (i for i in range(at + 1, len(self.tokens)) if self.tokens[i].is_mark and self.tokens[i].text != "'s")
        end = next(marks, len(self.tokens))
        stretch = self.tokens[at:end]
        if len(stretch) < 2 or any(asks(token) for token in stretch) or self._names_only(at, end):
            return []
        if any(self.chart.slot("look", i) for i in range(at, end)):  # "filter dropdown narrower" is no remark
            return []
        return [Step(end, -_PASSED_COST, Part(at, end, comment=True))]

    def _names_only(self, at: int, end: int) -> bool:
        """As in "The eraser, can it be orange?": what is named so must be found."""
        if self.tokens[at].text not in _ARTICLES or any(is_finite(token.text) for token in self.tokens[at:end]):
            return False
        behind = {token.text for token in self.tokens[end + 1 : end + 5]}
        return self.chart.text(end) == "," and bool(behind & {"it", "them", "that", "they"})

    def _closes(self, end: int) -> bool:
        if end not in self._closing:
            self._closing[end] = self._may_close(end)
        return self._closing[end]

    def _may_close(self, end: int) -> bool:
        """A clause ends where the prompt does, at punctuation, or before a joint."""
        if end >= len(self.tokens) or self.tokens[end - 1].text in (":", ","):
            return True
        token = self.tokens[end]
        if opens_anew(self.tokens, end) or interruption(self.tokens, end):
            return True
        if self.gist is not None and drifts(self.tokens, end):
            return True
        return token.is_mark or runs_on(self.tokens, end) or token.text in _JOINTS or token.text in _CLOSING

    def _commented(self, at: int) -> list[Step]:
        """A remark from here to the next punctuation."""
        if self._goes_on(at):
            return []
        begins = not at or self.tokens[at - 1].is_mark or self.tokens[at].text in _CUES or runs_on(self.tokens, at)
        if not begins and not (self.gist is not None and drifts(self.tokens, at)):
            return []
        found: list[Step] = []
        end = at
        whole = at == 0 or self.tokens[at - 1].text in _BREAKS
        while end < len(self.tokens) and end - at < 40:
            end += 1
            anew = end < len(self.tokens) and opens_anew(self.tokens, end)
            if end < len(self.tokens) and not self.tokens[end].is_mark and not anew:
                found.extend(self._hinged(at, end) if whole else ())
                found.extend(self._reported(at, end) if whole else ())
                continue
            stretch = self.tokens[at:end]
            closes = anew or end == len(self.tokens) or self.tokens[end].text in _BREAKS or self._leads(end)
            closes = closes or self._shows(end)
            sure = is_comment(stretch) or (whole and closes and is_remark(stretch))
            sure = sure or (self.gist is not None and closes and tells(stretch)) or is_outcry(self.chart, at, end)
            if sure or is_aside(stretch):
                gain = (0.55 if sure else 0.4) * sum(1 for t in stretch if not t.is_mark) - _COMMENT_COST
                found.append(Step(end, gain, Part(at, end, comment=True)))
            elif self._idle(at, end):
                gain = 0.25 * sum(1 for t in stretch if not t.is_mark) - _COMMENT_COST
                found.append(Step(end, gain, Part(at, end, comment=True)))
            if closes or (self.tokens[end].text == ":" and (sure or is_aside(stretch))):
                break
        return found

    def _shows(self, end: int) -> bool:
        """Whether a comma or colon leads from a remark to nothing but looks: "too small for drivers, 16px"."""
        if self.tokens[end].text not in (",", ":"):
            return False
        start = end + 2 if self.chart.text(end + 1) in _HINGES else end + 1
        marks = (i for i in range(start, len(self.tokens)) if self.tokens[i].is_mark and self.tokens[i].text in ".,;!?")
        close = next(marks, len(self.tokens))
        return any(item.end == close for item in self.chart.slot("looks", start))

    def _goes_on(self, at: int) -> bool:
        """Whether a request begins behind a joint: "then make it red"."""
        after = at
        while after < len(self.tokens) and self.tokens[after].text in _JOINTS:
            after += 1
        return after > at and opens_request(self.tokens, after)

    def _idle(self, at: int, end: int) -> bool:
        """Whether a stretch asks for nothing: it neither begins like a request nor says how something shall look."""
        if not is_idle(self.tokens[at:end]):
            return False
        return not any(self.chart.slot("look", i) for i in range(at, end))

    def _leads(self, end: int) -> bool:
        """Whether a colon leads from a remark to its request."""
        return self.tokens[end].text == ":" and opens_request(self.tokens, end + 1)

    def _reported(self, at: int, end: int) -> list[Step]:
        """Whose wish it is: "My grandson says there should be …", "the client wants the title bigger"."""
        if not is_report(self.tokens[at:end]):
            return []
        return [Step(end, 0.5 * (end - at) - _HINGE_COST, Part(at, end, comment=True))]

    def _hinged(self, at: int, end: int) -> list[Step]:
        """A remark up to a joining word: "I thought about it last night and the title should be red"."""
        stretch = self.tokens[at:end]
        told = is_comment(stretch) or (self.tokens[end].text == "so" and (is_remark(stretch) or leads_up(stretch)))
        if self.tokens[end].text not in _HINGES or len(stretch) < _SHORTEST_REMARK or not told:
            return []
        gain = 0.55 * sum(1 for t in stretch if not t.is_mark) - _COMMENT_COST - _HINGE_COST
        return [Step(end, gain, Part(at, end, comment=True))]
