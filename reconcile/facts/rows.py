"""Printed rows and tables as the rules see them: owners with their figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from reconcile.words.units import comparable, is_counted, is_rupiah
from reconcile.words.wording import letters
from schemas.document import Aggregate, Basis, BudgetLine, Document, Indicator, Table, Value
from schemas.figure import AMOUNTS, SHARES, Figure, of_aggregate, of_value, printed_decimals

Slot = tuple[int | None, Basis | None]
OF_BUDGET = ".budget"
_OF_MONEY = SHARES - {"capaian"}


@dataclass(frozen=True, slots=True)
class Row:
    """One printed row of indicators or budget; `quote` is its printed text."""

    owner: Indicator | BudgetLine
    figures: tuple[Figure, ...]
    quote: str

    @property
    def label(self) -> str:
        return self.owner.indikator if isinstance(self.owner, Indicator) else self.owner.name

    @property
    def printed_id(self) -> str:
        """That of the printed row; a budget line that shares it with an indicator has one of its own besides."""
        return self.owner.id.removesuffix(OF_BUDGET)

    def of(self, measure: str) -> list[Figure]:
        return [figure for figure in self.figures if figure.measure == measure]

    def one(self, measure: str, slot: Slot) -> Figure | None:
        """The figure of a measure for a year and basis, or None where there is none or more than one."""
        found = [figure for figure in self.of(measure) if (figure.year, figure.basis) == slot]
        return found[0] if len(found) == 1 else None

    def slots(self) -> list[Slot]:
        return list(dict.fromkeys((figure.year, figure.basis) for figure in self.figures))


@dataclass(frozen=True, slots=True)
class TableView:
    """A table's rows in printed order; `table` is None where only rows are known."""

    id: str
    table: Table | None
    rows: tuple[Row, ...]
    lines: tuple[Row, ...]
    aggregates: tuple[Figure, ...]

    def column(self, measure: str, slot: Slot, rows: Iterable[Row] | None = None) -> list[Figure]:
        """The figures of one column that hold a number, in the order of the rows."""
        found = (row.one(measure, slot) for row in (self.rows if rows is None else rows))
        return [figure for figure in found if figure is not None and figure.known]


def plans_several_years(rows: Iterable[Row]) -> bool:
    """Whether a list sets targets of several years, as the matrix of a medium-term plan does."""
    return any(len({target.year for target in row.of("target")}) > 1 for row in rows)


def indicator_row(owner: Indicator) -> Row:
    quote = owner.printed or _quote([owner.indikator], owner.values)
    asked = [_as_called(value) for value in owner.values if value.is_understood]
    figures = [of_value(value, owner, quote, _exact(value, owner)) for value in asked]
    return Row(owner, tuple(_settled(figures)), quote)


def _as_called(value: Value) -> Value:
    """The share that was spent of an indicator's money: no measure of the indicator, it is what its header calls it."""
    called = value.header_measure if value.measure.startswith("other:") else None
    return structs.replace(value, measure=called) if called in _OF_MONEY else value


def budget_row(owner: BudgetLine) -> Row:
    quote = owner.printed or _quote([owner.name], owner.values)
    asked = [value for value in owner.values if value.is_understood and not _only_a_sign(value)]
    figures = tuple(of_value(value, owner, quote, _exact_budget(value)) for value in asked)
    return Row(owner, figures, quote)


def _only_a_sign(value: Value) -> bool:
    """The sign of money in a cell of its own (`R p`), beside that of the amount."""
    return value.value is None and letters(value.raw) == "rp"


def unknown_figures(document: Document) -> list[Figure]:
    """What is told of columns that are not understood."""
    return [
        of_value(value, row, row.printed, False)
        for row in document.all_rows
        for value in row.values
        if not value.is_understood
    ]


def _quote(names: Sequence[str], values: Sequence[Value]) -> str:
    return " ".join(part for part in (*names, *(value.raw for value in values)) if part.strip())


def _exact(value: Value, owner: Indicator) -> bool:
    """Targets are set, not measured; counts and rupiah are whole; other figures may be rounded."""
    unit = value.unit or owner.satuan
    if value.measure == "target" or is_rupiah(unit):
        return True
    return (
        value.measure == "realisasi"
        and not printed_decimals(value.value, value.decimals)
        and is_counted(unit, owner.indikator)
    )


def _exact_budget(value: Value) -> bool:
    return value.measure in AMOUNTS or value.measure == "realisasi" or is_rupiah(value.unit)


def _settled(figures: list[Figure]) -> Iterator[Figure]:
    """A capaian that its own exact operands give exactly (1 of 1 is 100 %) has no hidden decimals either."""
    for figure in figures:
        slot = (figure.year, figure.basis)
        operands = [other for other in figures if other.exact and other.known and (other.year, other.basis) == slot]
        targets = [other.number for other in operands if other.measure == "target" and other.number]
        results = [other.number for other in operands if other.measure == "realisasi"]
        settled = figure.measure == "capaian" and figure.known and len(targets) == len(results) == 1
        if settled and figure.number * targets[0] == results[0] * 100:
            figure = replace(figure, exact=True)
        yield figure


def aggregate_figures(aggregates: Iterable[Aggregate]) -> list[Figure]:
    """Stated averages and totals; those printed in one row share its quote (`Rata-rata 98,4% 95,7%`)."""
    runs: list[list[Aggregate]] = []
    for entry in aggregates:
        if runs and _same_row(runs[-1], entry):
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return [figure for run in runs for figure in _run_figures(run)]


def _same_row(run: list[Aggregate], entry: Aggregate) -> bool:
    first = run[0]
    apart = (first.table, first.page, first.label) != (entry.table, entry.page, entry.label)
    return not apart and all((other.of, other.year) != (entry.of, entry.year) for other in run)


def _run_figures(run: list[Aggregate]) -> Iterator[Figure]:
    quote = " ".join((run[0].label or "", *(entry.raw for entry in run))).strip()
    for entry in run:
        yield of_aggregate(entry, quote, entry.of in AMOUNTS or is_rupiah(entry.unit))


def same_unit(one: Figure, other: Figure) -> bool:
    return comparable(one.unit, other.unit)


def over_plan(figure: Figure) -> bool:
    """Whether it is a capaian beside the target of the plan's end, and so another one than that of the year."""
    beside = isinstance(figure.owner, Indicator) and figure.owner.kind == "medium_term_comparison"
    return figure.measure == "capaian" and beside
