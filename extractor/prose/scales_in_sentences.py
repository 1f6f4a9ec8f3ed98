"""Rating scales that one sentence tells: `Kriteria: Baik (90% s.d. 110%), Cukup (70% s.d. < 90%), Kurang (< 70%).`,
with name and bounds in either order, in brackets or without."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import Final

import msgspec

from extractor.meaning.scales import band_of
from extractor.prose.sentences import Sentence
from extractor.prose.thresholds import FEWEST_CLASSES
from extractor.words.prose_vocabulary import ABOVE, CALLED, SCALE_OPENS, SUBJECTS
from schemas.document import Band

_CLASS: Final = re.compile(r"(?P<label>[^\W\d][^():;,=0-9]{1,40}?)\s*\(\s*(?P<bounds>[^()]*[0-9][^()]*?)\s*\)")
_BOUNDS: Final = r"(?P<bounds>(?=[^\s,;.)])[^();:]{0,30}?[0-9][0-9.,]*(?:\s*%|\s+persen\b)?)"
_REVERSED: Final = re.compile(_BOUNDS + r"\s*\(\s*(?P<label>[^\W\d][^()0-9]{1,40}?)\s*\)", re.IGNORECASE)
_UNBRACKETED: Final = re.compile(
    rf"{_BOUNDS}\s*(?:[=:]|{CALLED}\s)?\s*" + r"(?P<label>[^\W\d][^();:,=0-9]{1,40}?)\s*(?=;|,\s|\.?\s*$)",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"\s*[,;/]\s*|\s+(?=(?:dan|serta|atau)\s)", re.IGNORECASE)  # between two classes
_LINK_BEFORE: Final = re.compile(r"^(?:dan|serta|atau)\s+", re.IGNORECASE)
_PERCENT: Final = re.compile(r"\bpersen\b", re.IGNORECASE)


def classes_of(sentence: Sentence) -> Sequence[Band]:
    """The classes that follow each other in `sentence` behind a colon or a word that opens a list; else none."""
    listed = next((bands for shape in (_CLASS, _REVERSED, _UNBRACKETED) if (bands := _of_shape(sentence, shape))), ())
    return listed or _from_end_to_end(sentence)


def _from_end_to_end(sentence: Sentence) -> Sequence[Band]:
    """Classes that nothing announces, from the highest, which has no upper bound, to the lowest: `Nilai di atas 100%
    disebut A, 90% sampai 100% B, dan di bawah 90% C`."""
    if not ABOVE.search(sentence.text):
        return ()
    printed = list(_UNBRACKETED.finditer(sentence.text))
    bands = _chained(sentence, printed) if len(printed) >= FEWEST_CLASSES else ()
    whole = len(bands) >= FEWEST_CLASSES and any(b.low is None for b in bands) and any(b.high is None for b in bands)
    return bands if whole else ()


def _of_shape(sentence: Sentence, shape: re.Pattern[str]) -> Sequence[Band]:
    if shape is _CLASS and sentence.text.count("(") < FEWEST_CLASSES:  # most sentences: nothing to look for
        return ()
    start = _opened(sentence.text) if shape is not _CLASS else 0
    printed = list(shape.finditer(sentence.text, start)) if start is not None else []
    if len(printed) < FEWEST_CLASSES or not SCALE_OPENS.search(sentence.text[: printed[0].start()]):
        return ()
    return _chained(sentence, printed)


def _chained(sentence: Sentence, printed: Sequence[re.Match[str]]) -> Sequence[Band]:
    """The classes, where each is linked with the next and all can be read; else none."""
    links = (_LINK.match(sentence.text, before.end()) for before in printed)
    if any(link is None or link.end() != after.start() for link, after in zip(links, printed[1:], strict=False)):
        return ()
    bands = [_band(sentence, match) for match in printed]
    ends = {end for band in bands if band for end in (band.low, band.high)}
    bands = [band or _single(sentence, match, ends) for band, match in zip(bands, printed, strict=True)]
    return [band for band in bands if band] if all(bands) else ()


def _opened(text: str) -> int | None:
    """Where the list begins: behind the last colon, and the blanks after it."""
    colon = text.rfind(":")
    return colon + 1 + len(text[colon + 1 :]) - len(text[colon + 1 :].lstrip()) if colon >= 0 else None


def scales_told(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Sequence[Band]]]:
    for sentence in sentences:
        if bands := classes_of(sentence):
            yield sentence.page, bands


def _band(sentence: Sentence, printed: re.Match[str]) -> Band | None:
    return _placed(band_of(ABOVE.sub("> ", _bounds(printed)), _label(printed)), sentence, printed)


def _single(sentence: Sentence, printed: re.Match[str], ends: Collection[Decimal | None]) -> Band | None:
    """A class of one value, at which others begin or end: `di atas 100 % ...; 100 % Sesuai Target`."""
    bounds = _bounds(printed)
    band = band_of(f"{bounds} - {bounds}", _label(printed)) if bounds[:1].isdigit() else None
    return _placed(band, sentence, printed) if band is not None and band.low in ends else None


def _bounds(printed: re.Match[str]) -> str:
    return SUBJECTS.sub("", _LINK_BEFORE.sub("", _PERCENT.sub("%", printed["bounds"])))


def _label(printed: re.Match[str]) -> str:
    return _LINK_BEFORE.sub("", printed["label"]).strip(" .")


def _placed(band: Band | None, sentence: Sentence, printed: re.Match[str]) -> Band | None:
    if band is None:
        return None
    return msgspec.structs.replace(band, raw=printed[0], bbox=sentence.place(*printed.span())[1])
