"""Money beside indicators where their rows are not the same: several lines of a budget to an indicator, amounts of a
sasaran, lines packed in one cell, parts of a line below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from bench.forms.office import Office, line_told, money, percent, share, shown, spent_figures
from bench.forms.parts import amounts, groups, measured, measured_told, merged, pair
from bench.forms.table import Cell, Figure, Form, Row, Table, Told, grouped, heads


def _form(
    office: Office, table: Table, told: Sequence[Told], title: str, spare: frozenset[Decimal] = frozenset()
) -> Form:
    intro = f"Kinerja dan anggaran {office.agency.name} tahun {office.year} diuraikan sebagai berikut."
    return Form([intro, replace(table, caption=f"Tabel 3.9 {title} Tahun {office.year}")], told, spare)


def lines_below_an_indicator(office: Office) -> Form:
    """An indicator merged down beside the lines of the budget that serve it."""
    head = heads(
        "No", "Indikator Kinerja", "Target", "Realisasi", "%", "Program/Kegiatan", "Anggaran", "Realisasi", "%"
    )
    body: list[Row] = []
    told: list[Told] = []
    for n, (found, top) in enumerate(zip(office.readings, office.tops, strict=False), 1):
        lines = [top, *office.parts_of(top)]
        for place, line in enumerate(lines):
            left = [
                merged(cell, len(lines), place)
                for cell in (Cell(str(n)), Cell(found.measure.name), *measured(office, found))
            ]
            body.append([*left, Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)])
            told.append(line_told(office, line))
        told.append(replace(measured_told(office, found, "target", "realisasi", "capaian"), around={}))
    return _form(
        office, Table([0.8, 3, 1.4, 1.5, 1.5, 3.4, 2.8, 2.8, 1.4], head, body), told, "Capaian Kinerja dan Anggaran"
    )


def lines_below_a_sasaran(office: Office) -> Form:
    """A sasaran beside its lines, without indicators."""
    head = heads("No", "Sasaran Strategis", "Program/Kegiatan Pendukung", "Pagu", "Realisasi", "%")
    body: list[Row] = []
    told: list[Told] = []
    for n, (sasaran, top) in enumerate(zip(office.agency.sasaran, office.tops, strict=False), 1):
        lines = office.parts_of(top) or [top]
        for place, line in enumerate(lines):
            left = [merged(cell, len(lines), place) for cell in (Cell(str(n)), Cell(sasaran))]
            body.append([*left, Cell(line.item.name), *amounts(office, line.pagu, line.realisasi)])
            told.append(line_told(office, line))
    return _form(office, Table([0.8, 3.6, 4, 3.2, 3.2, 1.4], head, body), told, "Anggaran per Sasaran")


def packed_lines(office: Office) -> Form:
    """The lines that serve a sasaran in one cell, their amounts in another, each beside its first line."""
    head = heads("Sasaran", "Indikator Kinerja", "Target", "Program", "Anggaran (Rp)")
    body: list[Row] = []
    told: list[Told] = []
    lines = list(office.leaves)
    for place, (sasaran, group) in enumerate(groups(office)):
        own = lines[place * 2 : place * 2 + 2]
        names = "\n".join(f"{n}. {line.item.name}" for n, line in enumerate(own, 1))
        amounts = "\n".join(office.look.amount(line.pagu) for line in own)
        right = (Cell(names), Cell(amounts, align="right", beside=3))
        for at, found in enumerate(group):
            body.append(
                [
                    merged(Cell(sasaran), len(group), at),
                    Cell(found.measure.name),
                    shown(office, found, "target"),
                    *(merged(cell, len(group), at) for cell in right),
                ]
            )
            told.append(measured_told(office, found, "target", kind="performance_agreement"))
        told += [line_told(office, line, ("pagu",)) for line in own]
    return _form(office, Table([3, 3.6, 1.6, 4.4, 3], head, body), told, "Perjanjian Kinerja")


def amounts_of_a_sasaran(office: Office) -> Form:
    """The template of the guidance: kinerja and anggaran of a sasaran side by side, amounts merged over it."""
    head = grouped(
        "No",
        "Sasaran",
        "Indikator",
        ("Kinerja", ("Target", "Realisasi", "% Capaian")),
        ("Anggaran", ("Alokasi", "Realisasi", "% Capaian")),
    )
    body: list[Row] = []
    told: list[Told] = []
    for n, (sasaran, group) in enumerate(groups(office), 1):
        pagu, realised = pair(office)
        for at, found in enumerate(group):
            left = [merged(cell, len(group), at) for cell in (Cell(str(n)), Cell(sasaran))]
            right = [merged(cell, len(group), at) for cell in amounts(office, pagu, realised)]
            body.append([*left, Cell(found.measure.name), *measured(office, found), *right])
            told.append(measured_told(office, found, "target", "realisasi", "capaian"))
        told.append(Told("budget", sasaran, spent_figures(office.year, pagu, realised)))
    return _form(
        office, Table([0.8, 3, 3.4, 1.5, 1.6, 1.6, 2.8, 2.8, 1.6], head, body), told, "Pencapaian Kinerja dan Anggaran"
    )


def amounts_of_an_indicator(office: Office) -> Form:
    """Likewise with the amounts of each indicator."""
    head = grouped(
        "Sasaran",
        "Indikator Kinerja",
        ("Kinerja", ("Target", "Realisasi", "Capaian")),
        ("Keuangan", ("Target", "Realisasi", "Capaian")),
    )
    body: list[Row] = []
    told: list[Told] = []
    for sasaran, group in groups(office):
        for at, found in enumerate(group):
            pagu, realised = pair(office)
            body.append(
                [
                    merged(Cell(sasaran), len(group), at),
                    Cell(found.measure.name),
                    *measured(office, found),
                    *amounts(office, pagu, realised),
                ]
            )
            told.append(measured_told(office, found, "target", "realisasi", "capaian"))
            told.append(Told("budget", found.measure.name, spent_figures(office.year, pagu, realised)))
    return _form(
        office, Table([3, 3.4, 1.5, 1.6, 1.6, 2.8, 2.8, 1.6], head, body), told, "Capaian Kinerja dan Keuangan"
    )


def allocation(office: Office) -> Form:
    """The template of the guidance: the budget of each sasaran and its share of the whole."""
    head = heads("No", "Sasaran Strategis", "Jumlah Indikator", "Anggaran", "% Anggaran")
    pairs = [(sasaran, len(group), pair(office)[0]) for sasaran, group in groups(office)]
    whole = sum(pagu for _, _, pagu in pairs)
    body: list[Row] = [
        [
            Cell(str(n)),
            Cell(sasaran),
            Cell(str(count), align="centre"),
            money(office, pagu),
            percent(office, pagu, whole),
        ]
        for n, (sasaran, count, pagu) in enumerate(pairs, 1)
    ]
    body.append(
        [
            Cell("Jumlah", span=3),
            None,
            None,
            money(office, whole),
            Cell(office.look.share(Decimal(100)), align="centre"),
        ]
    )
    told = [Told("budget", sasaran, [Figure("pagu", office.year, Decimal(pagu))]) for sasaran, _, pagu in pairs]
    told.append(Told("budget", "Jumlah", [Figure("pagu", office.year, Decimal(whole))]))
    spare = frozenset([*(share(pagu, whole) for _, _, pagu in pairs), Decimal(100)])
    return _form(office, Table([0.8, 6, 2, 3.4, 2], head, body), told, "Alokasi Anggaran per Sasaran", spare)


FORMS: Final = (
    lines_below_an_indicator,
    lines_below_a_sasaran,
    packed_lines,
    amounts_of_a_sasaran,
    amounts_of_an_indicator,
    allocation,
)
