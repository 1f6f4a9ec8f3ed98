"""Forms of regions: yearly plans in two halves, quarters with work and money, programmes that serve an indicator."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bench.forms.office import Office, line_told, money, percent, reading_told, share, shown, spent_figures
from bench.forms.parts import amounts, framed, groups, measured, measured_told, merged, pair, wide_budget
from bench.forms.table import Cell, Figure, Form, Row, Table, Told, grouped, heads
from bench.typeset.figures import Reading, Spent


def _pairs(office: Office) -> Sequence[tuple[Reading, Spent]]:
    return list(zip(office.readings, office.leaves, strict=False))


def _plan(office: Office, table: Table, told: Sequence[Told], title: str, spare: frozenset[Decimal]) -> Form:
    intro = f"Rencana kerja {office.agency.name} tahun {office.year} diuraikan dalam tabel berikut."
    return framed(intro, table, f"Tabel 4.1 {title} Tahun {office.year}", told, spare)


def plan_of_two_years(office: Office) -> Form:
    """The plan of this year, and what the next is thought to need."""
    head = grouped(
        "Program/Kegiatan",
        "Indikator Kinerja",
        (f"Rencana Tahun {office.year}", ("Target Capaian Kinerja", "Kebutuhan Dana (Rp)", "Sumber Dana")),
        (f"Prakiraan Maju Tahun {office.year + 1}", ("Target Capaian Kinerja", "Kebutuhan Dana (Rp)")),
    )
    body: list[Row] = []
    told: list[Told] = []
    for found, line in _pairs(office):
        after = int(line.pagu * 1.1)
        body.append(
            [
                Cell(line.item.name),
                Cell(found.measure.name),
                shown(office, found, "target"),
                money(office, line.pagu),
                Cell("APBD"),
                shown(office, found, "target"),
                money(office, after),
            ]
        )
        figures = [Figure("pagu", office.year, Decimal(line.pagu)), Figure("pagu", office.year + 1, Decimal(after))]
        told.append(Told("budget", line.item.name, figures))
        one = reading_told(found, office.year, unit=False, measures=("target",))
        next_year = Figure("target", office.year + 1, one.figures[0].value)
        told.append(Told("indicators", one.name, [*one.figures, next_year]))
    table = Table([3.6, 3.6, 1.7, 2.9, 1.4, 1.7, 2.9], head, body)
    return _plan(office, table, told, "Rumusan Rencana Program dan Kegiatan", frozenset())


def last_year_of_the_plan(office: Office) -> Form:
    """What was planned and done last year, and the target of this one."""
    head = grouped(
        "Urusan/Program/Kegiatan",
        "Indikator Kinerja Program",
        (f"Tahun {office.year - 1}", ("Target", "Realisasi", "Tingkat Realisasi (%)")),
        f"Target Renja Tahun {office.year}",
    )
    body: list[Row] = []
    told: list[Told] = []
    for found, line in _pairs(office):
        cells = [*measured(office, found), Cell(found.end, align="centre")]
        body.append([Cell(line.item.name), Cell(found.measure.name), *cells])
        one = reading_told(found, office.year - 1, unit=False, measures=("target", "realisasi", "capaian"))
        told.append(Told("indicators", one.name, [*one.figures, *_end(office, found)], {"kegiatan": line.item.name}))
    table = Table([4, 4, 1.8, 1.8, 2, 2], head, body)
    return _plan(office, table, told, "Evaluasi Pelaksanaan Renja", frozenset())


def _end(office: Office, found: Reading) -> list[Figure]:
    try:
        return [Figure("target", office.year, Decimal(found.end.replace(".", "").replace(",", ".")))]
    except ArithmeticError:
        return [Figure("target", office.year, found.end)]


def work_and_money_of_quarters(office: Office) -> Form:
    """Target, four quarters and what came of them: `K` and `Rp` each."""
    head = grouped(
        "Kegiatan",
        "Indikator",
        ("Target Renja", ("K", "Rp")),
        ("Triwulan I", ("K", "Rp")),
        ("Triwulan II", ("K", "Rp")),
        ("Realisasi", ("K", "Rp")),
    )
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for found, line in _pairs(office):
        first = int(line.realisasi * 0.4)
        spare |= {Decimal(first), Decimal(line.realisasi - first)}
        body.append(
            [
                Cell(line.item.name),
                Cell(found.measure.name),
                shown(office, found, "target"),
                money(office, line.pagu),
                Cell("-", align="centre"),
                money(office, first),
                Cell("-", align="centre"),
                money(office, line.realisasi - first),
                shown(office, found, "realisasi"),
                money(office, line.realisasi),
            ]
        )
        told.append(line_told(office, line, ("pagu", "realisasi")))
        one = reading_told(found, office.year, unit=False, measures=("target", "realisasi"))
        told.append(Told("indicators", one.name, one.figures))
    table = Table([3.2, 3.2, 1.5, 2.8, 0.8, 2.7, 0.8, 2.7, 1.5, 2.8], head, body)
    return _plan(office, table, told, "Evaluasi Hasil Renja", frozenset(spare))


def supporting_programmes(office: Office) -> Form:
    """Indicators with their achievement, the programmes that support them, and whether they did."""
    head = heads("No", "Indikator Kinerja", "Capaian (%)", "Program Pendukung", "Anggaran", "Realisasi", "%", "Ket")
    body: list[Row] = []
    told: list[Told] = []
    for n, (found, line) in enumerate(_pairs(office), 1):
        body.append(
            [
                Cell(str(n)),
                Cell(found.measure.name),
                shown(office, found, "capaian"),
                Cell(line.item.name),
                *amounts(office, line.pagu, line.realisasi),
                Cell("Menunjang"),
            ]
        )
        told.append(line_told(office, line))
        told.append(measured_told(office, found, "capaian"))
    told = [Told(one.part, one.name, one.figures) for one in told]
    table = Table([0.8, 3.6, 1.7, 3.6, 2.9, 2.9, 1.5, 1.9], head, body)
    return wide_budget(office, table, told, title="Program Pendukung Capaian Kinerja")


def outputs_of_kegiatan(office: Office) -> Form:
    """Programmes and kegiatan in one column, each with an indicator, its target and result, and its money."""
    head = grouped(
        "No",
        "Program / Kegiatan",
        "Indikator",
        ("Kinerja", ("Target", "Realisasi", "%")),
        ("Keuangan (Rp)", ("Anggaran", "Realisasi", "%")),
    )
    body: list[Row] = []
    told: list[Told] = []
    for n, (found, line) in enumerate(zip(office.readings, office.spent, strict=False), 1):
        body.append(
            [
                Cell(str(n)),
                Cell(line.item.name),
                Cell(found.measure.name),
                *measured(office, found),
                *amounts(office, line.pagu, line.realisasi),
            ]
        )
        told.append(line_told(office, line))
        one = measured_told(office, found, "target", "realisasi", "capaian")
        told.append(Told(one.part, one.name, one.figures))
    table = Table([0.8, 3.4, 3.4, 1.6, 1.6, 1.6, 2.9, 2.9, 1.6], head, body)
    return wide_budget(office, table, told, title="Capaian Program dan Kegiatan")


def shares_of_a_sasaran(office: Office) -> Form:
    """A sasaran's mean achievement against its absorption, money between; one row for a sasaran."""
    head = grouped(
        "No", "Sasaran", ("Kinerja", ("Rata-rata Capaian (%)",)), ("Anggaran", ("Pagu", "Realisasi", "%")), "Efisiensi"
    )
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for n, sasaran in enumerate(office.agency.sasaran, 1):
        two = pair(office)
        reached = Decimal(office.rand.randrange(9500, 10990)) / 100
        kept = reached - share(two[1], two[0])
        spare |= {reached, kept}
        ends = [Cell(office.look.share(value), align="centre") for value in (reached, kept)]
        body.append([Cell(str(n)), Cell(sasaran), ends[0], *amounts(office, *two), ends[1]])
        told.append(Told("budget", sasaran, spent_figures(office.year, *two)))
    table = Table([0.8, 5, 2.2, 3.2, 3.2, 1.6, 1.8], head, body)
    return wide_budget(office, table, told, frozenset(spare), "Efisiensi per Sasaran")


