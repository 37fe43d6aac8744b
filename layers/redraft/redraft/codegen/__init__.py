"""A design as code: deterministic generators from one markup, and parsers that check what they write."""
