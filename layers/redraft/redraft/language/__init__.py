"""Understanding what a person wants changed."""
