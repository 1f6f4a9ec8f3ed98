"""What each table of a report is taken for: its header, the role of every column, its kind.

The rules of words and figures are asked first; what they say is one witness among others, and weights decide.
A table without a header of its own has that of a table of the same shape before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extractor.meaning.column_evidence import evidence
from extractor.meaning.column_figures import ColumnFigures, column_figures
from extractor.meaning.column_relations import relations
from extractor.meaning.column_weights import Weights, weights_by_hand
from extractor.meaning.currency_columns import with_currency_columns
from extractor.meaning.domains_by_figures import with_domains
from extractor.meaning.inherited_header import inherited
from extractor.meaning.kinds import Kind, kind_of
from extractor.meaning.left_over import with_left_over
from extractor.meaning.no_word_of_performance import without_chance
from extractor.meaning.other_areas import without_other_areas
from extractor.meaning.plan_years import with_plan_years, with_targets_of_year
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role, roles_of
from extractor.meaning.roles_by_figures import with_figures
from extractor.meaning.seen import Seen
from extractor.meaning.thresholds import COLUMNS_TO_INHERIT
from extractor.meaning.title_measure import with_title
from extractor.meaning.weighed_roles import weighed
from extractor.meaning.without_words import told_without_words
from extractor.numerals.number_format import NumberFormat
from extractor.tables.header import Header, header_of
from extractor.tables.sheet import Sheet, squares
from extractor.tables.sheets import Placed
from extractor.tables.titles import Title


@dataclass(frozen=True)
class Understood:
    """`seen` is the table as the rules alone see it."""

    placed: Placed
    header: Header
    roles: list[Role]
    kind: Kind
    seen: Seen


def understand_all(
    placed: Sequence[Placed],
    number_format: NumberFormat | None,
    weights: Weights | None = None,
    year: int | None = None,
) -> list[Understood]:
    """All tables of a report of `year`, in their order; `weights` stands for those set by hand."""
    found: list[Understood] = []
    for one in placed:
        taken = weights_by_hand() if weights is None else weights
        found.append(_understand(one, found, number_format, taken, year))
    return found


def _understand(
    placed: Placed,
    before: Sequence[Understood],
    number_format: NumberFormat | None,
    weights: Weights,
    year: int | None,
) -> Understood:
    sheet = placed.sheet
    header, page = header_of(sheet), 0
    columns = column_figures(sheet, header.rows, number_format)
    if not any(header.paths) and not sheet.implied:
        shapes = [(one.placed.sheet, one.header, one.seen.columns) for one in before]
        told, page = inherited(sheet, columns, shapes) or (header, 0)
        header = replace(told, rows=header.rows)
    last = before[-1] if before else None
    if last is not None and not placed.title.lines and any(header.paths) and header.paths == last.header.paths:
        placed = replace(placed, title=_of_last(placed, last))
    seen = _seen(placed, header, columns, year)
    if page:
        seen = replace(seen, roles=[_of_other(role, page) for role in seen.roles])
    taken = weighed(seen.roles, evidence(seen), weights)
    roles = with_domains(without_chance(taken, seen.roles, placed.title), columns)
    if last is not None and not placed.title.lines and _goes_on(last, sheet, roles):
        placed = replace(placed, title=_of_last(placed, last))
    return Understood(placed, header, roles, _kind(placed, header, roles), seen)


def _of_last(placed: Placed, last: Understood) -> Title:
    """The title of the table before, with the words that stand over this one."""
    return replace(last.placed.title, intro=placed.title.intro or last.placed.title.intro)


def _goes_on(last: Understood, sheet: Sheet, roles: Sequence[Role]) -> bool:
    """Whether a table below the last one, or on the next page, has the same columns, whatever its header says."""
    names = _runs(roles)
    known = sum(name != "other" for name in names) >= COLUMNS_TO_INHERIT
    return known and sheet.page - last.placed.sheet.areas[-1].page in (0, 1) and names == _runs(last.roles)


def _runs(roles: Sequence[Role]) -> list[str]:
    """What the columns hold, several beside each other that hold the same as one: codes in parts."""
    return [name for name, _ in groupby(role.name for role in roles)]


def _of_other(role: Role, page: int) -> Role:
    return replace(role, reasons=(*role.reasons, reason("header_inherited", page=str(page))))


def _seen(placed: Placed, header: Header, columns: Sequence[ColumnFigures], year: int | None) -> Seen:
    found = relations(columns)
    roles = without_other_areas(header.paths, with_left_over(roles_of(header), columns, placed.title))
    roles = with_title(with_targets_of_year(with_plan_years(roles), year), placed.title)
    roles = with_currency_columns(roles, placed.sheet, header.rows)
    roles = told_without_words(roles, placed.sheet, columns, found, placed.title)
    roles = with_figures(roles, columns, header.formulas, found)
    units = _units(placed.sheet, header.rows, roles)
    return Seen(roles, header.paths, columns, _lengths(placed.sheet, header.rows), found, placed.title, units)


def _units(sheet: Sheet, first_row: int, roles: Sequence[Role]) -> list[str]:
    """What the first column of units says in each row that has one."""
    column = next((c for c, role in enumerate(roles) if role.name == "satuan"), None)
    if column is None:
        return []
    return [square.text for row in sheet.rows[first_row:] if (square := row[column]) is not None and square.text]


def _lengths(sheet: Sheet, first_row: int) -> list[float]:
    texts: list[list[int]] = [[] for _ in range(sheet.columns)]
    for row in sheet.rows[first_row:]:
        for column, square in squares(row):
            if square.text and square.columns == 1:
                texts[column].append(len(square.text))
    return [sum(one) / len(one) if one else 0.0 for one in texts]


def _kind(placed: Placed, header: Header, roles: Sequence[Role]) -> Kind:
    names = [
        square.text
        for row in placed.sheet.rows[header.rows :]
        for c, square in squares(row)
        if roles[c].name == "uraian"
    ]
    return kind_of(roles, placed.title, placed.heading, names)
