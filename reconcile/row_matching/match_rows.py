"""Which rows of two lists (of two reports, or of two tables) speak of one thing.

Names are likened as row_matching.subjects likens them, in the form that row_matching.names gives them; what must not
differ forbids a pair; of the pairs that are left the one-to-one assignment of the greatest likeness is taken, in which
a row may stay alone. What is not sure is for a person to review.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from reconcile.row_matching.assignment import Edge, assigned
from reconcile.row_matching.candidates import DOUBTS, Candidate, candidates_of
from reconcile.row_matching.evidence import Item as Item
from reconcile.row_matching.evidence import Reason, evidence, other_unit, particular, stating_alike, with_telling_units
from reconcile.row_matching.names import Names, texts_of
from reconcile.row_matching.split_rows import Parts, divided_rows
from reconcile.row_matching.thresholds import (
    ALIKE,
    ALIKE_AND_LONG,
    BACKED,
    FIGURES_OF_RENAMED,
    MARGIN,
    REVIEW,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Places in the two lists. `score` is from 0 to 1; `runner_up` is the next best place on the right, with its
    score; `scores` are what the score is made of: wording, and evidence beside it."""

    left: int
    right: int
    score: float
    decision: Literal["match", "review"]
    reasons: tuple[Reason, ...]
    runner_up: tuple[int, float] | None = None
    scores: Mapping[str, float] = field(default_factory=dict)

    @property
    def change(self) -> Literal["same", "reworded", "renamed"]:
        """What became of the name."""
        keys = {reason.key for reason in self.reasons}
        if keys & {"renamed", "known_names"}:
            return "renamed"
        return "same" if keys & {"same_wording", "spelling"} else "reworded"


@dataclass(frozen=True, slots=True)
class Matched:
    """`parts` are rows that were split into several, or made of several."""

    pairs: tuple[Pair, ...]
    left_only: tuple[int, ...]
    right_only: tuple[int, ...]
    parts: tuple[Parts, ...] = ()


def match(
    left: Sequence[Item],
    right: Sequence[Item],
    names: Names | None = None,
    decided: Collection[Edge] = (),
    forbidden: Collection[Edge] = (),
) -> Matched:
    """Pairs in the order of the left list; every place of both lists stands in one pair or alone. `decided` pairs are
    taken as they are, the first of each place; `forbidden` ones are never made. The rest is matched around them."""
    names = names or Names(texts_of(name for item in (*left, *right) for name in (item.name, *item.also)))
    left, right = with_telling_units(left), with_telling_units(right)
    candidates = candidates_of(left, right, names)
    pairs = _decided(decided, candidates)
    taken = {pair.right for pair in pairs.values()}
    for edge in [edge for edge in candidates if edge[0] in pairs or edge[1] in taken or edge in forbidden]:
        del candidates[edge]
    partners = assigned({edge: candidate.rank for edge, candidate in candidates.items()})
    rivals = _by_row(candidates)
    pairs |= {i: _pair((i, j), candidates, rivals) for i, j in partners.items()}
    taken |= set(partners.values())
    alone = [i for i in range(len(left)) if i not in pairs], [j for j in range(len(right)) if j not in taken]
    for pair in _renamed(left, right, *alone, forbidden):
        pairs[pair.left] = pair
        taken.add(pair.right)
    return Matched(
        tuple(pairs[i] for i in sorted(pairs)),
        tuple(i for i in alone[0] if i not in pairs),
        tuple(j for j in alone[1] if j not in taken),
        _parts(left, right, names, [pair for pair in pairs.values() if pair.decision == "match"]),
    )


def _parts(left: Sequence[Item], right: Sequence[Item], names: Names, sure: Sequence[Pair]) -> tuple[Parts, ...]:
    ours, theirs = ([(item, names.name(item.name, item.year).full) for item in items] for items in (left, right))
    free_left = set(range(len(left))) - {pair.left for pair in sure}
    free_right = set(range(len(right))) - {pair.right for pair in sure}
    split = divided_rows("left", ours, free_left, theirs, free_right)
    merged = divided_rows("right", theirs, free_right, ours, free_left)
    return (*split, *merged)


