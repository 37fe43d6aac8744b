"""What people say around a request for the sake of manners: sounds at its beginning, assurances at its end."""

from __future__ import annotations

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
    pretty please; pretty; of course; if possible; for me; for us; by the way; i think; i guess; i suppose;
    i reckon; i believe;
    if you can; if you could; if you would; if you do not mind; if that is possible; if that is ok; if that is okay;
    if it is possible; if that works; if that is alright; if that is not too much trouble; when you can;
    when you have time; that is all; after all; in fact; right away; right now; straight away; at once;
    as soon as possible; will you; would you; could you; can you; or so; as discussed; as agreed; as always; for now;
    for the moment; for the time being; many thanks; thank you; thank you very much; thanks a lot; thanks so much;
    much appreciated; if you like; then; though; actually; in the end; to be honest; no rush; do you think;
    do not you think; shall we; is that possible; is that ok; would be great; would be nice; would be lovely
    """.split(";")
)
"""What may close a sentence without adding to it."""

_ENDS = frozenset(".!?")


def without_courtesies(tokens: list[Token], index: DesignIndex) -> list[Token]:
    """The tokens without what is only said to be friendly."""
    return _without_tails(_without_sounds(tokens, index))


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
