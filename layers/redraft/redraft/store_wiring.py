"""Where Redis is, from the settings."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from redis.credentials import CredentialProvider

from redraft.adapters.redis.client import RedisAddress
from redraft.settings import Settings


def address_of(settings: Settings) -> RedisAddress:
    """Where the settings say that Redis is; `redis_url` wins over the rest where it is set."""
    host, port, tls = settings.redis_host, settings.redis_port, settings.redis_tls
    username, password = settings.redis_username or None, settings.redis_password or None
    if settings.redis_url:
        url = urlsplit(settings.redis_url)
        host, port, tls = url.hostname or host, url.port or port, url.scheme == "rediss"
        username = unquote(url.username) if url.username else username
        password = unquote(url.password) if url.password else password
    return RedisAddress(
        host=host,
        port=port,
        cluster=settings.redis_cluster,
        tls=tls,
        tls_ca_file=settings.redis_tls_ca_file or None,
        username=username,
        password=password,
        credentials=_iam_credentials(settings),
        timeout_seconds=settings.redis_timeout_ms / 1000,
        connect_timeout_seconds=min(1.0, settings.redis_timeout_ms / 1000),
        max_connections=settings.redis_max_connections,
    )


def _iam_credentials(settings: Settings) -> CredentialProvider | None:
    if not settings.redis_iam_cache:
        return None
    # botocore costs a tenth of a second to import, which only functions with an IAM user need to pay.
    from redraft.adapters.elasticache_iam import IamCredentials  # noqa: PLC0415

    return IamCredentials(settings.redis_username, settings.redis_iam_cache, serverless=settings.redis_iam_serverless)
