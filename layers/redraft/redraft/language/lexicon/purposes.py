"""Words of like purpose: what one person calls by what it does, the design may call by another word."""

from __future__ import annotations

_GROUPS = """
    skip rewind forward seek jump fast | pay checkout buy purchase order payment | price cost fee amount total charge
    phone telephone tel call mobile number handset | mail email message contact | send submit post deliver
    cancel close dismiss abort exit | delete remove trash bin discard erase | save store keep
    search find lookup query filter | settings preference option setup config configuration | profile account user
    help support faq assistance question | date day when calendar deadline due | time clock hour hours when
    place location where venue address site | picture photo image | begin start go launch | stop end finish halt quit
    log login signin sign enter record write note | register signup join enrol enroll subscribe | logout leave
    next continue proceed forward | previous back | confirm accept approve ok agree yes | decline reject refuse deny no
    download get export | upload attach import add | share invite | edit change modify amend | print paper
    quantity count number amount | warning alert notice caution | error problem fault failure issue
    comment remark note feedback reply | like love heart favourite favorite | news updates newsletter bulletin
    basket cart bag trolley | ticket pass booking reservation book reserve | seat place chair | guest visitor attendee
    person people customer client member user | teacher tutor instructor coach trainer | student pupil learner
    doctor physician gp vet | medicine drug pill tablet dose medication | temperature heat warm thermostat
    weather forecast | speed pace fast | weight heavy | size dimension measure | colour shade tint
    money cash balance fund | income revenue earning sale turnover | expense spending outgoing | profit gain margin
    loss deficit | tax vat duty | invoice bill receipt | delivery shipping shipment dispatch courier freight
    route path way direction | car vehicle van truck lorry | parking garage | home house | room space hall
    food meal dish course menu | drink beverage | recipe cooking | ingredient | step instruction direction
    song track tune music piece | volume loud sound | mute silence quiet | video film clip movie | play watch
    word vocabulary | language tongue | exam test quiz | score mark grade result point | rank position place
    team club squad | match game fixture | winner champion | job position vacancy role | skill ability
    summary overview total | detail info information about | list overview | history log past | status state condition
    progress advance done | task todo chore job | plan schedule timetable agenda programme | meeting appointment session
    reminder alarm alert | priority urgency importance | security safety protection | password pin passcode code
    terms conditions legal | privacy data cookie | author writer by | title headline heading
"""


def _read() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for group in _GROUPS.replace("\n", " | ").split("|"):
        words = group.split()
        for word in words:
            out.setdefault(word, set()).update(words)
    return {word: frozenset(words - {word}) for word, words in out.items()}


LIKE = _read()
"""The words of like purpose, by stem."""
