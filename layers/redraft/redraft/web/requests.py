"""What clients send, field by field; a wrong field is named in the problem that answers it."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StrictBool, model_validator

from redraft.web.text import Line, Typed

Id = Annotated[str, Field(min_length=1, max_length=200)]


_SAID: Final[Any] = {"properties": {"prompt": {"type": "string", "pattern": r"\S"}}}
_DRAWN: Final[Any] = {"properties": {"wireframe_json": {"not": {"type": "null"}}}}


class _Body(BaseModel):
    # Clients of other versions may send more than this one knows.
    model_config = ConfigDict(extra="ignore", str_strip_whitespace=False)


class CreateBody(_Body):
    """A prompt, a wireframe, or both."""

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": ["prompt"], **_SAID}, {"required": ["wireframe_json"], **_DRAWN}]}
    )

    prompt: Typed | None = Field(None, description="what to design, in words; at most 3,000 characters")
    wireframe_json: Any = Field(
        None, description="a design to start from; what is unsound in it is mended, and `warnings` lists the repairs"
    )
    user_id: Annotated[Line, Field(min_length=1, max_length=200)] = Field(
        "anonymous", description="counts only where the service asks nobody who they are"
    )
    devicePreference: Literal["mobile", "desktop"] | None = None  # noqa: N815  # the contract's spelling
    title: Annotated[Line, Field(min_length=1, max_length=200)] | None = None
    mode: Literal["rules", "model", "auto"] | None = Field(
        None, description="who designs: the rules, the language model, or (auto) the model where there is one"
    )


class EditBody(_Body):
    """A change, said in words; with `clarification_option` the words may be left out."""

    edit_prompt: Typed = Field("", description="what to change, or the answer to the question that is open")
    target_elements: list[Id] = Field(default_factory=list, max_length=1_000, description="what is selected: ids")
    clarification_option: Id | None = Field(None, description="the id of the option picked")
    expected_version: int | None = Field(None, ge=1, description="409 when it is no longer the current one")
    dry_run: StrictBool = Field(False, description="say what would be done, and do nothing")
    quality: StrictBool = Field(False, description="say in `quality` what a new version mended and spoiled")
    explain: StrictBool = Field(False, description="say in `explanation` how the words were read: rules, spans, why")
    mode: Literal["rules", "model", "auto"] | None = Field(
        None,
        description="who reads it: the rules, the language model, or (auto) the rules where they are certain and else "
        "the model; null: as the service is set",
    )
    wireframe_json: Any = Field(
        None,
        description="the design as the client has it, for when the session store cannot be reached: the edit is then "
        "computed on it and answered with `persisted` false; otherwise the session's own design counts",
    )


class OperationsBody(_Body):
    """Typed changes, as an edit reply lists them."""

    operations: list[dict[str, Any]] = Field(min_length=1, max_length=10_000)
    expected_version: int | None = Field(None, ge=1)
    dry_run: StrictBool = False


class StepBody(_Body):
    """Undo or redo."""

    steps: int = Field(1, ge=1, le=1_000)
    expected_version: int | None = Field(None, ge=1)


class RevertBody(_Body):
    """Go back to a version, by its number or by its name."""

    version: int | None = Field(None, ge=1)
    name: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    expected_version: int | None = Field(None, ge=1)

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.version is None) == (self.name is None):
            raise ValueError("say which version: its number, or its name")
        return self


class TakeBackBody(_Body):
    """Take one version back and keep those after it."""

    version: int = Field(ge=1)
    expected_version: int | None = Field(None, ge=1)
    dry_run: StrictBool = Field(False, description="say what would be done, and do nothing")


class NameBody(_Body):
    """A name and a pin for a version; what is left out stays as it is."""

    name: Annotated[Line, Field(max_length=100)] | None = Field(None, description="empty to take the name away")
    pinned: StrictBool | None = None


class ForkBody(_Body):
    """A new session from a version of this one; the current version where none is named."""

    version: int | None = Field(None, ge=1)
    title: Annotated[Line, Field(min_length=1, max_length=200)] | None = None


class FeedbackBody(_Body):
    """How satisfied the user is."""

    rating: int = Field(ge=1, le=5)
    comment: Annotated[Typed, Field(max_length=3_000)] | None = None
    version: int | None = Field(None, ge=1)
