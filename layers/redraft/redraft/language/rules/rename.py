"""Words changed: rename, retitle, change one text to another, put words before or after."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from dataclasses import replace

from redraft.language.frames import Frame, Name, SetText, Style
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.phrase import Phrase
from redraft.language.rules.on import on_targets, showing
from redraft.language.rules.saying import as_said, is_request, item_named, says_nearly, status_of
from redraft.language.scene import Scene
from redraft.wireframe.node import Node

_WORD = "(text|copy|wording|words|caption|string)"


def _rename(scene: Scene, bound: Bound) -> list[Frame]:
    ids = _named(scene, bound)
    item = item_named(scene, ids, bound.get("what"))
    return [SetText(text=bound["text"], find=item, targets=ids) if item else Name(text=bound["text"], targets=ids)]


def _rename_as_typed(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Call the second tab This week": the new name is written like one."""
    phrase: Phrase = bound["what"]
    named = bound["text"][:1].isupper() or bound["text"][:1].isdigit()
    return _rename(scene, bound) if named and (phrase.head or phrase.texts or phrase.pronoun) else None


def _named(scene: Scene, bound: Bound) -> tuple[str, ...]:
    phrase: Phrase | None = bound.get("what")
    if phrase is None:
        return scene.subject()
    if bound.has("where"):
        phrase = phrase.with_relation("in", bound["where"])
    text = bound.get("text")
    return scene.ids(phrase, wants=says_nearly(text) if isinstance(text, str) else None)


_DONE = frozenset("done complete completed finished ticked checked read".split())


