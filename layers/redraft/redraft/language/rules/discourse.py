"""Prompts about the last change: the same on others, again, less, on another element, not on this one."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from dataclasses import replace

from redraft.language.acts import Again, Correct, TakeBack, Too
from redraft.language.frames import SetText
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.references.phrase import Phrase

_MEANT = "(i meant|i mean|i have meant|i had meant|meant|i was thinking of|i was talking about|i had in mind|i meant to say|i wanted to say|i want to say|i wanted|i was saying|i said|it was|was meant)"
_THAT = "(it|that|this|them|those|that one|this one|those ones|him|her)"
_ASPECT = "(width|height|size|colour|color|text colour|text color|background|border|shadow|font|style|look|spacing|gap|padding|opacity|weight|radius|corners|rounding|alignment|treatment|change|thing|way|amount|edit)"
_LEFT = f"[[,|.|;|:|and|so] (put {_THAT} back|undo {_THAT}|take {_THAT} back|change {_THAT} back|revert {_THAT}|(leave|keep|let) {_THAT}|leave {_THAT} out|{_THAT} (stays|stay|can stay|should stay)) [alone|be|out|back|as it was|as they were|as it is|as they are|as is|how it was|the way it was|like it was|unchanged|like before|as before|where it was]]"
"""How what is left out is said once more: "not the logo, put that back"."""


def _too(bound: Bound) -> Too | None:
    phrase: Phrase = bound["what"]
    return None if phrase.pronoun in ("it", "them", "everything", "root", "there") else Too(phrase)


def _bare(bound: Bound) -> Too | None:
    """As in "And Olive's card": a phrase alone, after a change."""
    phrase: Phrase = bound["what"]
    return None if phrase.pronoun in ("it", "them", "everything", "root") or _are_mere_ones(phrase) else Too(phrase)


def _are_mere_ones(phrase: Phrase) -> bool:
    """As in "No plus ones": ones of which nothing tells which."""
    told = phrase.det or phrase.colours or phrase.states or phrase.texts or phrase.relations or phrase.places
    return phrase.head == "one" and phrase.number == "many" and not told


def _correct(bound: Bound) -> Correct | None:
    phrase: Phrase = bound["what"]
    if phrase.pronoun in ("it", "them", "both", "everything", "root"):
        return None
    if phrase.head == "one" and phrase.span[1] - phrase.span[0] == 1:
        return None
    if _are_mere_ones(phrase):
        return None
    return Correct(phrase, tuple(bound.get("looks", ())))


def _that_one(bound: Bound) -> Correct | None:
    """As in "It should be the order button": a definite thing, and no kind of thing to become."""
    phrase: Phrase = bound["what"]
    return Correct(phrase) if phrase.det in ("the", "that") and not phrase.pronoun and not phrase.unknown else None


def _not(bound: Bound) -> TakeBack | Correct | None:
    if bound.has("other"):
        other: Phrase = bound["other"]
        return None if other.head in ("one", "ones") and other.span[1] - other.span[0] == 1 else Correct(other)
    phrase: Phrase = bound["what"]
    numbered = phrase.head in ("point", "change", "edit") and phrase.label_numbers
    return None if phrase.pronoun in ("it", "them") or numbered else TakeBack(phrase)


def _only(bound: Bound) -> TakeBack | None:
    phrase: Phrase = bound["what"]
    return None if phrase.pronoun in ("it", "them", "both", "everything") else TakeBack(phrase, only=True)


def _dropped(bound: Bound) -> TakeBack | None:
    return TakeBack(bound["what"])


def _all_of_them(bound: Bound) -> Too | None:
    """As in "All of the labels, in fact", after one was changed."""
    phrase: Phrase = bound["what"]
    return None if phrase.pronoun or phrase.parts else Too(replace(phrase, det="all", number="many"))


def _too_but(bound: Bound) -> Too | None:
    too = _too(bound)
    return None if too is None else Too(too.phrase, tuple(bound["looks"]))


def _too_saying(bound: Bound) -> Too | None:
    """As in "And for Paper Moon 21:15", after another's hour was changed."""
    too = _too(bound)
    return None if too is None or too.phrase.parts else Too(too.phrase, (SetText(text=bound["text"]),))


def _here(bound: Bound) -> Too:
    return Too(Phrase(span=(bound.start, bound.end), pronoun="it", number="one"))


