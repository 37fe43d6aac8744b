"""Questions: what is asked, with which options, and what the next prompt's answer means."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from redraft.language.context import Clarification, Option, Pending
from redraft.language.effects.labels import label_of
from redraft.language.lexicon.kinds import kind_of
from redraft.language.outcome import Explanation, Question
from redraft.language.references.grammar import PhraseParser
from redraft.language.references.index import DesignIndex
from redraft.language.references.match import Matcher
from redraft.language.references.phrase import Found, Phrase, describe
from redraft.language.references.resolve import Resolver
from redraft.language.references.salience import Salience
from redraft.language.tokens import Token
from redraft.wireframe.node import Design

_MOST = 24
_ANSWER_LEADS = tuple(
    tuple(words.split())
    for words in "the one;i mean;i meant;it is;that of;that with;in;for;of;with;and;that;those of".split(";")
)


def question(
    prompt: str,
    selection: tuple[str, ...],
    design: Design,
    text: str,
    ids: tuple[str, ...],
    memory: dict[str, Any],
    *,
    beyond: bool = False,
    steps: list[dict[str, Any]] | None = None,
) -> Question:
    """A question whose options are these elements, in document order."""
    options = tuple(
        Option(f"o{at}", label, (i,)) for at, (i, label) in enumerate(_labels(design, ids[:_MOST]), start=1)
    )
    asked = Clarification(f"q{len(memory.get('bound', {})) + 1}", text, options)
    pending = Pending(prompt, selection, asked, memory)
    return Question(asked, pending, 0.0, beyond, Explanation(tuple(steps or ())))


def _labels(design: Design, ids: tuple[str, ...]) -> list[tuple[str, str]]:
    """Labels that differ: those that would be alike get the label of what is around them, or their order."""
    labels = {i: label_of(design, i) for i in ids}
    out: list[tuple[str, str]] = []
    for at, i in enumerate(ids, start=1):
        label = labels[i]
        if sum(other == label for other in labels.values()) > 1:
            label = f"{label} (number {at} of {len(ids)})"
        out.append((i, label))
    return out


def ask_which(phrase: Phrase | None, ids: tuple[str, ...]) -> str:
    """The question for a phrase that is open."""
    if phrase is None:
        return "Which element do you mean?"
    said = phrase.raw or describe(phrase)
    if not ids:
        return f"I cannot find {said!r} in the design. Which element do you mean?"
    return f"Which one do you mean by {said!r}?"


class Answers:
    """Reads a prompt as the answer to an open question."""

    def __init__(self, pending: Pending, index: DesignIndex, tokens: list[Token], phrases: PhraseParser) -> None:
        self.pending = pending
        self.index = index
        self.tokens = [token for token in tokens if not (token.is_mark and token.text in ".!?,")]
        self.phrases = phrases
        options = pending.clarification.options
        self.options = tuple(i for option in options for i in option.element_ids if i in index.by_id)

    def ids(self, salience: Salience) -> tuple[str, ...] | None:
        """The ids that the answer picks, or None where it is no answer."""
        if not self.options:
            return None
        quick = self._quick()
        if quick is not None:
            return quick
        end = len(self.phrases.tokens)
        resolver = Resolver(self.index, salience, {})
        resolver.like = self.options
        comma = next((at for at, token in enumerate(self.phrases.tokens) if token.text in (",", ";") and at), None)
        for at, end in [*((at, end) for at in self._starts()), *(((0, comma),) if comma else ())]:
            for stop, phrase in self.phrases.at(at):
                if stop != end or phrase.pronoun in ("it", "everything", "root"):
                    continue
                picked = self._pick(resolver, phrase)
                if picked:
                    return picked
        return None

    def _starts(self) -> tuple[int, ...]:
        """Past "I mean", "it is", "that of"."""
        texts = [token.text for token in self.phrases.tokens]
        return (0, *(len(lead) for lead in _ANSWER_LEADS if tuple(texts[: len(lead)]) == lead))

    def _quick(self) -> tuple[str, ...] | None:
        """As in "Both", "all of them", "the second", "2"."""
        words = " ".join(token.text for token in self.tokens if not token.is_mark)
        words = words.removesuffix(" of course").removesuffix(" sorry").removesuffix(" then").removesuffix(" actually")
        if words in _ALL or (
            words.startswith(("all ", "both "))
            and words.split()[-1]
            in ("them", "those", "these", "three", "four", "two", "five", "six", "cards", "buttons", "ones")
        ):
            return self.options
        if words.isdigit() and 1 <= int(words) <= len(self.options) and not self.index.knows(words):
            return (self.options[int(words) - 1],)
        return None

    def _says_nothing(self, phrase: Phrase) -> bool:
        """Whether a plural noun says nothing but what all options are: "the buttons"."""
        if phrase.number != "many" or phrase.words or phrase.texts or kind_of(phrase.head) is None:
            return False
        matcher = Matcher(self.index)
        return all(matcher.head(self.index[i], phrase.head) is not None for i in self.options)

    def _pick(self, resolver: Resolver, phrase: Phrase) -> tuple[str, ...] | None:
        if phrase.parts:
            picks = [self._pick(resolver, part) for part in phrase.parts]
            if all(picks):
                return self.index.ordered([i for ids in picks if ids for i in ids])
            return None
        if phrase.pronoun:
            if phrase.pronoun not in ("them", "both"):
                return None
            left = resolver.without(phrase, Found(self.options))
            return left.ids or None
        loose = replace(phrase, head="one") if not phrase.head or self._says_nothing(phrase) else phrase
        for version in dict.fromkeys((loose, phrase)):
            found = resolver.find(version, among=self.options)
            if found.ids and not found.several and (len(found.ids) < len(self.options) or phrase.number == "many"):
                return found.ids
        return None


_ALL = frozenset(
    " ".join(phrase.split())
    for phrase in """
    both; all; all of them; both of them; every one of them; everyone of them; each of them; all three; all
    four; each; each one; every one; all of those; all of these; the both; them all; both please; the lot;
    all the above; all of the above; everything; both of these; both of those; each and every one; all of
    em; all the; any; all five; all six; all those; all these; every; all together; all two; the two; the
    three; all 3; all 4; all 2; all of it; do both; do all; do all of them; both them; all them; everyone;
    all ones; everywhere; all 5; all 6
    """.replace("\n", " ").split(";")
)
