"""What an element says: its text, label, placeholder or value, quoted or as typed."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from redraft.language.frames import Frame, SetText
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.rules.saying import is_request

_WORD = "(text|copy|wording|words|caption|content|title text|string)"


def _says(field: Any) -> Callable[[Bound], list[Frame] | None]:
    def build(bound: Bound) -> list[Frame] | None:
        return None if is_request(bound["text"]) else [SetText(text=bound["text"], field=field)]

    return build


def _quote(bound: Bound) -> list[Frame]:
    return [SetText(text=bound["quote"])]


def _instead(bound: Bound) -> list[Frame]:
    return [SetText(text=bound["text"], find=bound["old"])]


RULES = (
    Rule("says", "look", ("[to] (say|says|read|reads|saying|reading) [:|instead|simply] {text} [instead]", "[to] (say|read|says|reads) [like] this : {text}", f"{_WORD} [:|to|=|should be|reads|should say|should read|says] {{text}}", "(called|named|labelled|labeled|titled) {text}", "(show|display) the (text|words) {text}"),
         _says("shown"),
         says=('the button should say "Save"', "make the button say Save changes", 'button text "Go"'),
         never=("add a button that says Go",)),
    Rule("just the words", "look", ("[just|to|now] {quote}",), _quote,
         says=('title: "Welcome"', 'change the title to "Welcome"', 'the title should be "Hello"')),
    Rule("words for words", "look", ("[to] (say|says|read|reads) {text} instead of {old:quote}", "[to] (say|says|read|reads) {text} not {old:quote}", "{text:quote} instead of {old:quote}"), _instead,
         says=('the links should read "Rates" instead of "Prices"', 'the button should say "Go" instead of "Log in"', 'title "A" instead of "B"')),
    Rule("placeholder", "look", ("[a|the|with|as|its|their] (placeholder|hint text|placeholder text|hint) [:|to|=|should say|should read|says|reads|say|read|to say|to read] {text}", "[the|its|their] (placeholder|hint text|placeholder text|hint) <be> {text}", "{text:quote} as [the|a|its] placeholder"), _says("placeholder"),
         says=('the input placeholder "Your email"', "input placeholder: Your email", 'set the input to placeholder "Name"')),
    Rule("label", "look", ("[a|the|with|its|their] label [:|to|=|should say|should read|says|reads|say|read] {text:quote}", "[the|its|their] label <be> {text}", "[a|the|its|their] label [:|to|should say|should read|says] {text}"), _says("label"),
         says=('the input label "Your email"', "input label: Your email", 'give the input the label "Name"')),
    Rule("value of words", "look", ("[a|the] value [:|to|is|=|of|should be] {text}",), _says("value"),
         says=('the input value "3"', "input value: Anna", "dropdown value v3.2")),
    Rule("alt text", "look", ("[an|the] (alt text|alt|alternative text|alt-text) [:|to|is|=|should be] {text}",), _says("alt"),
         says=('the image alt text "A cat"', "image alt: A cat", 'the image alt "Cat"')),
)  # fmt: skip
