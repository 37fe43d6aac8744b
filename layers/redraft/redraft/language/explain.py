"""How a prompt was read, as plain JSON: the words, the clauses with their rules, what each phrase meant and why.

Steps in order: `words`, then for each clause its `rule` with the `span` of characters and the frames, for each phrase
looked up its `ids`, the `candidates` and `why`, remarks, and last the `decision` with the readings not taken.
"""

from __future__ import annotations

from typing import Any

from redraft.language.confidence import confidence_of, explained
from redraft.language.references.phrase import Found, Phrase, describe
from redraft.language.tokens import Token
from redraft.language.tries import Tried

Json = dict[str, Any]


def explanation_of(prompt: str, tried: Tried) -> tuple[Json, ...]:
    """All that there is to say about a reading."""
    steps = [_step(prompt, tried.tokens, step) for step in tried.done.steps]
    remarks = [
        {"remark": _text(prompt, span), "span": span}
        for part in tried.reading.parts
        if part.comment and (span := _span(tried.tokens, part.start, part.end))
    ]
    return (_words(prompt, tried), *steps, *remarks, _decision(tried))


def _words(prompt: str, tried: Tried) -> Json:
    """What the words were taken for."""
    mended = [
        {"typed": token.raw, "read": token.text, "span": [token.start, token.end]}
        for token in tried.tokens
        if token.kind == "word" and token.raw and token.raw.lower() != token.text
    ]
    return {"words": [token.text for token in tried.tokens], "mended": mended, "prompt": prompt}


def _step(prompt: str, tokens: list[Token], step: Json) -> Json:
    out: Json = {}
    if "phrase" in step:
        phrase, found = step["phrase"], step["found"]
        out = {"phrase": describe(phrase) if phrase is not None else "(not named)", **_found(found)}
        span = _span(tokens, *phrase.span) if isinstance(phrase, Phrase) else None
    else:
        out = {"rule": step["rule"]}
        if "frames" in step:
            out["frames"] = [frame.to_json() for frame in step["frames"]]
        span = _span(tokens, step["part"].start, step["part"].end) if "part" in step else None
    return out if span is None else {**out, "span": span, "text": _text(prompt, span)}


def _found(found: Found) -> Json:
    return {
        "ids": list(found.ids), "candidates": list(found.near), "why": found.why, "open": found.several or not found.ids
    }  # fmt: skip


def _decision(tried: Tried) -> Json:
    others = [
        {"rules": [match.rule.name for match in other.reading.matches], "score": round(other.rank, 2), **_fate(other)}
        for other in tried.others
    ]
    return {
        "decision": _fate(tried)["outcome"], "score": round(tried.rank, 2), "explained": round(explained(tried), 2),
        "confidence": confidence_of(tried), "by_gist": tried.loose, "others": others,
    }  # fmt: skip


def _fate(tried: Tried) -> Json:
    """What a reading comes to, in a few words."""
    if tried.open_found is not None:
        return {"outcome": f"open: {tried.open_found.why}"}
    if tried.done.declined is not None:
        return {"outcome": f"cannot be done: {tried.done.declined}"}
    if tried.reading.lost:
        return {"outcome": f"{tried.reading.lost} words unexplained"}
    operations = tried.turned.operations if tried.turned is not None else tried.done.operations
    return {"outcome": f"{len(operations)} operations"}


def _span(tokens: list[Token], start: int, end: int) -> list[int] | None:
    """The characters from one token up to another; None where there are none."""
    here = tokens[start:end]
    return [here[0].start, here[-1].end] if here else None


def _text(prompt: str, span: list[int]) -> str:
    return prompt[span[0] : span[1]]
