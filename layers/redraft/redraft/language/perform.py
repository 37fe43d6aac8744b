"""A reading carried out on a design: clause by clause, each on what the ones before it left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from redraft.language.acts import Act, Again, Correct, Drop, Go, OfLast, TakeBack, Too
from redraft.language.clauses import Part
from redraft.language.context import Interaction
from redraft.language.discourse import Conversation
from redraft.language.effects import Declined, apply_frames
from redraft.language.frames import Add, Arrange, Copy, Frame, Remove, Resize, SetText, Step, Style, Swap, plain
from redraft.language.grammar.chart import Match
from redraft.language.progress import Performance, Progress
from redraft.language.references.grammar import PhraseParser
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Found, Phrase, roleless
from redraft.language.references.resolve import Resolver
from redraft.language.references.salience import Salience
from redraft.language.remarked import Remarks
from redraft.language.rules.on import on_targets
from redraft.language.scene import CannotError, Scene, UnclearError
from redraft.wireframe.diff import diff
from redraft.wireframe.node import Design
from redraft.wireframe.operations import apply

NEW = "$new"
"""Stands in a frame's targets for what the frame before it made."""


@dataclass(slots=True)
class Performer:
    """Carries out the clauses of one prompt, each on what those before it left."""

    design: Design
    index: DesignIndex
    phrases: PhraseParser
    bound: dict[str, tuple[str, ...]]
    next_id: int
    last: Interaction | None = None
    before: tuple[Frame, ...] = ()

    def begin(self, salience: Salience) -> Progress:
        """Before the first clause."""
        out = Performance(self.design)
        resolver = Resolver(self.index, salience, self.bound)
        return Progress(out, Scene(self.index, resolver, salience, self.before, steps=out.steps))

    def step(self, progress: Progress, part: Part, *, follows: bool) -> Progress:
        """A clause or remark carried out on what came before; `follows` says whether a clause comes after it."""
        if part.comment and progress.out.act is not None and not isinstance(progress.out.act, Drop | Go):
            return progress
        made = progress.branch()
        if part.comment:
            Remarks(self.index, self.phrases).mention(made.scene, part)
            return made
        try:
            made.scene = self._clause(made.out, made.scene, part, follows=follows)
        except UnclearError as unclear:
            made.out.open_phrase, made.out.open_found = unclear.phrase, unclear.found
        except (CannotError, Declined) as cannot:
            made.out.declined = str(cannot)
        made.changed = made.out.design is not made.scene.index.design
        return made

    def closed(self, progress: Progress) -> Progress:
        """The same with nothing to follow."""
        out = progress.out
        if out.left and not out.frames and out.act is None:
            return replace(progress, out=replace(out, act=out.left))
        if not out.went_back or progress.halted:
            return progress
        return replace(progress, out=replace(out, operations=list(diff(self.design, out.design))))

    def _undone(self, out: Performance, scene: Scene) -> Scene:
        """As in "Undo that and …": what follows is done on the design before the last change."""
        out.design = apply(out.design, self.last.inverse_operations()) if self.last else out.design
        out.act = None
        out.went_back = True
        index = DesignIndex(out.design)
        return Scene(index, Resolver(index, scene.salience, self.bound), scene.salience, steps=out.steps)

    def _clause(self, out: Performance, scene: Scene, part: Part, *, follows: bool) -> Scene:
        match = part.match
        assert match is not None, "only clauses come here"
        if out.act is not None and not isinstance(out.act, Drop | Go):
            if match.rule.yields == "whole" and isinstance(match.rule.build(match.bound), Drop):
                return scene  # "Not the last one, leave that as it was"
            raise CannotError("declined")  # what speaks of the last turn stands alone
        if match.rule.yields == "whole":
            scene.salience.fresh = 0
            return self._whole(out, scene, match, follows=follows)
        if isinstance(out.act, Go) and out.act.kind == "undo" and out.act.steps == 1 and not out.went_back:
            scene = self._undone(out, scene)
        scene.there = None
        scene.salience.fresh = 0
        frames = match.rule.build(scene, match.bound)
        if frames is None:
            raise CannotError("declined")
        out.indefinite += scene.indefinite
        out.steps.append({"rule": match.rule.name, "frames": frames, "part": part})
        return self._apply(out, scene, frames)

    def _whole(self, out: Performance, scene: Scene, match: Match, *, follows: bool) -> Scene:
        """A clause that speaks of the conversation."""
        if isinstance(out.act, Go):
            raise CannotError("declined")  # one step through the history at a time
        act = match.rule.build(match.bound)
        if isinstance(act, Go) and (hidden := self._hidden(scene)):
            return self._apply(out, scene, [Style(props={"visible": True}, label="visible", targets=hidden)])
        if isinstance(act, OfLast) and out.frames:
            return self._of_this(out, scene, act, match)
        if isinstance(act, TakeBack) and follows and self._untouched(scene, act):
            out.left = act
            scene.salience.mention(scene.resolver.find(act.phrase).ids)  # the others are those beside it
            scene.salience.alternatives = ()
            return scene
        if act is None or self._strays(scene, act):
            raise CannotError("declined")
        out.act = act
        out.steps.append({"rule": match.rule.name})
        return scene

    def _of_this(self, out: Performance, scene: Scene, act: OfLast, match: Match) -> Scene:
        """What else would be of the last turn is of the clauses before it in the prompt."""
        if isinstance(act, TakeBack):
            return self._except(out, scene, act)
        if isinstance(act, Correct) and self.phrases.tokens[match.bound.start].text == "wrong":
            return scene  # "delete the copy, wrong rabbit"
        if isinstance(act, Correct):
            return self._corrected(out, scene, act)
        if isinstance(act, Too) and not act.phrase.pronoun:
            return self._also(out, scene, act)
        raise CannotError("declined")  # these are of the last turn alone

    def _strays(self, scene: Scene, act: Act) -> bool:
        """Whether it is to be done once more, and another thing was just spoken of."""
        if not isinstance(act, Again) or not scene.salience.spoken or self.last is None:
            return False
        return not set(scene.salience.spoken[0]) & set(self.last.touched)

    def _hidden(self, scene: Scene) -> tuple[str, ...]:
        """As in "That button you hid, I'd like it back": what was just spoken of, where it is hidden."""
        ids = scene.salience.spoken[0] if scene.salience.spoken else ()
        return ids if ids and all(scene.index[i].node.props.get("visible") is False for i in ids) else ()

    def _untouched(self, scene: Scene, act: TakeBack) -> bool:
        """As in "Leave the pictures and make …": what nothing was done to is left anyway."""
        ids = scene.resolver.find(act.phrase).ids
        done = [scene.index[i] for i in (self.last.touched if self.last else ()) if i in scene.index.by_id]
        named = [scene.index[i] for i in ids]
        near = any(scene.index.holds(a, b) or scene.index.holds(b, a) for a in named for b in done)
        return bool(ids) and not near

    def _except(self, out: Performance, scene: Scene, act: TakeBack) -> Scene:
        """As in "…, except Privacy": the frames of this prompt once more, without the elements named."""
        targets = tuple(dict.fromkeys(i for frame in out.frames for i in frame.targets))
        scene = Scene(self.index, Resolver(self.index, scene.salience, self.bound), scene.salience, steps=out.steps)
        targets = tuple(i for i in targets if i in self.index.by_id)
        found = scene.resolver.find(act.phrase, among=targets)
        gone = set(found.ids) if found.ids and not found.several else set()
        wide = scene.resolver.find(act.phrase)
        if _is_apart(scene, wide, targets, act.phrase):
            return scene  # "every quantity bold, but leave the column name alone"
        if not gone:
            gone = {i for i in targets for w in wide.ids if scene.index.holds(scene.index[i], scene.index[w])}
        if gone in (set(), set(targets)) and all(isinstance(frame, Remove) for frame in out.frames):
            return scene  # "lose the bar, keep the text next to it"
        if not gone and any(w not in targets for w in scene.resolver.find(act.phrase).ids):
            return scene
        if not gone or gone == set(targets):
            raise UnclearError(act.phrase, Found((), why="the exception is unclear", near=targets))
        frames = [frame.on(tuple(i for i in frame.targets if i not in gone)) for frame in out.frames]
        out.design, out.frames, out.effects, out.operations = self.design, [], [], []
        return self._apply(out, scene, frames)

    def _corrected(self, out: Performance, scene: Scene, act: Correct) -> Scene:
        """As in "Delete the first card, no, the second one": what the last clause did, on the element named then."""
        last = out.frames[-1].targets
        kept = [frame for frame in out.frames if frame.targets != last]
        frames = [frame.to_json() for frame in out.frames if frame.targets == last]
        said = Interaction(0, "", "applied", changed=last, reading={"frames": frames, "targets": list(last)})
        salience = replace(scene.salience, alternatives=out.alternatives)
        talk = Conversation(self.design, self.index, salience, said, self.next_id, self.bound)
        _, moved, _ = talk.redirected(act)
        scene = Scene(self.index, Resolver(self.index, scene.salience, self.bound), scene.salience, steps=out.steps)
        out.steps.append({"rule": "the other one", "frames": moved})
        out.design, out.frames, out.effects, out.operations = self.design, [], [], []
        return self._apply(out, scene, [*kept, *moved])

    def _also(self, out: Performance, scene: Scene, act: Too) -> Scene:
        """As in "Delete the prices link and then the last one": what the last clause did, on another as well."""
        last = out.frames[-1].targets
        frames = [frame for frame in out.frames if frame.targets == last]
        if any(isinstance(frame, Add | Copy | SetText | Swap) for frame in frames):
            raise CannotError("declined")
        scene.resolver.like = tuple(i for i in last if i in scene.index.by_id)
        ids = scene.ids(roleless(act.phrase))
        out.steps.append({"rule": "too"})
        return self._apply(out, scene, on_targets(scene, [*frames, *act.looks], ids, None))

    def _apply(self, out: Performance, scene: Scene, frames: list[Frame]) -> Scene:
        made: tuple[str, ...] = ()
        touched: tuple[str, ...] = ()
        for frame in frames:
            ready = frame.on(made) if frame.targets == (NEW,) else _carried(frame, [*self.before, *out.frames])
            ready = plain(ready)
            ready = _around(ready, out)
            next_id = out.effects[-1].next_id if out.effects else self.next_id
            effect = apply_frames([ready], out.design, next_id=next_id)
            out.effects.append(effect)
            out.operations.extend(effect.operations)
            out.design = effect.after
            out.frames.append(ready)
            made = effect.created or made
            touched = effect.created or ready.targets or touched
            out.targets = touched
        if scene.named:
            out.alternatives = scene.alternatives
        out.there = scene.there or out.there
        return self._next(out, scene, touched)

    def _next(self, out: Performance, scene: Scene, touched: tuple[str, ...]) -> Scene:
        """The scene for the clauses that follow."""
        index = scene.index
        salience = scene.salience
        salience.spoken = [tuple(i for i in ids if i in out.design) for ids in salience.spoken]
        salience.spoken = [ids for ids in salience.spoken if ids]
        salience.mention(tuple(i for i in touched if i in out.design))
        gone = [scene.index[i] for i in touched if i not in out.design and i in scene.index.by_id]
        salience.kin = frozenset((entry.role, entry.node.type) for entry in gone) or salience.kin
        made = tuple(i for effect in out.effects for i in effect.created if i in out.design)
        if made:
            salience.created.insert(0, made)
        if scene.there and scene.there in out.design:
            salience.there = scene.there
        resolver = Resolver(index, salience, self.bound)
        resolver.scope = scene.resolver.scope
        removed = bool(out.frames) and isinstance(out.frames[-1], Remove)
        done = tuple(out.frames)
        return Scene(index, resolver, salience, self.before, steps=out.steps, removed=removed, done=done)


