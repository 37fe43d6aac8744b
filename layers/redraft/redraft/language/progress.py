"""How far a reading of a prompt has been carried out: what it came to, and the scene for what follows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from redraft.language.acts import Act, TakeBack
from redraft.language.effects import Effect
from redraft.language.frames import Frame
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Found, Phrase
from redraft.language.references.resolve import Resolver
from redraft.language.scene import Scene
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Operation


@dataclass(slots=True)
class Performance:
    """What a reading came to: frames done, the design after them, or what is open, or an act on the conversation."""

    design: Design
    frames: list[Frame] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    operations: list[Operation] = field(default_factory=list)
    targets: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    there: str | None = None
    act: Act | None = None
    open_phrase: Phrase | None = None
    open_found: Found | None = None
    declined: str | None = None
    went_back: bool = False
    left: TakeBack | None = None
    """What was to be left as it is, beside a request that is still to come."""
    indefinite: int = 0
    steps: list[dict[str, Any]] = field(default_factory=list)

    def copy(self) -> Performance:
        """The same, to be carried on by itself."""
        return replace(
            self, frames=[*self.frames], effects=[*self.effects], operations=[*self.operations], steps=[*self.steps]
        )


@dataclass(slots=True)
class Progress:
    """How far a reading was carried out: what it came to, and the scene for what follows; never changed once made."""

    out: Performance
    scene: Scene
    changed: bool = False
    """Whether the scene's index is of the design before the last clause; it is made anew when something follows."""

    @property
    def halted(self) -> bool:
        """Whether nothing can follow: something must be asked, or cannot be done."""
        return self.out.open_found is not None or self.out.declined is not None

    def is_like(self, other: Progress) -> bool:
        """Whether two came to the same, so that what follows would, too."""
        mine, its = self.out, other.out
        return mine.frames == its.frames and mine.act == its.act and mine.went_back == its.went_back

    def ready(self) -> Scene:
        """The scene with an index of the design as it stands."""
        if self.changed:
            index = DesignIndex(self.out.design, self.scene.index)
            self.scene = replace(self.scene, index=index, resolver=resolver_on(index, self.scene))
            self.changed = False
        return self.scene

    def branch(self) -> Progress:
        """A copy to carry on with."""
        scene, out = self.ready(), self.out.copy()
        salience = scene.salience.copy()
        own = replace(scene, salience=salience, steps=out.steps)
        return Progress(out, replace(own, resolver=resolver_on(scene.index, own)))


def resolver_on(index: DesignIndex, scene: Scene) -> Resolver:
    """The scene's resolver over another index."""
    made = Resolver(index, scene.salience, scene.resolver.bound)
    made.scope = scene.resolver.scope
    return made
