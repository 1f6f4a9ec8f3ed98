"""Options and arguments that several commands share."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated, Literal

import typer

from lkj.fail_on import FailOn

OutputFormat = Literal["terminal", "json", "csv"]

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
Confirm = Annotated[
    bool | None,
    typer.Option(
        "--confirm/--no-confirm",
        help=_("Have other engines read every table again, or none at all. (default: only doubtful pages)"),
        show_default=False,
    ),
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
Fail = Annotated[FailOn, typer.Option("--fail-on", help=_("The least severity that makes the exit code 1."))]
Code = Annotated[str, typer.Argument(metavar="CODE", help=_("The code of a check, such as A01."), show_default=False)]
