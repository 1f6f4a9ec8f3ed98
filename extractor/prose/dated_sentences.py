"""Sentences that name one year: whether it is the right one is for others to say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from extractor.prose.sentences import Sentence
from extractor.prose.text import Paragraph
from extractor.prose.thresholds import AFTER_YEAR, BEFORE_YEAR
from extractor.words.vocabularies import vocabulary
from schemas.prose import Passage

_WORDS: Final[dict[str, Any]] = vocabulary("passages")
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NAMED: Final = re.compile(
    rf"\b(?:{'|'.join(_WORDS['named'])})(?:\s+(?:{'|'.join(_WORDS['of_budget'])}))?\s*:?\s*20[0-9]{{2}}(?![0-9])", re.I
)
_OTHERWISE: Final = re.compile(
    r"(?:19|20)[0-9]{2}\s*(?:[-–—]|s\.?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?(?:19|20)[0-9]{2}"
    rf"|(?:{'|'.join(_WORDS['number'])})\s*:?\s*\S+\s+tahun\s+(?:19|20)[0-9]{{2}}",
    re.I,
)
"""Years that are part of a span, or of the name of a regulation."""


def dated_sentences(paragraphs: Sequence[Paragraph]) -> Iterator[Passage]:
    """Those that print no other year; `quote` is what stands around the first place that prints it."""
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            alone = _OTHERWISE.sub(lambda found: " " * len(found[0]), sentence.text)
            named = _NAMED.search(alone)
            if named is not None and len(set(_YEAR.findall(alone))) == 1:
                yield _passage(sentence, named)


def _passage(sentence: Sentence, named: re.Match[str]) -> Passage:
    page, box = sentence.place(*named.span())
    quote = sentence.text[max(0, named.start() - BEFORE_YEAR) : named.end() + AFTER_YEAR]
    return Passage(page=page, bbox=box, kind="dated", text=named[0], quote=quote)
