"""What a report says: the `lkj.document/1` model, one frozen record per thing that is printed.

Numbers are Decimal, encoded as plain strings. Pages count from 1. Every value tells its page, box and printed text.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from schemas.confirmation import Confirmation as Confirmation
from schemas.confirmation import DoubtfulPage as DoubtfulPage
from schemas.confirmation import ReaderFailure as ReaderFailure
from schemas.confirmation import SecondReader as SecondReader
from schemas.geometry import Box
from schemas.prose import Claim, Heading, Passage
from schemas.reading import Reading as Reading
from schemas.record import Record as Record
from schemas.state import Corrected, Status
from schemas.table import Basis as Basis
from schemas.table import Cell as Cell
from schemas.table import Column as Column
from schemas.table import Reason as Reason
from schemas.table import Table as Table

COLUMN_UNKNOWN = "column_unknown"
"""The reason of a value that is told with nothing but the words over its column."""
DOCUMENT_FORMAT: Literal["lkj.document/1"] = "lkj.document/1"


class Source(Record, frozen=True, kw_only=True):
    path: str
    sha256: str
    pages: int


class SourceFile(Source, frozen=True, kw_only=True):
    """One of several files: of the report itself, an agreement signed apart from it, or last year's report."""

    role: Literal["report", "agreement", "last_year"] = "report"


class UnseenText(Record, frozen=True, kw_only=True):
    """How many `letters` of the `of` letters in a page's text layer were left out, as nobody sees them on the page: in
    white or in no ink, covered, off the page, or of a watermark."""

    letters: int
    of: int


class PageNote(Record, frozen=True, kw_only=True):
    """What became of one page: `text` was read, `empty` has nothing on it, the others were not read and `reason` says
    why. `unseen` stands where letters were left out, `recognised` where so many of its words were recognized in a
    picture, `waiting` where a picture on it is still to be recognized. `file` tells which of the files the page is of,
    counted from 0, where there are several."""

    page: int
    content: Literal["text", "picture", "empty", "failed"]
    width: float
    height: float
    rotation: int = 0
    words: int = 0
    reason: str | None = None
    unseen: UnseenText | msgspec.UnsetType = msgspec.UNSET
    recognised: int | msgspec.UnsetType = msgspec.UNSET
    waiting: bool | msgspec.UnsetType = msgspec.UNSET
    file: int | msgspec.UnsetType = msgspec.UNSET


class Value(Record, frozen=True, kw_only=True):
    """One printed figure of a table row.

    `measure` is target, realisasi, capaian, kategori, pagu_awal, pagu, sisa, persen_keuangan, persen_kinerja, or
    `other:<header>`; `header_measure` is what the header calls it, where that differs. `candidates` are the plausible
    readings of a text that cannot be read in one way only. `confirmed_by` names the other engines that read the same in
    its cell, `differs` holds what others read there. `value` is in the printed unit (percent as printed, rupiah
    in full), `decimals` the number of decimals printed. `year_printed` is the year that the table prints where all else
    in the report proves `year`. `interval` holds both bounds where a range is printed. What a
    person put right has the status `corrected`, keeps the `reason` it was doubted for, and tells by whom.
    """

    id: str
    measure: str
    raw: str
    page: int
    bbox: Box
    year: int | None = None
    year_printed: int | msgspec.UnsetType = msgspec.UNSET
    value: Decimal | None = None
    unit: str | None = None
    decimals: int | None = None
    status: Status = "read"
    reason: str | None = None
    comparator: Literal[">", "<", ">=", "<="] | None = None
    interval: tuple[Decimal, Decimal] | None = msgspec.field(default=None, name="range")
    basis: Basis | None = None
    header_measure: str | None = None
    sure: bool = True
    candidates: list[Decimal] = []
    confirmed_by: list[str] = []
    differs: dict[str, str] = {}
    corrected: Corrected | msgspec.UnsetType = msgspec.UNSET

    @property
    def is_understood(self) -> bool:
        """False where it is told only so that it is not lost; nothing is concluded from it."""
        return self.reason != COLUMN_UNKNOWN


