"""A figure in words (terbilang) beside its digits: no formula reads words, but their difference is one."""

from __future__ import annotations

from decimal import Decimal

from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.claims_place import IN_WORDS, READ, WORDS_OFF, WORDS_READ
from lkj.outputs.xlsx.layout import Place
from lkj.outputs.xlsx.sheet import LARGEST, Sheet
from reconcile.facts.scope import claim_of
from schemas.figure import Figure


class Words:
    """Writes them on one sheet; `finish` colours the differences."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.off: list[str] = []

    def write(self, figure: Figure, row: int) -> None:
        claim, sheet = claim_of(figure), self.sheet
        sheet.text(row, IN_WORDS, claim.words or "", look.TEXT)
        for column in (WORDS_READ, WORDS_OFF):
            sheet.text(row, column, "", look.CELL)
        if claim.words_value is None:
            if claim.words:
                sheet.text(row, WORDS_READ, "?", look.NUMBER, look.UNREADABLE)
            return
        decimals = 0 if claim.words_value % 1 == 0 else 2
        sheet.number(row, WORDS_READ, claim.words_value, look.NUMBER, look.number_format(decimals))
        if figure.known and max(abs(figure.number), abs(claim.words_value)) < LARGEST:
            self._difference(row, figure.number - claim.words_value, max(figure.decimals, decimals))

    def _difference(self, row: int, off: Decimal, decimals: int) -> None:
        digits, words, here = (Place(self.sheet.name, row, column).cell for column in (READ, WORDS_READ, WORDS_OFF))
        shown = look.difference_format(decimals)
        self.sheet.formula(row, WORDS_OFF, f"ROUND({digits}-{words},{decimals})", float(off), look.NUMBER, shown)
        self.off.append(here)

    def finish(self) -> None:
        self.sheet.coloured_unless_zero(self.off, look.DIFFERS)


def words_differ(figure: Figure) -> bool:
    """Also where the words are no number."""
    claim = claim_of(figure)
    return bool(claim.words) and figure.known and claim.words_value != figure.number