def raised_and_spent(office: Office) -> Form:
    """Before, after, how much more or less, and what was spent: some lines were cut."""
    head = grouped(
        "Program/Kegiatan",
        ("Anggaran", ("Sebelum", "Sesudah", "Bertambah/ Berkurang")),
        ("Realisasi", ("Rp", "%")),
    )
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for n, line in enumerate(office.spent):
        change = 7_000_000 if n % 2 else -3_000_000
        sign = money(office, change) if change > 0 else Cell(f"({office.look.amount(-change)})", align="right")
        spare |= {Decimal(change), Decimal(-change)}
        two = [money(office, line.pagu - change), money(office, line.pagu)]
        spent = [money(office, line.realisasi), percent(office, line.realisasi, line.pagu)]
        body.append([Cell(line.item.name), *two, sign, *spent])
        first = Figure("pagu_awal", office.year, Decimal(line.pagu - change))
        told.append(Told("budget", line.item.name, [first, *spent_figures(office.year, line.pagu, line.realisasi)]))
    return wide_budget(
        office, Table([4.6, 3, 3, 2.8, 3, 1.5], head, body), told, frozenset(spare), "Perubahan dan Realisasi Anggaran"
    )


def programme_and_kegiatan_of_sasaran(office: Office) -> Form:
    """Sasaran, programme, kegiatan, each merged over the next, and the money of the kegiatan."""
    head = heads("Sasaran", "Program", "Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Keuangan (%)", "Fisik (%)")
    body: list[Row] = []
    told: list[Told] = []
    for (sasaran, _), top in zip(groups(office), office.tops, strict=False):
        lines = office.parts_of(top) or [top]
        for at, line in enumerate(lines):
            left = [merged(Cell(text), len(lines), at) for text in (sasaran, top.item.name)]
            done = Decimal(office.rand.randrange(9000, 10000)) / 100
            last = Cell(office.look.share(done), align="centre")
            body.append([*left, Cell(line.item.name), *amounts(office, line.pagu, line.realisasi), last])
            figures = spent_figures(office.year, line.pagu, line.realisasi)
            told.append(Told("budget", line.item.name, [*figures, Figure("persen_kinerja", office.year, done)]))
    table = Table([3.2, 3.4, 3.8, 3, 3, 1.8, 1.6], head, body)
    return wide_budget(office, table, told, title="Anggaran per Sasaran")


