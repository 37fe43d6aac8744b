"""Line icons on a 24 by 24 grid, by the words of an icon's name; drawn for this project."""

from __future__ import annotations

import re
from itertools import pairwise

_PATHS = {
    "search": "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5",
    "menu": "M4 6h16M4 12h16M4 18h16",
    "x": "M6 6l12 12M18 6L6 18",
    "check": "M5 12l5 5L20 7",
    "plus": "M12 5v14M5 12h14",
    "minus": "M5 12h14",
    "home": "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
    "user": "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 20c1-4 4-6 8-6s7 2 8 6",
    "users": "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2 20c1-4 3-6 7-6s6 2 7 6M16 5a3 3 0 0 1 0 6M18 14c2 1 3 3 4 6",
    "bell": "M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4",
    "heart": "M12 20C5 15 3 12 3 8.5a4.5 4.5 0 0 1 9-1.5 4.5 4.5 0 0 1 9 1.5c0 3.5-2 6.5-9 11.5z",
    "star": "M12 3l2.8 5.9 6.2.8-4.5 4.4 1.1 6.4-5.6-3.1-5.6 3.1 1.1-6.4L3 9.7l6.2-.8z",
    "cart": "M3 4h3l2 11h10l3-8H7M9 20h.01M17 20h.01",
    "settings": "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 2v4M12 18v4M2 12h4m12 0h4M5 5l2 2m10 10l2 2M19 5l-2 2M7 17l-2 2",
    "trash": "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13",
    "edit": "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
    "arrow-left": "M20 12H4M10 6l-6 6 6 6",
    "arrow-right": "M4 12h16M14 6l6 6-6 6",
    "arrow-up": "M12 20V4M6 10l6-6 6 6",
    "arrow-down": "M12 4v16M6 14l6 6 6-6",
    "chevron-left": "M15 5l-7 7 7 7",
    "chevron-right": "M9 5l7 7-7 7",
    "chevron-up": "M5 15l7-7 7 7",
    "chevron-down": "M5 9l7 7 7-7",
    "mail": "M3 6h18v12H3zM3 7l9 7 9-7",
    "phone": "M6 3h4l2 5-3 2c1 3 3 4 5 5l2-3 5 2v4c-9 3-18-6-15-15z",
    "calendar": "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
    "clock": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 3",
    "map-pin": "M12 21c5-6 7-9 7-12a7 7 0 0 0-14 0c0 3 2 6 7 12zM12 7a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
    "lock": "M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3",
    "eye": "M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
    "download": "M12 4v12M7 11l5 5 5-5M4 20h16",
    "upload": "M12 16V4M7 9l5-5 5 5M4 20h16",
    "filter": "M3 5h18l-7 8v6l-4-2v-4z",
    "share": "M12 15V3M8 7l4-4 4 4M5 12v8h14v-8",
    "file": "M6 3h8l4 4v14H6zM14 3v4h4",
    "folder": "M3 6h6l2 2h10v11H3z",
    "image": "M4 4h16v16H4zM4 16l5-5 4 4 3-3 4 4M15 8h.01",
    "play": "M7 4l12 8-12 8z",
    "pause": "M8 5v14M16 5v14",
    "more": "M5 12h.01M12 12h.01M19 12h.01",
    "grip": "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
    "info": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7h.01",
    "help": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 17h.01",
    "alert": "M12 4l9 16H3zM12 10v4M12 17h.01",
    "link": "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
    "message": "M4 4h16v12H9l-5 4z",
    "send": "M3 11l18-8-8 18-2-8z",
    "camera": "M3 7h4l2-3h6l2 3h4v13H3zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
    "mic": "M9 4h6v9H9zM5 11a7 7 0 0 0 14 0M12 18v3",
    "headphones": "M4 15v-3a8 8 0 0 1 16 0v3M4 14h3v6H4zM17 14h3v6h-3z",
    "sun": "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1 1M18 18l1 1M19 5l-1 1M6 18l-1 1",
    "moon": "M20 14A8 8 0 0 1 10 4a8 8 0 1 0 10 10z",
    "chart": "M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6",
    "card": "M3 6h18v12H3zM3 10h18",
    "bag": "M5 8h14l1 12H4zM9 8V6a3 3 0 0 1 6 0v2",
    "globe": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-4 5-4 13 0 18M12 3c4 5 4 13 0 18",
    "bookmark": "M6 3h12v18l-6-5-6 5z",
    "tag": "M4 4h8l9 9-8 8-9-9zM8 8h.01",
    "refresh": "M20 12a8 8 0 1 1-2-5l2 2M20 4v5h-5",
    "logout": "M10 4H4v16h6M15 8l4 4-4 4M19 12H9",
}
_SYNONYMS = {
    "close": "x", "cross": "x", "times": "x", "hamburger": "menu", "magnifier": "search", "magnifying": "search",
    "add": "plus", "house": "home", "person": "user", "profile": "user", "account": "user", "people": "users",
    "team": "users", "notification": "bell", "notifications": "bell", "favorite": "heart", "favourite": "heart",
    "like": "heart", "rating": "star", "basket": "cart", "gear": "settings", "cog": "settings", "delete": "trash",
    "bin": "trash", "pencil": "edit", "pen": "edit", "back": "arrow-left", "left": "chevron-left",
    "right": "chevron-right", "up": "chevron-up", "down": "chevron-down", "next": "chevron-right", "email": "mail",
    "envelope": "mail", "call": "phone", "date": "calendar", "time": "clock", "location": "map-pin", "pin": "map-pin",
    "map": "map-pin", "password": "lock", "view": "eye", "document": "file", "photo": "image", "picture": "image",
    "ellipsis": "more", "warning": "alert", "error": "alert", "question": "help", "chat": "message",
    "comment": "message", "microphone": "mic", "music": "headphones", "graph": "chart", "credit": "card",
    "payment": "card", "shopping": "bag", "world": "globe", "save": "bookmark", "price": "tag", "sync": "refresh",
    "reload": "refresh", "trending": "arrow-up", "tick": "check", "arrow": "arrow-right", "chevron": "chevron-right",
}  # fmt: skip
_UNKNOWN = "M5 5h14v14H5z"


def icon_path(name: str) -> str:
    """The SVG path of an icon: by its whole name, else by one of its words, else a plain square."""
    words = re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower())
    tries = ["-".join(words), *("-".join(pair) for pair in pairwise(words)), *words]
    known = (_PATHS.get(word) or _PATHS.get(_SYNONYMS.get(word, "")) for word in tries)
    return next((path for path in known if path), _UNKNOWN)
