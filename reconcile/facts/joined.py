"""Several documents as one: pages count on from file to file, and nothing of one is taken for something of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import msgspec

from schemas.document import Agreement, Document, Party, Record, Source, SourceFile, Value
from schemas.reading import Reading, together

Role = Literal["report", "agreement", "last_year"]
Kept = TypeVar("Kept", bound=Record)

_LISTS = (
    *("page_notes", "tables", "indicators", "budget", "aggregates", "claims"),
    *("scales", "formulas", "agreements", "iku", "headings", "passages"),
)
_NAMES = ("id", "table", "after_table")
"""Fields that name something within a document."""


@dataclass(frozen=True, slots=True)
class Outside:
    """What stands beside a report: the agreement signed apart from it, and the report of the year before."""

    agreement: Document | None = None
    last_year: Document | None = None


NOTHING_OUTSIDE = Outside()


def files_of(document: Document, role: Role = "report") -> list[SourceFile]:
    return document.sources or [_file(document.source, role)]


def last_page(document: Document) -> int:
    return sum(file.pages for file in files_of(document))


def one_report(documents: Sequence[Document]) -> Document:
    """The parts of one report, in their order. Its agency and year are those of the first part that tells them."""
    whole = documents[0]
    for part in documents[1:]:
        whole = beside(whole, part, "report")
    source = msgspec.structs.replace(whole.source, pages=last_page(whole))
    return msgspec.structs.replace(whole, source=source)


def beside(document: Document, other: Document, role: Role) -> Document:
    """`document` with `other` after it, under names and on pages of its own."""
    files, placed = files_of(document), placed_after(document, other)
    lists = {name: [*getattr(document, name), *getattr(placed, name)] for name in _LISTS}
    lists["agreements"] = _one_numbering(document.agreements, placed.agreements)
    return msgspec.structs.replace(
        document,
        **lists,
        sources=[*files, *files_of(other, role)],
        agency=document.agency or other.agency,
        year=document.year or other.year,
        number_format=document.number_format or other.number_format,
        reading=_read_together(document.reading, placed.reading),
    )


def _read_together(first: Reading | None, second: Reading | None) -> Reading | None:
    return together(first, second) if first and second else first or second


def placed_after(document: Document, other: Document) -> Document:
    """`other` alone, under the names and on the pages that it has beside `document`."""
    return moved(other, last_page(document), f"{len(files_of(document))}:", _claims_end(document))


def as_agreement(document: Document) -> Document:
    """Whatever its tables are taken for, a file given as the agreement states what was agreed."""
    return msgspec.structs.replace(
        document,
        indicators=[msgspec.structs.replace(row, kind="performance_agreement") for row in document.indicators],
        budget=[msgspec.structs.replace(line, kind="budget_agreement") for line in document.budget],
    )


def dated(document: Document) -> Document:
    """The same with the year beside every figure, so that it can be set beside a report of another year."""
    rows = {
        name: [
            msgspec.structs.replace(row, values=[_dated(value, document.year) for value in row.values])
            for row in getattr(document, name)
        ]
        for name in ("indicators", "budget")
    }
    aggregates = [msgspec.structs.replace(entry, year=entry.year or document.year) for entry in document.aggregates]
    return msgspec.structs.replace(document, aggregates=aggregates, **rows)


def _dated(value: Value, year: int | None) -> Value:
    if value.year is not None or year is None:
        return value
    if value.basis == "previous_year":
        return msgspec.structs.replace(value, year=year - 1, basis=None)
    return msgspec.structs.replace(value, year=year)


def moved(document: Document, pages: int, prefix: str, sentences: int = 0) -> Document:
    """The same on later pages, each name with a prefix, each sentence with a later number."""
    lists = {name: [_moved(entry, pages, prefix) for entry in getattr(document, name)] for name in _LISTS}
    lists["claims"] = [msgspec.structs.replace(claim, sentence=claim.sentence + sentences) for claim in lists["claims"]]
    reading = document.reading and _reading_moved(document.reading, pages, prefix)
    return msgspec.structs.replace(document, **lists, reading=reading)


def _reading_moved(reading: Reading, pages: int, prefix: str) -> Reading:
    found = {kind: [page + pages for page in several] for kind, several in reading.found.items()}
    doubtful = [_moved(doubt, pages, prefix) for doubt in reading.doubtful]
    return msgspec.structs.replace(reading, found=found, doubtful=doubtful)


def _file(source: Source, role: Role) -> SourceFile:
    return SourceFile(path=source.path, sha256=source.sha256, pages=source.pages, role=role)


def _claims_end(document: Document) -> int:
    return max((claim.sentence for claim in document.claims), default=0) + 1


def _moved(record: Kept, pages: int, prefix: str) -> Kept:
    changes = {name: _field(name, getattr(record, name), pages, prefix) for name in record.__struct_fields__}
    return msgspec.structs.replace(record, **changes)


def _field(name: str, value: Any, pages: int, prefix: str) -> Any:
    if name == "page":
        return value + pages
    if name == "pages":
        return [page + pages for page in value]
    if name in _NAMES and value is not None:
        return prefix + value
    return _within(value, pages, prefix)


def _within(value: Any, pages: int, prefix: str) -> Any:
    """Lists, also of lists, of records that stand on pages."""
    if isinstance(value, Record):
        return _moved(value, pages, prefix)
    return [_within(entry, pages, prefix) for entry in value] if isinstance(value, list) else value


def _one_numbering(first: Sequence[Agreement], later: Sequence[Agreement]) -> list[Agreement]:
    """Numbers of employees are masked, and told apart by ordinals of their file: one name with one masked number is one
    person in all files; every other number of a later file gets an ordinal of its own."""
    known = {(party.name, party.nip_masked): party.nip_ordinal for entry in first for party in entry.parties}
    highest = max((ordinal for ordinal in known.values() if ordinal is not None), default=0)

    def numbered(party: Party) -> Party:
        if party.nip_ordinal is None:
            return party
        ordinal = known.get((party.name, party.nip_masked)) or highest + party.nip_ordinal
        return msgspec.structs.replace(party, nip_ordinal=ordinal)

    renumbered = [
        msgspec.structs.replace(entry, parties=[numbered(party) for party in entry.parties]) for entry in later
    ]
    return [*first, *renumbered]