def _decided(decided: Collection[Edge], candidates: Mapping[Edge, Candidate]) -> dict[int, Pair]:
    """By the place on the left."""
    pairs: dict[int, Pair] = {}
    taken: set[int] = set()
    for i, j in decided:
        if i not in pairs and j not in taken:
            taken.add(j)
            wording = candidates[i, j].wording.score if (i, j) in candidates else 0.0
            pairs[i] = Pair(
                i, j, round(wording, 4), "match", (Reason("decided"),), scores={"wording": round(wording, 4)}
            )
    return pairs


def _by_row(candidates: Mapping[Edge, Candidate]) -> Mapping[tuple[str, int], Sequence[Edge]]:
    """The candidates of every row of each side."""
    found: dict[tuple[str, int], list[Edge]] = defaultdict(list)
    for edge in candidates:
        found["left", edge[0]].append(edge)
        found["right", edge[1]].append(edge)
    return found


def _pair(edge: Edge, candidates: Mapping[Edge, Candidate], rivals: Mapping[tuple[str, int], Sequence[Edge]]) -> Pair:
    chosen = candidates[edge]
    others = [other for other in (*rivals["left", edge[0]], *rivals["right", edge[1]]) if other != edge]
    doubt = [Reason("near_twin")] if _near_twin(chosen, [candidates[other] for other in others]) else []
    if chosen.wording.other_year:
        doubt.append(Reason("other_year", chosen.wording.other_year))
    reasons = (chosen.wording.reason, *chosen.reasons, *doubt)
    mine = [(candidates[other].wording.score, other[1]) for other in others if other[0] == edge[0]]
    best = max(mine, default=None)
    return Pair(
        *edge,
        score=round(chosen.wording.score, 4),
        decision=_decision(chosen, reasons),
        reasons=reasons,
        runner_up=(best[1], round(best[0], 4)) if best else None,
        scores={"wording": round(chosen.wording.score, 4), "evidence": round(chosen.evidence, 4)},
    )


def _near_twin(mine: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether either row could as well have another partner. A name that stands word for word in both lists has only
    others of that name for rivals."""
    rivals = [other for other in others if other.wording.same or not mine.wording.same]
    return any(rival.weight > mine.weight - MARGIN for rival in rivals)


def _decision(candidate: Candidate, reasons: Sequence[Reason]) -> Literal["match", "review"]:
    keys = {reason.key for reason in reasons}
    if keys & DOUBTS:
        return "review"
    beside = bool(keys & {"same_place", "same_figures", "same_code"})
    if "other_head" in keys and not beside and candidate.wording.score < ALIKE_AND_LONG:
        return "review"
    backed = "added_words" in keys and beside
    if candidate.wording.sure and candidate.wording.score >= (BACKED if backed else ALIKE):
        return "match"
    return "review"


def _renamed(
    left: Sequence[Item],
    right: Sequence[Item],
    ours: Sequence[int],
    theirs: Sequence[int],
    forbidden: Collection[Edge],
) -> list[Pair]:
    """Rows left alone that state the same particular figures of the same years: one thing under another name, maybe."""
    shared = {
        (i, j): particular(left[i].stated & right[j].stated)
        for i, j in stating_alike(left, right, ours, theirs)
        if (i, j) not in forbidden and not other_unit(left[i], right[j]) and left[i].level in ("", right[j].level)
    }
    weights = {edge: float(len(figures)) for edge, figures in shared.items() if len(figures) >= FIGURES_OF_RENAMED}
    return [
        Pair(
            i,
            j,
            score=round(REVIEW - 0.01, 4),
            decision="review",
            reasons=(Reason("renamed"), *evidence(left[i], right[j])),
            scores={"wording": 0.0, "evidence": weights[i, j]},
        )
        for i, j in assigned(weights).items()
    ]


def near_one_another(items: Sequence[Item], names: Names) -> dict[Edge, Pair]:
    """The pairs within one list that are alike enough for a person to be asked about, each once, the lower place on the
    left. Which of them to ask about is for the caller to choose."""
    found = candidates_of(items, items, names)
    return {
        (i, j): Pair(
            i,
            j,
            score=round(chosen.wording.score, 4),
            decision="review",
            reasons=(chosen.wording.reason, *chosen.reasons),
            scores={"wording": round(chosen.wording.score, 4), "evidence": round(chosen.evidence, 4)},
        )
        for (i, j), chosen in found.items()
        if i < j
    }
