"""Other places for things: moving, swapping, reordering, copying, wrapping."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from redraft.language.frames import Copy, Enclose, Frame, Name, Place, Relation, Relocate, Swap
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.grammar.values import PlaceSpec
from redraft.language.references.phrase import Found, Phrase
from redraft.language.rules.items import items_of, moved, swapped
from redraft.language.rules.lift import called_by_text, lift_to_card
from redraft.language.scene import Scene, UnclearError
from redraft.wireframe.node import Node


def _move(scene: Scene, bound: Bound) -> list[Frame] | None:
    spec: PlaceSpec = bound["place"]
    if spec.loose or (bound.has("second") and not _narrows(bound["second"], spec)):
        return None
    phrase = bound.get("what")
    if phrase is not None and bound.has("where"):
        phrase = phrase.with_relation("in", bound["where"])
    ids = _meant(scene, phrase, spec) if phrase is not None else scene.subject()
    if (items := moved(scene, ids, phrase, bound.get("second", spec))) is not None:
        return items
    if spec.anchors and items_of(scene.index[ids[0]]) and scene.resolver.find(spec.anchors[0]).ids == ids:
        return None  # "set the doctor to Dr. Ito" of a select with that option
    ids = scene.whole(ids, phrase)
    if phrase is not None and _tells_place(scene, phrase, spec, ids):
        return None
    if scene.index.root.id in ids:
        raise UnclearError(phrase, Found((), why="the whole page cannot be moved"))
    if bound.has("second"):
        outer = scene.place(spec, ids)
        scene.resolver.scope = outer.anchors
        second: PlaceSpec = bound["second"]
        spec = second if second.anchors else replace(spec, relation=second.relation)
    place = scene.place(spec, ids)
    ids, place = _lifted(scene, ids, place)
    bare = phrase is not None and not phrase.parts and called_by_text(scene, phrase, ids)
    ids = _as_sections(scene, ids, place) if bare else ids
    ids = _as_cards(scene, ids, place, bare=bare)
    if place.anchors and set(place.anchors) <= set(ids):
        return None
    frames: list[Frame] = [Relocate(place=place, targets=ids)]
    return frames * spec.steps


def _meant(scene: Scene, phrase: Phrase, spec: PlaceSpec) -> tuple[str, ...]:
    """What is named; of several that fit the one that stands where it shall be first or last: "the photo first in it"."""
    try:
        return scene.ids(phrase)
    except UnclearError as open_:
        inside = spec.relation in ("first", "last") and len(spec.anchors) == 1 and open_.found.several
        there = scene.resolver.find(spec.anchors[0]).ids if inside else ()
        fits = [i for i in open_.found.ids if any(scene.index.holds(scene.index[o], scene.index[i]) for o in there)]
        if len(fits) != 1:
            raise
        scene.salience.mention((fits[0],))
        return (fits[0],)


def _tells_place(scene: Scene, phrase: Phrase, spec: PlaceSpec, ids: tuple[str, ...]) -> bool:
    """As in "Suppliers above Invoices in the sidebar", where it stands already: above is where it shall go."""
    ordered = any(relation in ("above", "below", "before", "after") for relation, _ in phrase.relations)
    if not ordered or spec.relation != "last" or len(spec.anchors) != 1:
        return False
    homes = {scene.index[i].node.parent for i in ids}
    return homes <= set(scene.resolver.find(spec.anchors[0]).ids)


def _as_sections(scene: Scene, ids: tuple[str, ...], place: Place) -> tuple[str, ...]:
    """As in "Awards go above the trailer": what is called by its title moves whole, beside what it stands with."""
    if place.relation not in ("before", "after", "between") or len(ids) != 1 or not place.anchors:
        return ids
    beside = scene.index[place.anchors[0]].node.parent
    chain = [scene.index[ids[0]], *scene.index.above(scene.index[ids[0]])]
    for inner, outer in pairwise(chain):
        if inner.node.parent == beside:
            return (inner.id,)
        if not _is_title(scene, inner.id) and inner is chain[0]:
            return ids
        if outer.node.children[:1] != (inner.id,):
            return ids
    return ids


def _narrows(second: PlaceSpec, first: PlaceSpec) -> bool:
    """As in "At the top of the list, under the title": the second place is within the first."""
    end = second.relation in ("first", "last") and not second.anchors
    return (
        first.relation in ("first", "last") and bool(first.anchors) and (end or second.relation in ("before", "after"))
    )


def _move_within(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "In the menu, Team comes after Contact": both are looked for there."""
    scene.resolver.scope = scene.holders(scene.ids(bound["where"]))
    values = {name: value for name, value in bound.values.items() if name != "where"}
    return _move(scene, Bound(values, bound.start, bound.end))


