"""Redraft on one machine: the server, the embedded Valkey, the demo, the command line."""
