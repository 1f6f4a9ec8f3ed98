"""How well rows that speak of one indicator are told as one, held against bench/matching.json: no figure may fall.

`python -m bench.matching SHARED`: SHARED holds corpus/. Measured are the clusters and the lists (pairs, strangers,
newcomers, latecomers) of samples/matching, which were made by hand, and two years of one agency in SHARED; and the
seconds that these two take.
`--show` lists what is missed and wrong; `--pairs FILE` measures another file of pairs, and keeps nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from time import process_time
from typing import Any

from bench.matching_truth import SAMPLES, Clusters, Group, Place, clusters, folded, groups
from lkj.reading.pipeline import document_of
from reconcile.index import Index
from reconcile.lists.match_documents import Pairs, pairs_of
from reconcile.lists.matched_rows import Listed, listed
from reconcile.row_matching.match_rows import Pair, match
from schemas.document import Document

FLOORS = Path(__file__).with_name("matching.json")
SAMPLE = SAMPLES / "lkj-kpu-banjarbaru-2024" / "report.pdf"
LISTS = ("pairs", "strangers", "newcomers", "latecomers")
SECONDS = 0.2
"""What matching two reports may take."""
ROUNDS = 5
MUST_NOT_RISE = ("wrong", "rows not found")

Figures = dict[str, float]


@dataclass(frozen=True)
class Measured:
    """`lines` say what is missed and wrong."""

    figures: Figures
    lines: list[str]


def of_clusters(document: Document, truth: Clusters) -> Measured:
    """Pairs of rows that are told as one, of those that are, and the other way round. A row that is not found among
    those read is missed with all its pairs."""
    places = _places(document, truth)
    told: set[frozenset[Place]] = set()
    index = Index(document)
    for entry in listed(index, index.rows):
        found = [places[row.owner.id] for row in entry.rows if row.owner.id in places]
        told |= {frozenset(pair) for pair in combinations(found, 2)}
    told -= truth.open
    figures = {
        "precision": _percent(len(told & truth.same), len(told)),
        "recall": _percent(len(told & truth.same), len(truth.same)),
        "rows not found": float(len(truth.rows) - len(places)),
    }
    lines = [*_wordings("wrong", told - truth.same, truth), *_wordings("missed", truth.same - told, truth)]
    lost = truth.rows.keys() - set(places.values())
    return Measured(
        figures, lines + [f"not found: p. {page}: {truth.rows[page, order]}" for page, order in sorted(lost)]
    )


def _places(document: Document, truth: Clusters) -> dict[str, Place]:
    """Of the rows that were read, by their id."""
    places: dict[str, Place] = {}
    for page in sorted({row.page for row in document.indicators}):
        rows = [row for row in document.indicators if row.page == page]
        found = truth.found(page, [row.indikator for row in rows])
        places |= {row.id: place for row, place in zip(rows, found, strict=True) if place is not None}
    return places


def _wordings(what: str, pairs: Collection[frozenset[Place]], truth: Clusters) -> list[str]:
    """Each two wordings once, with how many pairs of rows they are."""
    told: dict[tuple[str, ...], int] = {}
    for pair in pairs:
        wordings = tuple(sorted(truth.rows[row] for row in pair))
        told[wordings] = told.get(wordings, 0) + 1
    return [f"{what}: {' / '.join(wordings)} ({count} pairs)" for wordings, count in sorted(told.items())]


def of_groups(asked: Iterable[Group]) -> Measured:
    """Pairs over all groups; a pair for review is half told, and asking about a part and its whole, or
    about an indicator that was defined anew, is no fault."""
    right = halves = wrong = doubted = known = 0
    lines: list[str] = []
    for group in asked:
        pairs = {(pair.left, pair.right): pair for pair in match(group.left, group.right, group.names).pairs}
        known += len(group.same)
        for place, pair in pairs.items():
            sure = pair.decision == "match"
            if place in group.same:
                right, halves = right + sure, halves + (not sure)
                lines += [] if sure else [_line("review", group, place)]
            elif place not in group.open:
                wrong, doubted = wrong + sure, doubted + (not sure and place not in group.to_be_asked)
                lines.append(_line("wrong" if sure else "asked", group, place))
        lines += [_line("missed", group, place) for place in sorted(group.same - pairs.keys())]
    return Measured(_scores(right, halves, wrong, doubted, known), lines)


def _scores(right: int, halves: int, wrong: int, doubted: int, known: int) -> Figures:
    """`right` and `halves` are pairs that are one, told as match and for review; `wrong` and `doubted` such as are not;
    `known` is how many there are."""
    found, false = right + halves / 2, wrong + doubted / 2
    return {
        "wrong": float(wrong),
        "precision": _percent(right, right + wrong),
        "f1": _percent(2 * found, found + false + known),
    }


def _percent(right: float, of: float) -> float:
    """Cut to a hundredth; 100 where there is nothing that could be wrong."""
    return int(10000 * right / of) / 100 if of else 100.0


def _line(what: str, group: Group, place: Place) -> str:
    texts = f"{group.left[place[0]].name} / {group.right[place[1]].name}"
    return f"{what} ({group.kinds.get(place, 'no pair')}): {texts} [{group.name}]"


def of_years(found: Pairs, truth: dict[str, Any]) -> Measured:
    """The indicators of two reports; a pair of rows is told where their indicators are."""
    every = [*truth["pairs"], *truth["comparison_pairs"]]
    same = {(folded(pair["left"]["indikator"]), folded(pair["right"]["indikator"])) for pair in every if pair["same"]}
    only = {folded(row["indikator"]) for row in truth["right_only"]}
    decided = {texts: pair for pair in found.pairs for texts in _texts(found, pair)}
    right = sum(texts in decided and decided[texts].decision == "match" for texts in same)
    halves = sum(texts in decided for texts in same) - right
    false = [pair for pair in found.pairs if _is_false(list(_texts(found, pair)), same, only)]
    wrong = sum(pair.decision == "match" for pair in false)
    lines = [f"missed: {' / '.join(texts)}" for texts in sorted(same - decided.keys())]
    lines += [
        f"review: {' / '.join(texts)}" for texts in sorted(same & decided.keys()) if decided[texts].decision != "match"
    ]
    lines += [f"wrong ({pair.decision}): {next(iter(_texts(found, pair)))}" for pair in false]
    return Measured(_scores(right, halves, wrong, len(false) - wrong, len(same)), lines)


def _texts(found: Pairs, pair: Pair) -> Iterable[tuple[str, str]]:
    return ((one, other) for one in _names(found.left[pair.left]) for other in _names(found.right[pair.right]))


def _names(entry: Listed) -> list[str]:
    return list(dict.fromkeys(folded(row.label) for row in entry.rows))


def _is_false(texts: list[tuple[str, str]], same: set[tuple[str, str]], only: set[str]) -> bool:
    """Whether both stand in the truth, and not as one: a row that the truth does not name is not judged."""
    lefts, rights = {left for left, _ in same}, {right for _, right in same} | only
    known = [(left, right) for left, right in texts if left in lefts and right in rights]
    return bool(known) and not any(texts in same for texts in known)


def seconds(left: Document, right: Document) -> float:
    """Of computing, for matching two reports that are read; the best of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = process_time()
        pairs_of(left, right)
        taken.append(process_time() - start)
    return min(taken)


