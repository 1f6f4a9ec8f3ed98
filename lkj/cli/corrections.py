"""`lkj corrections`: values that were not read beyond doubt, for people to put right."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import Annotated

import typer

from lkj.cli import options
from lkj.cli.group import group
from schemas.errors import OK, UNREADABLE

Every = Annotated[bool, typer.Option("--all", help=_("Every value, not only those that are in doubt."))]
Table = Annotated[
    Path,
    typer.Argument(
        metavar="TABLE.csv",
        help=_("What `lkj corrections export` made, with right_value filled in."),
        show_default=False,
        readable=False,
    ),
]


def make_corrections() -> typer.Typer:
    app = group()
    app.command(help=_("Write a table of the values in doubt, to be filled in."))(export)
    app.command(help=_("Check a table that was filled in, and keep what it says."))(apply)
    return app


def export(
    reports: options.ManyReports,
    every: Every = False,
    output: options.Output = None,
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    force: options.Force = False,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.io.csv_table import Cell, csv_for_people
    from lkj.io.output import require_writable
    from lkj.io.own_files import require_replaceable, write_own
    from lkj.people.corrections_csv import HEADER, value_lines
    from lkj.reading.many_reports import each_report, reports_in
    from lkj.words import notes
    from lkj.words.files_left_out import left_out_line
    from schemas.left_out import LeftOut

    paths = reports_in(reports)
    for path in paths:
        require_writable(output, path)
    require_replaceable(output, force)
    lines: list[dict[str, Cell]] = []
    unreadable = False
    for found in each_report(paths, quiet):
        if isinstance(found, LeftOut):
            notes.tell(left_out_line(found))
            unreadable |= found.why == "unreadable"
        else:
            lines += value_lines(Path(found[0]), found[1], every)
    write_own(output, csv_for_people(HEADER, lines))
    return UNREADABLE if unreadable else OK


def apply(
    table: Table,
    reports: options.ManyReports,
    author: options.Decider = None,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.cli.correcting import corrected  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.io.output import write
    from lkj.reading.many_reports import reports_in
    from lkj.words.files_left_out import left_out_line

    count, left_out = corrected(table, reports_in(reports), author, quiet)
    for left in left_out:
        write(None, f"{left_out_line(left)}\n".encode(errors="replace"))
    told = ngettext("{count} value put right", "{count} values put right", count).format(count=count)
    write(None, f"{told}\n".encode())
    return UNREADABLE if any(left.why == "unreadable" for left in left_out) else OK
