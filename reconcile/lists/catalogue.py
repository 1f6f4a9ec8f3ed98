"""The indicators of many reports, each once, with the reports that list it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from msgspec import structs

from reconcile.decisions.crosswalk import holding
from reconcile.lists.catalogue_entries import CatalogueEntry, KnownWords, entries_of
from reconcile.lists.clusters import Clusters, clusters
from reconcile.words.wording import plain
from schemas.catalogue import Catalogue, CataloguedReport, Entry, InDoubt, LeftOut, Listing, Worded
from schemas.crosswalk import Decision
from schemas.document import Document

_Text = TypeVar("_Text", bound=str)
_ID_LENGTH = 12


@dataclass(frozen=True, slots=True)
class ReportEntries:
    """All that is kept of a report. `words` counts those of all reports that were taken together with it."""

    report: CataloguedReport
    entries: tuple[CatalogueEntry, ...]
    words: Counter[str]


@dataclass(frozen=True, slots=True)
class Shared:
    """What reports that are taken together hold once: each packed name, by itself, and how many texts hold a word."""

    names: dict[bytes, bytes] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)


def report_entries(document: Document, path: str, shared: Shared | None = None) -> ReportEntries:
    """`shared` is what the reports before hold, to which that of this one is added."""
    found, words = entries_of(document)
    held = Shared() if shared is None else shared
    held.words.update(words)
    entries = [replace(one, packed=held.names.setdefault(one.packed, one.packed)) for one in found]
    about = CataloguedReport(
        path=path,
        sha256=document.source.sha256,
        agency=document.agency,
        year=document.year,
        indicators=len(entries),
    )
    return ReportEntries(about, tuple(entries), held.words)


def catalogue(
    reports: Iterable[ReportEntries], left_out: Sequence[LeftOut] = (), decisions: Iterable[Decision] = ()
) -> Catalogue:
    """The same whatever the order of `reports`. What people decided goes before all that is likened."""
    kept = sorted(reports, key=_order)
    entries = [replace(entry, report=place) for place, one in enumerate(kept) for entry in one.entries]
    word_counts: Counter[str] = Counter()
    for words in {id(one.words): one.words for one in kept}.values():
        word_counts.update(words)
    found = clusters(entries, KnownWords(word_counts=word_counts), holding(decisions))
    made = _entries(entries, found)
    made.sort(key=lambda entry: (-len({one.report for one in entry.listings}), plain(entry.indikator), entry.id))
    return Catalogue(reports=[one.report for one in kept], entries=made, left_out=list(left_out))


def _order(one: ReportEntries) -> tuple[str, int, str, str]:
    about = one.report
    return plain(about.agency or ""), about.year or 0, about.sha256, about.path


def _entries(entries: Sequence[CatalogueEntry], found: Clusters) -> list[Entry]:
    made = [_entry([entries[place] for place in places]) for places in found.members]
    ids = _ids(made)
    return [
        structs.replace(entry, id=id, in_doubt=[InDoubt(entry=ids[other], likeness=score) for other, score in perhaps])
        for entry, id, perhaps in zip(made, ids, found.perhaps, strict=True)
    ]


def _entry(members: Sequence[CatalogueEntry]) -> Entry:
    """Without its id, which others of its wording have a say in."""
    wordings = _wordings(members)
    return Entry(
        id="",
        indikator=wordings[0].text,
        listings=[
            Listing(
                report=one.report, page=one.row.page, text=one.row.text, unit=one.row.unit or None, under=one.row.under
            )
            for one in members
        ],
        wordings=wordings,
        unit=_usual([one.row.unit for one in members if one.kind is not None and one.row.unit]),
        unit_kind=_usual([one.kind for one in members if one.kind is not None]),
        level=_usual([one.row.level for one in members if one.row.level]) or "",
    )


def _wordings(members: Sequence[CatalogueEntry]) -> list[Worded]:
    """Different but for case and punctuation, those of most reports first, each as it is mostly printed."""
    printed: dict[str, list[CatalogueEntry]] = defaultdict(list)
    for one in members:
        printed[plain(one.row.text)].append(one)
    found = [
        Worded(text=_usual([one.row.text for one in ones]) or "", reports=len({one.report for one in ones}))
        for ones in printed.values()
    ]
    return sorted(found, key=lambda worded: (-worded.reports, worded.text))


def _usual(values: Sequence[_Text]) -> _Text | None:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value), default=None)


def _ids(made: Sequence[Entry]) -> list[str]:
    """Of the usual wording, level and kind of unit; where that is not enough, of what the rows stand under too; entries
    that even so are alike are counted in the order of the reports."""
    named = [(plain(entry.indikator), entry.level, entry.unit_kind or "") for entry in made]
    shared = Counter(named)
    ids = []
    taken: Counter[str] = Counter()
    for entry, name in zip(made, named, strict=True):
        under = plain(_usual([one.under for one in entry.listings]) or "")
        text = "\n".join(name if shared[name] == 1 else (*name, under))
        id = hashlib.sha256(text.encode()).hexdigest()[:_ID_LENGTH]
        taken[id] += 1
        ids.append(id if taken[id] == 1 else f"{id}-{taken[id]}")
    return ids
