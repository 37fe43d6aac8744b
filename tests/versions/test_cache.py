from __future__ import annotations

from redraft.versions.cache import DesignCache
from redraft.wireframe.node import Design, Node


def design(size: int) -> Design:
    return Design("n0", {f"n{number}": Node(f"n{number}", "Text", "T", {}) for number in range(size)})


def test_a_design_is_found_by_its_hash() -> None:
    cache = DesignCache()
    kept = design(3)
    cache.keep("a", kept)
    assert cache.get("a") is kept
    assert cache.get("b") is None


def test_the_least_recently_used_goes_first() -> None:
    cache = DesignCache(max_nodes=10)
    for name in "abc":
        cache.keep(name, design(3))
    assert cache.get("a") is not None
    cache.keep("d", design(3))
    assert [cache.get(name) is not None for name in "abcd"] == [True, False, True, True]


def test_what_is_larger_than_the_cache_is_not_kept() -> None:
    cache = DesignCache(max_nodes=10)
    cache.keep("a", design(4))
    cache.keep("b", design(11))
    cache.keep("a", design(4))
    assert (len(cache), cache.get("b")) == (1, None)
