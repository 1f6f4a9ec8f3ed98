"""The catalogue as rows of CSV: one for every report that lists an entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from lkj.io.csv_table import Cell
from schemas.catalogue import Catalogue

HEADER = ["entry", "indikator", "agency", "year", "file", "page", "text", "unit", "in_doubt"]


def catalogue_rows(catalogue: Catalogue) -> Iterator[dict[str, Cell]]:
    """`unit` is that of the report; `in_doubt` are the entries that may be the same."""
    for entry in catalogue.entries:
        for listing in entry.listings:
            report = catalogue.reports[listing.report]
            yield {
                "entry": entry.id,
                "indikator": entry.indikator,
                "agency": report.agency,
                "year": report.year,
                "file": PurePath(report.path).name,
                "page": listing.page,
                "text": listing.text,
                "unit": listing.unit,
                "in_doubt": " ".join(other.entry for other in entry.in_doubt),
            }
