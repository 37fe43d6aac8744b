"""Judges a wireframe against what a prompt asks for: needs, order, device, what is forbidden, structure.

An entry is `{name, prompt, needs: [NEED], order?, forbids?, device?, devicePreference?, nodes?, named?, allow?}`.
A NEED describes one node (has, says, name, text, type, within, lacks, columns, props) and may ask for a `count`
side by side, `at_least` or a `total`, or for `any` of several needs.
"""

# Kept as the measuring instrument was written, so that its figures stay comparable.
# ruff: noqa: ANN204, B905, C901, E501, E731, PLW2901, RUF001, RUF007

from __future__ import annotations

import collections
import functools
import json
import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

#: what a type may also be called; the first word is the one of the node format
ALIASES = {
    a: names.split()[0]
    for names in (
        "frame section container group box view card header footer nav navbar form row column grid stack main aside sidebar modal dialog page screen article",
        "text heading paragraph label title span caption",
        "button iconbutton fab cta submitbutton",
        "link a anchor navlink navitem menuitem",
        "input textinput textfield searchbar searchinput searchfield passwordinput emailinput numberinput datepicker dateinput timepicker",
        "textarea multilineinput",
        "select dropdown combobox picker",
        "toggle switch",
        "image img picture photo thumbnail",
        "radio radiobutton radiogroup",
        "slider range",
        "progress progressbar",
        "table datatable",
        "tabs tabbar",
        "list menu",
        "listitem item",
        "badge chip tag pill",
        "divider separator line spacer",
        "rectangle rect placeholder shape",
    )
    for a in names.split()
}
#: a Rectangle, Image, Icon or List whose name says so, or a Frame whose name ends so, stands for one of these; controls have no stand-ins
STANDS_FOR = {
    "image": "image|photo|picture|thumb|cover|art!|artwork|poster|banner|logo|avatar|placeholder|illustration|screenshot",
    "icon": "icon|logo",
    "avatar": "avatar|profile|portrait|user",
    "chart": "chart|graph|plot|sparkline",
    "map": "map!",
    "video": "video|player",
    "table": "table",
    "progress": "progress|meter|seek|scrub",
    "list": "list|feed|items",
    "tabs": "tab",
    "badge": "badge|count|tag|chip|pill|status",
    "listitem": "item|row|entry",
    "divider": "divider|separator",
    "rectangle": "rect|placeholder|image|thumb|cover",
}
LOOSE = {"frame", "rectangle", "image", "icon", "list"}
CONTROLS = {"input", "textarea", "select", "checkbox", "radio", "toggle", "slider"}
ITEM_TYPES = {
    "text",
    "link",
    "listitem",
    "badge",
    "frame",
    "radio",
    "checkbox",
    "tabs",
}  # what an entry of `items` may stand for
STYLE = set(
    """color backgroundColor borderColor borderWidth borderRadius borderStyle boxShadow opacity fontSize fontWeight fontFamily fontStyle
 textAlign textDecoration textTransform lineHeight letterSpacing width height minWidth minHeight maxWidth maxHeight padding margin gap layoutMode
 alignItems justifyContent alignSelf position top bottom left right zIndex overflow visible disabled checked border flex flexWrap display
 flexDirection aspectRatio objectFit cursor size""".split()
)
HIDDEN_TEXT = {
    "alt",
    "src",
    "href",
    "url",
    "iconName",
    "icon",
    "name",
    "type",
    "inputType",
    "variant",
    "role",
    "state",
    "action",
}  # named, not shown
JUNK = re.compile(
    r"(button|text|label|heading|headline|title|subtitle|item|list item|link|nav item|menu item|tab|option|input|field|content|placeholder|section|column)"
    r"\s*#?\d+|(button|text|label|heading|placeholder( text)?|click me|item|(your|some|sample|dummy|placeholder|body) (text|content|copy|title|heading)( here)?"
    r"|(text|title|description|content|heading|label) (goes )?here|undefined|null|nan|tbd|foo|bar|x{3,}|\[object object\])",
    re.IGNORECASE,
)
INSTRUCTION = re.compile(r"\b(page|screen|design|create|build|should|need|want|wireframe|layout|please|include)\b")
NODES = (6, 250)  # bounds on the nodes, list entries included
SEP = " ¦ "


