"""The stated absorption is realisasi in percent of pagu: in every budget row, and in every sentence that states it.

Why: serapan is the first figure readers of a budget look at, and is often typed by hand.
Example: realisasi Rp 710.000, sisa Rp 790.000, stated absorption 47,27 %; it is 47,33 %.
May be wrong: where the percentage is of a budget before its revision, or the sentence speaks of another item than its
code.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.absorption import Absorption, absorptions, of_row, sums_percentage
from reconcile.equation import Equation
from reconcile.figure import Figure
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.tell import rounded, tell
from schemas.document import Claim


def check(index: Index) -> Iterator[Outcome]:
    for table in index.tables:
        stated = [found for line in table.lines for slot in line.slots() if (found := of_row(line, slot))]
        rest = [entry for entry in stated if entry.remainder and index.judge(entry.remainder).consistent]
        spent = [entry for entry in stated if entry.equation and index.judge(entry.equation).consistent]
        of_what_is_left = len(rest) * 2 > len(stated) and len(rest) > len(spent)
        for entry in stated:
            equation = entry.remainder if of_what_is_left else entry.equation
            yield _judged(index, equation, "serapan") if equation else Undecided((entry.percent,), "missing_operand")
    for sentence in index.sentences:
        for absorption in absorptions(sentence):
            yield _stated(index, absorption)


def _stated(index: Index, absorption: Absorption) -> Outcome:
    """By the amounts of its sentence first, then by the rows of the budget code it names."""
    equation, item = absorption.equation, _item(index, absorption.percent)
    sound = next((entry for entry in absorption.equations if index.judge(entry).consistent), None)
    if item is not None and (sound is not None or equation is None):
        return _judged(index, item, "serapan_item")
    chosen = sound or (None if any(not other.measure for other in absorption.others) else equation)
    if chosen is None:
        return Undecided((absorption.percent,), "missing_operand")
    return _judged(index, chosen, "serapan_sentence")


def _item(index: Index, stated: Figure) -> Equation | None:
    code = stated.owner.code if isinstance(stated.owner, Claim) else None
    rows = index.items(code) if code else []
    slot = (stated.year, None)
    pagu, realisasi = ([row.one(measure, slot) for row in rows] for measure in ("pagu", "realisasi"))
    cells = [cell for cell in (*realisasi, *pagu) if cell is not None and cell.known]
    if not rows or len(cells) < 2 * len(rows):
        return None
    return Equation(stated, tuple(cells), sums_percentage(len(rows)))


def _judged(index: Index, equation: Equation, key: str) -> Outcome:
    verdict, figures = index.judge(equation), (equation.stated, *equation.operands)
    if verdict.consistent:
        return Consistent(figures, verdict.habit or "as_printed")
    if verdict.computed is None:
        return Undecided(figures, verdict.reason or "missing_operand")
    return tell(
        "B03",
        "error",
        equation.stated,
        key,
        computed=rounded(verdict.computed, max(equation.stated.decimals, 2)),
        params={"operands": [operand.raw for operand in equation.operands]},
        inputs=equation.operands,
        holds=lambda corrections: index.judge(equation, corrections).consistent,
    )


RULE = Rule("B03", "serapan", "error", check)
