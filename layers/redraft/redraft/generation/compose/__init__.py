"""From a brief to the nodes of a design."""
