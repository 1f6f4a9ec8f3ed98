"""What `lkj report` makes: one writer for each ending of a file's name."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from lkj.language import Language
from schemas.document import Document
from schemas.errors import UsageError
from schemas.findings import Report

Writer = Callable[[Document, Report, Path, Language], bytes]
"""The whole file, from what a report says, what was found in it, the PDF itself, and the language to say it in.

Where the report came in several files, `Report.sources` has the paths of all.
"""

_WRITERS = {
    ".html": "lkj.outputs.html:html_bytes",
}
"""By name, so that each loads only what it needs itself."""


def require_known(target: Path) -> None:
    """Raises UsageError where no writer makes such a file."""
    if target.suffix.lower() not in _WRITERS:
        raise UsageError("unknown_ending", path=str(target), endings=" ".join(_WRITERS))


def writer_for(target: Path) -> Writer:
    """Raises UsageError where no writer makes such a file."""
    require_known(target)
    module, name = _WRITERS[target.suffix.lower()].split(":")
    writer: Writer = getattr(import_module(module), name)
    return writer
