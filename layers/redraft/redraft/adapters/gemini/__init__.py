"""Gemini, through its vendor's packages; each is imported where it is called first, for both are dear to import."""
