"""Remarks beside a request ("people kept losing it", "it is cancelled"): said for the reader, not to be done."""

from __future__ import annotations

from redraft.language.effects.values.colours import parse_colour_words
from redraft.language.lexicon.remarks import ASIDES, PASTS, PEOPLE, RUN_ON, SAYING, SINGULAR, STATES, is_pleasant
from redraft.language.lexicon.verbs import REQUESTS
from redraft.language.tokens import Token

_CUES = frozenset(
    """
    so because since as for otherwise which who while although though if when that where otherwise else
    cause cuz coz bc then thus hence otherwise unless until
    """.split()
)
_SUBJECTS = frozenset(
    """
    it they he she we you i people everyone everybody nobody users participants most some many one two three
    all both none the this that these those there here in our my your their its novices readers testers
    somebody someone no not guests members staff buyers hes shes theyre thats visitors customers kids children
    colleagues nothing everything a an what wrong right such way looks too he's hes
    """.split()
)
_FINITE = frozenset(
    """
    lacks lack misses never always often hardly rarely seldom still
    made expect meant caused led said told felt seemed had wanted needed asked mistook lost left knew sat wrote paid
        am appears appear is are was were be been has have had do does did can cannot could will would may might
    shall should must need needs looks look looked seems seem reads read says say touches touch goes go
    comes come makes make want wants love loves hates hate matters matter breaks likes like fits fit touches
    stands stand build builds hit hits keeps kept lose lost 404s gets got went took found thought understood
    overlooked expected missed confused competes disappears do did read knew know knows search searches sees
    saw see works work means mean helps help feels feel sounds sound
    """.split()
)
_REQUESTS = frozenset(
    """
    make move put add remove delete change set colour color turn hide show give take please could can let swap use
    rename lose drop replace bring swap increase reduce enlarge shrink disable enable tick untick
    """.split()
)
_PARTICIPLES = frozenset("gone done sold finished cancelled broken so too really just nobody".split())
_SHORT = 3
_RATHER_THAN = frozenset({("instead", "of"), ("rather", "than")})
_WHERE = frozenset(
    """
    way down up at over all under below above next beside there here where after before behind between underneath far
    somewhere hidden buried stuck lost
    """.split()
)
"""Words that open the place where something stood, in "instead of way down there"."""
_OF_IT = frozenset({("of", "it"), ("of", "them"), ("of", "that"), ("of", "those"), ("of", "this")})
_FEWEST, _MOST = 2, 5
_OPENERS = frozenset(
    "so because since otherwise as which who for although cause cuz coz when while if until where".split()
)
_DIRECT = frozenset("should must could please can shall".split())
_PARTLY = frozenset("not except only apart besides leave keep excluding".split())
_WOULD = frozenset("would will may might cannot dont do did not".split())
_GROUPS = frozenset(
    "customers guests visitors readers kids children parents staff members nobody everybody they".split()
)


def is_comment(tokens: list[Token]) -> bool:
    """Whether a stretch between punctuation is a remark: a subject and a finite verb, or a cue, and no request."""
    words = [token.text for token in tokens if not token.is_mark and token.kind != "quote"]
    if not words:
        return True
    if words[0] == "so" and len(words) > 1 and words[1] in _REQUESTS:
        return False
    if words[0] in _OPENERS or tuple(words) in ASIDES or is_pleasant(words) or _is_told(words):
        return True
    if words[0] in ("hes", "shes", "theyre", "thats") and len(words) > 1:
        return True
    if tuple(words[:2]) in (("can", "not"), ("like", "a"), ("like", "an")) or _complains(words):
        return True
    return words[0] in _SUBJECTS | _CUES and any(is_finite(word) for word in words[1:])


def _complains(words: list[str]) -> bool:
    """As in "the headline is way too long", "not enough air": what is wrong, without what shall be."""
    after = words[words.index("too") + 1 :] if "too" in words[:-1] else []
    return bool(after) and after[0] not in _TOO_LOOKS and words[0] not in _REQUESTS and "make" not in words


_TOO_LOOKS = frozenset(
    """
    big large huge small little tiny wide narrow tall high low short flat dark light pale bright and
    """.split()
)
"""Complaints that say what shall be: too big is smaller."""


