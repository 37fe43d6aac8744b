"""Words, by what they do in a sentence; the rules only combine them."""
