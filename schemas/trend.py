"""Indicators through the years: the `lkj.trend/1` model."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from schemas.document import Record, Source
from schemas.geometry import Box

TREND_FORMAT: Literal["lkj.trend/1"] = "lkj.trend/1"

ChangeKind = Literal["wording", "unit", "target", "retold", "unsettled", "begins", "gap", "ends"]


class Printed(Record, frozen=True, kw_only=True):
    """A text and where it stands: `report` is the place among the sources (from 0). A figure has its id and box, and
    its number where it is one."""

    text: str
    report: int
    page: int
    value: Decimal | None = None
    unit: str | None = None
    value_id: str | None = None
    bbox: Box | None = None
    sure: bool = True


class YearFigure(Record, frozen=True, kw_only=True):
    """What is said of one measure (target, realisasi, capaian) in one year. `shown` is what the report of that year
    says most often, or, without one, what the nearest report says; `others` are all further places."""

    measure: str
    year: int
    own: bool
    shown: Printed
    others: list[Printed] = []


class Change(Record, frozen=True, kw_only=True):
    """Something an auditor should look at.

    `wording` and `unit`: `after` is the report of `year`. `target` and `retold` (realisasi, capaian): what the report
    of `year` says (`before`) and what another report says of that year (`after`). `unsettled`: the report of `year`
    itself says both. `begins`, `gap`, `ends`: the report of `year` is the first that lists the indicator though there
    is an earlier one, leaves it out, or is the first that no longer lists it.
    """

    kind: ChangeKind
    year: int
    measure: str | None = None
    before: Printed | None = None
    after: Printed | None = None


class TrendLine(Record, frozen=True, kw_only=True):
    """One indicator, worded as in the last report that lists it; `names` has its first wording in each report."""

    indikator: str
    satuan: str | None
    names: list[Printed]
    figures: list[YearFigure]
    changes: list[Change]


class InDoubt(Record, frozen=True, kw_only=True):
    """Two lines (places in `indicators`) that may be one indicator: nothing is joined before a person says so."""

    first: int
    second: int
    before: Printed
    after: Printed
    score: float
    reasons: list[str]


class Trend(Record, frozen=True, kw_only=True):
    """`years` are those of the sources, in their order."""

    sources: list[Source]
    years: list[int]
    indicators: list[TrendLine]
    review: list[InDoubt]
    format: Literal["lkj.trend/1"] = TREND_FORMAT


def encode_trend(trend: Trend) -> bytes:
    return msgspec.json.encode(trend)
