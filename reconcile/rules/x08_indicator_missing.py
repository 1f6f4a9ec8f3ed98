"""Every indicator that was agreed is planned and measured, what is measured was agreed, and is compared with last year.

Why: an indicator that drops out of the measurement is a promise that nobody answers for; one that drops out of a
comparison moves its average.
Example: the agreement has `Tingkat kesehatan keuangan` with a target, and no table of chapter III measures it.
May be wrong: where an indicator is reworded beyond recognition, or a sub-unit measures it in a report of its own. A
comparison is often of the main indicators alone, so that what it leaves out is information unless it states a mean.
Regulation: PermenPANRB 53/2014: chapter III compares target and realisasi of every agreed indicator.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.across.answers import AGREED, COMPARED, MEASURED, PLAN, Answers, Unanswered
from reconcile.across.kegiatan_lists import Unmatched, unmatched
from reconcile.findings.finding_in_text import Place, finding_in_text, of_row
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.findings import Parameter

SAID = {
    (AGREED, MEASURED): "agreed_not_measured",
    (AGREED, PLAN): "agreed_not_planned",
    (MEASURED, AGREED): "measured_not_agreed",
    (MEASURED, COMPARED): "measured_not_compared",
    (COMPARED, MEASURED): "compared_not_measured",
}


def check(index: Index) -> Iterator[Outcome]:
    missing: dict[tuple[int, ...], list[Unanswered]] = defaultdict(list)
    answers = Answers(index)
    for found in answers.unanswered():
        if found.other_set:
            yield Undecided((), "other_list")
        elif found.missing:
            missing[_subjects(index, found)].append(found)
        else:
            yield Undecided((), "reworded") if found.doubtful else Consistent(())
    yield from (_missing(lists) for lists in missing.values())
    yield from map(_kegiatan, unmatched(index))
    if undefined := answers.undefined():
        places = [Place(entry.page, entry.indikator) for entry in undefined]
        yield finding_in_text("X08", "warning", places, "iku_not_measured", params={"count": len(undefined)})


def _subjects(index: Index, found: Unanswered) -> tuple[int, ...]:
    return tuple(sorted({index.subject_of[row.owner.id] for row in found.missing}))


def _missing(lists: Sequence[Unanswered]) -> Contradiction:
    """The same indicators, missed by as many lists as there are, are one fault."""
    first = lists[0]
    again = [row for found in lists[1:] for row in found.missing if found.rows != first.rows]
    return finding_in_text(
        "X08",
        "warning" if first.weighty else "info",
        [of_row(row) for row in (*first.missing, *again)],
        SAID[first.kind, first.by],
        params={
            "names": [row.label for row in first.missing],
            "count": len(first.missing),
            "total": len(first.rows),
        },
        identity=(first.kind, first.by),
    )


def _kegiatan(found: Unmatched) -> Contradiction:
    first = found.places[0]
    codes = list(dict.fromkeys(mention.code for mention in found.places))
    params: dict[str, Parameter] = {"code": first.kegiatan, "name": first.name, "total": found.total, "codes": codes}
    return finding_in_text("X08", "warning", [mention.place for mention in found.places], found.key, params=params)


RULE = Rule("X08", "indicator-missing", "warning", check)
