"""What a figure of the text should be by the figures around it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from reconcile.facts.scope import claim_of, is_bound
from reconcile.findings.build_finding import rounded
from reconcile.words.units import is_percent, is_rupiah
from schemas.equation import Equation
from schemas.figure import Figure
from schemas.interval import point

POINTS: Final = "poin"


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What a figure should be by the figures around it: a `sum`, a `difference` of two, the larger one first, or the
    `growth` from one to another, in percent."""

    equation: Equation
    kind: Literal["sum", "difference", "growth"]

    @property
    def stated(self) -> Figure:
        return self.equation.stated

    @property
    def operands(self) -> tuple[Figure, ...]:
        return self.equation.operands

    @property
    def number(self) -> Decimal:
        """What the operands give."""
        numbers = [figure.number for figure in self.operands]
        if self.kind == "growth":
            grown = self.equation.formula([point(number) for number in numbers])
            return rounded(abs(grown.low), self.stated.decimals)
        return sum(numbers, Decimal(0)) if self.kind == "sum" else numbers[0] - numbers[1]


def may_be_reckoned(figure: Figure) -> bool:
    return figure.known and figure.number > 0 and not is_bound(figure) and kind(figure) != ""


def kind(figure: Figure) -> str:
    """What it can be reckoned with: money, shares and points, counts and measures; nothing where it is no figure."""
    claim = claim_of(figure)
    if claim.kind in ("category", "period"):
        return ""
    if is_rupiah(figure.unit) or claim.kind == "amount":
        return "money"
    return "share" if is_percent(figure.unit) or figure.unit == POINTS else "count"