def aslist(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def plain(text: str) -> str:
    """Typographic quotes, dashes and runs of blanks made simple."""
    return " ".join(text.translate(str.maketrans("’‘“”–—\u00a0", "''\"\"-- ")).split())


def bare(text: str) -> str:
    """A shown text without the ornaments around it (arrows, bullets, quotes, a final full stop or colon)."""
    return plain(text).strip(" \t\"'→←›‹»«▸▾▼+✓✔•*:|").rstrip(".,…").strip()


@functools.cache
def pattern(spec: str) -> re.Pattern[str]:
    """`a|b c`: one of these begins a word; blanks and hyphens are optional (`log in` finds login); `pro!` is the whole word."""
    alts = []
    for alt in spec.lower().split("|"):
        whole, alt = alt.strip().endswith("!"), plain(alt.strip().rstrip("!"))
        body = re.sub(r"(?:\\[ \-]|_)+", "[ _-]*", re.escape(alt))
        start = r"(?<![a-z0-9])" if alt[:1].isalpha() else r"(?<![a-z0-9.,])" if alt[:1].isdigit() else ""
        alts.append(
            start
            + body
            + (r"(?:[.,]00)?(?![0-9]|[.,][0-9])" if alt[-1:].isdigit() else r"(?![a-z0-9])" if whole else "")
        )
    return re.compile("|".join(alts))


def words(text: str) -> str:
    """Lower case, with camelCase, hyphens and underscores also split."""
    text = plain(text)
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_-]+", " ", text)
    return (text if split == text else f"{text} {split}").lower()


def px(value: Any) -> float | None:
    m = (
        re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(px)?\s*", str(value))
        if not isinstance(value, bool) and value is not None
        else None
    )
    return float(m[1]) if m else None


