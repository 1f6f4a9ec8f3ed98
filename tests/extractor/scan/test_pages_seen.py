"""Pages that want to be recognized: asked for, waiting, or given up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import UNSET

from extractor.scan.asked import Missing, Scans
from extractor.scan.pages_seen import PagesSeen
from schemas.document import PageNote
from schemas.errors import RecognitionWanted
from schemas.geometry import Box
from tests.drawn import page

PICTURE = replace(page(), images=(Box(0, 0, 595, 842),))


def seen(folder: Path, missing: Missing) -> PagesSeen:
    pages = PagesSeen(Scans("auto", str(folder), missing), "0" * 64)
    pages.seen(PICTURE)
    return pages


def noted(pages: PagesSeen) -> PageNote:
    return pages.noted([PageNote(page=1, content="picture", width=595, height=842)])[0]


def test_they_are_asked_for(tmp_path: Path) -> None:
    with pytest.raises(RecognitionWanted):
        seen(tmp_path, "ask").require_all()


def test_they_wait(tmp_path: Path) -> None:
    pages = seen(tmp_path, "wait")
    pages.require_all()
    assert (noted(pages).content, noted(pages).waiting) == ("picture", True)


def test_they_failed(tmp_path: Path) -> None:
    pages = seen(tmp_path, "fail")
    pages.require_all()
    assert (noted(pages).content, noted(pages).waiting) == ("failed", UNSET)
