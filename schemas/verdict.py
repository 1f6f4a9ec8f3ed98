"""How a stated figure is compared with what follows from others: a ladder of exact steps, no fixed tolerance.

as printed -> truncated or rounded up -> hidden decimals -> contradiction; the first that holds decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeVar

from schemas.equation import Corrections, Equation, as_hidden, as_printed
from schemas.interval import Interval, unit

Kind = Literal["consistent", "coarse", "contradiction"]
Habit = Literal["as_printed", "truncated", "rounded_up", "hidden_decimals"]

Exact = TypeVar("Exact", Decimal, Fraction)

NO_CORRECTIONS: Corrections = {}
_HALF = Fraction(1, 2)
BELIEVABLE = Fraction(1, 10)
"""The share of the hidden range from which cutting must give the stated figure, for a cut of hidden decimals to be
believed rather than a misprint that happens to touch the range."""


@dataclass(frozen=True, slots=True)
class Judged:
    """`computed` is the value from the operands as printed; `units` is how far off the stated figure is, in units of
    its last printed place. `coarse` means: reached, but only with decimals that the report does not show."""

    kind: Kind
    habit: Habit | None
    computed: Fraction
    units: Fraction

    @property
    def consistent(self) -> bool:
        return self.kind == "consistent"

    @property
    def contradicts(self) -> bool:
        return self.kind in ("contradiction", "coarse")

    @property
    def rank(self) -> int:
        """Smaller is better: how far down the ladder the comparison had to go."""
        if self.habit is not None:
            return _HABITS.index(self.habit) + (10 if self.kind == "coarse" else 0)
        return 20


@dataclass(frozen=True, slots=True)
class Unjudged:
    """Nothing could be compared, so that there is no number to tell; `reason` is a key of `[reason]` in messages.toml.

    It answers what any verdict is asked, but has no `computed`: who tells a finding has to part the two kinds first.
    """

    reason: str
    habit: None = None
    consistent: Literal[False] = False
    contradicts: Literal[False] = False
    rank: Literal[30] = 30


Verdict = Judged | Unjudged

_HABITS: tuple[Habit, ...] = ("as_printed", "truncated", "rounded_up", "hidden_decimals")


def computed_by(verdict: Verdict) -> Fraction | None:
    """The computed value, where there is one."""
    return verdict.computed if isinstance(verdict, Judged) else None


def reason_of(verdict: Verdict, otherwise: str) -> str:
    """Why nothing was compared; `otherwise` where something was."""
    return verdict.reason if isinstance(verdict, Unjudged) else otherwise


def judge(equation: Equation, corrections: Corrections = NO_CORRECTIONS) -> Verdict:
    """Goes down the ladder. `corrections` replaces figures, to ask what would hold once they are mended."""
    missing = _missing(equation)
    if missing is not None:
        return Unjudged(missing)
    stated = as_printed(equation.stated, corrections).low
    try:
        computed = equation.formula([as_printed(operand, corrections) for operand in equation.operands]).middle
        shown = compare_shown(stated, equation.stated.decimals, computed)
        if shown.consistent:
            return shown
        hidden = equation.formula([as_hidden(operand, corrections) for operand in equation.operands])
    except ZeroDivisionError:
        return Unjudged("zero_divisor")
    return compare_hidden(shown, stated, equation.stated.decimals, hidden, _finely(equation))


def _missing(equation: Equation) -> str | None:
    figures = (equation.stated, *equation.operands)
    if not equation.operands:
        return "no_operands"
    if any(figure.status == "unreadable" for figure in figures):
        return "unreadable"
    return None if all(figure.known for figure in figures) else "missing_operand"


def _finely(equation: Equation) -> bool:
    """Whether every operand with hidden decimals is printed at least as finely as the stated figure."""
    return all(operand.decimals >= equation.stated.decimals for operand in equation.operands if not operand.exact)


def compare_shown(stated: Fraction, decimals: int, computed: Fraction) -> Judged:
    """The upper steps: `computed` follows from the operands as printed, and is rounded, cut or rounded up."""
    off = stated - computed
    units = abs(off) / unit(decimals)
    if units <= _HALF:
        return Judged("consistent", "as_printed", computed, units)
    if units < 1:
        return Judged("consistent", "truncated" if off < 0 else "rounded_up", computed, units)
    return Judged("contradiction", None, computed, units)


def is_shown(stated: Exact, decimals: int, computed: Exact) -> bool:
    """Whether the upper steps hold: `stated` is `computed` rounded, cut or rounded up. For those who ask thousands of
    times and only this; a quotient of decimals has 28 digits, more than any report prints."""
    return abs(stated - computed) < unit(decimals)


def compare_hidden(shown: Judged, stated: Fraction, decimals: int, hidden: Interval, finely: bool) -> Judged:
    """The lower steps, where the upper ones failed: `hidden` is all that the operands may stand for."""
    if not _reached(stated, unit(decimals), hidden):
        return shown
    return Judged("consistent" if finely else "coarse", "hidden_decimals", shown.computed, shown.units)


def _reached(stated: Fraction, step: Fraction, hidden: Interval) -> bool:
    if hidden.low > stated + step or hidden.high < stated - step or hidden.width == 0:  # most are far off
        return False
    if hidden.low <= stated + step / 2 and hidden.high >= stated - step / 2:
        return True
    overlap = min(hidden.high, stated + step) - max(hidden.low, stated)
    return overlap >= hidden.width * BELIEVABLE
