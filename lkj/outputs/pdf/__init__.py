"""The report as a PDF with its findings marked on its pages."""

from __future__ import annotations

from collections.abc import Iterator

from lkj.outputs.pdf.marks import marks_of
from lkj.outputs.pdf.signature import is_signed
from lkj.outputs.report_context import ReportContext
from lkj.reading.marking import marked


def pdf_bytes(context: ReportContext) -> bytes:
    """The first file of the report, every byte of it, and the marks behind. Raises UnreadableInput where the file is
    locked or damaged, and ReaderFailed."""
    return _marked(context, 0)


def further_pdfs(context: ReportContext) -> Iterator[tuple[int, bytes]]:
    """The other files with their places in `given.paths`: those of the report, and of those beside it the ones that a
    finding marks. Raises what `pdf_bytes` raises."""
    for file in range(1, len(context.paths)):
        only_a_note = len(marks_of(context, file)) == 1
        if file < len(context.material.parts) or not only_a_note:
            yield file, _marked(context, file)


def _marked(context: ReportContext, file: int) -> bytes:
    path = context.paths[file]
    return marked(path, marks_of(context, file, is_signed(path)))
