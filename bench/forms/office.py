"""An invented office's year: what it spent and reached, and the cells that say so in a look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench.forms.look import Look
from bench.forms.table import Cell, Figure, Told
from bench.typeset.agencies import Agency, agencies
from bench.typeset.figures import Reading, Spent, reading, spending
from bench.typeset.numbers import rounded, value_of

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Office:
    agency: Agency
    year: int
    readings: Sequence[Reading]
    spent: Sequence[Spent]
    look: Look
    rand: Random

    @property
    def tops(self) -> Sequence[Spent]:
        return [line for line in self.spent if line.parent is None]

    @property
    def leaves(self) -> Sequence[Spent]:
        parents = {line.parent for line in self.spent}
        return [line for at, line in enumerate(self.spent) if at not in parents]

    @property
    def pagu(self) -> int:
        return sum(line.pagu for line in self.tops)

    @property
    def realised(self) -> int:
        return sum(line.realisasi for line in self.tops)

    def parts_of(self, top: Spent) -> Sequence[Spent]:
        at = self.spent.index(top)
        return [line for line in self.spent if line.parent == at]


def office_of(rand: Random, look: Look) -> Office:
    agency = rand.choice(agencies())
    readings = [reading(measure, rand) for measure in agency.measures]
    return Office(agency, rand.randrange(2019, 2025), readings, spending(agency.items, rand), look, rand)


def share(part: int, whole: int) -> Decimal:
    return rounded(Decimal(part) / Decimal(whole) * _HUNDRED, 2)


def money(office: Office, value: int, bold: bool = False) -> Cell:
    return Cell(office.look.amount(value), align="right", bold=bold)


def percent(office: Office, part: int, whole: int, bold: bool = False) -> Cell:
    return Cell(office.look.share(share(part, whole)), align="centre", bold=bold)


def spent_figures(
    year: int, pagu: int, realised: int, measures: Sequence[str] = ("pagu", "realisasi", "%")
) -> list[Figure]:
    values: Mapping[str, Decimal] = {
        "pagu": Decimal(pagu),
        "realisasi": Decimal(realised),
        "sisa": Decimal(pagu - realised),
        "%": share(realised, pagu),
    }
    return [Figure("persen_keuangan" if name == "%" else name, year, values[name]) for name in measures]


def line_told(
    office: Office, line: Spent, measures: Sequence[str] = ("pagu", "realisasi", "%"), code: bool = False
) -> Told:
    around = {"level": line.item.level} | ({"code": line.item.code} if code else {})
    return Told("budget", line.item.name, spent_figures(office.year, line.pagu, line.realisasi, measures), around)


def total_told(office: Office, name: str = "Jumlah", measures: Sequence[str] = ("pagu", "realisasi", "%")) -> Told:
    figures = spent_figures(office.year, office.pagu, office.realised, measures)
    return Told("budget", name, figures, {"level": "total"})


def reading_told(found: Reading, year: int, *, unit: bool, measures: Sequence[str]) -> Told:
    """What a row says of an indicator: `measures` among target, realisasi, capaian."""
    figures = [Figure(name, year, value) for name in measures if (value := figure_of(found, name)) != ""]
    around = {"sasaran": found.measure.sasaran} | ({"satuan": found.measure.unit} if unit else {})
    return Told("indicators", found.measure.name, figures, around)


def figure_of(found: Reading, name: str) -> Decimal | str:
    """Exact, or the word that stands for it."""
    if name == "capaian":
        return _HUNDRED if found.capaian is None else rounded(found.capaian, 2)
    text = found.target if name == "target" else found.realisasi
    value = value_of(text)
    return text if value is None else value


def shown(office: Office, found: Reading, name: str) -> Cell:
    if name == "capaian":
        text = "100,00" if found.capaian is None else office.look.share(rounded(found.capaian, 2))
    else:
        text = found.target if name == "target" else found.realisasi
    return Cell(text, align="centre")
