"""The shapes of the answers about share links, for the OpenAPI document."""

from __future__ import annotations

from typing import Literal

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
