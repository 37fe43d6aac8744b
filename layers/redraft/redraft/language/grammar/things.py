"""The thing to add, as typed: how many, what it is called, what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from redraft.generation.parts import find_part
from redraft.language.grammar.chart import Chart, Item
from redraft.language.grammar.slots import Slots
from redraft.language.grammar.values import Thing
from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.starts import by_first
from redraft.language.lexicon.stems import is_plural, stem
from redraft.language.lexicon.words import UNITS, number_of, ordinal_of
from redraft.language.references.index import DesignIndex

_PREPS = frozenset(
    """
    to into in inside within on onto at above before over below under underneath beneath after between next
    beside alongside there behind around
    """.split()
)
_STOP = (
    frozenset("and but called named labelled labeled titled saying that which reading says , . ; : ! ? -> ( )".split())
    | _PREPS
)
_INTROS = by_first(
    tuple(words.split())
    for words in """
    that says; which says; that say; saying; called; named; labelled; labeled; titled; with the text; with
    text; reading; that reads; which reads; :; with the label; with label; with the words; entitled; that is
    called; says; with the title; with title; with the name; with placeholder; for; that explains;
    explaining; that lists; listing; to; showing; ,; that read; with; to say; with a label; which say; about
    """.replace("\n", " ").split(";")
)
_BLOCK = frozenset(
    """
    should is are be must has have was were would could can will shall may might it them they does do not so
    am been being
    """.split()
)
_VERBS = frozenset(
    """
    put add make move place insert remove delete set change give get turn of from for with bring keep use in
    on at let have take drop
    """.split()
)
_QUOTED_ONLY = frozenset({("to",), ("for",), (",",), ("with",), ("about",), ("showing",)})
_MOST = 9
_ARTICLES = frozenset("a an the some new these those additional extra further following any".split())


class Things:
    """The slots `thing`, `plainthing` and `kind`."""

    def __init__(self, slots: Slots, index: DesignIndex) -> None:
        self.slots = slots
        self.index = index

    def thing(self, chart: Chart, at: int) -> Iterator[Item]:
        """A noun phrase for something new, with what it says and how it looks."""
        count, another, start, _ = self._count(chart, at)
        if another and start > at and chart.text(start - 1) == "more" and _text(chart, start) in _STOP | {""}:
            yield Item(start, Thing("one", noun="one", another=True), float(start - at))
        if chart.text(start) == "one" and another:
            yield Item(start + 1, Thing("one", noun="one", another=True), float(start + 1 - at))
        quoted = chart.slot("quote", start)
        for item in quoted:
            yield from self._noun(chart, item.end, at, count, another, (item.value,))
            yield Item(item.end, Thing("", texts=(item.value,), count=count), item.weight)
        yield from self._noun(chart, start, at, count, another, ())
        yield from self._named_plural(chart, start)
        yield from self._plural_names(chart, start, at)

    def newthing(self, chart: Chart, at: int) -> Iterator[Item]:
        """A thing that is plainly new: "a", "another", "two more", or quoted."""
        word = chart.text(at)
        if (
            word in ("a", "an", "another", "some", "new", "one", "more")
            or number_of(word) is not None
            or (at < len(chart.tokens) and chart.tokens[at].kind == "quote")
        ):
            yield from self.thing(chart, at)

    def quoted(self, chart: Chart, at: int) -> Iterator[Item]:
        """Words in quotes, as a text to be added."""
        yield from (Item(i.end, Thing("", texts=(i.value,), known=True), i.weight) for i in chart.slot("quote", at))

    def plainthing(self, chart: Chart, at: int) -> Iterator[Item]:
        """A thing without an article, in the plural: "make the three toggles checkboxes"."""
        for item in self.thing(chart, at):
            if item.value.known and item.value.plural and item.end - at <= 2:
                yield item

    def kind(self, chart: Chart, at: int) -> Iterator[Item]:
        """One word for a kind of thing."""
        if kind_of(chart.text(at)) is not None:
            yield Item(at + 1, chart.text(at), 1.0)

    def _count(self, chart: Chart, at: int) -> tuple[int, bool, int, bool]:
        """Past "a", "three more", "another", "a fourth": how many, and whether it is one more of what is there."""
        count, another, start, counted = 1, False, at, False
        while True:
            word = chart.text(start)
            number = number_of(word)
            if word in _ARTICLES:
                another = another or word in ("additional", "extra", "further")
            elif word in ("another", "more", "other"):
                another = True
            elif (
                number is not None
                and chart.text(start + 1) not in UNITS
                and not counted
                and chart.tokens[start].kind != "quote"
                and (word != "one" or chart.text(start + 1) == "more")
            ):
                count, counted = max(1, number), True
            elif start > at and ordinal_of(word) not in (None, -1) and word != "second":
                another = True
            elif word == "one" and not counted:
                return count, True, start, counted
            else:
                return min(count, 24), another, start, counted
            start += 1

    def _noun(
        self, chart: Chart, start: int, at: int, count: int, another: bool, texts: tuple[str, ...]
    ) -> Iterator[Item]:
        """The words of the noun, each of which may be the last, then what it says."""
        said = list(texts)
        for end in range(start + 1, start + _MOST + 1):
            if end > len(chart.tokens):
                break
            token = chart.tokens[end - 1]
            if token.kind == "quote":
                said.append(token.text)
                if end - 1 == start:
                    break
                thing = self._thing(chart, start, end - 1, count, another, tuple(said))
                yield Item(end, thing, self._weight(thing, end - at))
                continue
            if token.text in _STOP and not (token.text in ("to", "on", "in", "at") and self._inner(chart, start, end)):
                break
            if token.text in _BLOCK or (end == start + 1 and token.text in _VERBS):
                break
            if token.is_mark and token.text not in ("&", "+", "/", "-", "'s", "%"):
                break
            thing = self._thing(chart, start, end, count, another, tuple(said))
            yield Item(end, thing, self._weight(thing, end - at))
            if chart.text(end) == "more" and count == 1 and chart.text(at) == "one":  # "one line more"
                yield Item(end + 1, replace(thing, phrase=token.raw, another=True), self._weight(thing, end - at) + 1)
            yield from self._said(chart, start, end, at, count, another, tuple(said))
            yield from self._looking(chart, start, end, at, count, another, tuple(said))

    def _inner(self, chart: Chart, start: int, end: int) -> bool:
        """As in "A link to Reports", "a note on fees": a small word that belongs to the noun, after its head."""
        head = chart.text(end - 2)
        where = chart.text(end - 1) in ("at", "in", "on") and end < len(chart.tokens)
        if where and "for" in chart.texts[start : end - 1]:
            named = chart.tokens[end]  # "a card for a bus driver at City Lines"
            return named.raw[:1].isupper() and not self.index.knows(named.stem)
        return (
            end - 1 > start
            and head in ("link", "links", "button", "buttons", "field", "shortcut")
            and chart.text(end - 1) == "to"
        )

    def _weight(self, thing: Thing, words: int) -> float:
        return words * (0.95 if thing.known else 0.75)

    def _said(
        self, chart: Chart, start: int, end: int, at: int, count: int, another: bool, said: tuple[str, ...]
    ) -> Iterator[Item]:
        for intro in _INTROS.get(_text(chart, end), ()):
            if any(_text(chart, end + i) != word for i, word in enumerate(intro)):
                continue
            after = end + len(intro)
            symbol = "quote" if intro in _QUOTED_ONLY else "text"
            many = count > 1 or is_plural(chart.text(end - 1))
            listed = many and (intro in ((":",), (",",), ("for",), ("about",), ("to",)) or symbol == "text")
            for item in chart.slot("list" if listed else symbol, after):
                texts = item.value if isinstance(item.value, tuple) else (item.value,)
                if listed and texts[0].split()[:1] in (["the"], ["my"], ["our"]):
                    continue
                if len(texts) > 1 and count == 1 and not is_plural(chart.text(end - 1)):
                    texts = (", ".join(texts),)
                thing = self._thing(chart, start, end, count, another, (*said, *texts))
                yield Item(
                    item.end,
                    thing,
                    self._weight(thing, end - at) + len(intro) * (intro not in ((":",), (",",))) + item.weight,
                )

    def _looking(
        self, chart: Chart, start: int, end: int, at: int, count: int, another: bool, said: tuple[str, ...]
    ) -> Iterator[Item]:
        if chart.text(end) not in ("with", "in", "on"):
            return
        for item in chart.slot("looks", end + 1):
            thing = self._thing(chart, start, end, count, another, said)
            with_looks = Thing(
                thing.phrase,
                thing.noun,
                thing.count,
                thing.texts,
                tuple(item.value),
                thing.another,
                thing.plural,
                None,
                thing.known,
            )
            yield Item(item.end, with_looks, self._weight(thing, end - at) + 1 + item.weight)

    def _named_plural(self, chart: Chart, start: int) -> Iterator[Item]:
        """As in "Issues, fork and watch checkboxes": names first, then what they are."""
        for item in chart.slot("list", start):
            if len(item.value) < 2 or item.end > start + 14:  # a list has two
                continue
            words = item.value[-1].split()
            if len(words) < 2 or not is_plural(words[-1].lower()):
                continue
            head = words[-1].lower()
            if kind_of(head) is None and not self.index.knows(stem(head)):
                continue
            extra = 2 if len(words) > 2 and kind_of(head) is None else 1
            texts = (*item.value[:-1], " ".join(words[:-extra]))
            yield Item(
                item.end, Thing(stem(head), stem(head), len(texts), texts, plural=True, known=True), item.weight + 0.5
            )

    def _plural_names(self, chart: Chart, start: int, at: int) -> Iterator[Item]:
        """As in "The radios Severe and Care leaver": what they are, then their names."""
        word = chart.text(start)
        if kind_of(word) is None or not is_plural(word):
            return
        for item in chart.slot("list", start + 1):
            if len(item.value) > 1:
                thing = Thing(word, stem(word), len(item.value), item.value, plural=True, known=True)
                yield Item(item.end, thing, float(start + 1 - at) + item.weight + 0.3)

    def _spelt(self, chart: Chart, start: int, end: int) -> str:
        """The words as typed, typing errors mended."""
        raw = self.slots.raw(chart.tokens, start, end)
        for token in chart.tokens[start:end]:
            if token.kind == "quote":  # what it says is no part of what it is
                raw = " ".join(raw.replace(self.slots.source[token.start - 1 : token.end + 1], " ").split())
            mended = token.kind == "word" and token.raw.isalpha() and token.raw.lower() != token.text
            mended = mended and (token.raw[:1].islower() or token is chart.tokens[start])
            if mended and (kind_of(token.text) is not None or self.index.knows(token.stem)):
                raw = raw.replace(token.raw, token.text)
        return raw

    def _thing(self, chart: Chart, start: int, end: int, count: int, another: bool, texts: tuple[str, ...]) -> Thing:
        raw = self._spelt(chart, start, end) if end > start else ""
        last = chart.tokens[end - 1].text if end > start else ""
        raw, texts = _split_content(raw, texts)
        head = _head_word(raw) or last
        noun, plural = stem(head), is_plural(head)
        known = bool(raw) and (kind_of(noun) is not None or noun in self.index.named or find_part(raw) is not None)
        if texts and len(texts) > count:
            count = len(texts)
        return Thing(raw, noun, count, texts, another=another, plural=plural, known=known)


def _split_content(raw: str, texts: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """As in "Row omeprazole 20 mg": a kind of thing, then what it says."""
    words = raw.split()
    if len(words) < 2 or texts or kind_of(words[0].lower()) is None or words[1].lower() in _LINKS:
        return raw, texts
    named = words[0].islower() and words[1][:1].isupper()
    if (
        not named and any(kind_of(word.lower()) is not None or find_part(word) is not None for word in words[1:])
    ) or words[0].lower() in _ADJECTIVAL:
        return raw, texts
    return words[0], (" ".join(words[1:]),)


_ADJECTIVAL = frozenset(
    """
    text image icon search form page price name number time date list video map user profile photo group
    message
    """.split()
)


def _head_word(raw: str) -> str:
    """The noun of a phrase: the last word before "for", "of", "to", "with"."""
    words = raw.lower().replace(",", " ").split()
    cut = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words))
    return words[cut - 1] if cut else ""


_LINKS = frozenset("for of to about with from on saying by that which like as similar".split())


def _text(chart: Chart, at: int) -> str:
    if at >= len(chart.tokens) or chart.tokens[at].kind == "quote":
        return ""
    return chart.tokens[at].text
