"""The append-only history of a session: records, their packed form, integrity, undo and redo."""
