"""What other engines read in the same cells: the second readings of a report."""

from __future__ import annotations

from schemas.record import Record


class SecondReader(Record, frozen=True, kw_only=True):
    """Another engine that read tables of the report, and how many values it read like us, otherwise, or not at all."""

    name: str
    version: str
    agreed: int
    differing: int
    not_seen: int


class ReaderFailure(Record, frozen=True, kw_only=True):
    """An engine that failed on a page (0: on the whole file); `reason` is the class of its error, or a limit it met."""

    engine: str
    page: int
    reason: str


class DoubtfulPage(Record, frozen=True, kw_only=True):
    page: int
    reasons: list[str]


class Confirmation(Record, frozen=True, kw_only=True):
    """What became of the second readings.

    `compared` values were read by another engine: all of them `agreed`, or one read something else (`differing`).
    `not_seen` stand on the pages read, but no engine has just them in a cell. `doubtful` are the pages that were read
    again for our own doubts, where nobody asked for it.
    """

    readers: list[SecondReader]
    pages: list[int]
    compared: int
    agreed: int
    differing: int
    not_seen: int
    failures: list[ReaderFailure] = []
    doubtful: list[DoubtfulPage] = []
