"""Tables with their meaning: kind, columns, and what their rows say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.meaning.column_figures import column_figures
from extractor.meaning.column_roles import MEASURES
from extractor.meaning.currency_columns import with_currency_columns
from extractor.meaning.figures import Figures, Setting
from extractor.meaning.floor import on_the_floor
from extractor.meaning.kinds import Kind, kind_of
from extractor.meaning.plan_years import with_plan_years
from extractor.meaning.repair_by_arithmetic import repair_by_arithmetic
from extractor.meaning.roles import Role, roles_of
from extractor.meaning.roles_by_figures import with_figures
from extractor.meaning.row_reading import Contents, RowReader
from extractor.meaning.scales import iku_of, scale_of
from extractor.meaning.stated_sums import with_stated_sums
from extractor.meaning.table_rows import body_rows
from extractor.meaning.title_measure import with_title
from extractor.numerals.money_scales import scale_in
from extractor.numerals.number_format import NumberFormat
from extractor.tables.header import Header, header_of
from extractor.tables.sheet import Row, squares
from extractor.tables.sheets import Placed
from schemas.document import Aggregate, BudgetLine, Cell, Column, IkuDefinition, Indicator, Scale, Table

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@dataclass
class TableContents:
    tables: list[Table] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    budget: list[BudgetLine] = field(default_factory=list)
    aggregates: list[Aggregate] = field(default_factory=list)
    scales: list[Scale] = field(default_factory=list)
    iku: list[IkuDefinition] = field(default_factory=list)


def contents_of(placed: Sequence[Placed], setting: Setting) -> TableContents:
    """What all tables say, in the order of the report."""
    contents = TableContents()
    before: _Understood | None = None
    for count, one in enumerate(placed, start=1):
        understood = _understand(one, before, setting.number_format)
        before = understood
        _add(contents, understood, f"t{count}", setting)
    return contents


@dataclass(frozen=True)
class _Understood:
    placed: Placed
    header: Header
    roles: list[Role]
    kind: Kind


def _understand(placed: Placed, before: _Understood | None, number_format: NumberFormat | None) -> _Understood:
    header = header_of(placed.sheet)
    if before is not None and not placed.title.lines and header.rows and header.paths == before.header.paths:
        placed = replace(placed, title=before.placed.title)
    roles = with_title(with_plan_years(roles_of(header)), placed.title)
    roles = with_currency_columns(roles, placed.sheet, header.rows)
    roles = with_figures(roles, column_figures(placed.sheet, header.rows, number_format), header.formulas)
    names = [
        square.text
        for row in placed.sheet.rows[header.rows :]
        for c, square in squares(row)
        if roles[c].name == "uraian"
    ]
    return _Understood(placed, header, roles, kind_of(roles, placed.title, placed.heading, names))


def _add(contents: TableContents, understood: _Understood, name: str, setting: Setting) -> None:
    sheet, header, roles = understood.placed.sheet, understood.header, understood.roles
    year = _year(understood, setting.year)
    contents.tables.append(_table(understood, name, year))
    if understood.kind.name == "performance_scale":
        bands = scale_of(sheet, header.rows, roles, name)
        contents.scales += [bands] if bands else []
        return
    if understood.kind.name == "iku_definition":
        contents.iku += iku_of(sheet, header.rows, roles)
    scale = scale_in(" ".join(understood.placed.title.lines))
    rows = _rows(understood, name, replace(setting, year=year, scale=scale))
    contents.indicators += rows.indicators
    contents.budget += rows.budget
    contents.aggregates += rows.aggregates


def _rows(understood: _Understood, name: str, setting: Setting) -> Contents:
    sheet, header, roles = understood.placed.sheet, understood.header, understood.roles
    figures = Figures(sheet, header.rows, roles, name, setting)
    told = Contents()
    if any(role.name in MEASURES for role in roles):
        reader = RowReader(sheet, header.rows, roles, understood.kind.name, name, figures)
        for row in body_rows(sheet, header, roles):
            reader.add(row)
        told = repair_by_arithmetic(reader.contents, figures.suspects)
    told = on_the_floor(sheet, header.rows, roles, figures, name, understood.kind.name, told)
    return with_stated_sums(told, roles)


def _year(understood: _Understood, report_year: int | None) -> int | None:
    """The year that the title gives, where it gives one only.

    A report prints the plans of its own year and of the next: an earlier year over a plan is a heading left from the
    year before, and its targets are those of the report.
    """
    years = {int(year) for line in understood.placed.title.lines for year in _YEAR.findall(line)}
    if len(years) != 1:
        return report_year
    year = years.pop()
    is_plan = understood.kind.name in ("performance_agreement", "annual_plan", "budget_agreement", "action_plan")
    return report_year if report_year and is_plan and year < report_year else year


def _table(understood: _Understood, name: str, year: int | None) -> Table:
    placed, header = understood.placed, understood.header
    return Table(
        id=name,
        kind=understood.kind.name,
        pages=sorted({area.page for area in placed.sheet.areas}),
        header=[[square.text if square else None for square in row] for row in placed.sheet.rows[: header.rows]],
        rows=[_cells(row) for row in placed.sheet.rows[header.rows :]],
        number=placed.title.number,
        caption=placed.title.caption,
        title=placed.title.lines,
        intro=placed.title.intro,
        year=year,
        columns=[
            Column(header=r.header, role=r.name, year=r.year, basis=r.basis, unit=r.unit, reasons=list(r.reasons))
            for r in understood.roles
        ],
        reasons=list(understood.kind.reasons),
    )


def _cells(row: Row) -> list[Cell | None]:
    return [Cell(text=s.text, page=s.page, bbox=s.box.rounded()) if s else None for s in row]
