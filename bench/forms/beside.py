"""Indicators with the programmes and the money that belong to them, in one table or in one frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from bench.forms.office import Office, shown
from bench.forms.parts import amounts, measured, merged
from bench.forms.served import reading_row_told, served_form, served_groups, serving_told
from bench.forms.table import Cell, Form, Row, Table, Told, grouped, heads
from bench.typeset.figures import Reading

_FIVE: Final = ("Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian")


def _measured_row(office: Office, found: Reading) -> list[Cell]:
    return [Cell(found.measure.name), Cell(found.measure.unit), *measured(office, found)]


def _measurement(
    office: Office,
    head: Sequence[Row],
    rows: Callable[[int, str, list[Reading]], Iterator[Row]],
    widths: Sequence[float],
    lined: bool = True,
) -> Form:
    body = [row for n, (sasaran, group, _) in enumerate(served_groups(office), 1) for row in rows(n, sasaran, group)]
    told = [reading_row_told(office, found, "target", "realisasi", "capaian") for found in office.readings]
    return served_form(office, Table(widths, head, body, lined), told)


def plan_with_budget(office: Office) -> Form:
    """An agreement: programme and amount beside the first of the indicators of a sasaran, merged down."""
    head = heads(
        "No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Program/Kegiatan", "Anggaran (Rp)"
    )
    body: list[Row] = []
    told: list[Told] = []
    for n, (sasaran, group, line) in enumerate(served_groups(office), 1):
        for place, found in enumerate(group):
            high = len(group)
            left = [Cell(str(n), rows=high), Cell(sasaran, rows=high)] if not place else [None, None]
            right = (
                [Cell(line.item.name, rows=high), Cell(office.look.amount(line.pagu), rows=high, align="right")]
                if not place
                else [None, None]
            )
            body.append(
                [*left, Cell(found.measure.name), Cell(found.measure.unit), shown(office, found, "target"), *right]
            )
            told.append(reading_row_told(office, found, "target"))
    table = Table([0.8, 3.4, 4, 1.6, 1.6, 3.6, 3], head, body)
    return served_form(office, table, [*told, *serving_told(office, ("pagu",))], "Perjanjian Kinerja")


def all_in_one(office: Office) -> Form:
    """Target, realisasi, capaian, then programme, pagu, realisasi, percent; all merged by sasaran."""
    head = grouped(
        "Sasaran",
        "Indikator Kinerja",
        "Satuan",
        ("Kinerja", ("Target", "Realisasi", "%")),
        "Program",
        ("Anggaran", ("Pagu", "Realisasi", "%")),
    )
    body: list[Row] = []
    told: list[Told] = []
    for sasaran, group, line in served_groups(office):
        for place, found in enumerate(group):
            spent = [Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)]
            cells = [merged(cell, len(group), place) for cell in (Cell(sasaran), *spent)]
            body.append([cells[0], *_measured_row(office, found), *cells[1:]])
            told.append(reading_row_told(office, found, "target", "realisasi", "capaian"))
    return served_form(
        office,
        Table([2.6, 3.2, 1.4, 1.4, 1.5, 1.4, 2.8, 2.6, 2.6, 1.3], head, body),
        [*told, *serving_told(office, ("pagu", "realisasi", "%"))],
    )


def sasaran_in_first_row(office: Office) -> Form:
    """The sasaran stands in the first of its rows, the cells below it are empty."""

    def rows(number: int, sasaran: str, group: list[Reading]) -> Iterator[Row]:
        for place, found in enumerate(group):
            yield [Cell("" if place else f"{number}"), Cell("" if place else sasaran), *_measured_row(office, found)]

    head = heads("No", "Sasaran Strategis", *_FIVE)
    return _measurement(office, head, rows, [0.8, 3.8, 4.4, 1.6, 1.6, 1.7, 1.7])


def sasaran_in_band(office: Office) -> Form:
    """The sasaran heads its rows in a row of its own over all columns."""

    def rows(number: int, sasaran: str, group: list[Reading]) -> Iterator[Row]:
        yield [Cell(f"Sasaran {number} : {sasaran}", span=6, bold=True), *[None] * 5]
        for place, found in enumerate(group, 1):
            yield [Cell(f"{number}.{place}"), *_measured_row(office, found)]

    return _measurement(office, [[Cell("No"), *map(Cell, _FIVE)]], rows, [0.9, 6, 1.6, 1.6, 1.7, 1.7])


def sasaran_in_plain_band(office: Office) -> Form:
    """Likewise without its name, the band merged behind its number only."""

    def rows(number: int, sasaran: str, group: list[Reading]) -> Iterator[Row]:
        yield [Cell(("I", "II", "III", "IV")[number - 1], bold=True), Cell(sasaran, span=5, bold=True), *[None] * 4]
        for place, found in enumerate(group, 1):
            yield [Cell(str(place)), *_measured_row(office, found)]

    return _measurement(
        office,
        [[Cell("No"), Cell("Sasaran / Indikator Kinerja"), *map(Cell, _FIVE[1:])]],
        rows,
        [0.9, 6, 1.6, 1.6, 1.7, 1.7],
    )


def numbers_merged(office: Office) -> Form:
    """Sasaran and their numbers merged down; indicators have numbers too."""

    def rows(number: int, sasaran: str, group: list[Reading]) -> Iterator[Row]:
        for place, found in enumerate(group, 1):
            left = (
                [Cell(f"{number}.", rows=len(group)), Cell(f"{sasaran}", rows=len(group))]
                if place == 1
                else [None, None]
            )
            own = _measured_row(office, found)
            yield [*left, Cell(f"{number}.{place} {found.measure.name}"), *own[1:]]

    head: list[Row] = [[Cell("Sasaran Strategis", span=2), None, *map(Cell, _FIVE)]]
    return _measurement(office, head, rows, [0.8, 3.8, 4.4, 1.6, 1.6, 1.7, 1.7])


def goal_and_sasaran(office: Office) -> Form:
    """A tujuan before the sasaran, merged over all of it."""

    def rows(number: int, sasaran: str, group: list[Reading]) -> Iterator[Row]:
        for place, found in enumerate(group):
            high = len(office.readings)
            first = (
                Cell("Mewujudkan tata kelola yang baik dan pelayanan yang prima", rows=high)
                if number == 1 and not place
                else None
            )
            yield [first, Cell(sasaran, rows=len(group)) if not place else None, *_measured_row(office, found)]

    return _measurement(
        office, [[Cell("Tujuan"), Cell("Sasaran"), *map(Cell, _FIVE)]], rows, [2.6, 3.4, 4, 1.5, 1.5, 1.6, 1.6]
    )


FORMS: Final = (
    plan_with_budget,
    all_in_one,
    sasaran_in_first_row,
    sasaran_in_band,
    sasaran_in_plain_band,
    numbers_merged,
    goal_and_sasaran,
)
