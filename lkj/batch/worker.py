"""The process that reads and checks one report after the other: `python -P -m lkj.batch.worker PARENT`.

Each line on our standard input is a job. The answer is frames (see `extractor.child.frames`) on our standard output: a
page that begins, then the document and what the checks say of it, or a refusal. After an answer the next job may come;
a report that ends us costs nothing but a new process.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from extractor.child.confinement import confine_anew
from extractor.child.frames import send
from extractor.child.one_job import OUT_OF_MEMORY, claim_standard_output, refusal_of, telling
from extractor.child.process import Extract, load_engine
from extractor.front.masking import without_employee_numbers
from extractor.limits import Limits
from extractor.scan.asked import Scans
from lkj.batch.with_parent import die_with_parent
from lkj.people.apply_corrections import apply_corrections
from lkj.people.told_agency import with_told_agency
from lkj.reading.reader import look_at, with_lost_pages
from lkj.reading.recognition import recognise
from lkj.words.language import Language, speak
from schemas.document import Document, decode, encode
from schemas.errors import LkjError, RecognitionWanted
from schemas.findings import Report, encode_report

Check = Callable[[Document, Path, Language], Report]
Show = Callable[[Document, Report, Path, Path], str]
Tools = tuple[Extract, Check, Show]

_RESET_PEAK = "5"  # of /proc/PID/clear_refs, see proc(5)


class WorkerJob(msgspec.Struct, frozen=True):
    """`path` is as the system has it, be it text or not; `pages` None stands for all; `lost` are pages that ended an
    earlier worker, with the reason; the page for people will stand in `folder`."""

    path: bytes
    limits: Limits
    language: Language
    folder: bytes = b""
    pages: frozenset[int] | None = None
    lost: dict[int, str] = {}
    scans: Scans | None = None


class Checked(msgspec.Struct, frozen=True):
    """What comes after the document: the encoded findings, the most memory in bytes that we held for them both, and the
    page for people; empty where making it failed, for what was found is worth more."""

    findings: msgspec.Raw
    peak_bytes: int | None
    page: str = ""


def main(load: Callable[[], Tools]) -> None:
    """Do the jobs on standard input; `load` imports the engine, which must not be there before the limits are."""
    channel = claim_standard_output()
    die_with_parent(int(sys.argv[-1]))
    gc.disable()
    tools: Tools | None = None
    for line in sys.stdin.buffer:
        job = msgspec.json.decode(line, type=WorkerJob)
        confine_anew(job.limits)
        try:
            if tools is None:
                tools = load()
                gc.freeze()
            _answer(channel, job, *tools)
            gc.collect()  # between reports: what one left behind must not be in the way of the next
        except MemoryError:
            os._exit(OUT_OF_MEMORY)  # no clean-up: it would need memory


def _answer(channel: BinaryIO, job: WorkerJob, extract: Extract, check: Check, show: Show) -> None:
    path = Path(os.fsdecode(job.path))
    progress = telling(channel, job.limits)
    _forget_peak()
    speak(job.language)
    try:
        look_at(path)
        read = decode(encode(without_employee_numbers(_read(extract, path, job, progress))))
        document = with_told_agency(apply_corrections(with_lost_pages(read, job.lost), path, quiet=True), path)
        send(channel, encode(document))
        progress(0, document.source.pages)  # the checks have their time for themselves
        report = check(document, path, job.language)
        page = show(document, report, path, Path(os.fsdecode(job.folder))) if job.folder else ""
        send(channel, msgspec.json.encode(Checked(msgspec.Raw(encode_report(report)), _peak_bytes(), page)))
    except LkjError as error:
        send(channel, refusal_of(error))


def _read(extract: Extract, path: Path, job: WorkerJob, progress: Callable[[int, int], None]) -> Document:
    """The document; pages that have to be recognized for it are so by one child: the other cores read other reports."""
    try:
        return extract(path, job.limits, job.pages, progress, job.scans)
    except RecognitionWanted as wanted:
        scans = recognise(path, job.scans, wanted, progress, children=1)
        return extract(path, job.limits, job.pages, progress, scans)


def _forget_peak() -> None:
    with suppress(OSError):  # not every container lets us; the peak is then that of all reports so far
        Path("/proc/self/clear_refs").write_text(_RESET_PEAK)


def _peak_bytes() -> int | None:
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return None
    kilobytes = next((line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")), None)
    return int(kilobytes) * 1024 if kilobytes else None


def _load() -> Tools:
    from lkj.batch.report_page import report_page  # only now: the engine must not be there before the limits are
    from lkj.reading.checking import findings_of

    return load_engine(), findings_of, report_page


if __name__ == "__main__":
    main(_load)
