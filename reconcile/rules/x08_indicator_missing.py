"""Every indicator that was agreed is planned and measured, what is measured was agreed, and is compared with last year.

Why: an indicator that drops out of the measurement is a promise that nobody answers for; one that drops out of a
comparison moves its average.
Example: the agreement has `Tingkat kesehatan keuangan` with a target, and no table of chapter III measures it.
May be wrong: where an indicator is reworded beyond recognition, or a sub-unit measures it in a report of its own.
Regulation: PermenPANRB 53/2014: chapter III compares target and realisasi of every agreed indicator.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.answers import AGREED, COMPARED, MEASURED, PLAN, Answers, Unanswered
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.told_places import of_row, tell_places

SAID = {
    (AGREED, MEASURED): "agreed_not_measured",
    (AGREED, PLAN): "agreed_not_planned",
    (MEASURED, AGREED): "measured_not_agreed",
    (MEASURED, COMPARED): "measured_not_compared",
    (COMPARED, MEASURED): "compared_not_measured",
}


def check(index: Index) -> Iterator[Outcome]:
    answers = Answers(index)
    for found in answers.unanswered():
        if found.other_set:
            yield Undecided((), "other_list")
        elif found.missing:
            yield _missing(index, found)
        else:
            yield Undecided((), "reworded") if found.doubtful else Consistent(())


def _missing(index: Index, found: Unanswered) -> Contradiction:
    subjects = sorted({index.subject_of[row.owner.id] for row in found.missing})
    return tell_places(
        "X08",
        "warning",
        [of_row(row) for row in found.missing],
        SAID[found.kind, found.by],
        params={
            "names": [row.label for row in found.missing],
            "count": len(found.missing),
            "total": len(found.rows),
        },
        identity=(found.kind, found.by),
        fault=f"X08 {subjects}",
    )


RULE = Rule("X08", "indicator-missing", "warning", check)
