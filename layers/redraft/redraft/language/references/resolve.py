"""From a phrase to the elements it means, by the conventions: descriptions narrow, recency decides, else one asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from redraft.language.lexicon.kinds import KINDS, kind_of
from redraft.language.lexicon.nouns import HOLDERS, NAMED_BY_TEXT, VAGUE, WORDING
from redraft.language.references.apposition import APPOSED
from redraft.language.references.around import is_within, outside
from redraft.language.references.choose import Wants
from redraft.language.references.entry import Entry
from redraft.language.references.gisted import shown_by, told_about
from redraft.language.references.gridrows import in_grid_row, takes_many
from redraft.language.references.index import DesignIndex
from redraft.language.references.match import Matcher, colour_cost
from redraft.language.references.members import members
from redraft.language.references.narrow import without_parts
from redraft.language.references.parts import by_last_word, called_by, may_hold, of_each, shared_place, without_noun
from redraft.language.references.phrase import Anchors, Found, Phrase, with_heads
from redraft.language.references.pointed import answered, in_mind
from redraft.language.references.pronouns import PronounResolver
from redraft.language.references.purpose import by_purpose
from redraft.language.references.relate import Relater
from redraft.language.references.salience import Salience
from redraft.language.references.states import state_fits
from redraft.language.references.tables import headed, rows_called, table_cells
from redraft.language.references.within import about, is_compound

_ONLY_SAID, _SURELY_SHOWN = 1.25, 0.6
_UNLIKE, _HARDLY = 1.0, 2.0
_ONE_TIE, _MANY_TIE, _NEAR, _EXACT = 0.05, 0.25, 6, 0.1


class Resolver(PronounResolver):
    """Finds what phrases mean; `bound` is what earlier answers settled, `scope` what "in the footer, …" set."""

    def __init__(self, index: DesignIndex, salience: Salience, bound: dict[str, tuple[str, ...]]) -> None:
        super().__init__(index, salience)
        self.bound = bound
        self.matcher = Matcher.of(index)
        self.relater = Relater.of(index)

    def find(self, phrase: Phrase, *, wants: Wants | None = None, among: Iterable[str] | None = None) -> Found:
        """What a phrase means here."""
        if phrase.key in self.bound and among is None:
            return Found(self.index.ordered(self.bound[phrase.key]), why="answered")
        if phrase.parts:
            return self._joined(phrase, wants, among)
        if phrase.raw == APPOSED and among is None and len(shown := self.matcher.showing(phrase.texts[0])) == 1:
            return Found((shown[0].id,), why="what says so")
        phrase = of_each(phrase)
        found = self._pronoun(phrase) if phrase.pronoun else self._described(phrase, wants, among)
        return self.without(phrase, answered(self.bound, phrase, found) if found.several else found)

    def _joined(self, phrase: Phrase, wants: Wants | None, among: Iterable[str] | None) -> Found:
        """Each part for itself; one that is open makes the whole open."""
        ids: list[str] = []
        parts = with_heads(phrase.parts)
        last = parts[-1]
        for part in parts:
            found = self._part(part, (parts[0], last), wants, among)
            if found.several or not found.ids:
                return found
            ids.extend(found.ids)
        return Found(self.index.ordered(ids), why="each part")

    def _part(
        self, part: Phrase, ends: tuple[Phrase, Phrase], wants: Wants | None, among: Iterable[str] | None
    ) -> Found:
        """A part without a noun of its own may share the last one's: "the parking and breakfast amenities"."""
        first, last = ends
        bare = part.head in ("name", "number", "title") and not part.words and not last.det
        plain = (kind_of(part.head) is None or bare) and not part.kind
        shares = part is not last and last.head and not part.pronoun and plain
        if shares and last.number == "many" and len(last.words) + len(last.texts) > 0:
            words = (*part.words, part.head) if part.head else part.words
            shared = replace(part, head=last.head, kind=last.kind, words=words, number="one", relations=last.relations)
            found = self.find(shared, wants=wants, among=among)
            if len(found.ids) == 1:
                return found
        elif shares and (part.ordinals or part.colours or part.places) and not (part.head or part.texts):
            return self.find(
                replace(part, head=last.head, kind=last.kind, relations=last.relations), wants=wants, among=among
            )
        if part is not last and not part.relations and not part.pronoun and (inside := shared_place(last)):
            there = self.find(replace(part, relations=inside), wants=wants, among=among)
            if there.ids and not there.several:
                return there
        bare = not (part.det or part.relations or part.pronoun or part.texts)
        if first.owner and part is not first and bare:
            owned = self.find(replace(part, relations=first.owner, det="the"), wants=wants, among=among)
            if owned.ids and not owned.several:
                return owned
        if part is last and part.number == "many" and part.head and (part.words or part.texts) and not part.det:
            single = self.find(replace(part, number="one"), wants=wants, among=among)
            if len(single.ids) == 1:
                return single
        return self.find(part, wants=wants, among=among)

    def _described(self, phrase: Phrase, wants: Wants | None, among: Iterable[str] | None) -> Found:
        known = self._at_once(phrase)
        if among is None:
            known = known or in_mind(self.index, self.matcher, self.salience, phrase)
            known = known or in_grid_row(self.index, phrase, self.find)
        if known is not None:
            return known
        scope = self.scope or next(iter(self.salience.about), ())
        cells = table_cells(self.index, phrase, self.find, scope) if among is None else ()
        cells = cells or headed(self.index, phrase) or (rows_called(self.index, phrase) if among is None else ())
        if cells:
            open_ = len(cells) > 1 and phrase.number == "one" and kind_of(phrase.head) is not KINDS["column"]
            return Found(cells, several=open_, why="the cells of that row and column", near=cells)
        pool = [self.index[i] for i in among if i in self.index.by_id] if among is not None else self._pool()
        heads = self._heads(phrase, pool, given=among is not None)
        anchors = self._anchors(phrase) if heads else []
        costs = self._costs(phrase, heads, anchors)
        near = tuple(self.index.ordered([i for i, cost in heads.items() if cost <= _MANY_TIE])[:_NEAR])
        if all(ids for _, ids in anchors) and (told := self._told(phrase, pool, min(costs.values(), default=9.0))):
            return self._settle(phrase, told, wants, told)
        if not costs:
            return self._loosely(phrase, wants, near) if among is None else self._fallback(phrase, near)
        tie = _MANY_TIE if takes_many(phrase) else _ONE_TIE
        best = min(costs.values())
        if phrase.det == "both" and sum(cost <= best + tie for cost in costs.values()) > 2:  # both are two
            tie = _ONE_TIE
        fits = [i for i, cost in costs.items() if cost <= best + tie]
        chosen = self.index.ordered(self._alike(fits, costs, best) if phrase.number == "many" else fits)
        chosen = self._scoped(chosen, costs, tie)
        near = self.index.ordered([i for i, cost in heads.items() if cost <= best + _MANY_TIE])
        chosen = members(self.index, self.matcher, phrase, chosen)
        return self._settle(phrase, chosen, wants, near)

    def _costs(self, phrase: Phrase, heads: dict[str, float], anchors: Anchors) -> dict[str, float]:
        """What each candidate costs; where one that shows a text fits well, those that only stand near it need none."""
        showing = self.matcher.around(phrase.texts[0]) if phrase.texts and not self.scope else None
        if showing is not None:
            close = {i: base for i, base in heads.items() if i in showing}
            costs = self._each(phrase, close, anchors)
            if min(costs.values(), default=_UNLIKE) <= _SURELY_SHOWN:
                return costs
        return self._each(phrase, heads, anchors)

    def _each(self, phrase: Phrase, heads: dict[str, float], anchors: Anchors) -> dict[str, float]:
        each = ((i, self._cost(self.index[i], phrase, base, anchors)) for i, base in heads.items())
        return {i: cost for i, cost in each if cost is not None}

    def _alike(self, fits: list[str], costs: dict[str, float], best: float) -> list[str]:
        """Of several that are meant: where the best are of one role, no others that fit less, nor what holds them."""
        good = without_parts(self.index, [i for i in fits if costs[i] <= best + _ONE_TIE], costs)
        roles = {(self.index[i].role, self.index[i].node.type) for i in good}
        return good if len(good) > 1 and len(roles) == 1 else fits

    def _pool(self) -> list[Entry]:
        return self.index.entries[1:] if len(self.index.entries) > 1 else self.index.entries

    def _heads(self, phrase: Phrase, pool: list[Entry], *, given: bool) -> dict[str, float]:
        """The cost of the noun for each element that it may mean."""
        if phrase.head == "one" or (given and not phrase.head):
            if given:
                return {entry.id: 0.0 for entry in pool}
            heads = self._one_heads(bool(phrase.ordinals or phrase.places))
            heads |= shown_by(self.index, phrase, heads)
            return heads or (dict.fromkeys((entry.id for entry in pool), 0.0) if phrase.colours else heads)
        if not phrase.head:
            bare = not phrase.texts and (phrase.ordinals or phrase.colours or phrase.places or phrase.states)
            peers = (self._items(self.scope) or self.peers(self.models)) if bare else []
            if phrase.texts and not given:  # only what shows it itself can be meant
                pool = [entry for entry in self.matcher.showing(phrase.texts[0]) if entry.depth]
            pool = [] if phrase.ordinals and not given and not phrase.texts else pool  # the first of what?
            return {entry.id: 0.0 for entry in (peers or pool)}
        heads = self.matcher.heads(phrase.head, phrase.kind, plural=phrase.number == "many")
        inside = {entry.id for entry in pool} if given else heads.keys() - {self.index.root.id}
        out = {i: cost for i, cost in heads.items() if i in inside}
        if given and (not out or not kind_of(phrase.head)):  # an answer's last word may be a description only
            out = {entry.id: c for entry in pool if (c := self.matcher.word(entry, phrase.head)) is not None}
        return out

    def _cost(self, entry: Entry, phrase: Phrase, cost: float, anchors: Anchors) -> float | None:
        """The whole description's cost, or None where a part of it does not fit."""
        parts: list[float | None] = [self.matcher.word(entry, word) for word in phrase.words]
        own_only = not phrase.head
        if phrase.head in WORDING and outside(self.index, entry, phrase.words):
            return None
        parts += [self.matcher.text(entry, text, own_only=own_only) for text in phrase.texts]
        parts += [colour_cost(entry, words) for words in phrase.colours]
        if any(part is None for part in parts) or not all(state_fits(entry, word) for word in phrase.states):
            return None
        if phrase.det == "other" and entry.id in self.salience.it:
            return None
        if phrase.recent and not any(
            entry.id in made or is_within(self.index, entry, made) for made in self.salience.created
        ):
            return None
        named = is_compound(entry, phrase)
        said = [named or about(entry, relation, other) for relation, other in phrase.relations]
        if any(said):
            anchors = [anchor for anchor, told in zip(anchors, said, strict=False) if not told]
            cost -= 0.1 + 0.2 * named
        related = self._relation_cost(entry, anchors, plural=phrase.number == "many")
        if phrase.words and not phrase.texts and (*phrase.words, phrase.head) == entry.names:
            cost -= _EXACT
        return None if related is None else cost + related + sum(part for part in parts if part is not None)

    def _anchors(self, phrase: Phrase) -> Anchors:
        return [(relation, self.find(other).ids) for relation, other in phrase.relations]

    def _relation_cost(self, entry: Entry, anchors: Anchors, *, plural: bool) -> float | None:
        total = 0.0
        for relation, ids in anchors:
            cost = self.relater.cost(entry, relation, ids, plural=plural)
            if cost is None:
                return None
            total += cost
        return total

    def _scoped(self, chosen: tuple[str, ...], costs: dict[str, float], tie: float) -> tuple[str, ...]:
        """Inside what "in the footer, …" set, or the row or card around it, where anything that fits stands there."""
        scopes = [self.index[o] for o in self.scope if o in self.index.by_id]
        while scopes:
            inside = [i for i in costs if any(self.index.holds(outer, self.index[i]) for outer in scopes)]
            if inside:
                best = min(costs[i] for i in inside)
                return self.index.ordered([i for i in inside if costs[i] <= best + tie])
            parents = (self.index.parent(outer) for outer in scopes)
            scopes = [outer for outer in parents if outer is not None and outer.depth]
        return chosen

    def _loosely(self, phrase: Phrase, wants: Wants | None, near: tuple[str, ...]) -> Found:
        """Nothing is called that: a vague noun gives way to what describes it, or means whatever holds such things."""
        if phrase.head in HOLDERS and (phrase.words or phrase.texts or phrase.relations):
            held = self._holder(phrase)
            if held:
                return Found(held, why="what holds them", near=held)
        if phrase.texts and (told := told_about(self.index, phrase)):
            return self._settle(phrase, told, wants, told)
        bare = not (phrase.words or phrase.texts or phrase.relations or phrase.ordinals)
        if phrase.det == "that" and bare and phrase.head in HOLDERS and (there := self._there(phrase)).ids:
            return there
        if phrase.head in VAGUE and (phrase.words or phrase.texts):
            return self._described(by_last_word(phrase), wants, None)
        if purpose := by_purpose(self.index, phrase):
            return Found(purpose, why="by what it is for", near=purpose)
        return self._fallback(phrase, near)

    def _holder(self, phrase: Phrase) -> tuple[str, ...]:
        """As in "The food list": the smallest container that fits the rest of the description best."""
        anchors = [(relation, self.find(other).ids) for relation, other in phrase.relations]
        pool = [entry for entry in self.index.entries[1:] if may_hold(self.index, entry, phrase)]
        costs = {e.id: cost for e in pool if (cost := self._cost(e, phrase, 0.0, anchors)) is not None}
        best = min(costs.values(), default=_UNLIKE)
        fits = [self.index[i] for i, cost in costs.items() if cost <= best + _ONE_TIE]
        inner = [e for e in fits if not any(o is not e and self.index.holds(e, o) for o in fits)]
        return (inner[0].id,) if len(inner) == 1 and best < _UNLIKE else ()

    def _fallback(self, phrase: Phrase, near: tuple[str, ...]) -> Found:
        """Nothing fits: a title may be the first text of what it is the title of."""
        kind = KINDS.get(phrase.kind) or kind_of(phrase.head)
        if kind in (KINDS["title"], KINDS["name"]) and phrase.relations:
            outer = self.find(phrase.relations[-1][1])
            own = [i for i in outer.ids if self.index[i].node.type.lower() == "text"]
            if len(own) == 1:
                return Found(tuple(own), why="the text that is its name", near=tuple(own))
            firsts = [self._first_text(self.index[i]) for i in outer.ids]
            ids = self.index.ordered([i for i in firsts if i])
            if ids:
                return Found(ids, several=phrase.number == "one" and len(ids) > 1, why="the first text in it", near=ids)
        return Found((), why="nothing fits", near=near)

    def _told(self, phrase: Phrase, pool: list[Entry], best: float) -> tuple[str, ...]:
        """Where nothing fits well by itself: what stands under a title that says so, or is its own name."""
        several = phrase.number == "many" or bool(phrase.ordinals)
        items = self._titled_items(phrase, pool) if best >= _ONLY_SAID and (several or best >= 9.0) else []
        if items or best < _UNLIKE:
            return self.index.ordered(items)
        bare = without_noun(phrase) if best >= _HARDLY else None
        shown = self.find(bare) if bare is not None else Found()
        return (() if shown.several else shown.ids) or self._own_names(phrase) or called_by(self.index, phrase)

    def _own_names(self, phrase: Phrase) -> tuple[str, ...]:
        """As in "The authors' names": texts that are names themselves."""
        if phrase.head not in ("title", "name") or phrase.words or [r for r, _ in phrase.relations] != ["of"]:
            return ()
        ids = self.find(phrase.relations[0][1]).ids
        return ids if all(self.index[i].node.type.lower() in NAMED_BY_TEXT for i in ids) else ()

    def without(self, phrase: Phrase, found: Found) -> Found:
        """The exceptions taken out; each is looked for among what was found."""
        for exception in phrase.exceptions:
            for part in exception.parts or (exception,):
                out = self.find(replace(part, head=part.head or "one") if part.ordinals else part, among=found.ids)
                if not out.ids:
                    out = self.find(part)
                out_of = [self.index[o] for o in out.ids]
                gone = {i for i in found.ids if any(self.index.holds(self.index[i], o) for o in out_of)}
                if not gone or (out.several and part.number == "one" and len(out.ids) == len(found.ids)):
                    return Found((), why="the exception is unclear", near=found.ids)
                found = replace(found, ids=tuple(i for i in found.ids if i not in gone), several=False)
        return found