def _is_told(words: list[str]) -> bool:
    """As in "nobody picks it", "instead of having them in a row", "red like the cap he wears"."""
    if words[0] not in REQUESTS and words[1:2] == ["like"] and words[2:3] in (["the"], ["a"], ["an"], ["my"], ["our"]):
        return True
    if tuple(words[:2]) in _RATHER_THAN and len(words) > _FEWEST and (words[2].endswith("ing") or words[2] in _WHERE):
        return True
    if words[0] in ("a", "an") and tuple(words[-2:]) in _OF_IT:  # "I want a wall of it"
        return True
    return words[0] in SINGULAR and len(words) > 1 and words[1].endswith("s") and len(words[1]) > _SHORT


def is_aside(tokens: list[Token]) -> bool:
    """The weakest test, for a part of a sentence: "X is done" and the like, said before or after a request."""
    words = [token.text for token in tokens if not token.is_mark and token.kind != "quote"]
    if len(words) < 2 or any(word in _DIRECT | {"to"} for word in words):  # subject and verb
        return False
    if words[-1] in ("stays", "stay", "remains", "remain") or words[0] in _PARTICIPLES:
        return True
    return any(is_finite(word) or word in ("gone", "done", "so") for word in words[1:])


def is_remark(tokens: list[Token]) -> bool:
    """The weaker test, for a whole sentence: a finite verb behind its first word, and no modal of request."""
    words = [token.text for token in tokens if not token.is_mark and token.kind != "quote"]
    if any(word in _DIRECT and after != "not" for word, after in zip(words[:3], [*words[1:4], ""], strict=False)):
        return False
    return len(words) > 1 and any(is_finite(word) for word in words[1:])


def is_idle(tokens: list[Token]) -> bool:
    """Whether a stretch has nothing to be done in it, though it is no remark by its form: "by contrast"."""
    words = [token.text for token in tokens if not token.is_mark]
    if not words or any(token.kind in ("quote", "colour", "size", "length") for token in tokens):
        return False
    if words[0] in _PARTLY:
        return False
    people = words[0] in PEOPLE | _GROUPS
    if not people and any(word in _DIRECT for word in words):
        return False
    return words[0] not in REQUESTS and len(words) > 1


def is_report(tokens: list[Token]) -> bool:
    """Whether these words say whose wish follows: a person and a verb of saying, "that" at will."""
    words = [token.text for token in tokens]
    if words[-1] == "that":
        words = words[:-1]
    if len(words) < _FEWEST or len(words) > _MOST or words[-1] not in SAYING:
        return False
    return words[0] in ("my", "our") or any(word in PEOPLE for word in words[:-1])


def runs_on(tokens: list[Token], at: int) -> bool:
    """Whether a remark begins here without punctuation: "delete the second one it is wrong"."""
    words = tuple(token.text for token in tokens[at : at + 3])
    if words[:2] in _RATHER_THAN and (words[-1].endswith("ing") or words[-1] in _WHERE):
        return True
    if words[:2] in (("like", "a"), ("like", "an")) and at and tokens[at - 1].kind == "word":
        return parse_colour_words((tokens[at - 1].text,)) is not None  # "gold like a medal"
    if words[:2] == ("can", "not"):  # "bigger cant read it from the street"
        return len(words) > _FEWEST
    if len(words) > 1 and words[0] in PEOPLE | _GROUPS and (words[1] in _DIRECT | _WOULD or is_finite(words[1])):
        return True
    return len(words) > 1 and words[0] in RUN_ON and words[1] in STATES


def opens_like_request(tokens: list[Token]) -> bool:
    """Whether words begin as a request does: a verb in small letters, and more."""
    words = [token for token in tokens if not token.is_mark]
    return len(words) > 2 and words[0].text in REQUESTS and words[0].raw[:1].islower()  # a verb and its object


def leads_up(tokens: list[Token]) -> bool:
    """Whether all up to a comma and "so" is told, whatever it is about: "The birds ate the quinces, so …"."""
    words = [token.text for token in tokens if not token.is_mark]
    if not tokens[-1].is_mark and tokens[-1].text != "and":
        return False
    values = any(token.kind in ("quote", "colour", "length", "size") for token in tokens)
    wishes = any(word in ("should", "must", "shall", "please") for word in words)
    return len(words) > _MOST and not values and not wishes and not opens_like_request(tokens)


def opens_request(tokens: list[Token], at: int) -> bool:
    """Whether a request begins here, behind a colon."""
    return at < len(tokens) and tokens[at].kind == "word" and tokens[at].text in _REQUESTS


def is_finite(word: str) -> bool:
    """Whether a word is likely a verb in a sentence that tells something."""
    return word in _FINITE or word in PASTS or (len(word) > 4 and word.endswith("ed"))
