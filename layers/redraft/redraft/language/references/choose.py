"""Choosing from elements that fit a description equally: by number, by what was spoken of, by recency; else several."""

from __future__ import annotations

from collections.abc import Callable

from redraft.language.lexicon.kinds import KINDS, kind_of
from redraft.language.lexicon.words import STATE_WORDS
from redraft.language.references.entry import Entry
from redraft.language.references.gisted import counted_within, item_called, page_title
from redraft.language.references.index import DesignIndex
from redraft.language.references.narrow import numbered, ordinal_pick, placed_pick, superlative_pick
from redraft.language.references.phrase import Found, Phrase
from redraft.language.references.salience import Salience
from redraft.wireframe.node import Node

Wants = Callable[[Node], bool]
"""Whether asking something of a node would change it; narrows where several fit."""

_TITLES = frozenset({"title", "name", "price", "subtitle", "description", "number"})


class Chooser:
    """Settles what a phrase means among those that fit."""

    def __init__(self, index: DesignIndex, salience: Salience) -> None:
        self.index = index
        self.salience = salience
        self.avoid: tuple[str, ...] = ()

    def _settle(self, phrase: Phrase, chosen: tuple[str, ...], wants: Wants | None, near: tuple[str, ...]) -> Found:
        """Order, place and number pick from those that fit the description equally."""
        chosen = tuple(i for i in chosen if i not in self.avoid) or chosen
        if phrase.label_numbers:
            chosen = numbered(self.index, phrase, chosen)
        chosen = superlative_pick(self.index, [word for word in phrase.states if word in STATE_WORDS], chosen)
        for place in phrase.places:
            picked = placed_pick(self.index, chosen, place)
            if not phrase.ordinals or len(picked) >= max(abs(o) for o in phrase.ordinals):
                chosen = picked
        if phrase.ordinals:
            chosen = self._outermost(self._without_holders(chosen))
            chosen = ordinal_pick(phrase.ordinals, phrase.count, chosen)
            chosen = chosen or ordinal_pick(phrase.ordinals, phrase.count, self._listed_under(phrase))
            return Found(chosen, several=phrase.number == "one" and len(chosen) > 1, why="by order", near=near)
        many = phrase.number == "many" or phrase.det in ("all", "each", "both", "those")
        if many:
            return self._many(phrase, chosen, near)
        if len(chosen) <= 1:
            item = item_called(self.index, phrase, chosen)
            return Found(item or chosen, why="the only one that fits", near=near)
        return self._one(phrase, chosen, wants, near)

    def _many(self, phrase: Phrase, chosen: tuple[str, ...], near: tuple[str, ...]) -> Found:
        among = chosen
        if phrase.det == "those":
            spoken = tuple(i for i in chosen if i in self.salience.them)
            chosen = spoken or chosen
        if "selected" in phrase.states:
            chosen = tuple(i for i in chosen if i in self.salience.selection) or chosen
        if phrase.det in ("those", "that") and phrase.count and len(chosen) != phrase.count:
            chosen = self._last_few(phrase.count, self.index.ordered(among)) or chosen
        if phrase.det == "other":
            chosen = self._without_holders(chosen)
        if phrase.count is not None and len(chosen) > phrase.count:
            chosen = self._so_many_alike(phrase.count, chosen) or chosen
        if phrase.count and len(chosen) != phrase.count and (inner := counted_within(self.index, chosen, phrase.count)):
            return Found(inner, why="so many are in it", near=inner)
        several = phrase.count is not None and len(chosen) > phrase.count and phrase.det not in ("all", "each")
        return Found(chosen, several=several, why="all that fit", near=near)

    def _so_many_alike(self, count: int, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """As in "The two episodes", of two rows and much else that is called so: those that are so many in one role."""
        roles = [(self.index[i].role, self.index[i].node.type) for i in chosen]
        exact = [role for role in dict.fromkeys(roles) if roles.count(role) == count]
        return tuple(i for i, role in zip(chosen, roles, strict=True) if role == exact[0]) if len(exact) == 1 else ()

    def _last_few(self, count: int, among: tuple[str, ...]) -> tuple[str, ...]:
        """As in "These two fields", that were changed one after the other: the last so many."""
        out: list[str] = []
        for ids in (*self.salience.spoken, *self.salience.turns):
            out.extend(i for i in among if i in ids and i not in out)
            if len(out) >= count:
                return self.index.ordered(out) if len(out) == count else ()
        return ()

    def _one(self, phrase: Phrase, chosen: tuple[str, ...], wants: Wants | None, near: tuple[str, ...]) -> Found:
        """One is meant and several fit: what is around, was spoken of, would change, is recent."""
        chosen = self._without_holders(chosen)
        outer = self._outermost(self._without_rows_of(chosen))
        picks: tuple[tuple[Callable[[], tuple[str, ...]], str], ...] = (
            (lambda: outer, "the one around the others"),
            (lambda: self._saying(phrase, chosen), "the only one that says so"),
            (lambda: self._alone(phrase, chosen), "the only one of its role"),
            (lambda: self._called_so(phrase, chosen), "the only one of that name"),
            (lambda: self._near_focus(phrase, chosen), "spoken of just now"),
            (lambda: self._by_remark(chosen), "of what the remark was about"),
        )
        for pick, why in picks:
            if len(found := pick()) == 1:
                return Found(found, why=why, near=near)
        if wants is not None:
            chosen = tuple(i for i in chosen if wants(self.index[i].node)) or chosen
        latest = self._latest(chosen, near)
        own = self._of_the_page(phrase, chosen) if latest.several else ()
        return Found(own, why="the title of the page", near=near) if own else latest

    def _of_the_page(self, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """As in "Title black": the page's own, where no title was changed of late."""
        if kind_of(phrase.head) is not KINDS["title"] or phrase.words or phrase.relations:
            return ()
        recent = {i for turn in self.salience.turns for i in turn}
        return () if recent & set(chosen) else page_title(self.index, chosen)

    def _latest(self, chosen: tuple[str, ...], near: tuple[str, ...]) -> Found:
        """The selected one, else the one created or changed last, if it was alone in that."""
        selected = tuple(i for i in chosen if i in self.salience.selection)
        if len(chosen) == 1 or len(selected) == 1:
            return Found(selected or chosen, why="the only one that it would change, or selected", near=near)
        for turn in self.salience.turns:
            recent = tuple(i for i in chosen if i in turn or self._came_with(i, turn))
            if len(recent) == 1:
                return Found(recent, why="the most recently changed", near=near)
            if recent:
                return Found(chosen, several=True, why="several changed at once", near=near)
        return Found(chosen, several=True, why="several fit", near=near)

    def _saying(self, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """As in "The salt", of two entries that are so named: the one that shows the word, where both show words."""
        if kind_of(phrase.head) is not None or any(self.index[i].node.children for i in chosen):
            return ()
        if not all(self.index[i].texts for i in chosen):
            return ()
        return tuple(i for i in chosen if phrase.head in self.index[i].words)

    def _came_with(self, node_id: str, turn: tuple[str, ...]) -> bool:
        """Whether it was created within something that a turn created: the price of the card that was copied."""
        made = {i for ids in self.salience.created for i in ids} & set(turn)
        return any(i in self.index.by_id and self.index.holds(self.index[i], self.index[node_id]) for i in made)

    def _alone(self, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """As in "The name", of a page with one profile and many products: the one whose role is not repeated."""
        if (
            (kind_of(phrase.head) or KINDS["button"]).key not in _TITLES
            or phrase.words
            or phrase.texts
            or phrase.relations
        ):
            return ()
        names = [self.index[i].role for i in chosen]
        single = tuple(i for i, name in zip(chosen, names, strict=True) if names.count(name) == 1)
        return single if len(single) == 1 and len(chosen) > 2 else ()  # two are simply two

    def _without_holders(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """Without the lists around the items that are meant: they hold several in one role."""
        return tuple(i for i in chosen if not self._is_list_of(i, chosen))

    def _is_list_of(self, node_id: str, chosen: tuple[str, ...]) -> bool:
        roles = [self.index[child].role for child in self.index[node_id].node.children]
        inner = [self.index[o] for o in chosen if o != node_id and self.index.holds(self.index[node_id], self.index[o])]
        several = len(inner) != len({e.role for e in inner})
        return several or any(e.node.parent == node_id and roles.count(e.role) > 1 for e in inner)

    def _without_rows_of(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """Without what holds more of the same role as another that fits: the row of rows around the row."""
        out = tuple(i for i in chosen if not any(self._holds_like(i, o) for o in chosen if o != i))
        return out or chosen

    def _holds_like(self, outer: str, inner: str) -> bool:
        role = self.index[inner].role
        if not self.index.holds(self.index[outer], self.index[inner]):
            return False
        return sum(e.role == role for e in self.index.below(self.index[outer])) > 1

    def _outermost(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            i for i in chosen if not any(o != i and self.index.holds(self.index[o], self.index[i]) for o in chosen)
        )

    def _near_focus(self, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """As in "That card": itself, or the one around what was just spoken of, or inside it."""
        earlier = self.salience.spoken[self.salience.fresh :]
        named = earlier or (
            [self.salience.selection or self.salience.focus] if phrase.det == "that" else self.salience.spoken
        )
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

    def _called_so(self, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """As in "The title and the text" of a hero: a HeroText is a text, a HeroTitle rather a title."""
        kind = kind_of(phrase.head)
        heads = {i: kind_of(self.index[i].head) for i in chosen}
        if kind is None or any(head is None for head in heads.values()):
            return ()
        return tuple(i for i in chosen if heads[i] is kind)

    def _by_remark(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """As in "Ben is back: the badge green": what stands with what a remark was about."""
        for ids in self.salience.about:
            if ids in self.salience.open_ids:  # "one link is out of date": which of them was not said
                continue
            marks = [self.index[i] for i in ids if i in self.index.by_id]
            meant = {self._standing_with(mark, chosen) for mark in marks}
            if any(meant):  # of several that are spoken of, all must mean the same
                return meant.pop() if len(meant) == 1 else ()
        return ()

    def _listed_under(self, phrase: Phrase) -> tuple[str, ...]:
        """As in "the third message", of three links under "Send a message"."""
        for pos in self.index.said.get(phrase.head, ()):
            title = self.index.entries[pos]
            parent = self.index.parent(title)
            if parent is None or title.node.type.lower() != "text" or parent.node.children[:1] != (title.id,):
                continue
            roles = [self.index[child].role for child in parent.node.children]
            alike = tuple(c for c, role in zip(parent.node.children, roles, strict=True) if roles.count(role) > 1)
            if alike:
                return alike
        return ()

    def _standing_with(self, mark: Entry, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """Those that stand with an element in the smallest enclosure that holds any of them."""
        for outer in (mark, *self.index.above(mark)):
            if inside := tuple(i for i in chosen if self.index.holds(outer, self.index[i])):
                return inside if outer.depth else ()
        return ()

    def _innermost(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            i for i in chosen if not any(o != i and self.index.holds(self.index[i], self.index[o]) for o in chosen)
        )
