"""Tables with their meaning: kind, columns, and what their rows say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from msgspec import UNSET, structs

from extractor.meaning.absorption_by_figures import with_absorption
from extractor.meaning.agreement import Elsewhere
from extractor.meaning.called_above import name_above, names_no_row, of_indicator
from extractor.meaning.carried_context import goes_on, with_carried_context
from extractor.meaning.certainty import with_certainty
from extractor.meaning.column_roles import MEASURES
from extractor.meaning.column_weights import Weights
from extractor.meaning.columns_elsewhere import columns_elsewhere
from extractor.meaning.figures import Figures, Setting
from extractor.meaning.floor import on_the_floor
from extractor.meaning.interpretation import Understood, understand_all
from extractor.meaning.known_sasaran import Above, with_known_sasaran
from extractor.meaning.marks_in_doubt import with_marks_told
from extractor.meaning.repair_by_arithmetic import repair_by_arithmetic
from extractor.meaning.roles import Role
from extractor.meaning.row_contents import Contents
from extractor.meaning.row_reading import RowReader
from extractor.meaning.rows_of_measures import lines_of_measures
from extractor.meaning.sasaran import framed
from extractor.meaning.scales import iku_of, scale_of
from extractor.meaning.set_on_its_side import names_of
from extractor.meaning.sides import beside, sides
from extractor.meaning.stale_titles import Dated, stale_titles
from extractor.meaning.stated_sums import with_stated_sums
from extractor.meaning.table_contents import TableContents, joined, stood_up
from extractor.meaning.table_rows import Context, body_rows
from extractor.meaning.table_years import TableYear, Told, table_years
from extractor.meaning.target_years import with_target_years
from extractor.meaning.thresholds import SECOND_TOLD
from extractor.meaning.two_plans_beside import as_one_list
from extractor.meaning.witnesses import Around, denied_years
from extractor.meaning.years_elsewhere import years_elsewhere
from extractor.net import Net
from extractor.numerals.money_scales import scale_in
from extractor.tables.sheet import Row, squares
from extractor.tables.sheets import Placed
from schemas.document import Cell, Column, Indicator, Table


def contents_of(placed: Sequence[Placed], setting: Setting, weights: Weights | None = None) -> TableContents:
    """What all tables say, in the order of the report; `weights` stands for those set by hand. Of a table that fails
    through a fault of ours the cells are told, and nothing else."""
    net = Net()
    understand = partial(understand_all, number_format=setting.number_format, weights=weights)
    tables = net.most("tables", placed, _page, understand)
    told = [Told(t.placed.title, t.placed.heading, t.kind.name, t.roles) for t in tables]
    years = table_years(told, setting.year, setting.year_clear)
    known = {id(table.placed.sheet): (table, year) for table, year in zip(tables, years, strict=True)}
    parts: list[TableContents] = []
    reads: dict[str, _Reading] = {}
    above: str | None = None
    over: dict[str, Above] = {}
    for count, one in enumerate(placed, start=1):
        name = f"t{count}"
        above = framed(one.sheet) or above
        over[name] = _over(one)
        bare = TableContents([_bare(one, name)])
        if id(one.sheet) in known:
            reads[name] = _Reading(*known[id(one.sheet)], name, setting, above)
            parts.append(net.one("tables", _page(one), reads[name].contents, bare))
        else:
            parts.append(bare)
    ways: Sequence[_Again] = (partial(_called_above, over=over), _told_elsewhere, _of_other_years, _of_the_report)
    for way in ways:
        again = way(parts, reads)
        parts = _read_again(parts, again, net)
        reads |= again
    contents = joined(stood_up(parts, {name: one.words for name, one in over.items()}))
    going_on = _going_on(placed, {name: reading.table for name, reading in reads.items()})
    indicators, carried = with_carried_context(contents.indicators, going_on)
    contents = replace(contents, indicators=with_target_years(with_marks_told(indicators)))
    elsewhere = Elsewhere(contents.indicators, contents.budget)
    return replace(
        contents,
        indicators=with_known_sasaran(elsewhere.settled(contents.indicators), over, _texts(placed), carried),
        budget=elsewhere.settled(contents.budget),
        failed=[*net.lost],
    )


@dataclass(frozen=True)
class _Reading:
    """What it takes to read one table."""

    table: Understood
    year: TableYear
    name: str
    setting: Setting
    above: str | None
    called: str | None = None
    """The indicator that the words over the table name, where no column does."""

    def contents(self) -> TableContents:
        own = replace(self.setting, year=self.year.year, year_printed=self.year.printed)
        around = _around(self.table, self.year, self.setting)
        return _contents(self.table, around, self.name, own, self.above, self.called)


_Again = Callable[[Sequence[TableContents], Mapping[str, _Reading]], dict[str, _Reading]]
"""Which tables are read again, told by what all say so far."""


def _read_again(parts: Sequence[TableContents], again: Mapping[str, _Reading], net: Net) -> list[TableContents]:
    """`parts` with the tables of `again` as they are read there; a table that fails so stays what it was."""
    return [
        net.one("tables", part.tables[0].pages[0], again[name].contents, part)
        if (name := part.tables[0].id) in again
        else part
        for part in parts
    ]


def _called_above(
    parts: Sequence[TableContents], reads: Mapping[str, _Reading], over: Mapping[str, Above]
) -> dict[str, _Reading]:
    """Those of `reads` whose table has its one indicator above it, with that."""
    names = names_of(row for part in parts for row in part.indicators)
    return {
        table: replace(reading, table=of_indicator(reading.table), called=name)
        for table, reading in reads.items()
        if names_no_row(reading.table) and (name := name_above(over[table].words, names))
    }


def _going_on(placed: Sequence[Placed], tables: Mapping[str, Understood]) -> dict[str, str]:
    """The tables that go on from the one before, with that."""
    named = [(name, one) for count, one in enumerate(placed, start=1) if (name := f"t{count}") in tables]
    pairs = pairwise(named)
    return {name: last for (last, _), (name, one) in pairs if goes_on(one, tables[name], tables[last])}


def _told_elsewhere(parts: Sequence[TableContents], reads: Mapping[str, _Reading]) -> dict[str, _Reading]:
    """Those of `reads` whose columns are told by the rows of other tables, with what they hold."""
    rows = [row for part in parts for row in part.indicators]
    tables = columns_elsewhere(rows, {name: reading.table for name, reading in reads.items()})
    return {name: replace(reads[name], table=table) for name, table in tables.items()}


def _of_other_years(parts: Sequence[TableContents], reads: Mapping[str, _Reading]) -> dict[str, _Reading]:
    """Those of `reads` whose figures stand under another year in other tables, with that year."""
    rows = [row for part in parts for row in part.indicators]
    years = years_elsewhere(rows, {name: reading.table.roles for name, reading in reads.items()})
    return {name: replace(reads[name], year=TableYear(year)) for name, year in years.items()}


def _of_the_report(parts: Sequence[TableContents], reads: Mapping[str, _Reading]) -> dict[str, _Reading]:
    """Those of `reads` whose title names another year than the report's, which is proved, with the report's."""
    all_told = joined(parts)
    dated = {name: Dated(one.year, one.table.roles) for name, one in reads.items()}
    report = next((one.setting.year for one in reads.values() if one.setting.year_clear), None)
    years = stale_titles([*all_told.indicators, *all_told.budget], dated, report)
    return {name: replace(reads[name], year=year) for name, year in years.items()}


def _texts(placed: Sequence[Placed]) -> Iterator[str]:
    """What stands in all cells."""
    return (square.text for one in placed for row in one.sheet.rows for _, square in squares(row) if square.text)


def _over(placed: Placed) -> Above:
    words = [placed.heading or "", placed.title.intro or "", *placed.title.lines]
    return Above(placed.sasaran, " ".join(words))


def _around(understood: Understood, year: TableYear, setting: Setting) -> Around:
    placed = understood.placed
    return Around(
        roles=understood.roles,
        title=placed.title,
        heading=placed.heading,
        year=year,
        report=setting.year if setting.year_clear else None,
        plan_last=setting.plan.last if setting.plan else None,
        denied=denied_years(understood.roles, understood.seen.relations),
    )


def _page(placed: Placed) -> int:
    return placed.sheet.page


def _bare(placed: Placed, name: str) -> Table:
    """A table of which nothing was understood."""
    sheet, title = placed.sheet, placed.title
    pages = sorted({area.page for area in sheet.areas})
    rows = list(map(_cells, sheet.rows))
    return Table(id=name, kind="other", pages=pages, header=[], rows=rows, number=title.number, caption=title.caption)


def _contents(
    understood: Understood, around: Around, name: str, setting: Setting, above: str | None, called: str | None
) -> TableContents:
    sheet, header, roles = understood.placed.sheet, understood.header, understood.roles
    tables = [_table(understood, name, setting.year)]
    if understood.kind.name == "performance_scale" and (bands := scale_of(sheet, header.rows, roles, name)):
        return TableContents(tables, scales=[bands])
    iku = iku_of(sheet, header.rows, roles) if understood.kind.name == "iku_definition" else []
    amounts_in = scale_in(" ".join(understood.placed.title.lines))
    rows = _rows(understood, name, replace(setting, scale=amounts_in), above, called)
    indicators = with_certainty(rows.indicators, understood, around)
    budget = with_certainty(rows.budget, understood, around)
    return TableContents(tables, indicators, budget, rows.aggregates, iku=iku)


def _rows(
    understood: Understood, name: str, setting: Setting, above: str | None, called: str | None = None
) -> Contents:
    sheet, header, roles = understood.placed.sheet, understood.header, understood.roles
    figures = Figures(sheet, header.rows, roles, name, setting)
    told, defines = Contents(), understood.kind.name == "iku_definition"
    rows = list(body_rows(sheet, header, roles, above))
    halves: list[Contents] = []
    for side in sides(roles):
        halves.append(Contents())
        if any(role.name in MEASURES or (defines and role.name == "indikator") for role in side):
            reader = RowReader(sheet, header.rows, side, understood.kind.name, name, figures, called)
            for row in rows if side == list(roles) else body_rows(sheet, header, side, above):
                reader.add(row)
            halves[-1] = repair_by_arithmetic(reader.contents, figures.suspects)
    for number, half in enumerate(as_one_list(halves)):
        told = beside(told, half, number)
    told = replace(told, budget=told.budget or lines_of_measures(sheet, header.rows, roles, figures, name))
    told = on_the_floor(sheet, header.rows, roles, figures, name, understood.kind.name, with_absorption(told, roles))
    headed = {f"{name}.r{row.index}": row.context for row in rows}
    told = replace(told, indicators=[_headed(row, headed.get(row.id)) for row in told.indicators])
    return with_stated_sums(told, roles)


def _headed(row: Indicator, context: Context | None) -> Indicator:
    """A row of the floor with the headings and merged cells that it stands under."""
    if context is None or row.is_understood:
        return row
    told = {level: getattr(context, level) for level in ("tujuan", "sasaran", "program", "kegiatan")}
    return structs.replace(row, **told)


def _table(understood: Understood, name: str, year: int | None) -> Table:
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
        columns=list(map(_column, understood.roles)),
        reasons=list(understood.kind.reasons),
    )


def _column(role: Role) -> Column:
    weighed = role.second is not None and role.margin is not None and role.margin < SECOND_TOLD
    return Column(
        header=role.header,
        role=role.name,
        year=role.year,
        basis=role.basis,
        unit=role.unit,
        reasons=list(role.reasons),
        second=role.second if weighed and role.second is not None else UNSET,
        margin=role.margin if weighed and role.margin is not None else UNSET,
    )


def _cells(row: Row) -> list[Cell | None]:
    return [Cell(text=s.text, page=s.page, bbox=s.box.rounded()) if s else None for s in row]
