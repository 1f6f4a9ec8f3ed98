"""Budget tables of many columns: sources, revisions, years, parts of the year, kinds of spending side by side."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bench.forms.office import Office, line_told, money, percent, spent_figures, total_told
from bench.forms.parts import amounts, numbered_names, wide_budget
from bench.forms.table import Cell, Figure, Form, Row, Table, Told, grouped, heads


def sources(office: Office) -> Form:
    """Two funds as groups of columns, and both together."""
    head = grouped(
        "No",
        "Program/Kegiatan",
        ("Rupiah Murni", ("Pagu", "Realisasi")),
        ("PNBP/BLU", ("Pagu", "Realisasi")),
        ("Jumlah", ("Pagu", "Realisasi", "%")),
    )
    body: list[Row] = []
    spare: set[Decimal] = set()
    for left, line in zip(numbered_names(office.leaves), office.leaves, strict=True):
        parts = int(line.pagu * 0.7), int(line.realisasi * 0.68)
        four = [*parts, line.pagu - parts[0], line.realisasi - parts[1]]
        spare |= set(map(Decimal, four))
        body.append(
            [
                *left,
                *(money(office, value) for value in (*four, line.pagu, line.realisasi)),
                percent(office, line.realisasi, line.pagu),
            ]
        )
    return wide_budget(
        office,
        Table([0.8, 3.4, *[2.7] * 6, 1.4], head, body),
        [line_told(office, line) for line in office.leaves],
        frozenset(spare),
    )


def funds_in_rows(office: Office) -> Form:
    """Each fund a band, its lines below, its sum, and the sum of all."""
    head = heads("No", "Uraian", "Pagu", "Realisasi", "%")
    body: list[Row] = []
    told: list[Told] = []
    half = max(1, len(office.leaves) // 2)
    for n, (fund, lines) in enumerate(
        (
            ("DIPA 01 Badan Urusan Administrasi", office.leaves[:half]),
            ("DIPA 04 Direktorat Jenderal Badan Peradilan", office.leaves[half:]),
        ),
        1,
    ):
        body.append([Cell("AB"[n - 1], bold=True), Cell(fund, bold=True, span=4), None, None, None])
        for left, line in zip(numbered_names(lines), lines, strict=True):
            body.append([*left, *amounts(office, line.pagu, line.realisasi)])
            told.append(line_told(office, line))
        two = sum(line.pagu for line in lines), sum(line.realisasi for line in lines)
        name = f"Jumlah DIPA 0{1 if n == 1 else 4}"
        body.append([Cell(name, span=2, bold=True), None, *amounts(office, *two, True)])
        told.append(Told("budget", name, spent_figures(office.year, *two)))
    whole = amounts(office, office.pagu, office.realised, True)
    body.append([Cell("Jumlah Seluruhnya", span=2, bold=True), None, *whole])
    return wide_budget(
        office, Table([0.9, 7, 3.4, 3.4, 1.5], head, body), [*told, total_told(office, "Jumlah Seluruhnya")]
    )


def revised(office: Office) -> Form:
    """Before and after the revision, and what was spent."""
    head = grouped("Program/Kegiatan", ("Anggaran", ("Murni", "Perubahan")), ("Realisasi", ("Rp", "%")))
    body: list[Row] = []
    told: list[Told] = []
    for line in office.spent:
        before = line.pagu + office.rand.randrange(-9, 10) * 1_000_000
        body.append(
            [
                Cell(line.item.name),
                money(office, before),
                money(office, line.pagu),
                money(office, line.realisasi),
                percent(office, line.realisasi, line.pagu),
            ]
        )
        figures = [
            Figure("pagu_awal", office.year, Decimal(before)),
            *spent_figures(office.year, line.pagu, line.realisasi),
        ]
        told.append(Told("budget", line.item.name, figures, {"level": line.item.level}))
    return wide_budget(office, Table([5.4, 3.2, 3.2, 3.2, 1.5], head, body), told)


def raised(office: Office) -> Form:
    """Before, after, and the difference; nothing spent yet."""
    head = grouped(
        "No",
        "Uraian",
        ("Jumlah (Rp)", ("Sebelum Perubahan", "Setelah Perubahan")),
        ("Bertambah/(Berkurang)", ("Rp", "%")),
    )
    body: list[Row] = []
    told: list[Told] = []
    for left, line in zip(numbered_names(office.leaves), office.leaves, strict=True):
        before = line.pagu - office.rand.randrange(1, 30) * 1_000_000
        body.append(
            [
                *left,
                money(office, before),
                money(office, line.pagu),
                money(office, line.pagu - before),
                percent(office, line.pagu - before, before),
            ]
        )
        told.append(
            Told(
                "budget",
                line.item.name,
                [Figure("pagu_awal", office.year, Decimal(before)), Figure("pagu", office.year, Decimal(line.pagu))],
            )
        )
    return wide_budget(office, Table([0.9, 5.4, 3.2, 3.2, 2.8, 1.5], head, body), told, title="Perubahan Anggaran")


def halves(office: Office) -> Form:
    """Both halves of the year, then the year."""
    head = grouped(
        "No",
        "Kegiatan",
        "Pagu (Rp)",
        ("Semester I", ("Rp", "%")),
        ("Semester II", ("Rp", "%")),
        ("Total Realisasi", ("Rp", "%")),
    )
    body: list[Row] = []
    for left, line in zip(numbered_names(office.leaves), office.leaves, strict=True):
        first = int(line.realisasi * office.rand.uniform(0.3, 0.5))
        cells = [
            cell
            for value in (first, line.realisasi - first, line.realisasi)
            for cell in (money(office, value), percent(office, value, line.pagu))
        ]
        body.append([*left, money(office, line.pagu), *cells])
    return wide_budget(
        office, Table([0.8, 3.6, 2.7, *[2.7, 1.4] * 3], head, body), [line_told(office, line) for line in office.leaves]
    )


def three_rows_of_header(office: Office) -> Form:
    head: list[Row] = [
        [
            Cell("No", rows=3),
            Cell("Uraian", rows=3),
            Cell(f"Tahun Anggaran {office.year}", span=5),
            None,
            None,
            None,
            None,
        ],
        [None, None, Cell("Anggaran", span=2), None, Cell("Realisasi", span=2), None, Cell("Sisa", rows=2)],
        [None, None, Cell("Semula"), Cell("Menjadi"), Cell("Rp"), Cell("%"), None],
    ]
    body: list[Row] = []
    told: list[Told] = []
    for left, line in zip(numbered_names(office.spent), office.spent, strict=True):
        before = line.pagu + office.rand.randrange(-9, 10) * 1_000_000
        body.append(
            [
                *left,
                money(office, before),
                money(office, line.pagu),
                money(office, line.realisasi),
                percent(office, line.realisasi, line.pagu),
                money(office, line.pagu - line.realisasi),
            ]
        )
        figures = [
            Figure("pagu_awal", office.year, Decimal(before)),
            *spent_figures(office.year, line.pagu, line.realisasi, ("pagu", "realisasi", "%", "sisa")),
        ]
        told.append(Told("budget", line.item.name, figures, {"level": line.item.level}))
    return wide_budget(office, Table([0.8, 4.2, 3, 3, 3, 1.4, 2.6], head, body), told)


def turned_header(office: Office) -> Form:
    head: list[Row] = [
        [
            Cell("No"),
            Cell("Program/Kegiatan"),
            Cell("Pagu", turned=True),
            Cell("Realisasi", turned=True),
            Cell("Persentase", turned=True),
        ]
    ]
    body: list[Row] = [
        [*left, money(office, line.pagu), money(office, line.realisasi), percent(office, line.realisasi, line.pagu)]
        for left, line in zip(numbered_names(office.spent), office.spent, strict=True)
    ]
    return wide_budget(
        office, Table([0.9, 7, 3.4, 3.4, 1.6], head, body), [line_told(office, line) for line in office.spent]
    )


FORMS: Final = (
    sources,
    funds_in_rows,
    revised,
    raised,
    halves,
    three_rows_of_header,
    turned_header,
)
