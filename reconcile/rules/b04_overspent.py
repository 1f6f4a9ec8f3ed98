"""No more is spent than the budget allows: realisasi does not exceed pagu.

Why: spending above the pagu is not permitted; mostly one of the two amounts is wrong, or the pagu is the one before a
revision.
Example: pagu Rp 6.218.450.300.000, realisasi Rp 6.371.925.640.000.
May be wrong: for income, where more than planned is good; such lines are left out by their wording, by the title over
them and by what they add up, and so is a shortfall, which is below zero.
Regulation: UU 1/2004 pasal 3 ayat (3): no spending without a budget for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.income import income_lines
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.figure import Figure


def check(index: Index) -> Iterator[Outcome]:
    income = income_lines(index.tables)
    for line in index.lines:
        for slot in line.slots():
            pagu, realisasi = line.one("pagu", slot), line.one("realisasi", slot)
            if pagu is None or realisasi is None or not (pagu.known and realisasi.known):
                continue
            if realisasi.number <= pagu.number:
                yield Consistent((realisasi, pagu))
            elif line.owner.id in income or pagu.number < 0 or realisasi.number < 0:
                yield Undecided((realisasi, pagu), "income")
            elif not any(map(str.isalpha, line.label)):
                yield Undecided((realisasi, pagu), "subject_unsure")  # a year: its figures may count anything
            elif not (index.trusted(pagu) and index.trusted(realisasi)):
                yield Undecided((realisasi, pagu), "repaired")
            else:
                yield _over(realisasi, pagu)


def _over(realisasi: Figure, pagu: Figure) -> Contradiction:
    return build_finding(
        "B04",
        "warning",
        realisasi,
        "overspent",
        elsewhere=pagu.number,
        params={"pagu": pagu.raw, "off": realisasi.number - pagu.number},
        inputs=(pagu,),
        corrections={},
        holds=lambda corrections: (
            corrections.get(realisasi.id, realisasi.number) <= corrections.get(pagu.id, pagu.number)
        ),
    )


RULE = Rule("B04", "overspent", "warning", check)