def _move_there(scene: Scene, bound: Bound) -> list[Frame] | None:
    """A place alone: "below the title", "down one"; "in the footer" alone says too little."""
    spec: PlaceSpec = bound["place"]
    if spec.there or (spec.relation == "last" and spec.anchors):
        return None
    return _move(scene, bound)


def _as_cards(scene: Scene, ids: tuple[str, ...], place: Place, *, bare: bool) -> tuple[str, ...]:
    """A card named by its title moves as a whole, among its like or to where its like stand."""
    if place.relation not in ("first", "last") or not (place.anchors or bare):
        return ids
    if not place.anchors:
        return tuple(lift_to_card(scene, i) for i in ids)
    target = scene.index[place.anchors[0]].node
    out = []
    for i in ids:
        card = _entry_of(scene, i, target) if bare else i
        card = card if card != i else lift_to_card(scene, i)
        if scene.index[card].node.parent == target.id:
            out.append(card)
            continue
        home = scene.index[card].node.parent
        fits = home is not None and (home == target.id or scene.index[home].node.type == target.type)
        out.append(card if card != i and fits and scene.index[i].node.parent != target.id else i)
    return tuple(out)


def _entry_of(scene: Scene, node_id: str, target: Node) -> str:
    """As in "Skarvik comes first in the list": the row of that list which says so."""
    chain = [scene.index[node_id], *scene.index.above(scene.index[node_id])]
    row = next((entry for entry in chain if entry.node.parent == target.id), None)
    if row is None or row.id == node_id or scene.index[node_id].node.children:
        return node_id
    return row.id if sum(scene.index[c].role == row.role for c in target.children) > 1 else node_id


def _is_title(scene: Scene, node_id: str) -> bool:
    """Whether it is the first text of what it stands in."""
    parent = scene.index.parent(scene.index[node_id])
    texts = [c for c in parent.node.children if scene.index[c].node.type.lower() == "text"] if parent else []
    return bool(parent and parent.depth and texts[:1] == [node_id])


def _lifted(scene: Scene, ids: tuple[str, ...], place: Place) -> tuple[tuple[str, ...], Place]:
    """As in "Move step 5 after step 2" named by their labels: the rows move, where each label has a row of its own."""
    if place.relation not in ("before", "after") or len(ids) != 1:
        return ids, place
    one, other = scene.index[ids[0]], scene.index[place.anchors[0]]
    if one.node.parent == other.node.parent or one.node.children or other.node.children:
        return ids, place
    if one.role != other.role and not (_is_title(scene, one.id) and _is_title(scene, other.id)):
        return ids, place
    pair = _same_level(scene, one.id, other.id)
    return (pair[0],), replace(place, anchors=(pair[1],))


def _swap(scene: Scene, bound: Bound) -> list[Frame] | None:
    first: Phrase = bound["what"]
    pair = (first, bound["other"]) if bound.has("other") else first.parts
    if len(pair) == 2 and (items := swapped(scene, *pair)) is not None:  # two trade places
        return items
    if bound.has("other"):
        one, other = scene.one(first), scene.one(bound["other"])
        return [Swap(targets=_same_level(scene, one, other))]
    found = scene.ids(first)
    if len(found) != 2:  # two trade places
        if first.parts or len(found) < 2:
            return None
        raise UnclearError(first, Found(found, several=True, why="two are needed"))
    return [Swap(targets=_same_level(scene, found[0], found[1]))]


def _same_level(scene: Scene, one: str, other: str) -> tuple[str, str]:
    """Named by their texts, cards trade places, not their titles: lifted to siblings where the names ask for it."""
    a, b = scene.index[one], scene.index[other]
    if a.node.parent == b.node.parent:
        return one, other
    chain_a, chain_b = [a, *scene.index.above(a)], [b, *scene.index.above(b)]
    for x in chain_a:
        for y in chain_b:
            if x.node.parent == y.node.parent and x.id != y.id and x.role == y.role:
                return x.id, y.id
    for x in chain_a:
        for y in chain_b:
            if x.node.parent == y.node.parent and x.id != y.id and (x is a or y is b):
                return x.id, y.id
    if _is_title(scene, one) and _is_title(scene, other):
        pairs = ((x.id, y.id) for x in chain_a for y in chain_b if x.node.parent == y.node.parent and x.id != y.id)
        return next(pairs, (one, other))
    return one, other