RULES = (
    Rule("too", "whole", ("[and] now {what}", "[and] now the same (for|on|to|with|in) {what}", "{what} (should|must|could|has to|needs to) (match|match it|match that|be identical|get that|get it|have that|have it|get this|have this|be like that|be like this|be like it|follow suit|look like that|look like it|look the same) [too|also|as well]", "{what} (:|,|-) [the] same", "(repeat|do|apply|use|want|need) (that|this|it) (on|for|to|with|in) {what} [too|also|as well|again]", "(let|have|make) {what} (be|look) (like that|like this|like it|the same|so) [too|also|as well]", "what about {what} ? [the] same [please]", "[and|also] {what} <too>", "<same_for> {what} [<too>]", "<too> {what}", "[and] <same_for> {what}", f"[and] [the] [exact|exactly the] same {_ASPECT} (for|on|to|in|with|at) {{what}} [too|also|please|as well]", f"[and] (give|set) {{what}} [the|that] same {_ASPECT} [too|as well|please]", f"{{what}} [should have|has to have|must have|needs|need|gets|get|wants|want|deserves|deserve|should get|in|with|at] [exactly] the same {_ASPECT} [too|as well|please]", "[and] do {what} <too>", "{what} [should] (be|get|have|look|do|become) [the] same", "<too> (on|for|in|with|to) {what}", "{what} (the same|same thing|likewise|identically) [colour|color|size|opacity|style|width|height|look|way]", "{what} (should be|should look|should be set|be set|set|to be) [just] (like|the same as) (it|that|this|them)", "make {what} (the same|match|like that|like it) [too]", "(and|also) (make|do|change|set) {what} [<too>]", "{what} needs (it|that|one) <too>", "so (should|ought|must|shall|does|do|could|may|might|can|will) {what} [to] [be|have|go]", "[and] {what} (could use|wants|deserves|needs) (it|that|one|the same) [<too>]"), _too,
         says=("the subtitle too", "same for the subtitle", "do the same to the subtitle")),
    Rule("same here", "whole", ("(same|the same|same thing|this|likewise) (here|this one|too|for this one)", "same for this", "this one too"), _here, says=()),
    Rule("and another", "whole", ("(and|plus|also|& ) {what} [please]", "(and|plus) [then] [also] {what}", "{what} ?", "[and] (what|how) about {what} [?]"), _bare,
         says=()),
    Rule("again", "whole", ("<again>", "[and] <again> [please]"), lambda _: Again(),
         says=()),
    Rule("more of it", "whole", ("{degree} (more|further|again)", "{degree} [more] still", "still {degree} [more]", "{degree} yet", "[a] {degree} [more] please"), lambda bound: Again(degree=bound["degree"]),
         says=()),
    Rule("less of it", "whole", ("<less> [please]", "{degree} less [than that|please]", "(not|that is|that was) [quite] (so|that|too|as) (much|far|strong|big a change)"), lambda _: Again(direction=-1),
         says=()),
    Rule("the other one", "whole", ("<correction> [,|.] [<correction>] [,] {what} [instead|please|i meant|i mean|rather|there]", "(you got the|that was the|that is the|it was the|got the|the) wrong (one|button|element|thing|place|line|card|field|text|link|row|item|box|part|icon|spot) [,|.|!|;|:] [do|make|it is|i meant|i mean|take|use|try] {what} [instead]", "wrong (one|button|element|thing|place|line|card|field|text|link|row|item|box|part|icon|spot) [,|.|!|;|:] [do|make|it is|i meant|i mean|take|use|try] {what} [instead]", "not (there|here) [,|.|!|;|:] [but] [on|in|for|at|to] {what} [instead]", "(hmm|hm) no [,] {what}", "no [,] the other one [,|:|-] {what}", "<correction> [,] for {what}", f"{{what}} [,] {_MEANT}", f"[<correction>] [,] {_MEANT} [that|it|this] (for|on|to|of) {{what}}", f"[<correction>] [,] {_MEANT} {{what}} [there|instead]", "(that|it|this) was (for|meant for|about) {what}", "(on|for) {what} instead", "{what} instead", "<correction> [,] (do|make) (it|that|this) (for|on|to|with) {what} [instead]"), _correct,
         says=(), never=()),
    Rule("it should be that one", "whole", ("(it|that|this) (should be|should have been|was meant to be|was supposed to be|has to be|ought to be|needs to be) {what} [instead|rather]", "make (it|that|this) {what} [instead|rather]", "<correction> [,] make (it|that|this) {what}"), _that_one, weight=-0.2,
         says=()),
    Rule("not this, but that", "whole", ("[<correction>] [,] not {what} (,|.|but|;|:|-) [but|no|i meant|i mean|rather|instead|it is] {other:what} [instead|i meant|i mean|please]",), _not, weight=0.4,
         says=()),
    Rule("not this, that", "whole", ("[<correction>] [,] not {what} [,|but|.] [but|i meant|rather|instead] {other:what} [instead|i meant|please]", "[<correction>] [,] not {what} [,] i meant {other:what}", "{other:what} [,] not {what}", "{other:what} , and not {what}", "(rather|instead) {other:what} (than|of) {what}"), _not,
         says=()),
    Rule("not this one", "whole", (f"[<correction>] [,] <except_lead> {{what}} [though|please|however|there] {_LEFT}", "[but] <except_lead> {what}", "(leave|keep|put) {what} [as it was|as they were|back|alone|as is|unchanged|as it is|the way it was|back as it was|how it was|out|like it was|out of it|as before]", "(leave|keep) (that|it|this) one", "{what} (should stay|stays|should remain|can stay|should be left|should keep|is to stay) [as it was|as they were|the same|as it is|unchanged|as is|how it was|alone]", "(undo|revert|take back|put back) (that|it|this) (for|on|of) {what}", "(change|put|turn|set|switch|move|take|have|get) {what} back [again|please|as it was|how it was|to normal|to what it was|to how it was|the way it was|like it was|where it was]", "(undo|revert) {what}", "(undo|revert|take back|reverse|cancel) (only|just) {what}", "(undo|revert|take back|reverse) (it|that|this) only (for|on|of|at) {what}", "<remove> (that|it|this) (from|for|on) {what}", "(but|just) not {what}", "(but|except) {what}", "{what} (should not|must not|shall not|did not need to|need not) (change|be changed|be touched|have changed)", "{what} (was|were) (right|better) (as it was|as they were|before|already|the way it was)", "{what} (was|were) (fine|ok|okay|good|perfect) [as it was|as they were|as is|before|already|the way it was]"), _not,
         says=()),
    Rule("all of them", "whole", ("[<correction>] [,] [make (it|that)] (all|all of|both|both of|every|each|each of|every one of) {what} [then|rather|instead]",), _all_of_them, weight=-0.2,
         says=()),
    Rule("too, but so", "whole", ("[and|also] {what} <too> [,] (but|only|except|just) [<be>|with|in] {looks}", "<same_for> {what} [,] (but|only|just) [<be>|with|in] {looks}", "[and] {what} (the same|same thing|likewise) [,] (but|only|just) [<be>|with|in] {looks}"), _too_but, weight=0.5,
         says=()),
    Rule("too, saying so", "whole", ("(and|also|then|plus|&) (for|at|in|with|on) {what} [to|it is|should be|is|be|:|,|->|make it|put|it should be] {text:label} [too|as well]", "<same_for> {what} [,|:] but {text:label}", "(and|also|then|plus|&) {what} (to|->|into|becomes|be) {text:label}"), _too_saying, weight=-0.3,
         says=()),
    Rule("only this one", "whole", ("[<correction>] [,] [not (all|both|everything|all of them|both of them|every one)] [,|but] (only|only for|only on|only in|only to) {what} [please]", "[<correction>] [,] {what} only", f"[<correction>] [,] {_MEANT} only {{what}}", "[<correction>] [,] i only (meant|mean|wanted|want|need|said) {what}", "[<correction>] [,] not all [of them|of those] [,|but] {what}", "[<correction>] [,] {what} is enough"), _only, weight=0.4,
         says=()),
    Rule("this one as before", "whole", ("[<correction>] [,] {what} [should go|goes|can go|must go|go] back to (normal|how it was|what it was|before|the way it was|as before|as it was|where it was|how they were|what they were)",), _not, weight=0.6,
         says=()),
    Rule("never mind that one", "whole", ("[<correction>] [,] (never mind|forget|forget about|scratch|ignore|cancel) [the] {what} [change|idea|bit|edit|part] [,] [put (it|that|them) back|undo|undo it|undo that|change it back|leave it as it was|as it was]",), _dropped, weight=0.2,
         says=()),
)  # fmt: skip
