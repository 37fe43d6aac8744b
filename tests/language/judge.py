"""How a dialogue turn is judged: what must hold of the design afterwards."""
# ruff: noqa: ANN001, ANN201, ANN202, ANN204, C901, PLR0911, PLR0912, N818, E731, B905, PIE810, RET503, TRY301, B023, PERF401, PLW2901, TRY300  # the yardstick, kept word for word as it judges elsewhere

from __future__ import annotations

import copy
import re

SIZE_PROPS = (
    "fontSize",
    "padding",
    "width",
    "height",
    "minHeight",
    "minWidth",
    "maxWidth",
    "size",
    "iconSize",
    "scale",
)
SIZE_DEFAULTS = {"fontSize": 16.0, "padding": 8.0, "size": 24.0, "iconSize": 24.0, "scale": 1.0}
_CSS = (
    "aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 "
    "black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue "
    "5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c "
    "cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey "
    "a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred "
    "8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f "
    "darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 "
    "dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc "
    "ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 "
    "honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa "
    "lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan "
    "e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 "
    "lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 "
    "lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon "
    "800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen "
    "3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 "
    "midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace "
    "fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa "
    "palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f "
    "pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f "
    "royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna "
    "a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa "
    "springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 "
    "violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32 "
).split()
#: the CSS colour names, as hex
CSS = {name: "#" + value for name, value in zip(_CSS[::2], _CSS[1::2])}
#: hue bands in degrees; achromatic names are told by saturation and lightness
HUES = {
    "red": [(345, 360), (0, 14)],
    "crimson": [(335, 360), (0, 10)],
    "coral": [(4, 28)],
    "salmon": [(0, 25)],
    "orange": [(15, 45)],
    "gold": [(36, 56)],
    "yellow": [(44, 68)],
    "lime": [(68, 140)],
    "green": [(75, 170)],
    "teal": [(160, 195)],
    "turquoise": [(160, 190)],
    "cyan": [(175, 200)],
    "blue": [(190, 255)],
    "navy": [(205, 250)],
    "indigo": [(225, 285)],
    "purple": [(255, 310)],
    "violet": [(250, 305)],
    "magenta": [(290, 330)],
    "pink": [(300, 360), (0, 5)],
    "brown": [(0, 45)],
    "maroon": [(340, 360), (0, 12)],
    "beige": [(30, 65)],
}


# ---------------------------------------------------------------- colours and lengths
def rgb(value):
    """(r, g, b) in 0..255 of a CSS colour, or None."""
    if not isinstance(value, str):
        return None
    text = value.strip().lower()
    text = CSS.get(text, text)
    if m := re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})", text):
        h = m[1]
        if len(h) == 3:
            h = "".join(c * 2 for c in h)
        return tuple(int(h[i : i + 2], 16) for i in (0, 2, 4))
    if m := re.fullmatch(r"rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+).*\)", text):
        return tuple(float(m[i]) for i in (1, 2, 3))
    return None


def hsl(value):
    c = rgb(value)
    if c is None:
        return None
    r, g, b = (x / 255 for x in c)
    hi, lo = max(r, g, b), min(r, g, b)
    light, d = (hi + lo) / 2, hi - lo
    if d == 0:
        return 0.0, 0.0, light
    sat = d / (1 - abs(2 * light - 1)) if 0 < light < 1 else 0.0
    hue = {r: (g - b) / d % 6, g: (b - r) / d + 2, b: (r - g) / d + 4}[hi] * 60
    return hue, sat, light


def is_color(value, want):
    """Whether a CSS value is the wanted colour: a hex means exactly it, a name means its family."""
    want = want.strip().lower()
    if want == "transparent":
        return str(value).strip().lower() in ("transparent", "none", "rgba(0,0,0,0)", "rgba(0, 0, 0, 0)")
    if want.startswith("#") or want.startswith("rgb"):
        return rgb(value) is not None and rgb(value) == rgb(want)
    if isinstance(value, str) and value.strip().lower() in (want, want.replace(" ", "")):
        return True
    mods = want.split()
    name, mods = mods[-1], set(mods[:-1])
    got = hsl(value)
    if got is None:
        return False
    hue, sat, light = got
    if name == "black":
        return light <= 0.2 and (sat <= 0.5 or light <= 0.08)
    if name == "white":
        return light >= 0.94
    chroma = (max(rgb(value)) - min(rgb(value))) / 255
    if name in ("gray", "grey", "silver"):
        ok = (sat <= 0.25 or (chroma <= 0.14 and light >= 0.85)) and 0.08 < light < 0.985
    else:
        ok = sat >= 0.15 and chroma >= 0.05 and any(a <= hue <= b for a, b in HUES.get(name, []))
        if name == "navy":
            ok = ok and light <= 0.35
        elif name == "maroon":
            ok = ok and light <= 0.4
        elif name == "brown":
            ok = ok and light <= 0.5
        elif name == "beige":
            ok = ok and light >= 0.75
        elif name == "pink":
            ok = ok and (light >= 0.4 if 300 <= hue <= 350 else light >= 0.7)
        if name not in ("beige", "yellow", "pink") and not mods & {"light", "pale", "soft"}:
            ok = ok and light <= 0.93
    if mods & {"dark", "deep"}:
        ok = ok and light <= 0.42
    if mods & {"light", "pale", "soft"}:
        ok = ok and light >= 0.58
    return ok


