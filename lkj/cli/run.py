"""`lkj run`: many reports read, checked and put into a database."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from lkj.cli import options
from schemas.errors import OK, UNREADABLE

Reports = Annotated[
    list[Path],
    typer.Argument(
        metavar="FOLDER...",
        help=_("Folders of reports, reports, or lists of them (.txt, a path a line)."),
        show_default=False,
        readable=False,
    ),
]
Out = Annotated[
    Path,
    typer.Option("--out", "-o", metavar="DIR", help=_("The folder for the data of each report and the summary.")),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", min=1, help=_("Reports read at once. (default: one a processor core)"), show_default=False
    ),
]
Timeout = Annotated[
    int, typer.Option("--timeout", metavar="SECONDS", min=1, help=_("How much computing time one report may take."))
]
Memory = Annotated[
    int, typer.Option("--memory", metavar="MB", min=256, help=_("How much memory reading one report may take."))
]
Resume = Annotated[
    bool, typer.Option("--resume", help=_("Take up, too, what a run that was killed has left unfinished."))
]
RetryFailed = Annotated[bool, typer.Option("--retry-failed", help=_("Read again what could not be read before."))]


def run(
    reports: Reports,
    out: Out,
    db: options.Database = "lkj.db",
    jobs: Jobs = None,
    timeout: Timeout = 240,
    memory: Memory = 1024,
    resume: Resume = False,
    retry_failed: RetryFailed = False,
    ocr: options.Ocr = "auto",
    agency: options.Agency = None,  # noqa: ARG001 - its callback has done its work
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.batch.batch import Asked  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.batch.folder import OutFolder
    from lkj.batch.whole_run import all_read, limits_of, usable_cores
    from lkj.batch.worker_slot import Terms
    from lkj.reading.recognition import scans_of
    from lkj.words.language import spoken

    folder = OutFolder(out)
    terms = Terms(limits_of(timeout, memory), spoken(), pages=folder.pages, scans=scans_of(ocr))
    asked = Asked(reports, folder, terms, jobs or usable_cores(), resume, retry_failed)
    return OK if all_read(asked, db, quiet) else UNREADABLE
