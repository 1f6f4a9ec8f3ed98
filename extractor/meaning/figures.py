"""Values out of the cells of a table: each column's number format decided from its own cells first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import UNSET

from extractor.front.identity import Plan
from extractor.meaning.column_roles import AMOUNTS, MEASURES, PERFORMANCE, SHARES
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import BEYOND_BUDGETS, OVERLAP
from extractor.meaning.title_measure import is_told_by_title
from extractor.numerals.money_scales import FACTORS, in_its_scale, scale_in
from extractor.numerals.number_format import NumberFormat, decide_format
from extractor.numerals.numeral import Kind, Numeral
from extractor.numerals.parse import kind_of_unit, parse_numeral
from extractor.tables.sheet import Sheet, Square
from extractor.words.broken_words import whole_grade
from schemas.document import Value

_LONE = re.compile(r"[0-9.,]{1,2}")
_WITH_FIGURES = MEASURES | {"number", "code", "ratio"}
_UNITLESS = frozenset({"kategori", "capaian"})  # the row's unit is that of target and realisasi


@dataclass(frozen=True, slots=True)
class Setting:
    """What the whole report gives to the reading of a table: its year (or the table's own), its medium-term
    plan, and its number format. `year_printed` is the year over the table where all else speaks for another one,
    `year_clear` tells that the year of the report is beyond doubt."""

    year: int | None
    plan: Plan | None = None
    number_format: NumberFormat | None = None
    scale: str | None = None
    year_printed: int | None = None
    year_clear: bool = True


class Figures:
    """Reads the cells of one table."""

    def __init__(self, sheet: Sheet, first_row: int, roles: Sequence[Role], table: str, setting: Setting) -> None:
        self._roles = roles
        self._table = table
        self._setting = setting
        self._rows = sheet.rows
        self.suspects: dict[str, str] = {}
        self._formats = [self._format(sheet, first_row, column) for column in range(sheet.columns)]

    def _format(self, sheet: Sheet, first_row: int, column: int) -> NumberFormat:
        cells = (row[column] for row in sheet.rows[first_row:])
        texts = [square.text for square in cells if square is not None and square.text]
        return decide_format(texts, self._setting.number_format)

    def value(self, row: int, column: int, square: Square, unit: str | None = None) -> Value:
        """The figure of a cell; `unit` is what the row's unit column says."""
        role = self._roles[column]
        text = whole_grade(square.text) if role.name == "kategori" else square.text
        numeral = parse_numeral(text, self._formats[column], _expected(role) or kind_of_unit(unit or ""))
        if role.name in PERFORMANCE and role.domain != "money":
            numeral = in_its_scale(numeral)
        year = self.year_of(role)
        own = role.year or role.basis or role.relative_year
        if sign := self._sign_of_fault(row, column, square):
            self.suspects[f"{self._table}.r{row}.c{column}"] = sign
        scaled = self._scaled(role, numeral)
        doubt = (
            square.inferred or self._over_two(column, square) or self._doubt(role, year) or _of_scale(scaled, numeral)
        )
        return Value(
            id=f"{self._table}.r{row}.c{column}",
            measure=measure_of(role),
            raw=numeral.raw,
            page=square.page,
            bbox=square.box.rounded(),
            year=year,
            year_printed=UNSET if own or not self._setting.year_printed else self._setting.year_printed,
            value=-numeral.value if role.turned and numeral.value is not None else numeral.value,
            unit=scaled or numeral.unit or role.unit or (None if role.name in _UNITLESS else unit),
            decimals=numeral.decimals,
            status=numeral.status,
            reason=numeral.reason or doubt,
            comparator=numeral.comparator,
            interval=numeral.interval,
            basis=role.basis,
            header_measure="capaian" if role.name == "ratio" else role.header_measure,
            sure=_sure(numeral, role) and doubt is None,
            candidates=list(numeral.candidates),
        )

    def _over_two(self, column: int, square: Square) -> str | None:
        """A cell that stands under the headers of several measures, or of one measure of several years."""
        beside = [role for role in self._roles[column : column + square.columns] if role.name in MEASURES]
        return "over_two_columns" if len({(role.name, role.year, role.basis) for role in beside}) > 1 else None

    def _sign_of_fault(self, row: int, column: int, square: Square) -> str | None:
        """What speaks for a digit lost at the edge of a cell, should the figure not fit the others of its row."""
        cell = square.piece.box
        if any(word.box.x0 < cell.x0 - OVERLAP or word.box.x1 > cell.x1 + OVERLAP for word in square.piece.words):
            return "over_the_ruling"
        for beside in (column - 1, column + 1):
            other = self._rows[row][beside] if 0 <= beside < len(self._roles) else None
            if other is not None and _LONE.fullmatch(other.text) and self._roles[beside].name not in _WITH_FIGURES:
                return "lone_digit_beside"
        return None

    def _scaled(self, role: Role, numeral: Numeral) -> str | None:
        """The unit of amounts that are printed in thousands or millions of rupiah."""
        if _expected(role) != "amount" or numeral.unit not in (None, "Rp"):
            return None
        scale = scale_in(role.header) or self._setting.scale
        return f"{scale} Rp" if scale else None

    @staticmethod
    def _doubt(role: Role, year: int | None) -> str | None:
        if role.name not in MEASURES:
            return None
        if year is None:
            return "no_year"
        if is_told_by_title(role):
            return "measure_by_title"
        return "year_of_plan" if role.relative_year and not role.year and role.basis is None else None

    def year_of(self, role: Role) -> int | None:
        year = self._setting.year
        if role.year and not self._is_against_plan(role):
            return role.year
        if role.basis == "renstra_end":
            return self._end_of_plan() or role.year or year
        if role.relative_year:
            return self._year_of_plan(role)
        return year + _years_off(role) if year else None

    def _end_of_plan(self) -> int | None:
        """The last year of the plan: what the target of its end says, else what the report says."""
        printed = {role.year for role in self._roles if (role.name, role.basis) == ("target", "renstra_end")} - {None}
        told = max((year for year in printed if year), default=None) if len(printed) == 1 else None
        if told and told >= (self._setting.year or told):
            return told
        return self._setting.plan.last if self._setting.plan else None

    def _is_against_plan(self, role: Role) -> bool:
        """`Capaian 2023 terhadap target akhir` is of the plan's last year, unless that target is of 2023 too."""
        if role.name != "capaian" or role.basis != "renstra_end":
            return False
        targets = [other.year for other in self._roles if (other.name, other.basis) == ("target", "renstra_end")]
        return role.year not in targets

    def _year_of_plan(self, role: Role) -> int | None:
        """The year that `Tahun ke-2` is, where the columns number the years of the plan up to its last: a plan for 2021
        to 2026 that is made during 2021 has five years or six."""
        plan, count = self._setting.plan, max((other.plan_year or 0 for other in self._roles), default=0)
        if plan is None or role.plan_year is None or plan.last - plan.first - count not in (-1, 0):
            return None
        return plan.last - count + role.plan_year


def _years_off(role: Role) -> int:
    return 1 if role.year_after else -1 if role.basis == "previous_year" else 0


def _of_scale(unit: str | None, numeral: Numeral) -> str | None:
    """An amount beyond all budgets was printed in full, whatever the words over it say of thousands or millions."""
    if unit is None or numeral.value is None:
        return None
    return "scale_unlikely" if numeral.value * FACTORS[unit.split()[0]] >= BEYOND_BUDGETS else None


def measure_of(role: Role) -> str:
    return role.name if role.name in MEASURES else f"other:{role.header}"


def _expected(role: Role) -> Kind | None:
    if role.name in AMOUNTS or (role.name == "realisasi" and role.domain == "money"):
        return "amount"
    if role.name in SHARES or (role.name == "capaian" and role.unit != "Rp"):
        return "percentage"
    return None


def _sure(numeral: Numeral, role: Role) -> bool:
    return numeral.sure and numeral.status in ("read", "blank") and role.name in MEASURES