def px(value):
    """A CSS length (or a bare number) as a number; the first number of a shorthand. None when it has none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return float(value)
    m = re.match(r"\s*(-?\d+(?:\.\d+)?)\s*(rem|em|%|px|vh|vw)?", str(value))
    if not m:
        return None
    return float(m[1]) * (16 if m[2] in ("rem", "em") else 1)


# ---------------------------------------------------------------- designs
class Design:
    """A wireframe indexed by id: node, parent id, index among siblings."""

    def __init__(self, root):
        self.root, self.node, self.parent, self.order = root, {}, {}, {}
        self._index(root, None)

    def _index(self, node, parent):
        nid = node.get("id")
        if not isinstance(nid, str) or not nid:
            raise ValueError(f"a node without an id: {str(node)[:80]}")
        if nid in self.node:
            raise ValueError(f"the id {nid!r} stands twice")
        self.node[nid], self.parent[nid] = node, parent
        self.order[nid] = [c.get("id") for c in node.get("children") or []]
        for child in node.get("children") or []:
            self._index(child, nid)

    def within(self, nid, ancestor):
        while nid is not None:
            if nid == ancestor:
                return True
            nid = self.parent.get(nid)
        return False


def words_of(node):
    """All that a node's subtree says, lower case: types, names, string props."""
    out = [node.get("type", ""), node.get("componentName", ""), node.get("id", "")]
    for value in (node.get("props") or {}).values():
        out += [str(v) for v in (value if isinstance(value, list) else [value]) if v is not None]
    for child in node.get("children") or []:
        out.append(words_of(child))
    return " ".join(out).lower()


def props_of(node):
    return {k: v for k, v in (node.get("props") or {}).items() if v is not None}


# ---------------------------------------------------------------- judging one turn
class Miss(Exception):
    """A turn's expectation does not hold."""


def size_change(before, after):
    """+1 grew, -1 shrank, 0 neither, 2 both ways, over the size props of one node."""
    b, a = props_of(before), props_of(after)
    signs = set()
    for p in SIZE_PROPS:
        new = px(a.get(p))
        old = px(b.get(p))
        if new is None:
            continue
        if old is None:
            old = SIZE_DEFAULTS.get(p)
            if old is None:
                signs.add(0)  # a width or height set where none was: says nothing alone
                continue
        if new != old:
            signs.add(1 if new > old else -1)
    if {1, -1} <= signs:
        return 2
    return 1 if 1 in signs else -1 if -1 in signs else 0


def judge_check(check, before, after, names):
    get = lambda key: names.get(check[key], check[key]) if isinstance(check.get(key), str) else check.get(key)
    if "same_as_turn" in check:
        return None  # judged by the caller, who has the states
    if "added" in check:
        return judge_added(check, before, after, names)
    nid = get("id")
    if nid is None:
        raise Miss(f"a check names nothing: {check}")
    if check.get("removed"):
        if nid in after.node:
            raise Miss(f"{nid} is still there")
        return None
    if check.get("hidden"):
        if nid in after.node:
            p = props_of(after.node[nid])
            if (
                p.get("visible") is not False
                and p.get("hidden") is not True
                and p.get("display") != "none"
                and px(p.get("opacity")) != 0
            ):
                raise Miss(f"{nid} is neither gone nor hidden")
        return None
    if nid not in after.node:
        raise Miss(f"{nid} is gone")
    new = after.node[nid]
    old = before.node.get(nid, {"props": {}})
    if "in" in check and after.parent[nid] != get("in"):
        raise Miss(f"{nid} is in {after.parent[nid]}, not in {get('in')}")
    judge_place(check, nid, after, names)
    if "type" in check and not same_type(new, check["type"]):
        raise Miss(f"{nid} is a {new.get('type')}, not {check['type']}")
    if "has" in check:
        need(check["has"], new, nid)
    if check.get("bigger") and size_change(old, new) != 1:
        raise Miss(f"{nid} did not grow")
    if check.get("smaller") and size_change(old, new) != -1:
        raise Miss(f"{nid} did not shrink")
    if "prop" in check:
        props = check["prop"] if isinstance(check["prop"], list) else [check["prop"]]
        fails = []
        for p in props:
            why = prop_miss(check, p, props_of(old).get(p), props_of(new).get(p))
            if why is None:
                return None
            fails.append(why)
        raise Miss(f"{nid}: " + "; ".join(fails))


