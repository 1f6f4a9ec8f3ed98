"""Budget tables in other words: what heads the columns, what stands between the rows, what an amount has beside it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bench.forms.office import Office, line_told, money, percent, share, spent_figures, total_told
from bench.forms.parts import amounts, framed, merged, pair, total_row
from bench.forms.table import Cell, Figure, Form, Row, Table, Told, heads

_NAMES: Final = ("Nama Program", "Program/Kegiatan", "Uraian Kegiatan", "Program dan Kegiatan", "Kegiatan", "Uraian")
_PAGU: Final = (
    "Pagu DIPA",
    "Alokasi Dana",
    "Jumlah Dana",
    "Besaran Anggaran",
    "Pagu (Rp)",
    "Anggaran TA",
    "Plafon",
    "DPA",
)
_SPENT: Final = (
    "Serapan (Rp)",
    "Penyerapan Anggaran",
    "Realisasi s.d. Desember",
    "Realisasi Belanja",
    "SPJ (Rp)",
    "Realisasi Dana",
)
_SHARE: Final = (
    "Daya Serap (%)",
    "Tingkat Serapan",
    "% Realisasi",
    "Prosentase",
    "Persentase (%)",
    "% Serapan",
    "Penyerapan (%)",
)


def _form(office: Office, table: Table, told: Sequence[Told], spare: frozenset[Decimal] = frozenset()) -> Form:
    intro = f"Adapun penggunaan anggaran {office.agency.name} pada tahun {office.year} yaitu:"
    return framed(intro, table, f"Tabel 3.11 Akuntabilitas Keuangan Tahun {office.year}", told, spare)


def other_words(office: Office) -> Form:
    """The header in other words each time."""
    words = (office.rand.choice(some) for some in (_NAMES, _PAGU, _SPENT, _SHARE))
    body: list[Row] = [
        [Cell(str(n)), Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)]
        for n, line in enumerate(office.spent, 1)
    ]
    table = Table([0.9, 6.4, 3.4, 3.4, 2], heads("No", *words), body)
    return _form(office, table, [line_told(office, line) for line in office.spent])


def bands_of_spending(office: Office) -> Form:
    """Bands without amounts between the rows, a sum behind each."""
    body: list[Row] = []
    told: list[Told] = []
    for mark, top in zip("ABCDEFG", office.tops, strict=False):
        parts = office.parts_of(top) or [top]
        body.append([Cell(f"{mark}. {top.item.name}", span=5, bold=True), *[None] * 4])
        for n, line in enumerate(parts, 1):
            body.append([Cell(str(n)), Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)])
            told.append(line_told(office, line))
        whole = sum(line.pagu for line in parts), sum(line.realisasi for line in parts)
        body.append([Cell(f"Jumlah {mark}", span=2, bold=True), None, *amounts(office, *whole, True)])
        told.append(Told("budget", f"Jumlah {mark}", spent_figures(office.year, *whole)))
    body.append(total_row(office, "Jumlah Total", 2))
    table = Table([0.9, 6.4, 3.4, 3.4, 1.6], heads("No", "Uraian", "Anggaran", "Realisasi", "%"), body)
    return _form(office, table, [*told, total_told(office, "Jumlah Total")])


def code_in_pieces(office: Office) -> Form:
    """A region's code, a column for each of its parts."""
    head: list[Row] = [
        [
            Cell("Kode Rekening", span=4),
            None,
            None,
            None,
            *map(Cell, ("Program/Kegiatan", "Anggaran", "Realisasi", "%")),
        ]
    ]
    body: list[Row] = []
    told: list[Told] = []
    places = [14, 0]
    for line in office.spent:
        top = line.parent is None
        places = [places[0] + 1, 0] if top else [places[0], places[1] + 1]
        codes = ("1", "02", str(places[0]), "" if top else f"{places[1]:02}")
        body.append(
            [*map(Cell, codes), Cell(line.item.name, bold=top), *amounts(office, line.pagu, line.realisasi, top)]
        )
        told.append(line_told(office, line))
    return _form(office, Table([0.8, 0.8, 0.8, 0.8, 5.4, 3.2, 3.2, 1.5], head, body), told)


