"""The command line.

`new`, `edit`, `undo`, `redo`, `history`, `diff`, `code`, `preview` and `export` work on a running API, at `--url` or
REDRAFT_URL, with the key in REDRAFT_API_KEY where it asks for one. They end with 0 where all went well, 1 where the
API refused, 2 where the command line is wrong, 3 where a question is open, 4 where the API cannot answer now.

`read "make it bigger" --design page.json` prints how a sentence is read, and why. The design is a wireframe as JSON;
`--context` a stored context (`EditContext.to_json`), `--select` ids on the canvas.
`fsck SESSION` looks through all that is stored of a session, where the environment says the store is; with `--repair`
it mends what is damaged. It ends with 0 where all is sound, 1 where it was not, 2 where it could not look.
`redrive` has tasks tried again whose messages wait in the dead-letter queue of QUEUE_URL.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from typing import Final

from local import cli_here, cli_remote

_ID: Final = re.compile(r"-[A-Za-z0-9_-]{23}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the process's exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    # An id may begin with a dash; a blank before it keeps argparse from taking it for an option.
    args = _parser().parse_args([f" {word}" if _ID.fullmatch(word) else word for word in given])
    status: int = cli_remote.run(args) if "remote" in args else args.here(args)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="redraft", description="Designs by conversation.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    cli_remote.add_verbs(verbs)
    cli_here.add_verbs(verbs)
    return parser


if __name__ == "__main__":
    sys.exit(main())
