"""The stated absorption is realisasi in percent of pagu: in every budget row, and in every sentence that states it.

Why: serapan is the first figure readers of a budget look at, and is often typed by hand.
Example: realisasi Rp 710.000, sisa Rp 790.000, stated absorption 47,27 %; it is 47,33 %.
May be wrong: where the percentage is of a budget before its revision, or the sentence speaks of another item than its
code.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.absorption import Absorption, absorptions, of_table
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.absorption_of_item import of_sentence
from reconcile.prose.remainder_in_text import remainders_in_text
from reconcile.prose.share_statements import of_budget, share_statements
from reconcile.rule import Rule
from reconcile.sums.computed_cells import computed_cell, of_money
from schemas.equation import Equation, percentage
from schemas.verdict import Unjudged


def check(index: Index) -> Iterator[Outcome]:
    for table in index.tables:
        for percent, equation in of_table(table, index.judge):
            yield _judged(index, equation, "serapan") if equation else Undecided((percent,), "missing_operand")
    for sentence in index.sentences:
        for absorption in absorptions(sentence):
            yield _stated(index, absorption)
    for statement in share_statements(index):
        if statement.equation is not None and of_budget(index, statement):
            yield _judged(index, statement.equation, "serapan_sentence")
    for cell in index.computed_cells:
        if cell.form == "ratio" and of_money(cell):
            yield computed_cell(index, cell, "B03")
    for told in remainders_in_text(index):
        if told.share is not None and told.share.known:
            yield _judged(index, Equation(told.share, (told.sisa, told.pagu), percentage), "serapan_sentence")


def _stated(index: Index, absorption: Absorption) -> Outcome:
    equation, of_item = of_sentence(index, absorption)
    if equation is None:
        return Undecided((absorption.percent,), "missing_operand")
    return _judged(index, equation, "serapan_item" if of_item else "serapan_sentence")


def _judged(index: Index, equation: Equation, key: str) -> Outcome:
    verdict, figures = index.judge(equation), (equation.stated, *equation.operands)
    if verdict.consistent:
        return Consistent(figures, verdict.habit or "as_printed")
    if isinstance(verdict, Unjudged):
        return Undecided(figures, verdict.reason)
    return build_computed_finding(
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
