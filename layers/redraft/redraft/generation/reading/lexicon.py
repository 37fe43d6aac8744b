"""The words by which prompts are read: numbers, places, devices, looks, and what is only talk."""

from __future__ import annotations

import re

NUMBERS = {
    word: number
    for number, words in {
        1: "one single", 2: "two both couple pair", 3: "three few some", 4: "four several", 5: "five", 6: "six",
        7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve dozen",
    }.items()
    for word in words.split()
}  # fmt: skip

PLACES: tuple[tuple[str, str], ...] = (
    (
        "left",
        (
            r"(?:on|at|to|down) the (?:far |very )?left(?:[- ]hand)?(?: side| hand side)?|left (?:side"
            r"|column|half)(?=:| an? | the |$)|in the left (?:column|half|panel)"
        ),
    ),
    (
        "right",
        (
            r"(?:on|at|to|down) the (?:far |very )?right(?:[- ]hand)?(?: side| hand side)?"
            r"|right (?:side|column|half)(?=:| an? | the |$)|in the right (?:column|half|panel)"
        ),
    ),
    (
        "side",
        r"(?:on|at|to) the side|on one side|beside it|next to it",
    ),
    (
        "topright",
        r"(?:in |at |on )?(?:the )?(?:top|upper)[- ](?:right|left)(?: corner)?",
    ),
    (
        "top",
        r"(?:on|at) (?:the )?(?:very )?top(?: of the (?:page|screen))?|up top|first of all",
    ),
    (
        "bottom",
        (
            r"(?:on|at|along) (?:the )?(?:very )?bottom(?: of the (?:page|screen))?"
            r"|at the (?:very )?end(?: of the (?:page|screen))?|stuck to the bottom|pinned to the bottom"
        ),
    ),
    (
        "below",
        (
            r"(?:below|under|underneath|beneath|after) (?:it|that|this|them|those|these|which)"
            r"|below(?= an? | the |$|,|:)|underneath|beneath|under the (?P<under>[\w -]{3,20}?)(?= an? "
            r"| the |,|:|$)|below the (?P<below>[\w -]{3,20}?)(?= an? | the |,|:|$)"
        ),
    ),
    (
        "above",
        r"(?:above|over|before) (?:it|that|this|them|those)|above the (?P<above>[\w-]+)|above(?=$)",
    ),
    (
        "in",
        (
            r"(?:in|inside|within) the (?P<in>header|footer|sidebar|nav|navigation|navbar|top bar|hero"
            r"|toolbar|bottom bar)"
        ),
    ),
    (
        "middle",
        r"(?:in|at) the (?:middle|center|centre)(?: of the (?:page|screen))?",
    ),
    (
        "row",
        r"side by side|next to each other|beside each other|in (?:a|one) row|next to one another",
    ),
    (
        "stack",
        r"one below the other|one under the other|below each other|stacked",
    ),
)

MOBILE = re.compile(
    r"\b(mobile|iphone|android|ios|phone (?:app|screen)|smartphone|handy|app screen|on (?:a|the|your) phone|for "
    r"phones?|"
    r"mobile[- ]first|390 ?px|375 ?px|portrait mode|smart ?watch)\b",
    re.IGNORECASE,
)
DESKTOP = re.compile(
    r"\b(desktop|web ?site|web ?page|web app|widescreen|laptop|browser|1440 ?px|1280 ?px|1920 ?px|big screen|"
    r"large screens?|macbook|web (?:dashboard|portal))\b",
    re.IGNORECASE,
)
DARK_WORDS = re.compile(
    r"\b(dark (?:theme|mode|design|look|background|ui|style|colou?rs?|and)|in dark|dark,|night mode)", re.IGNORECASE
)
DARK_CONTROL = re.compile(r"dark (?:mode|theme) (?:switch|toggle|setting|option|checkbox)", re.IGNORECASE)

