"""The running text of a report: paragraphs and sentences, each word with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.pages.page import Page
from extractor.pages.running_headers import running_headers
from extractor.pages.text_lines import PageText, TextLine, page_text
from extractor.prose.paragraphs import blocks, captions, goes_on, mark_of
from extractor.prose.sentences import Placed, Sentence, sentences_of
from extractor.words.prose_vocabulary import LEADERS
from schemas.geometry import Box

_HYPHEN_AT_END: Final = re.compile(r"\w-$")
_PART: Final = re.compile(r"\w+$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`mark` is its list mark (`a.`, `1)`, `-`) or empty, `indent` where it begins in points from the page's left edge,
    `caption` whether it stands beside a picture. The text of its sentences is the text as printed, hyphens at line ends
    joined."""

    page: int
    lines: tuple[TextLine, ...]
    mark: str
    indent: float
    caption: bool
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


def running_text(pages: Sequence[Page], taken: Mapping[int, Sequence[Box]]) -> list[Paragraph]:
    """The paragraphs of `pages` in reading order, without the areas `taken` (page number to boxes: tables with their
    captions), page headers, page footers, page numbers and tables of contents."""
    texts = {page.number: page_text(page, taken.get(page.number, ())) for page in pages}
    outside = running_headers(
        {number: text.lines for number, text in texts.items()}, {page.number: page.height for page in pages}
    )
    spellings = {word.text.lower() for page in pages for word in page.words}
    paragraphs: list[Paragraph] = []
    sentences = 0
    for lines, caption in _joined(texts, outside, taken):
        text, words = _set(lines, spellings)
        own = sentences_of(text, words, len(paragraphs), sentences)
        sentences += len(own)
        first = lines[0]
        paragraphs.append(Paragraph(first.page, tuple(lines), mark_of(first), first.box.x0, caption, own))
    return paragraphs


def _joined(
    texts: Mapping[int, PageText], outside: set[tuple[int, int]], taken: Mapping[int, Sequence[Box]]
) -> Iterator[tuple[list[TextLine], bool]]:
    """The lines of each paragraph, over page ends, and whether it is a caption."""
    open_block: list[TextLine] = []
    for number, text in texts.items():
        lines = [line for place, line in enumerate(text.lines) if (number, place) not in outside]
        own = list(blocks([line for line in lines if not LEADERS.search(line.text)], taken.get(number, ())))
        if open_block and own and _meet(open_block, own[0], taken) and goes_on(open_block, own[0]):
            own[0] = open_block + own[0]
        elif open_block:
            yield open_block, False
        open_block = own.pop() if own else []
        yield from ((block, False) for block in own)
        yield from ((block, True) for block in captions(text.captions))
    if open_block:
        yield open_block, False


def _meet(block: Sequence[TextLine], following: Sequence[TextLine], taken: Mapping[int, Sequence[Box]]) -> bool:
    """Whether `block` and `following` are neighbours: on pages that follow each other, with no table between."""
    last, first = block[-1], following[0]
    below = any(area.top > last.box.top for area in taken.get(last.page, ()))
    above = any(area.bottom < first.box.bottom for area in taken.get(first.page, ()))
    return first.page == last.page + 1 and not below and not above


def _set(lines: Iterable[TextLine], spellings: set[str]) -> tuple[str, list[Placed]]:
    """One text from `lines`, and where its words are printed."""
    text, words = "", list[Placed]()
    for line in lines:
        if text and _HYPHEN_AT_END.search(text) and line.text[0].isalnum():
            text = _unhyphenated(text, line.words[0].text, spellings)
        elif text:
            text += " "
        at = len(text)
        for word in line.words:
            words.append(Placed(at, at + len(word.text), line.page, word.box))
            at += len(word.text) + 1
        text += line.text
    return text, words


def _unhyphenated(text: str, tail: str, spellings: set[str]) -> str:
    """`text` that ends in a hyphen, ready for `tail` from the next line. The hyphen stays (`kegiatan-kegiatan`,
    `2020-2024`) unless the report elsewhere writes the word in one and never with a hyphen."""
    head = _PART.search(text[:-1])
    last = head[0].lower() if head else ""
    following = tail.lower().rstrip(".,;:)")
    in_one = last + following in spellings and f"{last}-{following}" not in spellings
    return text[:-1] if in_one else text
