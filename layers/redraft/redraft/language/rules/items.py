"""Entries that are no elements, the `items` of tabs, selects and lists: taken out, put in, moved, swapped, chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redraft.language.frames import Frame, Place, Relation, SetText, Style
from redraft.language.grammar.rule import Bound
from redraft.language.grammar.values import PlaceSpec, Thing
from redraft.language.references.entry import Entry
from redraft.language.references.phrase import Phrase
from redraft.language.rules.saying import item_named
from redraft.language.scene import Scene

_HOLDERS: Final = {
    "tab": ("tabs",),
    "option": ("select",),
    "choice": ("select",),
    "item": ("list", "select", "tabs"),
    "entry": ("list", "select", "tabs"),
    "bullet": ("list",),
    "point": ("list",),
    "step": ("tabs", "list"),
    "segment": ("tabs",),
}


def items_of(entry: Entry) -> list[str]:
    """The items of an element that holds them as a prop and has no children."""
    items = entry.node.props.get("items")
    return [str(item) for item in items] if isinstance(items, list) and not entry.node.children else []


def named_items(scene: Scene, ids: tuple[str, ...], phrase: Phrase | None) -> list[str]:
    """The items that a phrase names, of the one element that was found for it."""
    if phrase is None or len(ids) != 1 or not items_of(scene.index[ids[0]]):
        return []
    found = [item_named(scene, ids, part) for part in phrase.parts or (phrase,)]
    return [item for item in found if item is not None] if all(found) else []


def _with(node_id: str, items: Sequence[str], label: str) -> list[Frame]:
    return [Style(props={"items": list(items)}, label=label, targets=(node_id,))]


def taken_out(scene: Scene, ids: tuple[str, ...], phrase: Phrase) -> list[Frame] | None:
    """The element without the items named; None where the phrase names none."""
    gone = named_items(scene, ids, phrase)
    if not gone:
        return None
    rest = [item for item in items_of(scene.index[ids[0]]) if item not in gone]
    return _with(ids[0], rest, f"without {', '.join(gone)}")


def moved(scene: Scene, ids: tuple[str, ...], phrase: Phrase | None, spec: PlaceSpec) -> list[Frame] | None:
    """The element with an item at another place among the others; None where the phrase names none."""
    names = named_items(scene, ids, phrase)
    if not names:
        return None
    rest = [item for item in items_of(scene.index[ids[0]]) if item not in names]
    at = _position(scene, ids, spec, items_of(scene.index[ids[0]]), rest, names)
    if at is None:
        return None
    return _with(ids[0], [*rest[:at], *names, *rest[at:]], f"with {', '.join(names)} in another place")


def _position(
    scene: Scene, ids: tuple[str, ...], spec: PlaceSpec, items: list[str], rest: list[str], names: list[str]
) -> int | None:
    step = {"up": -1, "left": -1, "down": 1, "right": 1}.get(spec.relation)
    if step is not None:
        return min(max(items.index(names[0]) + step * spec.steps, 0), len(rest))
    ends: dict[Relation, int] = {"first": 0, "page_top": 0, "far_left": 0, "last": len(rest)}
    ends |= {"page_bottom": len(rest), "far_right": len(rest)}
    if spec.relation in ends:
        return ends[spec.relation]
    anchors = [item for phrase in spec.anchors if (item := item_named(scene, ids, phrase)) in rest]
    if not anchors:
        return None
    return rest.index(anchors[0]) + (spec.relation != "before")


def swapped(scene: Scene, one: Phrase, other: Phrase) -> list[Frame] | None:
    """Two items of one element trade places; None where the phrases name no two of one."""
    ids = scene.resolver.find(one).ids
    first, second = item_named(scene, ids, one), item_named(scene, scene.resolver.find(other).ids, other)
    if first is None or second is None or first == second or scene.resolver.find(other).ids != ids:
        return None
    change = {first: second, second: first}
    scene.salience.mention(ids)
    items = [change.get(item, item) for item in items_of(scene.index[ids[0]])]
    return _with(ids[0], items, f"with {first} and {second} swapped")


def put_in(scene: Scene, thing: Thing, spec: PlaceSpec | None, place: Place | None) -> list[Frame] | None:
    """As in "Add a tab Archive after Week", "add No pets to the rules": new items; None where no items are meant."""
    holder = _holder(scene, thing, spec, place)
    if holder is None:
        return None
    items, texts = items_of(holder), _texts(thing)
    if not texts:
        return None
    at = len(items)
    if spec is not None and spec.relation in ("first", "page_top"):
        at = 0
    elif spec is not None and spec.relation in ("before", "after", "between"):
        at = _position(scene, (holder.id,), spec, items, items, []) or 0
    scene.salience.mention((holder.id,))
    return _with(holder.id, [*items[:at], *texts, *items[at:]], f"with {', '.join(texts)}")


def _holder(scene: Scene, thing: Thing, spec: PlaceSpec | None, place: Place | None) -> Entry | None:
    """What takes the item: the place, what the place's anchor is an item of, or the only one of its sort."""
    types = _HOLDERS.get(thing.noun)
    if spec is not None and spec.anchors:
        found = scene.resolver.find(spec.anchors[0]).ids
        entry = scene.index[found[0]] if len(found) == 1 else None
        inside = spec.relation in ("first", "last")
        if entry is None or not (types or not thing.known):
            return None
        inner = [
            e for e in scene.index.below(entry) if types and inside and items_of(e) and e.node.type.lower() in types
        ]
        own = items_of(entry) and (inside or item_named(scene, found, spec.anchors[0]) is not None)
        return entry if own else (inner[0] if len(inner) == 1 else None)
    if types is None or place is not None:
        return None
    holders = [entry for entry in scene.index.entries if items_of(entry) and entry.node.type.lower() == types[0]]
    others = any(scene.index.typed.get(type_) for type_ in _ELEMENTS.get(types[0], ()))
    return holders[0] if len(holders) == 1 and not others else None


_ELEMENTS: Final = {"select": ("radio", "checkbox"), "list": ("listitem",)}


def _texts(thing: Thing) -> tuple[str, ...]:
    if thing.texts:
        return thing.texts
    words = thing.phrase.split()
    if not thing.known:
        return (thing.phrase,) if thing.count == 1 else (f"{thing.count} {thing.phrase}",)
    named = words[:-1] if words and words[-1].lower().rstrip("s") == thing.noun else []
    return (" ".join(named),) if named and named[0][:1].isupper() else ()


def offered(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "The filter should also offer Draft": more items of what has some."""
    ids = scene.ids(bound["what"])
    items = items_of(scene.index[ids[0]]) if len(ids) == 1 else []
    more = [text for text in bound["list"] if text not in items]
    return _with(ids[0], [*items, *more], f"with {', '.join(more)}") if items and more else None


def chosen(scene: Scene, ids: tuple[str, ...], phrase: Phrase | None) -> list[Frame] | None:
    """As in "Preselect Dr. Sol": the item as the value of what holds it; None where the phrase names none."""
    names = named_items(scene, ids, phrase)
    return [SetText(text=names[0], field="value", targets=ids)] if len(names) == 1 else None
