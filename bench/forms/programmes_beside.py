"""Indicators and the lines of the budget that serve them, in one table or in one frame."""

from __future__ import annotations

from typing import Final

from bench.forms.beside import sasaran_in_first_row
from bench.forms.office import Office, line_told, money, reading_told, shown, total_told
from bench.forms.parts import merged
from bench.forms.served import reading_row_told, served_form, served_groups, serving_told
from bench.forms.table import Cell, Form, Row, Table, Told, grouped, heads


def work_and_money(office: Office) -> Form:
    """`K` and `Rp` under target and under what was realised, by kegiatan with its indicator."""
    head = grouped(
        "Program/Kegiatan", "Indikator Kinerja", "Satuan", ("Target", ("K", "Rp")), ("Realisasi", ("K", "Rp"))
    )
    body: list[Row] = []
    pairs = list(zip(office.readings, office.leaves, strict=False))
    for found, line in pairs:
        body.append(
            [
                Cell(line.item.name),
                Cell(found.measure.name),
                Cell(found.measure.unit),
                shown(office, found, "target"),
                money(office, line.pagu),
                shown(office, found, "realisasi"),
                money(office, line.realisasi),
            ]
        )
    told = [reading_told(found, office.year, unit=True, measures=("target", "realisasi")) for found, _ in pairs]
    told = [Told(one.part, one.name, one.figures, {"satuan": one.around["satuan"]}) for one in told]
    return served_form(
        office,
        Table([4, 4, 1.6, 1.6, 3, 1.6, 3], head, body),
        [*told, *(line_told(office, line, ("pagu", "realisasi")) for _, line in pairs)],
    )


def budget_in_the_frame(office: Office) -> Form:
    """Right below the indicators, in the same frame, the programmes with their amounts."""
    head = heads("No", "Sasaran Program", "Indikator Kinerja", "Target")
    body: list[Row] = []
    for n, (sasaran, group, _) in enumerate(served_groups(office), 1):
        for place, found in enumerate(group):
            left = [Cell(str(n), rows=len(group)), Cell(sasaran, rows=len(group))] if not place else [None, None]
            body.append(
                [
                    *left,
                    Cell(found.measure.name),
                    Cell(f"{found.target}{'%' if found.measure.unit == '%' else ''}", align="centre"),
                ]
            )
    body.append(
        [
            Cell("No", bold=True),
            Cell("Program", bold=True, span=2, align="centre"),
            None,
            Cell("Anggaran", bold=True, align="centre"),
        ]
    )
    body += [
        [Cell(str(n)), Cell(line.item.name, span=2), None, money(office, line.pagu)]
        for n, line in enumerate(office.tops, 1)
    ]
    body.append([Cell("Jumlah", span=3, bold=True, align="centre"), None, None, money(office, office.pagu, bold=True)])
    told = [reading_row_told(office, found, "target", unit=False) for found in office.readings]
    lines = [line_told(office, line, ("pagu",)) for line in office.tops]
    return served_form(
        office,
        Table([0.8, 5, 6, 3.2], head, body),
        [*told, *lines, total_told(office, "Jumlah", ("pagu",))],
        "Perjanjian Kinerja",
    )


def budget_right_below(office: Office) -> Form:
    """Two tables of other columns without a gap between them."""
    first = sasaran_in_first_row(office)
    table = Table(
        [0.8, 9, 3.6],
        heads("No", "Kegiatan", "Anggaran"),
        [[Cell(str(n)), Cell(line.item.name), money(office, line.pagu)] for n, line in enumerate(office.leaves, 1)],
    )
    return Form([*first.blocks, table], [*first.told, *(line_told(office, line, ("pagu",)) for line in office.leaves)])


def programmes_before(office: Office) -> Form:
    """Programme and kegiatan name the rows, each with an indicator and its money."""
    head = heads(
        "No",
        "Program",
        "Kegiatan",
        "Indikator Kinerja Kegiatan",
        "Target",
        "Realisasi",
        "Anggaran",
        "Realisasi Anggaran",
    )
    body: list[Row] = []
    told: list[Told] = []
    for n, (found, line) in enumerate(zip(office.readings, office.leaves, strict=False), 1):
        top = office.spent[line.parent].item.name if line.parent is not None else ""
        body.append(
            [
                Cell(str(n)),
                Cell(top),
                Cell(line.item.name),
                Cell(found.measure.name),
                shown(office, found, "target"),
                shown(office, found, "realisasi"),
                money(office, line.pagu),
                money(office, line.realisasi),
            ]
        )
        one = reading_told(found, office.year, unit=False, measures=("target", "realisasi"))
        told.append(
            Told(one.part, one.name, one.figures, {"kegiatan": line.item.name} | ({"program": top} if top else {}))
        )
        told.append(line_told(office, line, ("pagu", "realisasi")))
    return served_form(office, Table([0.8, 2.8, 3, 3.4, 1.5, 1.5, 2.8, 2.8], head, body), told)


def with_quarters(office: Office) -> Form:
    """A plan of action: targets of the quarters, programme, money, who answers for it."""
    head = grouped(
        "Sasaran",
        "Indikator Kinerja",
        "Target",
        ("Target Triwulan", ("I", "II", "III", "IV")),
        "Program",
        "Anggaran",
        "Penanggung Jawab",
    )
    body: list[Row] = []
    told: list[Told] = []
    for sasaran, group, line in served_groups(office):
        for place, found in enumerate(group):
            parts = [Cell(text, align="centre") for text in ("-", "-", "-", found.target)]
            serving = [Cell(line.item.name), money(office, line.pagu), Cell("Sekretaris")]
            cells = [merged(cell, len(group), place) for cell in (Cell(sasaran), *serving)]
            body.append([cells[0], Cell(found.measure.name), shown(office, found, "target"), *parts, *cells[1:]])
            told.append(reading_row_told(office, found, "target", unit=False))
    return served_form(
        office,
        Table([2.6, 3.2, 1.5, 1, 1, 1, 1.5, 3, 2.8, 1.8], head, body),
        [*told, *serving_told(office, ("pagu",))],
        "Rencana Aksi",
    )


FORMS: Final = (
    work_and_money,
    budget_in_the_frame,
    budget_right_below,
    programmes_before,
    with_quarters,
)
