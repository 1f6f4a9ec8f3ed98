"""The stated category is the one that the report's own scale gives the stated value, and the recomputed one.

Why: the category is the conclusion of the report in one word.
Example: 148,27 is called Baik, where the scale calls everything from 80 Sangat Baik; or 90,5 is called Berhasil, and
recomputed it is 82,6: Cukup Berhasil.
May be wrong: where the sentence grades another value than the one before it, or by another scale.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reconcile.facts.categories import Graded
from reconcile.facts.scales import called, classes
from reconcile.findings.build_finding import build_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.wording import plain
from schemas.figure import Figure
from schemas.findings import Severity


def check(index: Index) -> Iterator[Outcome]:
    for graded in index.graded:
        value = graded.value
        if value is None or not value.known or not graded.scales:
            yield Undecided((graded.stated,), "no_value" if graded.scales else "not_on_scale")
            continue
        mended = index.recomputed.get(value.id)
        changes = mended is not None and _word(graded, mended) not in (None, graded.word)
        if not graded.agrees and not graded.between:
            yield _finding(graded, value, Fraction(value.number), "category", "error")
        elif changes and mended is not None:
            yield _finding(graded, value, mended, "category_recomputed", "error" if graded.between else "info")
        elif graded.between:
            yield Undecided((graded.stated, value), "in_gap")
        else:
            yield Consistent((graded.stated, value))


def _word(graded: Graded, number: Fraction) -> str | None:
    """The word for a number on the nearest scale (the stated one where it is a name of that class), or None where the
    scale leaves it out."""
    found = classes(graded.scales[0], rounded(number, 2))
    if not found:
        return None
    return graded.word if graded.word in called(found[0]) else plain(found[0].label)


def _finding(graded: Graded, value: Figure, number: Fraction, key: str, severity: Severity) -> Contradiction:
    """Only a value that is mended makes a recomputed category hang on it."""
    return build_finding(
        "K01",
        severity,
        graded.stated,
        key,
        params={
            "value": value.raw,
            "number": rounded(number, 2),
            "category": [band.label for band in classes(graded.scales[0], rounded(number, 2))] or ["-"],
        },
        inputs=(value,),
        holds=lambda corrections: (
            value.id in corrections
            and (key == "category_recomputed" or _word(graded, Fraction(corrections[value.id])) == graded.word)
        ),
        consequence="category" if key == "category_recomputed" else "",
    )


RULE = Rule("K01", "category", "error", check)
