"""The shapes of the answers about share links, the audit trail and personal data, for the OpenAPI document."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, Field


class ShareSummary(BaseModel):
    """A share link without its token."""

    share_id: str
    scope: Literal["read", "edit"]
    label: str | None
    created_at: AwareDatetime
    expires_at: AwareDatetime
    expired: bool


class ShareMade(ShareSummary):
    """A share link with its token."""

    token: str = Field(description="to be sent as X-Share-Token, or with GET as ?share=")
    preview_path: str = Field(description="opens the design in a browser")


class ShareList(BaseModel):
    """A session's share links, newest first."""

    session_id: str
    shares: list[ShareSummary]


class AuditEvent(BaseModel):
    """One thing that somebody did, or tried to; `subject` are the names in the path."""

    at: AwareDatetime
    who: str = Field(description="user:<id>, share:<id>, or unknown")
    admin: bool
    action: str = Field(description="method and route")
    subject: dict[str, str]
    from_: str = Field(alias="from", description="the address")
    status: int
    outcome: Literal["done", "refused", "rejected", "failed"]
    request_id: str | None
    prompt: str | None = Field(None, description="with AUDIT_PROMPTS alone, masked")
    edit_prompt: str | None = None
    comment: str | None = None


class AuditPage(BaseModel):
    """A page of the audit trail, newest first."""

    events: list[AuditEvent]
    next_cursor: str | None


class PersonExport(BaseModel):
    """A page of all that belongs to a person."""

    user_id: str
    sessions: list[dict[str, Any]]
    unreadable: list[str] = Field(description="ids of sessions that are damaged")
    figures: dict[str, Any]
    next_cursor: str | None
    timestamp: AwareDatetime


class PersonErased(BaseModel):
    """What was erased of a person."""

    user_id: str
    erased_sessions: int
    remaining: bool = Field(description="whether to call again")
