"""`lkj extract --draw`: pages with what the reader made of them drawn upon them, as PNG files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from extractor.draw.overlay_job import DrawnPage, OverlayJob
from extractor.limits import DEFAULT_LIMITS
from extractor.scan.choice import Ocr
from lkj.io.output import failed, require_writable, write
from lkj.reading import progress
from lkj.reading.overlay_legend import legend
from lkj.reading.reader import Progress, answer_to, idle
from lkj.reading.recognition import scans_of
from lkj.settings.page_selection import pages_of
from lkj.words import notes
from schemas.errors import ReaderFailed, UnreadableInput, UsageError

COMMAND = (sys.executable, "-P", "-m", "extractor.draw.overlay_child")
MOST_DRAWN = 100
_ENDING = ".png"


def draw_pages(
    report: Path, drawn: str, pages: str | None, target: Path | None, quiet: bool, ocr: Ocr = "auto", alone: bool = True
) -> None:
    """Draw the pages that `drawn` names, on the command line's terms; `pages` are those to read, all where None.

    `alone` tells that nothing else was asked for. Raises UsageError before the work begins where it would come to
    nothing, and what reading raises.
    """
    wanted = sorted(pages_of(drawn, "bad_draw"))
    if not alone:
        raise UsageError("draw_alone")
    if len(wanted) > MOST_DRAWN:
        raise UsageError("draw_most", count=len(wanted), most=MOST_DRAWN)
    files = _files(target, wanted)
    for path in files:
        require_writable(path, report)
    read = pages_of(pages) | set(wanted) if pages else None
    with progress.shown(quiet, len(read) if read else None) as tell_page:
        pictures = _asked(report, OverlayJob(DEFAULT_LIMITS, read, scans_of(ocr), wanted, legend()), tell_page)
    _write(report, dict(zip(wanted, files, strict=True)), pictures)


def _files(target: Path | None, pages: Sequence[int]) -> list[Path]:
    """Where each page goes. A folder that is not there yet is made."""
    if target is None:
        raise UsageError("draw_where")
    is_file = target.suffix.lower() == _ENDING and not target.is_dir()
    if is_file and len(pages) > 1:
        raise UsageError("draw_folder", count=len(pages))
    if is_file:
        return [target]
    if target.suffix and not target.exists():
        raise UsageError("draw_where")
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise failed(target, error) from error
    return [target / f"page-{page:03}{_ENDING}" for page in pages]


def _asked(report: Path, job: OverlayJob, tell_page: Progress) -> list[DrawnPage]:
    data, lost = answer_to(job, report, tell_page, idle, COMMAND)
    for page, reason in lost.items():
        notes.tell(notes.page_failed(page, reason))
    try:
        return msgspec.json.decode(data, type=list[DrawnPage])
    except msgspec.MsgspecError as error:
        raise ReaderFailed("file_unreadable", path=str(report), page=0, reason="nonsense") from error


def _write(report: Path, files: dict[int, Path], pictures: Sequence[DrawnPage]) -> None:
    """What could be drawn is kept; what could not is told after it. Raises UnreadableInput."""
    for picture in pictures:
        if picture.png is not None:
            write(files[picture.page], picture.png)
    missing = next((picture.page for picture in pictures if picture.png is None), None)
    if missing is not None:
        raise UnreadableInput("not_drawn", path=str(report), page=missing)
