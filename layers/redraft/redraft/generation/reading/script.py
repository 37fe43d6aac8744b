"""The prompt as lines: quoted copy protected, bullets under the line that they belong to, sentences apart.

A quoted text becomes one private-use character, so that nothing later splits or respells it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_FIRST = 0xE100
_LIMIT = 0xF800 - _FIRST
_PRIVATE = re.compile("[\ue000-\uf8ff]")
QUOTE = re.compile("[\ue100-\uf7ff]")
_QUOTED = re.compile(
    '"([^"\n]+)"|\u201c([^\u201d\n]+)\u201d|\u00ab([^\u00bb\n]+)\u00bb|'
    "(?<!\\w)'([^'\n]+(?:(?<=\\w)'(?=\\w)[^'\n]+)*)'(?!\\w)"
    "|\u2018([^\u2019\n]+)\u2019(?!\\w)|`([^`\n]+)`"
)
_BULLET = re.compile(r"^(\s*)(?:[-*\u2022\u2013+]|\d{1,2}[.)]|[a-z]\))\s+(.*)$")
_SENTENCE = re.compile(r"(?<=[a-z0-9%)\ue100-\uf7ff][.!?])\s+|(?<=[A-Z]{2}[.!?])\s+|\s*;\s+|(?<=[\ue100-\uf7ff])\.\s*")
_NUMBERED = re.compile(r"(?:^|(?<=[:;,)])\s*|\s+)\d{1,2}[.)]\s+(?=[A-Z])")
_ABBREVIATION = re.compile(r"\b(e\.g|i\.e|etc|approx|incl|max|min|no|st|dr|mr|mrs|vs)\.\s", re.IGNORECASE)


@dataclass(slots=True)
class Line:
    """A line of the prompt and the bullets under it."""

    text: str
    indent: int = 0
    bullets: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Script:
    """The lines of a prompt, and the quoted texts that stand in them as one character each."""

    lines: list[Line]
    quotes: list[str]

    def spoken(self, text: str) -> str:
        """A piece of the script with its quoted texts back in place."""
        return QUOTE.sub(lambda match: self.quotes[ord(match[0]) - _FIRST], text)


def script_of(prompt: str) -> Script:
    """The prompt, taken apart into lines."""
    quotes: list[str] = []

    def keep(match: re.Match[str]) -> str:
        text = next((group for group in match.groups() if group), "").strip()
        if not text or len(quotes) >= _LIMIT:
            return " "
        quotes.append(text)
        return chr(_FIRST + len(quotes) - 1)

    clean = _PRIVATE.sub(" ", prompt.replace("\r\n", "\n").replace("\r", "\n"))
    clean = re.sub(r"[\u2018\u2019](?=\w)", "'", _QUOTED.sub(keep, clean))
    return Script(_nested(clean.split("\n")), quotes)


def sentences(text: str) -> list[str]:
    """The sentences of a line, without their full stops."""
    if len(_NUMBERED.findall(text)) > 1:
        text = _NUMBERED.sub("; ", text).replace(": ; ", ": ")
    calm = _ABBREVIATION.sub(lambda match: match[1].replace(".", "") + " ", text + " ")
    parts = [part.strip().rstrip(".!").strip() for part in _SENTENCE.split(calm)]
    return [part for part in parts if part]


def _nested(raw_lines: list[str]) -> list[Line]:
    top: list[Line] = []
    open_lines: list[Line] = []
    after_colon = False
    for raw in raw_lines:
        if not raw.strip():
            open_lines, after_colon = [], False
            continue
        bullet = _BULLET.match(raw)
        if bullet is None and not after_colon:
            line = Line(re.sub(r"^\s*#+\s*|\*\*", "", raw).strip())
            top.append(line)
            open_lines = [line]
            after_colon = line.text.endswith(":")
            continue
        line = Line((bullet[2] if bullet else raw).replace("**", "").strip(), len(bullet[1]) + 1 if bullet else 1)
        if bullet is None and line.text.endswith(":"):
            top.append(line)
            open_lines = [line]
            line.indent = 0
            continue
        after_colon = after_colon and bullet is None
        while open_lines and open_lines[-1].indent >= line.indent:
            open_lines.pop()
        (open_lines[-1].bullets if open_lines else top).append(line)
        open_lines.append(line)
    return top
