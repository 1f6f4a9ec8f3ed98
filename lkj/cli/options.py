"""Options and arguments that several commands share."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated, Literal

import typer

from extractor.scan.choice import Ocr as OcrChoice
from lkj.io.output_format import OutputFormat
from lkj.settings import agency_choice, side_files
from lkj.settings.fail_on import FailOn

# readable=False: whether files can be read is for the reader to tell, with its own exit code
Report = Annotated[
    Path,
    typer.Argument(metavar="REPORT.pdf", help=_("The report to read."), show_default=False, readable=False),
]
Format = Annotated[OutputFormat, typer.Option("--format", "-f", help=_("How to print the result."))]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help=_("Write to FILE instead; it is whole or not there at all."),
        readable=False,
    ),
]
Pages = Annotated[
    str | None, typer.Option("--pages", metavar="3,5-9", help=_("Read these pages only, counted from 1 in the file."))
]
Draw = Annotated[
    str | None,
    typer.Option(
        "--draw",
        metavar="38,40-42",
        help=_("Draw what was made of these pages upon them: -o page.png, or a folder for several."),
    ),
]
Confirm = Annotated[
    bool | None,
    typer.Option(
        "--confirm/--no-confirm",
        help=_("Have other engines read every table again, or none at all. (default: only doubtful pages)"),
        show_default=False,
    ),
]
Ocr = Annotated[
    OcrChoice,
    typer.Option("--ocr", help=_("Recognize what pictures print: where that reads more, never, or on all pages.")),
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help=_("Tell why each table and column is taken for what it is, and what is in doubt.")),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help=_("No notes and no progress bar."))]
Lang = Annotated[
    Literal["id", "en"] | None,
    typer.Option("--lang", help=_("Indonesian or English. (default: what the locale says)"), show_default=False),
]
Select = Annotated[
    str | None, typer.Option("--select", metavar="A,B01", help=_("Run these checks only, by code or family letter."))
]
Ignore = Annotated[
    str | None, typer.Option("--ignore", metavar="B04,K", help=_("Leave these checks out, by code or family letter."))
]
Reports = Annotated[
    list[Path],
    typer.Argument(metavar="REPORT.pdf", help=_("The report to read."), show_default=False, readable=False),
]
ReportsOrFolder = Annotated[
    list[Path],
    typer.Argument(
        metavar="REPORT.pdf",
        help=_("The report to check, or a folder: every report in it, one after the other."),
        show_default=False,
        readable=False,
    ),
]
ManyReports = Annotated[
    list[Path],
    typer.Argument(
        metavar="REPORT",
        help=_("Reports as PDF or as JSON of `lkj extract`, or folders of them."),
        show_default=False,
        readable=False,
    ),
]
IndicatorWords = Annotated[
    str | None, typer.Option("--indicator", metavar="TEXT", help=_("Only indicators whose wording holds these words."))
]
OneReport = Annotated[
    bool, typer.Option("--one-report", help=_("The files are one report: read them together, in this order."))
]
Agreement = Annotated[
    Path | None,
    typer.Option("--pk", metavar="PK.pdf", help=_("The agreement signed apart from the report."), readable=False),
]
Against = Annotated[
    Path | None,
    typer.Option("--against", metavar="LAST.pdf", help=_("Last year's report, to compare with."), readable=False),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help=_("Settings. (default: lkj.toml near the report)"), readable=False),
]
NoConfig = Annotated[
    bool,
    typer.Option(
        "--no-config",
        help=_("Use no settings, corrections or decisions that are only found beside a report."),
        callback=side_files.pass_by,
        is_eager=True,
    ),
]
Agency = Annotated[
    str | None,
    typer.Option(
        "--agency",
        metavar="NAME",
        help=_("Whose report it is. (default: from lkj.toml, else what the report says)"),
        callback=agency_choice.ask,
        show_default=False,
    ),
]
Baseline = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help=_("Findings that were accepted are not told."), readable=False),
]
ShowAccepted = Annotated[bool, typer.Option("--show-accepted", help=_("Tell accepted findings too."))]
Statistics = Annotated[bool, typer.Option("--statistics", help=_("Only count the findings, by check and severity."))]
Top = Annotated[
    int | None,
    typer.Option(
        "--top",
        min=1,
        metavar="N",
        help=_("Show the N gravest faults on the terminal only; the counts are of all."),
        show_default=False,
    ),
]
Accept = Annotated[
    list[str],
    typer.Option("--accept", metavar="FINGERPRINT", help=_("The finding to let stand, or how it begins; repeatable.")),
]
Why = Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why it may stand."))]
Author = Annotated[str, typer.Option("--author", metavar="NAME", help=_("Who says so."))]
Expires = Annotated[
    str | None, typer.Option("--expires", metavar="YYYY-MM-DD", help=_("The last day on which that holds."))
]
BaselineFile = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="FILE", help=_("The baseline to add to."), readable=False),
]
ReportFile = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help=_("The file to write; its ending says what is made of it: .html, .xlsx, .pdf, .zip (CSV)."),
        readable=False,
    ),
]
EarlierPaper = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="PAPER.xlsx",
        help=_("An earlier working paper of this report: what people wrote and changed in it is carried over."),
        readable=False,
    ),
]
Force = Annotated[
    bool, typer.Option("--force", help=_("Replace a file that is there already, even if people worked in it."))
]
Fail = Annotated[FailOn, typer.Option("--fail-on", help=_("The least severity that makes the exit code 1."))]
Code = Annotated[str, typer.Argument(metavar="CODE", help=_("The code of a check, such as A01."), show_default=False)]
Review = Annotated[bool, typer.Option("--review", help=_("Walk through the pairs that nobody has decided on yet."))]
Decisions = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE.csv",
        help=_("Read decisions from a table made by --format csv and filled in (verdict: sama, beda, cabut)."),
        readable=False,
    ),
]
Crosswalk = Annotated[
    Path | None,
    typer.Option(
        "--crosswalk",
        metavar="FILE",
        help=_("Decisions on pairs. (default: from lkj.toml, else lkj-crosswalk.jsonl beside the reports)"),
        readable=False,
    ),
]
Decider = Annotated[
    str | None,
    typer.Option("--author", metavar="NAME", help=_("Who decides. (default: the user of this computer)")),
]
Database = Annotated[
    str,
    typer.Option("--db", metavar="URL", help=_("The database: a file (SQLite), or postgresql://USER@HOST/NAME.")),
]
