"""Meaning to operations: what frames do to a design, and how people call what they touch."""

from redraft.language.effects.apply import apply_frames
from redraft.language.effects.effect import Declined, Effect
from redraft.language.effects.labels import label_of, labels_of

__all__ = ["Declined", "Effect", "apply_frames", "label_of", "labels_of"]