TALK = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|so|well|please|pls|thanks|and|also|then|finally|plus|but|maybe|just|oh|"
    r"further|furthermore|"
    r"additionally|lastly|firstly|secondly|next(?=,)|first(?=,))\b[ ,]*)+",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"^(?:(?:can|could|would|will) (?:you|we|u) (?:please |pls |kindly )?(?:do|make|create|design|build|draw|"
    r"give|show|mock up|sketch|get)(?: me| us)?|"
    r"(?:i|we)(?:'d| would| want| need|'m| am| will| have)+(?: really)?(?: to| like| love)*(?: see| have| build|"
    r" make| design| create| get| looking for| building| making| working on| need)?|"
    r"(?:i|we) (?:want|need|like)(?: to)?(?: (?:see|have|build|make|design|create|get))?|let's (?:do|make|have|build)|"
    r"(?:please )?(?:create|design|build|make|draw|generate|give me|give us|show me|do|mock up|sketch|wireframe|"
    r"prepare|produce|draft|include|use|have)(?: me| us)?\b(?! tabs?\b| buttons?\b| links?\b| account| order)|"
    r"(?:show|display|list|add|put|place|see|view|get|find|read|enter|provide|type in)(?= (?:an?|the|some|their|"
    r"there|all|every|his|her|its|our|my|your|\d+|two|three|four|five|six)\b)|"
    r"(?:there|it|this|that|they|we|the page|the screen|this page|the design|page|screen) (?:should|must|needs?|"
    r"will|has|have|is|are|shows?|contains?|includes?|can|could)(?: (?:be|have|show|contain|include|also|to|a "
    r"place for))*|"
    r"(?:the )?(?:user|users|people|customers|visitors|clients|students|guests|members|patients|players|they|"
    r"you|one|everyone|someone|drivers|parents|staff)(?: (?:can|should|shoud|must|may|will|could|need to|want "
    r"to|has to|have to|be able to|also))+(?: (?:see|view|fill in|fill out|enter|type in|type|give|provide|find|"
    r"get|read|look at|use))?|"
    r"(?:fill in|fill out|shows|includes?|contains?|has|have|with|where|displays|listing|featuring))(?:\b[ ,:]*|"
    r"(?<=,))",
    re.IGNORECASE,
)  # fmt: skip
CHATTER = frozenset(
    "should shoud would could is are be feel feels look looks like want wants need needs it i we you they he "
    "she me us about "
    "because so that this these those them nothing everything anything something keep make don't dont not only "
    "just please "
    "thanks thank really very quite style styled spirit vibe mood feeling overall clean minimal minimalist "
    "minimalistic bold "
    "modern simple playful elegant professional friendly warm calm fresh sleek colourful colorful flat fun serious "
    "trustworthy premium luxury luxurious responsive accessible fancy realistic placeholder placeholders grayscale "
    "greyscale b&w color colors colour colours theme themed design designed layout wireframe mockup desktop "
    "mobile iphone "
    "android web website ipad tablet scrolls scroll opens open click clicks tap taps when if who what how why "
    "inspired airy spacious pastel corporate cosy cozy retro brutalist material ios right left".split()
)
"""Words that a thing to put on the screen does not consist of."""

NEGATIVE = re.compile(
    r"(?:(?<![/\w-])no(?! thanks| longer| matter| code)|\bwithout(?: any| an?)?|\bdon'?t (?:need|want|include|"
    r"add|show|put|use)(?: any| an?)?|\bdo not (?:include|add|show|use|want|need)(?: any| an?)?|"
    r"\bleave out(?: the| any)?|\bskip the|\bnot? (?:need for|any)|\bexclude|\bnever (?:a|any)|\bomit|\bminus the)\s+"
    r"(?P<what>[\w '/&-]+?(?:(?:,? or|,? nor|, no| and no| and) (?:any |an? )?[\w '/&-]+?)*)(?=[.,;:!?)\n]| "
    r"please| pls| here| at all| on (?:it|the|this)| needed| required| with\b| but\b| just\b| only\b|$)",
    re.IGNORECASE,
)  # fmt: skip
OFF = re.compile(
    r"\b(?:the )?(?P<what>[\w -]+?) (?:are|is) (?:off|disabled|not needed|switched off|turned off|not shown|hidden)\b",
    re.IGNORECASE,
)
ONLY = re.compile(
    r"\b(just (?:these|this|that|those|the)|only (?:these|this|the|that|those)|nothing else|nothing more|no "
    r"more|exactly (?:these|this))\b",
    re.IGNORECASE,
)
