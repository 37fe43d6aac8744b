"""A prompt made ready to be read: tokens without politeness and hedges, with short forms written out.

Done once; every token keeps its place in the original.
"""

# ruff: noqa: RUF001  # typographic signs are what it looks for
from __future__ import annotations

import re

from redraft.language.courtesy import without_courtesies
from redraft.language.fronted import exceptions_last
from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.verbs import GERUNDS
from redraft.language.lexicon.words import FILLERS, LEADS, STOPS
from redraft.language.references.index import DesignIndex
from redraft.language.supposing import as_wished, supposes
from redraft.language.tokens import Token, corrected, tokenize

_SHORT = {
    "ad": "add",
    "w": "with",
    "w/": "with",
    "wo": "without",
    "u": "you",
    "ur": "your",
    "txt": "text",
    "shud": "should",
    "shld": "should",
    "shoud": "should",
    "sould": "should",
    "wud": "would",
    "cud": "could",
    "plz": "please",
    "pic": "picture",
    "bg": "background",
    "pics": "pictures",
    "thru": "through",
    "info": "info",
    "gray": "grey",
    "em": "them",
    "gimme": "give",
    "wanna": "want to",
    "dont": "do not",
    "isnt": "is not",
    "cant": "can not",
    "ctr": "center",
    "centre": "center",
    "lil": "little",
    "abt": "about",
    "btwn": "between",
    "min": "minimum",
    "undrneath": "underneath",
    "colur": "colour",
    "thx": "thanks",
    "tht": "that",
    "cept": "except",
    "'cept": "except",
    "teh": "the",
    "hte": "the",
    "nd": "and",
    "adn": "and",
    "ppl": "people",
    "fone": "phone",
    "wont": "will not",
    "doesnt": "does not",
    "didnt": "did not",
    "arent": "are not",
    "wasnt": "was not",
    "shouldnt": "should not",
    "theres": "there is",
    "thats": "that is",
    "whats": "what is",
    "tho": "though",
    "sry": "sorry",
    "soz": "sorry",
    "msg": "message",
    "qty": "quantity",
    "num": "number",
    "wit": "with",
    "strikethru": "strikethrough",
    "amongst": "among",
    "r": "are",
    "cause": "because",
    "cuz": "because",
    "coz": "because",
    "cos": "because",
    "bc": "because",
}
_LEADS: dict[str, list[tuple[str, ...]]] = {}
for _lead in sorted({tuple(lead.split()) for lead in LEADS}, key=lambda words: (-len(words), words)):
    _LEADS.setdefault(_lead[0], []).append(_lead)
_ONLY_FIRST = frozenset({("so",), ("then",), ("next",), ("now",)})
_GREETINGS = frozenset("ok okay yes yeah yep hi hello hey alright thanks".split())
_DRAWN = re.compile(r"(\w)\1{2,}")
"""A letter drawn out, as in "plsss"."""
_ENDS = frozenset(".!?;,:()")
_FRESH = frozenset("and but then n so actually also plus".split())
_FIRST_SYMBOL = 0x2190
"""Arrows and pictographs begin here."""


def normalise(prompt: str, index: DesignIndex) -> list[Token]:
    """The tokens that matter, in order."""
    tokens = [plain for token in tokenize(prompt) for plain in _written_out(token, index)]
    tokens = [_told(tokens, at, index) for at in range(len(tokens))]
    tokens = without_courtesies(_without_fillers(tokens, index), index)
    return exceptions_last(_without_leads(_without_numbering(tokens), index))


def _written_out(token: Token, index: DesignIndex) -> list[Token]:
    """The words that a short form stands for: "cant" is can, not."""
    if token.kind == "word" and (short := _DRAWN.sub(r"\1", token.text)) != token.text and not index.knows(token.stem):
        drawn = (short, _DRAWN.sub(r"\1\1", token.text))
        known = next((word for word in drawn if word in FILLERS or word in STOPS or word in _SHORT), None)
        token = corrected(token, known) if known else token
    if token.kind == "word" and token.text in _SHORT and not index.knows(token.stem):
        first, *rest = _SHORT[token.text].split()
        return [corrected(token, first), *(Token(word, "word", token.end, token.end, word, "") for word in rest)]
    return [token]


def _told(tokens: list[Token], at: int, index: DesignIndex) -> Token:
    """As in "Toaster's fixed, …": no owner, but what is so."""
    token, after = tokens[at], tokens[at + 1 : at + 3]
    if token.text != "'s" or not after or (index.knows(after[0].stem) and not after[0].raw.islower()):
        return token
    state = after[0].text in _STATES or (after[0].text.endswith("ed") and after[0].raw.islower())
    closes = len(after) == 1 or after[1].is_mark or after[1].text in ("and", "so", "but", "now")
    return Token("is", "word", token.start, token.end, "is", token.raw) if state and closes else token


_STATES = frozenset(
    "done gone sold broken ready back off out away over here there finished full empty closed open".split()
)


