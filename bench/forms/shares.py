"""Money of sasaran and indicators: shares, parts below a line, ways of payment, funds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from bench.forms.office import Office, line_told, money, percent, share, shown, spent_figures, total_told
from bench.forms.parts import amounts, groups, measured_told, merged, pair
from bench.forms.table import Cell, Form, Row, Table, Told, grouped, heads
from bench.typeset.figures import Spent


def _form(
    office: Office, table: Table, told: Sequence[Told], title: str, spare: frozenset[Decimal] = frozenset()
) -> Form:
    intro = f"Kinerja dan anggaran {office.agency.name} tahun {office.year} diuraikan sebagai berikut."
    return Form([intro, replace(table, caption=f"Tabel 3.9 {title} Tahun {office.year}")], told, spare)


def _sources(line: Spent) -> tuple[tuple[str, int, int], tuple[str, int, int]]:
    pagu, realised = int(line.pagu * 0.6) // 1000 * 1000, int(line.realisasi * 0.58)
    return ("APBD", pagu, realised), ("BLUD", line.pagu - pagu, line.realisasi - realised)


def efficiency(office: Office) -> Form:
    """The template of the guidance: achievement against absorption; shares alone are no lines of a budget."""
    head = heads("No", "Sasaran", "Indikator", "% Capaian Kinerja", "% Penyerapan Anggaran", "Tingkat Efisiensi")
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for n, (sasaran, group) in enumerate(groups(office), 1):
        for at, found in enumerate(group):
            taken = Decimal(office.rand.randrange(8500, 9990)) / 100
            spare.add(taken)
            left = [merged(cell, len(group), at) for cell in (Cell(str(n)), Cell(sasaran))]
            body.append(
                [
                    *left,
                    Cell(found.measure.name),
                    shown(office, found, "capaian"),
                    Cell(office.look.share(taken), align="centre"),
                    Cell(office.look.share(100 - taken), align="centre"),
                ]
            )
            told.append(measured_told(office, found, "capaian"))
    return _form(
        office, Table([0.8, 4, 4, 2, 2, 2], head, body), told, "Efisiensi Penggunaan Sumber Daya", frozenset(spare)
    )


def efficiency_with_amounts(office: Office) -> Form:
    """Achievement, budget, what was spent, and what was saved, by sasaran."""
    head = heads(
        "No",
        "Sasaran Strategis",
        "Rata-rata Capaian Kinerja (%)",
        "Anggaran (Rp)",
        "Realisasi (Rp)",
        "Penyerapan (%)",
        "Efisiensi (%)",
    )
    body: list[Row] = []
    told: list[Told] = []
    for n, sasaran in enumerate(office.agency.sasaran, 1):
        pagu, realised = pair(office)
        mean = Decimal(office.rand.randrange(9500, 10990)) / 100
        body.append(
            [
                Cell(str(n)),
                Cell(sasaran),
                Cell(office.look.share(mean), align="centre"),
                *amounts(office, pagu, realised),
                percent(office, pagu - realised, pagu),
            ]
        )
        told.append(Told("budget", sasaran, spent_figures(office.year, pagu, realised)))
    spare = frozenset(
        share(int(one.figures[0].value) - int(one.figures[1].value), int(one.figures[0].value)) for one in told
    )
    return _form(office, Table([0.8, 5, 2.4, 3, 3, 1.8, 1.8], head, body), told, "Efisiensi Anggaran", spare)


def kinds_below_a_line(office: Office) -> Form:
    """Kinds of spending below each kegiatan."""
    head = heads("No", "Kegiatan/Jenis Belanja", "Anggaran", "Realisasi", "%")
    body: list[Row] = []
    told: list[Told] = []
    for n, line in enumerate(office.leaves[:3], 1):
        body.append(
            [Cell(str(n), bold=True), Cell(line.item.name, bold=True), *amounts(office, line.pagu, line.realisasi)]
        )
        told.append(line_told(office, line))
        first = int(line.pagu * 0.4) // 1000 * 1000, int(line.realisasi * 0.4)
        for name, two in (
            ("Belanja Pegawai", first),
            ("Belanja Barang dan Jasa", (line.pagu - first[0], line.realisasi - first[1])),
        ):
            body.append([Cell(), Cell(f"- {name}"), *amounts(office, *two)])
            told.append(Told("budget", name, spent_figures(office.year, *two)))
    return _form(office, Table([0.8, 7, 3.2, 3.2, 1.6], head, body), told, "Realisasi Belanja")


def payments(office: Office) -> Form:
    """Ways of payment, their sum, what is left."""
    head = grouped("No", "Program/Kegiatan", "Pagu", ("Realisasi SPJ", ("LS", "UP/GU/TU", "Jumlah")), "Sisa Anggaran")
    body: list[Row] = []
    spare: set[Decimal] = set()
    for n, line in enumerate(office.spent, 1):
        part = int(line.realisasi * 0.37)
        spare |= {Decimal(part), Decimal(line.realisasi - part)}
        values = (line.pagu, part, line.realisasi - part, line.realisasi, line.pagu - line.realisasi)
        body.append([Cell(str(n)), Cell(line.item.name), *(money(office, value) for value in values)])
    told = [line_told(office, line, ("pagu", "realisasi", "sisa")) for line in office.spent]
    return _form(
        office, Table([0.8, 4, 2.9, 2.7, 2.7, 2.9, 2.7], head, body), told, "Realisasi Keuangan", frozenset(spare)
    )


def target_of_money(office: Office) -> Form:
    """A budget whose columns are called target, realisasi and capaian."""
    head = heads("No", "Program", "Target (Rp)", "Realisasi (Rp)", "Capaian (%)")
    body: list[Row] = [
        [Cell(str(n)), Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)]
        for n, line in enumerate(office.tops, 1)
    ]
    body.append([Cell("Jumlah", span=2), None, *amounts(office, office.pagu, office.realised)])
    return _form(
        office,
        Table([0.8, 7, 3.2, 3.2, 1.8], head, body),
        [*(line_told(office, line) for line in office.tops), total_told(office)],
        "Realisasi Keuangan",
    )


def outputs(office: Office) -> Form:
    """Programme and kegiatan merged down beside their outputs; amounts at the right, of the kegiatan."""
    head = heads("Program", "Kegiatan", "Keluaran", "Target", "Realisasi", "Anggaran", "Realisasi Anggaran")
    body: list[Row] = []
    told: list[Told] = []
    for top in office.tops:
        lines = office.parts_of(top) or [top]
        for place, line in enumerate(lines):
            for at, output in enumerate(("Dokumen perencanaan", "Laporan keuangan")):
                first = merged(Cell(top.item.name), 2 * len(lines), place * 2 + at)
                right = [merged(money(office, value), 2, at) for value in (line.pagu, line.realisasi)]
                count = office.rand.randrange(2, 12)
                body.append(
                    [
                        first,
                        merged(Cell(line.item.name), 2, at),
                        Cell(output),
                        Cell(f"{count} dokumen"),
                        Cell(f"{count} dokumen"),
                        *right,
                    ]
                )
            told.append(line_told(office, line, ("pagu", "realisasi")))
    spare = frozenset(map(Decimal, range(2, 12)))
    return _form(office, Table([3, 3, 2.8, 1.8, 1.8, 3, 3], head, body), told, "Keluaran dan Anggaran", spare)


def funds_below_a_line(office: Office) -> Form:
    """A column of funds: each line has a row for each, and they are told as the line's."""
    head = heads("No", "Program", "Sumber Dana", "Pagu", "Realisasi", "%")
    body: list[Row] = []
    spare: set[Decimal] = set()
    for n, line in enumerate(office.tops, 1):
        for at, (fund, pagu, realised) in enumerate(_sources(line)):
            left = [merged(cell, 2, at) for cell in (Cell(str(n)), Cell(line.item.name))]
            body.append([*left, Cell(fund), *amounts(office, pagu, realised)])
            spare |= {Decimal(pagu), Decimal(realised), share(realised, pagu)}
    body.append([Cell("Jumlah", span=3), None, None, *amounts(office, office.pagu, office.realised)])
    return _form(
        office,
        Table([0.8, 6, 1.8, 3.2, 3.2, 1.6], head, body),
        [total_told(office)],
        "Realisasi Anggaran",
        frozenset(spare),
    )


FORMS: Final = (
    efficiency,
    efficiency_with_amounts,
    kinds_below_a_line,
    payments,
    target_of_money,
    outputs,
    funds_below_a_line,
)
