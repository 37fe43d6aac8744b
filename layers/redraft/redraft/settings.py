"""What an operator may set, read from the environment in this one place.

Each field's environment variable is its name in capitals; `template.yaml` sets the same ones, and a test says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator


def _list(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


# Asymmetric ones: neither `none` nor a public key taken for a shared secret may pass.
_Algorithm = Literal["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]


class Settings(BaseModel):
    """The settings of one process; immutable."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    redis_url: str = Field("", description="redis:// or rediss:// address; wins over host and port when set")
    redis_host: str = Field("127.0.0.1", description="host name of Valkey or Redis")
    redis_port: int = Field(6379, ge=1, le=65_535, description="TCP port of Valkey or Redis")
    redis_cluster: bool = Field(False, description="whether the server runs in cluster mode")
    redis_tls: bool = Field(False, description="whether to speak TLS to the server")
    redis_tls_ca_file: str = Field("", description="file of the authorities to trust; empty for the system's")
    redis_username: str = Field("", description="ACL user; empty for the default user")
    redis_password: str = Field("", description="password of the ACL user; empty for none")
    redis_iam_cache: str = Field("", description="ElastiCache name to sign IAM tokens for; empty for no IAM")
    redis_iam_serverless: bool = Field(True, description="whether that ElastiCache is Serverless, or made of nodes")
    redis_timeout_ms: int = Field(1_500, ge=50, description="how long one Redis command may take, milliseconds")
    redis_deadline_ms: int = Field(4_000, ge=50, description="how long one request may wait for Redis, milliseconds")
    redis_max_connections: int = Field(32, ge=1, description="connections to one Redis server; callers wait for one")

    session_ttl_seconds: int = Field(604_800, ge=1, description="lifetime of a session after its last use, seconds")
    task_ttl_seconds: int = Field(86_400, ge=1, description="how long a code generation result is kept, seconds")
    cleanup_batch: int = Field(500, ge=1, description="sessions that are ended in one go; a run takes many")
    cleanup_deadline_ms: int = Field(
        50_000, ge=1, description="how long one clean-up run may take, and as long again the scan, milliseconds"
    )
    scan_batch: int = Field(500, ge=0, description="sessions that one run looks through for damage; 0: none")

    analytics_deadline_ms: int = Field(
        150, ge=1, description="how long an answer of Lambda waits for its figures to be kept, milliseconds"
    )
    analytics_retention_days: int = Field(120, ge=91, description="how long figures of days and people are kept, days")

    archive_bucket: str = Field("", description="S3 bucket for sessions that have ended; empty: they are not kept")

    auth_mode: Literal["none", "api-key", "jwt"] = Field(
        "none", description="how callers prove who they are; none: nobody is asked, as on a laptop"
    )
    api_keys: str = Field("", description="digests of API keys, JSON as `python -m local.keys` writes it")
    api_keys_secret: str = Field("", description="secret in Secrets Manager that holds the same; wins over api_keys")
    jwt_issuer: str = Field("", description="OpenID Connect issuer of the tokens, an https:// address")
    jwt_audience: str = Field("", description="whom a token must be meant for")
    jwt_jwks_url: str = Field("", description="where the issuer's keys are; empty: as its configuration says")
    jwt_algorithms: Annotated[tuple[_Algorithm, ...], BeforeValidator(_list)] = Field(
        ("RS256",), min_length=1, description="signatures that count, by commas; asymmetric ones alone"
    )
    jwt_skew_seconds: int = Field(60, ge=0, le=600, description="how far the issuer's clock may be off, seconds")
    jwt_admin_scope: str = Field("redraft:admin", min_length=1, description="scope or role that makes an admin")
    share_key_secret: str = Field(
        "", description="secret in Secrets Manager that signs share links; empty: a key made and kept in the store"
    )
    share_max_seconds: int = Field(2_592_000, ge=60, description="longest time that a share link is good, seconds")

    rate_limit_edits_per_minute: int = Field(120, ge=0, description="edits of one session per minute; 0: no limit")
    rate_limit_edits_per_caller: int = Field(600, ge=0, description="edits of one caller per minute")
    rate_limit_edits_per_address: int = Field(1_200, ge=0, description="edits from one address per minute")
    rate_limit_sessions_per_minute: int = Field(
        30, ge=0, description="new sessions of one caller per minute; 0: no limit"
    )
    rate_limit_sessions_per_session: int = Field(30, ge=0, description="forks of one session per minute")
    rate_limit_sessions_per_address: int = Field(120, ge=0, description="new sessions from one address per minute")
    rate_limit_model_per_session: int = Field(30, ge=0, description="calls of the model by one session per minute")
    rate_limit_model_per_caller: int = Field(60, ge=0, description="calls of the model by one caller per minute")
    rate_limit_model_per_address: int = Field(240, ge=0, description="calls of the model from one address per minute")
    rate_limit_failures_per_address: int = Field(
        60, ge=0, description="requests from one address per minute that do not prove who they come from"
    )
    rate_limit_when_down: Literal["open", "closed"] = Field(
        "open", description="whether to go on or to refuse while nothing can be counted"
    )

    audit_events_per_day: int = Field(
        10_000, ge=0, description="events of the audit trail kept in the store for each day; 0: in the log alone"
    )
    audit_prompts: bool = Field(False, description="whether the audit trail holds what was typed, masked")
    retention_days: int = Field(
        90, ge=1, description="how long the audit trail and the figures of ended sessions are kept, days"
    )

    cors_origins: Annotated[tuple[str, ...], BeforeValidator(_list)] = Field(
        ("*",), description="origins whose pages may call the API, by commas; * for all, `null` for a Figma plugin"
    )
    max_prompt_characters: int = Field(3_000, ge=1, description="longest prompt, characters")
    max_body_bytes: int = Field(5_242_880, ge=1, description="largest request body, bytes")
    max_response_bytes: int = Field(
        5_767_168, ge=1, description="where a history is cut into pages, bytes (Lambda: 6 MB)"
    )
    max_nodes: int = Field(10_000, ge=1, description="largest design, nodes")
    edit_deadline_ms: int = Field(
        4_500, ge=1, description="how long an edit may take, lost races included, milliseconds"
    )

    gemini_api_key: str = Field("", description="key of the Gemini API; without it the rules are the whole engine")
    gemini_secret: str = Field("", description="secret in Secrets Manager that holds the key, where none is given")
    gemini_base_url: str = Field("", description="where the Gemini API is; empty: Google's own")
    gemini_model: str = Field("gemini-3.8-flash", min_length=1, description="name of the model")
    gemini_package: Literal["google-genai", "google-generativeai"] = Field(
        "google-genai", description="the package that calls it; the second is the extra `legacy-gemini`"
    )
    model_temperature: float = Field(0.2, ge=0, le=2, description="how freely the model writes")
    model_thinking_level: Literal["", "minimal", "low", "medium", "high"] = Field(
        "low", description="how long it thinks first; empty for models that do not"
    )
    model_max_output_tokens: int = Field(
        16_384, ge=256, description="longest answer, what was thought included, tokens"
    )
    model_attempts: int = Field(3, ge=1, le=10, description="how often one question is sent at most")
    model_deadline_ms: int = Field(
        4_800, ge=100, description="how long an edit may wait for the model, all attempts included, milliseconds"
    )
    model_design_deadline_ms: int = Field(12_000, ge=100, description="the same of a new design, milliseconds")
    model_outline_characters: int = Field(
        12_000, ge=500, description="how much of a design the model sees; more is cut by relevance, characters"
    )
    model_session_tokens: int = Field(
        500_000, ge=0, description="tokens that one session may use of the model; 0: no limit"
    )
    model_mask_personal_data: bool = Field(
        False, description="whether mail addresses, numbers of phones and cards, keys reach the model as placeholders"
    )
    model_prompt_price: float = Field(0.75, ge=0, description="a million prompt tokens, US dollars (list, 2026-11)")
    model_cached_price: float = Field(0.075, ge=0, description="a million of those that were cached, US dollars")
    model_output_price: float = Field(3.75, ge=0, description="a million tokens of answers, US dollars")
    edit_mode: Literal["rules", "model", "auto"] = Field(
        "auto", description="who reads edits where a request does not say; auto: the rules where they are certain"
    )
    design_mode: Literal["rules", "model", "auto"] = Field(
        "auto", description="who makes first designs; auto: the model where there is one, else the rules"
    )
    rules_certainty: float = Field(
        0.6, ge=0, le=1, description="confidence below which a reading of the rules goes to the model, 0 to 1"
    )

    queue_url: str = Field("", description="SQS queue of the code generation; empty: it runs in the request")
    results_bucket: str = Field("", description="S3 bucket for results over 200 kB; empty: Redis keeps them")
    max_wait_seconds: int = Field(25, ge=0, description="longest `wait` for generated code, seconds")

    @model_validator(mode="after")
    def _knows_its_callers(self) -> Self:
        if self.auth_mode == "api-key" and not (self.api_keys or self.api_keys_secret):
            raise ValueError("AUTH_MODE api-key needs API_KEYS or API_KEYS_SECRET")
        if self.auth_mode == "jwt" and not (self.jwt_issuer and self.jwt_audience):
            raise ValueError("AUTH_MODE jwt needs JWT_ISSUER and JWT_AUDIENCE")
        return self

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Self:
        """The settings that an environment holds; raises pydantic's `ValidationError` naming what is wrong.

        A variable that is empty counts as not set, because templates set every one.
        """
        given = {name: environment.get(name.upper(), "") for name in cls.model_fields}
        return cls.model_validate({name: value for name, value in given.items() if value})
