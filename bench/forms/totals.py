"""Budget tables: where their sums stand, what stands before and behind the amounts, in which units they are."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bench.forms.office import (
    Office,
    line_told,
    money,
    percent,
    share,
    spent_figures,
    total_told,
)
from bench.forms.parts import amounts, bold, budget, three_told, total_row
from bench.forms.table import Cell, Figure, Form, Row, Table, Told, grouped, heads


def totals_twice(office: Office) -> Form:
    """A subtotal of one fund, and the total that is the same."""
    head = heads("No.", "Program", "Anggaran", "Realisasi", "Capaian (%)")
    body: list[Row] = [
        [Cell(chr(96 + n)), Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)]
        for n, line in enumerate(office.tops, 1)
    ]
    body += [total_row(office, "Jumlah Rupiah Murni", 2), total_row(office, "Total Anggaran", 2)]
    told = [
        *map(three_told(office), office.tops),
        total_told(office, "Jumlah Rupiah Murni"),
        total_told(office, "Total Anggaran"),
    ]
    told[-2] = Told("budget", "Jumlah Rupiah Murni", told[-2].figures)
    return budget(office, Table([0.9, 7, 3.4, 3.4, 1.6], head, body), told)


def indented(office: Office) -> Form:
    """Bold letters and indentation are the only signs of a level."""
    head = heads("Uraian", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "Penyerapan")
    body: list[Row] = []
    for line in office.spent:
        own = amounts(office, line.pagu, line.realisasi, bold(line))
        name = Cell(line.item.name, bold=bold(line), indent=0 if bold(line) else 14)
        body.append([name, *own[:2], money(office, line.pagu - line.realisasi), own[2]])
    four = ("pagu", "realisasi", "sisa", "%")
    return budget(
        office, Table([6, 3.2, 3.2, 3, 2], head, body), [line_told(office, line, four) for line in office.spent]
    )


def percent_first(office: Office) -> Form:
    head = heads("No", "Kegiatan", "% Penyerapan", "Realisasi", "Pagu")
    rows = [Cell(line.item.name) for line in office.leaves]
    body: list[Row] = [
        [Cell(str(n)), name, *reversed(amounts(office, line.pagu, line.realisasi))]
        for n, (name, line) in enumerate(zip(rows, office.leaves, strict=True), 1)
    ]
    body.append([Cell("Jumlah", span=2), None, *reversed(amounts(office, office.pagu, office.realised))])
    return budget(
        office,
        Table([0.9, 6.5, 2, 3.4, 3.4], head, body),
        [*map(three_told(office), office.leaves), total_told(office)],
    )


def money_and_work(office: Office) -> Form:
    """`Keuangan` in rupiah and percent beside `Fisik`."""
    head = grouped(
        "No", "Program dan Kegiatan", "Anggaran (Rp)", ("Realisasi", ("Keuangan (Rp)", "Keu (%)", "Fisik (%)"))
    )
    body: list[Row] = []
    told: list[Told] = []
    for n, line in enumerate(office.spent, 1):
        work = Decimal(office.rand.randrange(9000, 10000)) / 100
        body.append(
            [
                Cell(str(n)),
                Cell(line.item.name, bold=bold(line)),
                *amounts(office, line.pagu, line.realisasi),
                Cell(office.look.share(work), align="centre"),
            ]
        )
        figures = [*spent_figures(office.year, line.pagu, line.realisasi), Figure("persen_kinerja", office.year, work)]
        told.append(Told("budget", line.item.name, figures, {"level": line.item.level}))
    body.append([*total_row(office, "Jumlah", 2), Cell()])
    return budget(office, Table([0.9, 6, 3.4, 3.4, 1.5, 1.5], head, body), [*told, total_told(office)])


def court(office: Office) -> Form:
    """By kinds of spending."""
    head = heads("No", "Jenis Belanja", "Pagu", "Realisasi", "Sisa Anggaran", "%")
    lines = [
        (name, office.rand.randrange(90_000, 9_000_000) * 1000)
        for name in ("Belanja Pegawai", "Belanja Barang", "Belanja Modal")
    ]
    spent = [(name, pagu, int(pagu * office.rand.uniform(0.85, 0.999))) for name, pagu in lines]
    spent.append(("Jumlah", sum(one[1] for one in spent), sum(one[2] for one in spent)))
    body: list[Row] = []
    told: list[Told] = []
    for n, (name, pagu, realised) in enumerate(spent, 1):
        three = amounts(office, pagu, realised)
        body.append([Cell(str(n) if n < 4 else ""), Cell(name), *three[:2], money(office, pagu - realised), three[2]])
        figures = spent_figures(office.year, pagu, realised, ("pagu", "realisasi", "sisa", "%"))
        told.append(Told("budget", name, figures, {"level": "total" if n == 4 else "jenis_belanja"}))
    return budget(office, Table([0.9, 4, 3.4, 3.4, 3.2, 1.5], head, body), told)


def roman(office: Office) -> Form:
    """Roman numerals and letters in the column of numbers."""
    head = heads("No", "Uraian Program/Kegiatan", "Jumlah Anggaran", "Jumlah Realisasi", "Persen")
    body: list[Row] = []
    places = [0, 0]
    for line in office.spent:
        places = [places[0] + 1, 0] if bold(line) else [places[0], places[1] + 1]
        mark = ("I", "II", "III", "IV")[places[0] - 1] if bold(line) else chr(96 + places[1])
        body.append(
            [
                Cell(mark, bold=bold(line)),
                Cell(line.item.name, bold=bold(line)),
                *amounts(office, line.pagu, line.realisasi, bold(line)),
            ]
        )
    body.append(total_row(office, "JUMLAH", 2))
    return budget(
        office,
        Table([0.9, 7, 3.4, 3.4, 1.6], head, body),
        [*map(three_told(office), office.spent), total_told(office, "JUMLAH")],
    )


def remarks(office: Office) -> Form:
    """A sentence beside each row."""
    head = heads("No", "Kegiatan", "Pagu", "Realisasi", "%", "Keterangan")
    said = (
        "Sisa lelang dan efisiensi perjalanan dinas",
        "Terlaksana sesuai rencana",
        "Terdapat 3 paket yang tidak dilaksanakan",
    )
    body: list[Row] = [
        [
            Cell(str(n)),
            Cell(line.item.name),
            *amounts(office, line.pagu, line.realisasi),
            Cell(office.rand.choice(said)),
        ]
        for n, line in enumerate(office.leaves, 1)
    ]
    body.append([*total_row(office, "Jumlah", 2), Cell()])
    return budget(
        office,
        Table([0.9, 4.6, 3.2, 3.2, 1.5, 3.4], head, body),
        [*map(three_told(office), office.leaves), total_told(office)],
    )


def by_unit(office: Office) -> Form:
    """Units of the office spend it."""
    head = heads("No", "Bidang/Bagian", "Alokasi Anggaran", "Realisasi Anggaran", "Serapan (%)")
    units = ("Sekretariat", "Bidang Perencanaan dan Evaluasi", "Bidang Pembinaan", "UPT Wilayah Timur")
    body: list[Row] = []
    told: list[Told] = []
    for n, name in enumerate(units, 1):
        pagu = office.rand.randrange(90_000, 900_000) * 1000
        realised = int(pagu * office.rand.uniform(0.85, 0.999))
        body.append([Cell(str(n)), Cell(name), *amounts(office, pagu, realised)])
        told.append(Told("budget", name, spent_figures(office.year, pagu, realised)))
    return budget(office, Table([0.9, 6, 3.4, 3.4, 1.8], head, body), told)


def by_sasaran(office: Office) -> Form:
    head = heads("No", "Sasaran Strategis", "Pagu", "Realisasi", "%")
    body: list[Row] = []
    told: list[Told] = []
    for n, name in enumerate(office.agency.sasaran, 1):
        pagu = office.rand.randrange(90_000, 900_000) * 1000
        realised = int(pagu * office.rand.uniform(0.85, 0.999))
        body.append([Cell(str(n)), Cell(name), *amounts(office, pagu, realised)])
        told.append(Told("budget", name, spent_figures(office.year, pagu, realised), {"level": "sasaran"}))
    return budget(office, Table([0.9, 7, 3.4, 3.4, 1.5], head, body), told)


def thousands(office: Office) -> Form:
    """Amounts in millions of rupiah, with a decimal."""
    head = heads("No", "Program/Kegiatan", "Pagu (juta Rp)", "Realisasi (juta Rp)", "%")
    body: list[Row] = []
    told: list[Told] = []
    for n, line in enumerate(office.spent, 1):
        two = [Decimal(value).scaleb(-6).quantize(Decimal("0.1")) for value in (line.pagu, line.realisasi)]
        texts = [f"{value:,}".translate(str.maketrans(",.", ".,")) for value in two]
        body.append(
            [
                Cell(str(n)),
                Cell(line.item.name),
                *(Cell(text, align="right") for text in texts),
                percent(office, line.realisasi, line.pagu),
            ]
        )
        values = [Figure(name, office.year, value) for name, value in zip(("pagu", "realisasi"), two, strict=True)]
        told.append(
            Told(
                "budget",
                line.item.name,
                [*values, Figure("persen_keuangan", office.year, share(line.realisasi, line.pagu))],
                {"level": line.item.level},
            )
        )
    return budget(office, Table([0.9, 7, 2.8, 2.8, 1.5], head, body), told)


FORMS: Final = (
    totals_twice,
    indented,
    percent_first,
    money_and_work,
    court,
    roman,
    remarks,
    by_unit,
    by_sasaran,
    thousands,
)
