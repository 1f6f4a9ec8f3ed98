"""Tables whose words bear another year than their figures prove."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.across.thresholds import HEADER_ROWS, TAIL
from reconcile.across.titles import title
from reconcile.facts.grids import is_total_label
from reconcile.facts.rows import Row
from reconcile.findings.finding_in_text import Place, of_cell
from reconcile.index import Index
from schemas.document import Table

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
SPAN = re.compile(
    r"(?:20\d\d\s*(?:[-–]|s\s*[./]?\s*d\b\.?|sampai(?: dengan)?|hingga)|(?:sampai(?: dengan)?|\bs\s*[./]\s*d\b\.?))"
    r"\s*(?:tahun\s*)?(?P<end>20\d\d)(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OtherYear:
    """`year` is what is printed at the place, `own` what the figures of the table prove."""

    place: Place
    year: int
    own: int


def printed_years(index: Index) -> Iterator[OtherYear]:
    """Tables, and columns of them, that print a year which all else in the report disproves."""
    rows: Sequence[Row] = (*index.rows, *index.lines)
    printed: dict[str, Counter[tuple[int, int]]] = {}
    for row in rows:
        for value in row.owner.values:
            if isinstance(value.year_printed, int) and value.year is not None and value.year_printed != value.year:
                printed.setdefault(row.owner.table, Counter())[value.year_printed, value.year] += 1
    for table in index.document.tables:
        for (year, own), _ in printed.get(table.id, Counter()).most_common(1):
            yield OtherYear(_bearer(table, year), year, own)


def _bearer(table: Table, year: int) -> Place:
    """What bears the year: the title of the table, else the first cell that does, else its first cell."""
    words = title(table)
    if str(year) in words:
        return Place(table.pages[0], words, label=words)
    cells = [cell for row in table.rows for cell in row if cell is not None]
    bearing = [text for column in table.columns if str(year) in (text := column.header)]
    if bearing:
        return Place(table.pages[0], bearing[0])
    return next((of_cell(cell) for cell in cells if str(year) in cell.text), Place(table.pages[0], words or "-"))


def ended_spans(index: Index) -> Iterator[OtherYear]:
    """Spans of years over a table, or in the name of its total, that end the year before its last column, which is of
    the report's own year."""
    own = index.document.year
    for table in index.document.tables if own is not None else ():
        if own is not None and own in _column_years(table):
            for place in _spoken(table):
                ends = [int(found["end"]) for found in SPAN.finditer(place.text)]
                if own - 1 in ends and str(own) not in place.text:
                    yield OtherYear(place, own - 1, own)


def _spoken(table: Table) -> Iterator[Place]:
    """The title or the end of the sentence before it, and the names of its totals."""
    words = title(table) or (table.intro or "")[-TAIL:]
    if words:
        yield Place(table.pages[0], words)
    for row in table.rows[HEADER_ROWS:]:
        named = next((cell for cell in row if cell is not None and cell.text.strip()), None)
        if named is not None and is_total_label(named.text, more=len(named.text)):
            yield of_cell(named)


def _column_years(table: Table) -> set[int]:
    cells = [cell.text for row in table.rows[:HEADER_ROWS] for cell in row if cell is not None]
    headers = [text or "" for line in table.header for text in line]
    printed = {int(year) for text in (*cells, *headers) for year in YEAR.findall(text)}
    return printed | {column.year for column in table.columns if column.year is not None}