def nothing_spent(office: Office) -> Form:
    """Lines of which nothing was spent: a dash, a zero, and their shares."""
    body: list[Row] = []
    told: list[Told] = []
    for n, line in enumerate(office.leaves, 1):
        none = n == 2
        spent = 0 if none else line.realisasi
        zero = Cell("0", align="right") if none else money(office, spent)
        body.append(
            [Cell(str(n)), Cell(line.item.name), money(office, line.pagu), zero, percent(office, spent, line.pagu)]
        )
        told.append(Told("budget", line.item.name, spent_figures(office.year, line.pagu, spent)))
    return _form(
        office, Table([0.9, 6.4, 3.4, 3.4, 1.6], heads("No", "Kegiatan", "Pagu", "Realisasi", "%"), body), told
    )


def whole_percents(office: Office) -> Form:
    """Shares without decimals, the sum called by what it is the sum of."""
    body: list[Row] = []
    told: list[Told] = []
    lines = [(line.item.name, line.pagu, line.realisasi) for line in office.tops]
    for name, pagu, spent in [*lines, ("Total Belanja Langsung", office.pagu, office.realised)]:
        taken = Decimal(round(share(spent, pagu)))
        body.append(
            [
                Cell(name),
                money(office, pagu),
                money(office, spent),
                Cell(office.look.percent.format(taken), align="centre"),
            ]
        )
        figures = [
            *spent_figures(office.year, pagu, spent, ("pagu", "realisasi")),
            Figure("persen_keuangan", office.year, taken),
        ]
        told.append(Told("budget", name, figures))
    return _form(office, Table([6.4, 3.4, 3.4, 1.6], heads("Program", "Anggaran", "Realisasi", "Capaian"), body), told)


def tables_of_sasaran(office: Office) -> Form:
    """A small table of programmes and money below the name of each sasaran."""
    blocks: list[str | Table] = []
    told: list[Told] = []
    for n, (sasaran, top) in enumerate(zip(office.agency.sasaran, office.tops, strict=False), 1):
        parts = office.parts_of(top) or [top]
        body: list[Row] = [
            [Cell(str(at)), Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)]
            for at, line in enumerate(parts, 1)
        ]
        caption = f"Tabel 3.{n + 4} Anggaran Sasaran {n} Tahun {office.year}"
        head = heads("No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%")
        blocks += [f"Sasaran {n} : {sasaran}", Table([0.9, 6.4, 3.4, 3.4, 1.6], head, body, caption=caption)]
        told += [line_told(office, line) for line in parts]
    return Form(blocks, told)


def money_and_achievement(office: Office) -> Form:
    """Sasaran, indicators, their achievement, their money: all amounts of an indicator, the efficiency last."""
    head = heads(
        "Sasaran",
        "Indikator Kinerja",
        "Capaian Kinerja (%)",
        "Anggaran (Rp)",
        "Realisasi (Rp)",
        "Serapan (%)",
        "Efisiensi (%)",
    )
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    groups: dict[str, int] = {}
    for found in office.readings:
        groups[found.measure.sasaran] = groups.get(found.measure.sasaran, 0) + 1
    seen: set[str] = set()
    for found in office.readings:
        two = pair(office)
        saved = 100 - share(two[1], two[0])
        reached = Decimal(office.rand.randrange(9500, 10990)) / 100
        spare.add(saved)
        own = found.measure.sasaran
        first = merged(Cell(own), groups[own], own in seen)
        seen.add(own)
        shares = [Cell(office.look.share(value), align="centre") for value in (reached, saved)]
        body.append([first, Cell(found.measure.name), shares[0], *amounts(office, *two), shares[1]])
        told.append(Told("budget", found.measure.name, spent_figures(office.year, *two)))
        told.append(Told("indicators", found.measure.name, [Figure("capaian", office.year, reached)], {"sasaran": own}))
    return _form(office, Table([3.4, 4, 2, 3, 3, 1.8, 1.8], head, body), told, frozenset(spare))


def source_behind(office: Office) -> Form:
    """The fund behind each amount, in its cell."""
    body: list[Row] = [
        [Cell(str(n)), Cell(line.item.name), Cell(f"{office.look.amount(line.pagu)} (APBD)", align="right")]
        for n, line in enumerate(office.tops, 1)
    ]
    table = Table([0.9, 8, 4], heads("No", "Program", "Anggaran"), body)
    return _form(office, table, [line_told(office, line, ("pagu",)) for line in office.tops])


FORMS: Final = (
    other_words,
    bands_of_spending,
    code_in_pieces,
    nothing_spent,
    whole_percents,
    tables_of_sasaran,
    money_and_achievement,
    source_behind,
)
