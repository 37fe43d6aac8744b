"""Looks put on elements: each frame gets its targets, and those whose targets are others than what was named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redraft.language.effects.values.families import colour_matches
from redraft.language.frames import Align, Arrange, Frame, Recolour, Resize, SetText, Step, Style
from redraft.language.grammar.values import ColourOf
from redraft.language.references.phrase import Phrase
from redraft.language.rules.items import chosen
from redraft.language.rules.lift import carded
from redraft.language.rules.saying import as_said
from redraft.language.scene import Scene, UnclearError, is_container

_EVERYTHING = frozenset({"everything"})


def on_targets(scene: Scene, looks: Sequence[Frame], ids: tuple[str, ...], phrase: Phrase | None) -> list[Frame]:
    """The looks on these elements."""
    looks = _of_their_dimension([_of_its_colour(scene, look, ids) for look in looks], lines=_are(scene, ids, "divider"))
    return _in_what_is_arranged([_on(scene, look, ids, phrase) for look in looks if not _is_settled(look, looks)])


def _in_what_is_arranged(frames: list[Frame]) -> list[Frame]:
    """As in "Tiles in a grid of 4, gap tighter": the space between what was just arranged."""
    held = [frame.targets for frame in frames if isinstance(frame, Arrange) and frame.of_children]
    gaps = [isinstance(frame, Step) and frame.prop == "gap" for frame in frames]
    return [frame.on(held[0]) if held and gap else frame for frame, gap in zip(frames, gaps, strict=True)]


def _of_its_colour(scene: Scene, look: Frame, ids: tuple[str, ...]) -> Frame:
    """As in "The same blue as Save": the colour that something else has, by its name where it has several."""
    if not isinstance(look, Recolour) or not isinstance(look.colour, ColourOf):
        return look
    named = str(look.colour)
    scene.resolver.like = ids
    model = scene.find(look.colour.phrase)
    if not model.ids or model.several:
        raise UnclearError(look.colour.phrase, model)
    node = scene.index[model.ids[0]].node
    main = "color" if look.role == "text" or node.type.lower() in ("text", "link", "icon") else "backgroundColor"
    props = dict.fromkeys((main, "backgroundColor", "color", "borderColor"))
    values = [str(node.props[prop]) for prop in props if node.props.get(prop)]
    fits = [value for value in values if named != "inherit" and colour_matches(value, (named,))]
    found = next(iter(fits or values), None)
    return replace(look, colour=found if found is not None else None if named == "inherit" else named)


def _of_their_dimension(looks: Sequence[Frame], *, lines: bool) -> list[Frame]:
    """As in "Wider, 300px", "a thick border, 4px": a bare length is of what was just said."""
    out: list[Frame] = []
    for look in looks:
        edged = bool(out) and isinstance(out[-1], Step) and out[-1].prop == "borderWidth" and out[-1].exact is not None
        if edged and not lines and isinstance(look, Recolour) and look.role == "main":
            out.append(replace(look, role="border"))  # "its border 2px thick and grey"
            continue
        bare = isinstance(look, Resize) and look.exact is not None and look.dimension == "size"
        out.append(_of_last(look, out[-1]) if bare and out and isinstance(look, Resize) else look)
    return out


def _of_last(look: Resize, last: Frame) -> Frame:
    if isinstance(last, Resize):
        return replace(look, dimension=last.dimension) if last.direction else look
    if isinstance(last, Step) and last.direction and last.prop in ("gap", "padding", "margin", "borderRadius"):
        return Step(prop=last.prop, exact=look.exact)
    bordered = isinstance(last, Style) and "borderWidth" in (last.props or ())
    if bordered or (isinstance(last, Recolour) and last.role == "border"):
        return Step(prop="borderWidth", exact=look.exact)
    return look


def _is_settled(look: Frame, looks: Sequence[Frame]) -> bool:
    """As in "Larger, at 44px": which way it goes is said by the exact size beside it."""
    if isinstance(look, Step) and look.direction and not look.factor and not look.by:
        return any(isinstance(other, Step) and other.prop == look.prop and other.exact for other in looks)
    if not isinstance(look, Resize) or not look.direction or look.factor or look.by:
        return False
    exact: set[str] = {other.dimension for other in looks if isinstance(other, Resize) and other.exact}
    limits = [prop[3:].lower() for other in looks if isinstance(other, Style) for prop in other.props or ()]
    exact |= {"width", "height"} & set(limits)  # "narrower: at most 480px"
    return bool(exact & {look.dimension, "size"}) or (look.dimension == "size" and bool(exact))


def _on(scene: Scene, look: Frame, ids: tuple[str, ...], phrase: Phrase | None) -> Frame:
    if isinstance(look, SetText) and look.field == "shown" and look.find is None and look.where == "instead":
        return as_said(scene, look.text, ids, phrase)
    if _is_of_a_box(look):
        ids = _titled_boxes(scene, ids, phrase)
    if isinstance(look, Style):
        ids = carded(scene, ids, phrase) if dict(look.props or {}) == {"visible": False} else ids
        item = chosen(scene, ids, phrase) if dict(look.props or {}) == {"checked": True} else None
        return item[0] if item else look.on(_proper(scene, look, ids))
    if (
        isinstance(look, Recolour)
        and look.role == "main"
        and _shows_colours(scene, ids)
        and str(look.colour)[:1] == "#"
    ):
        return SetText(text=str(look.colour), targets=ids)
    if isinstance(look, Arrange):
        many = phrase is not None and (phrase.number == "many" or (phrase.count or 0) > 1)
        return _arranged(
            scene, look, scene.whole(ids, phrase) if phrase is not None and phrase.parts else ids, many=many
        )
    return _measured(scene, look, ids, phrase)


_BOX = frozenset({"borderWidth", "borderStyle", "borderRadius", "boxShadow", "padding", "margin"})


def _is_of_a_box(look: Frame) -> bool:
    """As in "give bed B a thick border": what is called by its title has the box around it."""
    if isinstance(look, Step):
        return look.prop in _BOX
    if isinstance(look, Recolour):
        return look.role == "border"
    return isinstance(look, Style) and bool(look.props) and set(look.props or ()) <= _BOX


def _titled_boxes(scene: Scene, ids: tuple[str, ...], phrase: Phrase | None) -> tuple[str, ...]:
    """The cards whose titles were named, be it with the pictures beside them; else the elements themselves."""
    texts = tuple(i for i in ids if scene.index[i].node.type.lower() == "text")
    beside = {scene.index[i].node.parent for i in texts} == {scene.index[i].node.parent for i in ids}
    leaves = all(not scene.index[i].node.children for i in ids)
    return (
        carded(scene, texts, phrase) if texts and leaves and beside and carded(scene, texts, phrase) != texts else ids
    )


def _shows_colours(scene: Scene, ids: tuple[str, ...]) -> bool:
    """Whether they are texts that show the code of a colour: "the hex to #9333EA"."""
    texts = [str(scene.index[i].node.props.get("text", "")) for i in ids]
    return bool(texts) and all(text[:1] == "#" and len(text) in (4, 7) for text in texts)


def _are(scene: Scene, ids: tuple[str, ...], type_: str) -> bool:
    return bool(ids) and all(scene.index[i].node.type.lower() == type_ for i in ids)


def _measured(scene: Scene, look: Frame, ids: tuple[str, ...], phrase: Phrase | None) -> Frame:
    """Looks whose targets depend on what they are of: content, space between, fields."""
    if (
        isinstance(look, Align)
        and phrase is not None
        and phrase.pronoun in _EVERYTHING
        and (phrase.relations or scene.resolver.scope)
    ):
        outer = scene.index[ids[0]].node.parent if ids else None
        return replace(look, what="content", targets=(outer,) if outer else ids)
    if isinstance(look, Step) and look.prop == "borderWidth" and _are(scene, ids, "divider"):
        return Resize(dimension="height", direction=look.direction, degree=look.degree, exact=look.exact, targets=ids)
    if isinstance(look, Step) and look.prop == "gap":
        return look.on(_gap_targets(scene, ids))
    if isinstance(look, Resize) and look.dimension == "size" and look.exact and ids:
        fields = all(scene.index[i].node.type.lower() in ("input", "select", "textarea") for i in ids)
        return replace(look, dimension="width" if fields and not look.exact.endswith("%") else "size", targets=ids)
    return look.on(_proper(scene, look, ids))


def _proper(scene: Scene, look: Frame, ids: tuple[str, ...]) -> tuple[str, ...]:
    """What of the elements takes the look: their texts, or the boxes in them."""
    if isinstance(look, Recolour) and look.role == "text":
        return texts_in(scene, ids)
    if isinstance(look, Style) and look.props and set(look.props) == {"checked"}:
        return _checkables(scene, ids)
    return ids


def texts_in(scene: Scene, ids: tuple[str, ...]) -> tuple[str, ...]:
    """What shows the words: the element itself, or the texts in a container."""
    out: list[str] = []
    for i in ids:
        entry = scene.index[i]
        plain = entry.node.type.lower() == "frame" and "text" not in entry.node.props and entry.node.children
        inner = [e.id for e in scene.index.below(entry) if e.node.type.lower() == "text"] if plain else []
        out.extend(inner or [i])
    return scene.index.ordered(out)


def _level(scene: Scene, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Elements named by what they hold, lifted to siblings in the smallest container around all of them."""
    chains = [[scene.index[i], *scene.index.above(scene.index[i])] for i in ids]
    shared = set.intersection(*({e.id for e in chain[1:]} for chain in chains))
    if not shared:
        return ids
    common = max(shared, key=lambda i: scene.index[i].depth)
    lifted = [next(e.id for e in chain if e.node.parent == common) for chain in chains]
    return scene.index.ordered(lifted) if len(set(lifted)) == len(ids) else ids


