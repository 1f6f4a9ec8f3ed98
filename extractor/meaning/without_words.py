"""A table that prints no header at all, and has none to inherit: what its figures show tells its columns.

Where one column is the percentage of two others before it, row by row, these are target, realisasi and capaian, or
budget, what was spent of it and the absorption. Under a title that measures, three columns of figures are that too, the
first two in the same units and the last in percent. The words left of them name the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_relations import Relation
from extractor.meaning.header_domain import Domain
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import MOST_OF_A_KIND, SHORTEST_NAME
from extractor.tables.sheet import Sheet
from extractor.tables.titles import Title
from extractor.words.header_vocabulary import KINDS, plain
from extractor.words.marks import is_bare_mark
from schemas.table import Reason

_KEYS: Final = ("quotient", "inverse_quotient")
_PERFORMANCE: Final = ("target", "realisasi", "capaian")
_MONEY: Final = ("pagu", "realisasi", "persen_keuangan")
_Three = tuple[int, int, int]


def told_without_words(
    roles: Sequence[Role], sheet: Sheet, columns: Sequence[ColumnFigures], found: Sequence[Relation], title: Title
) -> list[Role]:
    """`roles` of a table without a word over its columns, by the `found` relations between them or by its `title`."""
    told = None if any(role.header for role in roles) else _proven(found) or _titled(columns, title)
    if told is None:
        return list(roles)
    three, why = told
    money = columns[three[0]].values == "amount"
    domain: Domain = "money" if money else "performance"
    measures = dict(zip(three, _MONEY if money else _PERFORMANCE, strict=True))
    names = _names(sheet, three[0], money)
    return [
        replace(role, name=measures[column], domain=domain, reasons=(*role.reasons, why))
        if column in measures
        else replace(role, name=names.get(column, role.name))
        for column, role in enumerate(roles)
    ]


def _proven(found: Sequence[Relation]) -> tuple[_Three, Reason] | None:
    """The columns of the one percentage that the figures prove."""
    proven = [one for one in found if one.key in _KEYS and one.first < one.second < one.result]
    if len(proven) != 1:
        return None
    one = proven[0]
    columns, rows = f"{one.second + 1}/{one.first + 1}", f"{one.agreeing} of {one.compared}"
    why = reason("quotient", columns=columns, result=str(one.result + 1), rows=rows)
    return (one.first, one.second, one.result), why


def _titled(columns: Sequence[ColumnFigures], title: Title) -> tuple[_Three, Reason] | None:
    """The three columns of figures, the last in percent and the others in the same units, under a title that
    measures."""
    said = [match for match in KINDS.all(plain(" ".join(title.lines))) if match.name == "performance_measurement"]
    figures = [n for n, column in enumerate(columns) if n and _known(column) >= MOST_OF_A_KIND * column.filled > 0]
    if not said or len(figures) != len(_PERFORMANCE) or columns[figures[2]].values != "percentage":
        return None
    first, second, third = figures
    units = [
        (one.unit, other.unit)
        for one, other in zip(columns[first].figures, columns[second].figures, strict=True)
        if one is not None and other is not None
    ]
    alike = sum(one == other for one, other in units)
    return ((first, second, third), reason("title_words", words=said[0].words)) if _most(alike, units) else None


def _known(column: ColumnFigures) -> int:
    return sum(figure is not None and figure.value is not None for figure in column.figures)


def _most(count: int, those: Sequence[object]) -> bool:
    return bool(those) and count >= MOST_OF_A_KIND * len(those)


def _names(sheet: Sheet, first: int, money: bool) -> dict[int, str]:
    """What the columns of words left of the figures are: the numbers of the rows, what they are called, what that
    stands under, and a unit."""
    rows = [sheet.texts(row) for row in range(len(sheet.rows))]
    texts = {column: [row[column] for row in rows if row[column]] for column in range(first)}
    numbers = {column for column, own in texts.items() if _most(sum(map(is_bare_mark, own)), own)}
    lengths = {column: sum(map(len, own)) / max(1, len(own)) for column, own in texts.items()}
    long = [column for column in texts if column not in numbers and lengths[column] >= SHORTEST_NAME]
    if not long:
        return {}
    names = {**dict.fromkeys(numbers, "number"), long[-1]: "uraian" if money else "indikator"}
    if money:
        return names
    units = dict.fromkeys(range(long[-1] + 1, first), "satuan")
    return {**units, **names, **dict.fromkeys(long[:-1], "sasaran")}
