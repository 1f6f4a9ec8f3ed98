"""Sentences of a paragraph, each able to tell the place of any of its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from extractor.words.prose_vocabulary import ABBREVIATIONS, CLOSING_ABBREVIATIONS
from schemas.geometry import Box, around

_STOP: Final = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_LAST_WORD: Final = re.compile(r"\S+$")
_INITIALS: Final = re.compile(r"(?:[a-z]{1,2}\.)+[a-z]{1,3}")  # `S.IP`
_AROUND: Final = "\"“”‘’'()[],;:"
_NUMBERING: Final = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*")  # `1.`, `3.1.2.` at the head of a text


class Placed(NamedTuple):
    """Where the letters `start` to `end` of a text are printed."""

    start: int
    end: int
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` with white space folded; `id` counts sentences through the document, `paragraph` is its paragraph's place
    among the paragraphs."""

    id: int
    paragraph: int
    text: str
    words: tuple[Placed, ...]

    @property
    def page(self) -> int:
        return self.words[0].page

    def place(self, start: int, end: int) -> tuple[int, Box]:
        """The page on which `text[start:end]` begins, and the box of its words there."""
        words = [word for word in self.words if word.start < end and word.end > start]
        page = words[0].page
        return page, around(word.box for word in words if word.page == page).rounded()


def split(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of `text`."""
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text[start : stop.start()], text[stop.start()], text[stop.end()]):
            yield start, stop.end() - len(_trailing_space(stop[0]))
            start = stop.end()
    if start < len(text):
        yield start, len(text)


def _trailing_space(stop: str) -> str:
    return stop[len(stop.rstrip()) :]


def _ends(before: str, mark: str, following: str) -> bool:
    """Whether the `mark` behind `before` ends a sentence, when `following` is the next letter."""
    if mark != ".":
        return not following.isdigit()
    last = _LAST_WORD.search(before.rstrip())
    word = last[0].strip(_AROUND).lower() if last else ""
    if last is None or word in ABBREVIATIONS:
        return False
    if not word or word in CLOSING_ABBREVIATIONS:  # `,-.` and ` .` leave no word behind
        return not following.isdigit()
    if last.start() == 0 and _NUMBERING.fullmatch(word):
        return False
    if (len(word) == 1 and word.isalpha()) or _INITIALS.fullmatch(word):
        return False
    return not following.isdigit() or (len(word) > 2 and not word.isdigit())


def sentences_of(text: str, words: Sequence[Placed], paragraph: int, first_id: int) -> tuple[Sentence, ...]:
    """The sentences of a paragraph whose `words` tell where its `text` is printed."""
    found = []
    at = 0
    for number, (start, end) in enumerate(split(text)):
        own = []
        while at < len(words) and words[at].start < end:
            word = words[at]
            own.append(Placed(word.start - start, word.end - start, word.page, word.box))
            at += 1
        found.append(Sentence(first_id + number, paragraph, text[start:end], tuple(own)))
    return tuple(found)
