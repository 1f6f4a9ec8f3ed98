"""The hand-read truth of the matching (samples/matching/README.md), and how its rows are found among those read."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from reconcile.row_matching.evidence import Item
from reconcile.row_matching.names import Names, texts_of

SAMPLES = Path(__file__).parent.parent / "samples"
ALIKE = 0.9
"""Share of equal characters from which a row of a page is the one that was read by hand."""
TO_BE_ASKED = ("split", "merged", "changed_definition")

Place = tuple[int, int]
"""Page of a row and its order among the page's rows; or places in two lists."""


def folded(text: str) -> str:
    """What is left of a printed name when case, white space, signs and its enumerator are no difference."""
    return "".join(re.findall(r"\w+", re.sub(r"^\s*(?:\w|\d+)[.)]\s+", "", text).casefold()))


@dataclass(frozen=True)
class Clusters:
    """`rows` are the printed texts of the report's indicator rows, `cluster_of` which rows are one indicator, `open`
    the pairs on which careful readers differ."""

    rows: dict[Place, str]
    cluster_of: dict[Place, int]
    open: frozenset[frozenset[Place]]

    @cached_property
    def same(self) -> frozenset[frozenset[Place]]:
        pairs = (
            frozenset(pair) for pair in combinations(self.rows, 2) if len({self.cluster_of[row] for row in pair}) == 1
        )
        return frozenset(pairs) - self.open

    def found(self, page: int, texts: Sequence[str]) -> list[Place | None]:
        """Which rows of `page` those are that were read there, each row at most once, those printed alike in order."""
        left = {place: folded(text) for place, text in self.rows.items() if place[0] == page}
        found: list[Place | None] = []
        for text in map(folded, texts):
            best = max(
                left, key=lambda place: (left[place] == text, _alike(left[place], text), -place[1]), default=None
            )
            taken = best if best is not None and _alike(left[best], text) >= ALIKE else None
            if taken is not None:
                del left[taken]
            found.append(taken)
        return found


def _alike(one: str, other: str) -> float:
    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()


def clusters() -> Clusters:
    told = json.loads((SAMPLES / "matching" / "banjarbaru-clusters.json").read_text(encoding="utf-8"))
    rows: dict[Place, str] = {}
    cluster_of: dict[Place, int] = {}
    members: dict[int, list[Place]] = defaultdict(list)
    for cluster in told["clusters"]:
        for row in cluster["rows"]:
            place = row["page"], row["order"]
            rows[place], cluster_of[place] = row["text"], cluster["id"]
            members[cluster["id"]].append(place)
    return Clusters(dict(sorted(rows.items())), cluster_of, frozenset(_open(told["open"], members)))


def _open(told: Iterable[dict[str, Any]], members: dict[int, list[Place]]) -> set[frozenset[Place]]:
    pairs: set[frozenset[Place]] = set()
    for entry in told:
        if "rows" in entry:
            pairs |= {
                frozenset(pair) for pair in combinations([(row["page"], row["order"]) for row in entry["rows"]], 2)
            }
        else:
            one, other = entry["clusters"]
            pairs |= {frozenset((left, right)) for left in members[one] for right in members[other]}
    return pairs


@dataclass(frozen=True)
class Group:
    """Two lists to be matched, and what is known of pairs of their places: `same`, `open`, and those of which a person
    may well be asked though they are two."""

    name: str
    left: tuple[Item, ...]
    right: tuple[Item, ...]
    names: Names
    same: frozenset[Place]
    open: frozenset[Place]
    to_be_asked: frozenset[Place]
    kinds: dict[Place, str]


def groups(path: Path) -> list[Group]:
    return [_group(told) for told in json.loads(path.read_text(encoding="utf-8"))["groups"]]


def _group(told: dict[str, Any]) -> Group:
    years = told.get("years", [None, None])
    left, right = (
        tuple(Item(item["text"], item.get("unit"), under=item.get("under", ""), year=year) for item in told[side])
        for side, year in zip(("left", "right"), years, strict=True)
    )
    places = {(pair["left"], pair["right"]): pair for pair in told["pairs"]}
    return Group(
        told["name"],
        left,
        right,
        Names(texts_of(item.name for item in (*left, *right)), (told.get("agency"),)),
        same=frozenset(place for place, pair in places.items() if pair["same"] is True),
        open=frozenset(place for place, pair in places.items() if pair["same"] is None),
        to_be_asked=frozenset(place for place, pair in places.items() if pair["kind"] in TO_BE_ASKED),
        kinds={place: pair["kind"] for place, pair in places.items()},
    )
