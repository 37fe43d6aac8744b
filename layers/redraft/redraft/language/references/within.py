"""Words that stand inside a longer text: "change 7.30 pm to 8 pm" of what says "Friday, 7.30 pm"."""

from __future__ import annotations

import re

from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.remarks import PASTS
from redraft.language.lexicon.stems import is_plural
from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Phrase, Relation
from redraft.language.tokens import Token
from redraft.wireframe.node import Node

_FEWEST = 2


def part_of_text(phrase: Phrase, node: Node) -> str | None:
    """The part of what a node shows that a phrase quotes word for word; None where it names the node or shows all."""
    if phrase.det or phrase.relations or phrase.parts or phrase.pronoun or kind_of(phrase.head) is not None:
        return None
    words = [word for text in (*phrase.words, *phrase.texts, phrase.head) for word in re.findall(r"\w+", text)]
    if len(words) < _FEWEST and not any(char.isdigit() for word in words for char in word):
        return None
    shown = next((str(node.props[p]) for p in ("text", "label", "placeholder") if node.props.get(p)), "")
    found = re.search(r"\W+".join(rf"(?<!\w){re.escape(word)}\w{{0,3}}" for word in words), shown, re.IGNORECASE)
    rest = shown.replace(found[0], "", 1) if found else ""
    return found[0] if found and re.search(r"\w", rest) else None


def about(entry: Entry, relation: Relation, other: Phrase) -> bool:
    """As in "the field for the words": what a phrase speaks of is in the element's own words."""
    if relation != "of" or not other.head or other.det in ("all", "each", "both", "that", "those"):
        return False
    if other.relations or other.parts:
        return False
    if other.texts or other.ordinals or other.colours or other.pronoun or entry.node.children:
        return False
    said = {other.head, *other.words}
    if entry.node.type.lower() == "text":
        return False
    return said <= entry.words or (said <= {*entry.words, *entry.names[:-1]} and not other.det)


def is_compound(entry: Entry, phrase: Phrase) -> bool:
    """As in "the text of the transcript": what is called TranscriptText."""
    if len(phrase.relations) != 1 or phrase.words or phrase.texts or phrase.ordinals:
        return False
    relation, other = phrase.relations[0]
    told = bool(other.words or other.texts or other.ordinals or other.relations or other.colours or other.places)
    told = told or other.det in ("that", "those")
    return relation == "of" and not told and not other.parts and entry.names[-2:] == (other.head, phrase.head)


def names_here(index: DesignIndex, tokens: list[Token], at: int, *, det: bool) -> bool:
    """As in "the before and after photographs", where there is a BeforePhoto: a small word that names here."""
    led = det or (at > 0 and tokens[at - 1].text in ("and", "&"))
    return led and tokens[at].text in _SMALL and tokens[at].text in index.named


_SMALL = frozenset("before after next back".split())


def begins_title(tokens: list[Token], at: int, index: DesignIndex) -> bool:
    """As in "set the title to Our animals": a capital within a sentence, of no text that the design shows."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if before is None or before.raw not in _TO_A_TEXT or token.text not in _DETERMINERS or not token.raw.istitle():
        return False
    return not any(words[0] == token.stem for words, _ in index.phrases.get(token.stem, ()))


def is_name_shown(tokens: list[Token], at: int, index: DesignIndex) -> bool:
    """As in "after Vets", where a link says just that: a plural written within a sentence as the design writes it."""
    raw = tokens[at].raw
    begins = at == 0 or tokens[at - 1].is_mark
    if begins or not raw.istitle() or not is_plural(tokens[at].text):
        return False
    said = (index.entries[pos].texts for pos in index.said.get(tokens[at].stem, ()))
    return any(raw == text for texts in said for text in texts)


_TO_A_TEXT = frozenset("to into as say with read says reads".split())
_DETERMINERS = frozenset("the our my your their a an this that these those all every each both".split())


def known_stem(index: DesignIndex, stem: str) -> str:
    """A word as the design knows it: "kick-off" is kickoff, "colour" color."""
    other = _OTHERWISE.get(stem) or stem.replace("-", "")
    if index.knows(stem):
        return stem
    return other if other != stem and index.knows(other) else stem


_PAIRS = [
    tuple(pair.split())
    for pair in """
    colour color; centre center; grey gray; favourite favorite; catalogue catalog; theatre theater; programme program;
    licence license; tyre tire; cheque check; jewellery jewelry; flavour flavor; neighbour neighbor; metre meter;
    litre liter
    """.split(";")
]
_OTHERWISE = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}
"""Words that are spelt in two ways."""


def is_deed(tokens: list[Token], at: int) -> bool:
    """As in "Imre paid": somebody, and what they did, which is no part of their name."""
    return bool(at) and tokens[at].text in PASTS and tokens[at].raw.islower() and tokens[at - 1].raw[:1].isupper()


def describes(behind: str, phrase: Phrase) -> bool:
    """As in "the two skip ones": a verb's word right behind the determiner, before the noun."""
    return bool(phrase.det) and not phrase.words and (behind in ("one", "ones") or kind_of(behind) is not None)
