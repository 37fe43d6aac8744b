"""Looks as style sheets: a class for each look of a component, its values taken from the design's tokens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from redraft.codegen.looks import MEDIUM_PX, SMALL_PX
from redraft.codegen.names import camel, kebab, short_hash, stem_words
from redraft.codegen.tokens import FOCUS, token_of
from redraft.codegen.view import Component, Declarations, Look
from redraft.preview.html import BASE_CSS

_FOCUS_COLOUR = FOCUS[1]


@dataclass(frozen=True, slots=True)
class Classes:
    """Class names of a component by look, in the order in which the looks are met."""

    names: dict[Look, str]

    @classmethod
    def of(cls, component: Component, *, in_camel: bool = False) -> Classes:
        """Names after the first part that looks so; a look that finds its name taken adds its own hash."""
        write = camel if in_camel else kebab
        names: dict[Look, str] = {}
        for tag in component.root.walk():
            for look in tag.looks:
                if look not in names:
                    names[look] = _free(write(stem_words(tag.name)) or tag.tag, look, set(names.values()), in_camel)
        return cls(names)

    def name(self, look: Look) -> str:
        """The class of a look; "" for none."""
        return self.names[look] if look else ""

    def css(self) -> str:
        """The rules, those for narrower screens last."""
        rules = [_rule(name, look.base) for look, name in self.names.items() if look.base]
        for width, part in ((MEDIUM_PX, "medium"), (SMALL_PX, "small")):
            inside = [
                _rule(name, getattr(look, part), "  ") for look, name in self.names.items() if getattr(look, part)
            ]
            if inside:
                rules.append(f"@media (max-width: {width - 1}px) {{\n" + "\n".join(inside) + "}\n")
        return "\n".join(rules)


def _free(name: str, look: Look, used: set[str], in_camel: bool) -> str:
    if name not in used:
        return name
    tail = short_hash(repr(look))
    found = f"{name}{tail.capitalize()}" if in_camel else f"{name}-{tail}"
    while found in used:
        found += "x"
    return found


def _rule(name: str, declarations: Declarations, indent: str = "") -> str:
    body = "".join(f"{indent}  {prop}: {_value(prop, value)};\n" for prop, value in declarations)
    return f"{indent}.{name} {{\n{body}{indent}}}\n"


def _value(prop: str, value: str) -> str:
    token = token_of(prop, value)
    return f"var(--{token[0]})" if token else value


def token_rule(tokens: dict[str, str], selector: str = ":root") -> str:
    """The tokens as CSS variables."""
    return f"{selector} {{\n" + "".join(f"  --{name}: {value};\n" for name, value in tokens.items()) + "}\n"


def base_css() -> str:
    """What every page starts from, one declaration a line; focus is shown in the colour of its token."""
    rules = BASE_CSS.replace("\n", "").replace(_FOCUS_COLOUR, f"var(--{FOCUS[0]})").split("}")
    return "\n".join(_spread(rule) for rule in rules if rule)


def _spread(rule: str) -> str:
    selector, _, body = rule.partition("{")
    lines = "".join(f"  {_spaced(line)};\n" for line in _declarations(body))
    return f"{selector.replace(',', ', ')} {{\n{lines}}}\n"


def _declarations(body: str) -> Iterable[str]:
    return (line for line in body.split(";") if line)


def _spaced(line: str) -> str:
    prop, _, value = line.partition(":")
    return f"{prop}: {value.replace(',', ', ')}"
