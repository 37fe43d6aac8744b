"""Figures that texts show: "quantity 0", "seats 12", and the next of several replaced texts."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

from redraft.language.frames import Frame, SetText, Style
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.grammar.sorts import sorts_of
from redraft.language.references.phrase import Phrase
from redraft.language.rules.describe import wants_of
from redraft.language.rules.items import chosen
from redraft.language.rules.on import on_targets
from redraft.language.rules.saying import as_said
from redraft.language.scene import Scene, UnclearError

_FIGURE = re.compile(r"(\D{0,3})(\d[\d.,: ]*\d|\d)(\D{0,8})")


def _figure(scene: Scene, bound: Bound) -> list[Frame] | None:
    """The number that a text shows, its unit kept; declined for what shows none."""
    phrase: Phrase = bound["what"]
    ids = scene.ids(phrase)
    out: list[Frame] = []
    for i in ids:
        match = _FIGURE.fullmatch(str(scene.index[i].node.props.get("text", "")))
        if match is None:
            return None
        out.append(SetText(text=f"{match[1]}{bound['number']:g}{match[3]}", targets=(i,)))
    return out


def _and_this_for_that(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Change A to B and C to D": the next text, in the same place."""
    if not scene.done or not isinstance(scene.done[-1], SetText):
        return None
    old = Phrase(det="the", texts=(bound["old"],), span=(bound.start, bound.start), number="any")
    beside = scene.index[scene.done[-1].targets[0]]
    found = scene.find(old)
    if found.several or len(found.ids) > 1:
        near = max((scene.index.meeting(beside, scene.index[i])[0].depth for i in found.ids), default=0)
        ids = tuple(i for i in found.ids if scene.index.meeting(beside, scene.index[i])[0].depth == near)
    else:
        ids = scene.ids(old)
    return [SetText(text=bound["text"], targets=ids)] if len(ids) == 1 else None


