"""The reports of a catalogue: of each, only what is catalogued is kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lkj.reading.many_reports import each_report
from reconcile.lists.catalogue import ReportEntries, Shared, report_entries
from schemas.left_out import LeftOut


def read_all(paths: Iterable[Path], quiet: bool = False) -> tuple[list[ReportEntries], list[LeftOut]]:
    """Each report once; what cannot be read, or was read before, is left out and told."""
    kept: list[ReportEntries] = []
    shared = Shared()
    left_out: list[LeftOut] = []
    for found in each_report(paths, quiet):
        if isinstance(found, LeftOut):
            left_out.append(found)
        else:
            path, document = found
            kept.append(report_entries(document, path, shared))
    return kept, left_out
