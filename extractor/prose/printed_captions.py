"""The numbered captions of a report (`Tabel 3.2`, `Gambar 4`), wherever they stand: also over what was not read as a
table, and beside pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.pages.page import Page
from extractor.pages.text_lines import TextLine, page_text
from extractor.prose.contents_entries import is_contents
from extractor.prose.thresholds import ITEM_LENGTH, LARGEST_STEP, TITLE_STEP
from extractor.words.numeral_vocabulary import any_of
from extractor.words.prose_vocabulary import NUMBERED_CAPTIONS
from schemas.prose import Passage

_NUMBER: Final = r"(?:[IVX]{1,5}|[0-9]{1,2})(?:\s?[.,-]\s?[0-9]{1,3}){0,3}"
_CAPTION: Final = re.compile(
    rf"(?P<label>(?P<kind>{any_of(NUMBERED_CAPTIONS)})[\s.:]*(?P<number>{_NUMBER}))(?![\w/])[.:]?(?:\s+(?P<name>.*))?",
    re.IGNORECASE,
)
_KIND: Final = re.compile(any_of(NUMBERED_CAPTIONS), re.IGNORECASE)
_CLOSING: Final = ".:;!?"


def printed_captions(pages: Sequence[Page]) -> Iterator[Passage]:
    """`text` is kind and number, `quote` both with the title, which may stand on the next line. A line that only speaks
    of a table (`Tabel 3.2 menunjukkan`), or ends a sentence so, is none."""
    for page in pages:
        if not _KIND.search(page.text):
            continue
        text = page_text(page, ())
        if not is_contents(text.lines):
            yield from _captions(text.lines)
            yield from _captions(text.captions)


def _captions(lines: Sequence[TextLine]) -> Iterator[Passage]:
    for at, line in enumerate(lines):
        found = _CAPTION.fullmatch(line.text)
        before = lines[at - 1] if at else None
        if found is None or (found["name"] or "X")[0].islower() or (before and _runs_on(before, line)):
            continue
        following = lines[at + 1] if at + 1 < len(lines) else None
        title = found["name"] or (following.text if following and _close(line, following) else "")
        label = " ".join(found["label"].split())
        quote = f"{line.text} {title}" if not found["name"] and title else line.text
        box, quote = line.box.rounded(), quote[: 2 * ITEM_LENGTH]
        yield Passage(page=line.page, bbox=box, kind="caption", text=label, quote=quote)


def _runs_on(before: TextLine, line: TextLine) -> bool:
    """Whether a sentence goes on from the full line before."""
    near = 0 < line.box.bottom - before.box.bottom < TITLE_STEP * before.box.height
    return near and before.text[-1] not in _CLOSING and not before.had_room_for(line) and before.bold == line.bold


def _close(line: TextLine, following: TextLine) -> bool:
    return following.box.bottom - line.box.bottom < LARGEST_STEP * line.box.height
