"""A few of the requests that `make fuzz-api` makes up, so that no change breaks it unseen."""

from __future__ import annotations

from pathlib import Path

from redraft.security.api_keys import new_key

from tests.security.fuzz_api import fuzz, served
from tests.support.limits import LIMITLESS
from tests.support.valkey_servers import Servers


def test_made_up_requests_get_answers_that_the_document_knows(node: Servers, tmp_path: Path) -> None:
    node.empty()  # of what no request made
    key, record = new_key("fuzzer", admin=True)
    ring = f"[{record.model_dump_json()}]"
    with served(redis_port=node.nodes[0].port, auth_mode="api-key", api_keys=ring, **LIMITLESS) as address:
        some = ["--phases", "fuzzing", "--max-examples", "2", "--include-path-regex", "(design-sessions|audit|shares)$"]
        status, cases = fuzz(address, key, tmp_path, some)
    assert status == 0
    assert cases >= 8
