"""Budget tables of many columns: sources, revisions, years, parts of the year, kinds of spending side by side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bench.forms.office import Office, line_told, money, percent, share, spent_figures, total_told
from bench.forms.table import Cell, Figure, Form, Row, Table, Told
from bench.typeset.figures import Spent


def _form(office: Office, table: Table, told: Sequence[Told], spare: frozenset[Decimal] = frozenset(), title: str = "Realisasi Anggaran") -> Form:
    intro = f"Anggaran {office.agency.name} tahun {office.year} dapat dilihat pada tabel di bawah ini."
    return Form([intro, Table(table.widths, table.head, table.body, table.lined, f"Tabel 3.7 {title} Tahun {office.year}")], told, spare)


def _names(lines: Sequence[Spent]) -> list[list[Cell]]:
    return [[Cell(str(n)), Cell(line.item.name, bold=line.parent is None)] for n, line in enumerate(lines, 1)]


def sources(office: Office) -> Form:
    """Two funds as groups of columns, and both together."""
    head: list[Row] = [
        [Cell("No", rows=2), Cell("Program/Kegiatan", rows=2), Cell("Rupiah Murni", span=2), None, Cell("PNBP/BLU", span=2), None, Cell("Jumlah", span=3), None, None],
        [None, None, *(Cell(text) for text in ("Pagu", "Realisasi", "Pagu", "Realisasi", "Pagu", "Realisasi", "%"))],
    ]
    body: list[Row] = []
    spare: set[Decimal] = set()
    for left, line in zip(_names(office.leaves), office.leaves, strict=True):
        parts = int(line.pagu * 0.7), int(line.realisasi * 0.68)
        four = [*parts, line.pagu - parts[0], line.realisasi - parts[1]]
        spare |= set(map(Decimal, four))
        body.append([*left, *(money(office, value) for value in (*four, line.pagu, line.realisasi)), percent(office, line.realisasi, line.pagu)])
    return _form(office, Table([0.8, 3.4, *[2.7] * 6, 1.4], head, body), [line_told(office, line) for line in office.leaves], frozenset(spare))


def funds_in_rows(office: Office) -> Form:
    """Each fund a band, its lines below, its sum, and the sum of all."""
    head: list[Row] = [[Cell(text) for text in ("No", "Uraian", "Pagu", "Realisasi", "%")]]
    body: list[Row] = []
    told: list[Told] = []
    half = max(1, len(office.leaves) // 2)
    for n, (fund, lines) in enumerate((("DIPA 01 Badan Urusan Administrasi", office.leaves[:half]), ("DIPA 04 Direktorat Jenderal Badan Peradilan", office.leaves[half:])), 1):
        body.append([Cell("AB"[n - 1], bold=True), Cell(fund, bold=True, span=4), None, None, None])
        for left, line in zip(_names(lines), lines, strict=True):
            body.append([*left, money(office, line.pagu), money(office, line.realisasi), percent(office, line.realisasi, line.pagu)])
            told.append(line_told(office, line))
        two = sum(line.pagu for line in lines), sum(line.realisasi for line in lines)
        name = f"Jumlah DIPA 0{1 if n == 1 else 4}"
        body.append([Cell(name, span=2, bold=True), None, money(office, two[0], True), money(office, two[1], True), percent(office, two[1], two[0], True)])
        told.append(Told("budget", name, spent_figures(office.year, *two)))
    body.append([Cell("Jumlah Seluruhnya", span=2, bold=True), None, money(office, office.pagu, True), money(office, office.realised, True), percent(office, office.realised, office.pagu, True)])
    return _form(office, Table([0.9, 7, 3.4, 3.4, 1.5], head, body), [*told, total_told(office, "Jumlah Seluruhnya")])


def revised(office: Office) -> Form:
    """Before and after the revision, and what was spent."""
    head: list[Row] = [
        [Cell("Program/Kegiatan", rows=2), Cell("Anggaran", span=2), None, Cell("Realisasi", span=2), None],
        [None, Cell("Murni"), Cell("Perubahan"), Cell("Rp"), Cell("%")],
    ]
    body: list[Row] = []
    told: list[Told] = []
    for line in office.spent:
        before = line.pagu + office.rand.randrange(-9, 10) * 1_000_000
        body.append([Cell(line.item.name), money(office, before), money(office, line.pagu), money(office, line.realisasi), percent(office, line.realisasi, line.pagu)])
        figures = [Figure("pagu_awal", office.year, Decimal(before)), *spent_figures(office.year, line.pagu, line.realisasi)]
        told.append(Told("budget", line.item.name, figures, {"level": line.item.level}))
    return _form(office, Table([5.4, 3.2, 3.2, 3.2, 1.5], head, body), told)


def raised(office: Office) -> Form:
    """Before, after, and the difference; nothing spent yet."""
    head: list[Row] = [
        [Cell("No", rows=2), Cell("Uraian", rows=2), Cell("Jumlah (Rp)", span=2), None, Cell("Bertambah/(Berkurang)", span=2), None],
        [None, None, Cell("Sebelum Perubahan"), Cell("Setelah Perubahan"), Cell("Rp"), Cell("%")],
    ]
    body: list[Row] = []
    told: list[Told] = []
    for left, line in zip(_names(office.leaves), office.leaves, strict=True):
        before = line.pagu - office.rand.randrange(1, 30) * 1_000_000
        body.append([*left, money(office, before), money(office, line.pagu), money(office, line.pagu - before), percent(office, line.pagu - before, before)])
        told.append(Told("budget", line.item.name, [Figure("pagu_awal", office.year, Decimal(before)), Figure("pagu", office.year, Decimal(line.pagu))]))
    return _form(office, Table([0.9, 5.4, 3.2, 3.2, 2.8, 1.5], head, body), told, title="Perubahan Anggaran")


def halves(office: Office) -> Form:
    """Both halves of the year, then the year."""
    head: list[Row] = [
        [Cell("No", rows=2), Cell("Kegiatan", rows=2), Cell("Pagu (Rp)", rows=2), Cell("Semester I", span=2), None, Cell("Semester II", span=2), None, Cell("Total Realisasi", span=2), None],
        [None, None, None, *(Cell(text) for text in ("Rp", "%", "Rp", "%", "Rp", "%"))],
    ]
    body: list[Row] = []
    for left, line in zip(_names(office.leaves), office.leaves, strict=True):
        first = int(line.realisasi * office.rand.uniform(0.3, 0.5))
        cells = [cell for value in (first, line.realisasi - first, line.realisasi) for cell in (money(office, value), percent(office, value, line.pagu))]
        body.append([*left, money(office, line.pagu), *cells])
    return _form(office, Table([0.8, 3.6, 2.7, *[2.7, 1.4] * 3], head, body), [line_told(office, line) for line in office.leaves])


def three_rows_of_header(office: Office) -> Form:
    head: list[Row] = [
        [Cell("No", rows=3), Cell("Uraian", rows=3), Cell(f"Tahun Anggaran {office.year}", span=5), None, None, None, None],
        [None, None, Cell("Anggaran", span=2), None, Cell("Realisasi", span=2), None, Cell("Sisa", rows=2)],
        [None, None, Cell("Semula"), Cell("Menjadi"), Cell("Rp"), Cell("%"), None],
    ]
    body: list[Row] = []
    told: list[Told] = []
    for left, line in zip(_names(office.spent), office.spent, strict=True):
        before = line.pagu + office.rand.randrange(-9, 10) * 1_000_000
        body.append([*left, money(office, before), money(office, line.pagu), money(office, line.realisasi), percent(office, line.realisasi, line.pagu), money(office, line.pagu - line.realisasi)])
        figures = [Figure("pagu_awal", office.year, Decimal(before)), *spent_figures(office.year, line.pagu, line.realisasi, ("pagu", "realisasi", "%", "sisa"))]
        told.append(Told("budget", line.item.name, figures, {"level": line.item.level}))
    return _form(office, Table([0.8, 4.2, 3, 3, 3, 1.4, 2.6], head, body), told)


def turned_header(office: Office) -> Form:
    head: list[Row] = [[Cell("No"), Cell("Program/Kegiatan"), Cell("Pagu", turned=True), Cell("Realisasi", turned=True), Cell("Persentase", turned=True)]]
    body: list[Row] = [[*left, money(office, line.pagu), money(office, line.realisasi), percent(office, line.realisasi, line.pagu)] for left, line in zip(_names(office.spent), office.spent, strict=True)]
    return _form(office, Table([0.9, 7, 3.4, 3.4, 1.6], head, body), [line_told(office, line) for line in office.spent])


def two_years(office: Office) -> Form:
    head: list[Row] = [
        [Cell("No", rows=2), Cell("Program", rows=2), Cell(f"Tahun {office.year - 1}", span=3), None, None, Cell(f"Tahun {office.year}", span=3), None, None],
        [None, None, *(Cell(text) for text in ("Anggaran", "Realisasi", "%") * 2)],
    ]
    body: list[Row] = []
    told: list[Told] = []
    for left, line in zip(_names(office.tops), office.tops, strict=True):
        old = int(line.pagu * 0.9), int(line.realisasi * 0.87)
        cells = [cell for pagu, realised in (old, (line.pagu, line.realisasi)) for cell in (money(office, pagu), money(office, realised), percent(office, realised, pagu))]
        body.append([*left, *cells])
        figures = [*spent_figures(office.year - 1, *old), *spent_figures(office.year, line.pagu, line.realisasi)]
        told.append(Told("budget", line.item.name, figures, {"level": line.item.level}))
    return _form(office, Table([0.8, 4, *[2.8, 2.8, 1.4] * 2], head, body), told, title="Perbandingan Realisasi Anggaran")


def kinds_side_by_side(office: Office) -> Form:
    """Kinds of spending as columns, and their sum."""
    head: list[Row] = [[Cell(text) for text in ("No", "Kegiatan", "Belanja Pegawai", "Belanja Barang/Jasa", "Belanja Modal", "Jumlah Anggaran")]]
    body: list[Row] = []
    spare: set[Decimal] = set()
    for left, line in zip(_names(office.leaves), office.leaves, strict=True):
        parts = [int(line.pagu * 0.5) // 1000 * 1000, int(line.pagu * 0.3) // 1000 * 1000]
        parts.append(line.pagu - sum(parts))
        spare |= set(map(Decimal, parts))
        body.append([*left, *(money(office, value) for value in (*parts, line.pagu))])
    return _form(office, Table([0.9, 4.6, 3, 3, 3, 3.2], head, body), [line_told(office, line, ("pagu",)) for line in office.leaves], frozenset(spare), "Anggaran menurut Jenis Belanja")


def blocked(office: Office) -> Form:
    """A part that may not be spent, and what is left of the budget."""
    head: list[Row] = [[Cell(text) for text in ("No", "Kegiatan", "Pagu Awal", "Pagu Akhir", "Realisasi", "% Realisasi", "Sisa Pagu")]]
    body: list[Row] = []
    told: list[Told] = []
    for left, line in zip(_names(office.leaves), office.leaves, strict=True):
        before = line.pagu + 2_500_000
        body.append([*left, money(office, before), money(office, line.pagu), money(office, line.realisasi), percent(office, line.realisasi, line.pagu), money(office, line.pagu - line.realisasi)])
        figures = [Figure("pagu_awal", office.year, Decimal(before)), *spent_figures(office.year, line.pagu, line.realisasi, ("pagu", "realisasi", "%", "sisa"))]
        told.append(Told("budget", line.item.name, figures))
    return _form(office, Table([0.8, 4.2, 3, 3, 3, 1.6, 2.6], head, body), told)


def volumes(office: Office) -> Form:
    """Output and money of each line: code, volume, unit, amounts."""
    head: list[Row] = [
        [Cell("Kode", rows=2), Cell("Program/Kegiatan/KRO/RO", rows=2), Cell("Volume", span=2), None, Cell("Anggaran", span=3), None, None],
        [None, None, Cell("Target"), Cell("Satuan"), Cell("Pagu"), Cell("Realisasi"), Cell("%")],
    ]
    body: list[Row] = []
    for line in office.spent:
        volume = str(office.rand.randrange(1, 30)) if line.parent is not None else ""
        body.append([Cell(line.item.code), Cell(line.item.name, bold=line.parent is None), Cell(volume, align="centre"), Cell("Layanan" if volume else ""), money(office, line.pagu), money(office, line.realisasi), percent(office, line.realisasi, line.pagu)])
    return _form(office, Table([2.2, 4.4, 1.4, 1.8, 3, 3, 1.5], head, body), [line_told(office, line, code=True) for line in office.spent])


def revisions(office: Office) -> Form:
    """The budget through its revisions."""
    head: list[Row] = [[Cell(text) for text in ("No", "Uraian", "Tanggal", "Pagu DIPA", "Keterangan")]]
    body: list[Row] = []
    told: list[Told] = []
    for n in range(4):
        name = "DIPA Awal" if not n else f"Revisi ke-{n}"
        pagu = office.pagu + n * office.rand.randrange(1, 90) * 1_000_000
        body.append([Cell(str(n + 1)), Cell(name), Cell(f"{3 + 5 * n} {('Januari', 'Maret', 'Juli', 'Oktober')[n]} {office.year}"), money(office, pagu), Cell("Pergeseran antar kegiatan" if n else "")])
        told.append(Told("budget", name, [Figure("pagu", office.year, Decimal(pagu))], {"level": "revision"}))
    return _form(office, Table([0.9, 3, 3.4, 3.4, 4], head, body), told, title="Revisi DIPA")


def income_and_spending(office: Office) -> Form:
    """A hospital's: what comes in, what goes out."""
    head: list[Row] = [[Cell(text) for text in ("Uraian", "Anggaran", "Realisasi", "Lebih/(Kurang)", "%")]]
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for group, names in (("PENDAPATAN", ("Pendapatan Layanan BLUD", "Pendapatan Hibah")), ("BELANJA", ("Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal"))):
        body.append([Cell(group, bold=True), Cell(), Cell(), Cell(), Cell()])
        sums = [0, 0]
        for name in names:
            pagu = office.rand.randrange(90_000, 900_000) * 1000
            realised = int(pagu * office.rand.uniform(0.85, 0.999))
            sums = [sums[0] + pagu, sums[1] + realised]
            spare |= {Decimal(pagu - realised), Decimal(sums[0] - sums[1])}
            body.append([Cell(name, indent=8), money(office, pagu), money(office, realised), money(office, pagu - realised), percent(office, realised, pagu)])
            told.append(Told("budget", name, spent_figures(office.year, pagu, realised)))
        body.append([Cell(f"Jumlah {group.capitalize()}", bold=True), money(office, sums[0]), money(office, sums[1]), money(office, sums[0] - sums[1]), percent(office, sums[1], sums[0])])
        told.append(Told("budget", f"Jumlah {group.capitalize()}", spent_figures(office.year, *sums)))
    return _form(office, Table([5.4, 3.2, 3.2, 3.2, 1.5], head, body), told, frozenset(spare))


def quarters(office: Office) -> Form:
    """The plan of spending through the quarters."""
    head: list[Row] = [
        [Cell("No", rows=2), Cell("Program/Kegiatan", rows=2), Cell("Pagu", rows=2), Cell("Rencana Penarikan Dana", span=4), None, None, None],
        [None, None, None, *(Cell(f"TW {part}") for part in ("I", "II", "III", "IV"))],
    ]
    body: list[Row] = []
    spare: set[Decimal] = set()
    for left, line in zip(_names(office.spent), office.spent, strict=True):
        parts = [int(line.pagu * part) // 1000 * 1000 for part in (0.2, 0.3, 0.25)]
        parts.append(line.pagu - sum(parts))
        spare |= set(map(Decimal, parts))
        body.append([*left, money(office, line.pagu), *(money(office, value) for value in parts)])
    return _form(office, Table([0.8, 4.4, 3, *[2.8] * 4], head, body), [line_told(office, line, ("pagu",)) for line in office.spent], frozenset(spare), "Rencana Anggaran")


FORMS: Final = (
    sources, funds_in_rows, revised, raised, halves, three_rows_of_header, turned_header, two_years,
    kinds_side_by_side, blocked, volumes, revisions, income_and_spending, quarters,
)
