"""A comparison does not repeat last year's figures for this year where nothing was measured this year; nor does a
capaian that does not follow from its own figures repeat the one that last year's report states.

Why: a row that was copied from last year's report shows a result that nobody measured.
Example: 88,8 % for 2023 and 88,8 % for 2024, of an indicator that no table of 2024 plans or measures.
May be wrong: where the indicator was measured this year, under another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.across.answers import COMPARED, MEASURED, Answers
from reconcile.facts.rows import Row
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.sums.copied import Copied, copied
from schemas.figure import Figure
from schemas.findings import Parameter

WHOLE = 100
"""What every year may reach: as such it is no sign of a copy."""


def check(index: Index) -> Iterator[Outcome]:
    for found in Answers(index).unanswered():
        if (found.kind, found.by) != (COMPARED, MEASURED):
            continue
        repeated = [pair for row in found.missing if (pair := _repeated(row, index.document.year))]
        telling = [pair for pair in repeated if pair[0].number != WHOLE]
        if found.other_set or not found.missing:
            yield Undecided((), "other_list") if found.other_set else Consistent(())
        elif telling:
            yield _finding(telling, [pair for pair in repeated if pair not in telling])
        else:
            yield Undecided(tuple(figure for pair in repeated for figure in pair), "no_copy")
    if (both := index.with_last_year) is not None and index.document.year is not None:
        yield from map(_copied, copied(both, index.document.year))


def _repeated(row: Row, year: int | None) -> tuple[Figure, Figure] | None:
    """The figures of this year and of the year before, where they are the same to the last digit."""
    if year is None:
        return None
    for measure in ("capaian", "realisasi"):
        own, last = row.one(measure, (year, None)), row.one(measure, (year - 1, None))
        if own and last and own.known and last.known and (own.number, own.decimals) == (last.number, last.decimals):
            return own, last
    return None


def _finding(pairs: Sequence[tuple[Figure, Figure]], whole: Sequence[tuple[Figure, Figure]]) -> Contradiction:
    own, last = pairs[0]
    again = [figure for figure, _ in (*pairs[1:], *whole)]
    params: dict[str, Parameter] = {"last": last.raw, "count": len(pairs) + len(whole)}
    return build_finding(
        "X10", "warning", own, "carried_over", params=params, also_stated=again, inputs=[last], corrections={}
    )


def _copied(found: Copied) -> Contradiction:
    params: dict[str, Parameter] = {"last": found.last.raw, "last_page": found.last.page}
    params["realisasi"] = found.realisasi.raw
    inputs = [found.realisasi, found.last]
    return build_finding(
        "X10", "warning", found.own, "carried_over_capaian", params=params, inputs=inputs, corrections={}
    )


RULE = Rule("X10", "carried-over", "warning", check)
