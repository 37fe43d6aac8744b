"""Response headers that keep what is served from doing harm in a browser."""

from __future__ import annotations

from typing import Final

API: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=63072000; includeSubDomains"),
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
)
"""For every answer; a route that sets one of them itself keeps its own."""

PREVIEW_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; font-src data:; sandbox; base-uri 'none'; "
    "form-action 'none'"
)
"""For a design drawn as a page: it shows itself and pictures, and runs nothing."""

DOCS_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""For the page of documents, which is one file without scripts."""
