"""The words that were recognized on a page, where they stand on the paper: what must be covered there is covered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extractor.pages.page import Laid, Word
from extractor.scan.asked import Scans
from extractor.scan.choice import Ocr
from extractor.scan.kept import Kept
from extractor.scan.onto_page import placed, word_of
from extractor.scan.put_back import place_on_paper
from extractor.scan.recognised import Recognised

_ANY: tuple[Ocr, ...] = ("auto", "always")


class OnPaper:
    """Of one file; without `scans` nothing was recognized."""

    def __init__(self, scans: Scans | None, digest: str) -> None:
        self._kept = [Kept(Path(scans.folder), digest, ocr) for ocr in _ANY] if scans else []

    def words(self, number: int) -> list[Word]:
        """Those of page `number`, however it was asked for."""
        return [word for kept in self._kept for part in kept.page(number) or () for word in _words(part)]


def _words(part: Recognised) -> Iterator[Word]:
    if part.area is not None:
        yield from placed(part)[0]
        return
    laid = Laid(part.turns, part.crooked)
    for word in map(word_of, part.words):
        yield word._replace(box=place_on_paper(word.box, laid, part.width, part.height))
