"""Large results of code generation in S3; the bucket forgets them after the tasks have expired."""

from __future__ import annotations

from redraft.adapters.s3 import S3Documents
from redraft.errors import ResultsUnavailableError


class S3Results(S3Documents):
    """A `ResultShelf` in a bucket: one document a result."""

    def __init__(self, bucket: str) -> None:
        super().__init__(bucket, "results/", _outage)


def _outage() -> ResultsUnavailableError:
    return ResultsUnavailableError("Large results of code generation cannot be reached at the moment.")
