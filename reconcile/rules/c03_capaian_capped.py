"""A capaian is cut to a round ceiling (100, 120, 150) everywhere in the report, or nowhere.

Why: cut and uncut values in one average or one comparison are measured by different rules, and the reader is not told.
Example: target 95 %, realisasi 100 %, stated capaian 100 %, while another row of the table shows 120,00 %.
May be wrong: where the report states its ceiling in words that were not understood, and the higher values are typing
errors.
Regulation: PermenPANRB 53/2014, lampiran II (pengukuran kinerja).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reconcile.facts.capaian import JudgedCapaian
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.figure import Figure
from schemas.verdict import Judged

BOUND = re.compile(r"\s*[<>≤≥]")
FULL = 100


def check(index: Index) -> Iterator[Outcome]:
    for capaian in index.capaian.values():
        if capaian.kind == "capped" and _of_a_bound(capaian):
            yield Consistent(capaian.figures)
        elif capaian.kind == "capped" and isinstance(capaian.verdict, Judged):
            over = _above(index, capaian.stated)
            above_scale = _scale_goes_above(index, capaian.stated.number)
            if over or above_scale:
                yield _cut(capaian, capaian.verdict, over)
            else:
                yield Undecided(capaian.figures, "ceiling_kept")
        elif capaian.kind == "sound" and capaian.stated.number > 100:
            yield Consistent(capaian.figures, capaian.verdict.habit or "as_printed")


def _of_a_bound(capaian: JudgedCapaian) -> bool:
    """`< 5,20 %` is reached or it is not: then 100 is no ceiling."""
    target = capaian.target
    bound = target is not None and (target.comparator is not None or BOUND.match(target.raw) is not None)
    return bound and capaian.stated.number == FULL


def _above(index: Index, stated: Figure) -> list[Figure]:
    """Other capaian over the ceiling: of the same table where there are any, else of the report."""
    over = [entry.stated for entry in index.capaian.values() if entry.stated.number > stated.number]
    return [figure for figure in over if figure.table == stated.table] or over


def _scale_goes_above(index: Index, ceiling: Decimal) -> bool:
    bands = [band for scale in index.document.scales for band in scale.bands]
    return any(band.low is not None and band.low >= ceiling and (band.low_open or band.low > ceiling) for band in bands)


def _cut(capaian: JudgedCapaian, verdict: Judged, over: list[Figure]) -> Contradiction:
    return build_computed_finding(
        "C03",
        "warning",
        capaian.stated,
        "capaian_capped" if over else "capaian_capped_scale",
        computed=rounded(verdict.computed, max(capaian.stated.decimals, 2)),
        params={"over": over[0].raw if over else "-", "over_page": over[0].page if over else 0},
        inputs=capaian.figures[1:],
        context=over[:3],
        fault=f"C03 {capaian.stated.table} {capaian.stated.number}",
    )


RULE = Rule("C03", "capaian-capped", "warning", check)
