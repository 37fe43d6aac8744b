"""What a remark beside a request speaks of: the request may be about it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from redraft.language.clauses import Part
from redraft.language.comments import is_finite
from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.remarks import PASTS
from redraft.language.lexicon.words import STOPS
from redraft.language.mentions import told_apart
from redraft.language.missing import missing_from
from redraft.language.references.grammar import PhraseParser
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Found, Phrase
from redraft.language.scene import Scene
from redraft.language.tokens import Token

_OF_THINGS = frozenset("are were look looked seem seemed should must have do belong feel need stand".split())
"""Verbs with which "they" may well be things."""

_ADVERBS = frozenset("always never often just only still even really hardly usually sometimes already ever".split())
_PERSONS = frozenset("i we you they he she who".split())


@dataclass(frozen=True, slots=True)
class Remarks:
    """Reads the remarks of one prompt."""

    index: DesignIndex
    phrases: PhraseParser

    def mention(self, scene: Scene, part: Part) -> None:
        """A remark may name what the request is about: "The card is too tall. Reduce its padding"."""
        phrases, at = self.phrases, part.start
        if scene.salience.selection:  # what is pointed at comes before what is talked about
            return
        if (
            phrases.tokens[at].text in ("it", "that", "this", "they", "these", "those")
            and at + 1 < part.end
            and not self._is_noun(phrases.tokens[at + 1])
            and (phrases.tokens[at].text != "they" or phrases.tokens[at + 1].text in _OF_THINGS)
        ):
            return
        found: list[tuple[str, ...]] = []
        first = part.end
        while at < part.end:
            if phrases.tokens[at].text == "no" and at + 1 < part.end and phrases.tokens[at + 1].text != "one":
                end = self._noun_end(phrases, at + 1, part.end)
                scene.salience.wanted = " ".join(token.raw for token in phrases.tokens[at + 1 : end])
                at = end
                continue
            best = self._spoken(scene, at, min(part.end, at + 1) if self._is_verb(at) else part.end)
            if best is None:
                at += 1
                continue
            resolved = best[1]
            if resolved.ids:
                first = min(first, at)
                found.append(resolved.ids)
                if resolved.several:
                    scene.salience.open_ids.add(resolved.ids)
            at = best[0]
        asked = phrases.tokens[part.start].text in ("do", "does")
        one_of = tuple(token.text for token in phrases.tokens[part.start : part.start + 2]) == ("one", "of")
        found = told_apart(scene.index, found, scene.salience.open_ids, one_of=one_of)
        needs = asked and any(token.text == "need" for token in phrases.tokens[part.start : part.end])
        for ids in found if needs else reversed(found):  # "does the box need that bulb?" is about the bulb
            scene.salience.mention(ids)
            scene.salience.about.insert(0, ids)
        if missing := missing_from(phrases, part.start, first):
            scene.salience.missing = missing

    def _spoken(self, scene: Scene, at: int, end: int) -> tuple[int, Found] | None:
        """The longest phrase here that means something in the design."""
        phrases = self.phrases
        for stop, phrase in phrases.at(at):
            verb = any(t.text in PASTS and t.raw.islower() for t in phrases.tokens[at + 1 : stop])
            proper = stop == at + 1 and self._is_proper(phrases.tokens[at])
            verb = verb and "hidden" not in phrase.states  # "that button you hid"
            subject = stop < end and phrase.head and not phrase.unknown and is_finite(phrases.tokens[stop].text)
            if stop <= end and not verb and (proper or subject or self._names(phrase)):
                found = scene.resolver.find(phrase)
                if subject and found.several and not self._names(phrase):
                    continue
                if proper and found.several and len({scene.index[i].node.parent for i in found.ids}) == 1:
                    found = replace(found, several=False)  # the picture and the name of one
                if found.ids and not (proper and found.several):
                    return stop, found
        return None

    def _is_proper(self, token: Token) -> bool:
        """Whether a word is written like a name and the design shows it: "Imre paid"."""
        return token.raw[:1].isupper() and token.stem in self.index.said and kind_of(token.text) is None

    def _is_verb(self, at: int) -> bool:
        """As in "I always book Greta": what a person does describes nothing that follows."""
        while at and self.phrases.tokens[at - 1].text in _ADVERBS:
            at -= 1
        return at > 0 and self.phrases.tokens[at - 1].text in _PERSONS

    def _is_noun(self, token: Token) -> bool:
        return kind_of(token.text) is not None or (token.text not in STOPS and self.index.knows(token.stem))

    def _noun_end(self, phrases: PhraseParser, at: int, end: int) -> int:
        """Where the words of something that is missing end."""
        stops = ("yet", "so", "but", "and", "in", "on")
        return next((i for i in range(at, end) if phrases.tokens[i].is_mark or phrases.tokens[i].text in stops), end)

    def _names(self, phrase: Phrase) -> bool:
        """Whether a phrase in a remark is definite enough to be spoken of later."""
        if phrase.pronoun or phrase.unknown or any(other.pronoun for _, other in phrase.relations):
            return False
        whole = any(len(words) == 1 for words, _ in self.index.phrases.get(phrase.head, ()))
        return bool(
            phrase.kind
            or phrase.texts
            or phrase.words
            or phrase.label_numbers
            or (phrase.head and (phrase.det or whole))
            or phrase.parts
            or phrase.relations
        )
