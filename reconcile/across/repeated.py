"""One quantity stated in several rows: which places say the same, and which say something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from reconcile.across.columns_of_year import also_of_year
from reconcile.across.listed import AGREED
from reconcile.across.other_ratios import in_other_columns, ratios_of_others
from reconcile.across.part_years import of_part_year
from reconcile.across.persons import of_the_staff
from reconcile.across.scopes import Scopes
from reconcile.across.thresholds import TABLES_OF_THEIR_OWN
from reconcile.facts.likeness import comparable, one_number, same
from reconcile.index import Index, Quantity
from schemas.document import BudgetLine, Indicator
from schemas.figure import Figure

MEASURES = frozenset(
    {"target", "realisasi", "capaian", "kategori", "pagu", "sisa", "persen_keuangan", "persen_kinerja"}
)
OF_A_BUDGET = ("persen_keuangan", "persen_kinerja")
UNLIKE_LEVELS = ("total", "subtotal", "revision")
"""Lines whose name does not tell what they are of."""


@dataclass(frozen=True, slots=True)
class Differing:
    """`places` state one thing, `usual` another that more lists (or sounder rows, or the agreement) state."""

    quantity: Quantity
    places: tuple[Figure, ...]
    usual: tuple[Figure, ...]


def stated_again(index: Index, wanted: Callable[[str], bool]) -> Iterator[tuple[Quantity, list[Figure]]]:
    """Quantities of wanted measures that at least two tables state, by rows that their wording tells apart."""
    partial = of_part_year(index)
    for quantity, figures in index.quantities.items():
        subject, measure, _, _ = quantity
        every = [*figures, *also_of_year(index, figures)] if wanted(measure) else []
        of_year = [figure for figure in every if figure.table not in partial]
        for alike in _in_order(of_year) if subject in index.twins else [of_year]:
            stated = [figure for figure in alike if single(index, figure)]
            if len({figure.table for figure in stated}) > 1:
                yield quantity, stated


def _in_order(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Those of rows that tables list more than once under one name, the first of each table, the second of each, and so
    on: where all list it as often, and one place bears the order out by printing one number everywhere."""
    tables: dict[str | None, list[Figure]] = defaultdict(list)
    for figure in figures:
        tables[figure.table].append(figure)
    if len(tables) < 2 or len({len(own) for own in tables.values()}) > 1:
        return []
    places = [list(alike) for alike in zip(*tables.values(), strict=True)]
    agree = any(len({figure.number for figure in alike if figure.known}) == 1 for alike in places)
    return places if agree else []


def stated_in_scope(
    index: Index, wanted: Callable[[str], bool]
) -> Iterator[tuple[Quantity, list[Figure], tuple[Figure, ...]]]:
    """The same, with the figures of tables of one scope, and those of tables that speak of other things than the one
    that prints the usual statement. Of the former there may be one alone."""
    stated, scopes = _stated(index)
    for quantity, figures in stated:
        if wanted(quantity[1]):
            usual = most_stated(index, figures)[0]
            apart = tuple(figure for figure in figures if scopes.apart(quantity[0], figure, usual))
            if _nowhere_alike(figures) or _of_several_persons(index, figures):
                apart = tuple(figures)
            yield quantity, [figure for figure in figures if figure not in apart], apart


@lru_cache(maxsize=2)
def _stated(index: Index) -> tuple[list[tuple[Quantity, list[Figure]]], Scopes]:
    """Kept for the last two documents, since several rules ask."""
    stated = list(stated_again(index, MEASURES.__contains__))
    return stated, Scopes((quantity[0], figures) for quantity, figures in stated)


def _of_several_persons(index: Index, figures: Sequence[Figure]) -> bool:
    """Whether each of them stands in the agreement of another member of the staff."""
    agreed = (isinstance(figure.owner, Indicator) and figure.owner.kind == AGREED for figure in figures)
    return of_the_staff(index) and all(agreed)


def _nowhere_alike(figures: Sequence[Figure]) -> bool:
    """Whether many tables state it and no two of them alike: then each speaks of something of its own under one name,
    as the offices whose accounts one file holds do. That several of them spent nothing makes them no more alike."""
    groups = _groups([figure for figure in figures if figure.known and figure.number])
    return len(groups) >= TABLES_OF_THEIR_OWN and all(len({figure.table for figure in group}) == 1 for group in groups)


def single(index: Index, figure: Figure) -> bool:
    """Whether it is the one figure of its kind in its row, and no ratio of others."""
    owner = figure.owner
    if isinstance(owner, BudgetLine) and (owner.level in UNLIKE_LEVELS or owner.kind == "budget_agreement"):
        return False
    beside = isinstance(owner, BudgetLine) and owner.level == "sasaran" and owner.table in index.listing
    if beside and figure.measure in OF_A_BUDGET:
        return False  # of an indicator: it is compared with the budget line that is of it
    return index.trusted(figure) and alone(index, figure)


