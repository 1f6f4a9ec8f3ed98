"""Values for a person to look at, as a table; and what was filled in in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from gettext import gettext as _
from pathlib import Path

from msgspec import UNSET

from lkj.corrections_file import corrections_beside, told
from lkj.csv_table import Cell
from lkj.deciding import usual_reason
from lkj.decisions_table import Line, table_lines
from lkj.plain_text import plain
from lkj.rows import rows_of
from lkj.view.doubts import doubt_in_words
from lkj.written_number import NoNumber, TwoNumbers, number_in
from reconcile.corrections import contradicted, mark_of_value, stands
from schemas.corrections import Correction
from schemas.document import BudgetLine, Document, Indicator, Value
from schemas.errors import UsageError

HEADER = (
    *("file", "page", "table", "row", "measure", "year", "printed", "read", "unit", "status", "doubt", "neighbours"),
    *("right_value", "why", "mark"),
)
"""`right_value` and `why` are for a person to fill in; the mark says which value is meant."""
NEEDED = ("right_value", "mark")
_WITHDRAWN = ("cabut", "withdrawn")
_DOUBTED = ("repaired", "unreadable")


@dataclass(frozen=True, slots=True)
class Meant:
    """A value that a mark stands for, with the report it is of."""

    report: Path
    sha256: str
    label: str
    value: Value


def value_lines(report: Path, document: Document, every: bool = False) -> Iterator[dict[str, Cell]]:
    """The values that are not told sure, or `every` one, in the order of the report."""
    numbers = {table.id: table.number for table in document.tables}
    for row in rows_of(document):
        for value in row.values:
            if every or ((value.status in _DOUBTED or not value.sure) and value.status != "blank"):
                yield {
                    "file": report.name,
                    "page": value.page,
                    "table": numbers.get(row.table),
                    "row": _label(row),
                    "measure": value.measure,
                    "year": value.year,
                    "printed": value.raw,
                    "read": value.value,
                    "unit": value.unit,
                    "status": value.status,
                    "doubt": "" if value.sure else doubt_in_words(value),
                    "neighbours": " | ".join(_neighbours(row, value)),
                    "mark": mark_of_value(document.source.sha256, value),
                }


def meant_in(report: Path, document: Document) -> Iterator[tuple[str, Meant]]:
    """Every value of a report by its mark."""
    for row in rows_of(document):
        for value in row.values:
            sha256 = document.source.sha256
            yield mark_of_value(sha256, value), Meant(report, sha256, _label(row), value)


def corrections_in(
    table: Path, meant: dict[str, Meant], held: Sequence[Correction], author: str
) -> list[tuple[Path, Correction]]:
    """What was filled in, each with the file it belongs to; what is said already is left out. Raises UsageError with
    every faulty line."""
    known, new, faults = list(held), list[tuple[Path, Correction]](), list[str]()
    for line in table_lines(table, NEEDED):
        try:
            found = _correction(line, meant, author)
        except _Fault as fault:
            faults.append(_("line {number}: {fault}").format(number=line.number, fault=fault))
            continue
        if found is None:
            continue
        report, correction = found
        if stands(known, correction):
            continue
        earlier = contradicted(known, correction)
        if earlier is not None:
            said = _("[{new}] contradicts [{earlier}]").format(new=told(correction), earlier=told(earlier))
            faults.append(_("line {number}: {fault}").format(number=line.number, fault=said))
        else:
            known.append(correction)
            new.append((corrections_beside(report), correction))
    if faults:
        raise UsageError("corrections_faulty", path=str(table), count=len(faults), faults="; ".join(faults))
    return new


class _Fault(Exception):
    """What is wrong with one line."""


def _correction(line: Line, meant: dict[str, Meant], author: str) -> tuple[Path, Correction] | None:
    said = line.cell("right_value")
    if not said:
        return None
    if not line.fits:
        raise _Fault(_("more cells than the header has"))
    place = meant.get(line.cell("mark").casefold())
    if place is None:
        raise _Fault(_("no value of the reports has the mark {mark}").format(mark=line.cell("mark") or "–"))
    withdrawn = said.casefold() in _WITHDRAWN
    after = None if withdrawn else _number(said)
    earlier = place.value.corrected
    before = place.value.value if earlier is UNSET else earlier.before
    correction = Correction(
        sha256=place.sha256,
        page=place.value.page,
        bbox=place.value.bbox,
        raw=place.value.raw,
        measure=place.value.measure,
        label=place.label,
        before=before,
        after=after,
        who=author,
        when=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        why=plain(line.cell("why")) or usual_reason(),
        withdrawn=withdrawn,
    )
    return place.report, correction


def _number(text: str) -> Decimal | None:
    try:
        return number_in(text)
    except TwoNumbers as error:
        raise _Fault(_("“{text}” may be two numbers; write 1234 or 1,2340").format(text=text)) from error
    except NoNumber as error:
        raise _Fault(_("“{text}” is no number; a dash says that none is printed").format(text=text)) from error


def _label(row: Indicator | BudgetLine) -> str:
    return row.indikator if isinstance(row, Indicator) else row.name


def _neighbours(row: Indicator | BudgetLine, value: Value) -> Iterator[str]:
    """The other figures of its row."""
    for other in row.values:
        if other is not value and other.raw.strip():
            yield " ".join(filter(None, (other.measure, str(other.year or ""), plain(other.raw))))
