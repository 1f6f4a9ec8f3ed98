"""Money beside indicators where their rows are not the same: several lines of a budget to an indicator, amounts of a
sasaran, lines packed in one cell, parts of a line below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby
from typing import Final

from bench.forms.office import Office, line_told, money, percent, reading_told, share, shown, spent_figures, total_told
from bench.forms.table import Cell, Figure, Form, Row, Table, Told
from bench.typeset.figures import Reading, Spent


def _form(office: Office, table: Table, told: Sequence[Told], title: str, spare: frozenset[Decimal] = frozenset()) -> Form:
    intro = f"Kinerja dan anggaran {office.agency.name} tahun {office.year} diuraikan sebagai berikut."
    return Form([intro, replace(table, caption=f"Tabel 3.9 {title} Tahun {office.year}")], told, spare)


def _groups(office: Office) -> Iterator[tuple[str, list[Reading]]]:
    for sasaran, group in groupby(office.readings, key=lambda found: found.measure.sasaran):
        yield sasaran, list(group)


def _merged(cell: Cell, rows: int, place: int) -> Cell | None:
    return replace(cell, rows=rows) if not place else None


def _pair(office: Office) -> tuple[int, int]:
    pagu = office.rand.randrange(90_000, 900_000) * 1000
    return pagu, int(pagu * office.rand.uniform(0.85, 0.999))


def _three(office: Office, pagu: int, realised: int) -> list[Cell]:
    return [money(office, pagu), money(office, realised), percent(office, realised, pagu)]


def _measured(office: Office, found: Reading) -> list[Cell]:
    return [shown(office, found, name) for name in ("target", "realisasi", "capaian")]


def _told(office: Office, found: Reading, *measures: str, kind: str = "performance_measurement") -> Told:
    one = reading_told(found, office.year, unit=False, measures=measures)
    return replace(one, around={**one.around, "kind": kind})


def lines_below_an_indicator(office: Office) -> Form:
    """An indicator merged down beside the lines of the budget that serve it."""
    head: list[Row] = [[Cell(text) for text in ("No", "Indikator Kinerja", "Target", "Realisasi", "%", "Program/Kegiatan", "Anggaran", "Realisasi", "%")]]
    body: list[Row] = []
    told: list[Told] = []
    for n, (found, top) in enumerate(zip(office.readings, office.tops, strict=False), 1):
        lines = [top, *office.parts_of(top)]
        for place, line in enumerate(lines):
            left = [_merged(cell, len(lines), place) for cell in (Cell(str(n)), Cell(found.measure.name), *_measured(office, found))]
            body.append([*left, Cell(line.item.name), *_three(office, line.pagu, line.realisasi)])
            told.append(line_told(office, line))
        told.append(replace(_told(office, found, "target", "realisasi", "capaian"), around={}))
    return _form(office, Table([0.8, 3, 1.4, 1.5, 1.5, 3.4, 2.8, 2.8, 1.4], head, body), told, "Capaian Kinerja dan Anggaran")


def lines_below_a_sasaran(office: Office) -> Form:
    """A sasaran beside its lines, without indicators."""
    head: list[Row] = [[Cell(text) for text in ("No", "Sasaran Strategis", "Program/Kegiatan Pendukung", "Pagu", "Realisasi", "%")]]
    body: list[Row] = []
    told: list[Told] = []
    for n, (sasaran, top) in enumerate(zip(office.agency.sasaran, office.tops, strict=False), 1):
        lines = office.parts_of(top) or [top]
        for place, line in enumerate(lines):
            left = [_merged(cell, len(lines), place) for cell in (Cell(str(n)), Cell(sasaran))]
            body.append([*left, Cell(line.item.name), *_three(office, line.pagu, line.realisasi)])
            told.append(line_told(office, line))
    return _form(office, Table([0.8, 3.6, 4, 3.2, 3.2, 1.4], head, body), told, "Anggaran per Sasaran")


def packed_lines(office: Office) -> Form:
    """The lines that serve a sasaran in one cell, their amounts in another, each beside its first line."""
    head: list[Row] = [[Cell(text) for text in ("Sasaran", "Indikator Kinerja", "Target", "Program", "Anggaran (Rp)")]]
    body: list[Row] = []
    told: list[Told] = []
    lines = list(office.leaves)
    for place, (sasaran, group) in enumerate(_groups(office)):
        own = lines[place * 2 : place * 2 + 2]
        names = "\n".join(f"{n}. {line.item.name}" for n, line in enumerate(own, 1))
        amounts = "\n".join(office.look.amount(line.pagu) for line in own)
        right = (Cell(names), Cell(amounts, align="right", beside=3))
        for at, found in enumerate(group):
            body.append([_merged(Cell(sasaran), len(group), at), Cell(found.measure.name), shown(office, found, "target"), *(_merged(cell, len(group), at) for cell in right)])
            told.append(_told(office, found, "target", kind="performance_agreement"))
        told += [line_told(office, line, ("pagu",)) for line in own]
    return _form(office, Table([3, 3.6, 1.6, 4.4, 3], head, body), told, "Perjanjian Kinerja")


def amounts_of_a_sasaran(office: Office) -> Form:
    """The template of the guidance: kinerja and anggaran of a sasaran side by side, amounts merged over it."""
    head: list[Row] = [
        [Cell("No", rows=2), Cell("Sasaran", rows=2), Cell("Indikator", rows=2), Cell("Kinerja", span=3), None, None, Cell("Anggaran", span=3), None, None],
        [None, None, None, Cell("Target"), Cell("Realisasi"), Cell("% Capaian"), Cell("Alokasi"), Cell("Realisasi"), Cell("% Capaian")],
    ]
    body: list[Row] = []
    told: list[Told] = []
    for n, (sasaran, group) in enumerate(_groups(office), 1):
        pagu, realised = _pair(office)
        for at, found in enumerate(group):
            left = [_merged(cell, len(group), at) for cell in (Cell(str(n)), Cell(sasaran))]
            right = [_merged(cell, len(group), at) for cell in _three(office, pagu, realised)]
            body.append([*left, Cell(found.measure.name), *_measured(office, found), *right])
            told.append(_told(office, found, "target", "realisasi", "capaian"))
        told.append(Told("budget", sasaran, spent_figures(office.year, pagu, realised)))
    return _form(office, Table([0.8, 3, 3.4, 1.5, 1.6, 1.6, 2.8, 2.8, 1.6], head, body), told, "Pencapaian Kinerja dan Anggaran")


def amounts_of_an_indicator(office: Office) -> Form:
    """Likewise with the amounts of each indicator."""
    head: list[Row] = [
        [Cell("Sasaran", rows=2), Cell("Indikator Kinerja", rows=2), Cell("Kinerja", span=3), None, None, Cell("Keuangan", span=3), None, None],
        [None, None, Cell("Target"), Cell("Realisasi"), Cell("Capaian"), Cell("Target"), Cell("Realisasi"), Cell("Capaian")],
    ]
    body: list[Row] = []
    told: list[Told] = []
    for sasaran, group in _groups(office):
        for at, found in enumerate(group):
            pagu, realised = _pair(office)
            body.append([_merged(Cell(sasaran), len(group), at), Cell(found.measure.name), *_measured(office, found), *_three(office, pagu, realised)])
            told.append(_told(office, found, "target", "realisasi", "capaian"))
            told.append(Told("budget", found.measure.name, spent_figures(office.year, pagu, realised)))
    return _form(office, Table([3, 3.4, 1.5, 1.6, 1.6, 2.8, 2.8, 1.6], head, body), told, "Capaian Kinerja dan Keuangan")


def allocation(office: Office) -> Form:
    """The template of the guidance: the budget of each sasaran and its share of the whole."""
    head: list[Row] = [[Cell(text) for text in ("No", "Sasaran Strategis", "Jumlah Indikator", "Anggaran", "% Anggaran")]]
    pairs = [(sasaran, len(group), _pair(office)[0]) for sasaran, group in _groups(office)]
    whole = sum(pagu for _, _, pagu in pairs)
    body: list[Row] = [[Cell(str(n)), Cell(sasaran), Cell(str(count), align="centre"), money(office, pagu), percent(office, pagu, whole)] for n, (sasaran, count, pagu) in enumerate(pairs, 1)]
    body.append([Cell("Jumlah", span=3), None, None, money(office, whole), Cell(office.look.share(Decimal(100)), align="centre")])
    told = [Told("budget", sasaran, [Figure("pagu", office.year, Decimal(pagu))]) for sasaran, _, pagu in pairs]
    told.append(Told("budget", "Jumlah", [Figure("pagu", office.year, Decimal(whole))]))
    spare = frozenset([*(share(pagu, whole) for _, _, pagu in pairs), Decimal(100)])
    return _form(office, Table([0.8, 6, 2, 3.4, 2], head, body), told, "Alokasi Anggaran per Sasaran", spare)


def efficiency(office: Office) -> Form:
    """The template of the guidance: achievement against absorption; shares alone are no lines of a budget."""
    head: list[Row] = [[Cell(text) for text in ("No", "Sasaran", "Indikator", "% Capaian Kinerja", "% Penyerapan Anggaran", "Tingkat Efisiensi")]]
    body: list[Row] = []
    told: list[Told] = []
    spare: set[Decimal] = set()
    for n, (sasaran, group) in enumerate(_groups(office), 1):
        for at, found in enumerate(group):
            taken = Decimal(office.rand.randrange(8500, 9990)) / 100
            spare.add(taken)
            left = [_merged(cell, len(group), at) for cell in (Cell(str(n)), Cell(sasaran))]
            body.append([*left, Cell(found.measure.name), shown(office, found, "capaian"), Cell(office.look.share(taken), align="centre"), Cell(office.look.share(100 - taken), align="centre")])
            told.append(_told(office, found, "capaian"))
    return _form(office, Table([0.8, 4, 4, 2, 2, 2], head, body), told, "Efisiensi Penggunaan Sumber Daya", frozenset(spare))


def efficiency_with_amounts(office: Office) -> Form:
    """Achievement, budget, what was spent, and what was saved, by sasaran."""
    head: list[Row] = [[Cell(text) for text in ("No", "Sasaran Strategis", "Rata-rata Capaian Kinerja (%)", "Anggaran (Rp)", "Realisasi (Rp)", "Penyerapan (%)", "Efisiensi (%)")]]
    body: list[Row] = []
    told: list[Told] = []
    for n, sasaran in enumerate(office.agency.sasaran, 1):
        pagu, realised = _pair(office)
        mean = Decimal(office.rand.randrange(9500, 10990)) / 100
        body.append([Cell(str(n)), Cell(sasaran), Cell(office.look.share(mean), align="centre"), *_three(office, pagu, realised), percent(office, pagu - realised, pagu)])
        told.append(Told("budget", sasaran, spent_figures(office.year, pagu, realised)))
    spare = frozenset(share(int(one.figures[0].value) - int(one.figures[1].value), int(one.figures[0].value)) for one in told)
    return _form(office, Table([0.8, 5, 2.4, 3, 3, 1.8, 1.8], head, body), told, "Efisiensi Anggaran", spare)


def kinds_below_a_line(office: Office) -> Form:
    """Kinds of spending below each kegiatan."""
    head: list[Row] = [[Cell(text) for text in ("No", "Kegiatan/Jenis Belanja", "Anggaran", "Realisasi", "%")]]
    body: list[Row] = []
    told: list[Told] = []
    for n, line in enumerate(office.leaves[:3], 1):
        body.append([Cell(str(n), bold=True), Cell(line.item.name, bold=True), *_three(office, line.pagu, line.realisasi)])
        told.append(line_told(office, line))
        first = int(line.pagu * 0.4) // 1000 * 1000, int(line.realisasi * 0.4)
        for name, two in (("Belanja Pegawai", first), ("Belanja Barang dan Jasa", (line.pagu - first[0], line.realisasi - first[1]))):
            body.append([Cell(), Cell(f"- {name}"), *_three(office, *two)])
            told.append(Told("budget", name, spent_figures(office.year, *two)))
    return _form(office, Table([0.8, 7, 3.2, 3.2, 1.6], head, body), told, "Realisasi Belanja")


def payments(office: Office) -> Form:
    """Ways of payment, their sum, what is left."""
    head: list[Row] = [
        [Cell("No", rows=2), Cell("Program/Kegiatan", rows=2), Cell("Pagu", rows=2), Cell("Realisasi SPJ", span=3), None, None, Cell("Sisa Anggaran", rows=2)],
        [None, None, None, Cell("LS"), Cell("UP/GU/TU"), Cell("Jumlah"), None],
    ]
    body: list[Row] = []
    spare: set[Decimal] = set()
    for n, line in enumerate(office.spent, 1):
        part = int(line.realisasi * 0.37)
        spare |= {Decimal(part), Decimal(line.realisasi - part)}
        values = (line.pagu, part, line.realisasi - part, line.realisasi, line.pagu - line.realisasi)
        body.append([Cell(str(n)), Cell(line.item.name), *(money(office, value) for value in values)])
    told = [line_told(office, line, ("pagu", "realisasi", "sisa")) for line in office.spent]
    return _form(office, Table([0.8, 4, 2.9, 2.7, 2.7, 2.9, 2.7], head, body), told, "Realisasi Keuangan", frozenset(spare))


def target_of_money(office: Office) -> Form:
    """A budget whose columns are called target, realisasi and capaian."""
    head: list[Row] = [[Cell(text) for text in ("No", "Program", "Target (Rp)", "Realisasi (Rp)", "Capaian (%)")]]
    body: list[Row] = [[Cell(str(n)), Cell(line.item.name), *_three(office, line.pagu, line.realisasi)] for n, line in enumerate(office.tops, 1)]
    body.append([Cell("Jumlah", span=2), None, *_three(office, office.pagu, office.realised)])
    return _form(office, Table([0.8, 7, 3.2, 3.2, 1.8], head, body), [*(line_told(office, line) for line in office.tops), total_told(office)], "Realisasi Keuangan")


def outputs(office: Office) -> Form:
    """Programme and kegiatan merged down beside their outputs; amounts at the right, of the kegiatan."""
    head: list[Row] = [[Cell(text) for text in ("Program", "Kegiatan", "Keluaran", "Target", "Realisasi", "Anggaran", "Realisasi Anggaran")]]
    body: list[Row] = []
    told: list[Told] = []
    for top in office.tops:
        lines = office.parts_of(top) or [top]
        for place, line in enumerate(lines):
            for at, output in enumerate(("Dokumen perencanaan", "Laporan keuangan")):
                first = _merged(Cell(top.item.name), 2 * len(lines), place * 2 + at)
                right = [_merged(money(office, value), 2, at) for value in (line.pagu, line.realisasi)]
                count = office.rand.randrange(2, 12)
                body.append([first, _merged(Cell(line.item.name), 2, at), Cell(output), Cell(f"{count} dokumen"), Cell(f"{count} dokumen"), *right])
            told.append(line_told(office, line, ("pagu", "realisasi")))
    spare = frozenset(map(Decimal, range(2, 12)))
    return _form(office, Table([3, 3, 2.8, 1.8, 1.8, 3, 3], head, body), told, "Keluaran dan Anggaran", spare)


def _sources(line: Spent) -> tuple[tuple[str, int, int], tuple[str, int, int]]:
    pagu, realised = int(line.pagu * 0.6) // 1000 * 1000, int(line.realisasi * 0.58)
    return ("APBD", pagu, realised), ("BLUD", line.pagu - pagu, line.realisasi - realised)


def funds_below_a_line(office: Office) -> Form:
    """A column of funds: each line has a row for each, and they are told as the line's."""
    head: list[Row] = [[Cell(text) for text in ("No", "Program", "Sumber Dana", "Pagu", "Realisasi", "%")]]
    body: list[Row] = []
    spare: set[Decimal] = set()
    for n, line in enumerate(office.tops, 1):
        for at, (fund, pagu, realised) in enumerate(_sources(line)):
            left = [_merged(cell, 2, at) for cell in (Cell(str(n)), Cell(line.item.name))]
            body.append([*left, Cell(fund), *_three(office, pagu, realised)])
            spare |= {Decimal(pagu), Decimal(realised), share(realised, pagu)}
    body.append([Cell("Jumlah", span=3), None, None, *_three(office, office.pagu, office.realised)])
    return _form(office, Table([0.8, 6, 1.8, 3.2, 3.2, 1.6], head, body), [total_told(office)], "Realisasi Anggaran", frozenset(spare))


FORMS: Final = (
    lines_below_an_indicator, lines_below_a_sasaran, packed_lines, amounts_of_a_sasaran, amounts_of_an_indicator, allocation,
    efficiency, efficiency_with_amounts, kinds_below_a_line, payments, target_of_money, outputs, funds_below_a_line,
)
