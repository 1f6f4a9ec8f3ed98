"""What one report says of its indicators, year by year: target, realisasi and capaian of every year it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reconcile.across.part_years import of_part_year
from reconcile.across.repeated import alone, differing, most_stated
from reconcile.facts.likeness import comparable, same
from reconcile.index import Index
from reconcile.words.units import comparable as comparable_units
from reconcile.words.units import is_percent, unit_name
from schemas.document import BudgetLine, Indicator, Value
from schemas.figure import Figure

MEASURES = ("target", "realisasi", "capaian")
Asked = tuple[int, str, int]
"""Subject, measure and the year spoken of."""


@dataclass(frozen=True, slots=True)
class Statement:
    """All places of one report that state one measure of one indicator in one year, in its order. `usual` state what
    most tables do, each of `others` something else. `compared` are those that may be held against another report: none
    where the report does not say one thing. `certain` are the ids of those that are surely of this indicator and
    measure."""

    figures: tuple[Figure, ...]
    usual: tuple[Figure, ...]
    others: tuple[tuple[Figure, ...], ...] = ()
    compared: tuple[Figure, ...] = ()
    certain: frozenset[str] = frozenset()

    def sure(self, figure: Figure) -> bool:
        """Whether one of the places was read, and is what it is taken for, beyond doubt."""
        return figure.id in self.certain and value_of(figure).sure

    def surest(self, figures: Sequence[Figure]) -> Figure:
        return next((figure for figure in figures if self.sure(figure)), figures[0])


def yearly(index: Index) -> dict[Asked, Statement]:
    """From the tables, without those of a part of the year. Figures of another base (the end of a plan, the nation, the
    years up to one) are not of the year, and of several figures of one kind in one row none is known to be its own."""
    partial = of_part_year(index)
    indicators = {index.subject_of[row.owner.id] for row in index.rows}
    stated: dict[Asked, Statement] = {}
    for (subject, measure, year, basis), figures in index.quantities.items():
        if subject in indicators and measure in MEASURES and basis is None and year is not None:
            own = [figure for figure in figures if figure.written and figure.table not in partial]
            if found := [figure for figure in own if _one_of_its_kind(index, figure)]:
                stated[subject, measure, year] = _statement(index, (subject, measure, year), found)
    return stated


def _one_of_its_kind(index: Index, figure: Figure) -> bool:
    return index.row_of[figure.id].one(figure.measure, (figure.year, figure.basis)) is figure


def _statement(index: Index, asked: Asked, figures: Sequence[Figure]) -> Statement:
    certain = [figure for figure in figures if asked[0] not in index.twins and _certain(index, figure)]
    usual = tuple(most_stated(index, certain or figures))
    held = [figure for figure in certain if index.trusted(figure)]
    found = differing(index, (*asked, None), held)
    settled = bool(held) and all(agree(held[0], figure) for figure in held)
    return Statement(
        tuple(figures),
        usual,
        others=tuple(entry.places for entry in found if not _one_print(entry.places[0], entry.usual[0])),
        compared=tuple(held) if settled else (),
        certain=frozenset(figure.id for figure in certain),
    )


def _certain(index: Index, figure: Figure) -> bool:
    """Whether it is what its header says. A header that figures speak against does not tell (capaian for what was
    realised), nor does last year's capaian without a sign of per cent; and a capaian that does not follow from its own
    target and realisasi may be the ratio of others."""
    value = value_of(figure)
    unsigned = figure.measure == "capaian" and not is_percent(figure.unit) and value.basis == "previous_year"
    if value.header_measure is not None or unsigned:
        return False
    return alone(index, figure) or (figure.id in index.capaian and index.capaian[figure.id].kind == "sound")


def value_of(figure: Figure) -> Value:
    """As it was read, of a figure in a row; raises StopIteration for others."""
    owner = figure.owner
    values = owner.values if isinstance(owner, Indicator | BudgetLine) else []
    return next(value for value in values if value.id == figure.id)


def agree(one: Figure, other: Figure) -> bool:
    """Whether two figures can be one statement, in any reading of what can be read in several ways."""
    return (comparable(one, other) and same(one, other)) or _one_print(one, other)


def can_differ(one: Figure, other: Figure) -> bool:
    """Whether two figures that do not agree are two statements: numbers in one unit, or grades. A share of one and the
    same in per cent (0,95 and 95 %) are not, nor is a number in another unit."""
    if not (comparable(one, other) and comparable_units(one.unit, other.unit)):
        return False
    share, whole = sorted((one, other), key=lambda figure: is_percent(figure.unit))
    if is_percent(share.unit) or not is_percent(whole.unit) or unit_name(share.unit) is not None:
        return True
    return not (share.known and whole.known and share.number * 100 == whole.number)


def _one_print(one: Figure, other: Figure) -> bool:
    one_text, other_text = ("".join(figure.raw.split()).casefold() for figure in (one, other))
    return one_text == other_text or bool(set(_readings(one)) & set(_readings(other)))


def _readings(figure: Figure) -> Iterator[Decimal]:
    if figure.known and figure.bounds is None:
        yield figure.number
        yield from value_of(figure).candidates
