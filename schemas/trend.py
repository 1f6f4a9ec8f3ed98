"""Indicators through the years: the `lkj.trend/1` model."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from schemas.geometry import Box
from schemas.left_out import LeftOut
from schemas.matches import Ground
from schemas.record import Record

TREND_FORMAT: Literal["lkj.trend/1"] = "lkj.trend/1"

ChangeKind = Literal["retold", "target", "unsettled", "unit", "wording", "begins", "gap", "ends"]


class TrendReport(Record, frozen=True, kw_only=True):
    """`indicators` is how many it lists, each once. Reports of one `group` are taken to be of one agency, and followed
    together."""

    path: str
    sha256: str
    agency: str | None
    year: int
    indicators: int
    group: int = 0


class Printed(Record, frozen=True, kw_only=True):
    """A text and where it stands: `report` is the place among the reports (from 0). A figure has its id and box, and
    its number where it is one. `sure` says that it was read, and is what it is taken for, beyond doubt, and `corrected`
    that a person put the number right."""

    text: str
    report: int
    page: int
    value: Decimal | None = None
    unit: str | None = None
    value_id: str | None = None
    bbox: Box | None = None
    corrected: bool = False
    sure: bool = True


class YearFigure(Record, frozen=True, kw_only=True):
    """What is said of one measure (target, realisasi, capaian) in one year. `shown` is what the report of that year
    says most often (`own`), or, without one, what the nearest report says; `others` are all further places, in the
    order of the reports."""

    measure: str
    year: int
    own: bool
    shown: Printed
    others: list[Printed] = []


class Change(Record, frozen=True, kw_only=True):
    """Something an auditor should look at.

    `retold` (realisasi, capaian) and `target`: what one report says of `year` (`before`) and what a later one says of
    it (`after`). `unsettled`: one report says both of `year`; `before` is what it says more often. `unit` and
    `wording`: `after` is of the report of `year`, `before` of the last one before it that lists the indicator.
    `begins`: the reports of `year` are the first to list it, though there are earlier ones (`after`). `gap`: those of
    `year` leave it out between others (`before` and `after`). `ends`: those of `year` are the first that no longer
    list it (`before`). Not `sure` is what rests on a figure or unit that is not.
    """

    kind: ChangeKind
    year: int
    measure: str | None = None
    before: Printed | None = None
    after: Printed | None = None
    sure: bool = True


class TrendLine(Record, frozen=True, kw_only=True):
    """One indicator of one agency, worded as in the last report that lists it; `names` has its first wording in each
    report. `id` is made of agency, wording, level and unit."""

    id: str
    indikator: str
    satuan: str | None
    agency: str | None
    names: list[Printed]
    figures: list[YearFigure]
    changes: list[Change]


class InDoubt(Record, frozen=True, kw_only=True):
    """Two lines, by their ids, that may be one indicator: nothing is joined before a person says so."""

    first: str
    second: str
    before: Printed
    after: Printed
    score: float
    grounds: list[Ground]


class Trend(Record, frozen=True, kw_only=True):
    """`reports` in the order of their years. `notes` tell decisions of people that could not be applied."""

    reports: list[TrendReport]
    indicators: list[TrendLine]
    review: list[InDoubt] = []
    left_out: list[LeftOut] = []
    notes: list[str] = []
    format: Literal["lkj.trend/1"] = TREND_FORMAT


def encode_trend(trend: Trend) -> bytes:
    return msgspec.json.encode(trend)
