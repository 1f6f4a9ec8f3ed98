"""What a check looks at: a report, in one file or several, and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from gettext import gettext as _
from pathlib import Path

from reconcile.facts.joined import Outside, one_report
from schemas.document import Document
from schemas.errors import UsageError

Read = Callable[[Path], Document]


@dataclass(frozen=True)
class Material:
    """`parts` are the files of the report, in their order."""

    parts: tuple[Document, ...]
    outside: Outside

    @cached_property
    def report(self) -> Document:
        return self.parts[0] if len(self.parts) == 1 else one_report(self.parts)

    @property
    def files(self) -> list[Document]:
        """All documents, in the order in which findings number their files."""
        return [*self.parts, *filter(None, (self.outside.agreement, self.outside.last_year))]

    def notes(self) -> Iterator[str]:
        """What keeps the documents from being set beside each other."""
        year, agreement, last = self.report.year, self.outside.agreement, self.outside.last_year
        years = {part.year for part in self.parts if part.year is not None}
        if len(years) > 1:
            told = _("the files of the report are of different years: {years}")
            yield told.format(years=", ".join(map(str, sorted(years))))
        if agreement is not None and None not in (year, agreement.year) and agreement.year != year:
            yield _("--pk is of {year}, the report of {report}").format(year=agreement.year, report=year)
        if last is not None and (year is None or last.year != year - 1):
            told = _("--against is of {year}, not of the year before the report ({report}): nothing was compared")
            yield told.format(year=last.year or "?", report=year or "?")


def gathered(
    reports: Sequence[Path], together: bool, agreement: Path | None, last: Path | None, read: Read
) -> Material:
    """Raises UsageError where several files were not said to be one report, and what `read` raises."""
    if len(reports) > 1 and not together:
        raise UsageError("several_reports", count=len(reports))
    beside = [read(path) if path is not None else None for path in (agreement, last)]
    return Material(tuple(map(read, reports)), Outside(*beside))
