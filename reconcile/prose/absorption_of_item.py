"""What the absorption that a sentence states should follow from: its own amounts, or the rows of its budget code."""

from __future__ import annotations

from reconcile.facts.absorption import Absorption, sums_percentage
from reconcile.index import Index
from schemas.equation import Equation
from schemas.figure import Figure
from schemas.prose import Claim


def of_sentence(index: Index, absorption: Absorption) -> tuple[Equation | None, bool]:
    """By the amounts of its sentence first, then by the rows of the budget code it names; whether it is the latter."""
    equation, item = absorption.equation, _item(index, absorption.percent)
    sound = next((entry for entry in absorption.equations if index.judge(entry).consistent), None)
    if item is not None and (sound is not None or equation is None):
        return item, True
    return sound or (None if any(not other.measure for other in absorption.others) else equation), False


def _item(index: Index, stated: Figure) -> Equation | None:
    code = stated.owner.code if isinstance(stated.owner, Claim) else None
    rows = index.items(code) if code else []
    slot = (stated.year, None)
    pagu, realisasi = ([row.one(measure, slot) for row in rows] for measure in ("pagu", "realisasi"))
    cells = [cell for cell in (*realisasi, *pagu) if cell is not None and cell.known]
    if not rows or len(cells) < 2 * len(rows):
        return None
    return Equation(stated, tuple(cells), sums_percentage(len(rows)))
