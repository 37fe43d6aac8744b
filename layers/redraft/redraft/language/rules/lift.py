"""From a title or picture to the card that it names."""

from __future__ import annotations

from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.phrase import Phrase
from redraft.language.scene import Scene


def lift_to_card(scene: Scene, node_id: str) -> str:
    """A title that names one of several alike stands for all of it: "remove Hello world" means its card."""
    entry = scene.index[node_id]
    parent = scene.index.parent(entry)
    if (
        parent is None
        or parent.parent_id is None
        or entry.node.children
        or entry.node.type.lower() not in ("text", "image")
    ):
        return node_id
    alike = [
        other for other in scene.index.entries if other.role == parent.role and other.node.type == parent.node.type
    ]
    first = next((c for c in parent.node.children if scene.index[c].node.type.lower() == "text"), None)
    return (
        parent.id
        if len(alike) > 1 and (first == node_id or len(parent.node.children) == 1) and parent.role.lower() != "tablerow"
        else node_id
    )


def lift_namesake(scene: Scene, node_id: str, head: str) -> str:
    """The photo of a PhotoCard is the card, where its like stand beside it."""
    entry = scene.index[node_id]
    parent = scene.index.parent(entry)
    if parent is None or parent.parent_id is None or entry.node.children or head not in parent.names[:-1]:
        return node_id
    alike = [c for c in scene.index[parent.parent_id].node.children if scene.index[c].role == parent.role]
    return parent.id if len(alike) > 1 and parent.names[:1] == (head,) else node_id


def called_by_text(scene: Scene, phrase: Phrase, ids: tuple[str, ...]) -> bool:
    """Whether things are called by what they say: "self portrait" is a card's title, and no portrait."""
    kind = kind_of(phrase.head)
    if not phrase.head or kind is None:
        return True
    texts = all(scene.index[i].node.type.lower() == "text" for i in ids)
    return texts and "text" not in kind.types | kind.near and not any(kind_of(scene.index[i].head) is kind for i in ids)


def lift_section(scene: Scene, node_id: str) -> str:
    """As in "Hide Nightlife": the title of a NightlifeSection stands for all of it."""
    entry = scene.index[node_id]
    parent = scene.index.parent(entry)
    if parent is None or parent.parent_id is None or entry.node.type.lower() != "text" or not entry.words:
        return node_id
    first = next((c for c in parent.node.children if scene.index[c].node.type.lower() == "text"), None)
    return parent.id if first == node_id and set(entry.words) <= set(parent.names) else node_id


def carded(scene: Scene, ids: tuple[str, ...], phrase: Phrase | None) -> tuple[str, ...]:
    """As in "Hide the tombola": of several alike that are called by their titles, all of each."""
    if phrase is None or phrase.parts or phrase.pronoun or not called_by_text(scene, phrase, ids):
        return ids
    return scene.index.ordered([lift_section(scene, lift_to_card(scene, i)) for i in ids])