class Node:
    """A visible node of the wireframe, or (virtual) one entry of a list prop such as `items` or `rows`."""

    def __init__(self, raw: Json, parent: Node | None, all_: list[Node], virtual: bool = False):
        self.parent, self.pos, self.virtual, self.kids = parent, len(all_), virtual, []
        self.depth: int = parent.depth + 1 if parent else 0
        self.props: Json = raw.get("props") if isinstance(raw.get("props"), dict) else {}
        kind = str(raw.get("type", "")).strip().lower()
        self.kind = "item" if virtual else ALIASES.get(kind, kind)
        # the root's own name is the page's and proves nothing about what is on it
        self.names = SEP.join(words(str(raw.get(k) or "")) for k in ("componentName", "id", "type")) if parent else ""
        all_.append(self)
        self.shown: list[str] = []
        said: list[str] = []
        lists: list[Any] = []
        for key, value in self.props.items():
            if isinstance(value, list):
                lists += value
            elif isinstance(value, dict):
                lists.append(value)
            elif key not in STYLE and isinstance(value, (str, int, float)) and not isinstance(value, bool):
                (said if key in HIDDEN_TEXT else self.shown).append(str(value))
        if self.kind in ("tabs", "list", "table", "select", "radio") and not virtual:
            lists += [p for s in self.shown for p in re.split(r"\s*[|,\n]\s*", s) if p != s]
        self.own = SEP.join([self.names, *map(words, said), *map(words, self.shown)])
        for kid in raw.get("children") if isinstance(raw.get("children"), list) else []:
            if isinstance(kid, dict) and not hidden(kid):
                self.kids.append(Node(kid, self, all_))
        for entry in lists:
            props = (
                entry if isinstance(entry, dict) else {"items": entry} if isinstance(entry, list) else {"text": entry}
            )
            self.kids.append(Node({"props": props}, self, all_, virtual=True))

    def subtree(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            yield from kid.subtree()

    @functools.cached_property
    def label(self) -> list[Node]:
        """The nodes that label a form control: the row it stands alone in, else the text beside it."""
        if self.kind not in CONTROLS or self.parent is None:
            return []
        row = list(self.parent.subtree())
        if (
            len(row) <= 8
            and self.parent.parent
            and [n.kind for n in row if n.kind in CONTROLS or n.kind in ("button", "link")] == [self.kind]
        ):
            return [n for n in row if n is not self]
        sibs = self.parent.kids
        i = sibs.index(self)
        near = sibs[max(0, i - 1) : i] + (sibs[i + 1 : i + 2] if self.kind in ("checkbox", "radio", "toggle") else [])
        return [n for n in near if n.kind == "text"]

    @functools.cached_property
    def content(self) -> tuple[str, str, set[str]]:
        """What it holds: all words, the words that are shown, and every shown text whole and in its parts."""
        return summary(list(self.subtree()))

    @functools.cached_property
    def labelled(self) -> tuple[str, str, set[str]]:
        """The same, with the labels of a form control."""
        return summary([*self.subtree(), *self.label])


def summary(nodes: list[Node]) -> tuple[str, str, set[str]]:
    shown = [s for n in nodes for s in n.shown]
    parts = {bare(p) for s in shown for p in (s, *re.split(r"\s*[|\n•·]\s*", s))}
    return SEP.join(n.own for n in nodes), SEP.join(map(words, shown)), parts


def hidden(raw: Json) -> bool:
    p = raw.get("props") if isinstance(raw.get("props"), dict) else {}
    return p.get("visible") is False or p.get("hidden") is True or p.get("display") == "none"


def is_type(node: Node, spec: str) -> bool:
    for want in map(str.lower, spec.split("|")):
        if node.kind == want or (node.virtual and want in ITEM_TYPES):
            return True
        if node.kind in LOOSE and want in STANDS_FOR:
            found = list(pattern(STANDS_FOR[want]).finditer(node.names.split(SEP)[0]))
            tail = r"[a-z]*( (placeholder|box|area|view|canvas|wrapper))?[ \d]*"
            if found and (node.kind != "frame" or re.fullmatch(tail, node.names.split(SEP)[0][found[-1].end() :])):
                return True
    return False


def inside(node: Node, spec: str) -> bool:
    """Whether some ancestor's name says so, or the heading that it begins with."""
    up = node.parent
    while up is not None:
        heads = [k.own for k in up.kids[:2] if k.kind == "text"] if up.parent else []
        if any(pattern(spec).search(w) for w in (up.own, *heads)):
            return True
        up = up.parent
    return False


def same(got: Any, want: Any) -> bool:
    return any(
        str(got).strip().lower() == str(w).strip().lower() or (px(got) is not None and px(got) == px(w))
        for w in aslist(want)
    )


def columns(node: Node) -> int:
    mode = str(node.props.get("layoutMode") or node.props.get("flexDirection") or "").lower()
    return (
        int(px(node.props.get("columns")) or 0)
        if mode == "grid"
        else len(node.kids)
        if mode in ("horizontal", "row")
        else 0
    )


def fits(node: Node, want: Json) -> bool:
    said, shown, texts = node.labelled if "type" in want else node.content
    return (
        ("type" not in want or is_type(node, "|".join(aslist(want["type"]))))
        and ("name" not in want or bool(pattern(want["name"]).search(node.names)))
        and all(pattern(w).search(said) for w in aslist(want.get("has")))
        and all(pattern(w).search(shown) for w in aslist(want.get("says")))
        and all(bare(t) in texts for t in aslist(want.get("text")))
        and not any(pattern(w).search(shown) for w in aslist(want.get("lacks")))
        and ("within" not in want or inside(node, want["within"]))
        and ("columns" not in want or columns(node) == want["columns"])
        and all(same(node.props.get(k), v) for k, v in want.get("props", {}).items())
    )


def innermost(found: list[Node]) -> list[Node]:
    return [n for n in found if not any(m is not n and m in found for m in n.subtree())]


def alike(found: list[Node]) -> list[Node]:
    """The siblings of what was found that are built the same: a fourth card beside the three that were named."""
    shape = lambda n: (n.kind, frozenset(k.kind for k in n.kids))
    groups = {
        id(n.parent): n.parent for n in found if n.parent and n.kids and sum(m.parent is n.parent for m in found) > 1
    }.values()
    return [
        k
        for g in groups
        for k in g.kids
        if k not in found and k.kids and shape(k) in {shape(n) for n in found if n.parent is g}
    ]


def rows_of(found: list[Node]) -> Iterator[int]:
    """How many stand in neighbouring rows (or cards) of one parent."""
    for grand in {id(g): g for n in found if n.parent and (g := n.parent.parent)}.values():
        sizes = [sum(m.parent is kid for m in found) for kid in grand.kids]
        while sizes and not sizes[0]:
            sizes.pop(0)
        while sizes and not sizes[-1]:
            sizes.pop()
        if 0 not in sizes:
            yield sum(sizes)


def need_miss(nodes: list[Node], need: Json) -> str | None:
    """None when the need is met, else why not."""
    if "any" in need:
        misses = [need_miss(nodes, n) for n in need["any"]]
        return None if None in misses else " and ".join(map(str, misses))
    found = [n for n in nodes if fits(n, need)]
    if not {"count", "at_least", "total"} & need.keys():
        return None if found else f"nothing fits {brief(need)}"
    deep = innermost(found)
    if "total" in need:
        return None if len(deep) == need["total"] else f"{len(deep)} in all, not {need['total']}: {brief(need)}"
    if "count" in need and "name" not in need:
        found += alike(found)
        deep = innermost(found)
    sibs = collections.Counter(id(n.parent) for n in found if n.parent)
    level = len({n.depth for n in deep}) <= 1  # "in all" counts only when they stand at one level
    counts = {len(deep) if level else 0, *sibs.values(), *rows_of(found)}
    most = max(counts | {len(deep)})
    if "count" in need and need["count"] not in counts:
        return f"{sorted(counts - {0}) or 'none'} together, not {need['count']}: {brief(need)}"
    if "at_least" in need and most < need["at_least"]:
        return f"only {most}, not {need['at_least']} or more: {brief(need)}"
    return None


def brief(want: Any) -> str:
    return json.dumps(want, ensure_ascii=False)


def places(nodes: list[Node], item: str | Json) -> list[int]:
    """Where in document order an item stands: a word means the container named so, else whatever says it."""
    if isinstance(item, dict):
        return [n.pos for n in innermost([n for n in nodes if fits(n, item)])]
    rx = pattern(item)
    named = [n.pos for n in nodes[1:] if n.kids and not n.virtual and rx.search(n.names)]
    return named or [n.pos for n in nodes[1:] if rx.search(n.own)]


def forbidden(nodes: list[Node], item: str | Json) -> bool:
    return (
        any(pattern(item).search(n.own) for n in nodes) if isinstance(item, str) else any(fits(n, item) for n in nodes)
    )


def eights(text: str) -> set[str]:
    said = re.findall(r"[a-z0-9]+", plain(text).lower())
    return {" ".join(said[i : i + 8]) for i in range(len(said) - 7)}


def instruction(prompt: str) -> set[str]:
    """The runs of eight words of a prompt, quoted copy aside, that tell what to do; no screen should show them."""
    return {r for r in eights(re.sub(r"\"[^\"]*\"|(?<!\w)'.*?'(?!\w)", " ", plain(prompt))) if INSTRUCTION.search(r)}


def scrub(value: Any, runs: set[str]) -> Any:
    """The same without texts that repeat the instruction: they meet no need."""
    if isinstance(value, dict):
        return {k: scrub(v, runs) for k, v in value.items()}
    if isinstance(value, list):
        return [scrub(v, runs) for v in value]
    return "" if isinstance(value, str) and runs & eights(value) else value


def structure(root: Any, entry: Json) -> list[str]:
    """The faults that any wireframe may have, whatever was asked for."""
    faults: list[str] = []
    ids: set[str] = set()
    total = 0
    prompt = plain(entry["prompt"]).lower()
    runs = instruction(entry["prompt"])
    named = (
        re.compile(rf"(the |your )?({entry['named']})( name| title)?\s*#?(\d+|[a-d])?", re.IGNORECASE)
        if entry.get("named")
        else None
    )

    def text_faults(text: str, where: str) -> None:
        low = plain(text).lower().strip()
        if "lorem" not in entry.get("allow", []) and re.search(r"lorem ipsum|dolor sit amet", low):
            faults.append(f"{where}: lorem ipsum")
        if (
            low
            and low not in prompt
            and (JUNK.fullmatch(low) or (named and named.fullmatch(low)) or re.search(r"\{\{.*\}\}", low))
        ):
            faults.append(f"{where}: the placeholder {text!r}")
        if runs & eights(low):
            faults.append(f"{where}: repeats the instruction {text[:60]!r}")

    def walk(node: Any, where: str) -> None:
        nonlocal total
        if not isinstance(node, dict):
            faults.append(f"{where}: not an object but {str(node)[:40]!r}")
            return
        total += 1
        nid, kind, props, kids = node.get("id"), node.get("type"), node.get("props", {}), node.get("children", [])
        where = f"{node.get('componentName') or kind}#{nid}"
        if not isinstance(nid, str) or not nid or nid in ids:
            faults.append(f"{where}: no id, or one that stands twice")
        ids.add(str(nid))
        if not isinstance(kind, str) or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]{1,29}", kind):
            faults.append(f"{where}: the type {kind!r}")
        if not isinstance(node.get("componentName"), str) or not node["componentName"].strip():
            faults.append(f"{where}: no componentName")
        if stray := {"text", "content", "label", "placeholder", "title"} & node.keys():
            faults.append(f"{where}: {', '.join(sorted(stray))} outside props")
        if not isinstance(props, dict) or not isinstance(kids, list):
            faults.append(f"{where}: props is no object or children no list")
            return
        for entry_node in (parts := list(Node({"props": props}, None, []).subtree())):
            for text in entry_node.shown:
                text_faults(text, where)
        total += len(parts) - 1
        canon = ALIASES.get(str(kind).lower(), str(kind).lower())
        says = any(v not in (None, "", [], {}) for k, v in props.items() if k not in STYLE)
        if (
            not kids
            and not says
            and canon in ("frame", "list", "table", "tabs", "text", "button", "link", "listitem", "badge")
        ):
            faults.append(f"{where}: an empty {kind}")
        for i, kid in enumerate(kids):
            walk(kid, f"{where}.children[{i}]")

    walk(root, "root")
    low, high = entry.get("nodes", NODES)
    if not low <= total <= high:
        faults.append(f"{total} nodes, not between {low} and {high}")
    return faults