def prop_miss(check, p, old, new):
    """None when the tests on one prop hold, else why not."""
    if check.get("absent"):
        return None if new in (None, "", False) else f"{p} is {new!r}, not absent"
    if "color" in check and not is_color(new, check["color"]):
        return f"{p} is {new!r}, not {check['color']}"
    if "equals" in check:
        want = check["equals"]
        same = new == want or (isinstance(new, str) and isinstance(want, str) and new.strip() == want.strip())
        if (
            not same
            and px(new) is not None
            and px(want) is not None
            and re.fullmatch(r"\s*-?[\d.]+\s*(px|rem|em|%)?\s*", str(want))
        ):
            same = px(new) == px(want)
        if not same:
            return f"{p} is {new!r}, not {want!r}"
    if "iequals" in check and str(new).strip().lower() != str(check["iequals"]).strip().lower():
        return f"{p} is {new!r}, not {check['iequals']!r} (case aside)"
    if "one_of" in check and not any(str(new).strip().lower() == str(w).strip().lower() for w in check["one_of"]):
        return f"{p} is {new!r}, not one of {check['one_of']}"
    if "contains" in check and str(check["contains"]).lower() not in str(new).lower():
        return f"{p} is {new!r}, without {check['contains']!r}"
    if check.get("increased") or check.get("decreased"):
        a, b = px(new), px(old)
        if b is None:
            b = SIZE_DEFAULTS.get(p, 400.0 if p == "fontWeight" else 1.0 if p == "opacity" else 0.0)
        if a is None or (check.get("increased") and not a > b) or (check.get("decreased") and not a < b):
            return f"{p} went from {old!r} to {new!r}"
    if check.get("darker") or check.get("lighter"):
        a, b = hsl(new), hsl(old)
        if (
            a is None
            or b is None
            or (check.get("darker") and not a[2] < b[2])
            or (check.get("lighter") and not a[2] > b[2])
        ):
            return f"{p} went from {old!r} to {new!r}"
    if "gt" in check and not ((px(new) or 0) > check["gt"]):
        return f"{p} is {new!r}, not over {check['gt']}"
    if "lt" in check and not ((px(new) if px(new) is not None else 1e9) < check["lt"]):
        return f"{p} is {new!r}, not under {check['lt']}"
    if check.get("truthy") and new in (None, "", False, "none", "0", 0, "0px"):
        return f"{p} is {new!r}"
    if check.get("changed") and new == old:
        return f"{p} is still {new!r}"
    return None


def judge_place(check, nid, after, names):
    sibs = after.order.get(after.parent.get(nid), [nid])
    pos = sibs.index(nid) if nid in sibs else -1
    for key, ok in (
        ("first", lambda _: pos == 0),
        ("last", lambda _: pos == len(sibs) - 1),
        ("before", lambda o: o in sibs and pos < sibs.index(o)),
        ("after", lambda o: o in sibs and pos > sibs.index(o)),
        ("right_before", lambda o: o in sibs and pos == sibs.index(o) - 1),
        ("right_after", lambda o: o in sibs and pos == sibs.index(o) + 1),
        ("index", lambda o: pos == o),
    ):
        if key in check:
            other = names.get(check[key], check[key]) if isinstance(check[key], str) else check[key]
            if not ok(other):
                raise Miss(f"{nid} stands at {pos} of {sibs}, not {key} {other}")


def same_type(node, want):
    want = [want] if isinstance(want, str) else want
    return str(node.get("type", "")).lower() in [w.lower() for w in want]


def need(words, node, nid):
    said = words_of(node)
    for w in [words] if isinstance(words, str) else words:
        if not any(alt.strip().lower() in said for alt in w.split("|")):
            raise Miss(f"{nid} says nothing of {w!r}")


