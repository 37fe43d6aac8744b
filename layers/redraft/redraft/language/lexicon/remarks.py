"""What people say beside a request: greetings and praise, set phrases, verbs of past events."""

from __future__ import annotations

PLEASANT = frozenset(
    """
    good morning afternoon evening day night nice great perfect lovely super cool awesome brilliant fine
    excellent fantastic
    wonderful well done much better thank thanks you very that is was looks so one now all everyone there
    again welcome back
    sorry already job work love it
    """.split()
)
"""Words of which whole pleasantries are made."""

_PLEASANT_CORES = frozenset(
    """
    good nice great perfect lovely super cool awesome brilliant excellent fantastic wonderful thank thanks
    welcome sorry love
    well
    """.split()
)

_ASIDES = """
go; love it; love it love it; go go; move it; move it move it; come on; here we go; off we go;
to be fair; to be honest; to be safe; to be clear; to be exact; to be precise; to be on the safe side; to be sure;
if anything;
after all; by the way; for a change; just in case; at least; i think; i guess; i suppose; i reckon; i believe;
i hope; you know;
i think not; i do not think so; not really; to say the least; of course; as usual; as always; as ever; as promised;
as agreed; as discussed; if you ask me; in my opinion; in my view; so to speak; mind you; to start with; to begin with;
for starters; for once; one more thing; last thing; one last thing; another thing; almost there; nearly there;
while we are at it;
if you do not mind; if you like; if you would; if you will; if i may; no hurry; no rush; when you have time;
when you can;
what do you think; does that work; is that possible; that is all; that is it; that will do; that should do;
and that is it;
like before; as before; for consistency; for clarity; for symmetry; for readability; for good measure; on all of them;
all of them; each of them; both of them; every one of them; every single one; no matter which; in other words;
same reason;
you see; to my mind; on the whole; all in all; in any case; at any rate; needless to say; to tell the truth
"""
ASIDES = frozenset(tuple(phrase.split()) for phrase in _ASIDES.replace("\n", " ").split(";") if phrase.strip())
"""Set phrases that ask for nothing."""

PASTS = frozenset(
    """
    left paid joined passed sent gave came ran took won broke sold bought met fell held led rose sat slept
    spoke spent stood taught threw
    woke wore withdrew quit chose drew drove flew forgot hid rang shook sank stole stuck began became grew froze quitted
    hurt complained retired resigned arrived moved died closed opened changed promised
    """.split()
)
"""Past forms by which a sentence tells what happened, where no request has them."""

SINGULAR = frozenset(
    "nobody everybody everyone somebody someone anybody anyone he she it who that this nothing".split()
)
"""Subjects after which a verb ends in s."""

PEOPLE = frozenset(
    """
    someone somebody everyone everybody people users user she he they client clients customer customers team
    boss manager
    colleague colleagues wife husband mother father mum dad mom daughter son grandson granddaughter sister
    brother friend
    friends designer designers teacher pupils students parents staff marketing legal reviewers testers chef doctor nurse
    """.split()
)
"""Who may be said to want something."""

SAYING = frozenset(
    """
    says said say thinks think thought reckons reckon feels feel wants want wanted asks asked insists insist
    suggests suggested
    suggest believes believe tells told prefers prefer wishes wish
    """.split()
)
"""Verbs that report a wish."""

RUN_ON = frozenset("it they he she that this nobody everybody everyone people we i these those there".split())
"""Words with which a remark may begin behind a request, without punctuation."""

STATES = frozenset("is are was were looks look has have does do seems needs got went keeps".split())
"""Verbs that follow one of `RUN_ON` in such a remark."""


def is_pleasant(words: list[str]) -> bool:
    """Whether a stretch is a mere pleasantry: "Good morning", "that looks great"."""
    return all(word in PLEASANT for word in words) and any(word in _PLEASANT_CORES for word in words)
