"""Typing errors in the words that matter: a near miss of a known word becomes that word."""

from __future__ import annotations

import re
from functools import cache

from redraft.generation.parts.catalogue import names_index

_SHORTEST = 5
_EXTRA = (
    "page screen website mobile desktop columns restaurant product products shopping checkout payment shipping address "
    "account password settings profile subtotal summary delivery customers booking calendar dashboard analytics titled "
    "message messages question questions answer images buttons picture pictures description categories category "
    "included "
    "popular search title titles price prices rating ratings review reviews should above below between "
    "following contact "
    "welcome features feature testimonials recipe recipes ingredients schedule playlist temperature forecast invoice "
    "username register delete payment receipt total amount balance transactions history notification notifications "
    "friends followers overview content right bottom there their"
).split()
_GIVEN = {"thier": "their", "adress": "address", "recieve": "receive", "calender": "calendar", "pasword": "password",
          "buton": "button", "shoud": "should", "wich": "which", "teh": "the", "botton": "bottom", "boton": "button",
          "bottm": "bottom", "naviagtion": "navigation", "prise": "price",
          "pic": "picture",
          "pics": "pictures", "foto": "photo", "fotos": "photos", "seperate": "separate", "adn": "and",
          "wiht": "with"}  # fmt: skip
_FINE = frozenset(
    "there their these those where right light night three bread cream great ready clear early small still think thing "
    "other about after again being could would might every under until while which whole world young write plane plant "
    "plants places grade coach court count board bored beard tales sales tiles files miles males pages paper "
    "share shape "
    "shade spare stare store story storey staff stuff steps stops shops chips ships clips links lines liner "
    "later latte "
    "metal medal model motel hotel novel label level lever cover lover mover mower power tower shower flower "
    "labels table "
    "cable fable tablet cables tables title tidal rider rides video audio radio ratio patio icons image imago "
    "logos locks "
    "loads roads boats coats goats cards carts parts ports sorts sports spots posts costs hosts house horse "
    "course source "
    "sauce cause cases bases vases dates gates rates plate plates places notes votes modes codes nodes rooms "
    "roots books "
    "looks cooks taken token broken badge bodge ledge wedge brush brunch branch bench beach peach teach reach coffee "
    "contract contacts contest context content consent content stats state stage stages staged users uses "
    "answers fields "
    "forms farms firms terms teams items times titles avatar search starch footer folder header reader leader heaven "
    "planner planned matched watched button bottom cotton mutton better letter litter latter banner manner "
    "dinner inner "
    "profit profile rating dating eating hating mating skating status statue statute review preview reviews "
    "views news stories storys checkboxes hives".split()
)


def corrected(text: str) -> str:
    """The text with near misses of known words put right; capitalised words and short ones stay as typed."""
    return re.sub(r"(?<![\w'@.])[a-z]{4,}(?![\w'@])", lambda match: _word(match[0]), text)


@cache
def _vocabulary() -> frozenset[str]:
    known = {word for name in names_index() for word in name if len(word) >= _SHORTEST}
    return frozenset(
        known | {word + ("es" if word.endswith(("x", "ch", "sh", "ss")) else "s") for word in known} | set(_EXTRA)
    )


@cache
def _by_shape() -> dict[str, list[str]]:
    shapes: dict[str, list[str]] = {}
    for word in sorted(_vocabulary()):
        for shape in _shapes(word):
            shapes.setdefault(shape, []).append(word)
    return shapes


def _shapes(word: str) -> set[str]:
    """The word, and the word with any one letter (but the first) taken out."""
    return {word} | {word[:at] + word[at + 1 :] for at in range(1, len(word))}


def _word(word: str) -> str:
    if word in _GIVEN:
        return _GIVEN[word]
    if len(word) < _SHORTEST or word in _FINE or word in _vocabulary():
        return word
    near = {known for shape in _shapes(word) for known in _by_shape().get(shape, ())}
    near = {known for known in near if abs(len(known) - len(word)) <= 1 and _one_slip(word, known)}
    return near.pop() if len(near) == 1 else word


def _one_slip(word: str, known: str) -> bool:
    """Whether a letter is missing or too many, two neighbours are swapped, or one differs in a long word."""
    if len(word) != len(known):
        longer, shorter = sorted((word, known), key=len, reverse=True)
        return not (longer[:-1] == shorter and longer[-1] in "sdrey")
    differing = [at for at, (one, other) in enumerate(zip(word, known, strict=True)) if one != other]
    swapped = (
        len(differing) == 2 and word[differing[0]] == known[differing[1]] and word[differing[1]] == known[differing[0]]
    )  # two letters
    return swapped or (len(differing) == 1 and len(word) > 6)  # in a long word one letter says little