def _arranged(scene: Scene, look: Arrange, ids: tuple[str, ...], *, many: bool) -> Frame:
    """One container holds the things to arrange; several elements are the things; of many, one stands for its row."""
    if len(ids) == 1 and is_container(scene.index[ids[0]]):
        return replace(look, targets=ids, of_children=True)
    ids = _level(scene, ids) if len(ids) > 1 else ids
    parents = {scene.index[i].node.parent for i in ids}
    if len(parents) == 1 and len(ids) > 1:
        parent = parents.pop()
        if parent and set(scene.index[parent].node.children) == set(ids):
            return replace(look, targets=(parent,), of_children=True)
    holder = scene.index[ids[0]].node.parent if len(ids) == 1 and many else None
    return replace(look, targets=(holder,), of_children=True) if holder else replace(look, targets=ids)


def showing(scene: Scene, words: str, near: Phrase | None) -> tuple[str, ...]:
    """What shows these words near what is named; where nothing does, the only element that shows them at all."""
    old = Phrase(det="the", texts=(words,), number="one")
    alone = scene.resolver.find(old)
    if near is not None and not scene.find(old.with_relation("of", near)).ids and len(alone.ids) == 1:
        scene.salience.mention(alone.ids)
        return alone.ids
    return scene.ids(old.with_relation("of", near) if near is not None else old)


def _gap_targets(scene: Scene, ids: tuple[str, ...]) -> tuple[str, ...]:
    if all(scene.index[i].node.children for i in ids):
        return ids
    parents = [scene.index[i].node.parent for i in ids]
    return scene.index.ordered([parent for parent in parents if parent])


def _checkables(scene: Scene, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The boxes in what was named: "tick the first step" means its checkbox."""
    kinds = ("checkbox", "radio", "toggle")
    out: list[str] = []
    for i in ids:
        entry = scene.index[i]
        if entry.node.type.lower() in kinds:
            out.append(i)
            continue
        around = [entry, *scene.index.above(entry)]
        inner = next(
            (
                [e.id for e in scene.index.below(o) if e.node.type.lower() in kinds]
                for o in around[:3]
                if any(e.node.type.lower() in kinds for e in scene.index.below(o))
            ),
            [],
        )
        out.extend(inner if len(inner) == 1 else [])
    return scene.index.ordered(out) or ids
