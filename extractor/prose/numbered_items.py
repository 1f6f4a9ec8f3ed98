"""Numbers and letters of lists and of sections, as passages: whether a list is whole is for others to say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.prose.sentences import Sentence
from extractor.prose.text import Paragraph
from extractor.prose.thresholds import ITEM_LENGTH, ITEMS_AMID_TEXT
from schemas.prose import Passage

_MARK: Final = re.compile(r"\(?(?:[0-9]{1,2}|[a-z])[.)](?=\s|[A-Za-z]{3})")  # also `5.Kopi`, that was set so
_AMID: Final = re.compile(r"(?<!\S)\(?[0-9]{1,2}\)(?=\s?[A-Za-z]{3})")
_SECTION: Final = re.compile(r"(?:[0-9]{1,2}|[IVX]{1,4})(?:\.[0-9]{1,2}){1,4}(?=\.?\s+[A-Z])")
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


def items_amid_text(paragraphs: Sequence[Paragraph]) -> Iterator[Passage]:
    """`inline`: marks in brackets (`3)`, `(3)`) of lists that go on from line to line."""
    for paragraph in paragraphs:
        found = [(sentence, mark) for sentence in paragraph.sentences for mark in _AMID.finditer(sentence.text)]
        if len(found) >= ITEMS_AMID_TEXT:
            yield from (_amid(sentence, mark) for sentence, mark in found)


def _amid(sentence: Sentence, mark: re.Match[str]) -> Passage:
    page, box = sentence.place(mark.start(), mark.end())
    quote = sentence.text[mark.start() : mark.start() + ITEM_LENGTH]
    return Passage(page=page, bbox=box, kind="inline", text=mark[0], quote=quote)


def section_numbers(paragraphs: Sequence[Paragraph]) -> Iterator[Passage]:
    """`section`: numbers of several parts (`2.1.3`) before a name, at the head of a line."""
    for paragraph in paragraphs:
        for line in paragraph.lines:
            if number := _SECTION.match(line.text):
                text = line.text[:ITEM_LENGTH]
                yield Passage(page=line.page, bbox=line.box.rounded(), kind="section", text=number[0], quote=text)
