"""`lkj run`: many reports read, checked and put into a database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.scan.choice import Ocr
from lkj.cli import options
from schemas.errors import OK, UNREADABLE, UsageError

if TYPE_CHECKING:
    from lkj.batch.batch import Asked, Readers

Reports = Annotated[
    list[Path],
    typer.Argument(
        metavar="FOLDER",
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
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help=_("Have a Dask cluster read: tcp://SCHEDULER:8786, or `local` for one of this computer."),
        show_default=False,
    ),
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
    cluster: Cluster = None,
    ocr: options.Ocr = "auto",
    agency: options.Agency = None,  # noqa: ARG001 - its callback has done its work
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.batch.batch import Asked  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.batch.folder import OutFolder
    from lkj.batch.whole_run import all_read, limits_of, loaders_for, usable_cores
    from lkj.batch.worker_slot import Terms
    from lkj.reading.recognition import scans_of
    from lkj.words.language import spoken

    folder = OutFolder(out)
    terms = Terms(limits_of(timeout, memory), spoken(), pages=folder.pages, scans=scans_of(ocr))
    workers = jobs or usable_cores()
    asked = Asked(reports, folder, db, terms, workers, loaders_for(db, workers), resume, retry_failed)
    with _readers(cluster, asked, ocr) as readers:
        return OK if all_read(replace(asked, readers=readers), quiet) else UNREADABLE


@contextmanager
def _readers(cluster: str | None, asked: Asked, ocr: Ocr) -> Iterator[Readers | None]:
    if cluster is None:
        yield None
        return
    try:
        from lkj.cluster.engine import engine  # an extra, and slow to load
        from lkj.cluster.readers import readers_of
    except ImportError as error:
        raise UsageError("no_cluster") from error
    with engine(cluster, asked.workers) as connect:
        yield readers_of(connect, asked, ocr)
