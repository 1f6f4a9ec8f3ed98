"""Small reports of several years, for the tests of trends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from reconcile.years.trend import trend
from schemas.crosswalk import Decision
from schemas.document import Document, encode
from schemas.trend import Change, Trend, TrendLine
from tests.case_document import case_document

CLINICS = "Jumlah klinik hewan yang buka"


def year_report(
    year: int, *rows: str, header: str = "target | realisasi", agency: str | None = "Dinas Satwa"
) -> Document:
    """Of rows under `indicator | header`; `table` in the place of a row begins the table again, with a header."""
    lines = [f"year {year}", f"page {year - 2000}", f"indicator | {header}", *rows]
    document = case_document("\n".join(lines))
    source = msgspec.structs.replace(document.source, path=f"{year}.pdf", sha256=f"{year} {rows} {agency}")
    return msgspec.structs.replace(document, agency=agency, source=source)


def compared(year: int, table: str, *rows: str, agency: str | None = "Dinas Satwa") -> Document:
    """A report with a table of its own year, and a second one under the header `table`."""
    return year_report(year, rows[0], "page 40", f"indicator | {table}", *rows[1:], agency=agency)


def trend_of(*documents: Document, decisions: Sequence[Decision] = (), one_agency: bool = False) -> Trend:
    return trend([(f"{at}.json", document) for at, document in enumerate(documents)], decisions, one_agency).trend


def only_line(*documents: Document) -> TrendLine:
    (line,) = trend_of(*documents).indicators
    return line


def told(change: Change) -> tuple[str, int, str, str]:
    """Kind, year, and the texts of both sides."""
    return change.kind, change.year, *(side.text if side else "" for side in (change.before, change.after))


def written(folder: Path, *documents: Document) -> list[Path]:
    """As `lkj extract --format json` writes them."""
    paths = [folder / f"{at}.json" for at in range(len(documents))]
    for path, document in zip(paths, documents, strict=True):
        path.write_bytes(encode(document))
    return paths
