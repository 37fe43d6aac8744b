"""Words for numbers, units, factors and degrees."""

from __future__ import annotations

from redraft.language.frames import Degree

_TEENS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

WORD_NUMBERS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_TEENS)},
    **{word: 10.0 * value for value, word in enumerate(_TENS, start=2)},
    "fourty": 40.0, "no": 0.0, "single": 1.0, "another": 1.0,
}  # fmt: skip
"""Words that are numbers by themselves."""

SCALES: dict[str, float] = {"couple": 2.0, "pair": 2.0, "dozen": 12.0, "hundred": 100.0, "thousand": 1000.0}
"""Words that multiply what stands before them ("two dozen"), with "a" or alone once."""

FRACTIONS: dict[str, float] = {
    "half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1, "fourth": 0.25,
}  # fmt: skip

UNITS: dict[str, str] = {
    "px": "px", "pixel": "px", "pixels": "px", "pxs": "px", "pix": "px", "rem": "rem", "rems": "rem", "em": "em",
    "ems": "em", "%": "%", "percent": "%", "pct": "%", "per cent": "%", "vh": "vh", "vw": "vw", "pt": "pt",
    "points": "pt", "point": "pt", "pts": "pt",
}  # fmt: skip
"""Unit words to CSS units."""

FULL: dict[str, str] = {"full": "100%"}

FACTOR_WORDS: dict[str, float] = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "doubling": 2.0, "thrice": 3.0, "triple": 3.0, "tripled": 3.0,
    "treble": 3.0, "quadruple": 4.0, "half": 0.5, "halve": 0.5, "halved": 0.5, "halving": 0.5,
}  # fmt: skip

LARGER = frozenset(
    """bigger larger wider taller higher longer more thicker bolder broader greater up increase roomier
    heavier rounder deeper""".split()
)
SMALLER = frozenset("smaller narrower shorter less lower thinner down tighter lighter slimmer tinier decrease".split())

_DEGREES: dict[Degree, str] = {
    "slight": """a bit; bit; a little; little; a little bit; lil; a lil; a tad; tad; a touch; touch; slightly;
        somewhat; a notch; a hair; a smidge; a smidgen; a shade; marginally; just a bit; just a
        little; ever so slightly; a wee bit; a trifle; trifle; a whisker; a mite; a jot; a
        fraction; subtly; gently; a lil bit; lil bit; a bit more; a little more; kind of; kinda;
        sort of; minimally; some""",
    "normal": """more; even; even more; further; still; again; rather; quite; noticeably; a step; one step;
        a size; one size""",
    "strong": """much; way; a lot; lots; far; huge; hugely; massive; massively; really; very; considerably;
        significantly; substantially; enormous; giant; gigantic; super; extremely; a great deal; much much; way way;
        a whole lot; heaps; loads; drastically; dramatically; seriously; much more; way more; a lot more; far more;
        a good deal; hell of a lot; tiny; enormously; big time; so much; majorly; ultra; mega;
        two sizes; three sizes; a couple of sizes; a few sizes; several
        sizes""",
}

DEGREE_PHRASES: dict[str, Degree] = {
    " ".join(phrase.split()): degree for degree, phrases in _DEGREES.items() for phrase in phrases.split(";")
}
"""Phrases that say how far a change goes."""
