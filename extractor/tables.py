"""Tables with their meaning: kind, columns, and what their rows say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.arithmetic_check import second_look
from extractor.column_figures import column_figures
from extractor.column_roles import MEASURES
from extractor.currency_columns import with_currency_columns
from extractor.figures import Figures, Setting
from extractor.header import Header, header_of
from extractor.kinds import Kind, kind_of
from extractor.money_scales import scale_in
from extractor.number_format import NumberFormat
from extractor.plan_years import with_plan_years
from extractor.roles import Role, roles_of
from extractor.roles_by_figures import with_figures
from extractor.row_reading import Contents, RowReader
from extractor.scales import iku_of, scale_of
from extractor.sheet import Row, squares
from extractor.sheets import Placed
from extractor.table_rows import body_rows
from extractor.table_years import Told, table_years
from extractor.title_measure import with_title
from schemas.document import Aggregate, BudgetLine, Cell, Column, IkuDefinition, Indicator, Scale, Table


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
    tables: list[_Understood] = []
    for one in placed:
        tables.append(_understand(one, tables[-1] if tables else None, setting.number_format))
    years = table_years([Told(t.placed.title, t.placed.heading, t.kind.name, t.roles) for t in tables], setting.year)
    for count, (understood, year) in enumerate(zip(tables, years, strict=True), start=1):
        _add(contents, understood, f"t{count}", replace(setting, year=year.year, year_printed=year.printed))
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
    contents.tables.append(_table(understood, name, setting.year))
    if understood.kind.name == "performance_scale":
        scale = scale_of(sheet, header.rows, roles, name)
        contents.scales += [scale] if scale else []
        return
    if understood.kind.name == "iku_definition":
        contents.iku += iku_of(sheet, header.rows, roles)
    if any(role.name in MEASURES for role in roles):
        amounts_in = scale_in(" ".join(understood.placed.title.lines))
        rows = _rows(understood, name, replace(setting, scale=amounts_in))
        contents.indicators += rows.indicators
        contents.budget += rows.budget
        contents.aggregates += rows.aggregates


def _rows(understood: _Understood, name: str, setting: Setting) -> Contents:
    sheet, header, roles = understood.placed.sheet, understood.header, understood.roles
    figures = Figures(sheet, header.rows, roles, name, setting)
    reader = RowReader(sheet, roles, understood.kind.name, name, figures)
    for row in body_rows(sheet, header, roles):
        reader.add(row)
    return second_look(reader.contents, figures.suspects)


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
