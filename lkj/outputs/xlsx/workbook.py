"""The workbook: its sheets in their order, written in memory."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from gettext import gettext as _
from typing import Any

import xlsxwriter

from lkj.outputs.report_context import ReportContext
from lkj.outputs.xlsx.claims_sheet import write_claims_sheet
from lkj.outputs.xlsx.findings_sheet import write_findings_sheet
from lkj.outputs.xlsx.formats import Formats
from lkj.outputs.xlsx.iku_sheet import write_iku_sheet
from lkj.outputs.xlsx.index_sheet import IndexSheet, Line
from lkj.outputs.xlsx.left_sheet import write_left_sheet
from lkj.outputs.xlsx.names import CLAIMS, FINDINGS, IKU, INDEX, LEFT, translated
from lkj.outputs.xlsx.paper import Paper, paper_of
from lkj.outputs.xlsx.sheet import Sheet
from lkj.outputs.xlsx.table_sheet import write_table_sheet
from lkj.people.earlier_paper import Left
from lkj.words.kinds import kind_in_words
from reconcile.sums.recomputed import Recomputed

_MADE = datetime(2000, 1, 1)  # no time of day: the same report gives the same bytes
_TEXT_STAYS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook_bytes(context: ReportContext) -> bytes:
    target, paper = io.BytesIO(), paper_of(context)
    with xlsxwriter.Workbook(target, {"in_memory": True, **_TEXT_STAYS_TEXT}) as book:
        book.set_properties({"title": "lkj", "created": _MADE})
        _write(book, paper)
    return target.getvalue()


class Sheets:
    """The sheets of a workbook, in their order."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._formats = Formats(book)
        self.all: list[Sheet] = []

    def add(self, name: str) -> Sheet:
        sheet = Sheet(self._book.add_worksheet(name), self._formats)
        self.all.append(sheet)
        return sheet


def _write(book: Any, paper: Paper) -> None:
    sheets = Sheets(book)
    index, findings = sheets.add(translated(INDEX)), sheets.add(translated(FINDINGS))
    write_findings_sheet(findings, paper)
    told = _("findings in the form of a review note, to be worked through")
    lines = [
        Line(findings.name, len(paper.findings), None, None, told),
        *_left(sheets, paper),
        *_figures(sheets, paper),
    ]
    IndexSheet(index, paper).write(lines)
    page_of = _("Page {page} of {pages}").format(page="&P", pages="&N")
    for sheet in sheets.all:
        sheet.printed(paper.head, page_of)


def _left(sheets: Sheets, paper: Paper) -> Iterator[Line]:
    """What was written of findings that are not told any more, and what had no place before."""
    told = {entry.finding.fingerprint for entry in paper.findings}
    why = _("the finding is not told any more")
    gone = (
        note for note in paper.context.written if note.fingerprint not in told and note.of_a_person and not note.is_own
    )
    left = [*(Left(note, why) for note in gone), *paper.context.left]
    if left:
        sheet = sheets.add(translated(LEFT))
        write_left_sheet(sheet, left)
        yield Line(sheet.name, len(left), None, None, _("notes of an earlier paper that have no place in this one"))


def _figures(sheets: Sheets, paper: Paper) -> Iterator[Line]:
    for table in paper.layout.sheets:
        sheet = sheets.add(table.name)
        count = write_table_sheet(sheet, paper, table)
        ids = (figure.id for row in table.rows for figure in row.cells.values())
        yield Line(
            sheet.name, len(table.rows), count, _differing(paper, ids), ", ".join(map(kind_in_words, table.kinds))
        )
    if paper.index.document.iku:
        sheet = sheets.add(translated(IKU))
        write_iku_sheet(sheet, paper, paper.index.document.iku)
        yield Line(sheet.name, len(paper.index.document.iku), None, None, _("how indicators are defined"))
    if paper.index.claims:
        sheet = sheets.add(translated(CLAIMS))
        count = write_claims_sheet(sheet, paper)
        differing = _differing(paper, (figure.id for figure in paper.index.claims))
        yield Line(sheet.name, len(paper.index.claims), count, differing, _("figures of the running text"))


def _differing(paper: Paper, ids: Iterable[str]) -> int:
    found = (paper.found.get(id) for id in ids)
    return sum(isinstance(entry, Recomputed) and entry.habit is None for entry in found)
