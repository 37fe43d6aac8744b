"""Where a reading is carried out: it resolves phrases, remembers what the prompt spoke of, and notices what is open."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from redraft.language.frames import Frame, Place
from redraft.language.grammar.values import PlaceSpec
from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.choose import Wants
from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex
from redraft.language.references.kin import is_layout, kin, namesakes, on_one_level, sibling
from redraft.language.references.phrase import Found, Phrase
from redraft.language.references.resolve import Resolver
from redraft.language.references.salience import Salience
from redraft.language.rowwise import holder_of, list_within, stands_apart

_HOLDERS = frozenset("panel bar section group list area row box column grid block set strip stack".split())
_ORDERED = frozenset({"before", "after", "above", "below"})
_CONTAINERS = frozenset({"frame", "list", "table", "tabs", "rectangle"})


class UnclearError(Exception):
    """A phrase of the prompt is open: `found` holds what it may mean, `phrase` is None where no element was named."""

    def __init__(self, phrase: Phrase | None, found: Found) -> None:
        super().__init__(found.why)
        self.phrase = phrase
        self.found = found


class CannotError(Exception):
    """The prompt is understood, and cannot be done; `reason` is a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class Scene:
    """One prompt being carried out on one design; clauses run in order and leave traces for those after them."""

    index: DesignIndex
    resolver: Resolver
    salience: Salience
    last_frames: tuple[Frame, ...] = ()
    last_inverse: tuple[dict[str, Any], ...] = ()
    steps: list[dict[str, Any]] = field(default_factory=list)
    alternatives: tuple[str, ...] = ()
    there: str | None = None
    named: bool = False
    removed: bool = False
    done: tuple[Frame, ...] = ()
    indefinite: int = 0

    def find(self, phrase: Phrase, *, wants: Wants | None = None) -> Found:
        """What a phrase means, open or not."""
        found = self.resolver.find(phrase, wants=wants)
        self.steps.append({"phrase": phrase, "found": found})
        return found

    def ids(self, phrase: Phrase, *, wants: Wants | None = None) -> tuple[str, ...]:
        """The ids that a phrase means; raises `UnclearError` where it is open or nothing fits."""
        found = self.find(phrase, wants=wants)
        if not found.ids or found.several:
            raise UnclearError(phrase, found)
        self.indefinite += phrase.det == "a"
        if not phrase.pronoun:
            self.named = True
            self.alternatives = found.near
        self.salience.mention(found.ids)
        return found.ids

    def one(self, phrase: Phrase) -> str:
        """The one id that a phrase means; raises `UnclearError` where there are more."""
        ids = self.ids(phrase)
        if len(ids) > 1:
            raise UnclearError(phrase, Found(ids, several=True, why="one is needed"))
        return ids[0]

    def holders(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """What is named, or where it is a mere title or text, what it stands in."""
        out = []
        for i in ids:
            entry = self.index[i]
            parent = self.index.parent(entry)
            out.append(i if is_container(entry) or parent is None or parent.depth == 0 else parent.id)
        return tuple(out)

    def whole(self, ids: tuple[str, ...], phrase: Phrase | None) -> tuple[str, ...]:
        """As in "the filters", all that a container of that name holds: the container."""
        if phrase is not None and phrase.parts:
            each = [(part, self.resolver.find(part).ids) for part in phrase.parts]
            return self.index.ordered([i for part, found in each for i in self.whole(found, part)]) or ids
        if phrase is None or len(ids) < 2 or not phrase.head:  # one thing is no collection
            return ids
        parents = {self.index[i].node.parent for i in ids}
        parent = self.index.by_id.get(parents.pop() or "") if len(parents) == 1 else None
        named = parent is not None and parent.depth > 0 and phrase.head in parent.names
        return (parent.id,) if parent is not None and named and (parent.plural or parent.head in _HOLDERS) else ids

    def subject(self) -> tuple[str, ...]:
        """What a prompt that names no element is about; raises `UnclearError` where nothing is in mind."""
        if "" in self.resolver.bound:
            return self.resolver.bound[""]
        ids = self.salience.it
        if self.salience.missing:
            raise UnclearError(None, Found((), why=f"there is no {self.salience.missing}"))
        if ids in self.salience.open_ids:
            raise UnclearError(None, Found(ids, several=True, why="several were spoken of"))
        if not ids:
            raise UnclearError(None, Found((), why="no element was named"))
        self.steps.append({"phrase": None, "found": Found(ids, why="in mind")})
        return ids

    def place(self, spec: PlaceSpec, moved: tuple[str, ...] = (), noun: str = "") -> Place:
        """A place with its references resolved; `moved` or `noun` say what shall stand there."""
        if any(_is_no_element(phrase) for phrase in spec.anchors):
            raise CannotError("declined")
        if spec.there or (spec.relation in ("first", "last") and spec.anchors and spec.anchors[0].pronoun == "it"):
            return Place(spec.relation, (self._there(),))
        if not spec.anchors:
            return Place(spec.relation)
        if spec.relation in ("first", "last"):
            return self._inside(spec, moved, noun)
        if spec.relation == "between" and len(spec.anchors) == 1:
            ids = self._anchors(spec.anchors[0], noun).ids
            if len(ids) < 2:  # between is of two
                raise UnclearError(spec.anchors[0], Found(ids, several=True, why="two are needed"))
            return Place("between", (ids[0], ids[-1]))
        ahead = spec.relation == "before"
        anchors = [self._anchor(phrase, moved, noun, ahead=ahead) for phrase in spec.anchors]
        return Place(spec.relation, on_one_level(self.index, self.resolver.find, spec.anchors, tuple(anchors)))

    def _there(self) -> str:
        """The container that was spoken of last, or the one around what was changed last."""
        spoken = self._holding(self.salience.spoken)
        if spoken:
            return spoken
        if self.salience.there:
            return self.salience.there
        focus = self._holding([self.salience.focus])
        if focus:
            return focus
        ids = self.subject()
        return self.index[ids[0]].node.parent or self.index.root.id

    def _holding(self, named: list[tuple[str, ...]]) -> str | None:
        for ids in named:
            for i in ids:
                entry = self.index.by_id.get(i)
                if entry is not None and is_container(entry):
                    return i
        return None

    def _inside(self, spec: PlaceSpec, moved: tuple[str, ...], noun: str) -> Place:
        phrase = spec.anchors[0]
        found = self._peer_of_home(phrase, moved) or self.find(phrase, wants=lambda node: bool(node.children))
        beside = any(relation in _ORDERED for relation, _ in phrase.relations)
        between = any(relation == "between" for relation, _ in phrase.relations)
        if between or (beside and not any(is_container(self.index[i]) for i in found.ids)):
            raise CannotError("declined")  # "to the snacks after the nachos": the place is after the nachos
        if phrase.number == "many" and len(found.ids) > 1:
            found = replace(found, ids=holder_of(self.index, found.ids))
        if found.several:
            holders = tuple(i for i in found.ids if is_container(self.index[i]))
            found = replace(found, ids=holders or found.ids, several=len(holders) != 1)
        if not found.ids or found.several:
            raise UnclearError(phrase, found)
        entry = self.index[found.ids[-1] if spec.relation == "last" else found.ids[0]]
        container = self._container(entry, moved, noun)
        self.there = container.id
        return Place(spec.relation, (container.id,))

    def _peer_of_home(self, phrase: Phrase, moved: tuple[str, ...]) -> Found | None:
        """Moving a card "to Published" means the column like the one that it stands in."""
        home = self.index.parent(self.index[moved[0]]) if moved else None
        named = home is not None and phrase.head in home.names
        if home is None or named or phrase.pronoun or phrase.parts or not home.depth or kind_of(phrase.head):
            return None
        peers = [
            e.id
            for e in self.index.entries
            if e.node.type == home.node.type
            and e.node.parent == home.node.parent
            and e.id != home.id
            and e.node.children
        ]
        found = self.resolver.find(phrase, among=peers) if peers else None
        return found if found is not None and len(found.ids) == 1 else None

    def _container(self, entry: Entry, moved: tuple[str, ...], noun: str) -> Entry:
        """What takes the new child: the element itself, the list in it, or what is around a text that was named."""
        if not is_container(entry):
            parent = self.index.parent(entry)
            return self._container(parent, moved, noun) if parent is not None and parent.depth else (parent or entry)
        if moved and (home := list_within(self.index, entry, moved[0])) is not None:
            return home
        lists = [inner for inner in self.index.below(entry) if inner.node.type.lower() == "list"]
        tables = [inner for inner in self.index.below(entry) if inner.node.type.lower() == "table"]
        if len(lists) == 1 and (noun in ("", "item", "entry", "bullet", "point", "line") and not moved):
            return lists[0]
        if len(lists) == 1 and moved and all(self.index[i].node.type.lower() == "listitem" for i in moved):
            return lists[0]
        if len(tables) == 1 and noun == "row":
            return tables[0]
        return entry

    def _anchor(self, phrase: Phrase, moved: tuple[str, ...], noun: str, *, ahead: bool) -> str:
        """The element to stand beside: lifted to a sibling of what is moved, or to the kind of thing that is added."""
        self.resolver.avoid = moved
        found = self._anchors(phrase, noun)
        self.resolver.avoid = ()
        if found.several and moved and (near := sibling(self.index, self.resolver.matcher, phrase, moved[0])):
            found = replace(found, ids=(near,), several=False)
        if found.several and moved:
            level = self.index[moved[0]].node.parent
            level_ids = tuple(
                i
                for i in found.ids
                if any(e.node.parent == level for e in (self.index[i], *self.index.above(self.index[i])))
            )
            if level_ids:
                found = replace(found, ids=level_ids, several=len(level_ids) != 1)
            beside = tuple(i for i in found.ids if i not in moved)
            found = replace(found, ids=beside, several=len(beside) != 1)
        ids = [i for i in found.ids if i not in moved] or list(found.ids)
        if not found.ids:
            raise UnclearError(phrase, found)
        around = [i for i in ids if all(self.index.holds(self.index[i], self.index[o]) for o in ids)]
        ids = around if len(around) == 1 and not found.several else ids
        if found.several or len(ids) > 1:
            lifted = {self._lift(self.index[i], moved, noun) for i in ids}
            if len(lifted) == 1:
                return lifted.pop()
            if phrase.number == "many" and not found.several:
                return ids[0] if ahead else ids[-1]
            raise UnclearError(phrase, found)
        self.salience.mention((ids[0],))
        return (
            ids[0]
            if moved and stands_apart(self.index, phrase, ids[0], moved[0])
            else self._lift(self.index[ids[0]], moved, noun)
        )

    def _anchors(self, phrase: Phrase, noun: str) -> Found:
        """As in "The photo one", "the second and the third": of the kind that is added."""
        others = phrase.pronoun in ("others", "other")
        plain = others or phrase.head == "one" or (not phrase.head and not phrase.texts and phrase.ordinals)
        if noun and plain and (others or not phrase.pronoun):
            alike = kin(self.index, self.resolver.matcher, noun)
            if others and alike:
                return Found((alike[-1],), why="the last of its kind", near=tuple(alike))
            found = self.resolver.find(replace(phrase, head="one"), among=alike) if alike else Found()
            if found.ids:
                return found
        found = self.find(phrase)
        if found.several and noun and (kind := kind_of(noun)) is not None:
            fits = tuple(i for i in found.ids if self.index[i].node.type.lower() in kind.types)
            fits = fits or namesakes(self.index, self.resolver.matcher, noun, phrase)
            return replace(found, ids=fits, several=False) if len(fits) == 1 else found
        return found

    def _lift(self, entry: Entry, moved: tuple[str, ...], noun: str) -> str:
        chain = [entry, *self.index.above(entry)]
        if moved:
            first = self.index[moved[0]]
            if not first.node.children and not entry.node.children and len(moved) == 1:
                return entry.id  # one plain thing goes beside another
            for outer in chain:
                if outer.node.parent == first.node.parent and outer.id != first.id:
                    return outer.id
            role = (first.role, first.node.type)
            return next((outer.id for outer in chain if (outer.role, outer.node.type) == role), entry.id)
        if noun:
            kind = kind_of(noun)
            names = kind.names if kind is not None else frozenset({noun})
            for outer in chain[not set(entry.heads) & names :]:
                if outer.depth and (set(outer.heads) & names) and not is_generic(outer) and not outer.plural:
                    return outer.id
        return entry.id


def is_container(entry: Entry) -> bool:
    """Whether something can stand inside."""
    return bool(entry.node.children) or entry.node.type.lower() in _CONTAINERS


def is_generic(entry: Entry) -> bool:
    """Whether it is a list or grid of things, not one of them."""
    return entry.node.type.lower() in ("list", "table")


def _is_no_element(phrase: Phrase) -> bool:
    """As in "in a row", "in the middle of the sidebar": how things stand, and nothing to stand in."""
    middle = phrase.ordinals == (0,) and not (phrase.head or phrase.texts)
    return middle or phrase.det == "a" or phrase.head.isdigit() or is_layout(phrase)
