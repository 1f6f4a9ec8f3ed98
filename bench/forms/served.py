"""Indicators with the programmes and the money that serve them: the sentence, the caption and what rows say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bench.forms.office import Office, line_told, reading_told
from bench.forms.parts import framed, groups
from bench.forms.table import Form, Table, Told
from bench.typeset.figures import Reading, Spent

_KINDS: Final = {
    "Capaian Kinerja": "performance_measurement",
    "Perjanjian Kinerja": "performance_agreement",
    "Rencana Aksi": "action_plan",
}


def served_form(office: Office, table: Table, told: Sequence[Told], title: str = "Capaian Kinerja") -> Form:
    intro = f"Capaian kinerja dan anggaran {office.agency.name} tahun {office.year} adalah sebagai berikut."
    kind = {"kind": _KINDS[title]}
    known = [replace(one, around={**one.around, **kind}) if one.part == "indicators" else one for one in told]
    return framed(intro, table, f"Tabel 3.2 {title} Tahun {office.year}", known)


def served_groups(office: Office) -> Iterator[tuple[str, list[Reading], Spent]]:
    """Each sasaran with its indicators and the line of the budget that serves it."""
    for at, (sasaran, group) in enumerate(groups(office)):
        yield sasaran, group, office.leaves[at % len(office.leaves)]


def reading_row_told(office: Office, found: Reading, *measures: str, unit: bool = True) -> Told:
    return reading_told(found, office.year, unit=unit, measures=measures)


def serving_told(office: Office, measures: Sequence[str]) -> list[Told]:
    lines = dict.fromkeys(id(line) for _, _, line in served_groups(office))
    return [line_told(office, line, measures) for line in office.leaves if id(line) in lines]
