"""Values out of the cells of a table: each column's number format decided from its own cells first."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.number_format import NumberFormat, decide_format
from extractor.numeral import Kind, Numeral
from extractor.numerals import parse_numeral
from extractor.roles import MEASURES, Role
from extractor.sheet import Sheet, Square
from schemas.document import Value

_MONEY = frozenset({"pagu_awal", "pagu", "sisa"})
_PERCENT = frozenset({"persen_keuangan", "persen_kinerja"})


class Figures:
    """Reads the cells of one table. `year` is the table's, `document` the number format of the whole report."""

    def __init__(self, sheet: Sheet, first_row: int, roles: Sequence[Role], table: str, year: int | None) -> None:
        self._roles = roles
        self._table = table
        self._year = year
        self._formats = [self._format(sheet, first_row, column) for column in range(sheet.columns)]
        self._previous_year = year - 1 if year else None

    @staticmethod
    def _format(sheet: Sheet, first_row: int, column: int) -> NumberFormat:
        cells = (row[column] for row in sheet.rows[first_row:])
        return decide_format([square.text for square in cells if square is not None and square.text])

    def value(self, row: int, column: int, square: Square, unit: str | None = None) -> Value:
        """The figure of a cell; `unit` is what the row's unit column says."""
        role = self._roles[column]
        numeral = parse_numeral(square.text, self._formats[column], _expected(role))
        return Value(
            id=f"{self._table}.r{row}.c{column}",
            measure=measure_of(role),
            raw=numeral.raw,
            page=square.page,
            bbox=square.box.rounded(),
            year=self.year_of(role),
            value=numeral.value,
            unit=numeral.unit or role.unit or unit,
            decimals=numeral.decimals,
            status=numeral.status,
            reason=numeral.reason,
            comparator=numeral.comparator,
            interval=numeral.interval,
            basis=role.basis,
            sure=_sure(numeral, role),
        )

    def year_of(self, role: Role) -> int | None:
        if role.year:
            return role.year
        return self._previous_year if role.basis == "previous_year" else self._year


def measure_of(role: Role) -> str:
    return role.name if role.name in MEASURES else f"other:{role.header}"


def _expected(role: Role) -> Kind | None:
    if role.name in _MONEY or (role.name == "realisasi" and role.domain == "money"):
        return "amount"
    if role.name in _PERCENT or (role.name == "capaian" and role.unit != "Rp"):
        return "percentage"
    return None


def _sure(numeral: Numeral, role: Role) -> bool:
    return numeral.sure and numeral.status in ("read", "blank") and role.name in MEASURES
