"""From a sentence to a first design, without a model."""
