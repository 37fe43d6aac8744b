"""What a new thing is one more of: the element of its kind at its place, and the place among its kind."""

from __future__ import annotations

from dataclasses import replace

from redraft.language.frames import Add, Place
from redraft.language.grammar.values import Thing
from redraft.language.lexicon.kinds import COMPOUNDS, kind_of
from redraft.language.lexicon.stems import stem
from redraft.language.references.entry import Entry
from redraft.language.scene import Scene

_WORDED = frozenset("text link listitem badge button checkbox radio toggle".split())


def like_of(scene: Scene, thing: Thing, place: Place | None) -> str | None:
    """The element of the same kind that the new one is one more of: in the place, else the only family there is."""
    if not thing.noun or thing.noun in ("text", "one"):
        return _neighbour(scene, place)
    found = [entry for entry in scene.index.entries[1:] if is_one(entry, compound(thing))]
    found = [e for e in found if not e.plural] or found
    found = [e for e in found if _is_whole(e, thing.noun)] or found
    found = [e for e in found if _is_told(e, thing)] or found
    called = [e for e in found if e.heads[:1] == (compound(thing),) and not e.plural]
    outer = {o.id for o in called}
    found = [e for e in found if not outer & {o.id for o in scene.index.above(e)}]  # the time of a hearing is none
    inputs = [entry for entry in found if entry.node.type.lower() == "input"]
    found = inputs if inputs and thing.noun in ("field", "input") else found
    here = [entry for entry in found if place is not None and _is_here(scene, entry, place)]
    pool = here or ([] if place is not None and place.anchors else found)
    parents = {entry.node.parent for entry in pool}
    if pool and (here or thing.another or thing.plural or len(parents) == 1):
        return typical(pool)
    return None


_WHOLES = frozenset("card row item tile entry block box panel line".split())


def _is_whole(entry: Entry, noun: str) -> bool:
    """Whether it is all of one such thing: the InvoiceRow of an invoice, beside its InvoiceNumber."""
    return bool(entry.node.children) and entry.names[-2:-1] == (noun,) and entry.names[-1] in _WHOLES


def _is_told(entry: Entry, thing: Thing) -> bool:
    """Whether its name has the word before the noun: the AgentRow of "an agent row", beside a LowerRow."""
    words = [stem(word) for word in thing.phrase.lower().split()]
    at = words.index(thing.noun) if thing.noun in words else 0
    return at > 0 and words[at - 1] in entry.names


def typical(pool: list[Entry]) -> str:
    """The last of those that look as most do: what was made special is no model."""
    looks = [tuple(sorted((k, str(v)) for k, v in e.node.props.items() if k not in _WORDS)) for e in pool]
    best = max(looks.count(look) for look in looks)
    return next(e.id for e, look in zip(reversed(pool), reversed(looks), strict=True) if looks.count(look) == best)


_WORDS = frozenset({"text", "label", "placeholder", "value", "src", "alt", "iconName", "checked", "disabled"})


def compound(thing: Thing) -> str:
    """The noun with the word before it where both are one kind: a tick box is a checkbox."""
    words = tuple(stem(word) for word in thing.phrase.lower().split())
    pair = next(
        (COMPOUNDS[words[at : at + 2]].key for at in range(len(words) - 1) if words[at : at + 2] in COMPOUNDS), None
    )
    return pair if pair not in (None, "field") else thing.noun


def _neighbour(scene: Scene, place: Place | None) -> str | None:
    """Words without a noun become what stands there: one more entry of a list."""
    if place is None or not place.anchors:
        return None
    entry = scene.index[place.anchors[0]]
    if place.relation in ("before", "after", "between"):
        return entry.id if entry.node.children or entry.node.type.lower() in _WORDED else None
    items = [scene.index[i] for i in entry.node.children]
    return items[-1].id if items and entry.node.type.lower() == "list" else None


def is_one(entry: Entry, noun: str) -> bool:
    """Whether an element is of the kind that a noun says."""
    kind = kind_of(noun)
    if noun in entry.heads[:1]:
        return True
    if kind is not None and (entry.node.type.lower() in kind.types or set(entry.heads[:1]) & kind.names):
        return True
    return noun in entry.names and kind is None


