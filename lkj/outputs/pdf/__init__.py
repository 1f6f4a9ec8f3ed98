"""The report as a PDF with its findings marked on its pages."""

from __future__ import annotations

from lkj.marking import marked
from lkj.outputs.given import Given
from lkj.outputs.pdf.marks import marks_of


def pdf_bytes(given: Given) -> bytes:
    """The first file of the report, every byte of it, and the marks behind. Raises UnreadableInput where the file is
    locked or damaged, and ReaderFailed."""
    return marked(given.paths[0], marks_of(given))
