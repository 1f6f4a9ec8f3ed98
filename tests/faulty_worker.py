"""A batch worker that goes wrong where the name of a report says so: `FAULT-PAGE.pdf`, as `crash-2.pdf`.

It "reads" three pages. PAGE 0 is after the last one, and `check` in its place is over the checks. What is `first` in
place of a page strikes at the beginning, but only in a worker that has read a report before.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from extractor.limits import Limits
from lkj.batch import worker
from lkj.io.regular_file import digest_of
from lkj.words.language import Language
from schemas.document import Document, PageNote, Source
from schemas.errors import UnreadableInput
from schemas.findings import Coverage, Report

PAGES = 3


def refuse() -> None:
    raise UnreadableInput("password", path="x.pdf")


def blunder() -> None:
    raise AssertionError("our own fault")


def spin() -> None:
    while True:
        pass


FAULTS: dict[str, Callable[[], object]] = {
    "crash": lambda: os.kill(os.getpid(), signal.SIGABRT),
    "killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "hang": signal.pause,
    "eat": lambda: bytearray(1 << 40),
    "leave": lambda: os._exit(0),
    "spin": spin,
    "refuse": refuse,
    "blunder": blunder,
    "slow": lambda: time.sleep(0.3),
    "babble": lambda: os.write(3, b"?" * 100),  # 3: where the real standard output is kept
}

read_before = 0


def strike(path: Path, place: str) -> None:
    fault, _, at = path.stem.partition("-")
    if at == place:
        FAULTS[fault]()


def extract(
    path: Path,
    limits: Limits,  # noqa: ARG001 - it breaks them all
    pages: frozenset[int] | None,
    progress: Callable[[int, int], None],
    scans: object = None,  # noqa: ARG001 - it sees none
) -> Document:
    global read_before
    if read_before:
        strike(path, "first")
    read_before += 1
    chosen = [*sorted(pages or range(1, PAGES + 1)), 0]
    for page in chosen:
        progress(page, PAGES)
        strike(path, str(page))
    notes = [PageNote(page=page, content="text", width=1, height=1) for page in chosen if page]
    return Document(source=Source(path=str(path), sha256=digest_of(path), pages=PAGES), page_notes=notes)


def check(document: Document, path: Path, _: Language) -> Report:
    strike(path, "check")
    coverage = Coverage(numbers=0, tested=0, untested={})
    return Report(source=document.source, findings=[], coverage=coverage, page_notes=document.page_notes)


def show(*_: object) -> str:
    return "<!doctype html>"


worker.main(lambda: (extract, check, show))
