"""Which indicators many reports list: the `lkj.catalogue/1` model."""

from __future__ import annotations

from typing import Literal

import msgspec

from schemas.left_out import LeftOut as LeftOut
from schemas.record import Record

CATALOGUE_FORMAT: Literal["lkj.catalogue/1"] = "lkj.catalogue/1"

UnitKind = Literal["percent", "rupiah", "other"]


class CataloguedReport(Record, frozen=True, kw_only=True):
    """`indicators` is how many it lists, each once."""

    path: str
    sha256: str
    agency: str | None = None
    year: int | None = None
    indicators: int = 0


class Listing(Record, frozen=True, kw_only=True):
    """An indicator as one report prints it first; `report` counts from 0."""

    report: int
    page: int | None
    text: str
    unit: str | None = None
    under: str = ""


class Worded(Record, frozen=True, kw_only=True):
    """A wording, and in how many reports it stands."""

    text: str
    reports: int


class InDoubt(Record, frozen=True, kw_only=True):
    """Another entry that may be the same indicator, and how alike the wordings are (0 to 1)."""

    entry: str
    likeness: float


class Entry(Record, frozen=True, kw_only=True):
    """One indicator. `id` is the same whatever the order of the reports; `indikator` is its usual wording, `unit` its
    usual unit; `wordings` has the usual one first; no report stands twice in `listings`, unless a person put two of its
    rows together."""

    id: str
    indikator: str
    listings: list[Listing]
    wordings: list[Worded]
    unit: str | None = None
    unit_kind: UnitKind | None = None
    level: str = ""
    in_doubt: list[InDoubt] = []


class Catalogue(Record, frozen=True, kw_only=True):
    """Entries listed by most reports first; reports by agency and year."""

    reports: list[CataloguedReport]
    entries: list[Entry]
    left_out: list[LeftOut] = []
    format: Literal["lkj.catalogue/1"] = CATALOGUE_FORMAT


def encode_catalogue(catalogue: Catalogue) -> bytes:
    return msgspec.json.encode(catalogue)
