"""What a model answers: flat models, the JSON schemas that it is held to, and the reading of what came back.

The schemas use only what every model of the line can be held to: objects, arrays, strings, integers, enumerations.
"""

from __future__ import annotations

from typing import Any, Final, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from redraft.model.vocabulary import PROPS, TYPES

At = Literal["first", "last", "before", "after"]
MOST_STEPS: Final = 120
MOST_NODES: Final = 600
_MOST_FAULTS: Final = 8


class UnheldError(Exception):
    """An answer that may not happen; `faults` say why, one sentence each, in words for the model to mend it by."""

    def __init__(self, *faults: str) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


class _Flat(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Prop(_Flat):
    """A prop with its value as text."""

    name: str
    value: str


class Step(_Flat):
    """One change; which of the fields count depends on `op`."""

    op: Literal["set", "unset", "insert", "remove", "move", "retype", "rename", "duplicate", "wrap"]
    id: str = ""
    new_id: str = ""
    parent: str = ""
    at: At = "last"
    anchor: str = ""
    type: str = ""
    name: str = ""
    ids: list[str] = Field(default_factory=list)
    props: list[Prop] = Field(default_factory=list)


class EditAnswer(_Flat):
    """Changes, or a question with candidates, or a refusal."""

    kind: Literal["edit", "question", "refusal"]
    confidence: int = Field(ge=0, le=100)
    operations: list[Step] = Field(default_factory=list, max_length=MOST_STEPS)
    message: str = ""
    candidates: list[str] = Field(default_factory=list, max_length=24)


class NewNode(_Flat):
    """An element of a new design; the first has no parent, all others name one that stands before them."""

    id: str
    parent: str = ""
    type: str
    name: str
    props: list[Prop] = Field(default_factory=list)


class DesignAnswer(_Flat):
    """A whole new design."""

    title: str
    device: Literal["mobile", "desktop"]
    nodes: list[NewNode] = Field(min_length=1, max_length=MOST_NODES)


def _string(description: str = "", allowed: tuple[str, ...] = ()) -> dict[str, Any]:
    out: dict[str, Any] = {"type": "string"}
    if description:
        out["description"] = description
    return {**out, "enum": list(allowed)} if allowed else out


def _list(items: dict[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "maxItems": most}


def _object(required: tuple[str, ...], **properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


_PROPS: Final = _list(_object(("name", "value"), name=_string(allowed=PROPS), value=_string()), 30)

EDIT_SCHEMA: Final = _object(
    ("kind", "confidence"),
    kind=_string(allowed=("edit", "question", "refusal")),
    confidence={"type": "integer", "minimum": 0, "maximum": 100},
    operations=_list(
        _object(
            ("op",),
            op=_string(allowed=("set", "unset", "insert", "remove", "move", "retype", "rename", "duplicate", "wrap")),
            id=_string("the element that is changed"),
            new_id=_string("insert, duplicate, wrap: a name for the new element, to speak of it in later operations"),
            parent=_string("insert, move, duplicate: where it goes"),
            at=_string(allowed=("first", "last", "before", "after")),
            anchor=_string("the sibling that before and after speak of"),
            type=_string(allowed=TYPES),
            name=_string("componentName of a new element, or the new one"),
            ids=_list(_string(), 100),
            props=_PROPS,
        ),
        MOST_STEPS,
    ),
    message=_string("the question, or why it is refused"),
    candidates=_list(_string("ids that the question is about"), 24),
)
DESIGN_SCHEMA: Final = _object(
    ("title", "device", "nodes"),
    title=_string(),
    device=_string(allowed=("mobile", "desktop")),
    nodes=_list(
        _object(
            ("id", "type", "name"),
            id=_string(),
            parent=_string("the id of an element before this one; none for the first, the page"),
            type=_string(allowed=TYPES),
            name=_string("componentName"),
            props=_PROPS,
        ),
        MOST_NODES,
    ),
)

Answer = TypeVar("Answer", bound=_Flat)


def read_answer(value: Any, kind: type[Answer]) -> Answer:
    """An answer from its JSON value; raises `UnheldError` naming what is wrong with its form."""
    try:
        return kind.model_validate(value)
    except ValidationError as fault:
        found = [f"{'.'.join(map(str, entry['loc'])) or 'answer'}: {entry['msg']}" for entry in fault.errors()]
        raise UnheldError(*found[:_MOST_FAULTS]) from fault
