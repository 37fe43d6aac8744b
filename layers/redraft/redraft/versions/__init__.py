"""The history of a design session."""
