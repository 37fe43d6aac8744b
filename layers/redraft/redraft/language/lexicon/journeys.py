"""Words of going through the history: what is taken back, how far, to which state, and what is only said with it."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

import re
from typing import Final

CHANGES = """change|edit|step|version|thing|action|move|modification|one|point|prompt|command|bit|tweak|adjustment|alteration|operation|
amendment|request|instruction|part|revision|correction|update|round|go|try|attempt|stunt|addition|idea|state|job|lot|fiddle|experiment""".replace(
    "\n", ""
)
"""What a turn of the conversation is called, in the singular."""

DEALINGS = "change|edit|modification|tweak|adjustment|alteration|amendment|correction"
"""Those of them that no element is called."""

UNDO = "undo|revert|reverse|roll back|rollback|take back|unmake|rescind|retract|back out|un-do|undoing|reverting"
"""Verbs that always take back what was done."""

CALL_OFF = "cancel|withdraw|scrap|discard|forget|drop|nix|scratch|strike|ditch|lose|remove|delete|kill"
"""Verbs that take back where what they are said of is a change."""

RESTORING = frozenset(
    """
    restore reset revert return rollback undo back bring take put go roll reinstate recover load show see switch
    jump set get have want give let use
    """.split()
)
"""Verbs that a return to an earlier state may be said with."""

ORIGIN = frozenset("original originals start beginning scratch outset initial originally initially".split())
"""Words for the first state."""

AROUND_A_STATE = frozenset(
    """
    the its it it's our my your this that there these things thing everything all whole lot to at in from of for me us you we
    i how what was were had is be been looked looks look like as way when before again very design page screen
    version state layout form site app one same place first started we'd begun began opened please now just simply right over
    straight exactly completely entirely totally let lets can could would want wanted like again then so and today earlier
    where things record poster list card wireframe mockup draft sketch picture back restored one two start time point
    changes edits had used look did do beginning undone even
    """.split()
)
"""Words that may stand around it."""

LEADS = frozenset(
    """
    no nope nah oh ooh ah argh ugh hm hmm mmm well ok okay wait actually sorry honestly right please yikes oops whoops
    hang on hold and but then so now just simply maybe let us kindly eh er um uh pardon oi hey yeah yes
    alas dang damn crap shoot gosh god lord dear goodness blimey never mind nevermind nvm instead also rather
    pray could can would will you might we shall i to want need like love have think better best quickly again
    """.split()
)
"""Words before the request that add nothing to it."""

TAILS = frozenset(
    """
    please pls plz now again thanks thank you then instead after all for me us immediately at once right away back
    quickly though actually i beg you ok okay will would can could kindly sir mate dear cheers if may once more
    here there the again completely entirely altogether
    """.split()
)
"""Words behind it that add nothing."""

_CH: Final = rf"(?:(?:{CHANGES})s?)"
_N: Final = r"(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten|(?:a )?couple(?: of)?|both(?: of)?|a few|few)"
_THE: Final = r"(?:(?:the|my|our|your|those|these|that|this) )*"
_LAST: Final = r"(?:very )?(?:last|latest|previous|most recent|past|final|recent|preceding)"
_MADE: Final = (
    r"(?: (?:back|again|i made|you made|we made|you did|i did|i asked for|of mine|of yours|from before|just now))*"
)
_SEEN: Final = (
    r"(?:(?:how|what|where|the way|as|like)(?: (?:it|that|this|things|they|everything|we|i))+"
    r"(?: (?:was|were|looked|had|used to be|used to look|had been))(?: it)?|(?:as|like)(?= before))"
)
UNDOING: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{UNDO})",
        rf"(?:(?:restore|return|revert|reset|back|go back|roll back|bring back|give back|take me back|go)(?: (?:it|this|that))?(?: back)?(?: to)?|get|want) {_THE}{_LAST} (?:version|state|one|look|design|draft)(?: back| again)?",
        rf"(?:{CALL_OFF}|get rid of) {_THE}(?:{DEALINGS})s?(?: again)?",
        rf"(?:{UNDO}|reverse|cancel|forget) (?:what|whatever|all that|everything) (?:you|i|we)(?: have| had| ve)?(?: just)? (?:did|done|changed|made)(?: just now| there)?",
        r"(?:make|have|get) (?:that|it|this) (?:undone|reverted|reversed)",
        rf"undo (?:x ?)?{_N}(?: ?x| times)?",
        r"undo x(?P<n>\d)",
        rf"(?:do )?{_N} undos?",
        rf"(?:go|step|move|jump) {_N} (?:steps? |versions? |changes? )?back",
        rf"{_THE}(?:old|previous|former|earlier) (?:colour|color|size|text|version|look|place|position|order|wording|name|one|font|width|height) (?:back|again)",
        rf"(?:give|get|bring|put)(?: me| us)? (?:back )?{_THE}(?:old|previous|former|earlier) (?:colour|color|size|text|version|look|place|position|order|wording|name|font|width|height)(?: back| again)?",
        rf"(?:{UNDO}|go back|step back|back) {_THE}{_LAST}(?: {_N})?(?: {_LAST})?(?: {_CH})?{_MADE}(?: it)?",
        rf"(?:{CALL_OFF}) {_THE}{_LAST}(?: {_N})? (?:{DEALINGS})s?{_MADE}",
        rf"(?:{CALL_OFF}) {_THE}{_N} {_LAST} (?:{DEALINGS})s?{_MADE}",
        r"(?:back|go back) (?:up )?(?:a|one|1)(?: step)?",
        rf"(?:{UNDO}) {_THE}(?:{_N} )?(?:{_LAST} )?{_CH}{_MADE}",
        rf"(?:{UNDO}) (?:{_THE}{_N}(?: of (?:them|those|these))?|that|it|this|them|those|these|all that|all of that)(?: {_CH})?{_MADE}",
        rf"(?:go|step|move|jump|take|make|take (?:me|us|it)|roll(?: it)?|bring (?:me|us|it)|put it|get)?(?: ?back)?(?: (?:by|up))? ?{_N} (?:more )?(?:steps?|versions?|changes?|edits?|moves?)(?: back| backwards| earlier| ago)?",
        rf"(?:go|step|move|jump|roll) back (?:by )?{_N}",
        rf"{_N} back",
        r"(?:(?:go|step|move|jump|head|turn|roll|switch|change|put|take|bring|get|make|do|want) )?back",
        r"(?:go|step|take|move|jump) (?:back )?(?:a|one|1) (?:step|version|change) ?(?:back|earlier)?",
        r"(?:a|one) step back",
        rf"(?:take|put|change|bring|turn|roll|switch|swap|set|move|get|have|want) (?:it|that|this|them|those|these|that one|{_THE}{_LAST}(?: {_N})?(?: {_CH})?) back",
        rf"(?:(?:go|put|take|change|bring|turn|roll|switch|set|make|have|get|want|restore|return|revert)(?: (?:it|that|this|them|those|things|everything))?(?: back)?|back)(?: to)? {_SEEN}(?: (?:before|earlier|previously|just now|a moment ago|a minute ago))?",
        rf"{_THE}{_LAST} (?:{_N} )?(?:{_CH} )?(?:(?:please|pls|now) )?(?:undo|cancel|revert|reverse|back|undone|take back)(?: (?:it|them))?",
        rf"{_THE}(?:{_N} )?{_LAST} (?:{_CH} )(?:(?:please|pls|now) )?(?:undo|cancel|revert|reverse|back|undone|take back)(?: (?:it|them))?",
        r"(?:it|that) was (?:much |way |so much )?(?:better|nicer|cosier|prettier|good|fine) (?:before|earlier|previously|as it was|how it was)",
        r"(?:i )?(?:liked|loved|preferred|like|prefer) (?:it|that) (?:better |more |much better )?(?:before|how it was|the way it was|as it was|like it was|earlier|previously)(?: before| earlier)?",
        r"(?:i )?(?:liked|like|preferred|prefer|want|miss|loved) the (?:old|previous|former|earlier|last) (?:one|version|text|look|way|colour|color|design|wording|title|name)(?: (?:better|more|much better|back|way better))?",
        rf"(?:that is )?{_SEEN} (?:before|earlier|previously)(?: that)?",
        r"(?:ctrl|cmd|control|command)[ +-]?z",
    )
)
"""What takes back one change or so many (`n`)."""

TIMES: Final = re.compile(
    rf"(?:{UNDO}|go back|step back|back)(?: (?:that|it|this))? (?P<times>twice|thrice|(?:\d+|one|two|three|four|five|six) times)"
)
"""So many times over."""

REDOING: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:redo|re-do|reapply|reinstate|restore|repeat)(?: {_THE}(?:{_LAST} )?(?:undone )?(?:{_N} ?)?{_CH}?| that| it| this| them| those)?{_MADE}",
        r"(?:undo|revert|reverse|cancel|take back) (?:the|that|my|your|this) (?:last )?undo(?:ing)?",
        r"(?:go|step|move|roll)? ?(?:forward|forwards)(?: (?:again|a step|one step|one))?",
        r"(?:un-undo|unundo)",
        r"(?:ctrl|cmd|control|command)[ +-]?y",
    )
)
"""What does again what was taken back."""

RESTORED: Final = frozenset(
    {"restore", "repeat", "restore it", "restore that", "repeat it", "repeat that", "restore them"}
)
"""What rather restores something, where it stands alone."""

BACK_AGAIN: Final = re.compile(
    rf"(?:bring|put|get|want|have|give|take)(?: me| us)? (?:it|that|this|them|{_THE}(?:{CHANGES})s?)(?: back)?(?: in| again)*(?: after all)?"
    r"|(?:do|make) (?:it|that)(?: again)?|keep (?:it|that|the change|that change|this)|(?:it|that) (?:was|is) (?:better|fine|good|right)(?: (?:with it|that way|after all|as it was))?"
    r"|(?:want|need) (?:it|that) after all"
)
"""What, right after an undo, asks for what was undone."""

NUMBERED: Final = re.compile(
    r"\b(?:version|ver|revision|state|v|step)(?: (?:number|no|nr|#))? ?(?P<v>\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|\b(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|\d+th) (?:version|revision)\b"
)
"""A version by its number (`v`), or by its place in their order (`nth`)."""

WIPE: Final = re.compile(
    rf"(?:{UNDO}|{CALL_OFF}|reset|throw away|throw out|clear|wipe|clean up|dump|put back|take back) (?:all|everything|every)(?: (?:of )?(?:the|my|our|your|those|these|this|it|that))*(?: {_CH})?(?: (?:so far|back|i made|we made|you made|again|i did|we did|you did|until now|up to now))*"
)
"""All changes taken back."""

OVER: Final = re.compile(
    r"(?:start|begin|let us start|lets start) (?:it )?(?:all )?(?:over|again|afresh|anew|fresh|from scratch|over again)(?: (?:again|from scratch|from the (?:very )?(?:beginning|start)))?|(?:scrap|scratch|bin) (?:it all|all of it|all that|everything|the lot)(?: (?:and )?(?:start|begin) (?:over|again))?|(?:back )?to square one|reset"
)
"""From the start."""
