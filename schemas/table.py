"""A printed table with its cells, and what its columns and the whole are taken for."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from schemas.geometry import Box
from schemas.record import Record

Basis = Literal["renstra_end", "previous_year", "national", "cumulative"]


class Reason(Record, frozen=True, kw_only=True):
    """Something that a decision rests on: `key` says what it is, `params` what is filled into its words.

    The reasons of a table name the `kind` they speak for and its `weight`; those for another kind than the table's
    spoke against it.
    """

    key: str
    params: dict[str, str] = {}


class Cell(Record, frozen=True, kw_only=True):
    text: str
    page: int
    bbox: Box


class Column(Record, frozen=True, kw_only=True):
    """What one column of a table is taken for, and why; `second` is the next best role and `margin` by what share it
    was left behind."""

    header: str
    role: str
    year: int | None = None
    basis: Basis | None = None
    unit: str | None = None
    reasons: list[Reason] = []
    second: str | msgspec.UnsetType = msgspec.UNSET
    margin: float | msgspec.UnsetType = msgspec.UNSET


class Table(Record, frozen=True, kw_only=True):
    """A table with its cells; None stands for a square covered by a merged cell.

    `title` holds the printed lines that belong to the table above it (caption, `Tahun : 2024`), `intro` the sentence
    that introduces it.
    """

    id: str
    kind: str
    pages: Annotated[list[int], msgspec.Meta(min_length=1)]
    header: list[list[str | None]]
    rows: list[list[Cell | None]]
    number: str | None = None
    caption: str | None = None
    title: list[str] = []
    intro: str | None = None
    year: int | None = None
    columns: list[Column] = []
    reasons: list[Reason] = []
