"""The stated capaian is what its target and realisasi give, by a formula that is in use.

Why: capaian is what the report is judged by; it feeds averages, categories and comparisons with other years.
Example: target 77,5 %, realisasi 50 %, stated capaian 85 %; 50/77,5 is 64,52 %, and no other formula gives 85 % either.
May be wrong: where the report weighs or scores an indicator by a formula of its own, or where target and realisasi are
printed in different units without saying so.
Regulation: PermenPANRB 53/2014, lampiran II (pengukuran kinerja).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reconcile.across.operands_elsewhere import with_operands_elsewhere
from reconcile.facts.capaian import JudgedCapaian
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.prose.capaian_in_text import capaian_in_text
from reconcile.rule import Rule
from reconcile.sums.computed_cells import computed_cell, of_money
from schemas.verdict import Judged, reason_of


def check(index: Index) -> Iterator[Outcome]:
    in_text = list(capaian_in_text(index))
    told_again = {_figures(capaian) for capaian in in_text}
    for capaian in chain(index.capaian.values(), in_text, with_operands_elsewhere(index)):
        if capaian.kind == "sound":
            yield Consistent(capaian.figures, capaian.verdict.habit or "as_printed")
        elif capaian.kind in ("undecided", "without_operands"):
            yield Undecided((capaian.stated,), reason_of(capaian.verdict, "no_formula"))
        elif capaian.kind == "wrong" and isinstance(capaian.verdict, Judged):
            repeated = _figures(capaian) in told_again
            yield _wrong(index, capaian, capaian.verdict, f"C01 {_figures(capaian)}" if repeated else "")
    for cell in index.computed_cells:
        if cell.form == "ratio" and not of_money(cell):
            yield computed_cell(index, cell, "C01")


def _figures(capaian: JudgedCapaian) -> str:
    """What tells that a sentence repeats a row."""
    return " ".join(str(figure.value) for figure in capaian.figures)


def _wrong(index: Index, capaian: JudgedCapaian, verdict: Judged, fault: str) -> Contradiction:
    coarse = verdict.kind == "coarse"
    return build_computed_finding(
        "C01",
        "warning" if coarse else "error",
        capaian.stated,
        "capaian_coarse" if coarse else "capaian_lower" if capaian.polarity == "lower" else "capaian",
        computed=rounded(verdict.computed, max(capaian.stated.decimals, 2)),
        params={
            "target": capaian.target.raw if capaian.target else "-",
            "realisasi": capaian.realisasi.raw if capaian.realisasi else "-",
            "form": capaian.formula.form if capaian.formula else "-",
        },
        inputs=capaian.figures[1:],
        fault=fault,
        holds=lambda corrections: any(index.judge(entry, corrections).consistent for entry in capaian.equations),
    )


RULE = Rule("C01", "capaian", "error", check)
