"""How the report shortens its computed figures, where that is not by rounding."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.outcome import Consistent, Outcome
from schemas.figure import Figure

HABITS = ("truncated", "rounded_up")


def shortened(outcomes: Iterable[Outcome]) -> dict[str, list[Figure]]:
    """The figures that are right only when decimals are cut off, or rounded up, by habit, each once."""
    found: dict[str, dict[str, Figure]] = {habit: {} for habit in HABITS}
    for outcome in outcomes:
        if isinstance(outcome, Consistent) and outcome.habit in HABITS and outcome.figures:
            found[outcome.habit][outcome.figures[0].id] = outcome.figures[0]
    return {habit: list(figures.values()) for habit, figures in found.items() if figures}
