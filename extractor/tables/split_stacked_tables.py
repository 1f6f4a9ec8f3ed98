"""Two tables drawn as one: below the indicators of an agreement the grid goes on with `Program | Anggaran`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.tables.header import header_of
from extractor.tables.sheet import Area, Row, Sheet, squares
from extractor.words.header_vocabulary import ROLES, plain
from schemas.geometry import around

_NAMES, _MONEY = {"uraian", "sasaran"}, {"pagu", "pagu_awal"}


def split_stacked_tables(sheet: Sheet) -> list[Sheet]:
    """`sheet`, of one page, in the parts that have headers of their own; the first may go on from the page before."""
    first = header_of(sheet).rows
    if _heads_money(sheet.rows[:first]):
        return [sheet]
    starts = [index for index in range(max(1, first), len(sheet.rows)) if _heads_money([sheet.rows[index]])]
    if not starts:
        return [sheet]
    start = starts[0]
    above, below = _part(sheet, sheet.rows[:start]), _part(sheet, sheet.rows[start:])
    return [replace(above, open_foot=False), replace(below, above=[], intro=None)]


def _heads_money(rows: Sequence[Row]) -> bool:
    """Whether every word of the rows heads a column, and one of them heads amounts of money beside names."""
    texts = [square.text for row in rows for _, square in squares(row) if square.text]
    if any(character.isdigit() for text in texts for character in text):
        return False
    matches = [ROLES.best(plain(text)) for text in texts]
    names = {match.name for match in matches if match}
    return all(matches) and len(texts) >= 2 and bool(names & _NAMES) and bool(names & _MONEY)


def _part(sheet: Sheet, rows: list[Row]) -> Sheet:
    boxes = [square.pieces[0].box for row in rows for _, square in squares(row)]
    return replace(sheet, rows=rows, areas=[Area(sheet.page, around(boxes))])
