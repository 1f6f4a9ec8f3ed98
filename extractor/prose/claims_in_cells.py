"""The claims of sentences that stand in the cells of tables: only of those that say which measure they are of,
and no counts, of which cells are full that are no statements of the report."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from msgspec.structs import replace

from extractor.numerals.number_format import NumberFormat
from extractor.prose.claims import find_claims
from extractor.prose.headings import Section
from extractor.prose.text import Paragraph
from schemas.prose import Claim

_MEASURES: Final = (
    "target",
    "realisasi",
    "capaian",
    "kategori",
    "pagu",
    "pagu_awal",
    "sisa",
    "persen_keuangan",
    "persen_kinerja",
)
_CHANGE: Final = "selisih:"
"""So begins the measure of a change; names of indicators hold one too (`capaian peningkatan produksi`)."""
_APART: Final = 2
"""Sentences from the last one of the text: nothing in a cell follows it."""


def claims_in_cells(
    cells: Sequence[Paragraph],
    text: Sequence[Claim],
    sections: Sequence[Section],
    number_format: NumberFormat | None = None,
    units: Collection[str] = (),
) -> list[Claim]:
    """The claims of `cells`, numbered on from those of the running `text`."""
    last = max((claim.sentence for claim in text), default=-1) + _APART
    found = find_claims(cells, number_format=number_format, units=units)
    telling = {claim.sentence for claim in found if (claim.measure or "").removeprefix(_CHANGE) in _MEASURES}
    stated = [claim for claim in found if claim.sentence in telling and claim.kind != "count"]
    return [
        replace(claim, id=f"c{len(text) + place}", sentence=last + claim.sentence, section=_above(claim.page, sections))
        for place, claim in enumerate(stated, start=1)
    ]


def _above(page: int, sections: Sequence[Section]) -> str | None:
    """The last heading of the pages before."""
    above = [section.heading.text for section in sections if section.heading.page < page]
    return above[-1] if above else None
