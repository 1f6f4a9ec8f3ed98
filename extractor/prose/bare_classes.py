"""Rating scales whose lines print nothing between bounds and name (`90 - 100 Baik`), as a table without lines does.

Such a line may be anything. Lines that follow each other, with other names and with bounds that adjoin, are a scale;
the first class may stand behind the colon that opens the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final

import msgspec

from extractor.meaning.scales import band_of
from extractor.prose.sentences import Sentence
from extractor.prose.text import Paragraph
from extractor.prose.thresholds import CLASSES_ADJOIN, FEWEST_CLASSES
from schemas.document import Band

_CLASS: Final = re.compile(
    r"(?P<bounds>(?:[<>]\s*=?|[≤≥])?\s*[0-9][0-9.,]*\s*%?(?:\s*[-–—]\s*[<≤]?\s*[0-9][0-9.,]*\s*%?)?)\s+"
    r"(?P<label>[^\W\d_]+(?:\s[^\W\d_]+){0,3}(?:\s*\(\w{1,3}\))?)\s*[.;]?"
)


def bare_scales(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Sequence[Band]]]:
    """The page and the classes of each such scale."""
    read = [(place, _whole(paragraph)) for place, paragraph in enumerate(paragraphs)]
    for is_class, run in groupby(read, key=lambda entry: entry[1] is not None):
        found = list(run) if is_class else []
        bands = [band for _, band in found if band]
        first = found[0][0] if found else 0
        opening = _behind_colon(paragraphs[first - 1]) if found and first else None
        scale = [opening, *bands] if opening else bands
        if len(scale) >= FEWEST_CLASSES and _adjoin(scale):
            yield paragraphs[first].page, scale


def _whole(paragraph: Paragraph) -> Band | None:
    sentence = paragraph.sentences[0]
    printed = _CLASS.fullmatch(sentence.text) if len(paragraph.sentences) == 1 and not paragraph.mark else None
    return _band(sentence, printed) if printed else None


def _behind_colon(paragraph: Paragraph) -> Band | None:
    sentence = paragraph.sentences[-1]
    start = sentence.text.rfind(":") + 1
    printed = _CLASS.fullmatch(sentence.text, start + len(sentence.text[start:]) - len(sentence.text[start:].lstrip()))
    return _band(sentence, printed) if start and printed else None


def _band(sentence: Sentence, printed: re.Match[str]) -> Band | None:
    band = band_of(printed["bounds"].strip(), printed["label"])
    if band is None:
        return None
    return msgspec.structs.replace(band, raw=printed[0], bbox=sentence.place(*printed.span())[1])


def _adjoin(bands: Sequence[Band]) -> bool:
    """Whether every class has a name of its own and begins about where the one below it ends."""
    rising = sorted(bands, key=lambda band: (band.low is not None, band.low or 0))
    ends = [(below.high, above.low) for below, above in pairwise(rising)]
    reach = max(end for band in bands for end in (band.low, band.high) if end is not None) * CLASSES_ADJOIN
    named = {band.label.casefold() for band in bands}
    return len(named) == len(bands) and all(_near(below, above, reach) for below, above in ends)


def _near(below: Decimal | None, above: Decimal | None, reach: Decimal) -> bool:
    return below is not None and above is not None and abs(above - below) <= reach
