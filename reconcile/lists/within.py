"""Which rows of one report are one indicator over all its lists (plan, agreement and its revisions, measurement,
comparison, annexes), and about which a person should be asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from reconcile.decisions.crosswalk import Applied
from reconcile.index import Index
from reconcile.lists.decided_subjects import decided_within, under, wordings_in
from reconcile.lists.match_documents import Pairs
from reconcile.lists.matched_rows import Listed, listed
from reconcile.row_matching.assignment import Edge, assigned
from reconcile.row_matching.evidence import Reason, evidence
from reconcile.row_matching.likeness_of_names import compared
from reconcile.row_matching.match_rows import Pair, near_one_another
from reconcile.row_matching.subjects import Likeness
from schemas.crosswalk import Decision
from schemas.document import Document

Tables = frozenset[str]


@dataclass(frozen=True, slots=True)
class Within:
    """`wordings` are what the rows list, those that nothing tells apart once; every one stands in one of the
    `indicators`, which are places of wordings in the order of the report, as their indicators are. `pairs` are places
    of wordings too: each further wording of an indicator with an earlier one (match), and wordings of two indicators
    that may be one (review)."""

    index: Index
    wordings: tuple[Listed, ...]
    indicators: tuple[tuple[int, ...], ...]
    pairs: tuple[Pair, ...]
    decided: Applied

    @property
    def as_pairs(self) -> Pairs:
        """As two reports have them: the report is on both sides."""
        paired = {place for pair in self.pairs for place in (pair.left, pair.right)}
        alone = tuple(place for (place, *more) in self.indicators if not more and place not in paired)
        return Pairs(self.wordings, self.wordings, self.pairs, alone, (), self.decided)


def within(document: Document, decisions: Iterable[Decision] = ()) -> Within:
    """What people decided goes before all that is likened."""
    as_read = Index(document)
    wordings = wordings_in(as_read)
    decided = decided_within(as_read, wordings, decisions)
    index = under(as_read, decided, wordings)
    indicators: dict[int, list[int]] = defaultdict(list)
    for place, entry in enumerate(wordings):
        indicators[index.subject_of[entry.first.owner.id]].append(place)
    sure = [pair for places in indicators.values() for pair in _decided_or_alike(places, wordings, index, decided)]
    perhaps = _perhaps(index, list(indicators.values()), decided)
    pairs = sorted([*sure, *perhaps], key=lambda pair: (pair.left, pair.right))
    return Within(index, tuple(wordings), tuple(map(tuple, indicators.values())), tuple(pairs), decided)


def _decided_or_alike(
    places: Sequence[int], wordings: Sequence[Listed], index: Index, decided: Applied
) -> Iterator[Pair]:
    """Each further wording with the earlier one that it is likest, or that a person put it to."""
    names = [index.names.name(wordings[place].item.name) for place in places]
    likeness = Likeness([name.full for name in names])
    for at, place in enumerate(places[1:], 1):
        by_hand = next((early for early in places[:at] if {(early, place), (place, early)} & decided.same.keys()), None)
        if by_hand is not None:
            yield Pair(by_hand, place, 1.0, "match", (Reason("decided"),))
            continue
        worded = [(compared(names[early], names[at], likeness, index.names), early) for early in range(at)]
        found, nearest = max(worded, key=lambda each: (each[0].score if each[0] else 0.0, -each[1]))
        reasons = tuple(evidence(wordings[places[nearest]].item, wordings[place].item))
        score = round(found.score, 4) if found else 0.0
        yield Pair(places[nearest], place, score, "match", ((found.reason, *reasons) if found else reasons))


def _perhaps(index: Index, indicators: Sequence[Sequence[int]], decided: Applied) -> Iterator[Pair]:
    """Indicators that may be one, by their first wordings: partners in the assignment of two lists, neither of which
    has both. `indicators` are in the order in which the report first lists them, as `listed` has them."""
    entries = listed(index, index.rows)
    tables = [frozenset(row.owner.table for row in entry.rows) for entry in entries]
    apart = {frozenset(edge) for edge in decided.different}
    likely = {
        (i, j): pair
        for (i, j), pair in near_one_another([entry.item for entry in entries], index.names).items()
        if not tables[i] & tables[j]
        and not any(frozenset(edge) in apart for edge in product(indicators[i], indicators[j]))
    }
    for i, j in sorted(_partners(likely, tables)):
        pair = likely[i, j]
        yield Pair(indicators[i][0], indicators[j][0], pair.score, "review", pair.reasons, scores=pair.scores)


def _partners(likely: Mapping[Edge, Pair], tables: Sequence[Tables]) -> Collection[Edge]:
    """Those that are partners in at least one pair of lists, each list with each."""
    by_lists: dict[tuple[str, str], dict[Edge, float]] = defaultdict(dict)
    for (i, j), pair in likely.items():
        for one, other in product(tables[i], tables[j]):
            edge = (i, j) if one < other else (j, i)
            by_lists[min(one, other), max(one, other)][edge] = sum(pair.scores.values())
    chosen = {edge for weights in by_lists.values() for edge in assigned(weights).items()}
    return {(min(edge), max(edge)) for edge in chosen}
