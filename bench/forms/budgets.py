"""Budget tables: who names the rows, where amounts and totals stand, what else stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from bench.forms.office import (
    Office, line_told, money, percent, share, spent_figures, total_told,
)
from bench.forms.table import Cell, Figure, Form, Row, Table, Told
from bench.typeset.figures import Spent

_THREE: Final = ("pagu", "realisasi", "%")


def _heads(*texts: str) -> list[Row]:
    return [[Cell(text) for text in texts]]


def _amounts(office: Office, pagu: int, realised: int, bold: bool = False) -> list[Cell]:
    return [money(office, pagu, bold), money(office, realised, bold), percent(office, realised, pagu, bold)]


def _total(office: Office, label: str, span: int) -> list[Cell | None]:
    return [Cell(label, span=span, bold=True, align="centre"), *[None] * (span - 1), *_amounts(office, office.pagu, office.realised, True)]


def _form(office: Office, table: Table, told: Sequence[Told], spare: frozenset[Decimal] = frozenset()) -> Form:
    intro = f"Realisasi anggaran {office.agency.name} tahun {office.year} disajikan pada tabel berikut."
    caption = f"Tabel 3.5 Realisasi Anggaran Tahun {office.year}"
    return Form([intro, Table(table.widths, table.head, table.body, table.lined, caption)], told, spare)


def _bold(line: Spent) -> bool:
    return line.parent is None


def rupiah_column(office: Office) -> Form:
    """`Rp` in a column of its own before each amount."""
    def amounts(pagu: int, realised: int) -> list[Cell]:
        plain = [Cell(f"{value:,}".replace(",", "."), align="right") for value in (pagu, realised)]
        return [Cell("Rp"), plain[0], Cell("Rp"), plain[1], percent(office, realised, pagu)]

    head: list[Row] = [[Cell("No"), Cell("Program/Kegiatan"), Cell("Pagu", span=2), None, Cell("Realisasi", span=2), None, Cell("%")]]
    body: list[Row] = [[Cell(str(n)), Cell(line.item.name, bold=_bold(line)), *amounts(line.pagu, line.realisasi)] for n, line in enumerate(office.spent, 1)]
    body.append([Cell("Jumlah", span=2, bold=True), None, *amounts(office.pagu, office.realised)])
    return _form(office, Table([1, 6, 0.8, 3.4, 0.8, 3.4, 1.6], head, body), [*map(_three(office), office.spent), total_told(office)])


def _three(office: Office) -> Callable[[Spent], Told]:
    return lambda line: line_told(office, line)


def code_with_name(office: Office) -> Form:
    """Code and name in one column, and what is left."""
    head = _heads("Kode / Uraian", "Pagu", "Realisasi", "Sisa", "%")
    body: list[Row] = []
    for line in office.spent:
        amounts = _amounts(office, line.pagu, line.realisasi, _bold(line))
        name = Cell(f"{line.item.code} {line.item.name}", bold=_bold(line))
        body.append([name, *amounts[:2], money(office, line.pagu - line.realisasi, _bold(line)), amounts[2]])
    total = _amounts(office, office.pagu, office.realised, True)
    body.append([Cell("TOTAL", bold=True), *total[:2], money(office, office.pagu - office.realised, True), total[2]])
    four = ("pagu", "realisasi", "sisa", "%")
    told = [line_told(office, line, four, code=True) for line in office.spent]
    return _form(office, Table([6, 3.2, 3.2, 3, 1.5], head, body), [*told, total_told(office, "TOTAL", four)])


def three_name_columns(office: Office) -> Form:
    """A column for each level; the amounts of all levels in the same columns."""
    head = _heads("Kode", "Program", "Kegiatan", "Pagu Anggaran", "Realisasi", "%")
    body: list[Row] = []
    for line in office.spent:
        own = [Cell(line.item.name if _bold(line) else ""), Cell("" if _bold(line) else line.item.name)]
        body.append([Cell(line.item.code), *own, *_amounts(office, line.pagu, line.realisasi, _bold(line))])
    body.append(_total(office, "Total", 3))
    told = [line_told(office, line, code=True) for line in office.spent]
    return _form(office, Table([2.4, 4, 4, 3.4, 3.4, 1.5], head, body), [*told, total_told(office, "Total")])


def program_merged(office: Office) -> Form:
    """Programmes merged down beside their parts, without amounts of their own."""
    head = _heads("No", "Program", "Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Persentase")
    body: list[Row] = []
    told: list[Told] = []
    for number, top in enumerate(office.tops, 1):
        parts = office.parts_of(top) or [top]
        for place, line in enumerate(parts):
            left = [Cell(str(number), rows=len(parts)), Cell(top.item.name, rows=len(parts))] if not place else [None, None]
            body.append([*left, Cell(line.item.name), *_amounts(office, line.pagu, line.realisasi)])
            told.append(Told("budget", line.item.name, spent_figures(office.year, line.pagu, line.realisasi), {"program": top.item.name}))
    body.append(_total(office, "Jumlah", 3))
    return _form(office, Table([0.9, 4, 4.4, 3.4, 3.4, 1.8], head, body), [*told, total_told(office)])


def total_above(office: Office) -> Form:
    head = _heads("No.", "Uraian", "Anggaran", "Realisasi", "%")
    body: list[Row] = [[Cell(), Cell(f"Jumlah Belanja {office.agency.name}", bold=True), *_amounts(office, office.pagu, office.realised, True)]]
    body += [[Cell(str(n)), Cell(line.item.name, bold=_bold(line)), *_amounts(office, line.pagu, line.realisasi)] for n, line in enumerate(office.spent, 1)]
    told = [total_told(office, f"Jumlah Belanja {office.agency.name}"), *map(_three(office), office.spent)]
    return _form(office, Table([0.9, 7, 3.4, 3.4, 1.5], head, body), told)


def total_unlabelled(office: Office) -> Form:
    head = _heads("No.", "Program / Kegiatan", "Pagu", "Realisasi", "%")
    body: list[Row] = [[Cell(str(n)), Cell(line.item.name), *_amounts(office, line.pagu, line.realisasi)] for n, line in enumerate(office.tops, 1)]
    body.append([Cell(), Cell(), *_amounts(office, office.pagu, office.realised, True)])
    return _form(office, Table([0.9, 7, 3.4, 3.4, 1.5], head, body), [line_told(office, line) for line in office.tops])


def totals_twice(office: Office) -> Form:
    """A subtotal of one fund, and the total that is the same."""
    head = _heads("No.", "Program", "Anggaran", "Realisasi", "Capaian (%)")
    body: list[Row] = [[Cell(chr(96 + n)), Cell(line.item.name), *_amounts(office, line.pagu, line.realisasi)] for n, line in enumerate(office.tops, 1)]
    body += [_total(office, "Jumlah Rupiah Murni", 2), _total(office, "Total Anggaran", 2)]
    told = [*map(_three(office), office.tops), total_told(office, "Jumlah Rupiah Murni"), total_told(office, "Total Anggaran")]
    told[-2] = Told("budget", "Jumlah Rupiah Murni", told[-2].figures)
    return _form(office, Table([0.9, 7, 3.4, 3.4, 1.6], head, body), told)


def indented(office: Office) -> Form:
    """Bold letters and indentation are the only signs of a level."""
    head = _heads("Uraian", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "Penyerapan")
    body: list[Row] = []
    for line in office.spent:
        amounts = _amounts(office, line.pagu, line.realisasi, _bold(line))
        name = Cell(line.item.name, bold=_bold(line), indent=0 if _bold(line) else 14)
        body.append([name, *amounts[:2], money(office, line.pagu - line.realisasi), amounts[2]])
    four = ("pagu", "realisasi", "sisa", "%")
    return _form(office, Table([6, 3.2, 3.2, 3, 2], head, body), [line_told(office, line, four) for line in office.spent])


def percent_first(office: Office) -> Form:
    head = _heads("No", "Kegiatan", "% Penyerapan", "Realisasi", "Pagu")
    rows = [Cell(line.item.name) for line in office.leaves]
    body: list[Row] = [[Cell(str(n)), name, *reversed(_amounts(office, line.pagu, line.realisasi))] for n, (name, line) in enumerate(zip(rows, office.leaves, strict=True), 1)]
    body.append([Cell("Jumlah", span=2), None, *reversed(_amounts(office, office.pagu, office.realised))])
    return _form(office, Table([0.9, 6.5, 2, 3.4, 3.4], head, body), [*map(_three(office), office.leaves), total_told(office)])


def money_and_work(office: Office) -> Form:
    """`Keuangan` in rupiah and percent beside `Fisik`."""
    head: list[Row] = [
        [Cell("No", rows=2), Cell("Program dan Kegiatan", rows=2), Cell("Anggaran (Rp)", rows=2), Cell("Realisasi", span=3), None, None],
        [None, None, None, Cell("Keuangan (Rp)"), Cell("Keu (%)"), Cell("Fisik (%)")],
    ]
    body: list[Row] = []
    told: list[Told] = []
    for n, line in enumerate(office.spent, 1):
        work = Decimal(office.rand.randrange(9000, 10000)) / 100
        body.append([Cell(str(n)), Cell(line.item.name, bold=_bold(line)), *_amounts(office, line.pagu, line.realisasi), Cell(office.look.share(work), align="centre")])
        figures = [*spent_figures(office.year, line.pagu, line.realisasi), Figure("persen_kinerja", office.year, work)]
        told.append(Told("budget", line.item.name, figures, {"level": line.item.level}))
    body.append([*_total(office, "Jumlah", 2), Cell()])
    return _form(office, Table([0.9, 6, 3.4, 3.4, 1.5, 1.5], head, body), [*told, total_told(office)])


def court(office: Office) -> Form:
    """By kinds of spending."""
    head = _heads("No", "Jenis Belanja", "Pagu", "Realisasi", "Sisa Anggaran", "%")
    lines = [(name, office.rand.randrange(90_000, 9_000_000) * 1000) for name in ("Belanja Pegawai", "Belanja Barang", "Belanja Modal")]
    amounts = [(name, pagu, int(pagu * office.rand.uniform(0.85, 0.999))) for name, pagu in lines]
    amounts.append(("Jumlah", sum(one[1] for one in amounts), sum(one[2] for one in amounts)))
    body: list[Row] = []
    told: list[Told] = []
    for n, (name, pagu, realised) in enumerate(amounts, 1):
        three = _amounts(office, pagu, realised)
        body.append([Cell(str(n) if n < 4 else ""), Cell(name), *three[:2], money(office, pagu - realised), three[2]])
        figures = spent_figures(office.year, pagu, realised, ("pagu", "realisasi", "sisa", "%"))
        told.append(Told("budget", name, figures, {"level": "total" if n == 4 else "jenis_belanja"}))
    return _form(office, Table([0.9, 4, 3.4, 3.4, 3.2, 1.5], head, body), told)


def roman(office: Office) -> Form:
    """Roman numerals and letters in the column of numbers."""
    head = _heads("No", "Uraian Program/Kegiatan", "Jumlah Anggaran", "Jumlah Realisasi", "Persen")
    body: list[Row] = []
    places = [0, 0]
    for line in office.spent:
        places = [places[0] + 1, 0] if _bold(line) else [places[0], places[1] + 1]
        mark = ("I", "II", "III", "IV")[places[0] - 1] if _bold(line) else chr(96 + places[1])
        body.append([Cell(mark, bold=_bold(line)), Cell(line.item.name, bold=_bold(line)), *_amounts(office, line.pagu, line.realisasi, _bold(line))])
    body.append(_total(office, "JUMLAH", 2))
    return _form(office, Table([0.9, 7, 3.4, 3.4, 1.6], head, body), [*map(_three(office), office.spent), total_told(office, "JUMLAH")])


def remarks(office: Office) -> Form:
    """A sentence beside each row."""
    head = _heads("No", "Kegiatan", "Pagu", "Realisasi", "%", "Keterangan")
    said = ("Sisa lelang dan efisiensi perjalanan dinas", "Terlaksana sesuai rencana", "Terdapat 3 paket yang tidak dilaksanakan")
    body: list[Row] = [[Cell(str(n)), Cell(line.item.name), *_amounts(office, line.pagu, line.realisasi), Cell(office.rand.choice(said))] for n, line in enumerate(office.leaves, 1)]
    body.append([*_total(office, "Jumlah", 2), Cell()])
    return _form(office, Table([0.9, 4.6, 3.2, 3.2, 1.5, 3.4], head, body), [*map(_three(office), office.leaves), total_told(office)])


def by_unit(office: Office) -> Form:
    """Units of the office spend it."""
    head = _heads("No", "Bidang/Bagian", "Alokasi Anggaran", "Realisasi Anggaran", "Serapan (%)")
    units = ("Sekretariat", "Bidang Perencanaan dan Evaluasi", "Bidang Pembinaan", "UPT Wilayah Timur")
    body: list[Row] = []
    told: list[Told] = []
    for n, name in enumerate(units, 1):
        pagu = office.rand.randrange(90_000, 900_000) * 1000
        realised = int(pagu * office.rand.uniform(0.85, 0.999))
        body.append([Cell(str(n)), Cell(name), *_amounts(office, pagu, realised)])
        told.append(Told("budget", name, spent_figures(office.year, pagu, realised)))
    return _form(office, Table([0.9, 6, 3.4, 3.4, 1.8], head, body), told)


def by_sasaran(office: Office) -> Form:
    head = _heads("No", "Sasaran Strategis", "Pagu", "Realisasi", "%")
    body: list[Row] = []
    told: list[Told] = []
    for n, name in enumerate(office.agency.sasaran, 1):
        pagu = office.rand.randrange(90_000, 900_000) * 1000
        realised = int(pagu * office.rand.uniform(0.85, 0.999))
        body.append([Cell(str(n)), Cell(name), *_amounts(office, pagu, realised)])
        told.append(Told("budget", name, spent_figures(office.year, pagu, realised), {"level": "sasaran"}))
    return _form(office, Table([0.9, 7, 3.4, 3.4, 1.5], head, body), told)


def thousands(office: Office) -> Form:
    """Amounts in millions of rupiah, with a decimal."""
    head = _heads("No", "Program/Kegiatan", "Pagu (juta Rp)", "Realisasi (juta Rp)", "%")
    body: list[Row] = []
    told: list[Told] = []
    for n, line in enumerate(office.spent, 1):
        two = [Decimal(value).scaleb(-6).quantize(Decimal("0.1")) for value in (line.pagu, line.realisasi)]
        texts = [f"{value:,}".translate(str.maketrans(",.", ".,")) for value in two]
        body.append([Cell(str(n)), Cell(line.item.name), *(Cell(text, align="right") for text in texts), percent(office, line.realisasi, line.pagu)])
        values = [Figure(name, office.year, value) for name, value in zip(("pagu", "realisasi"), two, strict=True)]
        told.append(Told("budget", line.item.name, [*values, Figure("persen_keuangan", office.year, share(line.realisasi, line.pagu))], {"level": line.item.level}))
    return _form(office, Table([0.9, 7, 2.8, 2.8, 1.5], head, body), told)


FORMS: Final = (
    rupiah_column, code_with_name, three_name_columns, program_merged, total_above, total_unlabelled, totals_twice,
    indented, percent_first, money_and_work, court, roman, remarks, by_unit, by_sasaran, thousands,
)
