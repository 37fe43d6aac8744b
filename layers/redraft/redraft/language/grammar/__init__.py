"""Patterns over words and slots, and the chart that finds where they fit."""
