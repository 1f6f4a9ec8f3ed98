"""What `lkj report` makes: one writer for each ending of a file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from lkj.outputs.report_context import ReportContext
from schemas.errors import UsageError

Writer = Callable[[ReportContext], bytes]
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


def targets_of(target: Path, files: int) -> list[Path]:
    """Where the results for a report in so many files go: a PDF for each of them (`marked.pdf`, `marked-2.pdf` ...),
    one file of any other kind."""
    if target.suffix.lower() != ".pdf":
        return [target]
    return [target, *(target.with_stem(f"{target.stem}-{number}") for number in range(2, files + 1))]


def results(target: Path, context: ReportContext) -> Iterator[tuple[Path, bytes]]:
    """The files to write. Raises what the writer raises."""
    yield target, writer_for(target)(context)
    targets = targets_of(target, len(context.paths))
    if len(targets) > 1:
        from lkj.outputs.pdf import further_pdfs  # loads what only it needs

        yield from ((targets[file], data) for file, data in further_pdfs(context))
