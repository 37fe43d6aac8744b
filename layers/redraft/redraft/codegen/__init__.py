"""From a design to code."""
