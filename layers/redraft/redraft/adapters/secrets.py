"""Secrets from AWS Secrets Manager, kept for a few minutes; boto3 blocks, so it is asked in a thread."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from anyio import to_thread

from redraft.errors import IdentityUnavailableError, ModelUnavailableError

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.parameters import SecretsProvider

MAX_AGE_SECONDS: Final = 300


class ModelKey:
    """The API key of the model: as it is given, else from a secret, whose text is the key or `{"api_key": ...}`."""

    def __init__(self, key: str = "", secret: str = "") -> None:
        self._key = key
        self._secret = secret

    async def __call__(self) -> str:
        """The key; raises `ModelUnavailableError` where the secret cannot be read."""
        if self._key or not self._secret:
            return self._key
        return await to_thread.run_sync(_read, self._secret)


class CallerSecrets:
    """What callers are known by: texts of secrets, by name or ARN."""

    async def text(self, name: str) -> str:
        """A secret's text; raises `IdentityUnavailableError` where it cannot be read."""
        try:
            return await to_thread.run_sync(_fetched, name)
        except _UnreadableError as fault:
            raise IdentityUnavailableError("A secret that callers are known by cannot be read.") from fault


class _UnreadableError(Exception):
    """A secret could not be read."""


def _read(name: str) -> str:
    try:
        text = _fetched(name)
    except _UnreadableError as fault:
        raise ModelUnavailableError("The key of the language model cannot be read.", reason="key") from fault
    if not text.lstrip().startswith("{"):
        return text.strip()
    held = json.loads(text)
    return str(held.get("api_key") or held.get("GEMINI_API_KEY") or "")


def _fetched(name: str) -> str:
    """A secret's text, from memory where it was read within the last minutes."""
    # boto3 and with it Powertools' parameters are dear to import: only functions with a secret pay.
    from aws_lambda_powertools.utilities.parameters.exceptions import GetParameterError  # noqa: PLC0415

    try:
        return str(_provider().get(name, max_age=MAX_AGE_SECONDS))
    except GetParameterError as fault:
        raise _UnreadableError from fault


@lru_cache(maxsize=1)
def _provider() -> SecretsProvider:
    from aws_lambda_powertools.utilities.parameters import SecretsProvider  # noqa: PLC0415  # as above
    from botocore.config import Config  # noqa: PLC0415

    return SecretsProvider(boto_config=Config(connect_timeout=1, read_timeout=3, retries={"total_max_attempts": 3}))
