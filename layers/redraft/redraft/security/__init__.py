"""Identity, limits, harmless text."""
