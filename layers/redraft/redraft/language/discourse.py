"""Acts on the last change: made on others as well, once more, on another element instead, or taken back for some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from redraft.language.acts import Again, Correct, TakeBack, Too
from redraft.language.context import EditContext, Interaction
from redraft.language.effects import apply_frames
from redraft.language.frames import Add, Frame, Name, Relocate, SetText, frame_from_json
from redraft.language.inferred import inferred_frames
from redraft.language.partly import halfway, once_more, props_of
from redraft.language.references.entry import role_name
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Found, Phrase, is_mere_text, roleless
from redraft.language.references.resolve import Resolver
from redraft.language.references.salience import Salience
from redraft.language.rowwise import on_its_like, same_column, stands_for
from redraft.language.rules.describe import wants_of
from redraft.language.rules.on import on_targets
from redraft.language.scene import CannotError, Scene, UnclearError
from redraft.wireframe.diff import diff
from redraft.wireframe.node import Design, Node
from redraft.wireframe.operations import Operation, apply, touched


@dataclass(slots=True)
class Turned:
    """What an act came to: the design after it, the frames that it was, and what it touched."""

    after: Design
    operations: tuple[Operation, ...]
    frames: tuple[Frame, ...]
    created: tuple[str, ...]
    changed: tuple[str, ...]
    targets: tuple[str, ...]
    edit_type: str
    summary: str
    next_id: int
    alternatives: tuple[str, ...] = ()


def last_change(context: EditContext) -> Interaction | None:
    """The last turn that changed something."""
    return next((turn for turn in reversed(context.interactions) if turn.touched or turn.inverse), None)


def last_frames(last: Interaction | None, design: Design) -> tuple[Frame, ...]:
    """The frames of a turn's reading; of a turn that no words made, what they would have been."""
    raw: Sequence[dict[str, Any]] = (last.reading or {}).get("frames", ()) if last else ()
    if last is not None and not raw:
        return inferred_frames(last.inverse_operations(), design)
    return tuple(frame_from_json(item) for item in raw)


