"""A line of a budget table that states the sum of others, and whether the table proves that they are its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from reconcile.facts.coded_parts import code_of, code_of_owner
from reconcile.facts.one_slip import slip
from reconcile.facts.rows import Row
from reconcile.facts.thresholds import CLOSE_SUM, DIGITS_OF_A_SUM, NUMBERED_PARTS, ONE_SLIP, PARTS_OF_A_SUM
from schemas.document import BudgetLine
from schemas.equation import Equation

NUMBERED = re.compile(r"\s*(\d{1,3})[.)]?\s+(?=[^\W\d])")
"""The number of a row, before its name."""


@dataclass(frozen=True, slots=True)
class StatedSum:
    """A line that states the sum of `parts`. `nested` tells a programme or kegiatan over its own rows from a Jumlah.

    `slack` is how far hidden sen may carry the sum, in rupiah. `open` tells that the parts reach the foot of the table,
    where rows may be missing. `held_above` tells that a total holds the sum of the parts and not the stated figure.
    `cut` tells that the parts are but the first of the lines below, which only their sum sets apart, `flat` that they
    are all that stands beside a total, one kind of lines in a row, `counted` that their printed numbers run from the
    first to the line after the last, so that none was lost. `sure` says that the table bears this reading out,
    in another column or line, `misread` that the other lines of its level speak against it.
    """

    line: Row
    equation: Equation
    nested: bool
    blanks: int
    slack: int = 0
    open: bool = False
    held_above: bool = False
    cut: bool = False
    flat: bool = False
    counted: bool = False
    sure: bool = False
    misread: bool = False

    @property
    def sum(self) -> Decimal:
        return sum((part.number for part in self.equation.operands), Decimal(0))

    @property
    def agrees(self) -> bool:
        return abs(self.sum - self.equation.stated.number) <= self.slack

    @property
    def near(self) -> bool:
        """Not far off, or off by one slip of the pen, however much that makes."""
        stated = abs(Fraction(self.equation.stated.number))
        close = abs(Fraction(self.sum) - stated) <= stated * CLOSE_SUM
        return close or slip(self.sum, self.equation.stated.number, DIGITS_OF_A_SUM)

    @property
    def told(self) -> bool:
        """Whether a wrong sum may be told: where the table bears the reading out, or where the sum comes close, of
        lines whose codes are under this one, or of all that stands beside a Jumlah, near or not where its rows are
        numbered; it must come very close of others.
        Nothing else proves what is a part."""
        if self.misread or self.packed or self.skips:
            return False
        lone = len(self.equation.operands) < PARTS_OF_A_SUM
        if lone and not (self.nested and (self.coded or self.held_above)):
            return False
        beside = not self.nested and (self.flat or self.very_near)
        return self.sure or self.listed or (self.near and (self.coded or beside))

    @property
    def very_near(self) -> bool:
        """As far off as one slip makes it, and not a part that was taken for another. What is left of budgets is so
        small that other lines come as close."""
        stated = abs(Fraction(self.equation.stated.number))
        close = abs(Fraction(self.sum) - stated) <= stated * ONE_SLIP and self.equation.stated.measure != "sisa"
        return close or slip(self.sum, self.equation.stated.number, DIGITS_OF_A_SUM)

    @property
    def coded(self) -> bool:
        """Whether the parts are of one depth and their codes are under the code of this line."""
        own = code_of(self.line)
        codes = [code_of_owner(part.owner) for part in self.equation.operands if isinstance(part.owner, BudgetLine)]
        return bool(own) and all(code.startswith(f"{own}.") for code in codes) and len({*map(_depth, codes)}) == 1

    @property
    def packed(self) -> bool:
        """Whether a part holds the codes of several lines: then its amount is one of them, nobody knows of which."""
        codes = [part.owner.code or "" for part in self.equation.operands if isinstance(part.owner, BudgetLine)]
        return any(sum("." in code for code in several.split()) > 1 for several in codes)

    @property
    def skips(self) -> bool:
        """Whether the rows under a total are numbered from one, and the numbers say that some of them were not read."""
        numbers = self._numbers
        rising = len(numbers) == len(self.equation.operands) and all(a < b for a, b in pairwise(numbers))
        return rising and not self.nested and numbers[0] == 1 and numbers[-1] > len(numbers) + self.blanks

    @property
    def falls_short(self) -> bool:
        """Whether rows that were counted on come to less than it: more would be a heading among them that was not told
        for one."""
        return self.counted and self.sum < self.equation.stated.number

    @property
    def listed(self) -> bool:
        """Whether all that stands beside a total is numbered from one on without a gap: then no row of it is missing,
        and no sum is too far off."""
        count = len(self.equation.operands)
        return self.flat and count >= NUMBERED_PARTS and self._numbers == list(range(1, count + 1))

    @property
    def _numbers(self) -> list[int]:
        """Those that stand before the names of the parts."""
        owners = [part.owner for part in self.equation.operands]
        printed = [NUMBERED.match(owner.printed or owner.name) for owner in owners if isinstance(owner, BudgetLine)]
        return [int(number[1]) for number in printed if number]

    @property
    def exceeded(self) -> bool:
        """Whether such parts come to more than it: no line that was not read can mend that."""
        return self.coded and self.sum > self.equation.stated.number


def _depth(code: str) -> int:
    return code.count(".")
