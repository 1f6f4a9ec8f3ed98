"""The stated remainder (sisa anggaran) is the budget (pagu) less what was spent (realisasi).

Why: pagu, realisasi and sisa stand side by side, so a reader will subtract; where the difference is another one, at
least one of the three is wrong, and it is not said which.
Example: pagu Rp 1.500.000, realisasi Rp 710.000, sisa Rp 792.000; the difference is Rp 790.000.
May be wrong: where sisa is counted after a transfer back to the treasury that the table does not show, or where the
pagu column holds the budget before its revision.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.absorption import Absorption, absorptions, remainders
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.remainder_in_text import remainders_in_text
from reconcile.prose.told_outcomes import told_outcomes
from reconcile.rule import Rule
from schemas.equation import Equation, difference, percentage
from schemas.figure import Figure
from schemas.verdict import Unjudged


def check(index: Index) -> Iterator[Outcome]:
    for line in index.lines:
        for sisa, pagu, realisasi in remainders(line):
            yield _subtract(index, sisa, pagu, realisasi)
    for sentence in index.sentences:
        for absorption in absorptions(sentence):
            if absorption.sisa is not None:
                pagu = absorption.pagu or _other_pagu(index, absorption)
                yield _subtract(index, absorption.sisa, pagu, absorption.realisasi)
    for told in remainders_in_text(index):
        yield _subtract(index, told.sisa, told.pagu, told.realisasi)
    yield from told_outcomes(index, "B02")


def _other_pagu(index: Index, absorption: Absorption) -> Figure | None:
    """Where percentage and remainder of a sentence do not fit each other: the pagu, stated elsewhere, that the
    percentage is of."""
    equation, spent = absorption.equation, absorption.realisasi
    if equation is None or spent is None or not index.judge(equation).contradicts:
        return None
    year = spent.year or index.document.year
    stated = (cell for line in index.lines for cell in line.of("pagu") if cell.known and cell.year == year)
    near = (cell for cell in stated if _near(absorption.percent, spent, cell))
    fits = (cell for cell in near if index.judge(Equation(absorption.percent, (spent, cell), percentage)).rank <= 1)
    return next(fits, None)


def _near(percent: Figure, spent: Figure, pagu: Figure) -> bool:
    """Whether it is worth an exact comparison: no further off than its last printed place and one more."""
    if not pagu.number:
        return False
    off = 100 * float(spent.number) / float(pagu.number) - float(percent.number)
    return bool(abs(off) <= 2 / 10**percent.decimals)


def _subtract(index: Index, sisa: Figure, pagu: Figure | None, realisasi: Figure | None) -> Outcome:
    if pagu is None or realisasi is None:
        return Undecided((sisa,), "missing_operand")
    equation = Equation(sisa, (pagu, realisasi), difference)
    verdict = index.judge(equation)
    if verdict.habit is not None:
        return Consistent((sisa, pagu, realisasi), verdict.habit)
    if isinstance(verdict, Unjudged):
        return Undecided((sisa, pagu, realisasi), verdict.reason)
    return build_computed_finding(
        "B02",
        "error",
        sisa,
        "sisa",
        computed=rounded(verdict.computed, sisa.decimals),
        params={"pagu": pagu.raw, "realisasi": realisasi.raw},
        inputs=(pagu, realisasi),
        holds=lambda corrections: index.judge(equation, corrections).consistent,
    )


RULE = Rule("B02", "sisa", "error", check)
