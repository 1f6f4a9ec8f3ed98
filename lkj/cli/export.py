"""`lkj export`: the database as Parquet files with a Data Package."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from lkj.cli import options
from schemas.errors import OK, UsageError

Folder = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="DIR", help=_("The folder to make; it is whole or not there at all.")),
]
Force = Annotated[bool, typer.Option("--force", help=_("Replace an earlier export."))]


def export(
    output: Folder,
    db: options.Database = "lkj.db",
    force: Force = False,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    try:
        from lkj.export.export import export as exported  # nothing heavy is loaded before `lkj --help` is answered
        from lkj.export.export_folder import require_free
    except ImportError as error:
        raise UsageError("no_parquet") from error
    from lkj.io.output import write
    from lkj.store.database import is_file, reading, shown
    from lkj.store.ready import ready

    file = is_file(db)
    if file is not None and not file.is_file():
        raise UsageError("database_missing", url=shown(db))
    require_free(output, force)
    with ready(db) as engine, reading(engine) as connection:
        for made in exported(connection, output):
            if not quiet:
                write(None, f"  {made.table.name}: {made.rows}\n".encode())
    write(None, (_("{db}: written to {path}").format(db=shown(db), path=output) + "\n").encode(errors="replace"))
    return OK
