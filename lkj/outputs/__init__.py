"""What `lkj report` makes: one writer for each ending of a file's name."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from lkj.outputs.given import Given
from schemas.errors import UsageError

Writer = Callable[[Given], bytes]
"""The whole file. The same input gives the same bytes."""

_WRITERS = {
    ".html": "lkj.outputs.html:html_bytes",
    ".pdf": "lkj.outputs.pdf:pdf_bytes",
    ".xlsx": "lkj.outputs.xlsx:xlsx_bytes",
    ".zip": "lkj.outputs.tables:zip_bytes",
}
"""By name, so that each loads only what it needs itself."""


def require_known(target: Path) -> None:
    """Raises UsageError where no writer makes such a file."""
    if target.suffix.lower() == ".csv":
        raise UsageError("several_tables", path=str(target), instead=str(target.with_suffix(".zip")))
    if target.suffix.lower() not in _WRITERS:
        raise UsageError("unknown_ending", path=str(target), endings=" ".join(_WRITERS))


def writer_for(target: Path) -> Writer:
    """Raises UsageError where no writer makes such a file."""
    require_known(target)
    module, name = _WRITERS[target.suffix.lower()].split(":")
    writer: Writer = getattr(import_module(module), name)
    return writer
