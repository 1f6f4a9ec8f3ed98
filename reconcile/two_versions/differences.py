"""What changed from one version of a report to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reconcile.decisions.crosswalk import Applied
from reconcile.two_versions.figure_changes import became
from reconcile.two_versions.findings import finding_changes
from reconcile.two_versions.listings import Listings
from reconcile.two_versions.pairs import Paired, Pairs, RowPairs
from reconcile.two_versions.presence import Met, cells_of, presence_changes, table_changes
from reconcile.two_versions.rows import RowPair
from reconcile.two_versions.wordings import wording_changes
from reconcile.words.wording import letters
from schemas.crosswalk import Decision
from schemas.differences import Differences, FigureDifference, Part, RowDifference, Unchanged, Version
from schemas.document import Document
from schemas.findings import Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """A version, and what is found in it."""

    document: Document
    findings: Sequence[Finding] = ()


def differences(old: Checked, new: Checked, decisions: Iterable[Decision] = ()) -> tuple[Differences, Applied]:
    """Both must have been checked by the same rules. With it, what people had decided on their indicators."""
    pairs = Pairs(old.document, new.document, decisions)
    ours, theirs = _met(pairs)
    found = Differences(
        old=_version(old.document),
        new=_version(new.document),
        rows=[
            *_rows("indicator", pairs.indicators, pairs.rows, ours, theirs),
            *_rows("budget", pairs.budget, pairs.lines, ours, theirs),
        ],
        figures=list(_figures(pairs)),
        tables=list(table_changes(pairs.old, pairs.new, ours, theirs)),
        findings=finding_changes(old.findings, new.findings, pairs.counterparts, _alike(pairs)),
        unchanged=_unchanged(pairs),
    )
    return found, pairs.indicators.decided


def _met(pairs: Pairs) -> tuple[Met, Met]:
    rows = [*pairs.rows.sure, *pairs.lines.sure]
    return (
        Met(frozenset(old.owner.id for old, _ in rows), frozenset(pairs.tables), cells_of(pairs.new)),
        Met(frozenset(new.owner.id for _, new in rows), frozenset(pairs.tables.values()), cells_of(pairs.old)),
    )


def _version(document: Document) -> Version:
    return Version(
        path=document.source.path,
        sha256=document.source.sha256,
        pages=document.source.pages,
        agency=document.agency,
        year=document.year,
        unread=[note.page for note in document.page_notes if note.reason or note.content in ("picture", "failed")],
    )


def _rows(part: Part, listings: Listings, rows: RowPairs, old: Met, new: Met) -> Iterator[RowDifference]:
    yield from presence_changes(listings, part, rows.perhaps, old, new)
    yield from wording_changes(rows.sure, part)


def _figures(pairs: Pairs) -> Iterator[FigureDifference]:
    for pair in pairs.figures:
        if (change := became(pair.figures, pair.part, pairs.versions, pair.rows)) is not None:
            yield change


def _alike(pairs: Pairs) -> frozenset[str]:
    """The ids of figures of the old version that are printed alike in the new one."""
    return frozenset(
        pair.figures[0].id
        for pair in pairs.figures
        if None not in pair.figures and pair.figures[0] is not None
        if became(pair.figures, pair.part, pairs.versions, pair.rows) is None
    )


def _unchanged(pairs: Pairs) -> Unchanged:
    same = [pair for pair in pairs.figures if _same(pair, pairs)]
    compared = sum(pair.part == "claim" for pair in pairs.figures)
    in_text = sum(pair.part == "claim" for pair in same)
    return Unchanged(
        indicators=_worded_alike(pairs.rows.sure, pairs.indicators),
        budget=_worded_alike(pairs.lines.sure, pairs.budget),
        figures=len(same) - in_text,
        claims=in_text,
        not_compared=len(pairs.new.claims) - compared,
    )


def _same(pair: Paired, pairs: Pairs) -> bool:
    written = any(figure is not None and figure.written for figure in pair.figures)
    return written and became(pair.figures, pair.part, pairs.versions, pair.rows) is None


def _worded_alike(rows: Sequence[RowPair], listings: Listings) -> int:
    """How many things of the new version have rows in the old one, all of them under the same words."""
    reworded = {listings.new_place[new.owner.id] for old, new in rows if letters(old.label) != letters(new.label)}
    return len({listings.new_place[new.owner.id] for _, new in rows} - reworded)
