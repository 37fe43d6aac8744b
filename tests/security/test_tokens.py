"""Tokens of an issuer that rotates its keys, is away at times, and of others who pretend to be it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import jwt
import pytest
from redraft.adapters.jwks import FRESH_MS, PAUSE_MS, STALE_MS, Jwks
from redraft.errors import IdentityUnavailableError, NotAuthenticatedError
from redraft.security.caller import Caller
from redraft.security.tokens import TokenCheck, TokenRules

from tests.support.issuer import AUDIENCE, Issuer, issuing

pytestmark = pytest.mark.anyio


class Watch:
    """A clock whose stopwatch moves when it is told to."""

    def __init__(self) -> None:
        self.ms = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC)

    def stopwatch_ms(self) -> float:
        return self.ms


@pytest.fixture(scope="module")
def shared_issuer() -> Iterator[Issuer]:
    with issuing() as made:
        yield made


@pytest.fixture
def issuer(shared_issuer: Issuer) -> Issuer:
    shared_issuer.answers, shared_issuer.asked = True, 0
    return shared_issuer


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def check(issuer: Issuer, watch: Watch) -> TokenCheck:
    return checking(issuer, watch)


def checking(issuer: Issuer, watch: Watch, *algorithms: str, url: str = "") -> TokenCheck:
    rules = TokenRules(issuer.url, AUDIENCE, algorithms or ("RS256",))
    return TokenCheck(rules, Jwks(issuer.url, url, watch))


def now() -> datetime:
    return datetime.now(UTC)


async def test_a_sound_token_says_who_calls(check: TokenCheck, issuer: Issuer) -> None:
    assert await check.caller(issuer.token("ada"), now()) == Caller("ada")
    for granted in ({"scope": "x redraft:admin"}, {"scp": ["redraft:admin"]}, {"roles": ["redraft:admin"]}):
        assert (await check.caller(issuer.token("root", **granted), now())).is_admin
    assert not (await check.caller(issuer.token("eve", scope="redraft:administrator"), now())).is_admin


async def test_keys_are_fetched_once_and_remembered(check: TokenCheck, issuer: Issuer) -> None:
    for user in ("ada", "bob", "eve"):
        await check.caller(issuer.token(user), now())
    assert issuer.asked == 1


async def test_a_rotated_key_is_found_and_an_unknown_one_does_not_make_it_ask_again_and_again(
    check: TokenCheck, issuer: Issuer, watch: Watch
) -> None:
    await check.caller(issuer.token(), now())
    issuer.rotate()
    watch.ms += PAUSE_MS
    await check.caller(issuer.token(), now())
    assert issuer.asked == 2
    for _ in range(5):
        with pytest.raises(NotAuthenticatedError):
            await check.caller(issuer.token(key_id="unheard-of"), now())
    assert issuer.asked == 2


async def test_known_keys_go_on_counting_while_the_issuer_is_away(
    check: TokenCheck, issuer: Issuer, watch: Watch
) -> None:
    await check.caller(issuer.token(), now())
    issuer.answers = False
    watch.ms += FRESH_MS + 1
    assert (await check.caller(issuer.token(), now())).user_id == "ada"
    watch.ms += STALE_MS
    with pytest.raises(IdentityUnavailableError):
        await check.caller(issuer.token(), now())


async def test_without_keys_nobody_is_let_in_and_nobody_is_called_a_liar(issuer: Issuer, watch: Watch) -> None:
    issuer.answers = False
    with pytest.raises(IdentityUnavailableError):
        await checking(issuer, watch).caller(issuer.token(), now())


async def test_an_issuer_that_says_it_is_another_has_no_keys(issuer: Issuer, watch: Watch) -> None:
    rules = TokenRules(issuer.url + "/", AUDIENCE)
    with pytest.raises(IdentityUnavailableError):
        await TokenCheck(rules, Jwks(issuer.url + "/", "", watch)).caller(issuer.token(), now())


@pytest.mark.parametrize("url", ["http://issuer.example/keys", "file:///etc/passwd", "ftp://127.0.0.1/keys"])
async def test_keys_come_over_https_or_from_this_machine(issuer: Issuer, watch: Watch, url: str) -> None:
    with pytest.raises(IdentityUnavailableError):
        await checking(issuer, watch, url=url).caller(issuer.token(), now())


async def test_the_issuers_clock_may_be_off_by_a_minute(check: TokenCheck, issuer: Issuer) -> None:
    seconds = int(time.time())
    for claims in ({"exp": seconds - 30}, {"nbf": seconds + 30}, {"iat": seconds + 30}):
        await check.caller(issuer.token(**claims), now())
    for claims in ({"exp": seconds - 90}, {"nbf": seconds + 90}, {"iat": seconds + 90}, {"exp": "soon"}):
        with pytest.raises(NotAuthenticatedError):
            await check.caller(issuer.token(**claims), now())


async def test_a_token_expires_by_our_clock(check: TokenCheck, issuer: Issuer) -> None:
    token = issuer.token()
    await check.caller(token, now())
    with pytest.raises(NotAuthenticatedError, match="expired"):
        await check.caller(token, now() + timedelta(minutes=10))


async def test_a_key_counts_for_its_own_algorithm_alone(issuer: Issuer, watch: Watch) -> None:
    curve = issuer.add_curve()
    check = checking(issuer, watch, "ES256", "RS256")
    assert (await check.caller(issuer.token(key_id=curve, algorithm="ES256"), now())).user_id == "ada"
    assert (await check.caller(issuer.token(), now())).user_id == "ada"
    rsa_alone = checking(issuer, watch)
    with pytest.raises(NotAuthenticatedError):
        await rsa_alone.caller(issuer.token(key_id=curve, algorithm="ES256"), now())


@pytest.mark.parametrize("subject", ["", "x" * 201, 7, None, ["ada"]])
async def test_a_subject_is_a_text_of_sane_length(check: TokenCheck, issuer: Issuer, subject: object) -> None:
    token = issuer.token(sub=subject) if isinstance(subject, str) else _with_subject(issuer, subject)
    with pytest.raises(NotAuthenticatedError):
        await check.caller(token, now())


def _with_subject(issuer: Issuer, subject: object) -> str:
    """The library refuses to write what is no text; a careless issuer would not."""
    claims = {**jwt.decode(issuer.token(), options={"verify_signature": False}), "sub": subject}
    return issuer.signed(claims)


@pytest.mark.parametrize("text", ["", "a.b.c", "x" * 9000, "..", "eyJhbGciOiJub25lIn0.e30.", "\u202e.a.b"])
async def test_what_is_no_token_is_refused(check: TokenCheck, text: str) -> None:
    with pytest.raises(NotAuthenticatedError):
        await check.caller(text, now())


async def test_a_token_that_was_changed_is_refused(check: TokenCheck, issuer: Issuer) -> None:
    header, _, signature = issuer.token("ada").split(".")
    _, claims, _ = issuer.token("root", scope="redraft:admin").split(".")
    with pytest.raises(NotAuthenticatedError):
        await check.caller(f"{header}.{claims}.{signature}", now())
