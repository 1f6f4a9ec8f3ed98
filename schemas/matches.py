"""Which indicators of two reports are the same: the `lkj.matches/1` model."""

from __future__ import annotations

from typing import Literal

import msgspec

from schemas.document import Source
from schemas.record import Record

MATCHES_FORMAT: Literal["lkj.matches/1"] = "lkj.matches/1"


class MatchedRow(Record, frozen=True, kw_only=True):
    """An indicator of one report, by its first name and page; `mark` stands for it where people decide on it."""

    page: int
    indikator: str
    mark: str
    satuan: str | None = None
    under: str = ""


class RunnerUp(Record, frozen=True, kw_only=True):
    right: MatchedRow
    score: float


class MatchedPair(Record, frozen=True, kw_only=True):
    """`score` is from 0 to 1, `reasons` in words; `change` tells what became of the name."""

    left: MatchedRow
    right: MatchedRow
    score: float
    decision: Literal["match", "review"]
    change: Literal["same", "reworded", "renamed"]
    reasons: list[str]
    runner_up: RunnerUp | None = None


class Matches(Record, frozen=True, kw_only=True):
    """`notes` tell decisions of people that could not be applied."""

    left: Source
    right: Source
    pairs: list[MatchedPair]
    left_only: list[MatchedRow]
    right_only: list[MatchedRow]
    notes: list[str] = []
    format: Literal["lkj.matches/1"] = MATCHES_FORMAT


def encode_matches(matches: Matches) -> bytes:
    return msgspec.json.encode(matches)
