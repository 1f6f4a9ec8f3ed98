"""Indicators, budget lines and aggregates out of the rows of one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from extractor.meaning.alike_columns import alike_columns, unsure_where_alike
from extractor.meaning.column_roles import MEASURES, PERFORMANCE, REMARKS, WORDS
from extractor.meaning.figures import Figures
from extractor.meaning.headed_name import headed_name
from extractor.meaning.kind_of_line import kind_of_line
from extractor.meaning.kinds import BUDGET_KINDS
from extractor.meaning.money_columns import (
    are_of_a_budget,
    is_figure_of_money,
    money_columns,
    of_budgets,
    of_indicators,
)
from extractor.meaning.name_column import (
    coarser_name_columns,
    indicator_column,
    longest_text_column,
    named_by_extent,
    naming_square,
    told_name_column,
)
from extractor.meaning.roles import Role
from extractor.meaning.row_contents import Contents, aggregate_of, in_its_tree
from extractor.meaning.row_years import year_column, year_in
from extractor.meaning.second_figures import is_second_figure
from extractor.meaning.sentences_in_columns import without_sentences
from extractor.meaning.table_rows import BodyRow
from extractor.meaning.told_once import told_once
from extractor.tables.sheet import Piece, Sheet, Square, squares, text_from
from extractor.words.codes import Named, coded, named
from extractor.words.header_vocabulary import LEVELS, plain
from extractor.words.marks import is_amount, is_bare_mark, unmarked
from schemas.document import BudgetLine, Indicator, Value

_GROUPS = frozenset({"program", "kegiatan", "subkegiatan", "kro", "ro"})
_OTHER_NAMES = frozenset({"uraian", "number", "code"})
_OF_AIMS = BUDGET_KINDS - {"budget_revision"}
_BUDGET_NAMES = ("uraian", "revision", "indikator", "sasaran")


class RowReader:
    """Reads the rows of one table of a known kind into `contents`."""

    def __init__(
        self,
        sheet: Sheet,
        first_row: int,
        roles: Sequence[Role],
        kind: str,
        table: str,
        figures: Figures,
        called: str | None = None,
    ) -> None:
        """`called` is the indicator of all rows, where none names itself."""
        self._sheet = sheet
        self._roles = roles
        self._kind = kind
        self._table = table
        self._figures = figures
        self._called = called
        self._indicator_column = indicator_column(sheet, roles)
        aims = self._indicator_column is not None or any(role.name == "sasaran" for role in roles)
        alone = aims and told_name_column(sheet, roles, ("uraian",)) is None
        self._money = money_columns(sheet, roles, names_budget=not alone)
        self._is_budget = kind in BUDGET_KINDS
        self._name_column_of_budget = told_name_column(sheet, roles, _BUDGET_NAMES)
        self._mixed = not self._is_budget and are_of_a_budget(sheet, roles, self._money, named=not alone)
        if alone and (self._mixed or kind in _OF_AIMS):
            self._name_column_of_budget = named_by_extent(sheet, first_row, roles, self._money)
        self._years = year_column(sheet, roles)
        if self._name_column_of_budget is None and self._years is None:
            self._name_column_of_budget = longest_text_column(sheet, first_row, roles)
        self._coarser = coarser_name_columns(roles, self._name_column_of_budget)
        self._alike = alike_columns(sheet, first_row, roles, figures)
        self._guessed: set[str] = set()
        self._contents = Contents()

    @property
    def contents(self) -> Contents:
        """What the rows so far say."""
        column = self._name_column_of_budget
        if not self._is_budget or column is None or self._kind == "budget_revision":
            return self._contents
        of_programs = "program" in plain(self._roles[column].header)
        return in_its_tree(self._contents, frozenset(self._guessed), of_programs)

    def add(self, row: BodyRow) -> None:
        told = told_once(without_sentences(dict(self._values(row)), self._roles), self._roles)
        values = unsure_where_alike(told, self._alike, self._money)
        if row.kind == "group":
            if self._is_budget:
                self._group(row, row.label)
            return
        if row.kind != "data":
            self._aggregate(row, values)
            return
        if self._is_budget or self._mixed:
            self._budget_line(row, of_budgets(values, self._roles, self._money, self._is_budget))
        if not self._is_budget:
            self._indicator(row, of_indicators(values, self._roles, self._money, self._mixed))
        if row.over == "below":
            self._aggregate(row, {c: value for c, value in values.items() if value.measure == "capaian"})

    def _values(self, row: BodyRow) -> Iterator[tuple[int, Value]]:
        unit = self._unit(row)
        for column, role in enumerate(self._roles):
            square = self._sheet.rows[row.index][column]
            if (
                square is None
                or column == self._years
                or role.name in WORDS
                or (role.name not in MEASURES and not square.text)
            ):
                continue
            if role.name in REMARKS or (role.name not in MEASURES and not role.header and is_bare_mark(square.text)):
                continue
            value = self._figures.value(row.index, column, square, unit)
            yield column, self._of_its_row(row, role, value)

    def _of_its_row(self, row: BodyRow, role: Role, value: Value) -> Value:
        """The figure with the year that its row is of."""
        year = year_in(self._own_text(row, self._years)) if role.year is None and role.basis is None else None
        return replace(value, year=year) if year else value

    def _unit(self, row: BodyRow) -> str | None:
        column = next((c for c, role in enumerate(self._roles) if role.name == "satuan"), None)
        return self._covering_text(row, column) or None

    def _covering(self, row: int, column: int) -> Square | None:
        i, j = self._sheet.owner(row, column)
        return self._sheet.rows[i][j]

    def _named_by(self, row: int) -> Square | None:
        above = self._contents.indicators[-1] if self._contents.indicators else None
        follows = above is not None and above.id == f"{self._table}.r{row - 1}" and not self._names_itself(row)
        others = [column for column, role in enumerate(self._roles) if role.name == "indikator"]
        page = above.page if above and follows else None
        return naming_square(self._sheet, row, self._indicator_column, others, page)

    def _own_squares(self, row: int) -> Iterator[Square | None]:
        """The squares of a row, and the merged one that names it."""
        yield from self._sheet.rows[row]
        yield self._covering(row, self._indicator_column or 0)

    def _names_itself(self, row: int) -> bool:
        cells = zip(self._sheet.rows[row], self._roles, strict=True)
        return any(square is not None and square.text and role.name in _OTHER_NAMES for square, role in cells)

    def _own_text(self, row: BodyRow, column: int | None) -> str:
        square = self._sheet.rows[row.index][column] if column is not None else None
        return square.text if square else ""

    def _covering_text(self, row: BodyRow, column: int | None) -> str:
        """The text over a square: its own, or that of the merged cell that covers it."""
        square = self._covering(row.index, column) if column is not None else None
        return square.text if square else ""

    def _code(self, row: BodyRow) -> str:
        """The code of a row, whose parts may stand in columns of their own."""
        parts = [self._own_text(row, column) for column, role in enumerate(self._roles) if role.name == "code"]
        return ".".join(part.strip(" .") for part in parts if part)

    def _indicator(self, row: BodyRow, values: list[Value]) -> None:
        own = next((square for _, square in squares(self._sheet.rows[row.index])), None)
        square = own if self._called else self._named_by(row.index)
        name = self._called or (square.text if square else "")
        named_here = self._called or self._own_text(row, self._indicator_column)
        if (
            square is None
            or not (named_here or is_second_figure(self._sheet.rows[row.index], self._roles, values))
            or not any(map(str.isalpha, name))
            or is_amount(name)
            or not (self._kind == "iku_definition" or any(role.name in PERFORMANCE for role in self._roles))
        ):
            return
        if not any(square is own for own in self._own_squares(row.index)):
            values = [replace(value, sure=False, reason=value.reason or "unnamed_row") for value in values]
        units = [v.unit for name in ("target", "realisasi") for v in values if v.measure == name and v.unit]
        self._contents.indicators.append(
            Indicator(
                id=f"{self._table}.r{row.index}",
                table=self._table,
                page=values[0].page if values else square.page,
                kind=self._kind,
                indikator=name,
                values=values,
                sasaran=row.context.sasaran,
                satuan=self._unit(row) or next(iter(units), None),
                tujuan=row.context.tujuan,
                program=row.context.program,
                kegiatan=row.context.kegiatan,
                number=row.number,
                level=self._level(),
                printed=text_from(self._sheet.rows[row.index], self._indicator_column or 0),
            )
        )

    def _level(self) -> str | None:
        words = plain(" ".join(role.header for role in self._roles if role.name in ("sasaran", "indikator")))
        return next((level for level in ("kegiatan", "program", "strategis") if level in words), None)

    def _budget_line(self, row: BodyRow, values: list[Value]) -> None:
        if self._name_column_of_budget is None:
            self._year_line(row, values)
            return
        column = self._naming_column(row)
        name = self._covering_text(row, column)
        if not (any(map(str.isalpha, name)) or self._kind == "budget_revision"):
            return
        if not any(map(is_figure_of_money, values)):
            if self._is_budget and self._own_text(row, column) == name:
                self._group(row, name)
            return
        covering = self._covering(row.index, column) if column is not None else None
        code = coded(self._code(row))
        own = named(headed_name(covering) if covering is not None else name)
        told = Named(own.name, own.code or code.code, own.level or named(unmarked(name)[1]).level or code.level)
        level = self._budget_level(told, column)
        if level in (None, "subtotal"):
            self._guessed.add(f"{self._table}.r{row.index}")
        self._add_line(row, told, level or "kegiatan", values)

    def _naming_column(self, row: BodyRow) -> int | None:
        """The column that names a row: a programme may stand in one of its own, left of those of its kegiatan."""
        if self._covering_text(row, self._name_column_of_budget):
            return self._name_column_of_budget
        filled = [c for c in self._coarser if any(map(str.isalpha, self._own_text(row, c)))]
        wide = (c for c, square in squares(self._sheet.rows[row.index]) if square.columns > 1 and square.text)
        return next(iter(filled), next(wide, self._name_column_of_budget))

    def _group(self, row: BodyRow, name: str) -> None:
        """A row without an amount that heads those below it, where its words or its code tell its level."""
        own = named(unmarked(name)[1])
        code = coded(self._code(row))
        level = own.level or code.level
        if level in _GROUPS:
            self._add_line(row, Named(own.name, own.code or code.code, level), level, [])

    def _year_line(self, row: BodyRow, values: list[Value]) -> None:
        """A row that tells nothing but a year: all money of that year."""
        year = self._own_text(row, self._years)
        if year_in(year) and any(value.value is not None for value in values):
            self._add_line(row, Named(year, None, None), "total", values)

    def _add_line(self, row: BodyRow, name: Named, level: str, values: list[Value]) -> None:
        self._contents.budget.append(
            BudgetLine(
                id=f"{self._table}.r{row.index}",
                table=self._table,
                page=next((value.page for value in values), self._sheet.page_of(row.index)),
                kind=kind_of_line(self._kind, values),
                level=level,
                name=name.name,
                values=values,
                code=name.code,
                program=row.context.program,
                kegiatan=row.context.kegiatan,
                printed=text_from(self._sheet.rows[row.index], 0),
            )
        )

    def _budget_level(self, name: Named, column: int | None) -> str | None:
        """None where neither the name nor its code nor the header of its `column` tells."""
        role = self._roles[column] if column is not None else None
        if role is not None and role.name == "revision":
            return "revision"
        if name.level:
            return name.level
        if role is not None and role.name in ("indikator", "sasaran"):
            return "sasaran"
        header = plain(role.header) if role else ""
        told = LEVELS.best(header)
        return told.name if told else None

    def _aggregate(self, row: BodyRow, values: dict[int, Value]) -> None:
        stated = [value for value in values.values() if value.value is not None] or list(self._in_label(row))
        money = stated if self._is_budget else [v for c, v in values.items() if c in self._money and v in stated]
        if (self._is_budget or self._mixed) and row.kind == "total" and money and row.label:
            level = "subtotal" if plain(row.label).startswith("sub") else "total"
            self._add_line(row, Named(row.label, None, None), level, money)
        self._contents.aggregates += [replace(aggregate_of(self._table, row.label, v), over=row.over) for v in stated]

    def _in_label(self, row: BodyRow) -> Iterator[Value]:
        """The figure of a label and figure in one merged cell; it speaks of the last column of figures."""
        columns = [c for c, role in enumerate(self._roles) if role.name in MEASURES or role.name == "ratio"]
        for _, square in squares(self._sheet.rows[row.index]):
            words = square.piece.words
            last = max(words, key=lambda word: (word.box.bottom, word.box.x1), default=None)
            if columns and last is not None and square.columns > 1 and last.text[:1].isdigit():
                figure = Square((Piece(square.piece.page, last.box, (last,)),))
                yield self._figures.value(row.index, columns[-1], figure)
