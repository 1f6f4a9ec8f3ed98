"""Indicators of many reports as they are catalogued: worded without what names one report alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.decided_rows import decided_row
from reconcile.index import Index
from reconcile.matched_rows import Listed, listed
from reconcile.subjects import Wording, wording
from reconcile.units import is_percent, is_rupiah, unit_name
from reconcile.vocabularies import listed as words_of
from reconcile.wording import plain
from schemas.crosswalk import DecidedRow
from schemas.document import Document


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """An indicator of one report: the place of the report, its wordings (the first name first), and the row as people
    decide on it. `kind` is percent, rupiah or other; None where no unit is printed."""

    report: int
    wordings: tuple[Wording, ...]
    row: DecidedRow
    kind: str | None = None


def entries_of(documents: Sequence[Document]) -> list[tuple[CatalogueEntry, Listed]]:
    """In the order of the reports and of their rows."""
    return [
        (entry_of(place, decided_row(found, document), (found.item.name, *found.item.also)), found)
        for place, document in enumerate(documents)
        for index in (Index(document),)
        for found in listed(index, index.rows)
    ]


def entry_of(report: int, row: DecidedRow, names: Sequence[str]) -> CatalogueEntry:
    common = (everywhere(name, row.agency, row.year) for name in names)
    return CatalogueEntry(report, tuple(dict.fromkeys(map(wording, common))), row, _kind(row.unit))


def everywhere(name: str, agency: str | None, year: int | None) -> str:
    """A name without the place that the agency is of, and without the year of its report."""
    words = plain(name).split()
    words = _without(words, [str(year)], words_of("catalogue", "before_year"))
    return " ".join(_without(words, _place(agency), words_of("catalogue", "region")))


def _place(agency: str | None) -> list[str]:
    """The words behind the last word for a region: `Dinas Kesehatan Kota Aman Jaya` is of `aman jaya`."""
    words = plain(agency or "").split()
    regions = [at for at, word in enumerate(words) if word in words_of("catalogue", "region")]
    return words[regions[-1] + 1 :] if regions else []


def _without(words: Sequence[str], run: Sequence[str], before: Sequence[str]) -> list[str]:
    """Without every such run of words, and the word of `before` that leads it; never without all of them."""
    left: list[str] = []
    at = 0
    while at < len(words):
        if run and list(words[at : at + len(run)]) == list(run):
            at += len(run)
            if left and left[-1] in before:
                left.pop()
        else:
            left.append(words[at])
            at += 1
    return left or list(words)


def _kind(unit: str | None) -> str | None:
    if unit_name(unit) is None:
        return None
    return "percent" if is_percent(unit) else "rupiah" if is_rupiah(unit) else "other"
