"""The report's findings as one page that opens anywhere: what is wrong, where it is to be seen, how it was computed."""

from __future__ import annotations

from lkj.outputs.html.page import page
from lkj.outputs.report_context import ReportContext


def html_bytes(context: ReportContext) -> bytes:
    """Self-contained: nothing is loaded from anywhere."""
    return page(context).encode()
