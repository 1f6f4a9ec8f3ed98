"""Budgets of courts, hospitals and schools: outlines of accounts, funds, months, kinds of spending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate
from typing import Final

from bench.forms.office import Office, money, percent, share, spent_figures
from bench.forms.table import Cell, Figure, Form, Row, Table, Told, heads

_FOUR: Final = ("pagu", "realisasi", "sisa", "%")
Two = tuple[int, int]
"""Pagu and realisasi."""

_KINDS: Final = ("Belanja Pegawai", "Belanja Barang", "Belanja Modal")
_OUTLINE: Final = (
    (("1066", "Pembinaan Administrasi dan Pengelolaan Keuangan Badan Urusan Administrasi"), 4),
    (("1066.EBA", "Layanan Dukungan Manajemen Internal"), 3),
    (("1066.EBA.994", "Layanan Perkantoran"), 2),
    (("001", "Gaji dan Tunjangan"), 1),
    (("511111", "Belanja Gaji Pokok PNS"), 0),
    (("511119", "Belanja Pembulatan Gaji PNS"), 0),
    (("002", "Operasional dan Pemeliharaan Kantor"), 1),
    (("521111", "Belanja Keperluan Perkantoran"), 0),
    (("522111", "Belanja Langganan Listrik"), 0),
)


def _form(
    office: Office, blocks: Sequence[str | Table], told: Sequence[Told], spare: frozenset[Decimal] = frozenset()
) -> Form:
    intro = f"Penyerapan anggaran {office.agency.name} tahun anggaran {office.year} sebagai berikut:"
    return Form([intro, *blocks], told, spare)


def _pair(office: Office, low: int = 90_000, high: int = 9_000_000) -> tuple[int, int]:
    pagu = office.rand.randrange(low, high) * 1000
    return pagu, int(pagu * office.rand.uniform(0.85, 0.999))


def _cells(office: Office, two: Two) -> list[Cell]:
    pagu, realised = two
    three = [money(office, value) for value in (pagu, realised, pagu - realised)]
    return [*three, percent(office, realised, pagu)]


def _told(office: Office, name: str, two: Two, measures: Sequence[str] = _FOUR) -> Told:
    return Told("budget", name, spent_figures(office.year, *two, measures))


def _outline(office: Office) -> list[tuple[str, str, int, Two]]:
    """Code, name and depth of each line, and its amounts; a line is the sum of those below it."""
    rows: list[tuple[str, str, int, Two]] = []
    for (code, name), depth in reversed(_OUTLINE):
        end = next((at for at, row in enumerate(rows) if row[2] >= depth), len(rows))
        parts = [row[3] for row in rows[:end] if row[2] == depth - 1]
        rows.insert(0, (code, name, depth, _sum(parts) if parts else _pair(office)))
    return rows


def _sum(parts: Sequence[Two]) -> Two:
    return sum(pagu for pagu, _ in parts), sum(realised for _, realised in parts)


def outline(office: Office) -> Form:
    """An outline of accounts, codes in a column."""
    lines = _outline(office)
    head = heads("Kode", "Uraian", "Pagu", "Realisasi", "Sisa", "%")
    body: list[Row] = [
        [Cell(code), Cell(name, bold=depth > 1, indent=2.0 * (4 - depth)), *_cells(office, two)]
        for code, name, depth, two in lines
    ]
    table = Table(
        [2.2, 5, 3, 3, 2.8, 1.4], head, body, caption=f"Tabel 3.8 Realisasi Anggaran DIPA 01 Tahun {office.year}"
    )
    return _form(office, [table], [_told(office, name, two) for _, name, _, two in lines])


def outline_in_columns(office: Office) -> Form:
    """Likewise with a narrow column for the code of each level."""
    lines = _outline(office)
    head: list[Row] = [
        [
            Cell("Kode", span=3),
            None,
            None,
            *(Cell(text) for text in ("Program/Kegiatan/Output/Akun", "Pagu", "Realisasi", "%")),
        ]
    ]
    body: list[Row] = []
    for code, name, depth, two in lines:
        at = min(2, 4 - depth)
        codes = [Cell(code if place == at else "") for place in range(3)]
        body.append(
            [
                *codes,
                Cell(name, bold=depth > 1),
                money(office, two[0]),
                money(office, two[1]),
                percent(office, two[1], two[0]),
            ]
        )
    table = Table(
        [1.2, 1.7, 2.2, 5, 3, 3, 1.4], head, body, caption=f"Tabel 3.8 Realisasi Anggaran Tahun {office.year}"
    )
    return _form(
        office, [table], [_told(office, name, two, measures=("pagu", "realisasi", "%")) for _, name, _, two in lines]
    )


def _kinds(office: Office) -> list[tuple[str, Two]]:
    rows = [(name, _pair(office)) for name in _KINDS]
    return [*rows, ("Jumlah", _sum([two for _, two in rows]))]


def two_funds(office: Office) -> Form:
    """A table for each DIPA below each other, each with its heading."""
    blocks: list[str | Table] = []
    told: list[Told] = []
    for mark, fund in zip(
        "ab", ("DIPA 01 (Badan Urusan Administrasi)", "DIPA 04 (Ditjen Badan Peradilan)"), strict=True
    ):
        rows = _kinds(office)
        head = heads("No", "Jenis Belanja", "Pagu", "Realisasi", "Sisa", "%")
        body: list[Row] = [
            [Cell(str(n) if n < 4 else ""), Cell(name), *_cells(office, two)] for n, (name, two) in enumerate(rows, 1)
        ]
        blocks += [f"{mark}. {fund}", Table([0.9, 4, 3.2, 3.2, 3, 1.5], head, body)]
        told += [_told(office, name, two) for name, two in rows]
    return _form(office, blocks, told)


def first_and_revised(office: Office) -> Form:
    """The first budget, the revised one, and what was spent, by kinds of spending."""
    head = heads("No", "Uraian", "Pagu Awal", "Pagu Revisi", "Realisasi", "Sisa", "%")
    body: list[Row] = []
    told: list[Told] = []
    for n, (name, two) in enumerate(_kinds(office), 1):
        before = two[0] - 3_500_000
        body.append([Cell(str(n) if n < 4 else ""), Cell(name), money(office, before), *_cells(office, two)])
        one = _told(office, name, two)
        told.append(replace(one, figures=[Figure("pagu_awal", office.year, Decimal(before)), *one.figures]))
    table = Table(
        [0.8, 3.4, 3, 3, 3, 2.8, 1.4], head, body, caption=f"Tabel 3.8 Pagu dan Realisasi Tahun {office.year}"
    )
    return _form(office, [table], told)


def months(office: Office) -> Form:
    """What was spent month by month: the names of the rows are months."""
    head = heads("No", "Bulan", "Pagu", "Realisasi", "%")
    body: list[Row] = []
    pagu = office.pagu
    spent = list(accumulate(int(pagu * office.rand.uniform(0.05, 0.2)) for _ in range(5)))
    spare: set[Decimal] = {Decimal(pagu)}
    for n, (name, realised) in enumerate(zip(("Januari", "Februari", "Maret", "April", "Mei"), spent, strict=True), 1):
        body.append(
            [Cell(str(n)), Cell(name), money(office, pagu), money(office, realised), percent(office, realised, pagu)]
        )
        spare |= {Decimal(realised), share(realised, pagu)}
    return _form(office, [Table([0.9, 3, 3.4, 3.4, 1.5], head, body)], [], frozenset(spare))


def kinds_of_two_years(office: Office) -> Form:
    """Kinds of spending, the budget of two years, and the change."""
    head = heads("No", "Jenis Belanja", f"Realisasi {office.year - 1}", f"Realisasi {office.year}", "Naik/Turun (%)")
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for n, (name, (before, now)) in enumerate(_kinds(office), 1):
        change = share(now - before, before)
        spare |= {change, -change}
        body.append(
            [
                Cell(str(n) if n < 4 else ""),
                Cell(name),
                money(office, before),
                money(office, now),
                Cell(office.look.share(change), align="centre"),
            ]
        )
        told.append(
            Told(
                "budget",
                name,
                [Figure("realisasi", office.year - 1, Decimal(before)), Figure("realisasi", office.year, Decimal(now))],
            )
        )
    table = Table(
        [0.9, 4, 3.4, 3.4, 2.2],
        head,
        body,
        caption=f"Tabel 3.8 Perbandingan Realisasi Belanja Tahun {office.year - 1} dan {office.year}",
    )
    return _form(office, [table], told, frozenset(spare))


def direct_and_indirect(office: Office) -> Form:
    """A region's: indirect spending, direct spending, its programmes, all in one column."""
    two = [_pair(office), (office.pagu, office.realised)]
    lines = list(zip(("Belanja Tidak Langsung", "Belanja Langsung"), two, strict=True))
    lines += [(line.item.name, (line.pagu, line.realisasi)) for line in office.tops]
    whole = ("Jumlah Belanja", _sum(two))
    head = heads("No.", "Uraian", "Anggaran Setelah Perubahan (Rp.)", "Realisasi (Rp.)", "Sisa Anggaran (Rp.)", "(%)")
    marks = ["A", "B", *(str(n) for n in range(1, len(office.tops) + 1)), ""]
    body: list[Row] = [
        [Cell(mark), Cell(name, bold=mark in "AB"), *_cells(office, two)]
        for mark, (name, two) in zip(marks, [*lines, whole], strict=True)
    ]
    table = Table(
        [0.9, 5, 3.2, 3.2, 2.9, 1.4], head, body, caption=f"Tabel 3.8 Anggaran dan Realisasi Belanja TA {office.year}"
    )
    return _form(office, [table], [_told(office, name, two) for name, two in [*lines, whole]])


