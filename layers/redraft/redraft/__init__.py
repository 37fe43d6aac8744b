"""Redraft: user interfaces designed by conversation, every edit a version."""

__version__ = "0.1.0"
