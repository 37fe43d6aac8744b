"""Ids of nodes as ids of HTML elements."""

from __future__ import annotations


def html_id(node_id: str) -> str:
    """An id for HTML made of a node's id, one to one."""
    return "f-" + "".join(_safe(char) for char in node_id)


def _safe(char: str) -> str:
    return char if char.isascii() and (char.isalnum() or char == "-") else f"_{ord(char):x}_"
