"""Recognizes pages of a PDF one after the other, and keeps what is found. Only the recognizing child imports this."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import cv2
import msgspec
import numpy as np

from extractor.limits import Limits
from extractor.pages.page import Page, Ruling
from extractor.pages.pdfium import Opened, opened
from extractor.pages.turned import set_upright
from extractor.scan.asked import Scans
from extractor.scan.drawn_lines import drawn_lines
from extractor.scan.engine import engine
from extractor.scan.kept import Kept, digest_of
from extractor.scan.letters import Pixels
from extractor.scan.picture import picture_of, scale_of
from extractor.scan.recognise import recognised
from extractor.scan.recognised import Recognised
from extractor.scan.thresholds import (
    COLUMNS_OF_A_TABLE,
    FIGURES_OF_A_TABLE,
    ROWS_OF_A_TABLE,
    WIDEST_TABLE_GAP,
    WIDTH_OF_A_TABLE,
)
from extractor.scan.wanted import wanted_parts
from schemas.geometry import Box


def recognise_pages(
    path: Path, limits: Limits, pages: Iterable[int], scans: Scans, progress: Callable[[int, int], None]
) -> None:
    """Raises UnreadableInput where the file does not open, and OSError where nothing can be kept."""
    cv2.setNumThreads(1)
    kept = Kept(Path(scans.folder), digest_of(path), scans.ocr)
    with opened(path, limits) as pdf:
        for number in sorted(pages):
            progress(number, pdf.page_count)
            page = pdf.page(number)
            kept.keep(number, _parts(pdf, page, wanted_parts(page, scans.ocr)))


def _parts(pdf: Opened, page: Page, boxes: Iterable[Box]) -> list[Recognised]:
    scale = scale_of(page.width, page.height)
    with pdf.loaded(page.number) as handle:
        set_upright(handle)
        picture = picture_of(handle, scale)
    whole = Box(0, 0, page.width, page.height)
    return [part for box in boxes for part in _part(page.number, picture, scale, None if box == whole else box)]


def _part(number: int, picture: Pixels, scale: float, box: Box | None) -> list[Recognised]:
    """Of a picture in the text only one that holds a table: photographs and charts say nothing that can be checked."""
    if box is None:
        return [recognised(number, picture, scale, engine())]
    x0, top, x1, bottom = (round(edge * scale) for edge in box)
    cut = np.ascontiguousarray(picture[top:bottom, x0:x1])
    if not _holds_a_table(cut, scale):
        return []
    seen = recognised(number, cut, scale, engine())
    figures = sum(any(map(str.isdigit, word.text)) for word in seen.words)
    return [msgspec.structs.replace(seen, area=box)] if figures >= FIGURES_OF_A_TABLE else []


def _holds_a_table(picture: Pixels, scale: float) -> bool:
    """Whether lines down stand between lines across that begin and end alike. A chart of boxes has many lines too."""
    rulings = drawn_lines(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.uint8), scale).rulings
    across = [ruling for ruling in rulings if ruling.axis == "h"]
    down = sum(ruling.axis == "v" for ruling in rulings)
    least = WIDTH_OF_A_TABLE * picture.shape[1] / scale
    alike = (sum(_alike(one, other) for other in across) for one in across if one.end - one.start >= least)
    return down >= COLUMNS_OF_A_TABLE and max(alike, default=0) >= ROWS_OF_A_TABLE


def _alike(one: Ruling, other: Ruling) -> bool:
    return max(abs(one.start - other.start), abs(one.end - other.end)) <= WIDEST_TABLE_GAP