class Indicator(Record, frozen=True, kw_only=True):
    """One printed row of a table that lists indicators, with what stands around it; `printed` is the row's own text
    from the indicator on."""

    id: str
    table: str
    page: int
    kind: str
    indikator: str
    values: list[Value]
    sasaran: str | None = None
    satuan: str | None = None
    tujuan: str | None = None
    program: str | None = None
    kegiatan: str | None = None
    number: str | None = None
    level: str | None = None
    printed: str = ""

    @property
    def is_understood(self) -> bool:
        """False where no more is known of its figures than the words over them: the table may list anything."""
        return not self.values or any(value.is_understood for value in self.values)


class BudgetLine(Record, frozen=True, kw_only=True):
    """One printed row of a budget table; `level` is program, kegiatan, subkegiatan, kro, ro, jenis_belanja, sasaran,
    opd, total, subtotal or revision. `program` and `kegiatan` name the headings it stands under; `printed` is the row's
    own text."""

    id: str
    table: str
    page: int
    kind: str
    level: str
    name: str
    values: list[Value]
    code: str | None = None
    program: str | None = None
    kegiatan: str | None = None
    printed: str = ""


class Aggregate(Record, frozen=True, kw_only=True):
    """A stated average or total; a total also stands in `budget`, under the same value id.

    `over` tells what it is of: the `rows` of its column, the figures of its own `row`, or those `below` it, up to the
    next line of its kind."""

    id: str
    table: str
    page: int
    label: str
    of: str
    raw: str
    bbox: Box
    year: int | None = None
    value: Decimal | None = None
    unit: str | None = None
    decimals: int | None = None
    status: Status = "read"
    reason: str | None = None
    over: Literal["rows", "row", "below"] = "rows"
    confirmed_by: list[str] = []
    differs: dict[str, str] = {}
    corrected: Corrected | msgspec.UnsetType = msgspec.UNSET


class Band(Record, frozen=True, kw_only=True):
    """One class of a rating scale, as printed: a missing bound is open to that side, `*_open` excludes the bound."""

    label: str
    raw: str
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    bbox: Box | None = None


class Scale(Record, frozen=True, kw_only=True):
    id: str
    page: int
    bands: list[Band]
    table: str | None = None


class Formula(Record, frozen=True, kw_only=True):
    page: int
    raw: str
    polarity: Literal["higher", "lower"] | None
    form: str | None


class Party(Record, frozen=True, kw_only=True):
    """Who agrees. The number (NIP) is shown masked; parties with one number have one `nip_ordinal`, and `nip_valid`
    tells whether the number can be one."""

    name: str
    position: str | None = None
    nip_masked: str | None = None
    nip_ordinal: int | None = None
    nip_valid: bool | None = None


class Agreement(Record, frozen=True, kw_only=True):
    page: int
    title: str
    revision: str | None = None
    year: int | None = None
    date: str | None = None
    parties: list[Party] = []


class IkuDefinition(Record, frozen=True, kw_only=True):
    page: int
    indikator: str
    cara_penghitungan: str | None = None
    sumber_data: str | None = None
    penanggung_jawab: str | None = None


class Document(Record, frozen=True, kw_only=True):
    """Where a report comes in several files, `sources` lists them, and pages count on from one file to the next.
    `bookmarks` are those of the PDF, where it has any. `reading` is the account of what was understood; None in
    documents that were not read by this program."""

    source: Source
    format: Literal["lkj.document/1"] = DOCUMENT_FORMAT
    agency: str | None = None
    year: int | None = None
    page_notes: list[PageNote] = []
    tables: list[Table] = []
    indicators: list[Indicator] = []
    budget: list[BudgetLine] = []
    aggregates: list[Aggregate] = []
    claims: list[Claim] = []
    scales: list[Scale] = []
    formulas: list[Formula] = []
    agreements: list[Agreement] = []
    iku: list[IkuDefinition] = []
    headings: list[Heading] = []
    bookmarks: list[Heading] | msgspec.UnsetType = msgspec.UNSET
    passages: list[Passage] = []
    number_format: str | None = None
    confirmation: Confirmation | None = None
    sources: list[SourceFile] = []
    reading: Reading | None = None

    @property
    def all_rows(self) -> list[Indicator | BudgetLine]:
        """All rows that hold figures of their own: its indicators, then its budget lines."""
        return [*self.indicators, *self.budget]


def encode(document: Document) -> bytes:
    return msgspec.json.encode(document)


def decode(data: bytes) -> Document:
    """Raises msgspec.ValidationError or msgspec.DecodeError where `data` is not a document of this format."""
    return msgspec.json.decode(data, type=Document)
