"""Verbs and links between subject and look, as phrase sets that patterns name in angle brackets."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.replace("\n", " ").split(";") if phrase.strip())


SETS: dict[str, frozenset[tuple[str, ...]]] = {
    "make": _phrases("""make; set; turn; colour; color; paint; change; have; get; put; style; render; do; keep; display;
        show; use; switch; adjust; update; format; dye; tint; leave; print; write; modify; mark; made; making; recolour;
        recolor; highlight; emphasise; emphasize; see; edit; alter; tweak; place; arrange; lay out; position"""),
    "be": _phrases("""will need; will have; will be; is; are; be; should be; must be; has to be; have to be; needs to be; need to be; ought to be; can be;
        could be; may be; might be; would be; to be; shall be; will be; looks; look; should look; should appear; appear;
        should become; become; becomes; could become; should turn; should go; go; goes; should get; gets; get; could get;
        wants to be; want to be; should have; has; have; must have; needs; need; needs to have; has to have; wants;
        could have; can have; could use; deserves; is to be; are to be; should all be; should both be; all; both;
        should now be; is now; are now; should also be; must also be; needs to get; should each be; have got to be;
        should rather be; shall have; should all have; should both have; would look better; is supposed to be;
        are supposed to be; should stay; should remain; should come; has to have; would like; can become; might become;
        should not be; should simply be; shud be; shld be; shoud be; sould be; should sit; could sit; should stand;
        should appear in; could; should; can; must; shud; shld; might; would; stay; stays; to become; is to become;
        are to become; want; ought to have; should be set; is set; be set; be made; should be made; has got to be;
        should be shown; be shown; should take; takes; should also have; to have; should be put; may have;
        stand out with; pop with; stand out in; should stand out with; should pop with; should come with; come with; carry; should carry; should wear; wear; should show up in;
        should be placed; ought to be shown; would look well; would look good; would look nice; would look fine; would look lovely; would look best; looks better; would be better; would do well; may; had best be; had better be; had best; had better; might as well be; shall now be; might wear; might have; might become; should be moved; should move; needs to go; need to go; should simply"""),
    "may": _phrases("can; could; should; must; may; might; shall; would; will; is; are; let; cannot"),
    "give": _phrases("give; assign; apply; lend; grant; add; put; provide; gimme; want"),
    "need": _phrases("""needs; need; should have; must have; has to have; could have; can have; should get; gets; get;
        should contain; should include; should also have; could use; deserves; wants; contains; contain; requires;
        ought to have; must get; should hold; shall have; may have; might have; must contain; must include;
        should show; have"""),
    "lack": _phrases("""lacks; lack; misses; is missing; are missing; is lacking; are lacking; does not have;
        does not yet have; do not have; has no; have no; still needs; still lacks; could do with"""),
    "make_new": _phrases("""make; place; put; need; want; have; should have; stick; give me; give us; there should be; there should also be;
        there must be; there has to be; there could be; i need; i want; we need; we have; i should like; i would like; we would like; we should like; i would love; i want to have; i would like to have; i would like to see; there ought to be; there ought also to be; there might be; might there be; could there be; may there be; can there be; would there be; should there be; shall there be; there needs to be; build; generate; design; drop in; pop; pop in; draw; get; let us have; sneak; squeeze; tuck; slip; slot; work; fit"""),
    "add": _phrases("""add; insert; append; include; create; introduce; attach; there is missing; throw in; slip in; add in; tack on; bring in; squeeze in; put in; we are missing; is missing; let there be; plus; dd; sneak in; sneak; fit in; work in; tuck in; slot in; whack in; chuck in"""),
    "remove": _phrases("""remove; delete; get rid of; drop; lose; take out; take away; do away with; i do not need; do not need;
        we do not need; no longer need; scrap; kill; erase; cut; eliminate; ditch; bin; rm; del; throw out; throw away;
        clear; strip; axe; trash; take off; toss; leave out; clear out; exclude; discard; dump; nuke; pull; omit; we can lose;
        you can remove; i do not want; we do not want; do not want; chuck; chuck out; out with; no need for; remove away; wipe; kick; kick out; boot; boot out; junk; yeet; expunge; withdraw; quit; quit it; wipe out; do without; away with; zap"""),
    "move": _phrases("""move; put; place; shift; bring; drag; push; send; relocate; reposition; pop; sit; stick; pull; slide;
        transfer; take; carry; bump; raise; lower; lift; nudge; position; set; drag and drop; shove; get; transport; throw;
        float; shove over; drop; tuck; slot; slip; hoist; swing; stand; seat"""),
    "goes": _phrases("""goes; go; should go; must go; comes; come; should come; must come; should be; has to be; needs to be;
        must be; should sit; sits; belongs; should be moved; should stand; should follow; is; can go; could go; could come;
        needs to go; has to go; has to come; should move; could move; to be; ought to be; ought to go; should appear; to;
        moves; could be; should be placed; be moved; want; wants to be; should now be; have to be; should first be; to go; stand; stands; is to stand; are to stand; is to go;
        is to be; is to sit; is to come; must stand; could stand; might stand; shall stand; ought to stand; has to stand; sit; might go; may go;
        should be moved to stand; must be moved to stand; is to be moved; be moved to stand; must be moved; has to be moved; needs to be moved; shall be moved; is to be put; should be put; must be put; be put; should be brought; must be brought; be brought; ranks; rank; is to come; could sit; might sit; ought to sit; may stand; shall go; shall come; is to move; must sit; should live; lives; live; would sit; would go"""),
    "copy": _phrases("""duplicate; copy; clone; dupe; repeat; make a copy of; make another copy of; make a duplicate of; replicate;
        copy and paste; make a second copy of; double up; i want a copy of; another copy of; a copy of; make copies of"""),
    "swap": _phrases("""swap; switch; exchange; trade; interchange; reverse; flip; swap round; swap around; swap over;
        switch around; change round; swap places of; swap the places of; swap the positions of; switch the order of;
        swap the order of; invert; change the places of"""),
    "replace": _phrases("""replace; swap; swap out; exchange; substitute; switch; change; turn; convert; transform; make; use;
        switch out; change out; trade; retype; turn around"""),
    "rename": _phrases("""rename; retitle; relabel; re-label; re-title; call; name; title; label; entitle; rename the text of;
        change the name of; change the text of; change the label of; change the title of; change the wording of; reword; caption"""),
    "wrap": _phrases("""wrap; put; group; enclose; surround; place; nest; pack; combine; collect; bundle; gather; frame"""),
    "except_lead": _phrases("""not; except; but not; apart from; other than; not for; only not; except for; without; excluding;
        actually not; all but; everything but; leave out; just not; besides; bar; save for; leave; keep; do not change;
        do not touch; do not include; not on; skip; minus"""),
    "correction": _phrases("""no; nope; nah; sorry; apologies; oops; whoops; wait; no wait; my mistake; my bad; correction;
        i mean; i meant; i have meant; i had meant; i was meaning; i did mean; i wanted; i had wanted; i was thinking of; i was talking about; hang on; hold on; hm no; hmm no; actually; i meant to say;
        i intended; i am sorry; wrong one; not that one; not that; not this one; not this; wrong; that was wrong; forgive me;
        that is wrong; that is not it; no no; oh no; oh sorry; scratch that; strike that; no i meant; no i mean; i mean to say;
        no not that one; no not that; no sorry; that was not what i intended; that is not what i intended; not what i intended; that was not what i meant; that is not what i meant; that was not what i wanted; that is not what i wanted; not what i wanted; not what i asked for; that is not what i asked for; that was not what i asked for; that was not the idea; sorry no; no not this one; ups; excuse me; pardon; not what i meant; ehh no;
        eh no; no actually; actually no; i rather meant; rather; instead; ehm no; mistake; nvm; well no; not it; not those;
        not them; i really meant; not these; it was; it should have been; should have been; i had in mind"""),
    "too": _phrases("""too; also; as well; likewise; similarly; same; the same; ditto; as well please; same thing; same here;
        same deal; same again; equally; idem; ditto; just so; in like manner"""),
    "same_for": _phrases("""again for; again on; again with; again in; once more for; once more on; same for; the same for; same with; the same with; same to; the same to; do the same for; do the same to;
        do the same with; do the same on; same thing for; same thing with; the same thing for; the same goes for; same goes for;
        likewise for; likewise in; likewise with; likewise on; ditto for; similarly for; repeat for; repeat that for; do that to;
        do that for; do it for; do it to; do this for; do this to; apply the same to; apply that to; apply this to; apply it to;
        same on; the same on; same in; the same in; also for; also on; also to; and for; as well as; repeat this for; that goes for;
        do likewise for; do likewise with; same treatment for; the same treatment for; do so for; same as before for; also in;
        same again for; give the same to; do exactly the same for; and the same for; and also; and also for; likewise; ditto;
        same; the same; also; similarly; same deal for; do the same thing to; do the same thing for; extend that to; ditto with; the same applies to; same applies to; this applies to; that applies to; this also applies to; the same holds for; the same is true of; the same is true for; the same applies for; the same also applies to; the same treatment is due to"""),
    "again": _phrases("""again; more; once more; not enough; that is not enough; still not enough; not big enough; not enough yet; another notch; one more time; even more; do it again; do that again; repeat; repeat that; further;
        same again; another time; do so once more; still more; some more; a second time; and again; do so again; go further;
        do that once more; more of that; keep going; more please; one more; yet more; please do so once more; go on; once again"""),
    "less": _phrases("""less; not that much; not so much; not as much; too much; a bit less; a little less; that is too much;
        that was too much; not quite so much; not that far; half that; somewhat less; slightly less; back a bit; a bit too much;
        less than that; tone it down; less please; not quite that much; not so far; a touch less; a tad less; not so strong; dial it back;
        tone it down a bit; that much is too much"""),
    "undo": _phrases("""undo; back where it was; put it back where it was; move it back where it was; back to where it was; put it back there; move it back; back where they were; put them back where they were; move them back; where it was before; put it where it was; back as it was; undo that; undo it; undo this; revert; revert that; revert this; revert it; go back; step back; back; roll back;
        roll that back; roll it back; take that back; take it back; take back; rollback; back one step; one step back;
        undo the last change; undo my last change; undo last change; undo the last edit; undo last; undo the last one;
        scratch that; scratch that last one; scratch the last one; strike that; reverse that; cancel that; put it back; put them back;
        change it back; change that back; put that back; put everything back as it was; back to before; back to how it was before; go back a step;
        go one step back; undo please; as it was before; back to the previous version; previous version; go back to the previous version;
        bring it back; bring them back; bring that back; restore it; restore that; restore them; undo the change; undo that change; undo this change;
        undo that last change; revert the last change; revert the last one; revert that change; revert to the previous version; ctrl z; ctrl+z;
        cancel the last change; take that last change back; take back the last change; forget that change; return to the previous version;
        make it as it was; make it like before; like it was before; leave it as it was; put it back how it was; put it back the way it was; restore the last version;
        undo what you just did; reverse the last change; withdraw that; withdraw the last change; go back one; go back one step; one back; drop that change;
        switch back; change back; i want it back; i want it back as it was; back again; i liked it better before; it was better before; restore previous;
        undo the previous change; undo the previous one; scrap that; scrap that last one; discard that; discard that change; discard the last change; undo everything you just did; return it; back out"""),
    "redo": _phrases("""redo; redo that; redo it; redo please; re-do; bring it back again; undo the undo; undo that undo; reapply; reapply that;
        reapply it; go forward; forward; step forward; one step forward; put it back again; do it again after all; restore what i undid; reinstate that;
        reinstate it; revert the undo; revert the revert; take the undo back; take back the undo; repeat the undone change; un-undo; ctrl y; redo the change; redo the last change;
        reinstate the change; actually keep it; i take that back redo; redo what i undid; undo the revert; no redo"""),
    "reset": _phrases("""reset; reset it; reset everything; reset all; restore the original; restore original; back to the original; go back to the original;
        back to the start; go back to the start; back to the beginning; go back to the beginning; start over; undo everything; undo all; undo all changes;
        undo all of it; revert everything; revert all; revert all changes; back to square one; back to how it was at the start; back to how it was at the beginning;
        restore everything; restore the first version; restore the original design; restore the original version; restore the original form; restore the starting point;
        go back to how it was at the start; go back to how it looked at the start; go back to how it looked at the very beginning; put everything back;
        put everything back to how it was at the start; put everything back as it was; discard all changes; discard everything; throw away all changes;
        scrap everything; scrap all of it; scrap it all; scrap all that; scrap it all and start over; start again; start from scratch; start afresh; back to version one;
        back to the first version; go back to the first version; the original please; restore the original page; restore the original screen; return to the original;
        return to the start; revert to the original; revert to the start; back to the very beginning; go back to the very beginning; back to the very start; go back to the very start;
        undo every change; cancel everything; cancel all changes; drop all changes; restore the original layout; put it all back; put it all back as it was at the start; reset the design;
        reset to the original; reset to the start; reset the page; everything back to the start; everything back to how it was; take everything back; return everything to how it was at the start;
        go back to how it was; how it was at the start; as it was at the start; as it was in the beginning; go back to how it was at the beginning; i want the original back; bring back the original; bring the original back;
        go all the way back; all the way back; go all the way back to the start; undo the lot; back to the original design; go back to the original design; go back to how it was originally; back to how it was originally; revert to how it was at the start; all like in the beginning; all like at the beginning; all like at the start; all as in the beginning; everything like in the beginning; everything like at the beginning; everything like at the start; everything as at the start; like in the beginning; like at the beginning; like at the start; back to zero; from zero; from scratch; all from zero; all back to the start; all from the start again"""),
    "never_mind": _phrases("""never mind; nevermind; never mind that; never mind about that; forget it; forget that; forget about it; forget about that; leave it;
        leave it as it is; leave that; leave that as it is; skip it; skip that; cancel; cancel that; nvm; none; none of them; neither; neither of them; nothing;
        do nothing; no thanks; no thank you; do not bother; drop it; let it be; leave it be; stop; not now; ignore that; ignore it; ignore me; it is fine as it is; keep it as it is; keep it;
        leave them; leave them as they are; no change; no changes; leave everything as it is; none of these; none of those; none of the above; neither of those; not any of them; not needed; it does not matter; does not matter; forget i said anything;
        do not worry about it; do not worry; ignore that please; disregard that; disregard; scratch that; leave as is; leave it as is; leave it alone; as you were; it is fine; that is fine; no need"""),
}  # fmt: skip
"""Phrase sets by name; patterns write `<name>`."""

_MODALS = (
    "should",
    "must",
    "may",
    "might",
    "could",
    "can",
    "shall",
    "will",
    "would",
    "need to",
    "needs to",
    "ought to",
    "has to",
    "have to",
    "will have to",
    "would have to",
    "shall have to",
    "is supposed to",
    "are supposed to",
    "had better",
)
SETS["be"] |= {
    tuple(f"{modal} {adverb} {verb}".split())
    for modal in _MODALS
    for adverb in ("", "all", "both", "each", "now", "also", "rather", "really", "simply", "just", "too", "instead")
    for verb in "be; measure; be set; be shown; be made; become; have; get; look; appear; turn; go".split("; ")
}


_PLAIN_VERBS = """make set turn colour color paint change give get put style use switch adjust update edit add insert append include
    create introduce attach remove delete drop lose take scrap erase cut move place shift bring drag push relocate pop stick
    pull slide nudge duplicate copy clone repeat swap exchange replace convert transform rename retitle relabel call name label
    wrap group hide show unhide reveal disable enable tick untick check uncheck underline bold italicise italicize capitalise
    capitalize uppercase enlarge increase grow expand shrink reduce decrease widen narrow darken lighten brighten dim round
    square center centre align justify stack pin raise lower lift double halve tighten loosen undo redo revert restore
    write shorten lengthen soften highlight emphasise emphasize fill keep leave let have sort reverse flip"""


def _gerunds() -> dict[str, str]:
    """The -ing forms of the verbs that may begin a request."""
    out: dict[str, str] = {}
    for verb in _PLAIN_VERBS.split():
        base = verb.removesuffix("e") if verb.endswith("e") and not verb.endswith("ee") else verb
        out[f"{base}ing"] = verb
        out.setdefault(f"{verb}{verb[-1]}ing", verb)
    return out


GERUNDS = _gerunds()
"""Gerund to verb: "moving" to "move"."""


_NO_ORDERS = frozenset(
    "need want is are have has see get can i we you it there no what another a an goes go do like same repeat more".split()
)

REQUESTS = (
    frozenset(
        phrase[0]
        for name in """make give make_new add remove move copy swap replace rename wrap undo redo reset""".split()
        for phrase in SETS[name]
    )
    | frozenset(_PLAIN_VERBS.split())
    | frozenset(GERUNDS)
) - _NO_ORDERS
"""Words with which a request may begin."""
