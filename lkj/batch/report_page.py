"""The page that a batch writes for each report: the one of `lkj report`, without pictures of the pages."""

from __future__ import annotations

import traceback
from pathlib import Path

from lkj.outputs.html.page import page
from lkj.outputs.report_context import ReportContext
from lkj.reading.material import Material
from lkj.settings.config import config_for
from lkj.words.language import spoken
from reconcile.facts.joined import NOTHING_OUTSIDE
from schemas.document import Document
from schemas.findings import Report

_NAME = "page.html"


def report_page(document: Document, report: Report, path: Path, folder: Path) -> str:
    """To stand in `folder`, with links from there to the report at `path`. Empty where it could not be made: what was
    found in the report is not lost over that."""
    try:
        material = Material((document,), NOTHING_OUTSIDE)
        choices = config_for(path, None).choices
        target = folder / _NAME
        return str(page(ReportContext(material, report, [path], spoken(), choices, target=target, pictured=False)))
    except Exception:  # noqa: BLE001 - told on standard error, which LKJ_DEBUG shows; the summary has no link then
        traceback.print_exc()
        return ""
