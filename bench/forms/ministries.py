"""Budgets of ministries and courts: outputs with their volumes, kinds of spending under a programme, what was blocked,
work units, and the shares that their guidance asks for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bench.forms.office import Office, line_told, money, percent, share, spent_figures, total_told
from bench.forms.parts import amounts, bold, groups, merged, numbered_names, pair, total_row, wide_budget
from bench.forms.table import Cell, Figure, Form, Row, Table, Told, grouped, heads
from bench.typeset.figures import Spent

_KINDS: Final = ("Belanja Pegawai", "Belanja Barang", "Belanja Modal")
_FOUR: Final = ("pagu", "realisasi", "%", "sisa")


def _volumes(office: Office) -> tuple[int, int]:
    target = office.rand.randrange(3, 40)
    return target, max(1, target - office.rand.randrange(0, 3))


def outputs_and_money(office: Office) -> Form:
    """KRO and RO: volume planned and reached beside pagu and what was spent, each with its share."""
    head = grouped(
        "Kode",
        "Klasifikasi Rincian Output",
        ("Volume", ("Target", "Realisasi", "%")),
        ("Anggaran (Rp)", ("Pagu", "Realisasi", "%")),
    )
    body: list[Row] = []
    told: list[Told] = []
    for line in office.leaves:
        planned, reached = _volumes(office)
        work = share(reached, planned)
        counts = [Cell(f"{planned} Layanan"), Cell(f"{reached} Layanan"), Cell(office.look.share(work))]
        body.append([Cell(line.item.code), Cell(line.item.name), *counts, *amounts(office, line.pagu, line.realisasi)])
        figures = [*spent_figures(office.year, line.pagu, line.realisasi), Figure("persen_kinerja", office.year, work)]
        told.append(Told("budget", line.item.name, figures, {"code": line.item.code}))
    body.append([Cell("Total", span=5, bold=True), *[None] * 4, *amounts(office, office.pagu, office.realised, True)])
    table = Table([2.2, 4.6, 1.9, 1.9, 1.5, 3, 3, 1.5], head, body)
    return wide_budget(office, table, [*told, total_told(office, "Total")])


def kinds_under_a_programme(office: Office) -> Form:
    """A programme, the kinds of its spending below it, and its sum behind them."""
    head = heads("No", "Program / Jenis Belanja", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "% Serapan")
    body: list[Row] = []
    told: list[Told] = []

    def row(number: str, name: str, two: tuple[int, int], level: str) -> None:
        own = amounts(office, *two, level != "jenis_belanja")
        rest = money(office, two[0] - two[1], level != "jenis_belanja")
        body.append([Cell(number), Cell(name, bold=level != "jenis_belanja"), *own[:2], rest, own[2]])
        told.append(Told("budget", name, spent_figures(office.year, *two, ("pagu", "realisasi", "sisa", "%"))))

    for n, top in enumerate(office.tops, 1):
        row(str(n), top.item.name, (top.pagu, top.realisasi), "program")
        shares = [(int(top.pagu * part), int(top.realisasi * part)) for part in (0.42, 0.37)]
        rest = (top.pagu - sum(one[0] for one in shares), top.realisasi - sum(one[1] for one in shares))
        for kind, two in zip(_KINDS, [*shares, rest], strict=True):
            row("", kind, two, "jenis_belanja")
    row("", "Jumlah", (office.pagu, office.realised), "total")
    return wide_budget(office, Table([0.8, 5, 3, 3, 2.8, 1.6], head, body), told)


def blocked_part(office: Office) -> Form:
    """What may not be spent is taken off before the share is told."""
    head = heads("No", "Program", "Pagu DIPA", "Blokir", "Pagu Setelah Blokir", "Realisasi", "%")
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for left, line in zip(numbered_names(office.tops), office.tops, strict=True):
        kept_back = line.pagu // 20 // 1000 * 1000
        spare |= {Decimal(kept_back), Decimal(line.pagu + kept_back)}
        body.append(
            [
                *left,
                money(office, line.pagu + kept_back),
                money(office, kept_back),
                *amounts(office, line.pagu, line.realisasi),
            ]
        )
        told.append(line_told(office, line))
    table = Table([0.8, 4.4, 3, 2.6, 3, 3, 1.5], head, body)
    return wide_budget(office, table, told, frozenset(spare))


def work_units(office: Office) -> Form:
    """Units of a ministry with their budget, and their place among all."""
    head = heads("No", "Satuan Kerja", "Pagu", "Realisasi", "%", "Peringkat")
    units = ("Sekretariat", "Pusat Data dan Informasi", "Balai Pelatihan Wilayah I", "Balai Pelatihan Wilayah II")
    body: list[Row] = []
    told: list[Told] = []
    for n, name in enumerate(units, 1):
        two = pair(office)
        body.append([Cell(str(n)), Cell(name), *amounts(office, *two), Cell(str(5 - n), align="centre")])
        told.append(Told("budget", name, spent_figures(office.year, *two)))
    return wide_budget(office, Table([0.8, 6, 3.2, 3.2, 1.5, 1.8], head, body), told, title="Realisasi per Satker")


def both_kinds_of_work(office: Office) -> Form:
    """What was spent and what was done, planned and reached each, in percent, and the gap between."""
    head = grouped(
        "No",
        "Kegiatan",
        "Pagu (Rp)",
        ("Keuangan", ("Rp", "%")),
        ("Fisik", ("Rencana (%)", "Realisasi (%)", "Deviasi")),
    )
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = {Decimal(100)}
    for left, line in zip(numbered_names(office.leaves), office.leaves, strict=True):
        done = Decimal(office.rand.randrange(9100, 9990)) / 100
        spare |= {done - 100, 100 - done}
        body.append(
            [
                *left,
                *amounts(office, line.pagu, line.realisasi),
                *(Cell(office.look.share(value), align="centre") for value in (Decimal(100), done, done - 100)),
            ]
        )
        figures = [*spent_figures(office.year, line.pagu, line.realisasi), Figure("persen_kinerja", office.year, done)]
        told.append(Told("budget", line.item.name, figures))
    return wide_budget(
        office, Table([0.8, 4.4, 3, 3, 1.5, 1.7, 1.8, 1.6], head, body), told, frozenset(spare), "Kemajuan Kegiatan"
    )


def efficiency_of_outputs(office: Office) -> Form:
    """Money kept against money planned for what was done, and the value of it."""
    head = heads("Rincian Output", "Pagu Anggaran", "Realisasi Anggaran", "Capaian RO (%)", "Efisiensi (%)")
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for line in office.leaves:
        kept = 100 - share(line.realisasi, line.pagu)
        spare |= {kept, Decimal(100)}
        shares = [Cell(office.look.share(value), align="centre") for value in (Decimal(100), kept)]
        body.append([Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)[:2], *shares])
        told.append(line_told(office, line, ("pagu", "realisasi")))
    table = Table([5.4, 3.2, 3.2, 2, 2], head, body)
    return wide_budget(office, table, told, frozenset(spare), "Efisiensi Penggunaan Anggaran")


def agreed_and_spent(office: Office) -> Form:
    """The budget as agreed, as revised, and spent; the sum stands first."""
    head = heads("Program", "Anggaran PK Awal", "Anggaran PK Revisi", "Realisasi Anggaran", "% Realisasi", "Sisa")

    def row(name: str, before: int, pagu: int, realised: int, strong: bool) -> Row:
        three = amounts(office, pagu, realised, strong)
        return [
            Cell(name, bold=strong),
            money(office, before, strong),
            *three,
            money(office, pagu - realised, strong),
        ]

    def told(name: str, before: int, pagu: int, realised: int) -> Told:
        first = Figure("pagu_awal", office.year, Decimal(before))
        return Told("budget", name, [first, *spent_figures(office.year, pagu, realised, _FOUR)])

    lines = [(top.item.name, top.pagu + 4_000_000 * n, top.pagu, top.realisasi) for n, top in enumerate(office.tops, 1)]
    whole = ("Jumlah Anggaran", sum(one[1] for one in lines), office.pagu, office.realised)
    body = [row(*whole, True), *(row(*one, False) for one in lines)]
    table = Table([4.6, 3, 3, 3, 1.6, 2.8], head, body)
    return wide_budget(office, table, [told(*one) for one in (whole, *lines)])


def spent_by_sasaran(office: Office) -> Form:
    """Each sasaran a band, its lines below, its sum called by it."""
    head = heads("No", "Sasaran / Kegiatan", "Anggaran", "Realisasi", "%")
    body: list[Row] = []
    told: list[Told] = []
    for n, ((sasaran, _), lines) in enumerate(zip(groups(office), _shared(office), strict=False), 1):
        body.append([Cell(f"Sasaran {n}. {sasaran}", span=5, bold=True), *[None] * 4])
        for left, line in zip(numbered_names(lines), lines, strict=True):
            body.append([*left, *amounts(office, line.pagu, line.realisasi)])
            told.append(line_told(office, line))
        two = sum(line.pagu for line in lines), sum(line.realisasi for line in lines)
        name = f"Jumlah Sasaran {n}"
        body.append([Cell(name, span=2, bold=True, align="right"), None, *amounts(office, *two, True)])
        told.append(Told("budget", name, spent_figures(office.year, *two)))
    return wide_budget(office, Table([0.8, 6.4, 3.2, 3.2, 1.5], head, body), told)


def _shared(office: Office) -> Sequence[Sequence[Spent]]:
    half = max(1, len(office.leaves) // 2)
    return office.leaves[:half], office.leaves[half:]


def merged_programmes_with_sums(office: Office) -> Form:
    """A programme and its sum merged over its kegiatan, which have amounts of their own."""
    head = grouped("No", "Program", "Kegiatan", ("Alokasi (Rp)", ("Kegiatan", "Program")), "Realisasi (Rp)", "%")
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for n, top in enumerate(office.tops, 1):
        lines = office.parts_of(top) or [top]
        spare.add(Decimal(top.pagu))
        for at, line in enumerate(lines):
            number, name, whole = (
                merged(cell, len(lines), at)
                for cell in (Cell(str(n)), Cell(top.item.name, bold=bold(top)), money(office, top.pagu))
            )
            spent = [money(office, line.realisasi), percent(office, line.realisasi, line.pagu)]
            body.append([number, name, Cell(line.item.name), money(office, line.pagu), whole, *spent])
            told.append(line_told(office, line))
    return wide_budget(
        office, Table([0.8, 3.6, 4, 3, 3, 3, 1.5], head, body), told, frozenset(spare), "Anggaran menurut Program"
    )


def sum_of_sources(office: Office) -> Form:
    """Kinds of spending by fund, a column each, sums at the right and at the foot, nothing spent."""
    head = heads("No", "Uraian", "Rupiah Murni", "PNBP", "Hibah", "Jumlah")
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    sums = [0, 0, 0]
    for n, line in enumerate(office.tops, 1):
        parts = [line.pagu * 6 // 10, line.pagu * 3 // 10]
        parts.append(line.pagu - sum(parts))
        sums = [one + part for one, part in zip(sums, parts, strict=True)]
        spare |= set(map(Decimal, parts))
        body.append([Cell(str(n)), Cell(line.item.name), *(money(office, value) for value in (*parts, line.pagu))])
        told.append(line_told(office, line, ("pagu",)))
    spare |= set(map(Decimal, sums))
    body.append([Cell("Jumlah", span=2, bold=True), None, *(money(office, one, True) for one in (*sums, office.pagu))])
    table = Table([0.8, 4.6, 3, 3, 3, 3], head, body)
    return wide_budget(office, table, [*told, total_told(office, "Jumlah", ("pagu",))], frozenset(spare), "Pagu")


def before_and_now(office: Office) -> Form:
    """Last year's spending beside this year's budget, as reports on the balance have it."""
    head = heads("Uraian", f"Anggaran {office.year}", f"Realisasi {office.year}", "%", f"Realisasi {office.year - 1}")
    body: list[Row] = []
    told: list[Told] = []
    for line in office.spent:
        before = int(line.realisasi * 0.93)
        body.append([Cell(line.item.name), *amounts(office, line.pagu, line.realisasi), money(office, before)])
        figures = [
            *spent_figures(office.year, line.pagu, line.realisasi),
            Figure("realisasi", office.year - 1, Decimal(before)),
        ]
        told.append(Told("budget", line.item.name, figures))
    body.append([*total_row(office, "JUMLAH", 1), Cell()])
    return wide_budget(office, Table([5, 3.2, 3.2, 1.5, 3.2], head, body), [*told, total_told(office, "JUMLAH")])


FORMS: Final = (
    outputs_and_money,
    kinds_under_a_programme,
    blocked_part,
    work_units,
    both_kinds_of_work,
    efficiency_of_outputs,
    agreed_and_spent,
    spent_by_sasaran,
    merged_programmes_with_sums,
    sum_of_sources,
    before_and_now,
)
