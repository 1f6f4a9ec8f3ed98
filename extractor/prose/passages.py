"""Passages that are no figures, but must agree with each other: running lines with a year, regulations cited, years
written wrongly, spans of years, sentences that name a year, entries of tables of contents, numbers of captions,
sections and items of lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from extractor.pages.page import Page, Word, text_along
from extractor.prose.contents_entries import contents_entries
from extractor.prose.dated_sentences import dated_sentences
from extractor.prose.numbered_items import items_amid_text, numbered_items, section_numbers
from extractor.prose.printed_captions import printed_captions
from extractor.prose.text import Paragraph
from extractor.prose.thresholds import (
    LONGEST_PASSAGE,
    RUNNING_LINE_HEIGHT,
    RUNNING_LINE_PAGES,
    RUNNING_LINE_SHARE,
    RUNNING_LINE_ZONE,
)
from extractor.words.vocabularies import vocabulary
from schemas.geometry import around
from schemas.prose import Passage

_WORDS: Final[dict[str, Any]] = vocabulary("passages")
_YEAR: Final = re.compile(r"\b20[0-9]{2}\b")
_MISWRITTEN: Final = re.compile(
    rf"\b(?:(?:{'|'.join(_WORDS['year'])})\s+|T\.?A\.?\s*)(?:20[0-9]{{3}}|2[1-9][0-9]{{2}}|2[0-9]{{2}})(?![\w.,/%])",
    re.I,
)
_INSTRUMENT: Final = rf"\b(?:{'|'.join(_WORDS['instruments'])})\b"
_CITED: Final = re.compile(
    rf"{_INSTRUMENT}(?P<by>(?:\s+[A-Z][\w./-]*|\s+(?:dan|dan/atau)(?=\s+[A-Z])){{0,9}}?)"
    rf"\s*,?\s*(?:{'|'.join(_WORDS['number'])})\s*:?\s*(?P<number>\S+(?:-\s\S*/\S+)?)"
    rf"(?:\s+(?:{'|'.join(_WORDS['year'])})\s+[0-9]{{4}})?(?:\s+(?:{'|'.join(_WORDS['about'])})\s+(?:(?!{_INSTRUMENT})[^.;:])+)?"
)
_SPAN: Final = re.compile(r"\b(?:19|20)[0-9]{2}\s*(?:[-–]|s\.?d\.?|sampai(?:\s+dengan)?|hingga)\s*20[0-9]{2}\b", re.I)


def find_passages(pages: Sequence[Page], paragraphs: Sequence[Paragraph]) -> list[Passage]:
    """In the order of the report, kind by kind."""
    patterns = {"citation": _CITED, "year": _MISWRITTEN, "span": _SPAN}
    matched = (found for kind in patterns for found in _found(kind, patterns[kind], paragraphs))
    named = (*dated_sentences(paragraphs), *contents_entries(pages), *printed_captions(pages))
    numbered = (*section_numbers(paragraphs), *numbered_items(paragraphs), *items_amid_text(paragraphs))
    return [*_running(pages), *matched, *named, *numbered]


def _found(kind: str, pattern: re.Pattern[str], paragraphs: Sequence[Paragraph]) -> Iterator[Passage]:
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            for match in pattern.finditer(sentence.text):
                text = match[0][:LONGEST_PASSAGE].rstrip(" ,.;:")
                page, box = sentence.place(match.start(), match.start() + len(text))
                yield Passage(page=page, bbox=box, kind=kind, text=text, quote=sentence.text[:LONGEST_PASSAGE])


def _running(pages: Sequence[Page]) -> Iterator[Passage]:
    """The lines at the edge of pages that come again, but for the year in them."""
    lines = [(page.number, words) for page in pages for words in _edge_lines(page)]
    texts = [text_along(words) for _, words in lines]
    again = Counter(_YEAR.sub("#", text) for text in texts)
    least = max(RUNNING_LINE_PAGES, RUNNING_LINE_SHARE * len(pages))
    for (number, words), text in zip(lines, texts, strict=True):
        if _YEAR.search(text) and again[_YEAR.sub("#", text)] >= least:
            box = around(word.box for word in words).rounded()
            yield Passage(page=number, bbox=box, kind="running", text=text, quote=text)


def _edge_lines(page: Page) -> Iterator[list[Word]]:
    top, bottom = RUNNING_LINE_ZONE * page.height, (1 - RUNNING_LINE_ZONE) * page.height
    outer = [word for word in page.words if word.upright and (word.box.bottom < top or word.box.top > bottom)]
    outer.sort(key=lambda word: word.box.bottom)
    row = 0
    keyed = []
    for at, word in enumerate(outer):
        row += at > 0 and word.box.bottom - outer[at - 1].box.bottom > RUNNING_LINE_HEIGHT
        keyed.append((row, word))
    for _, line in groupby(keyed, key=lambda pair: pair[0]):
        yield sorted((word for _, word in line), key=lambda word: word.box.x0)
