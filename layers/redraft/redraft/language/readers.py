"""All slot parsers together, for one prompt over one design."""

from __future__ import annotations

from redraft.language.grammar.chart import SlotParser
from redraft.language.grammar.slots import Slots
from redraft.language.grammar.things import Things
from redraft.language.references.grammar import PhraseParser
from redraft.language.references.index import DesignIndex
from redraft.language.rules.looks_type import font_slot
from redraft.language.rules.properties import prop_slot, values_slot


def parsers_for(prompt: str, phrases: PhraseParser, index: DesignIndex) -> dict[str, SlotParser]:
    """The slots that patterns may name."""
    slots = Slots(prompt, phrases)
    things = Things(slots, index)
    return {
        **slots.parsers(),
        "thing": things.thing,
        "plainthing": things.plainthing,
        "newthing": things.newthing,
        "kind": things.kind,
        "quoted": things.quoted,
        "prop": prop_slot,
        "font": font_slot,
        "values": values_slot,
    }
