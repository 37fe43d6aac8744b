"""What people say in answers to a question, around the description and instead of it."""
# ruff: noqa: RUF001  # dashes are what people type

from __future__ import annotations

from collections.abc import Sequence


def _rows(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row.split()) for row in text.replace("\n", " ").split(";") if row.strip())


ALL_OF_THEM = _rows(
    """
    both; all; all of them; both of them; every one of them; everyone of them; each of them; all three; all four;
    each; each one; every one; all of those; all of these; the both; them all; both please; the lot; all the above;
    all of the above; everything; both of these; both of those; each and every one; all of em; all the; all five;
    all six; all those; all these; every; all together; all two; the two; the three; all 3; all 4; all 2; all of it;
    do both; do all; do all of them; both them; all them; everyone; all ones; everywhere; all 5; all 6; every single
    one; the whole lot; all of the lot; every last one; them both; every single one of them; the pair; the pair of
    them; each of those; one and all; every one of those; either and both; the four; the five; the six; all of both;
    simply all; just all; as many as there are
    """
)
"""All of the options."""

ANY_OF_THEM = _rows(
    """
    either; either one; either of them; any; any one; any of them; any one of them; whichever; whichever you like;
    whichever one; either you choose; you choose; you pick; you decide; your choice; your pick; whatever you like;
    either will do; any will do; either works; either is fine; any is fine; any of those; either of those; i do not
    mind; i do not care; i do not mind which; i do not care which; it does not matter which; does not matter which;
    whichever , you choose; either , you choose; either , i do not mind; any , you choose; up to you; surprise me;
    choose one; pick one; just pick one; pick any; choose any; take any; take either
    """
)
"""One of them, and the choice is ours."""

YES = _rows(
    """
    yes; yes please; yes that one; yes that; exactly; correct; that is right; that one yes; yep; yeah; sure; that is
    the one; that is it; that is what i mean; that is what i meant; yes exactly; indeed; precisely; it is; yes it
    is; aye; ok; okay; that is correct; you got it; spot on
    """
)
"""Agreeing to what was offered."""

LEADS = _rows(
    """
    i mean; i meant; the one i mean is; what i mean is; what i meant was; the one i meant is; i mean of course; it
    is; that of; that with; and that; and; those of; oh; ah; sorry; no; just; only; let us take; go with; go for;
    probably; yes; that would be; it would be; it was; pick; choose; well; apologies; let it be; apply it to; apply
    it on; apply that to; do it for; do it on; do it to; do that for; for only; let us say; let us go with; i would
    say; i say; i am talking about; i was talking about; i was thinking of; i am thinking of; i am referring to; i
    refer to; i had in mind; i was meaning; talking about; of course; obviously; clearly; please; the answer is; my
    answer is; answer; i choose; i pick; i take; i prefer; preferably; rather; do this for; do this to; start with;
    begin with; in this case; hm; hmm; umm; okay; ok; ha; aha; ups; oops; whoops; then; so; yeah; yep; that is; this
    is; i did mean; mean; meant; mine is; it goes for; that goes for; definitely; the correct one is; the right one
    is; i think; i guess; maybe; perhaps; either
    """
)
"""What may stand before a description."""

VERB_LEADS = _rows(
    """
    take; make it; make that; make this; use; do; change; i want; i wanted; i need; i would like; try; try with;
    should be; it should be; that should be; it has to be; must be; it must be; has to be; i chose; give me; do it
    with; do that with; let it be; i should like; leave it at
    """
)
"""What may stand before a description that begins with its article: "make it the second one"."""

DETERMINERS = frozenset("the both all that those these this number option every each".split())

_TAILS = _rows(
    """
    of course; sorry; then; actually; please; thanks; thank you; i mean; i meant; obviously; that is; will do; is
    fine; is the one; is what i mean; is what i meant; for me; instead; i think; i guess; i suppose; i would say; i
    believe; clearly; naturally; if you please; only; alone; for sure; definitely; is it; is meant; was meant; i had
    in mind; is the right one; is right; is correct; it is; i said; would do; would be best; if possible; too
    obviously; for now; ta; cheers; thx; pls; plz; exactly; is enough; will be enough; as i said; first; please
    thanks
    """
)
TAILS = frozenset(tuple(reversed(row)) for row in _TAILS if row != ("first",))
"""What may stand behind it, last word first."""

NOT = _rows(
    """
    not; no not; all but; all except; all except for; everything but; everything except; every one but; every one
    except; everyone but; everyone except; any but; anything but; any except; each but; each except; all of them
    but; all of them except; all of them but not; all but not; all without; all other than; all apart from; both but
    not; every one of them but; every one of them except; certainly not; definitely not; all , except; all , but
    not; every one , except; all bar; every one bar; all but for; all save; everyone , except; all of them , except;
    all of them , but not
    """
)
"""What leaves out what follows."""

PREPOSITIONS = frozenset(
    """
    in on at under below above next beside with for of from by inside near between after before without underneath
    over within beneath
    """.split()
)
"""Words with which "the one" may be left out."""

LABELS = frozenset("number no nr option choice answer # numbers options nos point item".split())
"""What may name a number."""

BOUNDS = frozenset(", ; . ! ? : - – — ( and but because since as so cause cuz though while if when which that".split())
"""Where an answer may end."""

COUNTED = frozenset(
    """
    them those these two three four five six seven eight ones cards buttons links texts titles fields rows images
    items
    """.split()
)
"""Last words of "all three", "both of those", "all the cards"."""


def longest(rows: frozenset[tuple[str, ...]], words: Sequence[str]) -> int:
    """How many of the first words are the longest of the rows; 0 where none is."""
    most = max(len(row) for row in rows)
    sizes = range(min(most, len(words)), 0, -1)
    return next((size for size in sizes if tuple(words[:size]) in rows), 0)
