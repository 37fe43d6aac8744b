"""Secrets from AWS Secrets Manager, kept for a few minutes; boto3 blocks, so it is asked in a thread."""

from __future__ import annotations

import json
from typing import Final

from anyio import to_thread

from redraft.errors import ModelUnavailableError

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


def _read(name: str) -> str:
    # boto3 and with it Powertools' parameters are dear to import: only functions with a secret pay.
    from aws_lambda_powertools.utilities import parameters  # noqa: PLC0415
    from aws_lambda_powertools.utilities.parameters.exceptions import GetParameterError  # noqa: PLC0415

    try:
        text = str(parameters.get_secret(name, max_age=MAX_AGE_SECONDS))
    except GetParameterError as fault:
        raise ModelUnavailableError("The key of the language model cannot be read.", reason="key") from fault
    if not text.lstrip().startswith("{"):
        return text.strip()
    held = json.loads(text)
    return str(held.get("api_key") or held.get("GEMINI_API_KEY") or "")
