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
    pass data provided contains package including returned supported directory created share contain process context
    results related running allowed requires built currently specify resource release sequence require calling
    control pattern character fail classes raised event setting docs exit portions sell creating charge adding
    updated core cover store ignored complex port shared passing supplied several account treated absolute power
    session record refer directed compare resolve programs started faster wrapped separated ordered slow extended
    whatever assigned await home inherit detected warn fall manager taking hook generally reserved master designed
    post caller loading matched connect treat finding machine attached introduced sale covered normally emit stable
    party dual abort lead newer sample preserve sending allowing flow closing task expanded removal printing
    repeated channel whenever targets held completed reached incomplete suite records distinct pending skipped pool
    seed mailing managed thrown counter separately quiet prompt showing waiting branches locally portion percent
    belong unable selection binding rejected saved impossible lazy arrow scan storing stated colon formed ring
    holder leaving sorting book contact excluded capture lack hack altered regarding simpler dealing strongly
    whereas presence role startup breaking batch folder layer leak recently enter promise plainly counting race
    corrected holding listing stage reversed mask natural loss lengths paper immediate slower shortest achieve
    shallow noted marking refuse obvious sharing loose merging locate alive weak purely dead stale timed rare forgot
    capacity happened precise quit saving closely ideal bundled peer vary lesser feed clock solving suggest hover
    fake stating mass reliable presented arise mention restart chunk enclosed forcing divided sole bounded sake
    trick dumb grouped falling capable greatest entitled freed stray preceded blog gain strange proceed trouble trip
    activity positives pretend measured ancient valued survive needing ship drawn delayed west tends cloning theorem
    plane acquired wise typo refused cope drawing spell killed axes joint sound telling reflected routing cleanly
    zones growing fair heavily sane appeared land spam speaking news flight restored nonsense spend unusual issuing
    covering concerned walking placing notable salt band lies decides facing ties whoever shut reaching waste
    unclear chose formal hits planned formerly legally letting connects crop pricing moral largely overlay wild
    repetition apple tune regards privacy emphasis perfectly fired contacts shot verb blindly balanced squash
    squashed muddle muddles medal star stars sight sold lacks bell bells loud louder louds pupil pupils parent
    parents patient patients ward nurse doctor driver drivers truck trucks guest choir piano lesson lessons teach
    teaching maths exam marks marked voice voices song songs sing singing play playing played player shout shouts
    whisper yell loved hated loves hate hates hating wakes woke sleep asleep baby babies mum mums dad dads gran
    grandma grandpa nan kid aunt uncle wife husband lunch dinner supper breakfast soup bread cheese wine beer pint
    pints meal meals menu cook cooks cooking oven kitchen table tables chair bill bills tip tips taxes rent wage
    wages bank banks loan loans debt debts cash coins profit price audit boss bosses staff crew team shift shifts
    week weeks month months rota leave holiday holidays snow rain rainy storm wind windy weather hot cold warm cool
    wet dry dusty dirty clean tidy messy noisy busy sleepy tired bored angry happy glad upset proud scared lonely
    silly crazy funny weird odd awful ugly horrid lovely cute smart clever quick dull bland shy brave calm cheap
    dear costly expired expire expires late later early soon sooner tonight tomorrow yesterday daily hourly monthly
    yearly spare extra fewer lots heaps tons loads couple dozen plenty barely hardly nearly almost quite gone went
    goes going coming came left stayed stays moved move leaves arrive arrives arrived lost found finds forget
    forgets mixed mixes muddled confuse confuses confusing confused misread misreads mistakes misses missed squint
    squints squinting glare glaring shiny faded fades blurry blurred cramped crowded packed squeezed cluttered swap
    screens phones desks wall walls floor floors roof door doors window windows garden gardens tree trees plant
    plants flower flowers dog dogs cat cats horse horses cow cows sheep bird birds fish farm farms field fields boat
    boats ships train trains bike bikes road roads street streets town towns city cities village shop shops stores
    market markets school schools church club clubs pub pubs hall halls park parks
    """.split()
)
"""Words that stay as typed."""
