"""Going through the history: undo, redo, a version, the start; and dropping a question."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from redraft.language.acts import Drop, Go
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.references.phrase import Phrase

_CHANGES = "(changes|edits|steps|change|edit|step|versions|things|actions|moves|times|modifications|ones|points|prompts|commands|back)"
_BACK = "(undo|revert|take back|roll back|reverse|cancel|go back|step back|back|withdraw|discard|drop|scrap|rollback|remove|retract)"


def _steps(bound: Bound) -> Go:
    return Go("undo", steps=max(1, int(bound.get("number", 1))))


def _both(bound: Bound) -> Go:
    del bound
    return Go("undo", steps=2)


def _points(bound: Bound) -> Go | None:
    phrase: Phrase = bound["what"]
    if phrase.head not in ("point", "step", "change", "edit", "item") or not phrase.label_numbers:
        return None
    return Go("undo", steps=len(phrase.label_numbers), labels=phrase.label_numbers)


def _version(bound: Bound) -> Go | None:
    number = int(bound["number"])
    return Go("version", version=number) if number >= 1 else None


RULES = (
    Rule("undo", "whole", ("<undo> [again|instead]", "(just|simply) <undo>", "[no] [,] (keep|leave) (it|them|that|those|everything) [,|and|.] <undo>", "[the] (last|previous) (change|edit) [back|undone]", "[the] (last|previous) one (back|undone)"), lambda _: Go("undo"),
         says=("undo", "go back", "revert that")),
    Rule("undo several", "whole", (f"{_BACK} [the|my|those|these|that] [last|previous|most recent|latest|past] {{number}} [last|previous] {_CHANGES}", f"{_BACK} [by] {{number}} [{_CHANGES}]", "{number} (steps|step|changes|versions) back", f"{_BACK} (the last|my last|the previous|the most recent) {{number}}", "undo {number} times", f"(the last|my last) {{number}} {_CHANGES} (back|undone)"), _steps,
         says=("undo the last two changes", "go back two steps", "take back the last 3 edits")),
    Rule("undo both", "whole", (f"{_BACK} both [of] [those|these|the|them|of them] [last] [{_CHANGES}]", "undo (twice|those two|these two)"), _both,
         says=("undo both of those changes", "undo twice", "revert both")),
    Rule("undo points", "whole", (f"{_BACK} {{what}} [please]", f"{_BACK} [the] last {{number}} {_CHANGES} [,] {{what}}"), lambda bound: _points(bound) if not bound.has("number") else _steps(bound),
         says=()),
    Rule("redo", "whole", ("<redo> [please|again]",), lambda _: Go("redo"),
         says=("redo", "redo that", "bring it back again")),
    Rule("redo several", "whole", (f"redo [the|my] [last] {{number}} [{_CHANGES}]",), lambda bound: Go("redo", steps=max(1, int(bound["number"]))),
         says=("redo the last two changes", "redo 2 steps", "redo two")),
    Rule("go to a version", "whole", ("(go back|revert|return|restore|back|switch|jump|go|roll back|take me back|take it back|reset|rollback|bring back|load|use) [it|everything|the design] [to|back to] [the] version [number] {number}", "(go back|revert|back|return|rollback) to [the] (number|no) {number}", "version {number}", "(go back|revert|back|return|restore) to [how it was] [after|at|in] (version|point|step) {number}"), _version,
         says=("go back to version 3", "restore version 2", "revert to version 1")),
    Rule("to the start", "whole", ("[go] [all the way|the whole way|right|straight|completely] <reset> [page|design|version|state|please|again|form|layout|screen]",), lambda _: Go("version", version=1),
         says=("restore the original", "back to how it was at the start", "undo everything")),
    Rule("drop it", "whole", ("<never_mind>",), lambda _: Drop(),
         says=("never mind", "forget it", "leave it as it is")),
)  # fmt: skip
