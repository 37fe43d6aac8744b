"""From the words of a prompt to a brief: what is wanted, in what order, and where."""
