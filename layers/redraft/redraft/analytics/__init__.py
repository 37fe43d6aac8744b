"""Figures from sessions."""
