"""Attacks as texts, of the kinds that the OWASP cheat sheets list.

Each calls `pwned` or asks for LEAK where it works. They stand in `payloads.json` by their kinds; tags come behind each
of the breakouts.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

LEAK: Final = "https://leak.example/taken"

_KINDS: Final[dict[str, list[str]]] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
_BROKEN_OUT: Final = [breakout + tag for breakout in _KINDS["breakouts"] for tag in _KINDS["tags"]]
_PLAIN: Final = [text for kind, texts in _KINDS.items() if kind not in ("breakouts", "tags") for text in texts]

PAYLOADS: Final = tuple(dict.fromkeys(text.replace("LEAK", LEAK) for text in (*_BROKEN_OUT, *_PLAIN)))
"""All of them, none twice."""
