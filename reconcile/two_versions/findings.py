"""Which findings of two versions of a report are one: what was solved, what is new, and what still stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from reconcile.findings.build_finding import DIGITS
from reconcile.row_matching.assignment import Edge, assigned
from reconcile.two_versions.thresholds import (
    EARLIER,
    FINDING_MARK,
    FINDING_PLACE,
    FINDING_QUOTE,
    FINDING_SOURCE,
    MOST_SOURCES,
)
from reconcile.words.wording import letters
from schemas.differences import FindingDifference
from schemas.findings import Evidence, Finding


def finding_changes(
    old: Sequence[Finding], new: Sequence[Finding], figures: Mapping[str, str], alike: Collection[str]
) -> list[FindingDifference]:
    """New ones first, then those that still stand, in the order of the new version; then those solved. `figures` are
    the ids of figures of the old version, each with that of its counterpart; `alike` are those of the old version that
    are printed alike in both.

    Two faults of one identity are told apart by an ordinal in their fingerprints, which shifts when the first of them
    is solved; therefore the figure that is stated goes before the fingerprint.
    """
    found = assigned(dict(_likely(old, new, figures)))
    partner = {j: i for i, j in found.items()}
    alike_in_new = {figures[id] for id in alike}
    come = [
        FindingDifference(change="new", new=other, doubts=_doubts(other, alike_in_new))
        for j, other in enumerate(new)
        if j not in partner
    ]
    still = [_still(old[partner[j]], other) for j, other in enumerate(new) if j in partner]
    solved = [
        FindingDifference(change="solved", old=one, doubts=_doubts(one, alike))
        for i, one in enumerate(old)
        if i not in found
    ]
    return [*come, *still, *solved]


def _doubts(finding: Finding, alike: Collection[str]) -> list[str]:
    ids = [*_ids(finding, "stated"), *_ids(finding, "input")]
    return ["figures_unchanged"] if ids and all(id in alike for id in ids) else []


def _likely(old: Sequence[Finding], new: Sequence[Finding], figures: Mapping[str, str]) -> Iterator[tuple[Edge, float]]:
    by_rule: dict[str, list[int]] = defaultdict(list)
    for j, other in enumerate(new):
        by_rule[other.rule].append(j)
    theirs = [(_ids(other, "stated"), _ids(other)) for other in new]
    for i, one in enumerate(old):
        stated, every = ({figures.get(id) for id in ids} for ids in (_ids(one, "stated")[:1], _ids(one)))
        for j in by_rule[one.rule]:
            place = any(id in stated for id in theirs[j][0][:1])
            mark, quote = one.fingerprint == new[j].fingerprint, _quoted(one) == _quoted(new[j])
            if place or mark or quote:
                common = min(sum(id in every for id in theirs[j][1]), MOST_SOURCES)
                likeness = FINDING_PLACE * place + FINDING_MARK * mark + FINDING_QUOTE * quote + FINDING_SOURCE * common
                yield (i, j), likeness - EARLIER * (i + j)


def _quoted(finding: Finding) -> tuple[str, str]:
    return finding.message_key, letters(DIGITS.sub(" ", finding.quote))


def _ids(finding: Finding, role: str | None = None) -> list[str]:
    entries: Iterable[Evidence] = (entry for entry in finding.evidence if role is None or entry.role == role)
    return list(dict.fromkeys(entry.value_id for entry in entries if entry.value_id is not None))


def _still(old: Finding, new: Finding) -> FindingDifference:
    changed = (old.stated, old.computed) != (new.stated, new.computed)
    return FindingDifference(change="still", old=old, new=new, changed=changed)
