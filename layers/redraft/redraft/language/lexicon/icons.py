"""What people call the pictures that icons show: a cog is the settings, a bin is the trash."""

from __future__ import annotations

from functools import lru_cache

_SAME = """
    settings cog gear cogwheel gearwheel preferences options | trash bin delete rubbish wastebasket dustbin garbage
    search magnifier magnifying loupe lens glass spyglass | heart favourite favorite like love
    star favourite favorite rating | home house | user person profile account people avatar users
    mail envelope email letter message | phone telephone call handset | bell notification notifications alarm alert
    menu hamburger burger | close x cross cancel times | plus add new cross | minus subtract less dash
    check tick checkmark done ok | alert warning triangle exclamation caution danger | info information
    chevron arrow | left back previous | right forward next | up top | down | caret arrow
    edit pencil pen | camera photo | image picture photo gallery landscape | calendar date day | clock time watch hour
    map pin location marker place | lock padlock secure security | unlock open | eye view see visible
    cart basket bag shopping trolley shop | download save | upload share | share export send | send plane airplane
    play start triangle | pause stop | music note song tune | video film movie | mic microphone | volume speaker sound
    sun sunny weather light day brightness | moon night dark | cloud weather cloudy | rain umbrella drop
    wind breeze air
    snow snowflake | droplet drop water rain | thermometer temperature heat | leaf plant nature | tree plant
    flower plant | fire flame hot | zap lightning bolt flash thunder | truck lorry delivery van shipping
    car auto vehicle
    bike bicycle cycle | bus coach | train rail | book reading | bookmark ribbon save | flag report | tag label price
    gift present | coffee cup mug tea | utensils fork cutlery food knife | tool wrench spanner tools repair
    hammer tool | scissors cut | paperclip attachment clip attach | link chain | globe world earth language
    wifi wireless signal network | battery power charge | power off switch | filter funnel | sort order
    grid squares tiles | list lines | more dots ellipsis | refresh reload sync arrows | logout exit door leave
    login enter door | help question | thumbs thumb like up | smile smiley face happy | dog paw pet | paw pet dog cat
    package box parcel | briefcase case work job | folder directory | file document paper page | printer print
    copy duplicate | headphones headset | award medal trophy prize | trophy cup award | hexagon honeycomb comb
    circle dot round | square box | credit card payment | dollar money currency | key password
    shield protection security
"""


def _groups() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for group in _SAME.replace("\n", "|").split("|"):
        words = group.split()
        for word in words[:1]:
            out.setdefault(word, set()).update(words)
    return {word: frozenset(words) for word, words in out.items()}


_CALLED = _groups()
_ELSEWHERE = frozenset(
    """
    up top down left right back previous next forward open close cancel add save share send like love play start stop
    cut copy done ok off switch order light list lines page help options text title image link label day date time user
    menu card box path number table view see new people work order square grid file message round
    """.split()
)
"""Words that mean something else when no icon is spoken of."""


@lru_cache(maxsize=1024)
def icon_words(name: str) -> frozenset[str]:
    """All words for what an icon of that name shows, its own among them."""
    own = name.lower().replace("_", "-").split("-")
    return frozenset(own).union(*(_CALLED.get(word, frozenset()) for word in own))


@lru_cache(maxsize=1024)
def icon_handles(name: str) -> frozenset[str]:
    """The words of `icon_words` that may stand for the icon by themselves."""
    return icon_words(name) - _ELSEWHERE


def goes_by(name: object, word: str) -> bool:
    """Whether an icon of that name is called by a word that is not its name."""
    return isinstance(name, str) and word not in name.lower().split("-") and word in icon_words(name)