def measured(shared: Path) -> tuple[dict[str, Measured], float | None]:
    """By the name of the set; and the seconds, where SHARED has two years of one agency."""
    sets = {
        "clusters": of_clusters(document_of(SAMPLE), clusters()),
        **{name: of_groups(groups(SAMPLES / "matching" / f"{name}.json")) for name in LISTS},
    }
    told = next(iter(sorted((shared / "corpus").glob("*-match-*.json"))), None)
    if told is None:
        print(f"no two years of one agency in {shared}: not measured", file=sys.stderr)
        return sets, None
    truth = json.loads(told.read_text(encoding="utf-8"))
    left, right = (document_of(shared / "corpus" / truth[side]) for side in ("left_file", "right_file"))
    return sets | {"two years": of_years(pairs_of(left, right), truth)}, seconds(left, right)


def fallen(floors: dict[str, Figures], reached: dict[str, Figures]) -> list[str]:
    """One line each; a figure that has vanished fell too."""
    lines = []
    for name, known in floors.items():
        for figure, floor in known.items():
            value = reached.get(name, {}).get(figure)
            if value is None or (value > floor if figure in MUST_NOT_RISE else value < floor):
                lines.append(f"{name}: {figure} is {value}, and was {floor}")
    return lines


def tell(name: str, found: Measured, show: bool) -> None:
    print(f"{name}: {', '.join(f'{figure} {value:g}' for figure, value in found.figures.items())}")
    for line in found.lines if show else ():
        print(f"  {line}")


def main(shared: Path, show: bool = False) -> int:
    sets, taken = measured(shared)
    for name, found in sets.items():
        tell(name, found, show)
    kept: dict[str, Figures] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    reached = {name: found.figures for name, found in sets.items()}
    if taken is None:
        kept = {name: floors for name, floors in kept.items() if name in reached}
    lines = fallen(kept, reached)
    if taken is not None:
        print(f"seconds for two reports: {taken:.3f}")
        lines += [f"seconds: {taken:.3f}, and may be {SECONDS}"] if taken > SECONDS else []
    for line in lines:
        print(f"fell: {line}", file=sys.stderr)
    if not lines and taken is not None and reached != kept:
        FLOORS.write_text(json.dumps(reached, indent=1) + "\n", encoding="utf-8")
        print("floors raised: commit bench/matching.json")
    return 1 if lines else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.matching", description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--show", action="store_true", help="list what is missed and wrong")
    parser.add_argument("--pairs", type=Path, help="measure this file of pairs, and nothing else")
    return parser.parse_args()


if __name__ == "__main__":
    given = _arguments()
    if given.pairs:
        tell(given.pairs.stem, of_groups(groups(given.pairs)), given.show)
        sys.exit(0)
    sys.exit(main(given.shared, given.show))
