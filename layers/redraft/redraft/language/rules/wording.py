"""A word within a text changed for another, said without quotes: known by standing in a text of the design."""
# ruff: noqa: E501  # a pattern reads best as it is said, on one line

from __future__ import annotations

from redraft.language.frames import Frame, SetText
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.entry import plain_words
from redraft.language.references.phrase import Phrase
from redraft.language.scene import Scene

_CHANGE = "(replace|change|swap|exchange|switch|turn|correct|alter|substitute|amend|edit)"
_THE_WORD = "[the|a|every] [word|words|text|name|bit|part]"
_FOR = "(with|by|for|to|into|->)"


def _another_word(scene: Scene, bound: Bound) -> list[Frame] | None:
    """The text that holds the old words gets the new ones in their place; declines where none holds them."""
    old = bound["old"]
    if not _is_shown(scene, plain_words(old)):
        return None
    held: Phrase = Phrase(det="the", texts=(old,), span=(bound.start, bound.start), number="one")
    if bound.has("where"):
        held = held.with_relation("of", bound["where"])
    return [SetText(text=bound["text"], find=old, targets=scene.ids(held))]


def _part_of_words(scene: Scene, bound: Bound) -> list[Frame] | None:
    """The same, where the old words are surely no handle: they stand inside the text, or are a figure."""
    words = plain_words(bound["old"])
    if bound["old"].split()[0].lower() in _DETERMINERS or kind_of(bound["old"].split()[-1].lower()) is not None:
        return None
    texts = [plain_words(text) for entry in scene.index.entries for text in entry.texts]
    leads = any(text[: len(words)] == words for text in texts)
    whole = any(text == words for text in texts)
    figure = any(char.isdigit() for char in bound["old"])
    return None if whole or (leads and not figure) else _another_word(scene, bound)


_DETERMINERS = frozenset("the a an my our this that its all every both".split())


def _is_shown(scene: Scene, words: tuple[str, ...]) -> bool:
    """Whether some text has these words in a row."""
    if not words:
        return False
    for pos in scene.index.phrased.get(words[0], ()):
        for text in scene.index.entries[pos].texts:
            shown = plain_words(text)
            if any(shown[at : at + len(words)] == words for at in range(len(shown))):
                return True
    return False


_PATTERNS = (
    "[the] (number|figure|word|words|text|value|price|time|date) {old:label} (change|changes|changed|becomes|should become|should change|turns|must become|has to be|should be) [to|into] {text}",
    f"{_CHANGE} {_THE_WORD} {{old:label}} {_FOR} {{text}}",
    f"{_CHANGE} {_THE_WORD} {{old:label}} {_FOR} {{text}} (in|on|of|inside|within) {{where:what}}",
    f"{_CHANGE} {_THE_WORD} {{old:label}} (in|on|of|inside|within|from) {{where:what}} {_FOR} {{text}}",
    f"(in|on|inside|within) {{where:what}} [,] {_CHANGE} {_THE_WORD} {{old:label}} {_FOR} {{text}}",
    "{where:what} (should|must|has to|needs to|could|ought to) [now] (say|read|be) {text} (instead of|rather than|not|and not|in place of) {old:label}",
    "(in|on|inside|within) {where:what} [,] [it should|it must] (write|say|put|use|read) {text} (instead of|rather than|not|and not|in place of) {old:label}",
    "(write|say|put|use) {text} (instead of|rather than|in place of) {old:label} [in|on|inside|within] {where:what}",
    "(write|say|put|use) {text} (instead of|rather than|in place of) {old:label}",
    "(instead of) {old:label} [it should|it must|please] (write|say|put|use|read) {text}",
)

RULES = (
    Rule("one word for another", "clause", _PATTERNS, _another_word, weight=-0.2, says=()),
    Rule("a part of the words for another", "clause", _PATTERNS, _part_of_words, weight=1.2, says=()),
)
