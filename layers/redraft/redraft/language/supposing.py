"""What is only supposed is wished for: "what if the cards swapped places", "I wish it were bigger"."""

from __future__ import annotations

from typing import Final

from redraft.language.lexicon.verbs import GERUNDS
from redraft.language.tokens import Token, corrected

_LONGEST: Final = 12
"""So many words after "what if" its verb is looked for."""

_IRREGULAR: Final = {
    "said": "say", "were": "be", "was": "be", "had": "have", "went": "go", "came": "come", "stood": "stand",
    "got": "get", "became": "become", "sat": "sit", "took": "take", "made": "make", "gave": "give",
    "lost": "lose", "hid": "hide",
    "wore": "wear", "stuck": "stick", "ran": "run", "grew": "grow", "showed": "show", "looked": "look", "read": "read",
    "began": "begin", "started": "start", "followed": "follow", "matched": "match", "dropped": "drop",
}  # fmt: skip
_PARTICIPLES_AFTER: Final = frozenset("be is are was were been being get got have has had".split())


def _pasts() -> dict[str, str]:
    """The past forms of the verbs that may begin a request."""
    out: dict[str, str] = {}
    for verb in dict.fromkeys(GERUNDS.values()):
        out.setdefault(f"{verb}d" if verb.endswith("e") else f"{verb}ed", verb)
        out.setdefault(f"{verb}{verb[-1]}ed", verb)
    return out | _IRREGULAR


_PASTS: Final = _pasts()


def supposes(lead: tuple[str, ...]) -> bool:
    """Whether a way to begin a request is followed by a supposition."""
    return lead[-1] in ("if", "wish") or (len(lead) > 1 and lead[-2] == "if")


def as_wished(tokens: list[Token]) -> list[Token]:
    """The tokens with the first verb of the past as the present, up to the end of the clause."""
    for at, token in enumerate(tokens[:_LONGEST]):
        if token.is_mark and token.text != "'s":
            return tokens
        verb = _PASTS.get(token.text) if token.kind == "word" and token.raw.islower() else None
        ahead = tokens[at - 1].text if at else ""
        if verb is not None and ahead not in _PARTICIPLES_AFTER:
            return [*tokens[:at], corrected(token, verb), *tokens[at + 1 :]]
    return tokens
