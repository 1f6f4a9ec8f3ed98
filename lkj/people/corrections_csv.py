"""Values for a person to look at, as a table; and what was filled in in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from pathlib import Path

from lkj.io.csv_table import Cell
from lkj.people.correction_said import CorrectionFault, Meant, correction_said
from lkj.people.corrections_file import corrections_beside
from lkj.people.decisions_table import Line, table_lines
from lkj.people.figures_told import figures_told
from lkj.words.doubts import doubt_in_words
from reconcile.decisions.corrections import mark_of_value, measure_of, stands
from schemas.corrections import Correction
from schemas.document import Document
from schemas.errors import UsageError

HEADER = (
    *("file", "page", "table", "row", "measure", "year", "printed", "read", "unit", "status", "doubt", "neighbours"),
    *("right_value", "why", "mark"),
)
"""`right_value` and `why` are for a person to fill in; the mark says which value is meant."""
NEEDED = ("right_value", "mark")


def value_lines(report: Path, document: Document, every: bool = False) -> Iterator[dict[str, Cell]]:
    """The figures that are not told sure, or `every` one, in the order of the report."""
    for told_figure in figures_told(document):
        figure = told_figure.figure
        if every or told_figure.doubtful:
            yield {
                "file": report.name,
                "page": figure.page,
                "table": told_figure.table,
                "row": told_figure.label,
                "measure": measure_of(figure),
                "year": figure.year,
                "printed": figure.raw,
                "read": figure.value,
                "unit": figure.unit,
                "status": figure.status,
                "doubt": doubt_in_words(figure) if told_figure.doubtful else "",
                "neighbours": told_figure.neighbours,
                "mark": mark_of_value(document.source.sha256, figure),
            }


def corrections_in(
    table: Path, meant: dict[str, Meant], held: Sequence[Correction], author: str
) -> list[tuple[Path, Correction]]:
    """What was filled in, each with the file it belongs to; what is said already is left out. Raises UsageError with
    every faulty line."""
    new, faults = list[tuple[Path, Correction]](), list[str]()
    known: dict[tuple[str, int], list[Correction]] = defaultdict(list)
    for correction in held:
        known[correction.sha256, correction.page].append(correction)
    for line in table_lines(table, NEEDED):
        try:
            place = _meant(line, meant)
            if place is None:
                continue
            here = known[place.sha256, place.told.figure.page]
            correction = correction_said(line.cell("right_value"), line.cell("why"), place, here, author)
            if not stands(here, correction):
                here.append(correction)
                new.append((corrections_beside(place.report), correction))
        except CorrectionFault as fault:
            faults.append(_("line {number}: {fault}").format(number=line.number, fault=fault))
    if faults:
        raise UsageError("corrections_faulty", path=str(table), count=len(faults), faults="; ".join(faults))
    return new


def _meant(line: Line, meant: dict[str, Meant]) -> Meant | None:
    """None where nothing was filled in."""
    if not line.cell("right_value"):
        return None
    if not line.fits:
        raise CorrectionFault(_("more cells than the header has"))
    place = meant.get(line.cell("mark").casefold())
    if place is None:
        raise CorrectionFault(_("no value of the reports has the mark {mark}").format(mark=line.cell("mark") or "–"))
    return place
