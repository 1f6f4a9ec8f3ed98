"""Rows of a score card that tell nothing but an achievement, beside rows that have a target and a result as well: what
the indicators of a sasaran, a perspective or the whole body reached on average."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from extractor.meaning.column_roles import MEASURES
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import LEAST_WHOLE, PARTS_OF_SUM
from extractor.tables.sheet import Row, Sheet, Square, squares
from extractor.words.header_vocabulary import plain
from extractor.words.marks import unmarked
from extractor.words.sasaran_words import is_sasaran

_WHOLE = frozenset({"target", "realisasi", "capaian"})
_OWN = frozenset({"number", "code", "satuan"})


class Achieved(NamedTuple):
    """`name` is that of a row that tells nothing but an achievement. `heads`: indicators stand right below it, so that
    it is their sasaran. `listed`: it has a number or a code, and is a line of its own as well as a mean. `over` says
    where the figures stand that it is of."""

    name: str
    heads: bool
    listed: bool
    over: Literal["rows", "below"]


def aim_with_its_mean(row: Row, roles: Sequence[Role]) -> str:
    """The sasaran that a row among indicators names, beside nothing but an achievement: the mean of those below it."""
    column = _name_column(roles)
    if column is None:
        return ""
    name = row[column]
    told = {roles[c].name for c, square in squares(row) if square.text and roles[c].name in MEASURES}
    under = "sasaran" in plain(roles[column].header) and "sasaran" not in {role.name for role in roles}
    return name.text if name is not None and under and told == {"capaian"} and is_sasaran(name.text) else ""


def is_mean_over_name(sheet: Sheet, index: int, roles: Sequence[Role]) -> bool:
    """Whether a row tells nothing but an achievement, beside a name whose own target and realisasi stand in the row
    below: the mean of the sasaran, on its line."""
    names = [c for c, role in enumerate(roles) if role.name == "indikator"]
    if len(names) != 1 or index + 1 == len(sheet.rows) or not {"target", "realisasi"} <= {role.name for role in roles}:
        return False
    name, below = sheet.rows[index][names[0]], sheet.rows[index + 1]
    told = {roles[c].name for c, square in squares(sheet.rows[index]) if square.text and roles[c].name in MEASURES}
    under = {roles[c].name for c, square in squares(below) if any(map(str.isdigit, square.text))}
    merged = name is not None and name.rows > 1 and below[names[0]] is None
    return merged and told == {"capaian"} and under >= {"target", "realisasi"}


def achieved_alone(sheet: Sheet, index: int, roles: Sequence[Role], body: Sequence[int]) -> Achieved | None:
    """What a row of `body` is that has an achievement and neither a target nor a result, where others have all of
    them. None of a row whose target or result is merged from above or told in words."""
    column = _name_column(roles)
    name = _name(sheet.rows[index], column) if column is not None else None
    if column is None or name is None or _standing(sheet, index, roles) != "alone":
        return None
    standing = {row: _standing(sheet, row, roles) for row in body}
    whole = [row for row in body if standing[row] == "whole"]
    if len(whole) < PARTS_OF_SUM or len(whole) < LEAST_WHOLE * len(body):
        return None
    below = next((standing[row] for row in body if row > index), None)
    listed = _is_listed(sheet.rows[index], roles)
    own = not listed and all(_is_listed(sheet.rows[row], roles) for row in whole)
    of_aims = "sasaran" in plain(roles[column].header)
    if below == "other" or not (own or (listed and below)) or (own and below == "whole" and not of_aims):
        return None
    heads = below == "whole" and of_aims
    return Achieved(unmarked(name.text)[1], heads, listed, "rows" if below is None else "below")


def _name_column(roles: Sequence[Role]) -> int | None:
    names = [column for column, role in enumerate(roles) if role.name == "indikator"]
    return names[0] if len(names) == 1 and {role.name for role in roles} >= _WHOLE else None


def _name(row: Row, column: int) -> Square | None:
    """The square of one row that covers its name; the name of a heading may be wider than the column of names."""
    over = (square for c, square in squares(row) if c <= column < c + square.columns)
    name = next(over, None)
    return name if name is not None and name.rows == 1 and any(map(str.isalpha, name.text)) else None


def _standing(sheet: Sheet, index: int, roles: Sequence[Role]) -> Literal["alone", "whole", "other"]:
    """Whether a row has an achievement alone, or a target and a result as well."""
    texts: dict[str, str] = dict.fromkeys(_WHOLE, "")
    for column, role in enumerate(roles):
        if role.name not in MEASURES:
            continue
        row, _ = sheet.owner(index, column)
        square = sheet.rows[index][column]
        if row != index or (square is not None and square.text and role.name not in _WHOLE):
            return "other"
        texts[role.name] = texts.get(role.name, "") + (square.text if square is not None else "")
    if all(any(map(str.isdigit, texts[name])) for name in _WHOLE):
        return "whole"
    reached = any(digit in "123456789" for digit in texts["capaian"])
    return "alone" if reached and not texts["target"] and not texts["realisasi"] else "other"


def _is_listed(row: Row, roles: Sequence[Role]) -> bool:
    """Whether a row has a number, a code or a unit of its own."""
    return any(square.columns == 1 and square.text and roles[c].name in _OWN for c, square in squares(row))
