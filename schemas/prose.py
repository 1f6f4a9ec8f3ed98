"""What the running text says: its figures, its sentences, its headings."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from schemas.geometry import Box
from schemas.record import Record
from schemas.state import Corrected, Status

ClaimKind = Literal["percentage", "amount", "count", "category", "change", "number", "period"]


class Claim(Record, frozen=True, kw_only=True):
    """One figure, count or category of the running text.

    `quote` is the printed sentence it stands in and `sentence` numbers that sentence in the document, so that figures
    of one sentence find each other; `order` is the place among them. `measure` is one of the value measures or one of
    - `jumlah:<noun>`: a count of all there is (`jumlah:kegiatan`), as its words declare (menetapkan, terdiri dari ...),
    - `sebagian:<noun>`: any other count, which may be of a part (`terjadi pada 3 sasaran`),
    - `selisih:<measure>`: a change by so much, in `direction`; `unit` is `%`, `poin` or that of the measure,
    - `dari:<measure>`, `menjadi:<measure>`: what a change starts from and arrives at (`dari 95,75 menjadi 90,5`),
    - `periode`: a span of years,
    or None where the text does not say; `<measure>` is empty where only the change is said. `subject` is the noun
    phrase it is said of, `code` a budget code in the sentence or, failing that, in the heading; `section` is that
    heading, `after_table` the table that the sentence says it speaks of (`tabel di atas`, `Tabel 4`).
    `words` is the amount or count written in words, and `words_value` what the words say. `lead` is what is printed
    right before it, from the sentence before on. `listed` is how many things the text lists right behind their number
    (`3 (tiga) misi, yaitu: 1. ...`).
    """

    id: str
    page: int
    bbox: Box
    quote: str
    kind: ClaimKind
    raw: str
    sentence: int
    order: int
    measure: str | None = None
    subject: str | None = None
    code: str | None = None
    year: int | None = None
    value: Decimal | None = None
    unit: str | None = None
    decimals: int | None = None
    status: Status = "read"
    reason: str | None = None
    words: str | None = None
    words_value: Decimal | None = None
    direction: Literal["naik", "turun"] | None = None
    section: str | None = None
    after_table: str | None = None
    lead: str = ""
    listed: int | msgspec.UnsetType = msgspec.UNSET
    corrected: Corrected | msgspec.UnsetType = msgspec.UNSET


class Passage(Record, frozen=True, kw_only=True):
    """A printed text that is no figure but must agree with others: a `running` line at the edge of a page that bears a
    year, a `citation` of a regulation, a `year` that cannot be one, a `span` of years, the only year that a sentence
    names (`dated`), an entry of a table of `contents`, the kind and number of a `caption`, the number of a `section`,
    that of an `item` of a list, which is `opening` right behind the words that announce the list and `inline` amid the
    text. `quote` is the sentence, title or line around it."""

    page: int
    bbox: Box
    kind: str
    text: str
    quote: str


class Heading(Record, frozen=True, kw_only=True):
    """`bbox` is where it is printed, or of a bookmark the line at which that begins; left out where it is not known."""

    page: int
    level: int
    text: str
    bbox: Box | msgspec.UnsetType = msgspec.UNSET