def tops_added(before, after):
    """The ids that are new and stand under no other new one, in document order."""
    new = [n for n in after.node if n not in before.node]
    return [n for n in new if after.parent[n] in before.node or after.parent[n] is None]


def judge_added(check, before, after, names):
    tops = [n for n in tops_added(before, after) if n not in names.values()]
    count = check.get("count", 1)
    fits, why = [], "nothing was added"
    for nid in tops:
        try:
            node = after.node[nid]
            if "type" in check and not any(same_type(x, check["type"]) for x in subtree(node)):
                raise Miss(f"the added {nid} is a {node.get('type')}")
            if "has" in check:
                need(check["has"], node, nid)
            if "in" in check and after.parent[nid] != names.get(check["in"], check["in"]):
                raise Miss(f"the added {nid} is in {after.parent[nid]}, not in {check['in']}")
            if "under" in check and not after.within(nid, names.get(check["under"], check["under"])):
                raise Miss(f"the added {nid} is not within {check['under']}")
            judge_place(check, nid, after, names)
            if "prop" in check:
                reasons = []
                props = check["prop"] if isinstance(check["prop"], list) else [check["prop"]]
                for cand in subtree(node):
                    for p in props:
                        reasons.append(prop_miss(check, p, None, props_of(cand).get(p)))
                if None not in reasons:
                    raise Miss(f"the added {nid}: {reasons[0]}")
            fits.append(nid)
        except Miss as m:
            why = str(m)
    if len(fits) < count:
        raise Miss(f"{len(fits)} of {count} added as wanted: {why}")
    names[check["added"]] = fits[0]
    for i, nid in enumerate(fits[:count], 1):
        names[f"{check['added']}{i}"] = nid


def subtree(node):
    yield node
    for c in node.get("children") or []:
        yield from subtree(c)


def judge_frame(expect, before, after, names):
    """What no check names must be as it was: props, types, names, parents, and relative order."""
    may = set()
    for check in expect.get("checks", []):
        for key in ("id",):
            if key in check:
                may.add(names.get(check[key], check[key]))
    may |= {names.get(n, n) for n in expect.get("also", [])}
    under = [names.get(n, n) for n in expect.get("also_under", [])]
    loose = lambda n: n in may or any(before.within(n, u) or after.within(n, u) for u in under)
    gone = {names.get(c["id"], c["id"]) for c in expect.get("checks", []) if c.get("removed") or c.get("hidden")}
    for nid, old in before.node.items():
        if nid not in after.node:
            if not any(before.within(nid, g) for g in gone) and not loose(nid):
                raise Miss(f"{nid} was removed, unasked")
            continue
        if loose(nid):
            continue
        new = after.node[nid]
        if props_of(old) != props_of(new):
            diff = {
                k for k in props_of(old).keys() | props_of(new).keys() if props_of(old).get(k) != props_of(new).get(k)
            }
            raise Miss(f"{nid} changed, unasked: {', '.join(sorted(diff))}")
        if (old.get("type"), old.get("componentName")) != (new.get("type"), new.get("componentName")):
            raise Miss(f"{nid} changed its type or name, unasked")
        if (
            before.parent[nid] != after.parent[nid]
            and after.parent[nid] in before.node
            and not loose(after.parent[nid])
        ):
            raise Miss(f"{nid} was moved, unasked")
    wanted = sum(c.get("count", 1) for c in expect.get("checks", []) if "added" in c)
    if not expect.get("may_add") and len(tops_added(before, after)) > wanted:
        raise Miss(
            f"{len(tops_added(before, after))} elements were added where {wanted} were asked for: one of them unasked"
        )
    for nid in before.node:
        if nid in after.node:
            keep = [c for c in before.order[nid] if c in after.order[nid] and not loose(c)]
            now = [c for c in after.order[nid] if c in keep]
            if keep != now:
                raise Miss(f"the children of {nid} changed their order, unasked")


