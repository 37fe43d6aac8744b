"""Nouns that say little by themselves: what holds others, vague words, words for wording."""

from __future__ import annotations

WORDING = frozenset({"text", "copy", "wording", "label", "caption"})
CONTROLS = frozenset({"button", "link", "badge", "btn", "cta"})
NAMED_BY_TEXT = frozenset({"text", "listitem", "badge", "link"})
HOLDERS = frozenset("list section group block box panel area part column container grid set row strip".split())
VAGUE = frozenset("one time name text number value word line message info date amount note thing figure data".split())
