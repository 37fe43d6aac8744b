"""State in Valkey or Redis."""
