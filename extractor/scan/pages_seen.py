"""Pages as they are read, each with what was recognized on it; which pages recognition still has to look at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from extractor.pages.page import Page
from extractor.scan.asked import Scans
from extractor.scan.kept import Kept
from extractor.scan.onto_page import with_recognised
from extractor.scan.wanted import wanted_parts
from schemas.document import PageNote
from schemas.errors import RecognitionWanted


class PagesSeen:
    """Looks at one report's pages, in the order in which they are read."""

    def __init__(self, scans: Scans | None, digest: str) -> None:
        self._scans = scans
        self._kept = Kept(Path(scans.folder), digest, scans.ocr) if scans else None
        self.wanted: list[int] = []
        """Pages of which nobody has tried to recognize what they want."""

    def seen(self, page: Page) -> Page:
        """`page` with what was recognized on it before; where nobody has tried, it is wanted."""
        if self._scans is None or self._kept is None or not wanted_parts(page, self._scans.ocr):
            return page
        parts = self._kept.page(page.number)
        if parts is None:
            self.wanted.append(page.number)
            return page
        return with_recognised(page, parts)

    def noted(self, notes: Sequence[PageNote]) -> list[PageNote]:
        """`notes`, those of pictures that could not be recognized with that as their failure, or that they wait."""
        of = _waiting if self._scans is not None and self._scans.missing == "wait" else _failed
        return [of(note) if note.page in self.wanted else note for note in notes]

    def require_all(self) -> None:
        """Raises RecognitionWanted where pages are wanted and may be asked for."""
        if self.wanted and self._scans is not None and self._scans.missing == "ask":
            raise RecognitionWanted("wanted", pages=self.wanted)


def _failed(note: PageNote) -> PageNote:
    return replace(note, content="failed", reason="recognition_failed") if note.content == "picture" else note


def _waiting(note: PageNote) -> PageNote:
    return replace(note, waiting=True)
