"""The working paper (kertas kerja) of a review as a workbook."""

from __future__ import annotations

from lkj.outputs.report_context import ReportContext
from lkj.outputs.xlsx.workbook import workbook_bytes


def xlsx_bytes(context: ReportContext) -> bytes:
    """Findings to be worked through, and every figure of the report with what it was recomputed from, live."""
    return workbook_bytes(context)
