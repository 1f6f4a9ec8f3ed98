"""Indicators of many reports as they are catalogued: each in the form that the one matching engine compares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec

from reconcile.index import Index
from reconcile.lists.decided_rows import decided_row
from reconcile.lists.matched_rows import listed
from reconcile.row_matching.names import Name, Names
from reconcile.words.units import bracketed_unit, dimension, is_percent, is_rupiah, unit_name
from schemas.catalogue import UnitKind
from schemas.crosswalk import DecidedRow
from schemas.document import Document

_PACKED: Final = msgspec.msgpack.Encoder(order="deterministic")  # equal names are packed alike
_NAME: Final = msgspec.msgpack.Decoder(Name)


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """An indicator of one report: the place of the report, its first name as `packed`, and the row as people decide on
    it. `kind` is percent, rupiah or other, `dimension` what is measured; None where no unit is printed."""

    report: int
    packed: bytes
    row: DecidedRow
    kind: UnitKind | None = None
    dimension: str | None = None

    @property
    def name(self) -> Name:
        """Taken out anew each time it is asked for: a name in parts is ten times as large, and a catalogue has many."""
        return _NAME.decode(self.packed)


@dataclass(frozen=True)
class KnownWords(Names):
    """What many reports know as words, without their texts, which would be too many to keep."""

    texts: Sequence[str] = ()
    word_counts: Counter[str] = field(default_factory=Counter)


def entries_of(document: Document, report: int = 0) -> tuple[list[CatalogueEntry], Counter[str]]:
    """In the order of the rows, with the words of the report; nothing else of the document is held on to."""
    index = Index(document)
    found = [entry_of(report, decided_row(one, document), index.names) for one in listed(index, index.rows)]
    return found, index.names.word_counts


def entry_of(report: int, row: DecidedRow, names: Names) -> CatalogueEntry:
    """`names` are what the report itself writes alike: its agency and place are no part of what is measured."""
    unit = row.unit or bracketed_unit(row.text)
    packed = _PACKED.encode(names.name(row.text, row.year))
    return CatalogueEntry(report, packed, row, unit_kind(unit), dimension(unit))


def unit_kind(unit: str | None) -> UnitKind | None:
    if unit_name(unit) is None:
        return None
    return "percent" if is_percent(unit) else "rupiah" if is_rupiah(unit) else "other"