def _without_fillers(tokens: list[Token], index: DesignIndex) -> list[Token]:
    out: list[Token] = []
    for at, token in enumerate(tokens):
        filler = token.kind == "word" and (token.text in FILLERS or _is_thanked(tokens, at))
        if filler and token.text in _GREETINGS and out and out[-1].text not in _ENDS:
            filler = False
        asked = token.text == "please" and bool(out) and out[-1].text in STOPS  # "may that please take …"
        if filler and index.knows(token.stem) and not _at_edge(tokens, at) and not asked:
            filler = False
        if token.text == "well" and token.kind == "word" and (not out or out[-1].text in _ENDS):
            filler = True
        if (
            token.text == "also"
            and out
            and not _at_edge(tokens, at)
            and not out[-1].is_mark
            and out[-1].text not in ("and", "but", "n", "is", "are")
        ):
            filler = True
        if not filler and not _is_emoji(token):
            out.append(token)
    return out


def _is_thanked(tokens: list[Token], at: int) -> bool:
    """The "you" of "thank you"."""
    return tokens[at].text == "you" and at > 0 and tokens[at - 1].text == "thank"


def _at_edge(tokens: list[Token], at: int) -> bool:
    before = at == 0 or tokens[at - 1].text in _ENDS
    after = at + 1 == len(tokens) or tokens[at + 1].text in _ENDS
    return before or after


def _is_emoji(token: Token) -> bool:
    return token.is_mark and (
        (ord(token.text[0]) >= _FIRST_SYMBOL and token.text not in "→⇒–—…“”") or token.text in ("~", "^", "*", "_")
    )


def _without_numbering(tokens: list[Token]) -> list[Token]:
    """Drop "1.", "2)", "(a)", "point 4:" where a sentence begins."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        fresh = not out or out[-1].text in ".!?;:" or out[-1].text == ","
        used = _numbering(tokens, at) if fresh else 0
        if not used:
            out.append(tokens[at])
        at += used or 1
    return out


def _numbering(tokens: list[Token], at: int) -> int:
    texts = [token.text for token in tokens[at : at + 4]] + [""] * 4
    is_quote = at < len(tokens) and tokens[at].kind == "quote"
    if is_quote or at + 2 >= len(tokens):
        return 0
    if texts[0] == "(" and texts[2] == ")" and _is_label(texts[1]):
        return 3
    if (
        texts[0] in ("point", "item", "task", "todo", "no", "request", "change")
        and _is_label(texts[1])
        and texts[2] in ":.)"
    ):
        return 3
    if _is_label(texts[0]) and (texts[1] == ")" or (texts[1] in ".:" and (texts[0].isdigit() or texts[1] == ":"))):
        return 2
    return 0


def _is_label(word: str) -> bool:
    return (word.isdigit() and len(word) < 3) or (len(word) == 1 and word.isalpha())  # lists are short


def _imperative(token: Token, index: DesignIndex) -> Token:
    """As in "Would you mind unticking it", "how about moving it": a gerund that begins a request is its verb."""
    verb = GERUNDS.get(token.text) if token.kind == "word" and not index.knows(token.stem) else None
    return corrected(token, verb) if verb else token


def _without_leads(tokens: list[Token], index: DesignIndex) -> list[Token]:
    """Drop "could you", "I would like to", … where a sentence or a part of it begins."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        if not out and tokens[at].is_mark and tokens[at].text in ".!?,;:":
            at += 1
            continue
        fresh = not out or out[-1].text in _ENDS or out[-1].text in _FRESH
        begins = not out or out[-1].text in ".!?;"
        leads = (
            lead
            for lead in (_LEADS.get(tokens[at].text, ()) if fresh else ())
            if (begins or lead not in _ONLY_FIRST)
            and _matches(tokens, at, lead)
            and not _is_meant(tokens, at, lead, index)
        )
        lead = next(leads, None)
        if lead is None:
            out.append(_imperative(tokens[at], index) if fresh and at + 1 < len(tokens) else tokens[at])
            at += 1
            continue
        at += len(lead)
        if supposes(lead):
            tokens = [*tokens[:at], *as_wished(tokens[at:])]
    return out


def _is_meant(tokens: list[Token], at: int, lead: tuple[str, ...], index: DesignIndex) -> bool:
    """As in "next button bigger", where a button says so; "so should the last one": what follows needs the word."""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if lead == ("so",):
        return after in ("should", "ought", "must", "shall", "may", "does", "do")
    shown = any(len(words) == 1 for words, _ in index.phrases.get(lead[0], ()))
    return lead == ("next",) and shown and kind_of(after) is not None


def _matches(tokens: list[Token], at: int, words: tuple[str, ...]) -> bool:
    here = tokens[at : at + len(words)]
    if words == ("next",) and at + 1 < len(tokens) and tokens[at + 1].text == "to":
        return False
    if len(here) != len(words) or at + len(words) >= len(tokens):
        return False
    return all(token.kind == "word" and token.text == word for token, word in zip(here, words, strict=True))
