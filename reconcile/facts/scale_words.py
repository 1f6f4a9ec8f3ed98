"""Other words for the classes of a scale: what the report prints beside them, and letters that stand for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reconcile.facts.scales import called, names
from reconcile.facts.thresholds import LEAST_WORD, SHORT_NAME
from reconcile.words.wording import plain
from schemas.document import Band, Document, Scale, Table


def with_words(document: Document) -> list[Scale]:
    """The scales with a second name for each class in brackets, `AA (Memuaskan)`, `Sangat Baik (SB)`, where the report
    uses one that no scale has."""
    tables = {table.id: table for table in document.tables}
    beside = [_beside(scale, tables.get(scale.table or "")) for scale in document.scales]
    unknown = set(_used(document)) - {name for scale in beside for name in names(scale)}
    return [_lettered(scale, unknown) for scale in beside]


def _used(document: Document) -> Iterator[str]:
    for row in document.indicators:
        yield from (plain(value.raw) for value in row.values if value.measure == "kategori")
    yield from (plain(claim.raw) for claim in document.claims if claim.kind == "category")


def _renamed(scale: Scale, seconds: Sequence[str]) -> Scale:
    """The scale itself unless each class gets a name of its own."""
    given = [plain(second) for second in seconds if second]
    if len(given) != len(scale.bands) or len(set(given)) < len(given) or set(given) & names(scale):
        return scale
    bands = [_named(band, second) for band, second in zip(scale.bands, seconds, strict=True)]
    return msgspec.structs.replace(scale, bands=bands)


def _named(band: Band, second: str) -> Band:
    return msgspec.structs.replace(band, label=f"{band.label} ({second})")


def _beside(scale: Scale, table: Table | None) -> Scale:
    """Names from the rows of the scale's own table."""
    if table is None:
        return scale
    rows = [[cell.text for cell in row if cell is not None] for row in table.rows]
    return _renamed(scale, [_second(band, rows) for band in scale.bands])


def _second(band: Band, rows: Iterable[Sequence[str]]) -> str:
    row = next((row for row in rows if band.raw in row and band.label in row), ())
    for text in row:
        name = re.split(r"[,(;]", text)[0].strip()
        if text not in (band.raw, band.label) and name.replace(" ", "").isalpha() and len(name.split()) <= SHORT_NAME:
            return name
    return ""


def _lettered(scale: Scale, unknown: set[str]) -> Scale:
    """`SB` of `Sangat Baik`, where the report grades with such letters and the scale itself gives none."""
    letters = [_letters(band) for band in scale.bands]
    return _renamed(scale, letters) if unknown & set(map(plain, letters)) else scale


def _letters(band: Band) -> str:
    words = plain(band.label).split()
    whole = len(called(band)) == 1 and all(len(word) >= LEAST_WORD and word.isalpha() for word in words)
    return "".join(word[0] for word in words).upper() if whole else ""
