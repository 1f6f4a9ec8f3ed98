"""Which indicators of two reports are the same: the `lkj.matches/1` model."""

from __future__ import annotations

from typing import Literal

import msgspec

from schemas.document import Source
from schemas.record import Record

MATCHES_FORMAT: Literal["lkj.matches/1"] = "lkj.matches/1"


class MatchedReport(Source, frozen=True, kw_only=True):
    agency: str | None = None
    year: int | None = None


class ListedPlace(Record, frozen=True, kw_only=True):
    """A row of a list, with its page and how it is worded there."""

    page: int
    indikator: str


class MatchedRow(Record, frozen=True, kw_only=True):
    """An indicator of one report, by its first name and page; `mark` stands for it where people decide on it. `listed`
    holds every place where the report lists it."""

    page: int
    indikator: str
    mark: str
    satuan: str | None = None
    under: str = ""
    listed: list[ListedPlace] = []


class RunnerUp(Record, frozen=True, kw_only=True):
    right: MatchedRow
    score: float


class Ground(Record, frozen=True, kw_only=True):
    """A reason as a key with the words it speaks of, so that it can be told in any language."""

    key: str
    words: list[str] = []


class MatchedPair(Record, frozen=True, kw_only=True):
    """`score` is from 0 to 1, made of `scores` (wording; evidence, which is what stands around both); `reasons` are the
    `grounds` in words; `change` tells what became of the name."""

    left: MatchedRow
    right: MatchedRow
    score: float
    decision: Literal["match", "review"]
    change: Literal["same", "reworded", "renamed"]
    reasons: list[str]
    grounds: list[Ground] = []
    scores: dict[str, float] = {}
    runner_up: RunnerUp | None = None


class Regrouped(Record, frozen=True, kw_only=True):
    """A row of the left report that was split into several of the right one, or one of the right that was made of
    several (merged). Its rows stand in the pairs for review or alone as well: nothing is joined because of it.
    `adds_up` is whether the figures of the parts are together those of the whole."""

    what: Literal["split", "merged"]
    whole: MatchedRow
    parts: list[MatchedRow]
    adds_up: bool = False


class Matches(Record, frozen=True, kw_only=True):
    """`notes` tell decisions of people that could not be applied."""

    left: MatchedReport
    right: MatchedReport
    pairs: list[MatchedPair]
    left_only: list[MatchedRow]
    right_only: list[MatchedRow]
    regrouped: list[Regrouped] = []
    notes: list[str] = []
    format: Literal["lkj.matches/1"] = MATCHES_FORMAT


def encode_matches(matches: Matches) -> bytes:
    return msgspec.json.encode(matches)
