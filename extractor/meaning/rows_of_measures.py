"""Budgets set on their side: the rows are called pagu, realisasi and percentage, the columns are years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from extractor.meaning.column_roles import AMOUNTS, BUDGETS, MEASURES, SHARES
from extractor.meaning.figures import Figures
from extractor.meaning.name_column import longest_text_column
from extractor.meaning.roles import Role
from extractor.meaning.table_rows import body_indexes
from extractor.meaning.thresholds import AMOUNT_FROM
from extractor.tables.sheet import Sheet, squares
from extractor.words.header_vocabulary import ROLES, plain
from extractor.words.marks import unmarked
from schemas.document import BudgetLine, Value

_TOLD = AMOUNTS | SHARES | {"realisasi"}


def lines_of_measures(
    sheet: Sheet, first_row: int, roles: Sequence[Role], figures: Figures, table: str
) -> list[BudgetLine]:
    """A line for each row, which is called by its measure; none where a row is called otherwise or has two figures of
    one year, a column tells a measure itself, or no budget of amounts is told of several years or with its realisasi.
    """
    names = longest_text_column(sheet, first_row, roles)
    if names is None or any(role.name in MEASURES for role in roles):
        return []
    lines: list[BudgetLine] = []
    for index in body_indexes(sheet, first_row):
        square = sheet.rows[index][names]
        measure = _measure(square.text) if square is not None else None
        if square is None or measure is None:
            return []
        values = list(_values(sheet, index, names, figures, measure))
        years = {value.year for value in values}
        if len(years) < len(values):
            return []
        kind = "budget_comparison" if len(years) > 1 else "budget_by_activity"
        if values:
            line = BudgetLine(
                id=f"{table}.r{index}",
                table=table,
                page=values[0].page,
                kind=kind,
                level="total",
                name=square.text,
                values=values,
                printed=" ".join(own.text for _, own in squares(sheet.rows[index]) if own.text),
            )
            lines.append(line)
    told = {value.measure for line in lines for value in line.values}
    several = len({value.year for line in lines for value in line.values}) > 1
    return lines if (several or "realisasi" in told) and _has_budget(lines) else []


def _measure(text: str) -> str | None:
    found = ROLES.best(plain(unmarked(text)[1]))
    name = "persen_keuangan" if found is not None and found.name == "capaian" else found.name if found else None
    return name if name in _TOLD else None


def _values(sheet: Sheet, index: int, names: int, figures: Figures, measure: str) -> Iterator[Value]:
    for column, square in squares(sheet.rows[index]):
        if column > names and any(map(str.isdigit, square.text)):
            value = figures.value(index, column, square)
            reason = value.reason or "measure_by_one_witness"
            yield replace(value, measure=measure, header_measure=None, sure=False, reason=reason)


def _has_budget(lines: Sequence[BudgetLine]) -> bool:
    budgets = [value for line in lines for value in line.values if value.measure in BUDGETS]
    return any(value.value is not None and value.value >= AMOUNT_FROM for value in budgets)
