"""The rating scale gives every number one class and only one, as finely as values are stated.

Why: a value in the gap can be called either way; with 71 - 90 and 91 - 100, nobody can say what 90,5 is.
Example: 91 - 100 Berhasil, 71 - 90 Cukup Berhasil; the report's 90,5 % lies between them.
May be wrong: where the report rounds values to whole numbers before it grades them, and says so in words.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.scales import Seam, bounds, seams
from reconcile.facts.unread_bands import unread_bands
from reconcile.findings.build_finding import build_finding
from reconcile.findings.finding_in_text import finding_in_text, of_cell
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.document import Scale
from schemas.figure import Figure, of_band


def check(index: Index) -> Iterator[Outcome]:
    values = index.graded_values
    finest = max((figure.decimals for figure in values), default=0)
    tables = {table.id: table for table in index.document.tables}
    for scale in index.scales:
        figures = [of_band(band, scale) for band in scale.bands]
        if not figures:
            continue
        for cell, label in unread_bands(scale, tables.get(scale.table or "")):
            yield finding_in_text("K03", "warning", [of_cell(cell)], "band_unread", params={"name": label})
        if not values:
            yield Undecided(tuple(figures), "no_value")
        elif found := [seam for seam in seams(scale) if seam.open_to(finest)]:
            inside = [figure for figure in values if any(seam.holds(figure.number) for seam in found)]
            yield _open(scale, found, inside)
        else:
            yield Consistent(tuple(figures))
    for graded in index.graded:
        if graded.between and graded.value is not None:
            yield _between(graded.scales[0], graded.stated, graded.value)


def _open(scale: Scale, found: list[Seam], inside: list[Figure]) -> Contradiction:
    places = [f"{seam.below.raw} / {seam.above.raw}" for seam in found]
    overlap = all(seam.overlap for seam in found)
    return build_finding(
        "K03",
        "warning",
        of_band(found[-1].above, scale),
        ("scale_overlap" if overlap else "scale_gap") + ("" if inside else "_empty"),
        params={"seams": places, "values": [f"{figure.raw} ({figure.page})" for figure in inside]},
        also_stated=[of_band(band, scale) for seam in found for band in (seam.below, seam.above)][:5],
        context=inside[:6],
        fault=f"K03 {bounds(scale)}",
    )


def _between(scale: Scale, stated: Figure, value: Figure) -> Contradiction:
    return build_finding(
        "K03",
        "warning",
        stated,
        "value_in_gap",
        params={"value": value.raw},
        inputs=(value,),
        fault=f"K03 {bounds(scale)}",
    )


RULE = Rule("K03", "scale-gap", "warning", check)
