"""The stated capaian follows the formula of its own polarity, and rows of which less is better follow one formula.

Why: an indicator that got worse then looks as if it had been over-achieved.
Example: poverty, target 7,50 %, realisasi 7,98 %, stated capaian 106,4 % (R/T); (2T-R)/T gives 93,60 %.
May be wrong: whether less is better is taken from the wording of the indicator; the report may mean it the other way.
Regulation: PermenPANRB 53/2014, lampiran II (pengukuran kinerja).
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.capaian import JudgedCapaian
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.sums.mixed_formulas import Mixed, mixed_formulas
from reconcile.sums.two_polarities import OtherWay, measured_the_other_way
from schemas.findings import Parameter
from schemas.verdict import Judged


def check(index: Index) -> Iterator[Outcome]:
    for capaian in index.capaian.values():
        if capaian.kind == "wrong_polarity" and isinstance(capaian.verdict, Judged):
            yield _turned(index, capaian, capaian.verdict)
        elif capaian.kind == "sound" and capaian.polarity == "lower":
            yield Consistent(capaian.figures, capaian.verdict.habit or "as_printed")
        elif capaian.kind == "sound":
            yield Undecided(capaian.figures, "polarity_unknown")
    yield from map(_mixed, mixed_formulas(index))
    yield from map(_other_way, measured_the_other_way(index))


def _turned(index: Index, capaian: JudgedCapaian, verdict: Judged) -> Contradiction:
    return build_computed_finding(
        "C02",
        "warning",
        capaian.stated,
        "capaian_formula",
        computed=rounded(verdict.computed, max(capaian.stated.decimals, 2)),
        params={
            "form": capaian.formula.form if capaian.formula else "-",
            "reached": capaian.reached.form if capaian.reached else "-",
        },
        inputs=capaian.figures[1:],
        holds=lambda corrections: any(index.judge(entry, corrections).consistent for entry in capaian.equations),
    )


def _mixed(mixed: Mixed) -> Contradiction:
    first = mixed.fewer[0]
    return build_computed_finding(
        "C02",
        "warning",
        first.stated,
        "mixed_formulas",
        computed=rounded(mixed.expected, max(first.stated.decimals, 2)),
        params={"form": mixed.form, "reached": first.formula.form if first.formula else "-"},
        also_stated=[entry.stated for entry in mixed.fewer[1:]],
        context=[entry.stated for entry in mixed.usual[:6]],
        identity=("mixed",),
        corrections={},
    )


def _other_way(found: OtherWay) -> Contradiction:
    stated, elsewhere = found.entry.stated, found.elsewhere
    params: dict[str, Parameter] = {"form": found.form, "reached": found.reached}
    if elsewhere is not None:
        params |= {"other": elsewhere.stated.raw, "other_page": elsewhere.stated.page}
    return build_computed_finding(
        "C02",
        "warning",
        stated,
        "formula_of_the_other_way" if elsewhere is None else "formula_elsewhere",
        computed=rounded(found.expected, max(stated.decimals, 2)),
        params=params,
        inputs=found.entry.figures[1:],
        context=() if elsewhere is None else (elsewhere.stated,),
        identity=("other way",),
        corrections={},
    )


RULE = Rule("C02", "capaian-formula", "warning", check)
