"""Columns that hold nothing but `Rp`, set apart from the amounts beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.meaning.column_roles import MEASURES
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.tables.sheet import Sheet

_SIGN = re.compile(r"(?:Rp|IDR)\.?\s*:?", re.I)
_HEADED_BY_SIGN = re.compile(r"\W*(?:Rp|Rupiah)?\W*", re.I)  # `ANGGARAN | (Rp)`: what a column of signs parts in two


def with_currency_columns(roles: Sequence[Role], sheet: Sheet, first_row: int) -> list[Role]:
    """`roles` with the columns of signs told as `currency`; what they are headed goes to the amounts behind them."""
    told = list(roles)
    for column in range(len(roles) - 1):
        sign, amounts = roles[column], roles[column + 1]
        alike = (sign.name, sign.header) == (amounts.name, amounts.header) or _HEADED_BY_SIGN.fullmatch(amounts.header)
        if sign.name in MEASURES and alike and _holds_signs(sheet, first_row, column):
            told[column] = replace(sign, name="currency", reasons=(*sign.reasons, reason("currency_signs")))
            told[column + 1] = replace(sign, unit="Rp", reasons=(*sign.reasons, reason("currency_before")))
    return told


def is_bare_sign(text: str) -> bool:
    """Whether a cell holds the sign of a currency, and no amount."""
    return bool(_SIGN.fullmatch(text.strip()))


def _holds_signs(sheet: Sheet, first_row: int, column: int) -> bool:
    cells = [row[column] for row in sheet.rows[first_row:]]
    texts = [square.text for square in cells if square is not None and square.text and square.columns == 1]
    return bool(texts) and all(map(is_bare_sign, texts))
