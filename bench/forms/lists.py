"""What stands below an agreement: programmes and amounts as a list, without lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from bench.forms.office import Office, line_told, reading_told, shown, total_told
from bench.forms.table import Cell, Form, Row, Table, Told, heads


def _plan(office: Office) -> tuple[Table, list[Told]]:
    """The indicators above the list, as a table."""
    body: list[Row] = []
    for found in office.readings:
        body.append([Cell(found.measure.sasaran), Cell(found.measure.name), shown(office, found, "target")])
    told = [reading_told(found, office.year, unit=False, measures=("target",)) for found in office.readings]
    told = [replace(one, around={**one.around, "kind": "performance_agreement"}) for one in told]
    head = heads("Sasaran", "Indikator Kinerja", "Target")
    return Table([5, 6, 2], head, body, caption=f"PERJANJIAN KINERJA TAHUN {office.year}"), told


def _listed(
    office: Office, widths: Sequence[float], rows: Sequence[Row], told: Sequence[Told], title: str = ""
) -> Form:
    table, plan = _plan(office)
    return Form([table, *([title] if title else []), Table(widths, [], rows, lined=False)], [*plan, *told])


def _lines(office: Office) -> list[Told]:
    return [line_told(office, line, ("pagu",)) for line in office.tops]


def headed(office: Office) -> Form:
    """`Program` and `Anggaran` over the list, the sum below."""
    rows: list[Row] = [[Cell(""), Cell("Program", bold=True), Cell("Anggaran", bold=True, align="centre")]]
    rows += [
        [
            Cell(f"{n}."),
            Cell(line.item.name),
            Cell(f"Rp {office.look.amount(line.pagu).removeprefix('Rp').strip('. ')}", align="right"),
        ]
        for n, line in enumerate(office.tops, 1)
    ]
    rows.append(
        [
            Cell(),
            Cell("Jumlah"),
            Cell(f"Rp {office.look.amount(office.pagu).removeprefix('Rp').strip('. ')}", align="right"),
        ]
    )
    return _listed(office, [0.6, 9, 4], rows, [*_lines(office), total_told(office, "Jumlah", ("pagu",))])


def rupiah_apart(office: Office) -> Form:
    """`Rp` in a column of its own, amounts at the right, no heading but a sentence."""
    rows: list[Row] = [
        [
            Cell(f"{n}."),
            Cell(line.item.name),
            Cell("Rp."),
            Cell(f"{line.pagu:,}".replace(",", ".") + ",-", align="right"),
        ]
        for n, line in enumerate(office.tops, 1)
    ]
    return _listed(office, [0.6, 9, 0.8, 3.4], rows, _lines(office), "Program dan Anggaran")


def roman_list(office: Office) -> Form:
    """Roman numerals, a colon before each amount."""
    rows: list[Row] = [
        [
            Cell(("I.", "II.", "III.", "IV.")[n]),
            Cell(line.item.name),
            Cell(":"),
            Cell(office.look.amount(line.pagu), align="right"),
        ]
        for n, line in enumerate(office.tops)
    ]
    rows.append([Cell(), Cell("JUMLAH ANGGARAN"), Cell(":"), Cell(office.look.amount(office.pagu), align="right")])
    return _listed(
        office,
        [0.8, 9, 0.4, 3.6],
        rows,
        [*_lines(office), total_told(office, "JUMLAH ANGGARAN", ("pagu",))],
        "Anggaran :",
    )


def funded(office: Office) -> Form:
    """The fund behind each amount."""
    rows: list[Row] = [[Cell("Program", bold=True), Cell("Anggaran", bold=True), Cell("Keterangan", bold=True)]]
    rows += [
        [Cell(f"{n}. {line.item.name}"), Cell(office.look.amount(line.pagu), align="right"), Cell("APBN")]
        for n, line in enumerate(office.tops, 1)
    ]
    return _listed(office, [8, 4, 2], rows, _lines(office))


def activities(office: Office) -> Form:
    """Kegiatan with codes and amounts, the sum first."""
    rows: list[Row] = [
        [Cell("Jumlah Anggaran Kegiatan", bold=True), Cell(office.look.amount(office.pagu), bold=True, align="right")]
    ]
    rows += [
        [Cell(f"{line.item.code} {line.item.name}"), Cell(office.look.amount(line.pagu), align="right")]
        for line in office.leaves
    ]
    told = [line_told(office, line, ("pagu",), code=True) for line in office.leaves]
    return _listed(
        office,
        [9, 4],
        rows,
        [total_told(office, "Jumlah Anggaran Kegiatan", ("pagu",)), *told],
        "Kegiatan dan Anggaran",
    )


FORMS: Final[tuple[Callable[[Office], Form], ...]] = (headed, rupiah_apart, roman_list, funded, activities)
