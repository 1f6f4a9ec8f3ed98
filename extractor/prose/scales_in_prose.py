"""Rating scales that the running text prints: in a list, a class a line (`80 s/d 100 % = Sangat Baik (SB)`), or in one
sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import msgspec

from extractor.meaning.scales import band_of
from extractor.prose.bare_classes import bare_scales
from extractor.prose.scales_in_sentences import scales_told
from extractor.prose.text import Paragraph
from extractor.prose.thresholds import FEWEST_CLASSES
from extractor.words.prose_vocabulary import ABOVE, BAND
from schemas.document import Band, Scale


def scales_in(paragraphs: Sequence[Paragraph]) -> list[Scale]:
    """The scales of the running text: lists, whose classes stand in lines that follow each other, then sentences."""
    read = [(paragraph.page, _band(paragraph)) for paragraph in paragraphs]
    runs = [list(run) for is_band, run in groupby(read, key=lambda entry: entry[1] is not None) if is_band]
    listed = [(run[0][0], [band for _, band in run if band]) for run in runs if len(run) >= FEWEST_CLASSES]
    told = [scale for paragraph in paragraphs for scale in scales_told(paragraph.sentences)]
    return [
        Scale(id=f"prose{number}.scale", page=page, bands=list(bands))
        for number, (page, bands) in enumerate([*listed, *bare_scales(paragraphs), *told], 1)
    ]


def _band(paragraph: Paragraph) -> Band | None:
    """The class that a line prints: its bounds, a link (`=`, `dengan sebutan`), and its name."""
    text = paragraph.text
    printed = BAND.fullmatch(text.removeprefix(paragraph.mark).strip())
    if printed is None:
        return None
    band = band_of(ABOVE.sub("> ", printed["bounds"]), printed["label"].strip(" .;"))
    if band is None:
        return None
    _, box = paragraph.sentences[0].place(0, len(paragraph.sentences[0].text))
    return msgspec.structs.replace(band, raw=printed[0].strip(), bbox=box)
