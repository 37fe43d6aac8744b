"""The design as data: nodes, operations, differences."""
