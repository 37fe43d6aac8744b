"""Everyday words that are no typing errors of ours: remarks are full of them."""

from __future__ import annotations

PLAIN_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
    able about actually after against ago ahead almost along although always among another anyone anything
    around ask asked away bad badly based became before behind believe best better blind both break bring
    broken brought build business busy called came cancelled care case cause certain chance children clear
    clearly client come coming competes complete confused could country customer customers decided deserve
    did different difficult directly disappears does doing done draft during each early easier easily easy
    edge either else enough ever every everybody everyone everything exactly expect expected experience
    explain extra eyes fact far fast feel feels felt find fine finger first follow forever forget found free
    friend from full further gave general getting give given goes going gone good great green group guess
    guests half hand happen happens hard hardly harder have having hear heard help helps here hide high hope
    hour house however ignore important instead interview interviews itself just keep keeps kept kids kind
    knew know known knows last late later latter least leave left legal less life like likes little live
    long longer look looked looking looks lose losing lost lots love loves mail makes many marketing matter
    maybe mean means meant meet might mind minute mistake mistaken mobile model modern moment month more
    most move much must name near nearly need needed needs never newest next nice nobody noise none note
    nothing notice noticed novice novices number often older once only onto open opposite order other others
    ought over overlooked part participants particular past people person pick place plain plan play please
    plenty point possible present pretty previous probably problem product professional proper properly
    purpose quick quickly quite rather read reader readers ready real reason reasons recent remain remember
    remove repeat request right room round same says scroll second seconds seem seems seen sense shout shown
    side simple since single some somebody someone something sometimes soon sorry sort spec specification
    stand start still stop stopped stretched such sure surely take takes taken talk teacher team tell term
    terms test tested tester testers text than thanks that their them then there therefore these they thing
    things think third this those though thought three through time times tiny title together told tomorrow
    took touch touches toward towards tried true trust truth trying turn twice under understood until upon
    used user users using usual very view visitor visitors want wanted wants watch week well went were what
    when where whether which while whole whose will wish with without word work working works world would
    write wrong year years yesterday young your file loaded stretched cancelled closes unread worn projector
    opt law consistency pale white clicks clickable phone spread library build closed shopping boss legal
    brand client deadline
    """.split()
)
"""Words that stay as typed."""
