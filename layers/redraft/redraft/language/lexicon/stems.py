"""One form for the forms of a word: singular for plural, and a looser root that drops -ing and -ed."""

from __future__ import annotations

from functools import lru_cache

_ODD = {
    "children": "child", "people": "person", "men": "man", "women": "woman", "feet": "foot", "indices": "index",
    "menus": "menu", "statuses": "status", "bus": "bus", "news": "news", "series": "series", "its": "its",
    "this": "this", "is": "is", "as": "as", "has": "has", "was": "was", "yes": "yes", "us": "us", "italics": "italic",
    "tiles": "tile", "toggles": "toggle", "dates": "date", "prices": "price", "images": "image", "pages": "page",
    "badges": "badge", "files": "file", "titles": "title", "names": "name", "photoes": "photo", "photos": "photo",
    "radios": "radio", "videos": "video", "logos": "logo", "does": "does", "goes": "goes", "says": "says",
    "always": "always", "status": "status", "bonus": "bonus", "plus": "plus", "cancelled": "cancel",
    "centred": "center", "centered": "center", "lines": "line", "boxes": "box", "shoes": "shoe", "caps": "caps",
    "movies": "movie", "cookies": "cookie", "calories": "calorie", "series'": "series", "less": "less",
}  # fmt: skip


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The singular of a word in lower case: boxes, box; categories, category; class, class."""
    if word in _ODD:
        return _ODD[word]
    if word[:-1].isdigit() and word.endswith("s"):
        return word[:-1]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """A looser form: booking and booked are book, notes is note."""
    base = stem(word)
    for ending in ("ing", "ed"):
        if base.endswith(ending) and len(base) - len(ending) >= 3:
            cut = base[: -len(ending)]
            return cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "ls" else cut.removesuffix("e")
    return base.removesuffix("e") if len(base) > 3 else base


def is_plural(word: str) -> bool:
    """Whether a word in lower case is a plural by its form."""
    return word not in ("caps", "italics") and stem(word) != word and word not in ("its", "his")
