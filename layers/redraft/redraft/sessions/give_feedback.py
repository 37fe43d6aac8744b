"""What people think of a session: the satisfaction figure."""

from __future__ import annotations

from redraft.analytics.events import Rated
from redraft.analytics.heard import tell
from redraft.errors import IdempotencyConflictError
from redraft.sessions.loading import load, stretch_to
from redraft.sessions.messages import FeedbackRequest
from redraft.sessions.parts import Parts
from redraft.versions.codec import pack, unpack
from redraft.versions.moments import milliseconds


async def give_feedback(parts: Parts, request: FeedbackRequest) -> None:
    """Keep a rating; raises `VersionNotFoundError`, `IdempotencyConflictError`."""
    if request.version is not None:
        await stretch_to(parts, request.session_id, request.version, request.version)
    rated = await load(parts, request.session_id)
    now = parts.clock.now()
    asked = request.idempotency
    own = parts.ids.operation_id().hex()
    entry = {
        "rating": request.rating,
        "comment": request.comment,
        "version": request.version,
        "at": milliseconds(now),
        "fingerprint": asked.fingerprint if asked else None,
        "own": own,  # by which a rating that is kept is told from one that was given before
    }
    packed = pack(entry)
    kept = await parts.store.add_feedback(request.session_id, asked.key if asked else own, packed)
    if kept == packed:
        tell(Rated(at=now, session_id=request.session_id, user_id=rated.stored.about.user_id, rating=request.rating))
    elif unpack(kept)["fingerprint"] != entry["fingerprint"]:
        raise IdempotencyConflictError("This Idempotency-Key was used for another rating.")
