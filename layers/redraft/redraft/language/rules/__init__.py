"""The catalogue: one file per family, each with its list `RULES`; `registry` collects them all."""
