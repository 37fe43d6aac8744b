"""What a language model is asked, and what of its answer may happen to a design; pure."""
