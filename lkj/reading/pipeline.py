"""The way of the data: a PDF becomes a document, and a document becomes findings."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.scan.choice import Ocr
from lkj.reading.reader import Meanwhile, Progress, idle, read_document, silent
from lkj.words.language import Language
from schemas.document import Document
from schemas.errors import UsageError
from schemas.findings import Report

if TYPE_CHECKING:
    from lkj.reading.material import Material
    from lkj.settings.config import Config
    from reconcile.rule import Rule


def document_of(
    path: Path,
    pages: frozenset[int] | None = None,
    progress: Progress = silent,
    meanwhile: Meanwhile = idle,
    ocr: Ocr = "auto",
) -> Document:
    """What the report at `path` says. Raises UnreadableInput, NothingToRead, UsageError and ReaderFailed."""
    document = read_document(path, pages, progress, meanwhile, ocr=ocr)
    _require_pages(document, pages)
    return document


def report_of(material: Material, rules: Collection[Rule], language: Language, config: Config) -> Report:
    """What `rules` find in it, in the words of `language`."""
    from lkj.settings.left_out import without_ignored
    from reconcile.check import check  # the rules and their texts are loaded only once there is something to check

    report = check(material.report, language, rules, material.outside, config.choices)
    return without_ignored(report, config.ignore)


def _require_pages(document: Document, pages: frozenset[int] | None) -> None:
    beyond = [page for page in pages or () if page > document.source.pages]
    if beyond:
        raise UsageError("no_such_page", page=min(beyond), pages=document.source.pages)
