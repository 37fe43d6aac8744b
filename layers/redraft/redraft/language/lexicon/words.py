"""Small words: what may be dropped, what ends a noun phrase, numbers, places and degrees."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from redraft.language.lexicon.stems import stem

FILLERS = frozenset(
    """
    please pray sir madam maam pls plz kindly thanks thank thx ty cheers lol haha hehe hm hmm hmmm hmmmm oh ooh ah ahh uh um er
    erm eh ehh maybe perhaps possibly just simply hey hi hello btw ok okay obvs obviously definitely
    certainly quickly really basically literally alright right-o henceforth moreover furthermore ideally totally
    honestly preferably hopefully exactly precisely probably apparently frankly quietly politely discreetly graciously
    respectfully humbly surely clearly sadly thankfully happily gladly promptly swiftly naturally beautifully merely truly
    sincerely frightfully terribly awfully dreadfully absolutely presently thereby hereby thus therefore accordingly henceforth yeah yep yes dear kindest imo imho tbh fyi
    asap
    """.split()
)
"""Words that say nothing about what is to be done."""

LEADS = (
    "could you", "can you", "would you", "will you", "could we", "can we", "can i", "could i", "may i", "would you mind",
    "i would like to", "i would like you to", "i would like", "i should like to", "i should like", "i would love to",
    "i would love", "i want to", "i want you to", "i want", "i need you to", "i need to", "i think", "i guess",
    "i wish", "i wonder whether", "i wonder if", "i was wondering if", "i was wondering whether", "i would prefer",
    "i prefer", *(f"i {hedge} {want}" for hedge in ("kinda", "kind of", "sorta", "sort of", "just", "rather") for want in ("want", "want to", "need", "need to", "would like", "would like to", "think")), "i should be obliged if you", "i would be grateful if you", "i would appreciate it if you", "i would", "let us",
    "let", "we want to", "we need to", "we should", "we want", "we need", "you should", "you can", "go ahead and",
    "make sure", "make sure that", "see to it that", "is it possible to", "it would be nice to", "it would be nice if",
    "it would be great if", "it would be good if", "how about", "what about", "what if", "for now", "if possible",
    "if you can", "if you could", "if you would", "do me a favour and", "be so kind as to", "be so good as to",
    "thank you", "thanks a lot", "many thanks", "in the end", "on second thought", "on reflection", "now you ask",
    "i am so sorry", "i am sorry", "so sorry", "pardon me", "excuse me", "forgive me", "very well", "i beg your pardon",
    "might i ask you to", "may i ask you to", "try to", "next", "then", "so", "of course", "for me", "for us",
    "at the moment", "from now on", "you know what", "know what", "tell you what", "i tell you what", "guess what",
    "thinking about it", "come to think of it", "while you are at it", "while we are at it", "by the way", "this time", "now", "i believe", "in fact", "as well then", "can the", "as it happens",
    "i was hoping", "i was hoping that", "i was hoping to", "i was hoping you could", "i am hoping", "i hope", "i wondered if",
    "i wondered whether", "is there any chance", "any chance", "is there a way to", "is there any way to", "would it be possible to",
    "would it be possible for", "would it be possible that", "do you think", "do you think you could", "do you mind", "you know what",
    "one more thing", "one last thing", "another thing", "one other thing", "could i ask you to", "could i trouble you to",
    "i suggest", "i suggest we", "i propose", "i reckon", "i feel", "i feel that", "of course", "i suppose", "it seems to me",
    *(f"be {manner} and" for manner in ("a love", "an angel", "a darling", "a", "a good soul", "kind", "so kind", "nice", "so nice", "good", "so good")),  # "a dear", less the filler
    "be kind enough to", "be good enough to", "you could", "you might", "you may",
    "do not you think", "do you not think", "why do not we", "why do not you", "why not", "could not we", "can not we",
    "would not it be better if", "would not it be nicer if", "would it not be better if", "should not we",
    "pretty please", "by the way", "if it is not too much trouble", "if it is possible", "if you do not mind", "if you like",
    *(
        f"{mood} {gladness} if {who}"
        for mood in ("i would be", "i should be", "we would be", "it would be", "i would be ever so", "i would be very",
                     "i would be so", "i would be most", "i would be really", "that would be", "it would be really",
                     "it would be very", "it would be so")
        for gladness in ("grateful", "glad", "happy", "obliged", "pleased", "thankful", "delighted", "nice", "great", "good",
                         "lovely", "wonderful", "cool", "kind", "helpful", "better", "best", "appreciated", "perfect", "super")
        for who in ("you could", "you would", "you can", "we could", "we can", "you", "we", "")
    ),
    *(f"{would} it be {odd} {to}" for would in ("would", "might", "could", "is") for odd in ("crazy", "weird", "odd", "silly", "too much", "wrong", "bad", "mad", "ok", "okay", "fine", "all right", "alright", "terrible", "good", "nice", "better", "an idea", "possible", "feasible", "too much trouble", "asking too much", "a problem", "wise", "an option", "cheeky") for to in ("to", "if we", "if you", "if i", "if")),
    *(f"i would {love} it if {who}" for love in ("like", "love", "prefer", "appreciate", "really like") for who in ("you could", "you would", "we could", "you", "we", "")),
)  # fmt: skip
"""Ways to be polite; the words of a lead that are no fillers elsewhere are dropped only together."""

STOPS = frozenset(
    """
    a an the to of in on at by with without for from into onto inside within under below above over beneath
    underneath beside between behind before after near next and or but nor so because since as if that which
    who whom whose when while where than then is are am be was were been being should would could can may
    might must shall will has have had do does did not no nope it its this these those them they he she we
    you i me my our your their his her us there here too also again instead only except besides either
    neither both all each every any some such same other others another what how why
    """.split()
)
"""Words that cannot stand inside a noun phrase as its content, unless the design shows them."""

NUMBER_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "twenty": 20, "couple": 2, "pair": 2,
}  # fmt: skip

UNITS = frozenset(
    """
    tsp tbsp teaspoon tablespoon teaspoons tablespoons g kg mg ml cl dl l oz lb lbs cup cups pinch pinches clove cloves
    slice slices tin tins can cans packet packets
    """.split()
)
"""Measures behind a number that is no count: "1 tsp cinnamon" is one thing."""

_ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "last": -1, "final": -1, "penultimate": -2, "middle": 0, "center": 0,
    "1st": 1, "2nd": 2, "3rd": 3,
}  # fmt: skip

PLACE_WORDS = {
    "top": "top", "upper": "top", "topmost": "top", "uppermost": "top", "bottom": "bottom", "lower": "bottom",
    "lowest": "bottom", "bottommost": "bottom", "lowermost": "bottom", "left": "left", "leftmost": "left",
    "lefthand": "left", "left-hand": "left", "right": "right", "rightmost": "right", "right-hand": "right",
    "righthand": "right", "highest": "top",
}  # fmt: skip

STATE_WORDS = {
    "disabled": ("disabled", True), "inactive": ("disabled", True), "greyed-out": ("disabled", True),
    "enabled": ("disabled", False), "active": ("disabled", False), "checked": ("checked", True),
    "ticked": ("checked", True), "unchecked": ("checked", False), "unticked": ("checked", False),
    "hidden": ("visible", False), "invisible": ("visible", False), "bold": ("bold", True),
    "italic": ("italic", True), "underlined": ("underlined", True), "selected": ("checked", True),
    "biggest": ("size", 1), "largest": ("size", 1), "smallest": ("size", -1), "tallest": ("height", 1),
    "widest": ("width", 1), "narrowest": ("width", -1),
}  # fmt: skip
"""How an element may be described by its state: prop and value."""

EMPTY_ADJECTIVES = frozenset(
    """
    big main whole entire existing current ugly actual own little small tiny large huge long short same said
    respective complete word words term phrase present given particular reverend rev mr mrs ms miss mister sir dame doctor dr prof
    professor captain capt sergeant colonel
    """.split()
)
"""Adjectives that narrow nothing by themselves, unless the design says them."""


def ordinal_of(word: str) -> int | None:
    """1 for first, 2nd, ...; -1 for last; 0 for the middle; None for any other word."""
    if word in _ORDINAL_WORDS:
        return _ORDINAL_WORDS[word]
    if len(word) > 2 and word[:-2].isdigit() and word.endswith(("st", "nd", "rd", "th")):
        return int(word[:-2])
    return None


def number_of(word: str) -> int | None:
    """The whole number that a word or figure says."""
    if word.isdigit() and len(word) < 5:
        return int(word)
    return NUMBER_WORDS.get(word)


def content(words: tuple[str, ...]) -> list[str]:
    """The words that carry meaning: no stops, no fillers."""
    return [word for word in words if word not in STOPS and word not in FILLERS and stem(word) not in STOPS]
