"""A model's changes, held against the design, the vocabulary and the scope of the prompt: all of them, or none.

Ids that a model makes up for new elements are names within its answer; the elements get ids of the session. What is
refused is said in words by which a model can mend its answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from redraft.errors import DesignError
from redraft.language.effects.bench import Bench
from redraft.model.answer import Prop, Step, UnheldError
from redraft.model.decency import Decency
from redraft.model.scope import Scope
from redraft.model.vocabulary import ARRANGING, TYPES, ValueFaultError, name_of, value_of
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Duplicate, Operation, Rename, Retype, Wrap

_MOST_MADE: Final = 150
_MOST_FAULTS: Final = 8


@dataclass(frozen=True, slots=True)
class Held:
    """Changes that may happen; `created` and `changed` are ids, `next_id` the first number that no new id has used."""

    operations: tuple[Operation, ...]
    after: Design
    created: tuple[str, ...]
    changed: tuple[str, ...]
    next_id: int


@dataclass(frozen=True, slots=True)
class Ground:
    """What changes are held against: the prompt as it was said, and the instructions that no text may repeat."""

    design: Design
    scope: Scope
    prompt: str
    next_id: int
    secret: str = ""


def hold(steps: Iterable[Step], ground: Ground) -> Held:
    """The changes as operations; raises `UnheldError` with every fault that was found."""
    holder = _Holder(ground)
    faults: list[str] = []
    for number, step in enumerate(steps, start=1):
        try:
            holder.take(step)
        except (UnheldError, DesignError, ValueFaultError) as fault:
            said = fault.detail if isinstance(fault, DesignError) else str(fault)
            faults.append(f"operation {number} ({step.op} {step.id or step.new_id}): {said}")
    if faults:
        raise UnheldError(*faults[:_MOST_FAULTS])
    return holder.held()


class _Holder:
    """Carries one answer out, step by step, on a draft."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.scope = ground.scope
        self.bench = Bench(ground.design, ground.next_id)
        self.ids: dict[str, str] = {}
        self.made: set[str] = set()
        self.decency = Decency.of(ground.prompt, ground.design.walk(), ground.secret)

    def take(self, step: Step) -> None:
        """Carry out one change; raises what says why it may not be."""
        _TAKERS[step.op](self, step)
        if len(self.made) > _MOST_MADE:
            raise UnheldError(f"at most {_MOST_MADE} new elements")

    def held(self) -> Held:
        bench, before = self.bench, self.ground.design
        after = bench.design
        touched = [i for i in bench.touched if i in after]
        return Held(
            operations=tuple(bench.operations),
            after=after,
            created=tuple(i for i in touched if i in self.made and after[i].parent not in self.made),
            changed=tuple(i for i in touched if i in before and after[i] != before[i]),
            next_id=bench.next_id,
        )

    def known_id(self, name: str) -> str:
        node_id = self.ids.get(name, name)
        self.bench.node(node_id)
        return node_id

    def alterable(self, name: str) -> str:
        node_id = self.known_id(name)
        if node_id not in self.made and not self.scope.alters(node_id):
            raise UnheldError("the request is not about that element; leave it as it is")
        return node_id

    def place(self, step: Step) -> dict[str, Any]:
        parent = self.known_id(step.parent or self.ground.design.root)
        if parent not in self.made and not self.scope.holds(parent):
            raise UnheldError(f"the request says nothing of {parent!r}; nothing may be put there")
        anchored = step.at in ("before", "after")
        return {"parent": parent, "at": step.at, "anchor": self.known_id(step.anchor) if anchored else None}

    def values(self, props: Iterable[Prop]) -> dict[str, Any]:
        return {prop.name: self._value(prop) for prop in props}

    def _value(self, prop: Prop) -> Any:
        try:
            value = value_of(prop.name, prop.value)
        except ValueFaultError as fault:
            raise UnheldError(f"{prop.name}: should be {fault}") from fault
        self.decency.check(prop)
        return value

    def new(self, name: str, kind: str) -> str:
        if name and (name in self.ids or name in self.ground.design):
            raise UnheldError(f"the name {name!r} is taken; give new elements names of their own")
        made = self.bench.new_id(kind)
        self.made.add(made)
        if name:
            self.ids[name] = made
        return made

    def tree(self, step: Step) -> dict[str, Any]:
        if step.type not in TYPES:
            raise UnheldError(f"type: one of {', '.join(TYPES)}")
        name, props = name_of(step.name or step.type), self.values(step.props)
        made = self.new(step.new_id or step.id, name)
        return {"id": made, "componentName": name, "type": step.type, "props": props, "children": []}


def _set(holder: _Holder, step: Step) -> None:
    values = holder.values(step.props)
    node_id = holder.known_id(step.id)
    arranges = values.keys() <= ARRANGING and holder.scope.may_alter and node_id in holder.scope.around
    holder.bench.set(node_id if arranges else holder.alterable(step.id), values)


def _unset(holder: _Holder, step: Step) -> None:
    node_id = holder.alterable(step.id)
    for prop in step.props:
        if prop.name == "text":
            raise UnheldError("text: set another text, or remove the element")
    holder.bench.set(node_id, dict.fromkeys((prop.name for prop in step.props), None))


def _insert(holder: _Holder, step: Step) -> None:
    place = holder.place(step)
    holder.bench.insert(holder.tree(step), **place)


def _remove(holder: _Holder, step: Step) -> None:
    node_id = holder.known_id(step.id)
    if node_id not in holder.made and not holder.scope.removes(node_id):
        raise UnheldError("the request does not ask for that element to go; keep it")
    holder.bench.remove(node_id)


def _move(holder: _Holder, step: Step) -> None:
    node_id = holder.alterable(step.id)
    holder.bench.move(node_id, **holder.place(step))


def _retype(holder: _Holder, step: Step) -> None:
    node_id = holder.alterable(step.id)
    if step.type not in TYPES:
        raise UnheldError(f"type: one of {', '.join(TYPES)}")
    holder.bench.do(Retype(id=node_id, type=step.type))


def _rename(holder: _Holder, step: Step) -> None:
    holder.bench.do(Rename(id=holder.alterable(step.id), name=name_of(step.name)))


def _duplicate(holder: _Holder, step: Step) -> None:
    node_id = holder.known_id(step.id)
    if node_id not in holder.made and not (holder.scope.whole or node_id in holder.scope.reach):
        raise UnheldError("the request is not about that element; do not copy it")
    parent = holder.bench.parent_of(node_id)
    told = Step(op="duplicate", parent=parent, at="after", anchor=node_id) if not step.parent else step
    place = holder.place(told)
    new_ids = {node.id: holder.new("", node.name) for node in holder.bench.design.walk(node_id)}
    if step.new_id:
        holder.ids[step.new_id] = new_ids[node_id]
    holder.bench.do(Duplicate(id=node_id, new_ids=new_ids, **place))


def _wrap(holder: _Holder, step: Step) -> None:
    if not step.ids:
        raise UnheldError("ids: which elements")
    ids = [holder.alterable(name) for name in step.ids]
    holder.bench.do(Wrap(ids=ids, node=holder.tree(step)))


_TAKERS: Final[dict[str, Callable[[_Holder, Step], None]]] = {
    "set": _set,
    "unset": _unset,
    "insert": _insert,
    "remove": _remove,
    "move": _move,
    "retype": _retype,
    "rename": _rename,
    "duplicate": _duplicate,
    "wrap": _wrap,
}
