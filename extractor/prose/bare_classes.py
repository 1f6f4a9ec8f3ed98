"""Rating scales that print nothing between bounds and name (`90 - 100 Baik`), as a table without lines does.

Such words may be anything. Classes that follow each other, in one line or a line each, with other names and with bounds
that adjoin, are a scale; the first may stand behind the colon that opens the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

import msgspec

from extractor.meaning.scales import band_of
from extractor.prose.sentences import Sentence
from extractor.prose.text import Paragraph
from extractor.prose.thresholds import CLASSES_ADJOIN, FEWEST_CLASSES
from schemas.document import Band

_CLASS: Final = re.compile(
    r"\s*(?P<bounds>(?:[<>]\s*=?|[≤≥])?\s*[0-9][0-9.,]*\s*%?(?:\s*[-–—]\s*[<≤]?\s*[0-9][0-9.,]*\s*%?)?)\s+"
    r"(?P<label>[^\W\d_]+(?:\s[^\W\d_]+){0,3}(?:\s*\(\w{1,3}\))?)(?=\s|[.;]?\Z)"
)


def bare_scales(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Sequence[Band]]]:
    """The page and the classes of each such scale."""
    for run in _runs(paragraphs):
        bands = [band for _, classes in run for band in classes]
        if len(bands) >= FEWEST_CLASSES and _adjoin(bands):
            yield run[0][0], bands


def _runs(paragraphs: Sequence[Paragraph]) -> Iterator[list[tuple[int, list[Band]]]]:
    """Paragraphs that follow each other, with their pages and classes: the first as it ends, the others whole."""
    run: list[tuple[int, list[Band]]] = []
    for paragraph in paragraphs:
        sentence = paragraph.sentences[-1]
        start = sentence.text.rfind(":") + 1
        classes = [] if paragraph.mark else _classes(sentence, start)
        if run and (start or not classes or len(paragraph.sentences) > 1):
            yield run
            run = []
        if classes:
            run.append((paragraph.page, classes))
    if run:
        yield run


def _classes(sentence: Sentence, at: int) -> list[Band]:
    """Those that fill the sentence from there to its end; none where something else stands between."""
    bands: list[Band] = []
    while sentence.text[at:].strip(" .;"):
        printed = _CLASS.match(sentence.text, at)
        band = _band(sentence, printed) if printed else None
        if printed is None or band is None:
            return []
        bands.append(band)
        at = printed.end()
    return bands


def _band(sentence: Sentence, printed: re.Match[str]) -> Band | None:
    band = band_of(printed["bounds"].strip(), printed["label"])
    if band is None:
        return None
    place = sentence.place(printed.start("bounds"), printed.end("label"))[1]
    return msgspec.structs.replace(band, raw=printed[0].strip(), bbox=place)


def _adjoin(bands: Sequence[Band]) -> bool:
    """Whether every class has a name of its own and begins about where the one below it ends."""
    rising = sorted(bands, key=lambda band: (band.low is not None, band.low or 0))
    ends = [(below.high, above.low) for below, above in pairwise(rising)]
    reach = max(end for band in bands for end in (band.low, band.high) if end is not None) * CLASSES_ADJOIN
    named = {band.label.casefold() for band in bands}
    return len(named) == len(bands) and all(_near(below, above, reach) for below, above in ends)


def _near(below: Decimal | None, above: Decimal | None, reach: Decimal) -> bool:
    return below is not None and above is not None and abs(above - below) <= reach