class Conversation:
    """Carries out acts on the last turn."""

    def __init__(self, design: Design, index: DesignIndex, salience: Salience, last: Interaction, next_id: int,
                 bound: dict[str, tuple[str, ...]]) -> None:  # fmt: skip
        self.design = design
        self.index = index
        self.salience = salience
        self.last = last
        self.next_id = next_id
        self.bound = bound
        self.frames = last_frames(last, design)
        self.targets = tuple((last.reading or {}).get("targets", ())) or last.touched

    def too(self, act: Too) -> Turned:
        """The last change on other elements as well."""
        if not self.frames:
            raise UnclearError(act.phrase, Found((), why="there is no last change"))
        frames = tuple(frame for frame in self.frames if not isinstance(frame, Add)) or self.frames
        if _says(act.looks) and not _says(frames):
            raise CannotError("declined")
        frames = tuple(frame for frame in _differing(frames, act.looks) if not act.only or props_of(frame) & act.only)
        resolver = self.resolver(self.index)
        found = self._like(resolver, act.phrase, self.index, frames)
        if (moved := on_its_like(self.index, frames, found.ids)) is not None:
            return self.done(moved, self.design, replace(found, several=False))
        if not found.ids or found.several:
            raise UnclearError(act.phrase, found)
        found = replace(found, ids=self._analogues(found.ids))
        return self.done([self._moved_to(frame, found.ids, self.index) for frame in frames], self.design, found)

    def _analogues(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """What stands to the named elements as the last targets did to theirs: the same role in or around."""
        before = DesignIndex(apply(self.design, self.last.inverse_operations()))
        models = [before[i].node for i in self.targets if i in before.by_id]
        roles = {(role_name(node.name), node.type) for node in models}
        if len(roles) != 1 or len(models) != len(self.targets) or not models:
            return ids
        out = [self._analogue(i, models[0]) for i in ids]
        return self.index.ordered(out)

    def _analogue(self, node_id: str, model: Node) -> str:
        entry = self.index[node_id]
        role = (role_name(model.name), model.type)
        if (cell := same_column(self.index, model.id, node_id, anywhere=_says(self.frames))) is not None:
            return cell
        if (entry.role, entry.node.type) == role or entry.node.type == model.type != "Frame":
            return node_id
        inside = [e for e in self.index.below(entry) if (e.role, e.node.type) == role]
        alike = [e for e in inside if model.props.get("text") and e.node.props.get("text") == model.props.get("text")]
        alike = alike or [
            e for e in inside if e.node.props.get("label") and e.node.props.get("label") == model.props.get("label")
        ]
        if len(alike or inside) == 1:
            return (alike or inside)[0].id
        around = next((e.id for e in self.index.above(entry) if (e.role, e.node.type) == role), None)
        return around or node_id

    def resolver(self, index: DesignIndex) -> Resolver:
        """Finds phrases over a design, where "the one" is like what the last change was of."""
        resolver = Resolver(index, self.salience, self.bound)
        resolver.like = tuple(i for i in self.targets if i in index.by_id)
        return resolver

    def _like(self, resolver: Resolver, phrase: Phrase, index: DesignIndex, frames: Sequence[Frame]) -> Found:
        """What a phrase means where the last targets set the role: "10:15" is the slot that says so."""
        if phrase.key in self.bound:
            return Found(self.bound[phrase.key], why="answered")
        if phrase.parts:
            each = [self._like(resolver, part, index, frames) for part in phrase.parts]
            if all(f.ids and not f.several for f in each):
                return Found(index.ordered([i for f in each for i in f.ids]), why="each part", near=each[0].near)
            return next(f for f in each if not f.ids or f.several)
        out = set(self.targets)
        peers = tuple(e.id for e in resolver.peers(resolver.like) if e.id not in out) or self._peers_before(index, out)
        if phrase.pronoun in ("others", "other"):
            return resolver.find(phrase)
        if not phrase.pronoun and peers and not phrase.label_numbers:
            found = resolver.find(roleless(phrase), among=peers)
            if found.ids and not found.several:
                return found
        return resolver.find(phrase, wants=wants_of(frames))

    def _peers_before(self, index: DesignIndex, out: set[str]) -> tuple[str, ...]:
        """Those that were of one type with the last targets before the change made them another."""
        before = apply(self.design, self.last.inverse_operations())
        types = {before[i].type for i in self.targets if i in before}
        return tuple(e.id for e in index.entries if e.node.type in types - {"Frame"} and e.id not in out)

    def _moved_to(self, frame: Frame, ids: tuple[str, ...], index: DesignIndex) -> Frame:
        """A frame on other targets."""
        scene = Scene(index, Resolver(index, self.salience, {}), self.salience)
        return on_targets(scene, [frame], ids, None)[0]

    def again(self, act: Again) -> Turned:
        """The last change once more, or partly back."""
        if act.direction < 0 and (back := halfway(self.design, self.last.inverse_operations())):
            return self._back_by_half(back)
        frames = [again for frame in self.frames if (again := once_more(frame, act)) is not None]
        frames = [frame for frame in frames if all(i in self.design for i in frame.targets)]
        if not frames:
            raise CannotError("There is no last change that could be made once more.")
        return self.done(frames, self.design, Found(self.salience.focus))

    def _back_by_half(self, back: tuple[Operation, ...]) -> Turned:
        ids = touched(back)
        turned = [once_more(frame, Again(direction=-1)) for frame in self.frames]
        frames = tuple(frame for frame in turned if frame is not None)
        after, summary = apply(self.design, back), "Took half of the last change back"
        return Turned(after, back, frames, (), ids, self.targets or ids, "modify", summary, self.next_id)

    def correct(self, act: Correct) -> Turned:
        """The last change taken back and made on the element that was named."""
        before, moved, found = self.redirected(act)
        return self.done(moved, before, found, from_design=self.design)

    def redirected(self, act: Correct) -> tuple[Design, list[Frame], Found]:
        """The design before the last change, and its frames on the element that was meant."""
        before = apply(self.design, self.last.inverse_operations())
        index = DesignIndex(before)
        resolver = self.resolver(index)
        frames = tuple(act.looks) or self.frames
        if not frames:
            raise UnclearError(act.phrase, Found((), why="there is no last change"))
        if isinstance(frames[0], Add) and is_mere_text(act.phrase):
            raise CannotError("declined")  # what it shall say instead
        found = self._meant(resolver, act.phrase, index, frames)
        if not found.ids or found.several:
            raise UnclearError(act.phrase, found)
        return before, [self._redirected(frame, found.ids, index) for frame in frames], found

    def _meant(self, resolver: Resolver, phrase: Phrase, index: DesignIndex, frames: Sequence[Frame]) -> Found:
        """The other one: among what was not taken, unless another thing is named."""
        rest = tuple(i for i in self.salience.alternatives if i in index.by_id and i not in self.targets)
        if phrase.pronoun in ("other", "others") and rest:
            return Found(rest, several=phrase.pronoun == "other" and len(rest) > 1, why="the other", near=rest)
        everyone = tuple(i for i in self.salience.alternatives if i in index.by_id)
        if (phrase.head in ("", "one") and (phrase.ordinals or phrase.places)) and len(everyone) > 1:
            found = resolver.find(replace(phrase, head="one"), among=everyone)
            if found.ids and not found.several:
                return found
        found = self._like(resolver, phrase, index, frames)
        return self._namesake(found, index) if found.several and phrase.head == "one" else found

    def _namesake(self, found: Found, index: DesignIndex) -> Found:
        """As in "The one in the living room": of those there, the one called like what was changed by mistake."""
        said = {index[i].texts for i in self.targets if i in index.by_id and index[i].texts}
        alike = tuple(i for i in found.ids if index[i].texts in said and i not in self.targets)
        return replace(found, ids=alike, several=False) if len(alike) == 1 else found

    def _redirected(self, frame: Frame, ids: tuple[str, ...], index: DesignIndex) -> Frame:
        if isinstance(frame, Add) and frame.place is not None and frame.place.anchors:
            return replace(frame, place=replace(frame.place, anchors=(ids[0],)))
        if isinstance(frame, Relocate) and (anchors := stands_for(index, frame, ids)):
            return replace(frame, place=replace(frame.place, anchors=anchors))
        if isinstance(frame, Relocate) and set(frame.targets) & set(ids) and frame.place.anchors:
            return frame
        return self._moved_to(frame, ids, index)

    def take_back(self, act: TakeBack) -> Turned:
        """The last change undone for some of what it touched; for all of it where that is what was named."""
        touched_ids = tuple(i for i in dict.fromkeys((*self.targets, *self.last.touched)) if i in self.design)
        resolver = self.resolver(self.index)
        found = self.taken(resolver, act.phrase, touched_ids)
        if not found.ids or found.several:
            raise UnclearError(act.phrase, found)
        if act.only and not set(found.ids) & set(touched_ids):
            return self.correct(Correct(act.phrase))
        ids = self._all_but(found.ids, touched_ids) if act.only else set(found.ids)
        inverse = [op for op in self.last.inverse_operations() if set(touched([op])) & ids]
        if not inverse and ids >= set(touched_ids):  # a move may be written down as its neighbour's
            inverse = list(self.last.inverse_operations())
        if not inverse:
            raise UnclearError(act.phrase, Found((), why="the last change did not touch it", near=touched_ids))
        after = apply(self.design, inverse)
        kept = tuple(frame.on(tuple(i for i in frame.targets if i not in ids)) for frame in self.frames)
        kept = tuple(frame for frame in kept if frame.targets)
        changed = tuple(i for i in (ids if act.only else found.ids) if i in after)
        return Turned(after, tuple(inverse), kept, (), changed, found.ids, self.last.edit_type or "modify",
                      "Took the last change back there", self.next_id, found.near)  # fmt: skip

    def _all_but(self, ids: tuple[str, ...], touched_ids: tuple[str, ...]) -> set[str]:
        """What else the last change touched: neither these nor what is in or around them."""
        index = self.index
        pairs = [(index[i], index[k]) for i in touched_ids for k in ids]
        return set(touched_ids) - {i.id for i, k in pairs if index.holds(k, i) or index.holds(i, k)}

    def taken(self, resolver: Resolver, phrase: Phrase, ids: tuple[str, ...]) -> Found:
        """Which of what was touched a phrase names: itself, or what it is in, or what it holds."""
        if phrase.pronoun:
            return Found(ids, why="all of it") if phrase.pronoun in ("it", "them", "both") else Found((), near=ids)
        found = resolver.find(roleless(phrase), among=ids)
        if found.ids and not found.several:
            return found
        wide = resolver.find(phrase)
        inside = [
            i
            for i in ids
            for w in wide.ids
            if i == w
            or resolver.index.holds(resolver.index[w], resolver.index[i])
            or resolver.index.holds(resolver.index[i], resolver.index[w])
        ]
        return (
            Found(resolver.index.ordered(inside), why="touched and named")
            if inside
            else replace(wide, ids=(), near=ids)
        )

    def done(self, frames: Sequence[Frame], on: Design, found: Found, from_design: Design | None = None) -> Turned:
        """The frames carried out on a design; `from_design` is the present one where that is another."""
        effect = apply_frames(frames, on, next_id=self.next_id)
        operations = tuple(diff(from_design, effect.after)) if from_design is not None else effect.operations
        targets = tuple(dict.fromkeys(i for frame in frames for i in frame.targets)) or found.ids
        return Turned(
            after=effect.after,
            operations=operations,
            frames=tuple(frames),
            created=effect.created,
            changed=effect.changed,
            targets=targets,
            edit_type=effect.edit_type,
            summary=effect.summary,
            next_id=effect.next_id,
            alternatives=found.near,
        )


def _says(frames: Sequence[Frame]) -> bool:
    return any(isinstance(frame, SetText | Name) for frame in frames)


def _differing(frames: tuple[Frame, ...], looks: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames, with those of the same kind as the looks giving way to them."""
    said = next((look for look in looks if isinstance(look, SetText)), None)
    if said is not None and any(isinstance(frame, Name) for frame in frames):
        return tuple(replace(frame, text=said.text) if isinstance(frame, Name) else frame for frame in frames)
    kinds = {look.kind for look in looks}
    return (*(frame for frame in frames if frame.kind not in kinds), *looks)
