"""Values of the command line that need no converting: words, files, and one of a few choices.

Typer has every value converted by an engine that takes as long to load as all of our own command line. What is typed
is nearly always what is wanted already; the rest, and whatever is wrong, goes to that engine as before.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Literal, get_args, get_origin

_NOT_PLAIN: Final = object()
_LOOKED_AT: Final = ("exists", "readable", "writable", "resolve_path", "allow_dash", "path_type", "parser")
"""What a parameter may have asked about a file."""


class PlainFirst:
    """What Typer asks to convert the values of a parameter: `engine` gives its own."""

    def __init__(self, engine: Callable[[], Any]) -> None:
        self._engine = engine

    def __call__(self) -> PlainFirst:
        return self

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        plain = _plain(value, param.type_descriptor.annotation, param.type_descriptor.parameter_info)
        return self._engine().coerce(value, param=param, ctx=ctx) if plain is _NOT_PLAIN else plain


def let_plain_values_be(param: Any) -> None:
    """Has `param` of a Typer command ask its engine only for what is not plain; a Typer that asks otherwise is left
    alone."""
    engine = getattr(param, "get_runtime_param", None)
    if engine is not None and not isinstance(engine, PlainFirst):
        param.get_runtime_param = PlainFirst(engine)


def _plain(value: Any, annotation: Any, told: Any) -> Any:
    """`value` as the annotation wants it, or `_NOT_PLAIN` where that takes more than a look."""
    if get_origin(annotation) is list and isinstance(value, list | tuple):
        (kind,) = get_args(annotation)
        several = [_plain(one, kind, told) for one in value]
        return _NOT_PLAIN if _NOT_PLAIN in several else several
    if annotation is str and isinstance(value, str):
        return value
    if annotation is Path and isinstance(value, str | Path) and _is_any_file(told):
        return Path(value)
    if get_origin(annotation) is Literal and value in get_args(annotation):
        return value
    return _NOT_PLAIN


def _is_any_file(told: Any) -> bool:
    """Whether nothing is asked about a file but its name."""
    return told.file_okay and told.dir_okay and not any(getattr(told, asked, True) for asked in _LOOKED_AT)
