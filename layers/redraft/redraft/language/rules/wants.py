"""Requests turned round: what something needs or lacks, and where something new should go."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from redraft.language.effects.values.amount_lexicon import LARGER, SMALLER
from redraft.language.frames import Frame
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.rules.add import add
from redraft.language.rules.items import offered
from redraft.language.scene import Scene


def _needs(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "the header needs a search field": a new thing inside what is named."""
    first = bound["thing"].phrase.split()[:1]
    if not bound["thing"].known or (first and first[0].lower() in LARGER | SMALLER):  # "deserves a taller box"
        return None
    return add(scene, bound)


_SO_ADD = "[,|;|.|:|and|so] [so] [please] <add> (one|it|that|them|some)"

RULES = (
    Rule("it needs one", "clause", ("[could|can|should|must|may] {where:what} <need> {thing:newthing}", "<give> {where:what} {thing:newthing}", "(equip|furnish|provide|fit|complete|supply|extend) {where:what} with {thing:newthing}",
            "{where:what} (:|,|-) <add> {thing:newthing}"), _needs, weight=-1.3,
         says=("the header needs a search field", "give the header an icon", "the footer should have a link")),
    Rule("it lacks one", "clause", (f"{{where:what}} <lack> {{thing}} [{_SO_ADD}]",), add,
         says=("the header lacks a search field", "the footer has no link, add one", "the form does not have a phone field")),
    Rule("it offers one more", "clause", ("{what} (should|must|could|has to|needs to|ought to|can) [also|now] (offer|include|list|contain|have|show|let me choose|let people choose|let users pick) {list} [too|as well|also]", "{what} [also] (offer|include|list) {list} [too|as well|also]"), offered, weight=-0.3, says=()),
    Rule("missing from it", "clause", (f"{{thing:newthing}} (is|are) (missing|lacking|absent) (from|in|on) {{where:what}} [: {{list}}] [{_SO_ADD}]",), add, says=("a search field is missing from the header", 'two links are missing in the footer: "Help", "Jobs"', "a phone field is missing from the form, please add it")),
    Rule("it goes into", "clause", ("{thing:newthing} (should|must|could|has to|shall|needs to|ought to|can) (go|come|be|stand|appear|sit|be added|be put|be placed) {place}",), add, weight=-0.3,
         says=("a search field should go into the header", "a divider must come after the form", "a link could go in the footer")),
)  # fmt: skip
