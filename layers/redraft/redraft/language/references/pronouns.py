"""Pronouns and words that stand for what was spoken of: it, them, the others, the one, everything in it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from redraft.language.lexicon.kinds import ROOT_WORDS, kind_of
from redraft.language.lexicon.words import number_of
from redraft.language.references.choose import Chooser, Wants
from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex
from redraft.language.references.narrow import ordinal_pick
from redraft.language.references.phrase import Anchors, Found, Phrase
from redraft.language.references.salience import Salience

_OTHER_ROLE = 0.7
_WORDING = frozenset({"text", "label", "caption", "wording"})
_LABELLED = frozenset({"radio", "checkbox", "toggle"})


_ANYTHING = frozenset("thing element item component piece object stuff bit".split())
_FIELDS = {"Input", "Select", "Textarea"}


class PronounResolver(Chooser, ABC):
    """Resolves what has no noun of its own; the descriptions are the subclass's."""

    def __init__(self, index: DesignIndex, salience: Salience) -> None:
        super().__init__(index, salience)
        self.like: tuple[str, ...] = ()
        self.scope: tuple[str, ...] = ()

    @abstractmethod
    def find(self, phrase: Phrase, *, wants: Wants | None = None, among: Iterable[str] | None = None) -> Found:
        """What a phrase means."""

    @abstractmethod
    def _described(self, phrase: Phrase, wants: Wants | None, among: Iterable[str] | None) -> Found: ...

    @abstractmethod
    def _anchors(self, phrase: Phrase) -> Anchors:
        """What each relation of a phrase speaks of."""

    @abstractmethod
    def _relation_cost(self, entry: Entry, anchors: Anchors, *, plural: bool) -> float | None: ...

    def _pronoun(self, phrase: Phrase) -> Found:
        readers = {"everything": self._everything, "others": self._others, "other": self._others, "there": self._there}
        if phrase.pronoun in readers:
            return readers[phrase.pronoun](phrase)
        if phrase.pronoun == "made":
            return Found(self.index.ordered(next(iter(self.salience.created), ())), why="what was made last")
        if phrase.pronoun == "root":
            return Found((self.index.root.id,), why="the whole page")
        return self._it_or_them(phrase)

    def _there(self, phrase: Phrase) -> Found:
        del phrase
        holding = (i for i in self.salience.it if i in self.index.by_id and self.index[i].node.children)
        outer = (self.index[i].parent_id for i in self.salience.it if i in self.index.by_id and self.index[i].depth > 1)
        there = self.salience.there or next(holding, None) or next(outer, None)
        return Found((there,) if there else (), why="there")

    def _it_or_them(self, phrase: Phrase) -> Found:
        salience = self.salience
        if salience.missing:
            return Found((), why=f"there is no {salience.missing}")
        ids = salience.it if phrase.pronoun == "it" else salience.them
        if phrase.ordinals:
            picked = ordinal_pick(phrase.ordinals, phrase.count, self.index.ordered(ids))
            return Found(picked, why="by order among them")
        count = number_of((phrase.raw.split() or [""])[-1])
        count = 2 if phrase.pronoun == "both" else count
        if phrase.pronoun in ("them", "both") and count and len(ids) != count:
            ids = self._gathered(count) or ids
        if phrase.relations and phrase.pronoun == "both":
            return self._described(replace(phrase, pronoun="", head="one", det="both"), None, None)
        several = ids in salience.open_ids and phrase.pronoun == "it"
        return Found(self.index.ordered(ids), several=several, why=f'"{phrase.raw or phrase.pronoun}"')

    def _gathered(self, count: int) -> tuple[str, ...]:
        """As many as were said, from what was spoken of one after another."""
        out: list[str] = []
        for ids in self.salience.spoken:
            out.extend(i for i in ids if i not in out)
            if len(out) == count:
                return tuple(out)
        of_turn = self.salience.turns[0] if self.salience.turns and not self.salience.spoken else ()
        if len(of_turn) == count:
            return of_turn
        them = [self.index[i].node.children for i in self.salience.them if i in self.index.by_id]
        if len(them) == 1 and len(them[0]) == count:
            return tuple(them[0])
        return () if self.salience.spoken else self._lately(count)

    def _lately(self, count: int) -> tuple[str, ...]:
        """As many as were said, from what the last turns left in mind one after another: "now both blue"."""
        out: list[str] = []
        for ids in self.salience.turns[:count]:
            out.extend(i for i in ids if i not in out)
            if len(out) >= count:
                break
        return tuple(out) if len(out) == count else ()

    def _everything(self, phrase: Phrase) -> Found:
        if not phrase.relations and self.scope:
            inside = [child for i in self.scope if i in self.index.by_id for child in self.index[i].node.children]
            return Found(tuple(inside), why="everything there", near=self.scope)
        if not phrase.relations:
            return Found(self.index[self.index.root.id].node.children, why="everything")
        outer = self.find(phrase.relations[0][1])
        if outer.several or not outer.ids:
            return outer
        ids = [child for i in outer.ids for child in self.index[i].node.children]
        return Found(tuple(ids), why="everything in it", near=outer.ids)

    def _others(self, phrase: Phrase) -> Found:
        """The peers of what was last spoken of, it aside."""
        out = set(self.salience.it) | set(self.salience.them)
        peers = [i for i in self.salience.alternatives if i in self.index.by_id and i not in out]
        peers = peers or [entry.id for entry in self.peers(self.salience.it) if entry.id not in out]
        if phrase.relations:
            anchors, plural = self._anchors(phrase), phrase.number == "many"
            peers = [i for i in peers if self._relation_cost(self.index[i], anchors, plural=plural) is not None]
        if phrase.pronoun == "other" and len(peers) > 1:
            peers = self._with_it(peers) or peers
        several = phrase.pronoun == "other" and len(peers) > 1
        return Found(self.index.ordered(peers), several=several, why="the others")

    def _at_once(self, phrase: Phrase) -> Found | None:
        """What needs no looking for: the page, the copy that was just made, the other ones of what is in mind."""
        if phrase.head in ROOT_WORDS and not phrase.words and not phrase.relations and not phrase.texts:
            return Found((self.index.root.id,), why="the whole page")
        control = phrase.words[-1] if phrase.words else ""
        if phrase.head in _WORDING and control in _LABELLED and self.index.typed.get(control):
            return self.find(replace(phrase, head=control, words=phrase.words[:-1]))  # their labels are their own
        if phrase.head in _ANYTHING and phrase.number == "many" and [r for r, _ in phrase.relations] == ["in"]:
            return self._everything(phrase)
        if phrase.recent and not self.salience.created:
            return Found(why="nothing is new")
        return self._made_or_other(phrase)

    def _made_or_other(self, phrase: Phrase) -> Found | None:
        """The copy that was just made; the other ones of what is in mind."""
        there = phrase.head == "copy" and all(self.find(other).ids for _, other in phrase.relations)
        if there and not phrase.words and not phrase.colours and self.salience.created:
            return Found(self.index.ordered(self.salience.created[0]), why="what was made last")
        if phrase.det == "other" and (rest := self._rest_of_kind(phrase)):
            return Found(rest, several=phrase.number == "one" and len(rest) > 1, why="the others", near=rest)
        return None

    def _rest_of_kind(self, phrase: Phrase) -> tuple[str, ...]:
        """As in "the other three answers": what plays the part of what is in mind, where that is called so."""
        if phrase.words or phrase.texts or phrase.relations or phrase.colours or phrase.states or phrase.ordinals:
            return ()
        marks = [self.index[i] for i in self.salience.it if i in self.index.by_id]
        around = (outer for mark in marks for outer in (mark, *islice(self.index.above(mark), 2)))
        called = any(phrase.head in outer.names for outer in around)
        roles = {(mark.role, mark.node.type) for mark in marks}
        if not called or len(roles) != 1:
            return ()
        homes = {mark.node.parent for mark in marks}
        rest = [e for e in self.index.entries if (e.role, e.node.type) in roles and e.id not in self.salience.it]
        near = [e for e in rest if e.node.parent in homes] or rest
        fits = phrase.count is None or len(near) == phrase.count
        return tuple(e.id for e in near) if near and fits else ()

    def _with_it(self, peers: list[str]) -> list[str]:
        """The one of them that stands with what is in mind: of two buttons side by side, the other."""
        homes = {self.index[i].node.parent for i in self.salience.it if i in self.index.by_id}
        near = [i for i in peers if self.index[i].node.parent in homes]
        return near if len(near) == 1 else []

    def peers(self, ids: tuple[str, ...]) -> list[Entry]:
        """Elements in the same role: the same name and type, else the same type."""
        models = [self.index[i] for i in ids if i in self.index.by_id]
        if models and ids == self.salience.asked:
            return models
        roles = {(model.role, model.node.type) for model in models} or self.salience.kin
        same = [entry for entry in self.index.entries if (entry.role, entry.node.type) in roles]
        if len(same) > len(models):
            return same
        types = {type_ for _, type_ in roles}
        return [entry for entry in self.index.entries if entry.node.type in types and entry.depth]

    @property
    def models(self) -> tuple[str, ...]:
        """What "the one" is like: what was set, or is in mind; nothing where that is gone and only its kin is left."""
        asked = () if self.salience.spoken else self.salience.asked
        return self.like or asked or (() if self.salience.kin else self.salience.it)

    def _one_heads(self, picks: bool) -> dict[str, float]:
        """The candidates for "the one": what plays the part of what is in mind, or what it holds."""
        models = self.models
        if models and models == self.salience.asked:
            return {i: 0.0 for i in models if i in self.index.by_id}  # what came first may have removed one
        items = self._items(models)
        if picks and items:
            return {entry.id: 0.0 for entry in items}
        heads = {self.index[i].head for i in models if i in self.index.by_id}
        names = {self.index[i].role for i in models if i in self.index.by_id}
        out = {e.id: 0.0 if e.role in names or e.head in heads else 0.3 for e in self.peers(models)}
        texts = {self.index[i].node.props.get("text") for i in models if i in self.index.by_id} - {None}
        twins = {e.id: -0.1 for e in self.index.entries if e.node.props.get("text") in texts and e.id not in models}
        types = {self.index[i].node.type for i in models if i in self.index.by_id} - {"Frame"}
        types |= _FIELDS if {type_.lower() for type_ in types} & {"input", "select", "textarea"} else set()
        far = {e.id: _OTHER_ROLE for e in self.index.entries if e.node.type in types}
        return {**far, **out, **{entry.id: 0.0 for entry in items}, **twins}

    def _items(self, ids: tuple[str, ...]) -> list[Entry]:
        """What a collection that is in mind holds, where it is of one kind."""
        out: list[Entry] = []
        for i in ids:
            children = [self.index[child] for child in self.index[i].node.children] if i in self.index.by_id else []
            alike = len({child.role for child in children}) == 1 or all(child.node.children for child in children)
            if len(children) > 1 and alike:
                out.extend(children)
        return out

    def _titled_items(self, phrase: Phrase, pool: list[Entry]) -> list[str]:
        """Things named only by the title of what holds them: "the last two articles" under "Saved articles"."""
        if not phrase.head or phrase.head == "one" or phrase.words or phrase.texts:
            return []
        if kind_of(phrase.head) is not None and not phrase.ordinals:
            return []
        for holder in pool:
            names = [self.index[child].role for child in holder.node.children]
            repeated = [
                i
                for i, name in zip(holder.node.children, names, strict=True)
                if names.count(name) > 1 and self.index[i].node.children
            ]
            above = [holder, *self.index.above(holder)][:3]
            titles = [self.index[c] for outer in above for c in outer.node.children if not self.index[c].node.children]
            if repeated and (
                any(phrase.head in outer.names for outer in above) or any(phrase.head in t.words for t in titles)
            ):
                return repeated
        return []

    def _first_text(self, entry: Entry) -> str | None:
        return next((inner.id for inner in self.index.below(entry) if inner.node.type.lower() == "text"), None)