def judge(expect, reply, before, after, names, states):
    """Raise Miss unless the reply and the design after it are what one expectation wants."""
    status = expect.get("status", "applied")
    got = reply.get("status", "applied")
    if status == "needs_clarification":
        if got != "needs_clarification":
            raise Miss(f"it should have asked; it answered {got}")
        if after.root != before.root:
            raise Miss("it asked, yet changed the design")
        offered = [set(o.get("element_ids") or []) for o in (reply.get("clarification") or {}).get("options") or []]
        for want in expect.get("options", []):
            want = {names.get(w, w) for w in ([want] if isinstance(want, str) else want)}
            if want not in offered:
                raise Miss(f"no option offers {sorted(want)}; offered {[sorted(o) for o in offered]}")
        return
    if got == "needs_clarification":
        raise Miss(
            "it asked where the prompt is clear: " + str((reply.get("clarification") or {}).get("question"))[:100]
        )
    if status == "unchanged":
        if after.root != before.root:
            raise Miss("it changed the design where nothing was to change")
        return
    if got != "applied":
        raise Miss(f"it answered {got}")
    trial = dict(names)
    for check in expect.get("checks", []):
        if "same_as_turn" in check:
            if strip(after.root) != strip(states[check["same_as_turn"]].root):
                raise Miss(f"the design is not as it was after turn {check['same_as_turn']}")
        else:
            judge_check(check, before, after, trial)
    if not any("same_as_turn" in c for c in expect.get("checks", [])):
        judge_frame(expect, before, after, trial)
    names.update(trial)


def strip(node):
    return {
        "id": node["id"],
        "t": node.get("type"),
        "n": node.get("componentName"),
        "p": props_of(node),
        "c": [strip(c) for c in node.get("children") or []],
    }


def judge_turn(turn, reply, before, after, names, states):
    wants = turn.get("expect_any") or [turn["expect"]]
    misses = []
    for expect in wants:
        try:
            judge(expect, reply, before, after, names, states)
            return
        except Miss as m:
            misses.append(str(m))
    raise Miss(" | ".join(misses))


# ---------------------------------------------------------------- the dialogues' own solutions
def solve(root, ops, states, names):
    """A copy of the design with a solution's operations applied."""
    root = copy.deepcopy(root)
    for op in ops:
        d = Design(root)
        ref = lambda k: names.get(op[k], op[k])
        kind = op["op"]
        if kind == "set":
            props = d.node[ref("id")].setdefault("props", {})
            for k, v in op["props"].items():
                if v is None:
                    props.pop(k, None)
                else:
                    props[k] = v
        elif kind == "update":
            d.node[ref("id")].update({k: v for k, v in op.items() if k in ("type", "componentName")})
        elif kind == "remove":
            nid = ref("id")
            d.node[d.parent[nid]]["children"].remove(d.node[nid])
        elif kind == "add":
            kids = d.node[ref("parent")].setdefault("children", [])
            kids.insert(op.get("index", len(kids)), copy.deepcopy(op["node"]))
        elif kind == "move":
            nid = ref("id")
            node = d.node[nid]
            d.node[d.parent[nid]]["children"].remove(node)
            kids = d.node[ref("parent")].setdefault("children", [])
            kids.insert(op.get("index", len(kids)), node)
        elif kind == "restore":
            root = copy.deepcopy(states[op["turn"]].root)
        else:
            raise ValueError(f"no such operation: {kind}")
    return root


def check_dialogue(path, dialogue):
    problems = []
    try:
        state = Design(dialogue["design"])
    except (KeyError, ValueError) as e:
        return [f"{path}: design: {e}"]
    states, names = [state], {}
    for i, turn in enumerate(dialogue["turns"], 1):
        where = f"{path}: turn {i} {turn.get('say', '')[:50]!r}"
        try:
            wants = turn.get("expect_any") or [turn["expect"]]
            asks = wants[0].get("status") == "needs_clarification"
            if asks:
                reply = {
                    "status": "needs_clarification",
                    "clarification": {
                        "options": [
                            {"element_ids": [names.get(w, w) for w in ([o] if isinstance(o, str) else o)]}
                            for o in wants[0].get("options", [])
                        ]
                    },
                }
                for o in reply["clarification"]["options"]:
                    for nid in o["element_ids"]:
                        if nid not in state.node:
                            problems.append(f"{where}: an option names {nid}, which is not in the design")
                after = state
            elif wants[0].get("status") == "unchanged":
                reply, after = {"status": "unchanged"}, state
            else:
                if "solution" not in turn:
                    problems.append(f"{where}: no solution")
                    return problems
                reply, after = {"status": "applied"}, Design(solve(state.root, turn["solution"], states, names))
                if not wants[0].get("checks"):
                    problems.append(f"{where}: nothing is checked")
                idle = dict(names)
                try:
                    judge_turn(turn, reply, state, state, idle, states)
                    problems.append(f"{where}: leaving the design alone passes too")
                except Miss:
                    pass
            judge_turn(turn, reply, state, after, names, states)
            state = after
            states.append(state)
        except Miss as m:
            problems.append(f"{where}: its own solution fails: {m}")
            return problems
        except (KeyError, ValueError, IndexError) as e:
            problems.append(f"{where}: {type(e).__name__}: {e}")
            return problems
    return problems
