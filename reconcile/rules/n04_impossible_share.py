"""A percentage of a small staff is one that whole persons can give.

Why: 97 % of 12 employees is 11,64 persons; such a result was not counted.
Example: the report states 12 employees, and 97 % of them as served on time.
May be wrong: where the share is of cases, not of persons, or the staff changed within the year.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.units import is_percent
from reconcile.words.vocabularies import listed
from reconcile.words.wording import words
from schemas.figure import Figure
from schemas.findings import Parameter

LARGEST = 50
"""With more heads nearly every whole percentage is possible."""


def check(index: Index) -> Iterator[Outcome]:
    sentences = [[claim for claim in sentence if _heads(claim)] for sentence in index.sentences]
    counts = [claim for sentence in sentences for claim in sentence]
    sizes = {int(claim.number) for claim in counts} | {size for sentence in sentences if (size := _together(sentence))}
    found_before: set[int] = set()
    for figure in (figure for row in index.rows for figure in row.of("realisasi") if _share_of_staff(figure)):
        if not sizes or figure.year != index.document.year:
            yield Undecided((figure,), "no_headcount")
        elif any(_possible(figure, size) for size in sizes):
            yield Consistent((figure,))
        elif (subject := index.subject_of[figure.owner.id]) not in found_before:
            found_before.add(subject)
            yield _finding(figure, counts)


def _together(sentence: list[Figure]) -> int:
    """Groups that one sentence counts beside each other; counts of one group are no parts of a whole."""
    groups = {claim.measure: int(claim.number) for claim in sentence}
    return sum(groups.values()) if len(groups) == len(sentence) else 0


def _heads(claim: Figure) -> bool:
    noun = set(words(claim.measure.partition(":")[2]))
    return bool(noun & set(listed("staff", "counted"))) and claim.known and 1 < claim.number <= LARGEST


def _share_of_staff(figure: Figure) -> bool:
    start = words(figure.label)[:2]
    share = figure.known and 0 < figure.number < 100 and is_percent(figure.unit)
    return share and len(start) > 1 and start[0] in listed("staff", "shares") and start[1] in listed("staff", "people")


def _possible(figure: Figure, size: int) -> bool:
    """Whether some whole number of heads gives the printed percentage, rounded up, down or to the nearest."""
    place = Fraction(1, 10**figure.decimals)
    return any(abs(Fraction(100 * heads, size) - Fraction(figure.number)) < place for heads in range(size + 1))


def _finding(figure: Figure, counts: list[Figure]) -> Contradiction:
    heads = sorted({int(claim.number) for claim in counts})
    params: dict[str, Parameter] = {"heads": ", ".join(map(str, heads)), "heads_page": counts[0].page}
    return build_finding("N04", "info", figure, "impossible_share", params=params, context=counts[:3], corrections={})


RULE = Rule("N04", "impossible-share", "info", check)
