"""From a document to a PDF by LibreOffice, and the pages on which its bookmarks came to stand."""

from __future__ import annotations

import ctypes
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

_FILTER: Final = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
_SECONDS: Final = 120


def printed(document: Path, folder: Path) -> Path:
    """The PDF of `document` in `folder`; its bookmarks are named destinations, which no reader of tables looks at."""
    profile = f"-env:UserInstallation={(folder / 'profile').absolute().as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", _FILTER, "--outdir", str(folder), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    return folder / f"{document.stem}.pdf"


def pages_of(pdf: Path, marks: Iterable[str]) -> Mapping[str, int]:
    """The page of each mark, from 1."""
    with pypdfium2.PdfDocument(pdf) as document:
        return {mark: _page(document.raw, mark) for mark in marks}


def _page(document: ctypes.c_void_p, mark: str) -> int:
    place = pdfium.FPDF_GetNamedDestByName(document, mark.encode())
    page = int(pdfium.FPDFDest_GetDestPageIndex(document, place))
    if page < 0:
        raise LookupError(mark)
    return page + 1
