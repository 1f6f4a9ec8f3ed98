"""Where in its report a finding stands: under which heading, in which table. Pages may be set otherwise in the program
that the report is written with; these lead there all the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import UNSET
from msgspec.structs import replace

from schemas.document import Document
from schemas.findings import Finding
from schemas.prose import Heading
from schemas.table import Table


def with_sections(findings: Sequence[Finding], document: Document) -> list[Finding]:
    """`findings` on pages of `document`, each with the heading and the table of its stated figure, where they are
    known; those on pages behind it are of other files, and stay as they are."""
    headings = sorted(_headings(document), key=_place)
    places = [_place(heading) for heading in headings]
    tables = _tables(document)

    def placed(finding: Finding) -> Finding:
        stated = next((entry for entry in finding.evidence if entry.role == "stated"), None)
        table = tables.get((stated and stated.value_id) or "")
        place = _begin(table) if table else (finding.page, stated.bbox.top if stated and stated.bbox else 0.0)
        before = bisect_right(places, place)
        section = headings[before - 1].text if before else ""
        return replace(finding, section=section or UNSET, table=(_name_of(table) if table else "") or UNSET)

    return [placed(finding) if finding.page <= document.source.pages else finding for finding in findings]


def _headings(document: Document) -> Sequence[Heading]:
    """As the author set them, else as they look; of several files, those of all."""
    return document.headings if document.sources else document.bookmarks or document.headings


def _place(heading: Heading) -> tuple[int, float]:
    return heading.page, heading.bbox.top if heading.bbox else 0.0


def _tables(document: Document) -> dict[str, Table]:
    """By the figures in them."""
    known = {table.id: table for table in document.tables}
    return {figure: known[table] for figure, table in _figures(document) if table in known}


def _figures(document: Document) -> Iterator[tuple[str, str]]:
    yield from ((value.id, row.table) for row in document.all_rows for value in row.values)
    yield from ((total.id, total.table) for total in document.aggregates)


def _begin(table: Table) -> tuple[int, float]:
    """The page and the height at which it begins."""
    page = table.pages[0]
    return page, min((cell.bbox.top for row in table.rows for cell in row if cell and cell.page == page), default=0.0)


def _name_of(table: Table) -> str:
    """As printed above it."""
    return " ".join(table.title) or table.caption or table.intro or ""
