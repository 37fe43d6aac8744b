"""The servers and stores of these tests."""

from tests.support.stores import client, clock, cluster, node, servers, single_node, store

__all__ = ["client", "clock", "cluster", "node", "servers", "single_node", "store"]
