"""Bookmarks of a PDF: what they are called, where they lead, and lists that lead nowhere or back to themselves."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from extractor.limits import DEFAULT_LIMITS
from extractor.pages.pdfium import opened
from schemas.prose import Heading


def saved(path: Path, spoil: bool = False) -> Path:
    pdf = pikepdf.new()
    for _ in range(2):
        pdf.add_blank_page(page_size=(200, 300))
    with pdf.open_outline() as outline:
        chapter = pikepdf.OutlineItem("BAB  I", 0, "XYZ", left=0, top=250)
        chapter.children.append(pikepdf.OutlineItem("A. Latar Belakang", 1, "FitH", top=100))
        outline.root.extend([chapter, pikepdf.OutlineItem("", 1), pikepdf.OutlineItem("BAB II", 1)])
    if spoil:
        first = pdf.Root.Outlines.First
        first.Next.Next.Next = first
    pdf.save(path)
    return path


def bookmarks(path: Path) -> list[Heading]:
    with opened(path, DEFAULT_LIMITS) as pdf:
        return pdf.bookmarks()


@pytest.mark.parametrize("spoil", [False, True])
def test_each_is_told_once_with_its_place(tmp_path: Path, spoil: bool) -> None:
    found = bookmarks(saved(tmp_path / "x.pdf", spoil))
    assert [(one.text, one.level, one.page, one.bbox and one.bbox.top) for one in found] == [
        ("BAB I", 1, 1, 50.0),
        ("A. Latar Belakang", 2, 2, 0.0),
        ("BAB II", 1, 2, 0.0),
    ]
