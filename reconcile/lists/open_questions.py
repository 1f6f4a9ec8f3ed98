"""Pairs that a person is asked about: those for review, then rows that stand alone and are near each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.lists.match_documents import Pairs
from reconcile.lists.neighbours import between_the_same
from reconcile.lists.thresholds import LEAST_COMMON, WEAK, WORTH_A_QUESTION
from reconcile.row_matching.assignment import assigned
from reconcile.row_matching.evidence import Reason, evidence, other_unit
from reconcile.row_matching.names import names_of
from reconcile.row_matching.subjects import Likeness, Wording, compatible
from schemas.document import Document


@dataclass(frozen=True, slots=True)
class Question:
    """Places in the two lists of the pairs, and why they might be one; `runner_up` is a place on the right with its
    likeness."""

    left: int
    right: int
    score: float
    reasons: tuple[Reason, ...] = ()
    runner_up: tuple[int, float] | None = None


def open_questions(found: Pairs, left: Document, right: Document) -> list[Question]:
    """Each in the order of the left report."""
    unsure = [
        Question(pair.left, pair.right, pair.score, pair.reasons, pair.runner_up)
        for pair in found.pairs
        if pair.decision == "review"
    ]
    return [*unsure, *_alone(found, left, right)]


def _alone(found: Pairs, left: Document, right: Document) -> Iterator[Question]:
    names = names_of(left, right)
    ours = {i: names.name(found.left[i].item.name, left.year).full for i in found.left_only}
    theirs = {j: names.name(found.right[j].item.name, right.year).full for j in found.right_only}
    likeness = Likeness([*ours.values(), *theirs.values()])
    worded = {
        (i, j): likeness.overlap(one, other) or _common(likeness, one, other)
        for i, one in ours.items()
        for j, other in theirs.items()
        if compatible(one, other) and _may_be_one(found, i, j)
    }
    placed = between_the_same(found)
    around = {
        edge: (*_around(found, *edge), *((Reason("same_neighbours"),) if edge in placed else ()))
        for edge, score in worded.items()
        if score >= LEAST_COMMON
    }
    near = {edge: min(1.0, worded[edge] + sum(WEAK[reason.key] for reason in said)) for edge, said in around.items()}
    partners = assigned({edge: score for edge, score in near.items() if score >= WORTH_A_QUESTION})
    for i, j in sorted(partners.items()):
        yield Question(i, j, round(near[i, j], 4), (Reason("alone"), *around[i, j]))


def _common(likeness: Likeness, one: Wording, other: Wording) -> float:
    """The weight of common words in that of all, where it is too little to be likened any closer."""
    every = likeness.weight(one.words) + likeness.weight(other.words)
    return 2 * likeness.weight(one.words & other.words) / every if every else 0.0


def _around(found: Pairs, i: int, j: int) -> tuple[Reason, ...]:
    """What little besides the words speaks for both being one: none of it would do by itself."""
    told = evidence(found.left[i].item, found.right[j].item)
    return tuple(reason for reason in told if reason.key in WEAK)


def _may_be_one(found: Pairs, i: int, j: int) -> bool:
    """Whether neither level nor unit forbids it, nor a person."""
    one, other = found.left[i].item, found.right[j].item
    levels = {one.level, other.level} - {""}
    return len(levels) < 2 and not other_unit(one, other) and (i, j) not in found.decided.different
