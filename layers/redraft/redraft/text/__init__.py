"""Text of strangers, made harmless for those who read it: models and logs."""
