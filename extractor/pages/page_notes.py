"""What became of a page: read, a picture, empty, or failed with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from extractor.pages.legible import illegible
from extractor.pages.page import Page
from extractor.pages.thresholds import SCAN_SHARE
from schemas.document import PageNote, UnseenText

Content = Literal["text", "picture", "empty", "failed"]


def note_on(page: Page) -> PageNote:
    content, reason = _content(page)
    return PageNote(
        page=page.number,
        content=content,
        width=round(page.width, 2),
        height=round(page.height, 2),
        rotation=page.rotation,
        words=len(page.words),
        reason=reason,
        unseen=_unseen(page),
        recognised=sum(word.clear < 1 for word in page.words) or msgspec.UNSET,
    )


def unloaded(page: int, reason: str) -> PageNote:
    """Of a page that could not even be opened."""
    return PageNote(page=page, content="failed", width=0, height=0, reason=reason)


def noted(note: PageNote, lost: Mapping[int, str]) -> PageNote:
    """With what was `lost` on it through a fault of ours, by page: `tables` or `text`."""
    if note.page not in lost or note.reason:
        return note
    return msgspec.structs.replace(note, reason=f"fault:{lost[note.page]}")


def _content(page: Page) -> tuple[Content, str | None]:
    """A page that prints text of which not a letter is read is none that is empty."""
    if page.words:
        if reason := illegible(page.words):
            return "failed", reason
        return "text", f"cut:{','.join(page.cut)}" if page.cut else None
    if (page.unknown or page.unseen) and not _is_scan(page):
        return "failed", "letters_unknown" if page.unknown else "letters_unseen"
    return ("picture" if page.images else "empty"), None


def _is_scan(page: Page) -> bool:
    return any(box.width * box.height > SCAN_SHARE * page.width * page.height for box in page.images)


def _unseen(page: Page) -> UnseenText | msgspec.UnsetType:
    if not page.unseen:
        return msgspec.UNSET
    return UnseenText(letters=page.unseen, of=page.unseen + sum(len(word.text) for word in page.words))
