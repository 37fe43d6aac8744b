"""New things: what, how many, what they say, and where."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

from redraft.language.effects.values.colours import parse_colour_words
from redraft.language.frames import Add, Frame, Place, Recolour
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.grammar.values import PlaceSpec, Thing
from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.stems import stem
from redraft.language.references.phrase import Phrase
from redraft.language.rules.items import put_in
from redraft.language.rules.peers import (
    after_the_last,
    again,
    beside_like,
    compound,
    is_one,
    like_of,
    listed_in,
    several_there,
    typical,
)
from redraft.language.scene import Scene, UnclearError

_MOST_COLOURED = 4
"""Words of "a dark slate blue swatch"; more are a text."""
_ITEMS = frozenset("line item entry point bullet one".split())
"""Nouns for one more of what a list holds."""


def add(scene: Scene, bound: Bound) -> list[Frame] | None:
    """The frames for something new, by the slots `thing`, `place`, `second`, `list`, `text` and `names`."""
    if bound.has("names"):
        return _add_names(scene, bound)
    thing = _thing_of(bound)
    spec: PlaceSpec | None = bound.get("place")
    if bound.has("where"):
        spec = PlaceSpec("last", (bound["where"],))
    if spec is not None and bound.has("second"):
        spec = _both(spec, bound["second"])
    vague = not thing.known and not thing.texts and (spec is None or _is_of_it(spec))
    if vague or thing.phrase.lower() in _NOTHING_SAID:
        return None
    if (
        bound.has("second")
        and bound.has("place")
        and bound["place"].relation in ("first", "last")
        and bound["place"].anchors
    ):
        with suppress(UnclearError):
            scene.resolver.scope = scene.place(bound["place"], (), thing.noun).anchors
    place = scene.place(spec, (), compound(thing)) if spec is not None else None
    if (items := put_in(scene, thing, spec, place)) is not None:
        return items
    thing = _worded(thing, listed=bound.has("list") and bound["thing"].count == 1)
    if place is not None and thing.noun in _ITEMS and thing.texts and (there := several_there(scene, place)):
        like = typical([scene.index[i] for i in there])
        return [Add(phrase="", text=text, place=place, like=like) for text in thing.texts]
    if thing.noun == "one" or thing.phrase.split()[:1] == ["one"]:
        place = place or after_the_last(scene)
        thing = again(scene, thing, place)
    return _placed(scene, thing, place)


_NOTHING_SAID = frozenset("ones something anything stuff things thing something else some stuff whatever".split())


def _another(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Another footer link called Jobs": one more beside those there are."""
    return add(scene, Bound({**bound.values, "thing": replace(bound["thing"], another=True)}, bound.start, bound.end))


def _thing_of(bound: Bound) -> Thing:
    """The thing with all that it is said to say."""
    thing: Thing = _coloured(bound["thing"])
    if bound.has("list"):
        texts = (*thing.texts, *bound["list"])
        thing = replace(thing, texts=texts, count=max(len(texts), 1))
    return replace(thing, texts=(*thing.texts, bound["text"])) if bound.has("text") else thing


def _coloured(thing: Thing) -> Thing:
    """As in "A red button": the colour of what is added, also where it is made like what stands there."""
    words = thing.phrase.split()
    found = parse_colour_words(words[:-1]) if len(words) > 1 else None
    if found is None or found[1] != len(words) - 1 or len(words) > _MOST_COLOURED:
        return thing
    return replace(thing, looks=(*thing.looks, Recolour(colour=found[0])))


def _worded(thing: Thing, *, listed: bool) -> Thing:
    """The thing with its texts as one where they are of one thing: "a row: Rent, 410, 400", "a row for Rent, 410"."""
    if listed and len(thing.texts) > 1 and thing.count == len(thing.texts) and not thing.plural:
        thing = replace(thing, texts=(", ".join(thing.texts),), count=1)
    about = re.search(r"\bfor (?!the |a |an )(.+)$", thing.phrase)
    if about and thing.texts and len(thing.texts) == 1:
        thing = replace(thing, texts=(f"{about[1]}, {thing.texts[0]}",))
    return thing


def _is_of_it(spec: PlaceSpec) -> bool:
    """As in "A wall of it": no place at all."""
    return spec.loose and any(anchor.pronoun in ("it", "them") for anchor in spec.anchors)


def _placed(scene: Scene, thing: Thing, place: Place | None) -> list[Frame]:
    """At its place, like what stands there."""
    if _is_name(thing) and (like := _leaf_beside(scene, place)):
        return [Add(phrase="", text=thing.phrase, place=place, like=like)]
    if not thing.known and len(thing.texts) == 1 and (like := _leaf_beside(scene, listed_in(scene, place))):
        return [Add(phrase="", text=f"{thing.phrase}: {thing.texts[0]}", place=listed_in(scene, place), like=like)]
    if _is_entry(thing) and (like := _leaf_beside(scene, listed_in(scene, place))):
        words = thing.phrase if thing.count == 1 else f"{thing.count} {thing.phrase}"
        return [Add(phrase="", text=words, place=listed_in(scene, place), like=like)]
    model = like_of(scene, thing, place)
    place = beside_like(scene, place, model, thing)
    return _frames(thing, place, model)


