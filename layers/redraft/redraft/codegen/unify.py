"""Runs of like siblings as mapped lists: a template, whose fields hold what differs, and a record for each item.

Runs within the items of a run become lists within its records; the depth of items is bounded, so recursion is too.
"""

from __future__ import annotations

from collections.abc import Sequence

from redraft.codegen.names import camel, plural, stem_words, unused, variable
from redraft.codegen.shapes import FLAGS
from redraft.codegen.view import Each, Field, Look, Part, Run, Tag, Value

_KINDS = {
    "a": "link", "article": "item", "button": "button", "img": "image", "input": "field", "label": "choice",
    "option": "option", "p": "text", "span": "text", "svg": "icon", "td": "cell", "th": "heading", "tr": "row",
}  # fmt: skip
_LABELLED = frozenset({"a", "button", "label", "option"})
_FIELDS = {
    "href": "href", "src": "src", "alt": "alt", "aria-label": "label", "value": "value", "placeholder": "placeholder",
    "id": "id", "for": "id", "d": "path", "checked": "checked", "disabled": "disabled", "selected": "selected",
    "aria-selected": "selected",
}  # fmt: skip
LOOK = "className"


def map_runs(root: Tag, names: set[str], prefix: list[str]) -> list[Each]:
    """Put mapped lists in the place of all runs below a tag; gives them in order. `names` are used, `prefix` leads."""
    lists: list[Each] = []
    for tag in root.walk():
        for at, part in enumerate(tag.children):
            if isinstance(part, Run):
                each = _mapped(part, names, prefix)
                tag.children[at] = each
                lists.append(each)
    return lists


def _mapped(run: Run, names: set[str], prefix: list[str]) -> Each:
    words = item_words(run.items)
    source = unused(variable([*prefix, *plural(words)]), names)
    unifier = _Unifier(unused(variable(words), names), words, len(run.items), names)
    template = unifier.tag(run.items)
    return unifier.finish(Each(source, unifier.owner, template))


def item_words(items: list[Tag]) -> list[str]:
    """What one of the items is called: by the name they share, else by what they are."""
    named = [tuple(stem_words(_name(item))) for item in items]
    if len(set(named)) == 1 and named[0]:
        return list(named[0])
    return [_KINDS.get(items[0].tag, "item")]


def _name(item: Tag) -> str:
    """The name of an item; of the item or cell around a node, the node's."""
    only = item.children[0] if len(item.children) == 1 else None
    return item.name or (only.name if isinstance(only, Tag) else "")


class _Unifier:
    """Finds what differs between the items of one list; `records` has one record for each of them."""

    def __init__(self, owner: str, words: list[str], count: int, names: set[str]) -> None:
        self.owner = owner
        self.records: list[dict[str, Value]] = [{} for _ in range(count)]
        self._words = words
        self._names = names
        self._fields: dict[tuple[str | bool | Look, ...], Field] = {}
        self._used: set[str] = set()
        self._lists = 0

    def tag(self, items: list[Tag]) -> Tag:
        """The template of tags of one shape."""
        first = items[0]
        made = Tag(first.tag, first.name, first.node_id)
        for name in dict.fromkeys(name for item in items for name in item.attributes):
            values = [item.attributes.get(name, False) if name in FLAGS else item.attributes[name] for item in items]
            made.attributes[name] = self._value([_constant(value) for value in values], _FIELDS.get(name, ""), first)
        looks = [item.look for item in items if isinstance(item.look, Look)]
        made.looks = tuple(dict.fromkeys(look for look in looks if look))
        made.look = looks[0] if len(set(looks)) == 1 else self._field(looks, LOOK, first)
        made.children = [self._part(first, list(column)) for column in zip(*(i.children for i in items), strict=True)]
        return made

    def finish(self, each: Each) -> Each:
        """The list with its key and its records: plain texts where they would have one field."""
        texts = [(field, values) for values, field in self._fields.items() if all(isinstance(v, str) for v in values)]
        each.key = next((field for field, values in texts if len(set(values)) == len(values)), None)
        each.records = list(self.records)
        if len(self._fields) == 1 and texts and not self._lists:
            field, values = texts[0]
            field.name = ""
            each.records = [value for value in values if isinstance(value, str)]
        return each

    def _part(self, around: Tag, column: list[Part]) -> Part:
        first = column[0]
        if isinstance(first, str):
            return self._text(around, [part for part in column if isinstance(part, str)])
        if isinstance(first, Tag):
            return self.tag([part for part in column if isinstance(part, Tag)])
        return self._list([part for part in column if isinstance(part, Run)])

    def _text(self, around: Tag, texts: list[str]) -> str | Field:
        return texts[0] if len(set(texts)) == 1 else self._field(texts, "", around)

    def _value(self, values: list[str | bool], name: str, around: Tag) -> str | bool | Field:
        return values[0] if len(set(values)) == 1 else self._field(values, name, around)

    def _field(self, values: Sequence[str | bool | Look], name: str, around: Tag) -> Field:
        vector = tuple(values)
        field = self._fields.get(vector)
        if field is None:
            field = Field(self.owner, self._named(name, around))
            self._fields[vector] = field
            for record, value in zip(self.records, vector, strict=True):
                record[field.name] = value
        return field

    def _named(self, name: str, around: Tag) -> str:
        """A name within the records: of the attribute, or what the tag's name adds to the item's."""
        own = [word for word in stem_words(around.name) if word not in self._words]
        wanted = name or camel(own[-1:]) or ("label" if around.tag in _LABELLED else "text")
        if wanted in self._used and own:
            wanted = camel([*own, *([name.lower()] if name else [])])
        return unused(wanted, self._used)

    def _list(self, runs: list[Run]) -> Each:
        items = [item for run in runs for item in run.items]
        words = item_words(items)
        name = unused(variable(plural(words)), self._used)
        inner = _Unifier(unused(variable(words), self._names), words, len(items), self._names)
        each = inner.finish(Each(f"{self.owner}.{name}", inner.owner, inner.tag(items)))
        at = 0
        for record, run in zip(self.records, runs, strict=True):
            record[name] = each.records[at : at + len(run.items)]
            at += len(run.items)
        self._lists += 1
        each.records = []
        return each


def _constant(value: object) -> str | bool:
    assert isinstance(value, str | bool)
    return value
