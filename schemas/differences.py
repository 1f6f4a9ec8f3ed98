"""What changed from one version of a report to another: the `lkj.diff/1` model."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from schemas.document import Basis, Record
from schemas.findings import Finding
from schemas.geometry import Box
from schemas.matches import Ground

DIFF_FORMAT: Literal["lkj.diff/1"] = "lkj.diff/1"

Part = Literal["indicator", "budget", "aggregate", "claim"]
RowChange = Literal[
    "added",
    "removed",
    "row_added",
    "row_removed",
    "reworded",
    "unit",
    "code",
    "moved",
    "split",
    "merged",
    "in_doubt",
]
FigureChange = Literal["changed", "added", "removed", "printed", "relabelled"]
FindingChange = Literal["new", "solved", "still"]


class Version(Record, frozen=True, kw_only=True):
    """`pages` is 0 where the file was not read. `unread` are the pages of which nothing, or not all, was read."""

    path: str
    sha256: str
    pages: int = 0
    agency: str | None = None
    year: int | None = None
    unread: list[int] = []


class Wording(Record, frozen=True, kw_only=True):
    """A text as one version prints it, with the code of a budget line, and the pages on which it stands."""

    text: str
    pages: list[int]
    code: str | None = None


class RowDifference(Record, frozen=True, kw_only=True):
    """Something about an indicator or a budget line; `old` and `new` hold what each version prints.

    `added`, `removed`: in no table of the other version. `row_added`, `row_removed`: in fewer or more tables than in
    the other. `reworded`: another name. `unit`, `code`, `moved`: another unit, budget code or heading; `what` then says
    under which heading (tujuan, sasaran, program, kegiatan), and `label` names the row, unless the heading itself was
    reworded. `split`, `merged`: one row for several. `in_doubt`: two names that may be of one row, with their likeness
    (0 to 1) and the `grounds`; nothing of them was compared. `doubts` are the keys of what leaves a change unsure.
    """

    change: RowChange
    part: Part
    old: list[Wording] = []
    new: list[Wording] = []
    label: str = ""
    what: str | None = None
    likeness: float | None = None
    grounds: list[Ground] = []
    doubts: list[str] = []


class Printed(Record, frozen=True, kw_only=True):
    """A figure of one version: `label` names what it is said of; `table` is the printed number of its table, if any,
    and `quote` the sentence of running text that it stands in. `corrected`: a person put its number right."""

    label: str
    text: str
    page: int
    measure: str
    year: int | None = None
    basis: Basis | None = None
    value: Decimal | None = None
    unit: str | None = None
    table: str | None = None
    quote: str = ""
    value_id: str | None = None
    bbox: Box | None = None
    corrected: bool = False


class FigureDifference(Record, frozen=True, kw_only=True):
    """`changed`: another number, unit or grade; `difference` is new minus old where both are numbers of one unit.
    `added`, `removed`: printed in one version only. `printed`: the same number, written otherwise. `relabelled`: the
    same figure under another measure or year. With `doubts` it may be the reading that differs, and not the report: a
    figure is `unreadable`, read with doubt (`unsure_reading`) or `repaired`, another engine reads it otherwise
    (`read_otherwise`), or the version that seems to lack it prints it (`still_printed`)."""

    change: FigureChange
    part: Part
    old: Printed | None = None
    new: Printed | None = None
    difference: Decimal | None = None
    doubts: list[str] = []


class TableDifference(Record, frozen=True, kw_only=True):
    """A table with figures that only one version has; its rows are told here alone."""

    change: Literal["added", "removed"]
    kind: str
    pages: list[int]
    rows: int
    number: str | None = None
    caption: str | None = None


class FindingDifference(Record, frozen=True, kw_only=True):
    """`still` findings stand in both versions; they are `changed` where the stated or the computed value is another.
    With the doubt `figures_unchanged`, all figures that a new or solved one rests on are printed alike in both:
    something else changed, or the reading alone."""

    change: FindingChange
    old: Finding | None = None
    new: Finding | None = None
    changed: bool = False
    doubts: list[str] = []


class Unchanged(Record, frozen=True, kw_only=True):
    """How many were found in both versions, and are printed alike. `not_compared` counts figures of sentences that have
    no counterpart: of other words, or ambiguous."""

    indicators: int = 0
    budget: int = 0
    figures: int = 0
    claims: int = 0
    not_compared: int = 0


class Differences(Record, frozen=True, kw_only=True):
    """`identical` files are the same byte for byte, and nothing else is told of them. `notes` are in words."""

    old: Version
    new: Version
    identical: bool = False
    notes: list[str] = []
    rows: list[RowDifference] = []
    figures: list[FigureDifference] = []
    tables: list[TableDifference] = []
    findings: list[FindingDifference] = []
    unchanged: Unchanged = Unchanged()
    format: Literal["lkj.diff/1"] = DIFF_FORMAT


def encode_differences(differences: Differences) -> bytes:
    return msgspec.json.encode(differences)
