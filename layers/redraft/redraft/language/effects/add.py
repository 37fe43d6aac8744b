"""Something new: built from the catalogue of parts, or as one more of what is there, at its place."""

from __future__ import annotations

from dataclasses import replace

from redraft.generation.parts import PartMatch, build_part, find_part, part_for, style_of
from redraft.language.effects.add_words import (
    copied_words,
    items_of,
    named_in_summary,
    parted,
    place_in_summary,
    shown_words,
    texts_of,
)
from redraft.language.effects.another import another, itemised
from redraft.language.effects.bench import Bench
from redraft.language.effects.homes import form_end, home_of, is_field, is_form
from redraft.language.effects.kinds import kind_of
from redraft.language.effects.models import Model, head_of, lifted, model_for
from redraft.language.effects.sayings import Saying
from redraft.language.effects.spot import Spot
from redraft.language.effects.spots import spot_for
from redraft.language.frames import Add
from redraft.wireframe.lengths import to_px
from redraft.wireframe.node import Design, Node, NodeTree


def add(frame: Add, bench: Bench) -> None:
    """Insert what is asked for, as often as asked, one after the other."""
    design = bench.design
    found = find_part(frame.phrase)
    frame = _exact(parted(frame, found), design)
    said = spot_for(frame.place, bench) if frame.place is not None else None
    model = _model(frame, design, found, said)
    asked = _spot(frame, design, found, model, said)
    if model is None and found is not None:
        model = model_for(design, frame.phrase, found, asked.parent, ())
    texts = texts_of(frame, found)
    where = place_in_summary(frame, design, asked)
    spot = asked
    for text in texts:
        made = bench.insert(_tree(frame, bench, found, model, text), *spot)
        spot = Spot(spot.parent, "after", made)
    bench.sayings.append(Saying("added", named_in_summary(frame, found, len(texts)), tail=where))


def _exact(frame: Add, design: Design) -> Add:
    """The frame with the place that is meant: a row goes beside a row, not beside a word in it."""
    place = frame.place
    if place is None or place.relation not in {"before", "after", "between"}:
        return frame
    return replace(frame, place=replace(place, anchors=lifted(design, place.anchors, frame.phrase)))


def _model(frame: Add, design: Design, found: PartMatch | None, said: Spot | None) -> Model | None:
    if frame.like is not None and frame.like in design:
        return _like(design[frame.like], found, plain_field=_is_plain_field(frame, design[frame.like]))
    anchors = frame.place.anchors if frame.place is not None else ()
    return model_for(design, frame.phrase, found, said.parent if said else None, anchors)


def _is_plain_field(frame: Add, like: Node) -> bool:
    """Whether "a field" is asked for beside plain fields: what it is about does not make it a tall one."""
    return head_of(frame.phrase) in {"field", "input"} and kind_of(like) == "input"


def _like(node: Node, found: PartMatch | None, *, plain_field: bool = False) -> Model:
    """What it is one more of; where another type is asked for, that lends at most its look."""
    other = found is not None and not found.part.composed and found.part.type.lower() != kind_of(node)
    other = other and not plain_field
    whole = bool(node.children) or not other
    return Model(node, whole=whole, grouped=whole)


def _spot(frame: Add, design: Design, found: PartMatch | None, model: Model | None, said: Spot | None) -> Spot:
    """The place said, made exact; else where it belongs."""
    if said is None:
        if frame.like is not None and model is not None and model.node.parent is not None:
            return Spot(model.node.parent, "after", model.node.id)
        return home_of(design, frame.phrase, found, model)
    ends = frame.place is not None and frame.place.relation == "last" and said.at == "last"
    if not ends:
        return said
    if is_field(found) and is_form(design, design[said.parent]):
        return form_end(design, said.parent)
    if model is not None and model.grouped and model.node.parent not in {None, said.parent}:
        return home_of(design, frame.phrase, found, model)
    return said


def _lends_look(found: PartMatch, model: Model) -> bool:
    """Whether a neighbour's look suits: words take over that of words of about their own size."""
    if found.part.type.lower() != "text" or not found.part.props.get("fontSize"):
        return True
    own, theirs = to_px(found.part.props["fontSize"]) or 16.0, to_px(model.node.prop("fontSize")) or 16.0
    return model.grouped or max(own, theirs) <= 1.3 * min(own, theirs)


def _tree(frame: Add, bench: Bench, found: PartMatch | None, model: Model | None, text: str | None) -> NodeTree:
    if model is not None and model.whole:
        return another(bench.design, model.node.id, copied_words(frame, found, model, text), bench.new_id)
    match = found or (part_for(frame.phrase) if frame.phrase.strip() else part_for("text"))
    made = build_part(
        match,
        text=shown_words(frame, match, text),
        new_id=bench.new_id,
        like=model.node if model is not None and _lends_look(match, model) else None,
        style=style_of(bench.design),
    )
    named = model is not None and model.grouped and not match.part.composed
    return itemised(
        {**made, "componentName": model.node.name} if model and named else made, items_of(frame), bench.new_id
    )