def _around(frame: Frame, out: Performance) -> Frame:
    """As in "In one row with a gap of 8px": the gap of what now holds the things that were just arranged."""
    last = out.frames[-1] if out.frames else None
    if not isinstance(frame, Step) or frame.prop != "gap" or not isinstance(last, Arrange) or last.of_children:
        return frame
    parents = {parent for i in last.targets if (parent := out.design[i].parent) is not None}
    return frame.on(tuple(parents)) if len(parents) == 1 else frame


_LENGTHS = frozenset({"gap", "padding", "margin", "borderRadius", "borderWidth", "letterSpacing"})


def _is_apart(scene: Scene, found: Found, targets: tuple[str, ...], phrase: Phrase) -> bool:
    """Whether an exception is of something else than what was changed."""
    if not found.ids or phrase.ordinals or phrase.pronoun or phrase.head == "one" or set(found.ids) & set(targets):
        return False
    named = scene.index[found.ids[0]]
    ends = [scene.index[i] for i in targets]
    if len(ends) < 2 or any(scene.index.holds(end, named) for end in ends):  # of one there is no exception
        return False
    around = ([end for end in ends if scene.index.holds(o, end)] for o in (named, *scene.index.above(named)))
    return len(next((inside for inside in around if inside), ends)) == len(ends)


def _carried(frame: Frame, said: Sequence[Frame]) -> Frame:
    """As in "Too narrow, make it 360px": a bare length is of what was spoken of just before."""
    step = said[-1] if said else None
    bare = isinstance(frame, Resize) and frame.dimension == "size" and frame.exact is not None
    if bare and isinstance(frame, Resize) and isinstance(step, Step) and step.prop in _LENGTHS and step.direction:
        return Step(prop=step.prop, exact=frame.exact, targets=step.targets)
    last = next((f for f in reversed(said) if isinstance(f, Resize)), None)
    if not isinstance(frame, Resize) or frame.dimension != "size" or not frame.exact or last is None:
        return frame
    same = last.dimension in ("width", "height") and set(last.targets) == set(frame.targets) and said[-1] is last
    return replace(frame, dimension=last.dimension) if same else frame