def _is_here(scene: Scene, entry: Entry, place: Place) -> bool:
    for anchor in place.anchors:
        if anchor not in scene.index.by_id:
            continue
        outer = scene.index[anchor]
        if place.relation in ("before", "after", "between"):
            if entry.node.parent == outer.node.parent:
                return True
        elif scene.index.holds(outer, entry) and entry.id != outer.id:
            return True
    return False


def beside_like(scene: Scene, place: Place | None, like: str | None, thing: Thing) -> Place | None:
    """Without a place, or with a container around their list, new ones join their kind."""
    if like is None:
        return place
    parent = scene.index[like].node.parent
    if place is None or not place.anchors:
        relation = place.relation if place is not None else "last"
        home = scene.index[parent].names if parent else ()
        named = any(stem(word) in home for word in thing.phrase.lower().split()[:-1])  # a footer link
        if place is None and not (thing.another or thing.plural or named or kind_of(thing.noun) is None):
            return None
        return Place(relation, (parent,)) if parent and relation in ("first", "last") else place
    anchor = place.anchors[0]
    direct = any(is_one(scene.index[child], thing.noun) for child in scene.index[anchor].node.children)
    if (
        place.relation in ("first", "last")
        and not direct
        and parent
        and anchor != parent
        and scene.index.holds(scene.index[anchor], scene.index[parent])
    ):
        return Place(place.relation, (parent,))
    return place


def listed_in(scene: Scene, place: Place | None) -> Place | None:
    """The same place in the only list that its anchor holds."""
    if place is None or place.relation not in ("first", "last") or not place.anchors:
        return place
    entry = scene.index[place.anchors[0]]
    lists = [inner.id for inner in scene.index.below(entry) if inner.node.type.lower() == "list"]
    return Place(place.relation, (lists[0],)) if len(lists) == 1 else place


def again(scene: Scene, thing: Thing, place: Place | None) -> Thing:
    """As in "Add one": of what was just spoken of, else one more of what stands there."""
    if scene.salience.wanted:
        rest = thing.phrase.split()[1:]
        phrase = " ".join([scene.salience.wanted, *rest])
        return replace(thing, phrase=phrase, noun=stem(scene.salience.wanted.split()[0]), known=True)
    added = next((frame for frame in reversed((*scene.last_frames, *scene.done)) if isinstance(frame, Add)), None)
    if added is not None and added.phrase and not several_there(scene, place):
        rest = thing.phrase.split()[1:]
        noun = stem(added.phrase.split()[-1].lower())
        return replace(thing, phrase=" ".join([added.phrase, *rest]), noun=noun, known=True, another=False)
    ids = several_there(scene, place) or scene.salience.it
    node = scene.index[ids[0]].node if ids else None
    kind = (
        "item"
        if node is None
        else (node.type.lower() if node.type != "Frame" else " ".join(scene.index[node.id].names[-1:]))
    )
    words = {"input": "field", "select": "dropdown", "listitem": "item"}
    rest = thing.phrase.split()[1:]
    noun = words.get(kind, kind)
    return replace(thing, phrase=" ".join([noun, *rest]), noun=noun, known=True)


def after_the_last(scene: Scene) -> Place | None:
    """As in "and one called Jobs": beside what was just added."""
    last = (*scene.last_frames, *scene.done)[-1:]
    made = [i for i in scene.salience.it if i in scene.index.by_id] if last and isinstance(last[0], Add) else []
    return Place("after", (made[-1],)) if made else None


def several_there(scene: Scene, place: Place | None) -> tuple[str, ...]:
    """What stands in a place several times over."""
    if place is None or place.relation not in ("first", "last") or not place.anchors:
        return ()
    inside = [scene.index[child] for child in scene.index[place.anchors[0]].node.children]
    roles = [entry.role for entry in inside]
    return tuple(
        entry.id for entry in inside if roles.count(entry.role) > 1 and roles.count(entry.role) * 2 > len(roles)
    )
