"""The sample report, read and checked once for all tests of a process that only look at it."""

from __future__ import annotations

from functools import cache

from lkj.reading.pipeline import document_of
from lkj.words.language import Language
from reconcile.check import check
from schemas.document import Document
from schemas.findings import Report
from tests.command import SAMPLE


@cache
def sample_document() -> Document:
    return document_of(SAMPLE)


@cache
def sample_report(language: Language = "en") -> Report:
    return check(sample_document(), language)
