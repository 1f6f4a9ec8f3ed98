"""Budget tables of many columns: years, parts of the year, kinds of spending, what came in."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bench.forms.office import Office, line_told, money, percent, spent_figures
from bench.forms.parts import numbered_names, wide_budget
from bench.forms.table import Cell, Figure, Form, Row, Table, Told, grouped, heads


def two_years(office: Office) -> Form:
    head = grouped(
        "No",
        "Program",
        (f"Tahun {office.year - 1}", ("Anggaran", "Realisasi", "%")),
        (f"Tahun {office.year}", ("Anggaran", "Realisasi", "%")),
    )
    body: list[Row] = []
    told: list[Told] = []
    for left, line in zip(numbered_names(office.tops), office.tops, strict=True):
        old = int(line.pagu * 0.9), int(line.realisasi * 0.87)
        cells = [
            cell
            for pagu, realised in (old, (line.pagu, line.realisasi))
            for cell in (money(office, pagu), money(office, realised), percent(office, realised, pagu))
        ]
        body.append([*left, *cells])
        figures = [*spent_figures(office.year - 1, *old), *spent_figures(office.year, line.pagu, line.realisasi)]
        told.append(Told("budget", line.item.name, figures, {"level": line.item.level}))
    return wide_budget(
        office, Table([0.8, 4, *[2.8, 2.8, 1.4] * 2], head, body), told, title="Perbandingan Realisasi Anggaran"
    )


def kinds_side_by_side(office: Office) -> Form:
    """Kinds of spending as columns, and their sum."""
    head = heads("No", "Kegiatan", "Belanja Pegawai", "Belanja Barang/Jasa", "Belanja Modal", "Jumlah Anggaran")
    body: list[Row] = []
    spare: set[Decimal] = set()
    for left, line in zip(numbered_names(office.leaves), office.leaves, strict=True):
        parts = [int(line.pagu * 0.5) // 1000 * 1000, int(line.pagu * 0.3) // 1000 * 1000]
        parts.append(line.pagu - sum(parts))
        spare |= set(map(Decimal, parts))
        body.append([*left, *(money(office, value) for value in (*parts, line.pagu))])
    return wide_budget(
        office,
        Table([0.9, 4.6, 3, 3, 3, 3.2], head, body),
        [line_told(office, line, ("pagu",)) for line in office.leaves],
        frozenset(spare),
        "Anggaran menurut Jenis Belanja",
    )


def blocked(office: Office) -> Form:
    """A part that may not be spent, and what is left of the budget."""
    head = heads("No", "Kegiatan", "Pagu Semula", "Blokir", "Pagu Efektif", "Realisasi", "% Realisasi", "Sisa Pagu")
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for left, line in zip(numbered_names(office.leaves), office.leaves, strict=True):
        part = line.pagu // 25 // 1000 * 1000
        spare.add(Decimal(part))
        body.append(
            [
                *left,
                money(office, line.pagu + part),
                money(office, part),
                money(office, line.pagu),
                money(office, line.realisasi),
                percent(office, line.realisasi, line.pagu),
                money(office, line.pagu - line.realisasi),
            ]
        )
        figures = [
            Figure("pagu_awal", office.year, Decimal(line.pagu + part)),
            *spent_figures(office.year, line.pagu, line.realisasi, ("pagu", "realisasi", "%", "sisa")),
        ]
        told.append(Told("budget", line.item.name, figures))
    return wide_budget(office, Table([0.8, 4, 2.9, 2.4, 2.9, 2.9, 1.6, 2.5], head, body), told, frozenset(spare))


def volumes(office: Office) -> Form:
    """Output and money of each line: code, volume, unit, amounts."""
    head = grouped(
        "Kode", "Program/Kegiatan/KRO/RO", ("Volume", ("Target", "Satuan")), ("Anggaran", ("Pagu", "Realisasi", "%"))
    )
    body: list[Row] = []
    for line in office.spent:
        volume = str(office.rand.randrange(1, 30)) if line.parent is not None else ""
        body.append(
            [
                Cell(line.item.code),
                Cell(line.item.name, bold=line.parent is None),
                Cell(volume, align="centre"),
                Cell("Layanan" if volume else ""),
                money(office, line.pagu),
                money(office, line.realisasi),
                percent(office, line.realisasi, line.pagu),
            ]
        )
    return wide_budget(
        office,
        Table([2.2, 4.4, 1.4, 1.8, 3, 3, 1.5], head, body),
        [line_told(office, line, code=True) for line in office.spent],
    )


def revisions(office: Office) -> Form:
    """The budget through its revisions."""
    head = heads("No", "Uraian", "Tanggal", "Pagu DIPA", "Keterangan")
    body: list[Row] = []
    told: list[Told] = []
    for n in range(4):
        name = "DIPA Awal" if not n else f"Revisi ke-{n}"
        pagu = office.pagu + n * office.rand.randrange(1, 90) * 1_000_000
        body.append(
            [
                Cell(str(n + 1)),
                Cell(name),
                Cell(f"{3 + 5 * n} {('Januari', 'Maret', 'Juli', 'Oktober')[n]} {office.year}"),
                money(office, pagu),
                Cell("Pergeseran antar kegiatan" if n else ""),
            ]
        )
        told.append(Told("budget", name, [Figure("pagu", office.year, Decimal(pagu))], {"level": "revision"}))
    return wide_budget(office, Table([0.9, 3, 3.4, 3.4, 4], head, body), told, title="Revisi DIPA")


def income_and_spending(office: Office) -> Form:
    """A hospital's: what comes in, what goes out."""
    head = heads("Uraian", "Anggaran", "Realisasi", "Lebih/(Kurang)", "%")
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for group, names in (
        ("PENDAPATAN", ("Pendapatan Layanan BLUD", "Pendapatan Hibah")),
        ("BELANJA", ("Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal")),
    ):
        body.append([Cell(group, bold=True), Cell(), Cell(), Cell(), Cell()])
        sums = (0, 0)
        for name in names:
            pagu = office.rand.randrange(90_000, 900_000) * 1000
            realised = int(pagu * office.rand.uniform(0.85, 0.999))
            sums = (sums[0] + pagu, sums[1] + realised)
            spare |= {Decimal(pagu - realised), Decimal(sums[0] - sums[1])}
            body.append(
                [
                    Cell(name, indent=8),
                    money(office, pagu),
                    money(office, realised),
                    money(office, pagu - realised),
                    percent(office, realised, pagu),
                ]
            )
            told.append(Told("budget", name, spent_figures(office.year, pagu, realised)))
        body.append(
            [
                Cell(f"Jumlah {group.capitalize()}", bold=True),
                money(office, sums[0]),
                money(office, sums[1]),
                money(office, sums[0] - sums[1]),
                percent(office, sums[1], sums[0]),
            ]
        )
        told.append(Told("budget", f"Jumlah {group.capitalize()}", spent_figures(office.year, *sums)))
    return wide_budget(office, Table([5.4, 3.2, 3.2, 3.2, 1.5], head, body), told, frozenset(spare))


def quarters(office: Office) -> Form:
    """The plan of spending through the quarters."""
    head = grouped("No", "Program/Kegiatan", "Pagu", ("Rencana Penarikan Dana", ("TW I", "TW II", "TW III", "TW IV")))
    body: list[Row] = []
    spare: set[Decimal] = set()
    for left, line in zip(numbered_names(office.spent), office.spent, strict=True):
        parts = [int(line.pagu * part) // 1000 * 1000 for part in (0.2, 0.3, 0.25)]
        parts.append(line.pagu - sum(parts))
        spare |= set(map(Decimal, parts))
        body.append([*left, money(office, line.pagu), *(money(office, value) for value in parts)])
    return wide_budget(
        office,
        Table([0.8, 4.4, 3, *[2.8] * 4], head, body),
        [line_told(office, line, ("pagu",)) for line in office.spent],
        frozenset(spare),
        "Rencana Anggaran",
    )


FORMS: Final = (
    two_years,
    kinds_side_by_side,
    blocked,
    volumes,
    revisions,
    income_and_spending,
    quarters,
)
