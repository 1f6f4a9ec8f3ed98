"""A rise or fall that the text states is the difference of the two figures it speaks of, and goes the same way.

Why: a change is what readers of a comparison look for first; it is computed by hand, often as a ratio, or in points and
then called percent.
Example: `meningkat sebesar 105,88%` from 17 to 18 units; 105,88 % is the ratio, the rise is 5,88 %.
May be wrong: where the change is of figures that the neighbouring sentences do not state.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.scope import claim_of
from reconcile.findings.build_finding import build_computed_finding, build_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.all_statements import wrong_claims
from reconcile.prose.changes import Change, changes
from reconcile.prose.changes_read import Reading, one_way
from reconcile.prose.indicator_statements import change_end_statements
from reconcile.prose.reckoned import reckoned
from reconcile.prose.reckoning import Reckoned
from reconcile.prose.topic_changes import judged_change
from reconcile.rule import Rule
from reconcile.sums.computed_cells import computed_cell
from reconcile.sums.efficiency import efficiencies
from schemas.figure import Figure
from schemas.findings import Parameter
from schemas.verdict import Unjudged


def check(index: Index) -> Iterator[Outcome]:
    apart = {found.stated.id: found for found in reckoned(index) if found.kind != "sum"}
    for change in changes(index):
        outcome = _judged(index, change)
        beside = apart.pop(change.stated.id, None)
        yield _apart(beside) if beside is not None and isinstance(outcome, Undecided) else outcome
    told = wrong_claims(index)
    yield from (_apart(found) for found in apart.values() if found.stated.id not in told)
    for sentence in index.sentences:
        for before, after in one_way(sentence):
            yield _direction(before, after)
    for statement in change_end_statements(index):
        if statement.kind == "wrong" and statement.equation:
            yield _ends(index, statement.claim, statement.places[0])
    efficiency = {found.stated.id for found in efficiencies(index)}
    for cell in index.computed_cells:
        if cell.form in ("difference", "share") and cell.equation.stated.id not in efficiency:
            yield computed_cell(index, cell, "X06")


def _judged(index: Index, change: Change) -> Outcome:
    reading: Reading = judged_change(index, change)
    if reading.right:
        return Consistent((change.stated, *reading.operands))
    if reading.equation is None:
        return Undecided((change.stated, *reading.operands), "no_operands")
    verdict = index.judge(reading.equation)
    if isinstance(verdict, Unjudged):
        return Undecided((change.stated, *reading.operands), verdict.reason)
    return build_computed_finding(
        "X06",
        "error" if reading.sure else "warning",
        change.stated,
        reading.key,
        computed=rounded(verdict.computed, max(change.stated.decimals, 2)),
        params={"first": reading.operands[0].raw, "second": reading.operands[1].raw},
        inputs=reading.operands,
    )


def _apart(found: Reckoned) -> Outcome:
    """What two figures beside it are apart, and it is but for a slip."""
    first, second = found.operands
    return build_computed_finding(
        "X06",
        "warning",
        found.stated,
        "reckoned_difference" if found.kind == "difference" else "change",
        computed=found.number,
        params={"first": first.raw, "second": second.raw},
        inputs=found.operands,
    )


def _direction(before: Figure, after: Figure) -> Outcome:
    """`0,25 meningkat dibanding 0,26`: `after` is said to have changed from `before`."""
    rose = after.number > before.number
    said = claim_of(before).direction
    if (said == "naik") == rose:
        return Consistent((after, before))
    computed = abs(after.number - before.number)
    params: dict[str, Parameter] = {"first": before.raw, "second": after.raw, "off": computed}
    return build_finding("X06", "error", after, f"change_not_{said}", params=params, inputs=(before,), corrections={})


def _ends(index: Index, stated: Figure, cell: Figure) -> Outcome:
    """A change that starts or ends at another figure than its table gives is another change."""
    others = [other for sentence in index.sentences if stated in sentence for other in sentence if other is not stated]
    other = next(iter(others), cell)
    params: dict[str, Parameter] = {"other": cell.raw, "other_page": cell.page, "second": other.raw}
    return build_finding(
        "X06", "error", stated, "change_from_wrong_end", params=params, inputs=(other, cell), corrections={}
    )


RULE = Rule("X06", "change", "error", check)
