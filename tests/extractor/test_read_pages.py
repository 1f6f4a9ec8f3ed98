"""Pages one after the other, as long as there is computing time."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from extractor.limits import DEFAULT_LIMITS
from extractor.pages.pdfium import opened
from extractor.pages.readable import read_pages
from tests import pdfs


def test_where_computing_time_runs_short_the_pages_read_so_far_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdfs.pages(*[pdfs.text("satu")] * 4))
    clock = count(0, DEFAULT_LIMITS.cpu_seconds * 0.25)  # a quarter of the time passes from question to question
    monkeypatch.setattr("time.process_time", lambda: next(clock))
    begun: list[int] = []
    with opened(path, DEFAULT_LIMITS) as pdf:
        read, notes = read_pages(pdf, DEFAULT_LIMITS, None, lambda page, _: begun.append(page))
    assert [page.number for page in read] == begun == [1, 2]
    assert [(note.content, note.reason) for note in notes] == [("text", None)] * 2 + [("failed", "cpu")] * 2
