"""A figure of a sentence as it is printed there, and a year."""

from __future__ import annotations

from typing import NamedTuple

from extractor.numerals.numeral import Numeral
from extractor.numerals.terbilang import FoundTerbilang
from schemas.prose import ClaimKind


class Mention(NamedTuple):
    """`text[start:end]` is the figure as printed; `after` is where its words in brackets and its noun end.

    `noun` is what a count counts, as printed, in lower case; `structural` says that it is a part of the plan (sasaran,
    indikator, kegiatan ...). `points` is the word for percentage points or index points behind a figure.
    """

    start: int
    end: int
    after: int
    kind: ClaimKind
    numeral: Numeral
    words: FoundTerbilang | None = None
    noun: str = ""
    structural: bool = False
    points: str = ""


class Years(NamedTuple):
    """A year that a sentence speaks of, and where it is printed."""

    start: int
    end: int
    year: int
