"""Lua scripts as files: loaded once, called by their hash, sent in full where the server does not know them yet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Any, Final

from redis.exceptions import NoScriptError

from redraft.adapters.redis.client import Client, translated

_ARRAY_32: Final = b"\xdd"
_RAW_32: Final = b"\xdb"
_FOLDER: Final = resources.files(__package__).joinpath("scripts")
Argument = str | bytes | int | float


class Script:
    """One atomic operation; every key it touches is passed in, at least one."""

    def __init__(self, name: str) -> None:
        self.source = _FOLDER.joinpath(f"{name}.lua").read_text(encoding="utf-8")
        self.sha = hashlib.sha1(self.source.encode(), usedforsecurity=False).hexdigest()

    async def __call__(self, client: Client, keys: Sequence[str], arguments: Sequence[Argument] = ()) -> Any:
        """What the script returns; raises as `translated` does."""
        with translated():
            try:
                return await client.evalsha(self.sha, len(keys), *keys, *arguments)
            except NoScriptError:
                return await client.eval(self.source, len(keys), *keys, *arguments)


def byte_array(parts: Iterable[bytes | str]) -> bytes:
    """Many byte strings as one argument: a MessagePack array of raw strings.

    A call takes no more than 3,999 arguments, and the servers' `cmsgpack` knows the raw strings of the older
    MessagePack only, which no library writes for bytes any more.
    """
    encoded = [part.encode() if isinstance(part, str) else part for part in parts]
    body = b"".join(_RAW_32 + len(part).to_bytes(4, "big") + part for part in encoded)
    return _ARRAY_32 + len(encoded).to_bytes(4, "big") + body