def _marked(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "mark Hanson as paid", "mark it as done": its badge, or its box."""
    ids = scene.ids(bound["what"])
    badge = status_of(scene, ids[0], bound["text"]) if len(ids) == 1 else None
    if badge is not None:
        return [badge]
    boxes = on_targets(scene, [Style(props={"checked": True}, label="ticked")], ids, bound["what"])
    tickable = all(scene.index[i].node.type.lower() in ("checkbox", "radio", "toggle") for i in boxes[0].targets)
    return boxes if tickable and bound["text"].lower() in _DONE else None


def _corrected(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "The address is wrong, it's 14 Quay Street": the right words."""
    return None if is_request(bound["text"]) or bound["what"].pronoun == "there" else _say(scene, bound)


def _is_bare_text(scene: Scene, bound: Bound) -> bool:
    """As in "Eraser icon -> button, text Erase": the text of what this prompt has just changed."""
    phrase: Phrase | None = bound.get("what")
    return bool(scene.done) and phrase is not None and not phrase.det and phrase.head in ("text", "label", "word")


def _say(scene: Scene, bound: Bound) -> list[Frame]:
    bare = _is_bare_text(scene, bound)
    ids = _named(scene, bound) if bound.has("what") and not bare else scene.subject()
    return [as_said(scene, bound["text"], ids, bound.get("what"))]


def _say_freely(scene: Scene, bound: Bound) -> list[Frame] | None:
    """The same where nothing but the place in the sentence marks the words as words."""
    phrase: Phrase | None = bound.get("what")
    told = phrase is not None and phrase.raw in ("that", "this") and bound["text"][:1].islower()
    words = [word.strip("!.?").lower() for word in bound["text"].split()]
    told = told or (words[0] in ("a", "an") and len(words) > 1 and kind_of(words[-1]) is not None)  # "into a BUTTON!"
    if told or bound["text"].split()[0].lower() in (
        "out",
        "up",
        "back",
        "down",
        "apart",
    ):  # "that is the fashion now", "should stand out"
        return None
    return None if is_request(bound["text"]) else _say(scene, bound)


def _swap_words(scene: Scene, bound: Bound) -> list[Frame]:
    """One text for another: the whole text of what shows it, or the part of it that is quoted."""
    old, new = bound["old"], bound["text"]
    scope = Phrase(det="the", texts=(old,), span=(bound.start, bound.start), number="any")
    if bound.has("where"):
        scope = scope.with_relation("in", bound["where"])
    ids = scene.ids(bound["what"]) if bound.has("what") else scene.ids(scope)
    node = scene.index[ids[0]].node
    shown = next((str(node.props[p]) for p in ("text", "label", "placeholder", "value") if node.props.get(p)), "")
    if shown.strip().lower() == old.strip().lower() or old.lower() not in shown.lower():
        return [SetText(text=new, targets=ids)]
    return [SetText(text=new, find=old, targets=ids)]


def _costs(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Deep snow now costs 62": the price near what is named."""
    price = Phrase(
        span=(bound.start, bound.start), det="the", head="price", number="one", relations=(("of", bound["what"]),)
    )
    if not scene.resolver.find(price).ids:
        return None
    return [SetText(text=bound["text"], targets=scene.ids(price))]


def _label(scene: Scene, bound: Bound) -> list[Frame]:
    """The label of a field is a prop of its own; of all else it is what it shows."""
    ids = _named(scene, bound)
    own = all(scene.index[i].node.type.lower() in _LABELLED for i in ids)
    return [SetText(text=bound["text"], field="label" if own else "shown", targets=ids)]


def _own(field: str, types: frozenset[str]) -> Build:
    """The same for what surely has such a prop of its own; declines for all else."""

    def build(scene: Scene, bound: Bound) -> list[Frame] | None:
        ids = _named(scene, bound)
        fits = all(scene.index[i].node.type.lower() in types for i in ids)
        return [SetText(text=bound["text"], field=field, targets=ids)] if fits else None  # type: ignore[arg-type]

    return build


_LABELLED = frozenset("input textarea select checkbox radio toggle slider".split())
_VALUED = frozenset("input textarea select slider progress".split())


def _no_longer(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Chidi is a driver now, not a picker": the old words, near what is named."""
    if bound["what"].pronoun == "there":  # "there is a slip"
        return None
    ids = showing(scene, bound["old"], bound["what"])
    return [as_said(scene, bound["text"], ids, None)]


def _wrong(scene: Scene, bound: Bound) -> list[Frame]:
    """As in "The second product has the wrong name, it should be X"."""
    ids = scene.ids(replace(bound["noun"], relations=(("of", bound["what"]),), det="the"))
    if bound.has("looks"):
        return on_targets(scene, bound["looks"], ids, None)
    return [SetText(text=bound["text"], targets=ids)]


def _field_of(scene: Scene, node_id: str) -> str:
    """A field, or the one that a label beside or within it names."""
    entry = scene.index[node_id]
    parent = scene.index.parent(entry)
    for group in ([entry], scene.index.below(entry), scene.index.below(parent) if parent and parent.depth else []):
        fields = [e.id for e in group if e.node.type.lower() in ("input", "textarea", "select")]
        if len(fields) == 1:
            return fields[0]
    return node_id


def _is_field(node: Node) -> bool:
    return node.type.lower() in ("input", "textarea")


def _placeholder(scene: Scene, bound: Bound) -> list[Frame]:
    ids = scene.ids(bound["what"], wants=_is_field) if bound.has("what") else scene.subject()
    return [SetText(text=bound["text"], field="placeholder", targets=tuple(_field_of(scene, i) for i in ids))]


def _field(field: str) -> Build:
    def build(scene: Scene, bound: Bound) -> list[Frame]:
        ids = _named(scene, bound) if bound.has("what") else scene.subject()
        return [SetText(text=bound["text"], field=field, targets=ids)]  # type: ignore[arg-type]

    return build


def _beside(where: str) -> Build:
    def build(scene: Scene, bound: Bound) -> list[Frame]:
        ids = _named(scene, bound) if bound.has("what") else scene.subject()
        return [SetText(text=bound["quote"], where=where, targets=ids)]  # type: ignore[arg-type]

    return build


RULES = (
    Rule("rename", "clause", ("<rename> {what} (to|as|into|:|->) {text}", "<rename> {what} (in|of|on) {where:what} (to|as|into) {text}", "change the name of {what} (to|into) {text}", "name (in|of|for|on) {what} : {text}", "<rename> [the] {what} {text:quote}", "<rename> it {text}"), _rename,
         says=("rename the button to Go", 'rename the title to "Hello"', "retitle the card as Details")),
    Rule("rename, as typed", "clause", ("(rename|call|retitle|relabel|name|title) {what} {text}",), _rename_as_typed, weight=-0.9, says=()),
    Rule("change the words", "clause", (
            "(change|set|update|edit|replace|turn|make|switch|correct|amend|alter|put) {what} [text|copy|wording|label|title] (to|to say|to read|with|into|so it says|so that it says|so it reads) {text:quote}",
            f"(change|set|update|edit|replace|correct|amend|alter|make) [the] {_WORD} (of|on|in|for|inside) {{what}} (to|to say|to read|with|into|:|say|read) {{text}}",
            "(change|set|update|edit|correct|amend|alter|make) {what} (text|copy|wording|caption) (to|to say|to read|:|say|read) {text}",
            f"[the] {_WORD} (of|on|in|for|inside) {{what}} (should be|is|should read|should say|must be|has to be|shall read|should now be|is now|to read|needs to be|should now read|:|shall be|could be|to be|should just say) [now] {{text}}",
            "{what} (should|shall|must|could|can|might|has to|is to|needs to|may|ought to|shld|shud|will) [now|simply|just|rather|better] (say|read|be called|be named|be labelled|be renamed|be titled|be changed to|be renamed to) [:|to] {text} [now|instead]",
            "{what} (to read|to say|reads|to be called|now reads|now says) [:] {text}", "{what} (says|shows|reads) {text} now",
            "have {what} (say|read) {text}", "<make> {what} (say|read|called) {text}", "let {what} (say|read) {text}",
            "{what} [<be>] [now|simply|just] {text:quote} [now|instead]", "{what} : [just|simply|now] {text:quote}",
            "write {text:quote} (on|in|into) {what}", "(put|use|have) {text:quote} (as|for) {what}", "put {text:quote} (on|in|into) {what} instead",
            "{what} [text|copy] (->|=) {text}", "{what} 's (text|copy|wording|caption) (should be|should say|should read|must be|is|to|:|has to be) {text}", "change {what} (to|into) {text}",
         ), _say,
         says=('change the title to "Hello"', "the button should say Go", "set the text of the link to Register"),
         never=('add a link that says "Go"',)),
    Rule("write there", "clause", ("(write|type) [there|in it|in there|on it|inside] [:] {text}", "in {what} (should|shall|must|has to) (stand|be written|say) [:] {text}", "{what} (should|shall|must) stand [:] {text}"), _say_freely, weight=-0.3, says=()),
    Rule("set to words", "clause", ("(change|set|update|switch|correct|turn|alter|amend) {what} (to|into) {text}", "(replace|swap) {what} (with|by|for) {text}"), _say_freely, weight=-0.6, says=()),
    Rule("it costs", "clause", ("{what} [now] (costs|cost) [now] {text}", "{what} (should|must|shall|will|has to|is to|ought to|needs to|to) [now] (cost|be priced at|go for|sell for) [now] {text}"), _costs, weight=-0.3, says=()),
    Rule("it is now", "clause", ("{what} (is|are) now {text}", "{what} (is|are) {text} now"), _say_freely, weight=-0.6,
         says=("the title is now Hello there", "the link is now Sign in", "the title is Hello now")),
    Rule("marked as", "clause", ("(mark|flag|tag|label|show|list|set|put|book) {what} [down] as [a|an|being] {text:label}", "{what} <be> (marked|flagged|tagged|listed|shown) as {text:label}"), _marked, weight=-0.2, says=()),
    Rule("it should be", "clause", ("{what} (should be|must be|has to be|should now be) {text}", "{what} : [just|simply|now] {text}"), _say_freely, weight=-1.4,
         says=("the title should be Hello there", "the link should be Sign in", "title: Hello there")),
    Rule("it is that now, not this", "clause", ("{what} (is|are) (wrong|off|incorrect|not right|out of date|outdated) [,|:|.|-] [it is|it should be|should be|make it] {text} [,] (not|instead of|rather than) [a|an|the] {old:label}", "{what} is [a|an|the] {text} now [,] not [a|an|the] {old:label}", "{what} is now [a|an|the] {text} [,] (not|instead of|no longer) [a|an|the] {old:label}", "{what} is [a|an|the] {text} [,] [and|but] not [a|an|the] {old:label}"), _no_longer,
         says=()),
    Rule("it is wrong, it should be", "clause", ("{what} (is|are) (wrong|incorrect|not right|out of date|outdated|old|misspelt|misspelled) [,|:|.|;|-] (it is|it should be|should be|make it|it has to be|it must be|should say|should read|correct is|the right one is|now it is|it is now) [now|actually|really] {text}",), _corrected, says=("the title is wrong, it should be Welcome home", "the subtitle is out of date: it is now Nice to see you", "the price is wrong, it's $12")),
    Rule("a wrong name", "clause", ("{what} (has|have) [the|a] wrong {noun:what} [,|.|:] [it|that|this] [should|has to|must|to] [be|say|read] [called] {text}", "{what} (has|have) [the|a] wrong {noun:what} [,|.|:] [it|that|this] (should|has to|must) [be|have] {looks}"), _wrong,
         says=()),
    Rule("it should be that", "clause", ("[it|they|this|that] (should|must|has to|needs to) (be|say|read) : {text}", "(it|they|this|that) (should|must|has to|needs to) be [called] {text}", "(expected|wanted|correct|correctly|right) [text|would be|is] [:] {text}"), _say_freely, weight=-0.7, says=()),
    Rule("it says", "clause", ("(it|they|this|that) (should|shall|must|could|can|needs to|has to|might) [now|just|simply] (say|read|be called) {text}", "[and] have it (say|read) {text}", "(say|read) {text}", "call (it|this|that) {text}", "call the (copy|new one|new) {text}", "name [it|the copy] [:] {text}", "[and] (call|name|label|title) (it|this|that|the copy|the new one) {text}", "(named|called|labelled|titled) {text}"), _say,
         says=(), never=()),
    Rule("one text for another", "clause", ("(change|replace|swap|switch|turn|correct|alter) [the] [word|words|text] {old:quote} (to|with|for|by|into|->) {text}", "(change|replace|swap|switch|turn|correct|alter) {old:quote} (in|on|of|inside) {where:what} (to|with|for|by|into) {text}", "(in|on) {where:what} [,] (change|replace|turn|swap|switch) [the] [word|words|text] {old:quote} (to|with|by|into|for) {text}", "{old:quote} (should be|should read|should say|must be|must read|has to be|->|becomes|=>|instead should be) {text}", "{text:quote} instead of {old:quote}", "{what} should (say|read|be) {text:quote} (instead of|not|rather than) {old:quote}", "(say|write|put) {text:quote} instead of {old:quote}"), _swap_words,
         says=('change "Log in" to "Enter"', 'replace "Log in" with "Enter"', '"Log in" should be "Enter"')),
    Rule("its placeholder", "clause", ("[the] placeholder (there|in it|in there|inside|of it) [:|should be|should say|to|is] {text}", "[the|a|as] placeholder [:] {text:quote}", "<make> [the] (placeholder|hint text|placeholder text) (of|in|for|on) {what} [to|say|read|to say|to read] [:] {text}", "[the] (placeholder|placeholder text) (of|in|for|on) {what} (should be|should say|should read|is|:|must be|must read|to read|shall be) [:] {text}", "in {what} [,] [the] placeholder (should be|should say|should read|is|:|must be|shall be|to|shall read) {text}", "(use|put|take|have|set) {text:quote} (as|for) [the] {what} placeholder", "{what} placeholder [to|should be|should say|should read|:|is|=|->] {text}", "<make> {what} placeholder (to|say|read|to say|:) {text}"), _placeholder,
         says=("set the placeholder of the input to Your name", "in the input, the placeholder should be Name", "the placeholder of the input should be Your name")),
    Rule("its own label", "clause", ("[<make>] [the] label (of|in|for|on) {what} [to|say|read|to say|should be|should say|should read|is|must be|shall be] [:] {text}", "[<make>] {what} ['s] label (to|should be|should say|should read|:|must be|is|->|=) {text}"), _own("label", _LABELLED), weight=1.0, says=()),
    Rule("its own value", "clause", ("[<make>] [the] value (of|in|for|on) {what} [to|at|say|read|should be|is|must be|shall be|has to be] [:] {text}", "[<make>] {what} ['s] value (to|should be|should say|should read|:|must be|at|->|=) {text}"), _own("value", _VALUED), weight=1.0, says=()),
    Rule("its label", "clause", ("<make> [the] label (of|in|for|on) {what} [to|say|read|to say] [:] {text}", "[the] label (of|on|for|in) {what} (should be|should say|should read|is|must be|shall be|:|must say|to read|has to be) {text}", "{what} ['s] label (to|should be|should say|should read|:|must be) {text}", "label {what} [as|with|:] {text}", "label {what} {text:quote}", "{what} <be> labelled {text}"), _label, weight=0.1,
         says=()),
    Rule("its value", "clause", ("<make> [the] value (of|in|for|on) {what} (to|say|:|at) {text}", "<make> {what} value (to|:|at) {text}", "[the] value of {what} (should be|is|:) {text}"), _field("value"),
         says=("set the value of the slider to 60", "set the slider value to 60", "the value of the slider should be 60")),
    Rule("its source", "clause", ("<make> [the] (source|src|file|url) (of|in|for|on) {what} (to|:) {text}", "<make> {what} (source|src) (to|:) {text}"), _field("src"),
         says=("set the source of the logo to logo.png", "set the logo src to a.svg", "set the src of the logo to b.png")),
    Rule("its icon", "clause", ("<make> [the] icon (of|in|for|on) {what} (to|:) [a|an|the] {text} [icon]", "<make> {what} icon to [a|an] {text}"), _field("iconName"),
         says=()),
    Rule("words before", "clause", ("(put|add|write|prepend|insert) {quote} (before|in front of|at the start of|to the start of|at the beginning of|to the front of) [the text of|the words of|the text in] {what}",), _beside("before"), says=()),
)  # fmt: skip