def _at(relation: Relation, *, anchor: str = "") -> Build:
    """To a place that the rule names, beside the slot of an anchor where it has one."""

    def build(scene: Scene, bound: Bound) -> list[Frame] | None:
        place = PlaceSpec(relation, (bound[anchor],) if anchor else ())
        return _move(scene, Bound({"what": bound["what"], "place": place}, bound.start, bound.end))

    return build


def _copy(scene: Scene, bound: Bound) -> list[Frame]:
    ids = scene.ids(bound["what"]) if bound.has("what") else scene.subject()
    if bound.has("what") and not bound["what"].parts and called_by_text(scene, bound["what"], ids):
        ids = scene.index.ordered([lift_to_card(scene, i) for i in ids])
    count = int(bound.get("number", 1))
    place = scene.place(bound["place"], ids) if bound.has("place") else None
    frames: list[Frame] = [Copy(targets=ids, count=count, place=place)]
    if bound.has("text"):
        frames.append(Name(text=bound["text"], targets=("$new",)))
    return frames


def _wrap(scene: Scene, bound: Bound) -> list[Frame] | None:
    if bound.get("label", "").split()[-1:] in (["row"], ["line"], ["column"], ["grid"], ["stack"]):
        return None  # that is how they stand
    ids = scene.ids(bound["what"])
    return [Enclose(phrase=bound.get("label", ""), targets=ids)]


_PAGE = "[the|this|our|my] (page|screen|whole page|app)"
_SHALL = "(should|must|could|has to|shall|ought to|can|may|needs to)"

