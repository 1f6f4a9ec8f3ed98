"""Lines with a number or letter of a list, as passages: whether the list is whole is for others to say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.prose.text import Paragraph
from extractor.prose.thresholds import ITEM_LENGTH
from schemas.prose import Passage

_MARK: Final = re.compile(r"\(?(?:[0-9]{1,2}|[a-z])[.)](?=\s|[A-Za-z]{3})")  # also `5.Banjir`, that was set so
_ANNOUNCES: Final = re.compile(r":\s*\Z")


def numbered_items(paragraphs: Sequence[Paragraph]) -> Iterator[Passage]:
    """`opening` right behind a paragraph that announces a list, else `item`; `text` is the mark alone. What stands
    beside a picture comes after the rest of its page."""
    announced = False
    for paragraph in paragraphs:
        numbered = _MARK.match(paragraph.text) is not None
        for line in paragraph.lines:
            if mark := _MARK.match(line.text):
                kind = "opening" if announced and line is paragraph.lines[0] else "item"
                box, text = line.box.rounded(), line.text[:ITEM_LENGTH]
                yield Passage(page=line.page, bbox=box, kind=kind, text=mark[0], quote=text)
        announced = not numbered and _ANNOUNCES.search(paragraph.text) is not None
