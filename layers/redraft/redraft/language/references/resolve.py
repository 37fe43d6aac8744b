"""From a phrase to the elements it means, by the conventions: descriptions narrow, recency decides, else one asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from redraft.language.lexicon.kinds import KINDS, ROOT_WORDS, kind_of
from redraft.language.lexicon.words import STATE_WORDS, number_of
from redraft.language.references.index import DesignIndex, Entry
from redraft.language.references.match import Matcher, colour_cost, state_fits
from redraft.language.references.narrow import numbered, ordinal_pick, placed_pick, superlative_pick
from redraft.language.references.phrase import Found, Phrase
from redraft.language.references.relate import Relater
from redraft.language.references.salience import Salience
from redraft.wireframe.node import Node

Wants = Callable[[Node], bool]
"""Whether asking something of a node would change it; narrows where several fit."""

_TITLES = frozenset({"title", "name", "price", "subtitle", "description", "number"})
_ONLY_SAID = 1.25
_ONE_TIE, _MANY_TIE = 0.05, 0.25
_NEAR = 6


class Resolver:
    """Finds what phrases mean; `bound` holds what earlier answers settled, `scope` the ids that "in the footer, …" set."""

    def __init__(self, index: DesignIndex, salience: Salience, bound: dict[str, tuple[str, ...]]) -> None:
        self.index = index
        self.salience = salience
        self.bound = bound
        self.scope: tuple[str, ...] = ()
        self.like: tuple[str, ...] = ()
        self.matcher = Matcher(index)
        self.relater = Relater(index)

    def find(self, phrase: Phrase, *, wants: Wants | None = None, among: Iterable[str] | None = None) -> Found:
        """What a phrase means here."""
        if phrase.key in self.bound and among is None:
            return Found(self.index.ordered(self.bound[phrase.key]), why="answered")
        if phrase.parts:
            return self._joined(phrase, wants, among)
        if phrase.pronoun:
            found = self._pronoun(phrase)
        else:
            found = self._described(phrase, wants, among)
        return self._without(phrase, found)

    def _joined(self, phrase: Phrase, wants: Wants | None, among: Iterable[str] | None) -> Found:
        """Each part for itself; one that is open makes the whole open."""
        ids: list[str] = []
        parts = list(phrase.parts)
        last = parts[-1]
        for part in parts:
            found = self._part(part, last, wants, among)
            if found.several or not found.ids:
                return found
            ids.extend(found.ids)
        return Found(self.index.ordered(ids), why="each part")

    def _part(self, part: Phrase, last: Phrase, wants: Wants | None, among: Iterable[str] | None) -> Found:
        """A part without a noun of its own may share the last one's: "the parking and breakfast amenities"."""
        shares = part is not last and last.head and not part.pronoun and kind_of(part.head) is None and not part.kind
        if shares and last.number == "many" and len(last.words) + len(last.texts) > 0:
            words = (*part.words, part.head) if part.head else part.words
            shared = replace(part, head=last.head, kind=last.kind, words=words, number="one", relations=last.relations)
            found = self.find(shared, wants=wants, among=among)
            if len(found.ids) == 1:
                return found
        elif shares and part.ordinals and not part.head:
            return self.find(replace(part, head=last.head, kind=last.kind, relations=last.relations), wants=wants, among=among)
        if part is last and part.number == "many" and part.head and (part.words or part.texts) and not part.det:
            single = self.find(replace(part, number="one"), wants=wants, among=among)
            if len(single.ids) == 1:
                return single
        return self.find(part, wants=wants, among=among)

    def _pronoun(self, phrase: Phrase) -> Found:
        salience = self.salience
        if phrase.pronoun == "root":
            return Found((self.index.root.id,), why="the whole page")
        if phrase.pronoun == "everything":
            return self._everything(phrase)
        if phrase.pronoun in ("others", "other"):
            return self._others(phrase)
        if phrase.pronoun == "there":
            there = salience.there or next((i for i in salience.it if i in self.index.by_id and self.index[i].node.children), None)
            return Found((there,) if there else (), why="there")
        ids = salience.it if phrase.pronoun == "it" else salience.them
        if phrase.ordinals:
            picked = ordinal_pick(phrase.ordinals, phrase.count, self.index.ordered(ids))
            return Found(picked, why="by order among them")
        count = number_of((phrase.raw.split() or [""])[-1])
        if phrase.pronoun == "them" and count and len(ids) != count:
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
        return ()

    def _everything(self, phrase: Phrase) -> Found:
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
        peers = peers or [entry.id for entry in self._peers(self.salience.it) if entry.id not in out]
        if phrase.relations:
            peers = [i for i in peers if self._relation_cost(self.index[i], phrase) is not None]
        several = phrase.pronoun == "other" and len(peers) > 1
        return Found(self.index.ordered(peers), several=several, why="the others")

    def _peers(self, ids: tuple[str, ...]) -> list[Entry]:
        """Elements in the same role: the same name and type, else the same type."""
        models = [self.index[i] for i in ids if i in self.index.by_id]
        roles = {(model.node.name, model.node.type) for model in models}
        same = [entry for entry in self.index.entries if (entry.node.name, entry.node.type) in roles]
        if len(same) > len(models):
            return same
        types = {model.node.type for model in models}
        return [entry for entry in self.index.entries if entry.node.type in types and entry.depth]

    def _described(self, phrase: Phrase, wants: Wants | None, among: Iterable[str] | None) -> Found:
        if phrase.head in ROOT_WORDS and not phrase.words and not phrase.relations and not phrase.texts:
            return Found((self.index.root.id,), why="the whole page")
        if phrase.head == "copy" and not phrase.words and self.salience.created:
            return Found(self.index.ordered(self.salience.created[0]), why="what was made last")
        pool = [self.index[i] for i in among if i in self.index.by_id] if among is not None else self._pool(phrase)
        heads = self._heads(phrase, pool, given=among is not None)
        costs = {i: cost for i, base in heads.items() if (cost := self._cost(self.index[i], phrase, base)) is not None}
        near = tuple(self.index.ordered([i for i, cost in heads.items() if cost <= _MANY_TIE])[:_NEAR])
        if not costs or min(costs.values()) >= _ONLY_SAID:
            items = self._titled_items(phrase, pool)
            if items:
                return self._settle(phrase, self.index.ordered(items), wants, tuple(items))
        if not costs:
            return self._fallback(phrase, near)
        tie = _MANY_TIE if phrase.number == "many" or phrase.det in ("all", "each", "both") else _ONE_TIE
        best = min(costs.values())
        chosen = self.index.ordered([i for i, cost in costs.items() if cost <= best + tie])
        chosen = self._scoped(chosen, costs, tie)
        near = self.index.ordered([i for i, cost in heads.items() if cost <= best + _MANY_TIE])
        return self._settle(phrase, chosen, wants, near)

    def _titled_items(self, phrase: Phrase, pool: list[Entry]) -> list[str]:
        """Things named only by the title of what holds them: "the last two articles" under "Saved articles"."""
        if not phrase.head or kind_of(phrase.head) is not None or phrase.head == "one" or phrase.words or phrase.texts:
            return []
        for holder in pool:
            names = [self.index[child].node.name for child in holder.node.children]
            repeated = [i for i, name in zip(holder.node.children, names, strict=True) if names.count(name) > 1 and self.index[i].node.children]
            above = [holder, *self.index.above(holder)][:3]
            titles = [self.index[c] for outer in above for c in outer.node.children if not self.index[c].node.children]
            if repeated and (any(phrase.head in outer.names for outer in above) or any(phrase.head in t.words for t in titles)):
                return repeated
        return []

    def _one_heads(self, picks: bool) -> dict[str, float]:
        """The candidates for "the one": what plays the part of what is in mind, or what it holds."""
        models = self.like or self.salience.it
        items = self._items(models)
        if picks and items:
            return {entry.id: 0.0 for entry in items}
        heads = {self.index[i].head for i in models if i in self.index.by_id}
        names = {self.index[i].node.name for i in models if i in self.index.by_id}
        out = {e.id: 0.0 if e.node.name in names or e.head in heads else 0.3 for e in self._peers(models)}
        return {**out, **{entry.id: 0.0 for entry in items}}

    def _items(self, ids: tuple[str, ...]) -> list[Entry]:
        """What a collection that is in mind holds, where it is of one kind."""
        out: list[Entry] = []
        for i in ids:
            children = [self.index[child] for child in self.index[i].node.children] if i in self.index.by_id else []
            if len(children) > 1 and len({child.node.name for child in children}) == 1:
                out.extend(children)
        return out

    def _pool(self, phrase: Phrase) -> list[Entry]:
        return self.index.entries[1:] if len(self.index.entries) > 1 else self.index.entries

    def _heads(self, phrase: Phrase, pool: list[Entry], *, given: bool) -> dict[str, float]:
        """The cost of the noun for each element that it may mean."""
        if phrase.head == "one" or (given and not phrase.head):
            if given:
                return {entry.id: 0.0 for entry in pool}
            return self._one_heads(bool(phrase.ordinals or phrase.places))
        if not phrase.head:
            bare = not phrase.texts and (phrase.ordinals or phrase.colours or phrase.places or phrase.states)
            peers = self._peers(self.like or self.salience.it) if bare else []
            return {entry.id: 0.0 for entry in (peers or pool)}
        out = {entry.id: cost for entry in pool if (cost := self.matcher.head(entry, phrase.head, phrase.kind, plural=phrase.number == "many")) is not None}
        if given and (not out or not kind_of(phrase.head)):  # an answer's last word may be a description only
            out = {entry.id: c for entry in pool if (c := self.matcher.word(entry, phrase.head)) is not None}
        return out

    def _cost(self, entry: Entry, phrase: Phrase, cost: float) -> float | None:
        """The whole description's cost, or None where a part of it does not fit."""
        parts: list[float | None] = [self.matcher.word(entry, word) for word in phrase.words]
        own_only = not phrase.head
        parts += [self.matcher.text(entry, text, own_only=own_only) for text in phrase.texts]
        parts += [colour_cost(entry, words) for words in phrase.colours]
        if any(part is None for part in parts) or not all(state_fits(entry, word) for word in phrase.states):
            return None
        if phrase.det == "other" and entry.id in self.salience.it:
            return None
        if phrase.recent and not any(entry.id in made or self._within_new(entry, made) for made in self.salience.created):
            return None
        related = self._relation_cost(entry, phrase)
        return None if related is None else cost + related + sum(part for part in parts if part is not None)

    def _within_new(self, entry: Entry, made: tuple[str, ...]) -> bool:
        return any(i in self.index.by_id and self.index.holds(self.index[i], entry) for i in made)

    def _relation_cost(self, entry: Entry, phrase: Phrase) -> float | None:
        total = 0.0
        for relation, other in phrase.relations:
            found = self.find(other)
            cost = self.relater.cost(entry, relation, found.ids, plural=phrase.number == "many")
            if cost is None:
                return None
            total += cost
        return total

    def _scoped(self, chosen: tuple[str, ...], costs: dict[str, float], tie: float) -> tuple[str, ...]:
        """Inside what "in the footer, …" set, where anything that fits stands there."""
        inside = [i for i in costs if any(self.index.holds(self.index[o], self.index[i]) for o in self.scope if o in self.index.by_id)]
        if not self.scope or not inside:
            return chosen
        best = min(costs[i] for i in inside)
        return self.index.ordered([i for i in inside if costs[i] <= best + tie])

    def _fallback(self, phrase: Phrase, near: tuple[str, ...]) -> Found:
        """Nothing fits: a title may be the first text of what it is the title of."""
        kind = KINDS.get(phrase.kind) or kind_of(phrase.head)
        if kind is KINDS["title"] and phrase.relations:
            outer = self.find(phrase.relations[-1][1])
            firsts = [self._first_text(self.index[i]) for i in outer.ids]
            ids = self.index.ordered([i for i in firsts if i])
            if ids:
                return Found(ids, several=phrase.number == "one" and len(ids) > 1, why="the first text in it", near=ids)
        return Found((), why="nothing fits", near=near)

    def _first_text(self, entry: Entry) -> str | None:
        return next((inner.id for inner in self.index.below(entry) if inner.node.type.lower() == "text"), None)

    def _settle(self, phrase: Phrase, chosen: tuple[str, ...], wants: Wants | None, near: tuple[str, ...]) -> Found:
        """Order, place and number pick from those that fit the description equally."""
        if phrase.label_numbers:
            chosen = numbered(self.index, phrase, chosen)
        chosen = superlative_pick(self.index, [word for word in phrase.states if word in STATE_WORDS], chosen)
        for place in phrase.places:
            picked = placed_pick(self.index, chosen, place)
            if not phrase.ordinals or len(picked) >= max(abs(o) for o in phrase.ordinals):
                chosen = picked
        if phrase.ordinals:
            chosen = ordinal_pick(phrase.ordinals, phrase.count, chosen)
            return Found(chosen, several=phrase.number == "one" and len(chosen) > 1, why="by order", near=near)
        many = phrase.number == "many" or phrase.det in ("all", "each", "both", "those")
        if many:
            return self._many(phrase, chosen, near)
        if len(chosen) <= 1:
            return Found(chosen, why="the only one that fits", near=near)
        return self._one(phrase, chosen, wants, near)

    def _many(self, phrase: Phrase, chosen: tuple[str, ...], near: tuple[str, ...]) -> Found:
        if phrase.det == "those":
            spoken = tuple(i for i in chosen if i in self.salience.them)
            chosen = spoken or chosen
        several = phrase.count is not None and len(chosen) > phrase.count and phrase.det not in ("all", "each")
        return Found(chosen, several=several, why="all that fit", near=near)

    def _one(self, phrase: Phrase, chosen: tuple[str, ...], wants: Wants | None, near: tuple[str, ...]) -> Found:
        """One is meant and several fit: what encloses the others, what was spoken of, what would change, what is recent."""
        chosen = self._without_holders(chosen)
        outer = self._outermost(chosen)
        if len(outer) == 1:
            return Found(outer, why="the one around the others", near=near)
        alone = self._alone(phrase, chosen)
        if alone:
            return Found(alone, why="the only one of its role", near=near)
        spoken = self._near_focus(phrase, chosen)
        if len(spoken) == 1:
            return Found(spoken, why="spoken of just now", near=near)
        if wants is not None:
            chosen = tuple(i for i in chosen if wants(self.index[i].node)) or chosen
            if len(chosen) == 1:
                return Found(chosen, why="the only one it would change", near=near)
        selected = tuple(i for i in chosen if i in self.salience.selection)
        if len(selected) == 1:
            return Found(selected, why="selected", near=near)
        for turn in self.salience.turns:
            recent = tuple(i for i in chosen if i in turn)
            if len(recent) == 1:
                return Found(recent, why="the most recently changed", near=near)
            if recent:
                return Found(chosen, several=True, why="several changed at once", near=near)
        return Found(chosen, several=True, why="several fit", near=near)

    def _alone(self, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """ "The name", of a page with one profile and many products: the one whose role is not repeated."""
        if (kind_of(phrase.head) or KINDS["button"]).key not in _TITLES or phrase.words or phrase.texts or phrase.relations:
            return ()
        names = [self.index[i].node.name for i in chosen]
        single = tuple(i for i, name in zip(chosen, names, strict=True) if names.count(name) == 1)
        return single if len(single) == 1 and len(chosen) > 2 else ()  # noqa: PLR2004  # two are simply two

    def _without_holders(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """Without those that hold several others in one role: the list around the items that are meant."""
        out = []
        for i in chosen:
            inner = [self.index[o].node.name for o in chosen if o != i and self.index.holds(self.index[i], self.index[o])]
            if len(inner) == len(set(inner)):
                out.append(i)
        return tuple(out)

    def _outermost(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            i for i in chosen if not any(o != i and self.index.holds(self.index[o], self.index[i]) for o in chosen)
        )

    def _near_focus(self, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """ "That card": itself, or the one around what was just spoken of, or inside it."""
        earlier = self.salience.spoken[self.salience.fresh :]
        named = earlier or ([self.salience.selection or self.salience.focus] if phrase.det == "that" else self.salience.spoken)
        for ids in named:
            if exact := tuple(i for i in chosen if i in ids):
                return exact
            marks = [self.index[i] for i in ids if i in self.index.by_id]
            around = tuple(i for i in chosen if any(self.index.holds(self.index[i], mark) for mark in marks))
            if around:
                return self._innermost(around)
            if phrase.det == "that":
                inside = tuple(i for i in chosen if any(self.index.holds(mark, self.index[i]) for mark in marks))
                if inside:
                    return inside
        return ()

    def _innermost(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            i for i in chosen if not any(o != i and self.index.holds(self.index[i], self.index[o]) for o in chosen)
        )

    def _without(self, phrase: Phrase, found: Found) -> Found:
        """The exceptions taken out; each is looked for among what was found."""
        for exception in phrase.exceptions:
            parts = exception.parts or (exception,)
            for part in parts:
                out = self.find(replace(part, head=part.head or "one") if part.ordinals else part, among=found.ids)
                if not out.ids:
                    out = self.find(part)
                gone = {i for i in found.ids for o in out.ids if i == o or self.index.holds(self.index[i], self.index[o])}
                if not gone or (out.several and part.number == "one" and len(out.ids) == len(found.ids)):
                    return Found((), why="the exception is unclear", near=found.ids)
                found = replace(found, ids=tuple(i for i in found.ids if i not in gone), several=False)
        return found
