"""The report's findings as one page that opens anywhere: what is wrong, where it is to be seen, how it was computed."""

from __future__ import annotations

from lkj.outputs.html.page import page
from lkj.outputs.report_context import Given


def html_bytes(given: Given) -> bytes:
    """Self-contained: nothing is loaded from anywhere."""
    return page(given).encode()
