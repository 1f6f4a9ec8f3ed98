"""The summary of a batch, written: a table, and as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lkj.batch.folder import OutFolder
from lkj.batch.summary_csv import summary_csv
from lkj.batch.summary_page import ROWS_A_PAGE, pages_of, summary_page
from lkj.batch.summary_rows import SummaryRow
from lkj.batch.summary_totals import Totals
from lkj.io.output import write, written_in_parts


def write_summary(rows: Iterable[SummaryRow], out: OutFolder, totals: Totals) -> None:
    """The rows of a page at a time are in memory. Pages of an earlier, longer summary go. Raises UsageError."""
    with written_in_parts(out.summary_table) as table:
        for number, part in enumerate(_parts(rows), 1):
            table.write(_without_header(summary_csv(part, out)) if number > 1 else summary_csv(part, out))
            write(out.summary_page(number), summary_page(part, out, totals, number))
    number = pages_of(totals) + 1
    while out.summary_page(number).is_file():
        out.summary_page(number).unlink()
        number += 1


def _parts(rows: Iterable[SummaryRow]) -> Iterator[Sequence[SummaryRow]]:
    """One at least, so that there is a page where there are no rows."""
    remaining = iter(rows)
    part = list(islice(remaining, ROWS_A_PAGE))
    yield part
    while part := list(islice(remaining, ROWS_A_PAGE)):
        yield part


def _without_header(table: bytes) -> bytes:
    return table.partition(b"\n")[2]
