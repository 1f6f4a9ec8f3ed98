"""The first sheet: which report it is, what was found, what stands where, and what the colours and columns mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import PurePath

from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.lines import lines_of
from lkj.outputs.xlsx.paper import Paper
from lkj.outputs.xlsx.sheet import Sheet, quoted
from lkj.words.counts import counts_of
from lkj.words.groups import groups_of
from lkj.words.reading_verdict import doubt_lines, found_lines, verdict
from lkj.words.severity import ORDER, severity_heading
from lkj.words.side_files import side_file_lines
from reconcile.findings.messages import templates

_WIDTHS = (26.0, 16.0, 16.0, 16.0, 16.0, 52.0)
_LAST = len(_WIDTHS) - 1
_LINE = 15.0  # points


@dataclass(frozen=True)
class Line:
    """One line of the list of sheets."""

    name: str
    rows: int
    recomputed: int | None
    differing: int | None
    about: str


class IndexSheet:
    """Written from top to bottom."""

    def __init__(self, sheet: Sheet, paper: Paper) -> None:
        self.sheet, self.paper, self.row = sheet, paper, 0
        for column, width in enumerate(_WIDTHS):
            sheet.width(column, width)

    def write(self, lines: Sequence[Line]) -> None:
        self.identity()
        self.counts()
        self.sheets(lines)
        self.colours()
        self.columns()
        self.sheet.sheet.activate()

    def identity(self) -> None:
        context = self.paper.context
        document = context.material.report
        self.sheet.sheet.set_row(0, 30)
        self.sheet.text(0, 0, _("Working paper: review of a performance report"), look.TITLE, {"font_size": 16})
        self.row = 1
        self.understood()
        self.pair(_("Agency"), document.agency or _("agency not found"), {"bold": True})
        self.pair(_("Year"), str(document.year or "–"))
        for file in context.material.files:
            self.pair(_("File"), PurePath(file.source.path).name)
            self.pair("SHA-256", file.source.sha256, {"font_name": "Consolas", "font_size": 9})
            self.pair(_("Pages"), str(file.source.pages))
        for note in (*context.material.notes(), *side_file_lines(context.report.side_files or ())):
            self.pair(_("Note"), note)

    def understood(self) -> None:
        """How much was understood stands before all else."""
        report = self.paper.context.material.report
        if report.reading is None:
            return
        too_little = report.reading.too_little(report.source.pages)
        first = look.SEVERITY["error"] if too_little else {"bold": True}
        self.lines(_("Reading"), verdict(report.reading, report.source.pages), first)
        for line in (*found_lines(report.reading), *doubt_lines(report.reading)):
            self.lines("", line)

    def lines(self, name: str, text: str, *looks: look.Look) -> None:
        """A pair whose text may be long: it is broken within the width of the sheet."""
        self.sheet.text(self.row, 0, name, look.FONT, {"font_color": look.PALE})
        self.sheet.merged(self.row, 1, _LAST, text, look.FONT, {"text_wrap": True, "valign": "top"}, *looks)
        self.sheet.sheet.set_row(self.row, _LINE * lines_of(text, sum(_WIDTHS[1:])))
        self.row += 1

    def pair(self, name: str, text: str, *looks: look.Look) -> None:
        self.sheet.text(self.row, 0, name, look.FONT, {"font_color": look.PALE})
        self.sheet.text(self.row, 1, text, look.FONT, *looks)
        self.row += 1

    def heading(self, *names: str) -> None:
        """The last of `names` reaches to the edge."""
        self.row += 1
        for column, name in enumerate(names[:-1]):
            aligned = {"align": "right" if column else "left", "indent": 1}
            self.sheet.text(self.row, column, name, look.HEAD, aligned)
        self.sheet.merged(self.row, len(names) - 1, _LAST, names[-1], look.HEAD, {"align": "left", "indent": 1})
        self.row += 1

    def counts(self) -> None:
        report, coverage = self.paper.context.report, self.paper.context.report.coverage
        self.heading(_("What was found"), _("Count"), "")
        found = counts_of(groups_of(report.findings))
        for severity in ORDER:
            self.count(severity_heading(severity), found.by_severity[severity], "", look.SEVERITY[severity])
        self.count(_("Findings"), found.findings, _("the faults above, with their repeats and consequences"))
        self.count(_("Numbers read"), coverage.numbers)
        self.count(_("tested"), coverage.tested)
        for key, count in sorted(coverage.untested.items(), key=lambda item: (-item[1], item[0])):
            reason = templates()["reason"].get(key, {}).get(self.paper.context.language, key)
            self.count(_("not tested"), count, reason)
        if report.accepted:
            self.count(_("Accepted by the baseline"), report.accepted)

    def count(self, name: str, count: int, about: str = "", *looks: look.Look) -> None:
        self.sheet.text(self.row, 0, name, look.TEXT, *looks)
        self.sheet.number(self.row, 1, count, look.NUMBER, look.COUNT)
        self.sheet.merged(self.row, 2, _LAST, about, look.QUIET)
        self.row += 1

    def sheets(self, lines: Sequence[Line]) -> None:
        self.heading(_("Sheet"), _("Rows"), _("Recomputed"), _("Differing"), _("What it holds"))
        for line in lines:
            self.sheet.link(self.row, 0, f"{quoted(line.name)}!A1", line.name, look.TEXT)
            for column, count in enumerate((line.rows, line.recomputed, line.differing), start=1):
                if count is None:
                    self.sheet.text(self.row, column, "", look.CELL)
                else:
                    self.sheet.number(self.row, column, count, look.NUMBER, look.COUNT)
            self.sheet.merged(self.row, 4, _LAST, line.about, look.QUIET)
            self.row += 1

    def colours(self) -> None:
        self.heading(_("Colour"), _("What it means"))
        told = (
            (look.FAULTY, _("a figure that a finding is about; a click leads to the finding")),
            (look.DOUBTFUL, _("read, but not beyond doubt: compare it with the page")),
            (look.CORRECTED, _("put right by a person, as the notes tell; beside it stands what is printed")),
            (look.UNREADABLE, _("printed, but not readable")),
            (look.RECOMPUTED, _("recomputed: a formula over the cells with the figures read")),
            (look.DIFFERS, _("the stated figure differs from the recomputed one")),
            (look.ACCEPTED, _("a difference that the way of rounding explains")),
            (look.TO_FILL, _("to be filled in by the reviewer")),
        )
        for colour, text in told:
            self.sheet.text(self.row, 0, _("Example"), look.TEXT, colour, {"align": "left"})
            self.sheet.merged(self.row, 1, _LAST, text, look.TEXT)
            self.row += 1

    def columns(self) -> None:
        self.heading(_("Column"), _("What it means"))
        told = (
            (_("printed"), _("the text as it stands in the report")),
            (_("read"), _("the number that was read from it, in the printed unit and with the printed decimals")),
            (_("words read (no formula)"), _("the number that the words say, read when this file was made")),
            (_("recomputed"), _("from the figures read; a capaian is R/T × 100 unless the notes tell another formula")),
            (_("difference"), _("stated less recomputed, rounded to the printed decimals")),
            (_("Result"), _("how the check judged the row when this file was made; it does not follow later changes")),
            (_("Notes"), _("the formula, how the figure was rounded, or why it was not recomputed")),
        )
        for name, text in told:
            self.sheet.text(self.row, 0, name, look.TEXT)
            self.sheet.merged(self.row, 1, _LAST, text, look.TEXT)
            self.row += 1
