"""Parts of forms that several of them are made of: cells of amounts, sums, cells merged down, what rows say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from bench.forms.office import Office, line_told, money, percent, reading_told, shown
from bench.forms.table import Cell, Form, Table, Told
from bench.typeset.figures import Reading, Spent

Spare = frozenset[Decimal]


def framed(intro: str, table: Table, caption: str, told: Sequence[Told], spare: Spare = frozenset()) -> Form:
    """A table with the sentence before it and its caption."""
    return Form([intro, replace(table, caption=caption)], told, spare)


def budget(office: Office, table: Table, told: Sequence[Told], spare: Spare = frozenset()) -> Form:
    intro = f"Realisasi anggaran {office.agency.name} tahun {office.year} disajikan pada tabel berikut."
    return framed(intro, table, f"Tabel 3.5 Realisasi Anggaran Tahun {office.year}", told, spare)


def wide_budget(
    office: Office, table: Table, told: Sequence[Told], spare: Spare = frozenset(), title: str = "Realisasi Anggaran"
) -> Form:
    intro = f"Anggaran {office.agency.name} tahun {office.year} dapat dilihat pada tabel di bawah ini."
    return framed(intro, table, f"Tabel 3.7 {title} Tahun {office.year}", told, spare)


def amounts(office: Office, pagu: int, realised: int, bold: bool = False) -> list[Cell]:
    """Pagu, realisasi and percent."""
    return [money(office, pagu, bold), money(office, realised, bold), percent(office, realised, pagu, bold)]


def total_row(office: Office, label: str, span: int) -> list[Cell | None]:
    first = Cell(label, span=span, bold=True, align="centre")
    return [first, *[None] * (span - 1), *amounts(office, office.pagu, office.realised, True)]


def bold(line: Spent) -> bool:
    return line.parent is None


def three_told(office: Office) -> Callable[[Spent], Told]:
    """What a row says that prints pagu, realisasi and percent."""
    return lambda line: line_told(office, line)


def numbered_names(lines: Sequence[Spent]) -> list[list[Cell]]:
    return [[Cell(str(n)), Cell(line.item.name, bold=bold(line))] for n, line in enumerate(lines, 1)]


def groups(office: Office) -> Iterator[tuple[str, list[Reading]]]:
    """Each sasaran with its indicators."""
    for sasaran, group in groupby(office.readings, key=lambda found: found.measure.sasaran):
        yield sasaran, list(group)


def merged(cell: Cell, rows: int, place: int) -> Cell | None:
    """`cell` merged down over so many rows, at its place among them."""
    return None if place else replace(cell, rows=rows)


def pair(office: Office) -> tuple[int, int]:
    """A pagu and what was realised of it."""
    pagu = office.rand.randrange(90_000, 900_000) * 1000
    return pagu, int(pagu * office.rand.uniform(0.85, 0.999))


def measured(office: Office, found: Reading) -> list[Cell]:
    return [shown(office, found, name) for name in ("target", "realisasi", "capaian")]


def measured_told(office: Office, found: Reading, *measures: str, kind: str = "performance_measurement") -> Told:
    one = reading_told(found, office.year, unit=False, measures=measures)
    return replace(one, around={**one.around, "kind": kind})
