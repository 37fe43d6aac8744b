"""An OpenID Connect issuer over HTTP: its configuration, its keys, and tokens that it signs, soundly or not."""

from __future__ import annotations

import base64
import hmac
import json
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

AUDIENCE = "redraft-tests"


class Issuer:
    """Serves its keys while `answers`; `asked` counts who came for them."""

    def __init__(self, address: str) -> None:
        self.url = address
        self.asked = 0
        self.answers = True
        self._keys: dict[str, Any] = {}
        self.key_id = self.rotate()

    def rotate(self) -> str:
        """Sign with a new key from now on; the earlier ones are published no more."""
        self.key_id = uuid.uuid4().hex
        self._keys = {self.key_id: rsa.generate_private_key(public_exponent=65537, key_size=2048)}
        return self.key_id

    def add_curve(self) -> str:
        """Publish an elliptic key as well; its id."""
        key_id = uuid.uuid4().hex
        self._keys[key_id] = ec.generate_private_key(ec.SECP256R1())
        return key_id

    def token(self, user: str = "ada", *, key_id: str | None = None, algorithm: str = "RS256", **claims: Any) -> str:
        """A token that is good for five minutes, but for what `claims` say otherwise; None leaves a claim out."""
        now = int(time.time())
        sound = {"iss": self.url, "aud": AUDIENCE, "sub": user, "iat": now, "exp": now + 300}
        said = {name: value for name, value in {**sound, **claims}.items() if value is not None}
        key = self._keys.get(key_id or self.key_id, next(iter(self._keys.values())))
        return jwt.encode(said, key, algorithm, headers={"kid": key_id or self.key_id})

    def signed(self, claims: dict[str, Any]) -> str:
        """A token that says just this, whatever it is."""
        return jwt.PyJWS().encode(
            json.dumps(claims).encode(), self._keys[self.key_id], "RS256", headers={"kid": self.key_id}
        )

    def unsigned(self, user: str = "ada") -> str:
        """A token with `alg` none."""
        claims = jwt.decode(self.token(user), options={"verify_signature": False})
        return jwt.encode(claims, None, "none", headers={"kid": self.key_id})

    def signed_with_the_public_key(self, user: str = "ada") -> str:
        """A token whose HMAC takes the published key for a shared secret, as naive checks do."""
        claims = self.token(user).split(".")[1]
        header = base64.urlsafe_b64encode(json.dumps({"alg": "HS256", "kid": self.key_id}).encode()).rstrip(b"=")
        public = self._keys[self.key_id].public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        signature = hmac.digest(public, header + b"." + claims.encode(), "sha256")
        return f"{header.decode()}.{claims}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"

    def published(self) -> dict[str, Any]:
        """The key set."""
        return {"keys": [self._public(key_id, key) for key_id, key in self._keys.items()]}

    def _public(self, key_id: str, key: Any) -> dict[str, Any]:
        algorithm: Any = jwt.algorithms.RSAAlgorithm
        if isinstance(key, ec.EllipticCurvePrivateKey):
            algorithm = jwt.algorithms.ECAlgorithm
        return {**algorithm.to_jwk(key.public_key(), as_dict=True), "kid": key_id, "use": "sig"}


@contextmanager
def issuing() -> Iterator[Issuer]:
    """An issuer on a free port of the loopback."""
    issuer: Issuer

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            issuer.asked += self.path == "/keys"
            documents = {
                "/.well-known/openid-configuration": {"issuer": issuer.url, "jwks_uri": f"{issuer.url}/keys"},
                "/keys": issuer.published(),
            }
            found = documents.get(self.path) if issuer.answers else None
            body = json.dumps(found).encode()
            self.send_response(200 if found else 503)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    issuer = Issuer(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield issuer
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
