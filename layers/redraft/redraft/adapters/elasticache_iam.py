"""IAM tokens in place of a password for ElastiCache: signed here, without a call, good for 15 minutes."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from botocore.auth import SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.session import get_session
from redis.credentials import CredentialProvider

from redraft.errors import StoreUnavailableError

TOKEN_SECONDS: Final = 900
_SCHEME: Final = "http://"


class IamCredentials(CredentialProvider):
    """Signs a new token for each connection; raises `StoreUnavailableError` where the process has no credentials."""

    def __init__(self, user: str, cache: str, *, serverless: bool = True) -> None:
        self._user = user
        self._cache = cache
        self._serverless = serverless
        self._session = get_session()

    def get_credentials(self) -> tuple[str, str]:
        """The user's name and a token: a presigned `connect` request without its scheme."""
        parameters = {"Action": "connect", "User": self._user}
        if self._serverless:
            parameters["ResourceType"] = "ServerlessCache"
        request = AWSRequest("GET", f"{_SCHEME}{self._cache}/?{urlencode(parameters)}")
        credentials = self._session.get_credentials()
        if credentials is None:
            raise StoreUnavailableError("This process has no AWS credentials to reach the session store with.")
        region = self._session.get_config_variable("region")
        signer = SigV4QueryAuth(credentials.get_frozen_credentials(), "elasticache", region, expires=TOKEN_SECONDS)
        signer.add_auth(request)
        return self._user, str(request.url).removeprefix(_SCHEME)

    async def get_credentials_async(self) -> tuple[str, str]:
        """The same; signing takes well under a millisecond and waits for nothing."""
        return self.get_credentials()
