"""The summary of a batch as a table, one row a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from lkj.batch.figures import Figures
from lkj.batch.folder import OutFolder
from lkj.batch.summary_rows import SummaryRow
from lkj.io.csv_table import Cell, csv_for_people

HEADER = (
    "file",
    "status",
    *Figures.__struct_fields__,
    "reason",
    "reason_text",
    "same_as",
    "attempts",
    "seconds",
    "peak_bytes",
    "sha256",
    "document",
    "findings",
)


def summary_csv(rows: Iterable[SummaryRow], out: OutFolder) -> bytes:
    return csv_for_people(HEADER, _cells(rows, out))


def _cells(rows: Iterable[SummaryRow], out: OutFolder) -> Iterator[dict[str, Cell]]:
    for row in rows:
        made: dict[str, Cell] = {
            "file": row.file,
            "status": row.status,
            "reason": row.reason.key if row.reason else None,
            "reason_text": row.reason.text if row.reason else None,
            "same_as": row.same_as,
            "attempts": row.attempts,
            "seconds": row.seconds,
            "peak_bytes": row.peak_bytes,
            "sha256": row.sha256,
        }
        if row.figures is not None and row.sha256 is not None:
            made |= msgspec.structs.asdict(row.figures)
            made["document"] = out.relative(out.document(row.sha256))
            made["findings"] = out.relative(out.findings(row.sha256))
        yield made