def _everywhere(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "The name in purple, both times": all that fit."""
    phrase: Phrase = replace(bound["what"], number="many", det="all")
    around = tuple((relation, replace(other, number="many")) for relation, other in phrase.relations)
    phrase = replace(phrase, relations=around)
    return on_targets(scene, bound["looks"], scene.ids(phrase, wants=wants_of(bound["looks"])), phrase)


_WHEREVER = "(both times|each time|every time|all times|everywhere|in both places|in all places|in every place|wherever it appears|wherever it is shown|wherever it stands|every time it appears|each time it appears|in all of them|in both of them|on both of them|on all of them|on every one|in each of them)"

_STARTS = "(start|starts|begin|begins|rest|rests|sit|sits|stand|stands|default|defaults|open|opens|go|goes|read|reads|show|shows|be|is|stay|stays|be set|is set|come|comes)"
_MAY = "(should|shall|must|may|might|could|can|will|ought to|has to|needs to|needs|is to|let us|would)"
_VALUED = ("slider", "progress", "input", "select", "textarea", "chart", "tabs")


def _starting(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "The volume starts at 30", "the language defaults to French": the value of what has one."""
    ids = scene.ids(bound["what"])
    if any(scene.index[i].node.type.lower() not in _VALUED for i in ids):
        return None
    value = bound["values"][0][1] if bound.has("values") else bound["text"]
    value = f"{value:g}" if isinstance(value, float | int) else str(value).removesuffix("%")
    return [SetText(text=value, field="value", targets=ids)]


def _chosen(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Make Week the active tab", "the follow-up option as the default"."""
    ids = scene.ids(bound["what"])
    types = {scene.index[i].node.type.lower() for i in ids}
    if (item := chosen(scene, ids, bound["what"])) is not None:
        return item
    return (
        [Style(props={"checked": True}, label="chosen", targets=ids)] if types <= _CHECKED and len(ids) == 1 else None
    )


_CHECKED = {"radio", "checkbox", "toggle"}
_CHOSEN = "(active|selected|default|current|preselected|chosen|standard|usual|initial|open)"


def _chosen_there(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Select Dr. Sol in the doctor dropdown": of its items."""
    phrase: Phrase = bound["what"].with_relation("in", bound["where"])
    found = scene.resolver.find(bound["where"])
    if len(found.ids) != 1 or not (item := chosen(scene, found.ids, phrase)):
        return None
    scene.salience.mention(found.ids)
    return item


def _ticked(scene: Scene, phrase: Phrase) -> str:
    """The one that can be ticked, where other things are called so, too."""
    found = scene.find(phrase, wants=lambda node: node.type.lower() in _CHECKED)
    fits = tuple(i for i in found.ids if scene.index[i].node.type.lower() in _CHECKED)
    return fits[0] if len(fits) == 1 else scene.one(phrase)


def _this_one(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Tick follow-up instead of first visit": the one, and the other no longer."""
    one, other = (_ticked(scene, bound[name]) for name in ("what", "other"))
    if {scene.index[i].node.type.lower() for i in (one, other)} - _CHECKED:
        return None
    on = Style(props={"checked": True}, label="chosen", targets=(one,))
    return [on, Style(props={"checked": False}, label="not chosen", targets=(other,))]


def _takes(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "X-ray takes 15 min", "the fee is 450": the figure of that sort with what is named."""
    if not sorts_of(bound["text"]):
        return None
    ids = scene.ids(bound["what"])
    said = as_said(scene, bound["text"], ids, bound["what"])
    if said.field == "value":
        return [said]
    shown = str(scene.index[said.targets[0]].node.props.get("text", "")) if len(said.targets) == 1 else ""
    return [said] if sorts_of(shown) else None


def _is_there(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "In the copy the destination is Airport": what something in a given place says."""
    text = bound["text"]
    return [as_said(scene, text, scene.ids(bound["what"]), bound["what"])] if scene.resolver.scope else None


def _as_was_said(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "The van comes before the store; move that row accordingly": what the prompt has done already."""
    if not scene.done:
        return None
    if bound.has("what"):
        with suppress(UnclearError):
            scene.ids(bound["what"])
    return []


RULES = (
    Rule("as was said", "clause", ("(move|change|update|adjust|set|do|fix|correct|make|amend|alter|edit|place|put) {what} (accordingly|to match|to suit|like that|that way|to reflect that)", "(update|adjust|correct|fix|amend|edit|change) {what}", "(do|make) (it|that|this) so", "please (update|change|fix|adjust) {what}"), _as_was_said, stands="later", says=()),
    Rule("it is that there", "clause", ("{what} (is|are|becomes) {text:label}",), _is_there, weight=-0.3, stands="later", says=()),
    Rule("choose it", "clause", (f"<make> {{what}} [to be|as] [the] {_CHOSEN} [one|tab|option|choice|entry|value|view|item]", f"{{what}} [<be>] (as|the) [the] {_CHOSEN} [one|tab|option|choice|entry|value|view|item] [now|from now on] [[,] [and] (not|instead of|rather than|no longer) {{was:what}} [any more]]", f"[the] {_CHOSEN} (one|tab|option|choice|entry|value|view) <be> {{what}}", "(preselect|choose|pick|activate|open) {what} [by default|first|at first]"), _chosen, weight=0.2, says=()),
    Rule("choose it there", "clause", ("(select|preselect|choose|pick|set|tick|check) {what} (in|from|of|on) {where:what} [by default]",), _chosen_there, weight=0.6, says=()),
    Rule("this one ticked, not that", "clause", ("[the] default {where:what} [<be>|:] {what} [,] (instead of|rather than|not|and not|in place of) {other:what}", "(select|preselect|choose|pick|tick|check|activate|default to) {what} [,] (instead of|rather than|not|and not|in place of) {other:what} [by default]"), _this_one, weight=0.6, says=()),
    Rule("it takes so much", "clause", ("{what} [now] (takes|lasts|costs|cost|weighs|opens at|starts at|closes at|ends at|begins at|is at|is|are|is now|are now) [now] {text:figure} [now|from now on|these days|instead]", "{what} [now] (takes|lasts|costs|cost|weighs|opens at|starts at|closes at|ends at|begins at|is at|is|are|is now|are now|should be|must be) [now] {text:figure} [,] [and] (not|instead of|rather than|no longer) {was:label} [any more|now]", "{what} (went|goes|is going|has gone|is|came|comes|moved|moves) (up|down|over) to {text:figure} [now|from now on]", "{what} (must|should|has to|shall|is to|needs to|ought to|will|may) [now] (become|read|show|say|go up to|go down to|rise to|drop to|come to|change to) [now] {text:figure}", "{what} [:|=] {text:figure} [,] [and] (not|instead of|rather than) {was:label}", "<make> {what} [to|at|:|<be>] {text:figure} [now|instead]", "{what} [to|:|->] {text:figure} [now|instead]"), _takes, weight=-0.2, says=()),
    Rule("its value from the start", "clause", (
            f"[<make>] {{what}} [{_MAY}] {_STARTS} [off|out|by default] (at|to|on|with|from) [a|the] [value] [of] {{values}} [by default|from the start]",
            f"{{what}} [{_MAY}] (default|defaults) to {{text:label}}",
            "<make> {what} (to|at|on) {values}", "<make> {what} from {was:values} to {values}", "{what} (to|at) {values}", "<make> [the] default [value] (of|for) {what} [to] {values}",
         ), _starting, weight=0.1, says=()),
    Rule("its figure", "clause", ("{what} {number}",), _figure, weight=0.1, says=()),
    Rule("and this for that", "clause", ("[and] {old:quote} (to|with|for|by|into|->|=>|becomes) {text:quote}",), _and_this_for_that, weight=0.5, stands="later", says=()),
    Rule("so everywhere", "clause", (f"[<make>] {{what}} [<be>] {{looks}} [,] {_WHEREVER}", f"{_WHEREVER} [,] [<make>] {{what}} [<be>] {{looks}}"), _everywhere, weight=0.1,
         says=("make the button red everywhere", "title bold, wherever it appears", "the link should be green every time")),
)  # fmt: skip
