"""Values for a person to look at, as a table; and what was filled in in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from gettext import gettext as _
from pathlib import Path

from msgspec.structs import replace

from lkj.io.csv_table import Cell
from lkj.people.corrections_file import corrections_beside, told
from lkj.people.decider import usual_reason
from lkj.people.decisions_table import Line, table_lines
from lkj.people.figures_told import FigureTold, figures_told
from lkj.people.first_correction import first_on
from lkj.people.written_number import NoNumber, TwoNumbers, number_in
from lkj.words.doubts import doubt_in_words
from lkj.words.plain_text import plain
from reconcile.decisions.corrections import contradicted, in_force, mark_of_value, measure_of, stands
from schemas.corrections import Correction
from schemas.document import Document
from schemas.errors import UsageError

HEADER = (
    *("file", "page", "table", "row", "measure", "year", "printed", "read", "unit", "status", "doubt", "neighbours"),
    *("right_value", "why", "mark"),
)
"""`right_value` and `why` are for a person to fill in; the mark says which value is meant."""
NEEDED = ("right_value", "mark")
_WITHDRAWN = ("cabut", "withdrawn")


@dataclass(frozen=True, slots=True)
class Meant:
    """A figure that a mark stands for, with the report it is of."""

    report: Path
    sha256: str
    told: FigureTold


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


def meant_in(report: Path, document: Document) -> Iterator[tuple[str, Meant]]:
    """Every figure of a report by its mark."""
    sha256 = document.source.sha256
    for told_figure in figures_told(document):
        yield mark_of_value(sha256, told_figure.figure), Meant(report, sha256, told_figure)


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
            correction = _correction(line, place, here, author)
            if not stands(here, correction):
                here.append(correction)
                new.append((corrections_beside(place.report), correction))
        except _Fault as fault:
            faults.append(_("line {number}: {fault}").format(number=line.number, fault=fault))
    if faults:
        raise UsageError("corrections_faulty", path=str(table), count=len(faults), faults="; ".join(faults))
    return new


class _Fault(Exception):
    """What is wrong with one line."""


def _meant(line: Line, meant: dict[str, Meant]) -> Meant | None:
    """None where nothing was filled in."""
    if not line.cell("right_value"):
        return None
    if not line.fits:
        raise _Fault(_("more cells than the header has"))
    place = meant.get(line.cell("mark").casefold())
    if place is None:
        raise _Fault(_("no value of the reports has the mark {mark}").format(mark=line.cell("mark") or "–"))
    return place


def _correction(line: Line, place: Meant, held: Sequence[Correction], author: str) -> Correction:
    said, figure = line.cell("right_value"), place.told.figure
    withdrawn = said.casefold() in _WITHDRAWN
    after = None if withdrawn else _number(said)
    correction = replace(
        in_force(held, place.sha256, figure) or first_on(place.sha256, place.told),
        after=after,
        who=author,
        when=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        why=plain(line.cell("why")) or usual_reason(),
        withdrawn=withdrawn,
    )
    earlier = contradicted(held, correction)
    if earlier is not None:
        raise _Fault(_("[{new}] contradicts [{earlier}]").format(new=told(correction), earlier=told(earlier)))
    return correction


def _number(text: str) -> Decimal | None:
    try:
        return number_in(text)
    except TwoNumbers as error:
        raise _Fault(_("“{text}” may be two numbers; write 1234 or 1,2340").format(text=text)) from error
    except NoNumber as error:
        raise _Fault(_("“{text}” is no number; a dash says that none is printed").format(text=text)) from error
