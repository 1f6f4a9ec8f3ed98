"""Reads a report and draws pages of it with what the reader made of them. Only the overlay child imports this."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from extractor.draw.drawing import canvas_of
from extractor.draw.overlay import overlay_of
from extractor.draw.overlay_job import DrawnPage, OverlayJob
from extractor.draw.overlay_painter import painted
from extractor.draw.straight_canvas import laid_straight
from extractor.draw.thresholds import OVERLAY_PIXELS
from extractor.pages.page import Page, Word
from extractor.pages.pdfium import Opened, opened
from extractor.pages.readable import read_pages, shown
from extractor.read import Understood, understood
from extractor.scan.kept import digest_of
from extractor.scan.on_paper import OnPaper
from extractor.scan.pages_seen import PagesSeen
from schemas.document import Source
from schemas.errors import UsageError


def drawn_pages(path: Path, job: OverlayJob, progress: Callable[[int, int], None]) -> list[DrawnPage]:
    """The pages asked for, in that order. Raises UsageError where the report has no such page,
    UnreadableInput, and RecognitionWanted."""
    with opened(path, job.limits) as pdf:
        count = pdf.page_count
        beyond = [page for page in job.drawn if page > count]
        if beyond:
            raise UsageError("no_page_to_draw", page=min(beyond), pages=count)
        digest = digest_of(path)
        recognised = PagesSeen(job.scans, digest)
        pages, notes = read_pages(pdf, job.limits, job.pages, progress, recognised.seen)
        recognised.require_all()
        progress(0, count)
        whole = understood(Source(path=shown(path), sha256="", pages=count), pages, notes, job.limits)
        seen = OnPaper(job.scans, digest)
        return [
            DrawnPage(number, _drawn(pdf, whole, pages, number, job.legend, seen.words(number))) for number in job.drawn
        ]


def _drawn(
    pdf: Opened,
    whole: Understood,
    pages: Sequence[Page],
    number: int,
    legend: Mapping[str, str],
    seen: Sequence[Word],
) -> bytes | None:
    canvas = canvas_of(pdf, number, OVERLAY_PIXELS, seen)
    if canvas is None:
        return None
    laid = next((page.laid for page in pages if page.number == number), None)
    straight = laid_straight(canvas, laid) if laid else canvas
    return painted(straight, overlay_of(whole, pages, number, pdf.text_layer(number).words), legend)
