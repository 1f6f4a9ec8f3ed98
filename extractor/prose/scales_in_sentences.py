"""Rating scales that one sentence tells: `Kriteria: Baik (90% s.d. 110%), Cukup (70% s.d. < 90%), Kurang (< 70%).`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from extractor.meaning.scales import band_of
from extractor.prose.sentences import Sentence
from extractor.prose.thresholds import FEWEST_CLASSES
from extractor.words.prose_vocabulary import ABOVE, SCALE_OPENS, SUBJECTS
from schemas.document import Band

_CLASS: Final = re.compile(r"(?P<label>[^\W\d][^():;,=0-9]{1,40}?)\s*\(\s*(?P<bounds>[^()]*[0-9][^()]*?)\s*\)")
_LINK: Final = re.compile(r"\s*[,;/]\s*|\s+(?=(?:dan|serta|atau)\s)", re.IGNORECASE)  # between two classes
_LINK_BEFORE: Final = re.compile(r"^(?:dan|serta|atau)\s+", re.IGNORECASE)


def classes_of(sentence: Sentence) -> Sequence[Band]:
    """The classes that follow each other in `sentence` behind a colon or a word that opens a list; else none."""
    if sentence.text.count("(") < FEWEST_CLASSES:  # most sentences: nothing to look for
        return ()
    printed = list(_CLASS.finditer(sentence.text))
    if len(printed) < FEWEST_CLASSES or not SCALE_OPENS.search(sentence.text[: printed[0].start()]):
        return ()
    links = (_LINK.match(sentence.text, before.end()) for before in printed)
    if any(link is None or link.end() != after.start() for link, after in zip(links, printed[1:], strict=False)):
        return ()
    bands = [_band(sentence, match) for match in printed]
    return [band for band in bands if band] if all(bands) else ()


def scales_told(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Sequence[Band]]]:
    for sentence in sentences:
        if bands := classes_of(sentence):
            yield sentence.page, bands


def _band(sentence: Sentence, printed: re.Match[str]) -> Band | None:
    bounds = SUBJECTS.sub("", printed["bounds"])
    band = band_of(ABOVE.sub("> ", bounds), _LINK_BEFORE.sub("", printed["label"]))
    if band is None:
        return None
    return msgspec.structs.replace(band, raw=printed[0], bbox=sentence.place(*printed.span())[1])
