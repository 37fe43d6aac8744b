"""The catalogue of parts: what people add to a screen, found by its names and built in the design's look."""

from redraft.generation.parts.build import another_like, build_part
from redraft.generation.parts.catalogue import CATALOGUE, part_of
from redraft.generation.parts.find import field_for, find_part, match_part, part_for
from redraft.generation.parts.look import style_of
from redraft.generation.parts.model import Part, PartMatch, PartStyle

__all__ = [
    "CATALOGUE",
    "Part",
    "PartMatch",
    "PartStyle",
    "another_like",
    "build_part",
    "field_for",
    "find_part",
    "match_part",
    "part_for",
    "part_of",
    "style_of",
]
