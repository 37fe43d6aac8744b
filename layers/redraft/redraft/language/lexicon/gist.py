"""The words by which a clause is understood loosely: what carries a request, and what carries none."""

from __future__ import annotations

from typing import Final

from redraft.language.lexicon.verbs import SETS

REMOVING: Final = SETS["remove"]
"""Verbs that take something away."""

ADDING: Final = SETS["add"] | SETS["make_new"]
"""Verbs that bring something new."""

STYLING: Final = SETS["make"] | SETS["give"] | SETS["be"]
"""Verbs between a thing and how it shall be."""

NEGATING: Final = frozenset({("not",), ("instead", "of"), ("rather", "than"), ("no", "longer"), ("not", "in")})
"""What turns a look into how it shall not be."""

BETWEEN: Final = frozenset("up down back more less".split())
"""Words that are looks in patterns but stand in sentences for other reasons."""

DETERMINERS: Final = frozenset("the my our their its his her your".split())
"""Words behind which a thing is named."""

SIGNS: Final = frozenset({",", "-", "\u2013", "\u2014"})
"""Signs that set words apart and mean nothing."""

WEIGHTY: Final = {
    "move": SETS["move"],
    "any": frozenset(
        """
        not never no without except unless undo redo revert restore swap switch exchange trade replace convert transform
        rename call called named duplicate copy clone remove delete drop lose hide show disable enable wrap group
        reverse instead again back before earlier previous version too both either neither or than half twice double
        minus keep leave only other others another
        """.split()
    ),
}
"""Verbs of moving; and words that change what is asked, so that none may be passed over."""

LIGHT: Final = frozenset(
    """
    nice nicely lovely proper properly little soft softly warm warmly kind sort quite rather pretty really very truly
    actually pop give make let go going come get got want wants like love need needs would could should might can may
    will shall must think look looks see bit touch more now then first please for me us you we i my our your
    good better best well fully way much so just simply perhaps maybe ever also here there stand stands stretch run
    turn put set have has do does is are be being been was were one ones whole full big small something thing things
    it they them that this those these of the a an to in on into onto at with and as by all
    """.split()
)
"""Words that say next to nothing about what is to be done, or say it by what stands beside them."""

DOING: Final = (
    WEIGHTY["any"]
    | frozenset(verb[0] for verb in (*SETS["make"], *SETS["add"], *SETS["remove"], *SETS["move"]) if len(verb) == 1)
    - frozenset("see do have get keep leave use show write place position can clear sit take lift".split())
    | frozenset("should must please could shall".split())
)
"""Words by which a stretch may be a request, so that it is not passed over."""