def money_of_plan_and_result(office: Office) -> Form:
    """Sasaran and indicators, their programme, target and money of the plan, then result and money spent."""
    head = heads(
        "Sasaran",
        "Indikator",
        "Program",
        "Target Kinerja",
        "Pagu Anggaran",
        "Realisasi Kinerja",
        "Realisasi Anggaran",
        "Capaian Kinerja (%)",
        "Serapan (%)",
    )
    body: list[Row] = []
    told: list[Told] = []
    for n, (sasaran, group) in enumerate(groups(office)):
        line = office.leaves[n % len(office.leaves)]
        for at, found in enumerate(group):
            target, realised, reached = measured(office, found)
            serving = (Cell(sasaran), Cell(line.item.name), *amounts(office, line.pagu, line.realisasi))
            own, name, pagu, spent, taken = (merged(cell, len(group), at) for cell in serving)
            body.append([own, Cell(found.measure.name), name, target, pagu, realised, spent, reached, taken])
            told.append(measured_told(office, found, "target", "realisasi", "capaian"))
        told.append(line_told(office, line))
    table = Table([2.6, 3, 2.8, 1.5, 2.8, 1.6, 2.8, 1.7, 1.6], head, body)
    return wide_budget(office, table, told, title="Kinerja dan Anggaran")


FORMS: Final = (
    plan_of_two_years,
    last_year_of_the_plan,
    work_and_money_of_quarters,
    supporting_programmes,
    outputs_of_kegiatan,
    shares_of_a_sasaran,
    raised_and_spent,
    programme_and_kegiatan_of_sasaran,
    money_of_plan_and_result,
)
