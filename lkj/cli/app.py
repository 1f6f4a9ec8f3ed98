"""The commands put together. Imported only once the language is set: the texts of `--help` are made here."""

from __future__ import annotations

from gettext import gettext as _
from typing import Annotated

import typer

from lkj.cli import options
from lkj.cli.baseline import baseline
from lkj.cli.catalogue import catalogue
from lkj.cli.check import check
from lkj.cli.corrections import make_corrections
from lkj.cli.db import make_db
from lkj.cli.diff import diff
from lkj.cli.explain import explain
from lkj.cli.export import export
from lkj.cli.extract import extract
from lkj.cli.group import help_where_nothing_is_asked
from lkj.cli.load import load
from lkj.cli.match import match
from lkj.cli.report import report
from lkj.cli.rules import rules
from lkj.cli.run import run
from lkj.cli.serve import serve
from lkj.cli.translated import App
from lkj.cli.trend import trend


def _say_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # slow to load, and rarely asked for

        print(f"lkj {version('lkj')}")
        raise typer.Exit


def _front(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback has done its work
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help=_("Print the version."))
    ] = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> None:
    """Without a command, what there is."""
    help_where_nothing_is_asked(context)


def make_app() -> typer.Typer:
    app = App(
        help=_("Reads Indonesian government performance reports (Laporan Kinerja) and checks that they add up."),
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_front)
    app.command(help=_("Print where a report contradicts itself."))(check)
    app.command(help=_("Print what a report says: its tables, indicators, budget and claims."))(extract)
    app.command(help=_("Make a file to work with: the findings with their evidence."))(report)
    app.command(help=_("Print which indicators of two reports, or of one, are the same; let people decide."))(match)
    app.command(help=_("Print what changed from one version of a report to another."))(diff)
    app.command(help=_("List the indicators of many reports, each once."))(catalogue)
    app.command(help=_("Read and check many reports, and put them into a database."))(run)
    app.command(help=_("Open a window in the browser: send reports, see what contradicts itself, decide on it."))(serve)
    app.command(help=_("Follow the indicators of an agency through the years of its reports."))(trend)
    app.command(help=_("Put reports into a database, with all that they say and what was found."))(load)
    app.add_typer(make_corrections(), name="corrections", help=_("Put right what was read, before it goes anywhere."))
    app.add_typer(make_db(), name="db", help=_("Look after the database of many reports."))
    app.command(help=_("Write the tables of a database as Parquet files with a Data Package."))(export)
    app.command(help=_("Let findings of a report stand, with a reason."))(baseline)
    app.command(help=_("Explain one check, and when it may be wrong."))(explain)
    app.command(help=_("List all checks."))(rules)
    return app