def judge(root: Any, entry: Json) -> Json:
    """`misses` by kind, the structure faults, and how many checks of each kind there were."""
    device = entry.get("device") or entry.get("devicePreference")
    pairs = [(a, b) for chain in entry.get("order", []) for a, b in zip(chain, chain[1:])]
    out: Json = {
        "faults": structure(root, entry),
        "misses": [],
        "asked": {
            "needs": len(entry["needs"]),
            "order": len(pairs),
            "device": int(bool(device)),
            "forbids": len(entry.get("forbids", [])),
        },
        "met": collections.Counter(),
    }
    nodes: list[Node] = []
    Node(scrub(root, instruction(entry["prompt"])) if isinstance(root, dict) else {}, None, nodes)

    def mark(kind: str, miss: str | None) -> None:
        out["met"][kind] += miss is None
        if miss:
            out["misses"].append(f"{kind}: {miss}")

    for need in entry["needs"]:
        mark("needs", need_miss(nodes, need))
    for a, b in pairs:
        first, then = places(nodes, a), places(nodes, b)
        mark(
            "order",
            None if first and then and min(first) < max(then) else f"{brief(a)} does not come before {brief(b)}",
        )
    if device:
        width = px(nodes[0].props.get("width"))
        good = width is not None and (width <= 480 if device == "mobile" else width >= 1024)
        mark("device", None if good else f"the root is {nodes[0].props.get('width')!r} wide, not {device}")
    for item in entry.get("forbids", []):
        mark("forbids", f"there is {brief(item)}" if forbidden(nodes, item) else None)
    out["right"] = not out["misses"] and not out["faults"]
    return out