def agreed_with_parts(office: Office) -> Form:
    """The budget of an agreement: programmes numbered, their kegiatan lettered, all in a list with lines."""
    head = heads("No", "Program/Kegiatan", "Anggaran", "Ket")
    body: list[Row] = []
    places = [0, 0]
    for line in office.spent:
        top = line.parent is None
        places = [places[0] + 1, 0] if top else [places[0], places[1] + 1]
        name = line.item.name if top else f"{chr(96 + places[1])}. {line.item.name}"
        body.append(
            [
                Cell(str(places[0]) if top else ""),
                Cell(name, bold=top, indent=0 if top else 10),
                money(office, line.pagu, top),
                Cell("APBN"),
            ]
        )
    table = Table([0.9, 9, 3.6, 1.6], head, body, caption="Lampiran Perjanjian Kinerja")
    return _form(
        office,
        [table],
        [Told("budget", line.item.name, [Figure("pagu", office.year, Decimal(line.pagu))]) for line in office.spent],
    )


def sentences_between(office: Office) -> Form:
    """One row each below a sentence: `Program ...` and its small table."""
    blocks: list[str | Table] = []
    told: list[Told] = []
    for n, line in enumerate(office.tops, 1):
        head = heads("Kegiatan", "Pagu", "Realisasi", "Sisa", "%")
        parts = office.parts_of(line) or [line]
        body: list[Row] = [[Cell(part.item.name), *_cells(office, (part.pagu, part.realisasi))] for part in parts]
        blocks += [f"{n}. {line.item.name}", Table([5, 3.2, 3.2, 3, 1.5], head, body)]
        told += [_told(office, part.item.name, (part.pagu, part.realisasi)) for part in parts]
    return _form(office, blocks, told)


