"""Every category word is one of the report's own scale.

Why: a word outside the scale cannot be checked by anybody, and often belongs to another scale or another report.
Example: 99,19 % is called Baik; the scale of the report knows Sangat Berhasil, Berhasil, Cukup Berhasil and so on.
May be wrong: where the word is of another classification (a risk class, an audit grade) that the report does not print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.facts.categories import Graded
from reconcile.facts.scales import classes
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.document import Scale


def check(index: Index) -> Iterator[Outcome]:
    scales = index.scales
    for graded in index.graded:
        if not scales:
            yield Undecided((graded.stated,), "no_scale")
        elif graded.scales:
            yield Consistent((graded.stated,))
        elif _of_evaluation(graded, scales):
            yield Undecided((graded.stated,), "no_scale")
        elif graded.value is None and graded.stated.origin == "claim":
            yield Undecided((graded.stated,), "no_value")
        else:
            yield _unknown(graded, min(scales, key=lambda scale: abs(scale.page - graded.stated.page)))


def _of_evaluation(graded: Graded, scales: Sequence[Scale]) -> bool:
    """A predicate in letters, where no scale of the report has letters: that is the scale of those who evaluate it."""
    letters = listed("grading", "letters")
    lettered = any(plain(band.label) in letters for scale in scales for band in scale.bands)
    return plain(graded.stated.raw) in letters and not lettered


def _unknown(graded: Graded, scale: Scale) -> Contradiction:
    value = graded.value
    found = classes(scale, value.number) if value is not None and value.known else []
    return build_finding(
        "K02",
        "warning",
        graded.stated,
        "not_on_scale" if found else "not_on_scale_unvalued",
        params={"scale": [band.label for band in scale.bands], "category": [band.label for band in found] or ["-"]},
        inputs=[value] if value is not None else [],
        fault=f"K02 {plain(graded.stated.raw)}",
    )


RULE = Rule("K02", "category-not-on-scale", "warning", check)
