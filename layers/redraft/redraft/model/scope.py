"""What a prompt is about, found by the rules' own words for things, whatever a model thinks of it.

A model's changes are held to this. What the prompt names may change, with all in it; new things may stand in it or
beside it; nothing goes that the prompt did not name together with a word for taking away. Only a prompt that names
nothing, or the page itself, is about the whole design.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redraft.language.attempts import spellings
from redraft.language.context import EditContext
from redraft.language.references.grammar import PhraseParser
from redraft.language.references.recent import index_of
from redraft.language.references.resolve import Resolver
from redraft.language.references.salience import salience_of
from redraft.language.rules.registry import rule_words
from redraft.text.addressed import is_addressed, stated
from redraft.wireframe.node import Design

_TAKES_AWAY: Final = re.compile(
    r"\b(?:remov\w*|delet\w*|drop|get(?:ting)? rid|take (?:\w+ ){0,4}(?:out|away|off)|eliminat\w*|clear|strip|lose|cut|"
    r"kill|scrap|discard|ditch|empty|erase|wipe)\b",
    re.IGNORECASE,
)
_MAY_COST: Final = re.compile(
    r"\b(?:declutter|simplif\w*|trim|replac\w*|swap|merg\w*|combin\w*|collaps\w*|condens\w*|dedup\w*|without|instead|"
    r"consolidat\w*|reduc\w*)\b",
    re.IGNORECASE,
)
"""What may take something away on its way, though never all there is."""

_ADDS: Final = re.compile(
    r"^\W*(?:(?:please|can you|could you|would you|i want to|i would like to|i'd like to|let's|now|also|and|then)\W+)*"
    r"(?:add|insert|append|include|put in|create|introduce|bring in|give me|i need|i want|we need)\b",
    re.IGNORECASE,
)
_ALTERS: Final = re.compile(
    r"\b(?:make|chang\w*|turn|rewrit\w*|reword\w*|restyl\w*|improv\w*|polish\w*|adjust\w*|updat\w*|set|style|recolo\w*|"
    r"rephras\w*|translat\w*|redesign\w*|rework\w*|moderni\w*|align\w*|mov\w*|rearrang\w*|reorder\w*|renam\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What may happen: `targets` are the ids that the words mean, `whole` whether all of the design is meant."""

    targets: tuple[str, ...]
    whole: bool
    may_remove: bool
    may_alter: bool
    reach: frozenset[str]
    around: frozenset[str]

    def alters(self, node_id: str) -> bool:
        """Whether an element that is there may change."""
        return self.may_alter and (self.whole or node_id in self.reach)

    def removes(self, node_id: str) -> bool:
        """Whether an element may go: only where the words name it."""
        return self.may_remove and node_id in self.reach

    def holds(self, node_id: str) -> bool:
        """Whether something new, or something moved, may stand in an element."""
        return self.whole or node_id in self.reach or node_id in self.around


def scope_of(
    prompt: str, design: Design, context: EditContext, *, selection: Sequence[str] = (), found: Sequence[str] = ()
) -> Scope:
    """The scope of a prompt; `found` are ids that the rules, or an answer to a question, settled already."""
    said = stated(prompt)
    ids = dict.fromkeys((*selection, *found, *_named(said, design, context)))
    targets = tuple(i for i in ids if i in design)
    inner = [i for i in targets if i != design.root]
    adds = bool(_ADDS.search(said)) and not _ALTERS.search(_ADDS.sub("", said, count=1))
    return Scope(
        targets=targets,
        # Where nothing is named, all is meant; but not by words that speak to the reader.
        whole=len(inner) < len(targets) or not (inner or is_addressed(prompt)),
        may_remove=_may_remove(said, design, inner),
        may_alter=not adds,
        reach=frozenset(node.id for i in inner for node in design.walk(i)),
        around=frozenset(parent for i in inner if (parent := design[i].parent) is not None),
    )


def _may_remove(said: str, design: Design, named: Collection[str]) -> bool:
    if _TAKES_AWAY.search(said):
        return True
    return bool(_MAY_COST.search(said)) and not set(design[design.root].children) <= set(named)


def words_of(prompt: str) -> frozenset[str]:
    """The words of a prompt that may name something."""
    return frozenset(word for word in re.findall(r"\w+", prompt.lower()) if len(word) > 3)


def _named(said: str, design: Design, context: EditContext) -> Iterator[str]:
    """The ids of what is named, phrase by phrase; what would be asked about names all that it may be."""
    if not said.strip():
        return
    index = index_of(design)
    tokens = spellings(said, index)[-1]
    phrases = PhraseParser(tokens, index, rule_words())
    resolver = Resolver(index, salience_of(context, design, ()), {})
    at = 0
    while at < len(tokens):
        end, ids = _longest(phrases, resolver, at)
        yield from ids
        at = end


def _longest(phrases: PhraseParser, resolver: Resolver, at: int) -> tuple[int, Collection[str]]:
    """Where the longest phrase at a token that means something ends, and what it means."""
    for end, phrase in phrases.at(at):
        if phrase.unknown:
            continue
        found = resolver.find(phrase)
        if found.ids:
            return end, found.ids
    return at + 1, ()
