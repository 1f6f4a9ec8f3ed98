"""Budget tables: who names the rows, where amounts and totals stand, what else stands beside them."""

from __future__ import annotations

from typing import Final

from bench.forms.office import (
    Office,
    line_told,
    money,
    percent,
    spent_figures,
    total_told,
)
from bench.forms.parts import amounts, bold, budget, three_told, total_row
from bench.forms.table import Cell, Form, Row, Table, Told, heads


def rupiah_column(office: Office) -> Form:
    """`Rp` in a column of its own before each amount."""

    def amounts(pagu: int, realised: int) -> list[Cell]:
        plain = [Cell(f"{value:,}".replace(",", "."), align="right") for value in (pagu, realised)]
        return [Cell("Rp"), plain[0], Cell("Rp"), plain[1], percent(office, realised, pagu)]

    head: list[Row] = [
        [Cell("No"), Cell("Program/Kegiatan"), Cell("Pagu", span=2), None, Cell("Realisasi", span=2), None, Cell("%")]
    ]
    body: list[Row] = [
        [Cell(str(n)), Cell(line.item.name, bold=bold(line)), *amounts(line.pagu, line.realisasi)]
        for n, line in enumerate(office.spent, 1)
    ]
    body.append([Cell("Jumlah", span=2, bold=True), None, *amounts(office.pagu, office.realised)])
    return budget(
        office,
        Table([1, 6, 0.8, 3.4, 0.8, 3.4, 1.6], head, body),
        [*map(three_told(office), office.spent), total_told(office)],
    )


def code_with_name(office: Office) -> Form:
    """Code and name in one column, and what is left."""
    head = heads("Kode / Uraian", "Pagu", "Realisasi", "Sisa", "%")
    body: list[Row] = []
    for line in office.spent:
        own = amounts(office, line.pagu, line.realisasi, bold(line))
        name = Cell(f"{line.item.code} {line.item.name}", bold=bold(line))
        body.append([name, *own[:2], money(office, line.pagu - line.realisasi, bold(line)), own[2]])
    total = amounts(office, office.pagu, office.realised, True)
    body.append([Cell("TOTAL", bold=True), *total[:2], money(office, office.pagu - office.realised, True), total[2]])
    four = ("pagu", "realisasi", "sisa", "%")
    told = [line_told(office, line, four, code=True) for line in office.spent]
    return budget(office, Table([6, 3.2, 3.2, 3, 1.5], head, body), [*told, total_told(office, "TOTAL", four)])


def three_name_columns(office: Office) -> Form:
    """A column for each level; the amounts of all levels in the same columns."""
    head = heads("Kode", "Program", "Kegiatan", "Pagu Anggaran", "Realisasi", "%")
    body: list[Row] = []
    for line in office.spent:
        own = [Cell(line.item.name if bold(line) else ""), Cell("" if bold(line) else line.item.name)]
        body.append([Cell(line.item.code), *own, *amounts(office, line.pagu, line.realisasi, bold(line))])
    body.append(total_row(office, "Total", 3))
    told = [line_told(office, line, code=True) for line in office.spent]
    return budget(office, Table([2.4, 4, 4, 3.4, 3.4, 1.5], head, body), [*told, total_told(office, "Total")])


def program_merged(office: Office) -> Form:
    """Programmes merged down beside their parts, without amounts of their own."""
    head = heads("No", "Program", "Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Persentase")
    body: list[Row] = []
    told: list[Told] = []
    for number, top in enumerate(office.tops, 1):
        parts = office.parts_of(top) or [top]
        for place, line in enumerate(parts):
            left = (
                [Cell(str(number), rows=len(parts)), Cell(top.item.name, rows=len(parts))]
                if not place
                else [None, None]
            )
            body.append([*left, Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)])
            told.append(
                Told(
                    "budget",
                    line.item.name,
                    spent_figures(office.year, line.pagu, line.realisasi),
                    {"program": top.item.name},
                )
            )
    body.append(total_row(office, "Jumlah", 3))
    return budget(office, Table([0.9, 4, 4.4, 3.4, 3.4, 1.8], head, body), [*told, total_told(office)])


def total_above(office: Office) -> Form:
    head = heads("No.", "Uraian", "Anggaran", "Realisasi", "%")
    body: list[Row] = [
        [
            Cell(),
            Cell(f"Jumlah Belanja {office.agency.name}", bold=True),
            *amounts(office, office.pagu, office.realised, True),
        ]
    ]
    body += [
        [Cell(str(n)), Cell(line.item.name, bold=bold(line)), *amounts(office, line.pagu, line.realisasi)]
        for n, line in enumerate(office.spent, 1)
    ]
    told = [total_told(office, f"Jumlah Belanja {office.agency.name}"), *map(three_told(office), office.spent)]
    return budget(office, Table([0.9, 7, 3.4, 3.4, 1.5], head, body), told)


def total_unlabelled(office: Office) -> Form:
    head = heads("No.", "Program / Kegiatan", "Pagu", "Realisasi", "%")
    body: list[Row] = [
        [Cell(str(n)), Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)]
        for n, line in enumerate(office.tops, 1)
    ]
    body.append([Cell(), Cell(), *amounts(office, office.pagu, office.realised, True)])
    return budget(office, Table([0.9, 7, 3.4, 3.4, 1.5], head, body), [line_told(office, line) for line in office.tops])


FORMS: Final = (
    rupiah_column,
    code_with_name,
    three_name_columns,
    program_merged,
    total_above,
    total_unlabelled,
)