def repeated_header_words(office: Office) -> Form:
    """`Anggaran` and `Realisasi` over rupiah, and the share called by a sentence."""
    head = heads(
        "NO",
        "PROGRAM / KEGIATAN",
        "JUMLAH DANA (DPPA)",
        "REALISASI KEUANGAN",
        "TINGKAT REALISASI KEUANGAN (%)",
        "REALISASI FISIK (%)",
    )
    body: list[Row] = []
    told: list[Told] = []
    for n, line in enumerate(office.spent, 1):
        work = Decimal(office.rand.randrange(9000, 10001)) / 100
        three = [money(office, line.pagu), money(office, line.realisasi), percent(office, line.realisasi, line.pagu)]
        body.append([Cell(str(n)), Cell(line.item.name), *three, Cell(office.look.share(work), align="centre")])
        figures = [*spent_figures(office.year, line.pagu, line.realisasi), Figure("persen_kinerja", office.year, work)]
        told.append(Told("budget", line.item.name, figures))
    return _form(office, [Table([0.9, 5, 3.2, 3.2, 2.2, 1.8], head, body)], told)


FORMS: Final = (
    outline,
    outline_in_columns,
    two_funds,
    first_and_revised,
    months,
    kinds_of_two_years,
    direct_and_indirect,
    agreed_with_parts,
    sentences_between,
    repeated_header_words,
)
