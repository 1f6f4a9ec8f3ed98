"""`lkj serve`: the window in the browser."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from lkj.cli import options
from schemas.errors import OK

Folder = Annotated[
    Path,
    typer.Argument(metavar="FOLDER", help=_("Where reports that are sent are kept, with all that is decided on them.")),
]
Host = Annotated[
    str, typer.Option("--host", metavar="NAME", help=_("For other computers too; a password is needed then."))
]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help=_("The port; 0 takes any that is free."))]
PasswordFile = Annotated[
    Path | None,
    typer.Option(
        "--password-file",
        metavar="FILE",
        help=_("The password that the window asks for. (default: the variable LKJ_PASSWORD)"),
        readable=False,
        show_default=False,
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Option(
        "--name", metavar="NAME", help=_("A name that this computer is reached by; repeatable."), show_default=False
    ),
]
Most = Annotated[int, typer.Option("--most", metavar="MB", min=1, help=_("How much may be sent at once."))]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help=_("Reports read at once."))]


def serve(
    folder: Folder = Path("lkj-window"),
    host: Host = "127.0.0.1",
    port: Port = 8455,
    password_file: PasswordFile = None,
    name: Names = None,
    db: Annotated[
        str | None,
        typer.Option(
            "--db",
            metavar="URL",
            help=_("The database. (default: lkj.db in the folder)"),
            show_default=False,
        ),
    ] = None,
    most: Most = 512,
    jobs: Jobs = 1,
    ocr: options.Ocr = "auto",
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from extractor.limits import DEFAULT_LIMITS
    from lkj.batch.worker_slot import Terms  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.reading.recognition import scans_of
    from lkj.serve.home import Home
    from lkj.serve.password import password_of
    from lkj.serve.server import Asked
    from lkj.serve.server import serve as open_window
    from lkj.words.language import spoken

    home = Home(folder)
    terms = Terms(DEFAULT_LIMITS, spoken(), scans=scans_of(ocr))
    database = db or str(home.path / "lkj.db")
    names = tuple(name or ())
    open_window(Asked(home, database, terms, jobs, host, port, password_of(password_file), most, names))
    return OK
