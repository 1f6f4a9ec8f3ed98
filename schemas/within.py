"""Which rows of one report are one indicator, over all its lists: the `lkj.within/1` model."""

from __future__ import annotations

from typing import Literal

import msgspec

from schemas.matches import Ground, MatchedReport
from schemas.record import Record
from schemas.table import Basis

WITHIN_FORMAT: Literal["lkj.within/1"] = "lkj.within/1"


class List(Record, frozen=True, kw_only=True):
    """A table that lists indicators: a plan, an agreement, a measurement, a comparison, an annex. `rows` counts those
    of indicators."""

    table: str
    number: str | None
    caption: str | None
    kind: str
    pages: list[int]
    rows: int


class Listing(Record, frozen=True, kw_only=True):
    """A printed row; `list` is a place among the lists (from 0), `mark` stands for it where people decide on it."""

    list: int
    page: int
    text: str
    mark: str
    satuan: str | None = None
    under: str = ""
    level: str = ""


class Variant(Record, frozen=True, kw_only=True):
    """One of the wordings, units or targets of an indicator, as it is first printed, and the listings (places from 0)
    that have it. A target has its year and basis."""

    text: str
    listings: list[int]
    year: int | None = None
    basis: Basis | None = None


class ListedIndicator(Record, frozen=True, kw_only=True):
    """An indicator by its first wording. Of wordings that differ in more than case and punctuation, of units, and of
    the targets of each year, those of most listings come first; `differs` tells of which there is more than one."""

    indikator: str
    listings: list[Listing]
    wordings: list[Variant]
    units: list[Variant]
    targets: list[Variant]
    differs: list[Literal["wording", "unit", "target"]]


class PerhapsOne(Record, frozen=True, kw_only=True):
    """Two indicators (places from 0) that may be one: nothing is joined before a person says so. `score` is from 0 to
    1, made of `scores`; `reasons` are the `grounds` in words."""

    left: int
    right: int
    score: float
    reasons: list[str]
    grounds: list[Ground]
    scores: dict[str, float]


class WithinReport(Record, frozen=True, kw_only=True):
    """Lists and indicators in the order of the report. `notes` tell decisions of people that could not be applied."""

    report: MatchedReport
    lists: list[List]
    indicators: list[ListedIndicator]
    review: list[PerhapsOne]
    notes: list[str] = []
    format: Literal["lkj.within/1"] = WITHIN_FORMAT


def encode_within(within: WithinReport) -> bytes:
    return msgspec.json.encode(within)
