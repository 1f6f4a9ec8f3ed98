"""Commands that belong together, under one word."""

from __future__ import annotations

import typer

from lkj import options


def group() -> typer.Typer:
    app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    app.callback()(_front)
    return app


def _front(lang: options.Lang = None) -> None:
    """The language is looked up before the command line is parsed."""
