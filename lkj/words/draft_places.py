"""Where in a draft a finding stands: under which heading, in which table. A word processor may set the pages of a draft
otherwise than they were read, so a page number alone does not lead there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from gettext import gettext as _
from pathlib import Path
from typing import Final

from lkj.words.plain_text import plain
from lkj.words.truncation import shortened
from schemas.document import BudgetLine, Document, Heading, Indicator
from schemas.findings import Evidence, Finding
from schemas.table import Table

ENDINGS: Final = (".docx", ".doc", ".odt", ".rtf")
_LONGEST: Final = 100


def is_draft(path: Path) -> bool:
    return path.suffix.casefold() in ENDINGS


@dataclass(frozen=True)
class DraftPlaces:
    """Of one document: nothing is told where it is no draft, or of several files."""

    document: Document

    def of(self, finding: Finding) -> str:
        """`under “B. Realisasi”, in “Tabel 3.2 Anggaran”`; empty where neither is known."""
        if not is_draft(Path(self.document.source.path)) or self.document.sources:
            return ""
        stated = next((entry for entry in finding.evidence if entry.role == "stated"), None)
        table = self._tables.get((stated and stated.value_id) or "")
        heading, name = self._heading(finding, stated, table), _name_of(table) if table else ""
        told = {"heading": _quoted(heading), "table": _quoted(name)}
        if heading and name:
            return _("under the heading {heading}, in the table {table}").format(**told)
        if heading:
            return _("under the heading {heading}").format(**told)
        return _("in the table {table}").format(**told) if name else ""

    @cached_property
    def _tables(self) -> dict[str, Table]:
        """By the figures in them."""
        known = {table.id: table for table in self.document.tables}
        return {figure: known[table] for figure, table in _figures(self.document) if table in known}

    def _heading(self, finding: Finding, stated: Evidence | None, table: Table | None) -> str:
        """The last before the figure, or before its table."""
        page, top = _begin(table) if table else (finding.page, stated.bbox.top if stated and stated.bbox else 0.0)
        before = [heading for heading in self._headings if (heading.page, _top(heading)) <= (page, top)]
        return before[-1].text if before else ""

    @cached_property
    def _headings(self) -> list[Heading]:
        """As the author set them, else as they look."""
        found = self.document.bookmarks or self.document.headings
        return sorted(found, key=lambda heading: (heading.page, _top(heading)))


def _begin(table: Table) -> tuple[int, float]:
    """The page and the height at which it begins."""
    page = table.pages[0]
    return page, min((cell.bbox.top for row in table.rows for cell in row if cell and cell.page == page), default=0.0)


def _figures(document: Document) -> Iterator[tuple[str, str]]:
    rows: tuple[Indicator | BudgetLine, ...] = (*document.indicators, *document.budget)
    yield from ((value.id, row.table) for row in rows for value in row.values)
    yield from ((total.id, total.table) for total in document.aggregates)


def _name_of(table: Table) -> str:
    """As printed above it."""
    return " ".join(table.title) or table.caption or table.intro or ""


def _top(heading: Heading) -> float:
    return heading.bbox.top if heading.bbox else 0.0


def _quoted(text: str) -> str:
    return f"“{shortened(plain(text), _LONGEST)}”"
