"""The parts that a performance report has, and which of them a whole report shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reconcile.across.thresholds import CHAPTERS_OF_A_WHOLE
from reconcile.across.titles import title
from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain

PARTS = ("summary", "agreement", "measurement", "budget", "review")


def is_whole(index: Index) -> bool:
    """Whether the file holds the chapters of a report, and no page of it is a picture or failed."""
    texts = [plain(heading.text) for heading in index.document.headings]
    chapters = sum(any(chapter in text for text in texts) for chapter in listed("parts", "chapters"))
    unread = any(note.content in ("picture", "failed") for note in index.document.page_notes)
    return chapters >= CHAPTERS_OF_A_WHOLE and not unread


def lacking(index: Index) -> list[str]:
    """Those of PARTS that neither a heading or title names nor figures show."""
    shown: dict[str, Callable[[Index], bool]] = {
        "agreement": lambda index: bool(index.document.agreements) or _has_kind(index, "performance_agreement"),
        "measurement": lambda index: _has_kind(index, "performance_measurement"),
        "budget": lambda index: any(line.of("realisasi") for line in index.lines),
    }
    texts = [plain(text) for text in _texts(index)]
    return [
        part
        for part in PARTS
        if not any(word in text for text in texts for word in listed("parts", part))
        and not (part in shown and shown[part](index))
    ]


def _has_kind(index: Index, kind: str) -> bool:
    return any(row.owner.kind == kind for row in index.rows)


def _texts(index: Index) -> Iterator[str]:
    document = index.document
    yield from (heading.text for heading in document.headings)
    yield from (title(table) for table in document.tables)
    yield from (agreement.title for agreement in document.agreements)
    yield from (passage.quote for passage in document.passages)
    yield from (claim.quote for claim in document.claims)
