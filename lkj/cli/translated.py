"""Commands whose help pages are in one language throughout."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from lkj.cli.plain_values import let_plain_values_be
from lkj.cli.typer_words import USAGE, piece

if TYPE_CHECKING:
    _Help = TyperCommand  # as the type checker is to see it: of commands and groups alike
else:
    _Help = object


class _Translated(_Help):
    """What Typer writes into a help page by itself."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = map(piece, self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=_(USAGE))

    def get_params(self, ctx: Any) -> list[Any]:
        """With the options that Typer adds."""
        params: list[Any] = super().get_params(ctx)
        for param in params:
            let_plain_values_be(param)
            if text := getattr(param, "help", None):
                param.help = piece(text)
        return params


class _Command(_Translated, TyperCommand):
    pass


class _Group(_Translated, TyperGroup):
    pass


class App(typer.Typer):
    """A `typer.Typer` of such commands."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(cls=_Group, rich_markup_mode=None, **settings)  # rich takes as long to load as all the rest

    def command(self, name: str | None = None, **settings: Any) -> Callable[[Any], Any]:
        return super().command(name, cls=_Command, **settings)
