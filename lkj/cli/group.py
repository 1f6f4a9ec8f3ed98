"""Commands that belong together, under one word."""

from __future__ import annotations

import typer

from lkj.cli import options
from lkj.cli.translated import App
from schemas.errors import USAGE


def group() -> typer.Typer:
    app = App()
    app.callback(invoke_without_command=True)(_front)
    return app


def _front(context: typer.Context, lang: options.Lang = None) -> None:  # noqa: ARG001 - looked up before this
    """Without a command, what there is: as `lkj` alone does."""
    help_where_nothing_is_asked(context)


def help_where_nothing_is_asked(context: typer.Context) -> None:
    """Printed as it is, with the exit code of wrong use."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(USAGE)
