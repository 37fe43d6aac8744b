"""What people say around a request for the sake of manners: sounds at its beginning, assurances at its end."""

from __future__ import annotations

from redraft.language.lexicon.words import STOPS
from redraft.language.references.index import DesignIndex
from redraft.language.tokens import Token

_SOUNDS = frozenset(
    """
    aw aww awh ugh argh gah meh whoa woah wow gosh yikes bah ach ahem psst yo sup mmm geez jeez omg ooo yay hurray
    hooray mate buddy folks team guys sir madam hiya howdy greetings yup nah-uh welp phew eek ew eww dang damn darn hmph
    """.split()
)
"""Sounds and forms of address, which say nothing wherever a sentence begins."""

_OPENERS = frozenset(
    """
    right well good great lovely perfect fine cool nice super brilliant excellent wonderful awesome fantastic sweet neat
    beautiful amazing better splendid marvellous now anyway listen look see so then done
    """.split()
)
"""Words that open a sentence and are set off by a comma or a full stop."""

_TAILS = tuple(
    tuple(words.split())
    for words in """
    pretty please; pretty; of course; if possible; for me; for us; by the way; i think; i guess; i suppose; i reckon;
    i believe; if you can; if you could; if you would; if you do not mind; if that is possible; if that is ok; if that
    is okay; if it is possible; if that works; if that is alright; if that is not too much trouble; when you can; when
    you have time; that is all; after all; in fact; right away; right now; straight away; at once; as soon as
    possible; will you; would you; could you; can you; or so; as discussed; as agreed; as always; for now; for the
    moment; for the time being;
    from now on; from today on; these days; as of today; as of now; many thanks; thank
    you; thank you very much; thanks a lot; thanks so much; much appreciated; if you like; then; though; actually; in
    the end; to be honest; no rush; do you think; do not you think; shall we; is that possible; is that ok; would be
    great; would be nice; would be lovely; i beg you; i beg of you; i pray; duh; if you please; for example; for
    instance; , mind; mind you; would do me good; would do us good; would not hurt; would help; would be welcome;
    would suit me; would do; and say no more about it; if it can be spared; if it can be done; if that can be done;
    if it can be managed; if you can manage it; chop chop; go go go; or something;
    or something like that; or thereabouts
    """.split(";")
)
"""What may close a sentence without adding to it."""

_BETWEEN = frozenset(
    tuple(words.split())
    for words in """
    i think; i believe; i suppose; i guess; i feel; i reckon; i would say; i dare say; i daresay; if possible;
    please; if you please; if you would; if you could; if you can; if you like; if you will; if i may; rather;
    however; therefore; of course; like; you know; by the way; in fact; indeed; to my mind; in my view; in my
    opinion; on second thoughts; on second thought; on reflection; after all; for instance; for example; as it were;
    header included; headers included; heading included; headings included; title included; header and all;
    everything included; so to speak; i am afraid; i fear; i trust; i confess; i must say; i hope; forgive me; alas;
    naturally; that is; that is to say; say; to be honest; as discussed; as agreed; if that is possible; you see; i
    mean; er; um; well
    """.replace("\n", " ").split(";")
)
"""What may be said between two commas, in the middle of a request."""
_ROUGHLY = frozenset("say like around about roughly approximately approx circa".split())
_LONGEST = 4
_VALUES = frozenset({"length", "number", "colour", "size"})
_ENDS = frozenset(".!?")


def without_courtesies(tokens: list[Token], index: DesignIndex) -> list[Token]:
    """The tokens without what is only said to be friendly."""
    return _without_tails(_without_asides(_without_sounds(tokens, index)))


def _without_asides(tokens: list[Token]) -> list[Token]:
    """As in "should, I think, go": with its commas; and "say" before or behind a value."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        if used := _aside(tokens, at, bool(out)):
            led = tokens[at + used].text == ":" if at + used < len(tokens) else False
            out += [] if led or out[-1].text in STOPS else [tokens[at]]  # "white, please, and bold" is still a list
            at += used
        elif tokens[at].text in _ROUGHLY and _is_guess(tokens, at):
            at += 1
        else:
            out.append(tokens[at])
            at += 1
    return out


def _aside(tokens: list[Token], at: int, follows: bool) -> int:
    """How many tokens from here are an aside with its two commas."""
    if tokens[at].text != "," or not follows:
        return 0
    for end in range(at + 1, min(at + 2 + _LONGEST, len(tokens))):
        if tokens[end].text in (",", ":"):
            words = tuple(token.text for token in tokens[at + 1 : end])
            said = not words or words in _BETWEEN
            return end + (tokens[end].text == ",") - at if said else 0
    return 0


def _is_guess(tokens: list[Token], at: int) -> bool:
    """As in "at 44px say", "to, say, 44px"."""
    if tokens[at].text != "say":
        return 0 < at < len(tokens) - 1 and tokens[at + 1].kind in ("length", "colour", "size")
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = after is None or after.is_mark
    if before is not None and before.kind in _VALUES and ends:
        return True
    led = before is not None and before.text in (",", "to", "at", "of", "by")
    return led and before is not None and before.text != "to" and after is not None and after.kind in _VALUES


def _without_sounds(tokens: list[Token], index: DesignIndex) -> list[Token]:
    out: list[Token] = []
    for at, token in enumerate(tokens):
        begins = not out or out[-1].text in _ENDS
        if begins and token.kind == "word" and at + 1 < len(tokens):
            after = tokens[at + 1]
            set_off = after.is_mark and after.text in ",.!" and at + 2 < len(tokens)
            if (token.text in _SOUNDS and not index.knows(token.stem)) or (token.text in _OPENERS and set_off):
                continue
        if begins and token.is_mark and token.text in ",.!" and (not out or token.text == ","):
            continue
        out.append(token)
    return out


def _without_tails(tokens: list[Token]) -> list[Token]:
    """Tails go one after another, as long as something stays of the sentence."""
    out: list[Token] = []
    sentence: list[Token] = []
    for token in tokens:
        if token.is_mark and token.text in _ENDS:
            out += [*_cut(sentence), token]
            sentence = []
        else:
            sentence.append(token)
    return out + _cut(sentence)


def _cut(sentence: list[Token]) -> list[Token]:
    while True:
        texts = tuple("" if token.kind == "quote" else token.text for token in sentence)
        tail = next((t for t in _TAILS if len(t) < len(texts) - 1 and texts[-len(t) :] == t), None)
        if tail is None:
            return sentence
        sentence = sentence[: -len(tail)]
        while len(sentence) > 1 and sentence[-1].is_mark and sentence[-1].text in (",", "-"):
            sentence = sentence[:-1]
