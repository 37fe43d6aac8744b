"""Sentences run together without punctuation: where a new request, an interruption or a remark begins in the midst.

People type as they speak: "the fee is too small make it 20px", "swap the photos the kitchen sells the house", "make it
red no hold on make it navy". Each test takes the tokens and the place where something new may begin.
"""

from __future__ import annotations

from typing import Final

from redraft.language.comments import is_finite
from redraft.language.effects.values.colours import parse_colour_words
from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.remarks import PEOPLE
from redraft.language.lexicon.starts import by_first
from redraft.language.lexicon.words import STOPS
from redraft.language.tokens import Token

_DEEDS: Final = frozenset(
    """
    make change rename drop turn set put move swap recolour recolor delete remove resize shrink enlarge bump color
    colour paint center centre hide take kick chuck bin scrap ditch lose disable enable tick untick switch shift
    bold style replace bring lower raise reword retitle relabel underline darken lighten
    """.split()
)
_POINTING: Final = frozenset("it that this them those these both its their".split())
_LEADING: Final = (
    frozenset(
        """
        you to please and then just not or but so can could lets let us now also i we would they he she who which that
        never always do does did should must may might will shall cannot people everybody nobody someone everyone did
        why how when if , ; : - . " '
        """.split()
    )
    | PEOPLE
)
"""Words before a verb that make it no beginning: its subject, its auxiliary, or what already begins the request."""

_INTERRUPTIONS: Final = by_first(
    tuple(words.split())
    for words in """
    no hold on; no hang on; no wait; wait no; hold on no; hang on no; hold on; hang on; actually no; no actually;
    no sorry; sorry no; oh no; oops; whoops; wait actually; oh wait; wait; no no; hmm no; or no; nah
    """.replace("\n", " ").split(";")
)
_SUBJECTS: Final = frozenset(
    """
    the a an my our your their his her its this that these those none nobody everybody everyone most some many i we they
    he she it people it there all half
    """.split()
)
_PERSONS: Final = frozenset("i we they he she you".split())
_NO_VERBS: Final = frozenset("and or , of in on at to too also with for from by".split())
_ANDS: Final = frozenset({"and", "then", "but", "&"})
_THE: Final = frozenset({"the", "a", "an"})
_GIVING: Final = frozenset("give add get have become be go".split())
_LOOKS: Final = frozenset(
    "bold italic bigger smaller larger wider taller narrower centred centered underlined rounded transparent".split()
)
_BEFORE_THAT: Final = frozenset("like than about is do does say says of for with hate love see read".split())
_WISHES: Final = frozenset("want need would like should prefer wish must".split())
_FEWEST: Final = 3
_BREAKS: Final = frozenset(".;!?")
_FARTHEST_VERB: Final = 5


def opens_anew(tokens: list[Token], at: int) -> bool:
    """Whether a request begins here without punctuation: "… is too small make it bigger"."""
    if not 0 < at < len(tokens) - 1 or tokens[at].kind != "word" or tokens[at].text not in _DEEDS:
        return False
    before = tokens[at - 1]
    if before.text == "that" and at > 1 and tokens[at - 2].text in _BEFORE_THAT:  # "nobody talks like that change it"
        return tokens[at + 1].text in _POINTING
    return tokens[at + 1].text in _POINTING and not before.is_mark and before.text not in _LEADING


def goes_on(tokens: list[Token], at: int) -> bool:
    """As in "let it read Fully booked and turn red": whether "and" brings the next thing to do, not more words."""
    if at + 2 >= len(tokens) or tokens[at].text not in _ANDS or not tokens[at + 1].raw.islower():
        return False
    verb, after = tokens[at + 1], tokens[at + 2]
    looks = after.kind in ("colour", "length", "size") or after.text in _POINTING | _THE
    looks = looks or (after.raw.islower() and parse_colour_words([after.text]) is not None)
    return verb.text in _DEEDS | _GIVING and (looks or after.text in _LOOKS)


def interruption(tokens: list[Token], at: int) -> int:
    """How many words here break off what was being said: "no hold on", "wait"; none at the end of the prompt."""
    for words in _INTERRUPTIONS.get(tokens[at].text, ()) if at < len(tokens) else ():
        end = at + len(words)
        if end < len(tokens) and tuple(token.text for token in tokens[at:end]) == words:
            return len(words) if len(words) > 1 or not tokens[end].is_mark else 0
    return 0


def drifts(tokens: list[Token], at: int) -> bool:
    """Whether a remark may begin here without punctuation and run to the end of the sentence."""
    if not 0 < at < len(tokens) or tokens[at].kind != "word" or tokens[at].text not in _SUBJECTS:
        return False
    if tokens[at - 1].text in STOPS and tokens[at - 1].text not in ("it", "one", "them", "that", "too", "up", "down"):
        return False
    end = next((i for i in range(at, len(tokens)) if tokens[i].is_mark and tokens[i].text in _BREAKS), len(tokens))
    return tells(tokens[at:end])


def tells(stretch: list[Token]) -> bool:
    """Whether words are a sentence that tells something: a subject, then a verb, and no value to be given."""
    words = [token.text for token in stretch]
    if len(words) < _FEWEST or any(token.kind in ("quote", "length", "size", "colour") for token in stretch):
        return False
    if words[0] in _PERSONS:
        return words[1] not in _NO_VERBS | _WISHES
    for i, word in enumerate(words[1 : _FARTHEST_VERB + 1], 1):
        if word in ("should", "must", "needs", "need"):
            return False
        if is_finite(word) and kind_of(word) is None:
            return True
        if words[i - 1] in PEOPLE and word not in _NO_VERBS:  # "the parents ask me"
            return True
    return False
