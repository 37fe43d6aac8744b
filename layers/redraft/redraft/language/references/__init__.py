"""Which elements a phrase means: a small query language over the design."""
