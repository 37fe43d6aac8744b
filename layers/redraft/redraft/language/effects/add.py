"""Something new: built from the catalogue of parts, or as one more of what is there, at its place."""

from __future__ import annotations

import re

from redraft.generation.parts import PartMatch, build_part, find_part, part_for, style_of
from redraft.language.effects.another import another
from redraft.language.effects.bench import Bench
from redraft.language.effects.homes import form_end, home_of, is_field, is_form
from redraft.language.effects.labels import label_of, plural
from redraft.language.effects.models import Model, head_of, model_for
from redraft.language.effects.sayings import Saying
from redraft.language.effects.spots import Spot, spot_for
from redraft.language.frames import Add
from redraft.wireframe.node import Design, NodeTree


def add(frame: Add, bench: Bench) -> None:
    """Insert what is asked for, as often as asked, one after the other."""
    found = find_part(frame.phrase)
    said = spot_for(frame.place, bench) if frame.place is not None else None
    model = _model(frame, bench.design, found, said)
    spot = _spot(frame, bench.design, found, model, said)
    texts = _texts(frame, found)
    for text in texts:
        made = bench.insert(_tree(frame, bench, found, model, text), *spot)
        spot = Spot(spot.parent, "after", made)
    what = _what(frame, texts)
    bench.sayings.append(Saying(f"added {what} {_where(bench.design, spot, frame)}".rstrip()))


def _model(frame: Add, design: Design, found: PartMatch | None, said: Spot | None) -> Model | None:
    if frame.like is not None and frame.like in design:
        return Model(design[frame.like], whole=True, grouped=True)
    anchors = frame.place.anchors if frame.place is not None else ()
    return model_for(design, frame.phrase, found, said.parent if said else None, anchors)


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


def _texts(frame: Add, found: PartMatch | None) -> list[str | None]:
    """The words of each new element: a list of as many as are asked for, else the same for all."""
    text = frame.text if frame.text is not None else _subject(frame, found)
    count = max(1, frame.count)
    if text is not None and count > 1:
        parts = [part for part in re.split(r"\s*(?:[,;]|\band\b)\s*", text) if part]
        if len(parts) == count:
            return list(parts)
    return [text] * count


def _subject(frame: Add, found: PartMatch | None) -> str | None:
    """What a phrase says that the new thing is about, as far as it goes: after "for", before its noun."""
    match = re.search(
        r"\s(?:for|called|named|about|titled|labelled|labeled|saying)\s+(?:the\s+|an?\s+)?(.+)$", frame.phrase
    )
    if match and found is not None and found.part.composed:
        return match[1].strip()
    if found is not None and found.subject_words:
        return found.subject
    return frame.phrase.strip() or None if found is None else None


def _tree(frame: Add, bench: Bench, found: PartMatch | None, model: Model | None, text: str | None) -> NodeTree:
    if model is not None and model.whole:
        words = text if text is not None or frame.like else None
        if found is None and frame.text is None and frame.like is None:
            words = _unknown_words(frame.phrase, model)
        return another(bench.design, model.node.id, words, bench.new_id)
    like = model.node if model is not None else None
    match = found if found is not None else part_for(frame.phrase)
    return build_part(
        match, text=_words(frame, match, text), new_id=bench.new_id, like=like, style=style_of(bench.design)
    )


def _words(frame: Add, match: PartMatch, text: str | None) -> str | None:
    """The words to show; those that the catalogue reads out of the phrase are its own affair."""
    if frame.text is None and (match.subject_words or not match.part.composed) and frame.count <= 1:
        return None
    return text


def _unknown_words(phrase: str, model: Model) -> str | None:
    """The words of a phrase without the noun that only says what it is one more of."""
    head = head_of(phrase)
    kept = [word for word in phrase.split() if not re.fullmatch(rf"{re.escape(head)}(e?s)?", word.lower())]
    kept = [word for word in kept if word.lower() not in {"another", "more", "new", "extra", "additional", "other"}]
    text = re.sub(r"^(?:for|called|named|saying|that says|with)\s+", "", " ".join(kept))
    return text or (None if model.node.children else "New")


def _what(frame: Add, texts: list[str | None]) -> str:
    """The new things in a summary: "a search bar", "3 cards", "the link "RSS feed"."""
    noun = frame.phrase.strip() or "element"
    words = f' "{frame.text}"' if frame.text and len(frame.text) < 60 else ""
    if len(texts) > 1:
        return f"{len(texts)} {plural(noun) if not noun.endswith('s') else noun}{words}"
    if words and frame.phrase.strip():
        return f"the {noun}{words}"
    return words.strip() or f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def _where(design: Design, spot: Spot, frame: Add) -> str:
    place = frame.place
    if place is not None and place.anchors and place.relation in {"before", "after"}:
        return f"{place.relation} {label_of(design, place.anchors[0])}"
    return "" if spot.parent == design.root else f"to {label_of(design, spot.parent)}"