def alone(index: Index, figure: Figure) -> bool:
    """The same, however it was read and whatever lists it."""
    one = index.row_of[figure.id].one(figure.measure, (figure.year, figure.basis)) is figure
    apart = figure.id in in_other_columns(index) or (figure.measure == "capaian" and ratios_of_others(index)[figure])
    return one and not apart


def differing(index: Index, quantity: Quantity, figures: Sequence[Figure]) -> list[Differing]:
    """The places that differ from the usual statement, one entry for each other statement."""
    groups = _groups([figure for figure in figures if figure.written])
    if len(groups) < 2:
        return []
    usual = _most_stated(index, groups)
    others = [[figure for figure in group if _one_base(index, figure, usual[0])] for group in groups]
    return [
        Differing(quantity, tuple(group), tuple(usual))
        for group, whole in zip(others, groups, strict=True)
        if group and whole is not usual
    ]


def most_stated(index: Index, figures: Sequence[Figure]) -> list[Figure]:
    """The places that state what most tables do; raises ValueError where there are none."""
    return _most_stated(index, _groups(figures))


def _most_stated(index: Index, groups: Sequence[list[Figure]]) -> list[Figure]:
    return max(groups, key=lambda group: _weight(index, group))


def _one_base(index: Index, one: Figure, other: Figure) -> bool:
    """Whether two rows measure against one target: against another one, realisasi and capaian are of another scope. So
    are shares of budgets, where the item has several in the report and the rows do not print the same one."""
    if one.measure == "target":
        return True
    if one.measure == "kategori" and not _of_one_value(index, one, other):
        return False
    base = "pagu" if one.measure in OF_A_BUDGET else "target"
    bases = [index.row_of[figure.id].one(base, (figure.year, figure.basis)) for figure in (one, other)]
    known = [figure for figure in bases if figure is not None and figure.known]
    if base == "pagu" and len(known) < len(bases):
        return len(_budgets(index, one)) < 2
    return len(known) < 2 or one_number(*known)


def _of_one_value(index: Index, one: Figure, other: Figure) -> bool:
    """Whether two grades are given for one capaian, as far as their rows print what they are given for."""
    rows = [index.row_of[figure.id] for figure in (one, other)]
    values = [row.one("capaian", (figure.year, figure.basis)) for row, figure in zip(rows, (one, other), strict=True)]
    known = [value for value in values if value is not None and value.known]
    if len(known) == len(values):
        return one_number(*known)
    return not any(figure.known and figure.measure.startswith("other:") for row in rows for figure in row.figures)


def _budgets(index: Index, share: Figure) -> set[Decimal]:
    """All amounts that the report gives as the pagu of one item."""
    subject, _, year, basis = index.quantity(share)
    return {figure.number for figure in index.quantities.get((subject, "pagu", year, basis), ()) if figure.known}


def empty_elsewhere(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Places that print a dash for a capaian where another table prints a number."""
    filled = [figure for figure in figures if figure.known]
    for figure in figures:
        if figure.status == "blank" and figure.raw.strip() and filled and figure.measure == "capaian":
            yield figure, filled[0]


def _groups(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Places that can be one statement together, of the kind (number or grade) that most tables print; those that
    cannot be compared with it are left out."""
    kinds: list[list[list[Figure]]] = []
    for figure in sorted(figures, key=lambda entry: -entry.decimals):
        groups = next((groups for groups in kinds if comparable(groups[0][0], figure)), None)
        if groups is None:
            kinds.append([[figure]])
            continue
        home = next((group for group in groups if comparable(group[0], figure) and same(group[0], figure)), None)
        if home is None:
            groups.append([figure])
        else:
            home.append(figure)
    return max(kinds, key=lambda groups: len({figure.table for group in groups for figure in group}), default=[])


def _weight(index: Index, group: Sequence[Figure]) -> tuple[int, bool, bool, int]:
    """More tables, the agreement, rows whose own arithmetic holds, and then the earlier page."""
    sound = any(_sound(index, figure) for figure in group)
    kinds = {figure.owner.kind for figure in group if isinstance(figure.owner, Indicator)}
    agreed = "performance_agreement" in kinds
    return len({figure.table for figure in group}), agreed, sound, -min(figure.page for figure in group)


def _sound(index: Index, figure: Figure) -> bool:
    """Whether the capaian of its row and basis follows from what stands beside it."""
    beside = [
        other for other in index.row_of[figure.id].of("capaian") if other.basis == figure.basis or other is figure
    ]
    judged = [index.capaian[other.id] for other in beside if other.id in index.capaian]
    return bool(judged) and all(entry.kind == "sound" for entry in judged)