def _add_names(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Add Toast and Muesli to the food box": more of what stands there."""
    names = bound["names"]
    if len(names) < 2 or any(name.split()[0].lower() in _ARTICLES for name in names):  # one is a thing
        return None
    place = scene.place(bound["place"])
    anchor = scene.index[place.anchors[0]] if place.anchors else None
    items = [scene.index[i] for i in anchor.node.children] if anchor and place.relation in ("first", "last") else []
    kinds = [e.role for e in items]
    common = [e for e in items if kinds.count(e.role) > 1]
    like = typical(common) if common else (anchor.id if anchor and place.relation not in ("first", "last") else None)
    return [Add(phrase="", text=name, place=place, like=like) for name in names]


def _in_words(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Add to the list of documents: Packing list.pdf", "insert Rossmann: 34 between Lidl and Kaufland"."""
    place = listed_in(scene, scene.place(bound["place"]))
    words = bound["text"] if not bound.has("first") else f"{bound['first']}: {bound['text']}"
    if bound.has("first") and kind_of(bound["first"].split()[-1].lower()) is not None:
        return None
    if place is None or not place.anchors:
        return None
    if (items := put_in(scene, Thing(words, texts=(words,)), bound["place"], place)) is not None:
        return items
    like = _leaf_beside(scene, place)
    return [Add(phrase="", text=words, place=place, like=like)] if like else None


def _is_entry(thing: Thing) -> bool:
    """As in "Add 2 lemons to the ingredients": words, and no kind of thing."""
    return not (thing.known or thing.texts or thing.looks or thing.another) and kind_of(thing.noun) is None


def _is_name(thing: Thing) -> bool:
    """As in "Add Newsletter before Press": written like a name, and no kind of thing."""
    words = thing.phrase.split()
    plain = thing.count == 1 and not thing.texts and not thing.looks and not thing.another and bool(words)
    return plain and words[0][:1].isupper() and not any(kind_of(word.lower()) for word in words)


def _leaf_beside(scene: Scene, place: Place | None) -> str | None:
    """The link or entry that a name would stand beside, where such things stand there."""
    if place is None or not place.anchors:
        return None
    entry = scene.index[place.anchors[0]]
    beside = [entry] if place.relation in ("before", "after", "between") else []
    pool = beside or [scene.index[i] for i in entry.node.children]
    leaves = [e for e in pool if e.node.type.lower() in ("link", "listitem", "badge")]
    return leaves[-1].id if leaves and 2 * len(leaves) > len(pool) else None


_ARTICLES = frozenset("a an the some another more one two three four".split())


def _both(spec: PlaceSpec, other: PlaceSpec) -> PlaceSpec:
    """As in "In the sidebar, after Domains": the nearer place counts; "at the bottom of the panel" is one place."""
    if spec.relation in ("first", "last") and not spec.anchors and other.relation == "last" and other.anchors:
        return replace(other, relation=spec.relation, loose=False)
    nearer = other.relation in ("before", "after", "between")
    return other if nearer or (other.relation in ("first", "last") and not other.anchors) else spec


def _frames(thing: Thing, place: Place | None, like: str | None) -> list[Frame]:
    noun = thing.phrase
    if len(thing.texts) > 1:
        frames: list[Frame] = [
            Add(phrase=noun, text=text, place=place, looks=thing.looks, like=like) for text in thing.texts
        ]
        if place is not None and place.relation in ("first", "after"):
            frames.reverse()
        return frames
    text = thing.texts[0] if thing.texts else _own_label(thing) or (_about(thing) if like else None)
    return [Add(phrase=noun, text=text, count=thing.count, place=place, looks=thing.looks, like=like)]


_LABELLED = frozenset(
    "button link badge tab chip tag column card row group panel checkbox radio option item entry toggle lane".split()
)


def _own_label(thing: Thing) -> str | None:
    """As in "A Share button": what stands before the noun, written as a name, is what it says."""
    words = thing.phrase.split()
    named = [word for word in words[:-1] if word[:1].isupper()]
    if thing.noun in _LABELLED and named and named == words[:-1]:
        return " ".join(named)
    return None


def _about(thing: Thing) -> str | None:
    """As in "An agent row for Lou Frey": whom one more of its like is for."""
    found = re.search(r"\bfor ([A-Z].*)$", thing.phrase)
    return found[1] if found else None


def _and_more(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "And guava juice before it", after something was added."""
    if not any(isinstance(frame, Add) for frame in scene.last_frames):
        return None
    return add(scene, bound)


def _wanted(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "There is no link to Reports. Add it between …": what the remark missed."""
    words = scene.salience.wanted
    if not words:
        return None
    noun = stem(re.split(r"\s+(?:for|to|of|about|called|named)\s+", words)[0].split()[-1].lower())
    thing = Thing(words, noun=noun, known=True)
    return add(scene, Bound({**bound.values, "thing": thing}, bound.start, bound.end))


def _missing(scene: Scene, bound: Bound) -> list[Frame] | None:
    return add(scene, bound)


def _like_one(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "Another row like bed 10's": a copy."""
    from redraft.language.frames import Copy  # noqa: PLC0415  # the family of copies is next door

    phrase: Phrase = bound["what"]
    ids = scene.ids(phrase)
    kind = bound["thing"].noun
    chain = [scene.index[ids[0]], *scene.index.above(scene.index[ids[0]])]
    target = next((e.id for e in chain if e.depth and is_one(e, kind)), ids[0])
    place = scene.place(bound["place"], (target,)) if bound.has("place") else None
    return [Copy(targets=(target,), place=place)]


RULES = (
    Rule("add", "clause", (
            *(f"{verb} {thing}{rest}" for verb, thing in (("<add>", "{thing}"), ("<make_new>", "{thing:newthing}")) for rest in (
                "", " {place}", " {place} [,] {second:place}", " , {place}", " {place} : {list}", " {place} : {text}", " : {list}", " , {list}", " , {list} , {place}",
                " {place} (saying|that says|called|named|which says|labelled|with the text|that reads|that say|with the words|titled|that explains|explaining|that lists|listing|that shows|that tells|which explains|which lists) {text}", " here",
            )),
            "{place} [,] <add> {thing}", "{place} [,] <make_new> {thing:newthing}", "<add> {place} [,] {thing}", "<make_new> {place} [,] {thing:newthing}",
            "<add> {list} as {thing} {place}", "<add> {names:list} {place}", "(<add>|<make_new>) [the] (words|text|word|line|sentence|phrase|message|caption|note) {thing:quoted} {place}", "{place} [,] {second:place} <make_new> {thing:newthing}",
            "{place} [,] (<make_new>|<add>) {thing:newthing} [{second:place}] (saying|that says|called|named|which says|labelled|with the text|that reads|titled) {text}",
            "{thing:newthing} {place} (is|are) missing [,] [<add>] [it|them]", "{thing:newthing} {place} (would|might|could) be [a|an|really|very|so|most] (nice|good|lovely|great|fine|useful|helpful|handy|welcome|neat|cool|better|kindness|help|touch|idea|improvement|blessing|appreciated) [(to|for) {whom:label}]", "{thing:newthing} (is|are) (wanted|needed|required|called for|wanting|lacking|missing) [{place} [{second:place}]]", "{thing:newthing} {place} (is|are) (wanted|needed|required|called for|wanting|lacking)", "{thing:newthing} (must|should|shall|has to|needs to|is to|ought to|can|could|may|might) be (added|inserted|included|put in|created) [{place}]", "{thing:newthing} (must|should|shall|has to|needs to|is to|ought to|can|could) be (added|inserted|included|put in|created) [{place}] : {list}", "{place} [,] there is (room|space|place) for {thing:newthing}", "there is (room|space|place) for {thing:newthing} {place}", "{thing:newthing} (is|are) (wanted|needed|required|called for) {place} [,] [namely] {text:quote}", "{place} [,] {thing:newthing} (is|are) missing [,] [<add>] [it|them]", "{place} [,] {thing:newthing} (is|are) missing : {list}",
"plus {thing:newthing}", "{place} [,] {thing:newthing}", "(new) {thing} {place}", "(new) {thing} {place} (:|,|with) {list}", "(new) {thing} (:|,) {list} {place}", "(new) {thing} : {list}", "{thing:newthing} {place}", "{thing:newthing} {place} : {list}",
         ), add,
         says=("add a button to the header", 'add a link called "Help" after the title', "put a divider between the title and the form")),
    Rule("another one", "clause", ("[<add>|<make_new>] (another|one more|a further) {thing} [{place}]", "[<add>|<make_new>] (another|one more|a further) {thing} {place} (called|named|saying|that says|which says|labelled|titled|that reads|with the text) {text}"), _another, weight=0.05, says=()),
    Rule("add in words", "clause", ("<add> {place} [:] {text}", "{place} [,] {second:place} [,] (<add>|put|write|set|place|note) : {text}", "{place} [,] (<add>|put|write|set|place|note) : {text}", "(put|add|place|insert) (it|that|this|them|one) {place} : {text}", "<add> {first:label} : {text:label} {place}", "<add> {text:label} {place}"), _in_words, weight=-0.2, says=()),
    Rule("need it there", "clause", ("{place} [,] (i need|i want|we need|we want|i would like|there should be|there must be|comes|goes|put) {thing}",), add, weight=-0.1, says=()),
    Rule("and another thing", "clause", ("(and|also|plus|then) [also] {thing} {place}", "(and|also|plus) [also] {thing}"), _and_more, weight=-0.7, says=()),
    Rule("add what is missing", "clause", ("<add> (it|them|that|this|one|those) [{place}]",), _wanted, says=()),
    Rule("one more like it", "clause", ("[<add>|<copy>] (another|one more|a second) {thing} (like|just like|same as|similar to) {what} [{place}]", "[<add>] (another|one more) (like|just like) {what} [{place}]"), _like_one,
         says=("add another card like the first card",)),
)  # fmt: skip
