"""What this report says of last year, beside what last year's report says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from reconcile.across.repeated import stated_again
from reconcile.facts.joined import files_of
from reconcile.facts.likeness import comparable, same
from reconcile.findings.files import Files
from reconcile.index import Index
from schemas.figure import Figure

MEASURES = ("target", "realisasi", "capaian", "pagu", "persen_keuangan")


@dataclass(frozen=True, slots=True)
class Remembered:
    """`ours` are the places of this report that state one number of last year, `theirs` those of last year's report."""

    ours: tuple[Figure, ...]
    theirs: tuple[Figure, ...]

    @property
    def settled(self) -> bool:
        """Whether last year's report itself says one thing only."""
        return all(comparable(self.theirs[0], other) and same(self.theirs[0], other) for other in self.theirs)

    @property
    def agrees(self) -> bool:
        return any(comparable(self.ours[0], other) and same(self.ours[0], other) for other in self.theirs)

    @property
    def can_differ(self) -> bool:
        return all(comparable(self.ours[0], other) for other in self.theirs)


def remembered(both: Index, year: int) -> Iterator[Remembered]:
    """Every quantity of `year` that both reports state in rows, one entry for each number that ours states."""
    files = Files(files_of(both.document))
    for (_, _, of_year, basis), figures in stated_again(both, MEASURES.__contains__):
        if of_year == year and basis is None:
            written = [figure for figure in figures if figure.written]
            theirs = tuple(figure for figure in written if _role(files, figure) == "last_year")
            ours = [figure for figure in written if _role(files, figure) == "report"]
            if theirs:
                yield from (Remembered(group, theirs) for group in _groups(ours))


def _role(files: Files, figure: Figure) -> str:
    return files.sources[files.place(figure.page)[0]].role


def _groups(figures: Sequence[Figure]) -> list[tuple[Figure, ...]]:
    groups: dict[tuple[object, str], list[Figure]] = {}
    for figure in figures:
        groups.setdefault((figure.value, "" if figure.known else figure.raw), []).append(figure)
    return [tuple(group) for group in groups.values()]


def recalled(both: Index, year: int) -> Index:
    """The sentences of this report that name last year, beside the tables of last year's report alone."""
    document, files = both.document, Files(files_of(both.document))

    def of_last_year(page: int) -> bool:
        return files.sources[files.place(page)[0]].role == "last_year"

    return Index(
        msgspec.structs.replace(
            document,
            year=year,
            tables=[table for table in document.tables if of_last_year(table.pages[0])],
            indicators=[row for row in document.indicators if of_last_year(row.page)],
            budget=[line for line in document.budget if of_last_year(line.page)],
            aggregates=[entry for entry in document.aggregates if of_last_year(entry.page)],
            claims=[claim for claim in document.claims if claim.year == year and not of_last_year(claim.page)],
        )
    )
