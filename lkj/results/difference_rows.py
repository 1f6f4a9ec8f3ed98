"""Every difference of two versions as one row of `lkj diff --format csv`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkj.io.csv_table import Cell
from schemas.differences import (
    Differences,
    FigureDifference,
    FindingDifference,
    RowDifference,
    TableDifference,
    Wording,
)
from schemas.findings import Finding

HEADER = (
    *("part", "change", "label", "measure", "year", "basis", "old_column", "old_pages", "old_text", "old_value"),
    *("new_pages", "new_text", "new_value", "difference", "unit", "rule", "severity", "message", "doubts"),
    "fingerprint",
)
"""`old_column` is the measure and year that a figure stood under before, where it stands in another column now."""

Row = dict[str, Cell]


def difference_rows(told: Differences) -> Iterator[Row]:
    """Findings, figures, rows and tables; findings that stand as they stood are left out."""
    yield from (_finding(entry) for entry in told.findings if entry.change != "still" or entry.changed)
    yield from map(_figure, told.figures)
    yield from map(_row, told.rows)
    yield from map(_table, told.tables)


def _finding(entry: FindingDifference) -> Row:
    shown = entry.new or entry.old
    about: Row = {"part": "finding", "change": entry.change if not entry.changed else "still_changed"}
    if shown is not None:
        about |= {"rule": shown.rule, "severity": shown.severity, "message": shown.message}
        about |= {"label": str(shown.params.get("label", "")), "fingerprint": shown.fingerprint}
    about["doubts"] = "; ".join(entry.doubts)
    return about | _stated("old", entry.old) | _stated("new", entry.new)


def _stated(side: str, finding: Finding | None) -> Row:
    if finding is None:
        return {}
    return {f"{side}_pages": str(finding.page), f"{side}_text": finding.quote, f"{side}_value": finding.stated}


def _figure(entry: FigureDifference) -> Row:
    shown = entry.new or entry.old
    about: Row = {"part": entry.part, "change": entry.change, "difference": entry.difference}
    if shown is not None:
        about |= {"label": shown.label or shown.quote, "measure": shown.measure, "year": shown.year}
        about |= {"basis": shown.basis, "unit": shown.unit}
    if entry.change == "relabelled" and entry.old is not None:
        about["old_column"] = " ".join(filter(None, [entry.old.measure, str(entry.old.year or ""), entry.old.basis]))
    for side, printed in (("old", entry.old), ("new", entry.new)):
        if printed is not None:
            about |= {f"{side}_pages": str(printed.page), f"{side}_text": printed.text, f"{side}_value": printed.value}
    return about | {"doubts": "; ".join(entry.doubts)}


def _row(entry: RowDifference) -> Row:
    """Of a heading, `measure` tells which."""
    return {
        "part": entry.part,
        "change": entry.change,
        "label": entry.label,
        "measure": entry.what,
        **_worded("old", entry.old),
        **_worded("new", entry.new),
        "doubts": "; ".join(entry.doubts),
    }


def _worded(side: str, texts: Sequence[Wording]) -> Row:
    told = "; ".join(f"{text.code} {text.text}" if text.code else text.text for text in texts)
    pages = " ".join(str(page) for text in texts for page in text.pages)
    return {f"{side}_text": told, f"{side}_pages": pages}


def _table(entry: TableDifference) -> Row:
    side = "old" if entry.change == "removed" else "new"
    return {
        "part": "table",
        "change": entry.change,
        "label": entry.kind,
        f"{side}_pages": " ".join(map(str, entry.pages)),
        f"{side}_text": entry.caption,
    }
