"""`lkj db`: the database of many reports."""

from __future__ import annotations

from gettext import gettext as _
from typing import Annotated

import typer

from lkj.cli import options
from lkj.cli.group import group
from schemas.errors import OK, UsageError

From = Annotated[str, typer.Argument(metavar="FROM", help=_("The database to copy."), show_default=False)]
EveryTable = Annotated[bool, typer.Option("--tables", help=_("Count the rows of every table too."))]
To = Annotated[str, typer.Argument(metavar="TO", help=_("An empty database, or none yet."), show_default=False)]


def make_db() -> typer.Typer:
    app = group()
    app.command(help=_("Bring a database up to date."))(upgrade)
    app.command(help=_("Tell what a database holds."))(status)
    app.command(help=_("Copy a database into another one, such as a file into a server."))(copy)
    return app


def upgrade(
    db: options.Database = "lkj.db",
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.store.database import shown
    from lkj.store.migrations import newest
    from lkj.store.ready import ready

    with ready(db):
        _say(_("{db}: up to date ({version})").format(db=shown(db), version=newest()))
    return OK


def status(
    db: options.Database = "lkj.db",
    tables: EveryTable = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.store.database import is_file, opened, reading, shown, told
    from lkj.store.ready import known_version
    from lkj.store.status import status_lines

    file = is_file(db)
    if file is not None and not file.is_file():
        raise UsageError("database_missing", url=shown(db))
    with told(db), reading(opened(db)) as connection:
        for line in status_lines(connection, shown(db), known_version(db, connection), tables):
            _say(line)
    return OK


def copy(
    source: From,
    target: To,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.store.copy import NotEqual, is_empty
    from lkj.store.copy import copy as copied
    from lkj.store.database import is_file, reading, shown
    from lkj.store.ready import ready

    file = is_file(source)
    if file is not None and not file.is_file():
        raise UsageError("database_missing", url=shown(source))
    with ready(source) as old, ready(target) as new, reading(old) as here, new.begin() as there:
        if not is_empty(there):
            raise UsageError("database_not_empty", url=shown(target))
        try:
            for table, rows in copied(here, there):
                _say(f"  {table}: {rows}")
        except NotEqual as error:
            raise UsageError("database_not_equal", url=shown(target), table=str(error)) from error
    _say(_("{target} is equal to {source}").format(target=shown(target), source=shown(source)))
    return OK


def _say(line: str) -> None:
    from lkj.io.output import write

    write(None, f"{line}\n".encode(errors="replace"))
