"""Personal data in texts: found by its form, hidden behind placeholders, and put back.

Kinds: `email`, `phone`, `card` (by its check digit), `iban` (likewise), `ssn`, `ip`, `secret` (keys and tokens). It
finds forms, not meanings: names and postal addresses stay.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from typing import Any, Final

_PATTERNS: Final = {
    "placeholder": r"\[(?:email|phone|card|iban|ssn|ip|secret|placeholder)(?:-\d{1,6})?\]",
    "secret": r"(?<![\w-])(?:eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*|(?:sk|pk|rk|ghp|gho|xox[abp])[-_][\w-]{16,}"
              r"|AKIA[0-9A-Z]{16}|AIza[\w-]{30,})",
    "email": r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}",
    "iban": r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)",
    "card": r"(?<![\w.+-])\d(?:[ -]?\d){12,18}(?![\w-])",
    "ssn": r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])",
    "ip": r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})(?![\w.:]*\w)",
    "phone": r"(?<![\w+])(?:(?:\+|00)[1-9](?:[ ().-]{0,2}\d){6,14}|\(\d{2,5}\)[ -]?\d{2,4}(?:[ -]?\d{2,4}){1,2}"
             r"|\d{3}[-. ]\d{3}[-. ]\d{4}|0\d{2,4}[ /-]\d{2,4}(?:[ -]?\d{2,4}){1,3})(?!\w)",
}  # fmt: skip
_FIND: Final = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()))
_PLACEHOLDER: Final = re.compile(r"\[[a-z]+-\d{1,6}\]")


def masked(text: str) -> str:
    """The text with a word in place of each find: `Write to [email]`; for logs, whence nothing is put back."""
    return _replaced(text, lambda kind, original: original if kind == "placeholder" else f"[{kind}]")


class Masking:
    """Placeholders of one conversation with a reader: the same data, the same placeholder, and back again."""

    def __init__(self) -> None:
        self._placeholders: dict[str, str] = {}
        self._originals: dict[str, str] = {}

    def hide(self, text: str) -> str:
        """The text with numbered placeholders: `Write to [email-1]`."""
        return _replaced(text, self._placeholder)

    def hide_in(self, value: Any) -> Any:
        """A JSON value with all its texts hidden so, but for names of members."""
        return _each_text(value, self.hide)

    def show(self, text: str) -> str:
        """The text with what its placeholders stand for; what looks like one and is none stays."""
        return _PLACEHOLDER.sub(lambda found: self._originals.get(found[0], found[0]), text)

    def show_in(self, value: Any) -> Any:
        """A JSON value with all its texts shown again."""
        return _each_text(value, self.show)

    def _placeholder(self, kind: str, original: str) -> str:
        if original not in self._placeholders:
            placeholder = f"[{kind}-{len(self._placeholders) + 1}]"
            self._placeholders[original] = placeholder
            self._originals[placeholder] = original
        return self._placeholders[original]


def _replaced(text: str, replacement: Callable[[str, str], str]) -> str:
    def hidden(found: re.Match[str]) -> str:
        kind = str(found.lastgroup)
        return replacement(kind, found[0]) if _CHECKS.get(kind, _always)(found[0]) else found[0]

    return _FIND.sub(hidden, text)


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {name: _each_text(item, change) for name, item in value.items()}
    return [_each_text(item, change) for item in value] if isinstance(value, list | tuple) else value


def _always(_: str) -> bool:
    return True


def _is_card(text: str) -> bool:
    """Luhn's check."""
    digits = [int(char) for char in text if char.isdigit()][::-1]
    doubled = (digit * 2 - 9 * (digit > 4) if at % 2 else digit for at, digit in enumerate(digits))
    return len(set(digits)) > 1 and sum(doubled) % 10 == 0


def _is_iban(text: str) -> bool:
    """The check of ISO 7064, modulo 97."""
    plain = text.replace(" ", "")
    return int("".join(str(int(char, 36)) for char in plain[4:] + plain[:4])) % 97 == 1


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


_CHECKS: Final[dict[str, Callable[[str], bool]]] = {"card": _is_card, "iban": _is_iban, "ip": _is_address}
