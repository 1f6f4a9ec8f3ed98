"""Tables whose rows are years: the column that says of which year a row speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.meaning.roles import Role
from extractor.tables.sheet import Sheet
from extractor.words.header_vocabulary import plain

_HEADER = re.compile(r"(tahun|thn|ta|periode)( [a-z]+)?|")
_YEAR = re.compile(r"(?:(?:tahun|TA)\s*)?(20\d\d)", re.I)


def year_column(sheet: Sheet, roles: Sequence[Role]) -> int | None:
    """A column headed `Tahun` with a year in every row but those of totals, again from the first for each name; rows of
    one year name none."""
    for column, role in enumerate(roles):
        if not _HEADER.fullmatch(plain(role.header)) or role.year:
            continue
        cells = [row[column] for row in sheet.rows]
        years = [year for square in cells if square and square.columns == 1 and (year := year_in(square.text))]
        if len(set(years)) > 1:
            return column
    return None


def year_in(text: str) -> int | None:
    """The year that is all of `text`."""
    found = _YEAR.fullmatch(text.strip())
    return int(found[1]) if found else None