RULES = (
    Rule("move", "clause", ("{what} [to] (bring|move|put|take|shift|send|place|transfer|relocate) {place}", "<move> {what} {place} [instead]", "<move> {what} {place} [,] {second:place}", "{what} {place} [,] {second:place}", "{what} <goes> {place} [,] {second:place}", "{what} [,] [please] <move> (it|them|that|this) {place}", "<move> {what} (over|up|down|back|further|all the way|straight|out of there) {place}", "{what} <goes> {place} [instead]", "{what} <goes> <be> {place}", "{what} {place}", "<move> {place} {what}", "{what} -> {place}", "<move> {what} from {where:what} {place}", "{what} (moved|put|placed|shifted|relocated|positioned) {place}", "{place} (there should be|should be|goes|put|place|comes|move) {what}", "have {what} {place}", "(i want|want|have) {what} {place}"), _move,
         says=("move the button to the top", "put the logo after the title", "the button should go below the title"), never=("add a button above the form",)),
    Rule("there it comes", "clause", ("in {where:what} [,] (comes|goes|should come|should go|belongs|move|put|place) {what} {place}",), _move_within, says=()),
    Rule("move it", "clause", ("<move> {place}", "<be> {place}", "<goes> {place}"), _move, weight=-0.3, says=()),
    Rule("there instead", "clause", ("{place} [instead]",), _move_there, weight=-0.5, says=()),
    Rule("follow", "clause", ("{what} (should|must|has to|needs to|shall|is to|could|ought to) [immediately|directly|right] (follow|come after|go after) [immediately|directly|right] [after] {other:what}",), _at("after", anchor="other"),
         says=("the button should follow the title", "the form should directly follow the logo", "the button must follow the email")),
    Rule("precede", "clause", ("{what} (should|must|has to|needs to|shall|is to|could|ought to) [immediately|directly|right] (precede|come before|go before) [immediately|directly] {other:what}",), _at("before", anchor="other"),
         says=("the button should precede the email", "the form should come before the title", "the password must precede the email")),
    Rule("the page begins with", "clause", (f"(start|begin|open) {_PAGE} with {{what}}", f"{_PAGE} {_SHALL} (start|begin|open) with {{what}}", f"{{what}} {_SHALL} (come|be|stand|go) first (on|in|of) {_PAGE}", f"{{what}} first (on|in) {_PAGE}", f"{{what}} : [the] top of {_PAGE}"), _at("page_top"), weight=0.3,
         says=("start the page with the form", "the page should begin with the form", "the form first on the page")),
    Rule("the page ends with", "clause", (f"(end|close|finish) {_PAGE} with {{what}}", f"{_PAGE} {_SHALL} (end|close|finish) with {{what}}", f"{{what}} {_SHALL} (come|be|stand|go) last (on|in|of) {_PAGE}", f"{{what}} last (on|in) {_PAGE}"), _at("page_bottom"), weight=0.3,
         says=("end the page with the form", "the page should close with the form", "the form last on the page")),
    Rule("swap", "clause", ("<swap> [the] (places|positions|order|spots) : {what}", "<swap> [the] [places|positions|order|spots] [of] {what} [round|around|over|places|positions|about|spots|sides]", "<swap> {what} (with|for|and|and the) {other:what} [round|around|over]", "{what} [<be>] (swap|trade|exchange|switch|should trade|should swap|change) [their] (places|positions|round|around|order|over|spots|place|sides)", "{what} <be> swapped [round|around|over]", "(swap|exchange|switch) (them|these|those|the two) [round|around|over|places] {what}", "{what} (should|must|can|could|have to|need to|ought to|to) (swap|trade|switch) [please|round|around|over]", "{what} swap", "{what} : swap [them|these] [round|around|over]", "{what} <be> swapped [round|around|over]", "{what} (the other way round|the other way around|the other way about|in reverse|vice versa)", "{what} (should|must|could|can|shall|may|might|to) (swap|trade|exchange|switch|change) [places|spots|positions] with {other:what}", "(put|place|move) {what} (in place of|where) {other:what} [is|are|stands] [now] [,] and (vice versa|the other way round|the other way around|the other way about|the reverse|the opposite)", "{what} where {other:what} (is|are|stands) [now] [,] [and] (vice versa|the other way round|the other way around)", "{what} (should|must|can|could|to|may|might|shall|ought to) (swap|trade|exchange|switch|change) [their] (places|positions|round|spots|sides)"), _swap,
         says=("swap the logo and the title", "swap the email with the password", "the title and the logo should trade places")),
    Rule("copy", "clause", ("<copy> [the|whole] {what} [{place}]", "<copy> [the] whole {what} [{place}]", "<copy> {what} [and] (call|name|and call|and name) (it|the copy|the new one) {text}", "[<add>|<make_new>] (another|one more|a second) [one] [just|exactly] like {what} [{place}]", "<copy> {what} {number} times", "make {number} copies of {what} [{place}]", "{what} again [,] as a copy", "(make|create) [a|another] copy of {what} [{place}]", "<copy> {what} [and] [put|place|pop|move] [it|the copy] {place}", "{what} <be> (duplicated|copied|cloned) [{place}]"), _copy,
         says=("duplicate the card", "copy the button", "make a copy of the title")),
    Rule("one more of it", "clause", ("(<add>|<make_new>|[give] [me|us]) (a|one|another|a second|one more|a further) (copy|duplicate|clone) of {what} [{place}]", "one more of {what} [{place}]", "<make_new> (a|another|a second|one more) (copy|duplicate|clone) of {what} [{place}]"), _copy, weight=0.2,
         says=("add a copy of the card", "create a duplicate of the card", "I want a second copy of the card")),
    Rule("copy it", "clause", ("<copy> (it|this|that)",), lambda scene, bound: _copy(scene, Bound({}, bound.start, bound.end)), says=()),
    Rule("wrap in something", "clause", ("(wrap|enclose|surround|group|nest|pack|box|frame) {what} [together|up] (in|into|inside|with|within) (a|an|one) [new] {label}",), _wrap, weight=0.7,
         says=("wrap the title and the logo in a card", "group the email and the password into a box", "wrap the logo up in a panel")),
    Rule("wrap", "clause", ("(wrap|enclose|surround|group|nest|pack) {what} (in|into|inside|with|as|within) [a|an|one] [new] {label}", "(group|wrap|bundle|combine) {what} [together]", "put {what} [together] (in|into|inside) (a|an|one) [new|single|common] {label}", "put a {label} around {what}"), _wrap,
         says=("wrap the title and the logo in a card", "group the title and the logo", "wrap the email and the password in a box")),
)  # fmt: skip

__all__ = ["RULES", "replace"]
