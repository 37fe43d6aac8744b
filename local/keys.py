"""`python -m local.keys NAME`: a new API key for a user, and the record to put into the service's ring of keys.

The key goes to standard output, to be given to its user; the record, which holds its digest alone, to standard error.
The ring is a JSON list of such records, in the secret that `API_KEYS_SECRET` names or in `API_KEYS`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from redraft.security.api_keys import new_key


def main(argv: Sequence[str] | None = None) -> int:
    """Make a key; the exit status."""
    given = _parser().parse_args(argv)
    expires = datetime.now(UTC) + timedelta(days=given.days) if given.days else None
    key, record = new_key(given.user, admin=given.admin, expires=expires)
    sys.stdout.write(f"{key}\n")
    sys.stderr.write(f"{record.model_dump_json()}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m local.keys", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("user", help="whose key it is: what is made with it belongs to this user")
    parser.add_argument("--admin", action="store_true", help="may see the analytics of all users, and the audit trail")
    parser.add_argument("--days", type=int, default=0, help="how long it is good; always, where it is left out")
    return parser


if __name__ == "__main__":
    sys.exit(main())
