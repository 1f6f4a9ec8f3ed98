"""People's decisions on pairs of rows: which hold, what contradicts them, and which rows they speak of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reconcile.words.units import unit_name
from reconcile.words.wording import plain
from schemas.crosswalk import DecidedRow, Decision, Verdict

Edge = tuple[int, int]
Identity = tuple[str, str | None, str, str]
Places = Sequence[Sequence[DecidedRow]]
"""What a report lists, each thing once, with every wording that it has there."""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A decision of which one row still stands and the other is gone from its report: `gone` is that row."""

    decision: Decision
    gone: DecidedRow


@dataclass(frozen=True, slots=True)
class Applied:
    """What was decided on places of the left and the right list. Told and not applied are `lapsed` decisions and those
    that give a row a `second` partner."""

    same: Mapping[Edge, Decision]
    different: Mapping[Edge, Decision]
    lapsed: tuple[Lapsed, ...] = ()
    second: tuple[Decision, ...] = ()


NOTHING_APPLIED = Applied({}, {})


def mark_of(text: str) -> str:
    """The same however a wording is cased, spaced or punctuated. It needs no vocabulary, so it stays as it is."""
    return hashlib.sha256(plain(text).encode()).hexdigest()[:16]


def identity(row: DecidedRow) -> Identity:
    return row.mark, unit_name(row.unit), row.level, plain(row.under)


def _pair(decision: Decision) -> tuple[Identity, Identity]:
    """Whichever of both was on the left."""
    one, other = sorted((identity(decision.left), identity(decision.right)), key=repr)
    return one, other


def holding(decisions: Iterable[Decision]) -> list[Decision]:
    """The last decision on every pair, without those that were withdrawn."""
    last: dict[tuple[Identity, Identity], Decision] = {}
    for decision in decisions:
        last.pop(_pair(decision), None)
        last[_pair(decision)] = decision
    return [decision for decision in last.values() if decision.verdict != "withdrawn"]


def in_force(decisions: Iterable[Decision], asked: Decision) -> Verdict | None:
    """What holds for the pair that `asked` speaks of."""
    held = (decision.verdict for decision in holding(decisions) if _pair(decision) == _pair(asked))
    return next(held, None)


def contradicted(decisions: Iterable[Decision], new: Decision) -> list[Decision]:
    """The decisions in force that cannot hold together with `new`: the opposite on the same pair, or a chain that makes
    two rows one which are told apart. Empty where there are none."""
    if new.verdict == "withdrawn":
        return []
    held = holding(decisions)
    opposite = [other for other in held if _pair(other) == _pair(new) and other.verdict != new.verdict]
    if opposite:
        return opposite
    same = [other for other in held if other.verdict == "same"]
    one, other = _pair(new)
    here = _ways(same, one)
    if new.verdict == "different":
        return here.get(other, [])
    there = _ways(same, other)
    for apart in (decision for decision in held if decision.verdict == "different"):
        for first, second in (_pair(apart), _pair(apart)[::-1]):
            if first != second and first in here and second in there:
                return [*here[first], *there[second], apart]
    return []


def _ways(same: Sequence[Decision], start: Identity) -> dict[Identity, list[Decision]]:
    """All rows that are made one with `start`, each with the fewest decisions that do so."""
    by_row: dict[Identity, list[Decision]] = {}
    for decision in same:
        for row in _pair(decision):
            by_row.setdefault(row, []).append(decision)
    ways: dict[Identity, list[Decision]] = {start: []}
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        for decision in by_row.get(here, ()):
            pair = _pair(decision)
            there = pair[1] if here == pair[0] else pair[0]
            if there not in ways:
                ways[there] = [*ways[here], decision]
                waiting.append(there)
    return ways


def applied(decisions: Iterable[Decision], left: Places, right: Places) -> Applied:
    """Either row of a decision may stand on either side."""
    same: dict[Edge, Decision] = {}
    different: dict[Edge, Decision] = {}
    lapsed = []
    for decision in holding(decisions):
        edges = list(_edges(decision, left, right))
        for edge in edges:
            (same if decision.verdict == "same" else different)[edge] = decision
        gone = None if edges else _gone(decision, left, right)
        if gone is not None:
            lapsed.append(Lapsed(decision, gone))
    first = _one_to_one(same)
    second = (decision for edge, decision in same.items() if edge not in first)
    return Applied(first, different, tuple(lapsed), tuple(second))


def _one_to_one(same: Mapping[Edge, Decision]) -> dict[Edge, Decision]:
    """The earliest decision on every row."""
    kept: dict[Edge, Decision] = {}
    for (left, right), decision in same.items():
        if all(left != i and right != j for i, j in kept):
            kept[left, right] = decision
    return kept


def _edges(decision: Decision, left: Places, right: Places) -> Iterable[Edge]:
    for one, other in ((decision.left, decision.right), (decision.right, decision.left)):
        i, j = standing(one, left), standing(other, right)
        if i is not None and j is not None:
            yield i, j


def standing(row: DecidedRow, places: Places) -> int | None:
    """The one place of a list that a decided row speaks of: worded alike, and neither unit nor level says otherwise. Of
    several, the one that stands under the same; None where that does not tell either."""
    alike = [place for place, wordings in enumerate(places) if any(speaks_of(row, other) for other in wordings)]
    under = [place for place in alike if any(plain(other.under) == plain(row.under) for other in places[place])]
    found = alike if len(alike) == 1 else under
    return found[0] if len(found) == 1 else None


def speaks_of(row: DecidedRow, other: DecidedRow) -> bool:
    """Whether a decision on `row` may be one on `other`, as far as both alone tell."""
    units = {unit_name(row.unit), unit_name(other.unit)} - {None}
    levels = {row.level, other.level} - {""}
    return row.mark == other.mark and len(units) <= 1 and len(levels) <= 1


def _gone(decision: Decision, left: Places, right: Places) -> DecidedRow | None:
    """The row that is looked for in its own report and not found, while the other one stands. A decision on two rows of
    one report says nothing of two reports."""
    if within_one(decision):
        return None
    for row, other, mine, yours in (
        (decision.left, decision.right, left, right),
        (decision.right, decision.left, left, right),
        (decision.left, decision.right, right, left),
        (decision.right, decision.left, right, left),
    ):
        if _of_report(row, mine) and standing(row, mine) is None and standing(other, yours) is not None:
            return row
    return None


def within_one(decision: Decision) -> bool:
    """Whether both rows were seen in one report."""
    left, right = decision.left, decision.right
    return (left.agency, left.year, left.report) == (right.agency, right.year, right.report)


def _of_report(row: DecidedRow, places: Places) -> bool:
    """Whether these are rows of the report that a row was decided in, or of another version of it."""
    return bool(places) and same_report(row, places[0][0])


def same_report(row: DecidedRow, other: DecidedRow) -> bool:
    if None not in (row.agency, row.year, other.agency, other.year):
        return (row.agency, row.year) == (other.agency, other.year)  # many a report is called report.pdf
    return bool(row.report) and row.report == other.report
