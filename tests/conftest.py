"""What all tests share."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings
from xdist.remote import Producer
from xdist.scheduler import LoadGroupScheduling

TOGETHER = ("tests/functions/",)
"""Folders whose tests share what is dear to make, and so run on one worker."""


# A busy machine is no fault of the code; and a run in CI tells of this change, not of a lucky draw.
settings.register_profile(
    "redraft", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("redraft")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


class FolderScheduling(LoadGroupScheduling):
    """Groups by folder; by `xdist_group` marks it cannot, because pytest 9.2 no longer lets xdist rename tests."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FolderScheduling | None:
    return FolderScheduling(config, log) if config.getoption("dist") == "loadgroup" else None
