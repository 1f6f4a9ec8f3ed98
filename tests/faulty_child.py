"""A reading child that goes wrong on purpose: `faulty_child.py FAULT PAGE REPORT`, told its job like the real one.

It "reads" three pages; the fault strikes on PAGE, where 0 is after the last one.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from extractor.child import process as child
from extractor.limits import Limits
from schemas.document import Document, PageNote, Source
from schemas.errors import UnreadableInput

PAGES = 3


def refuse() -> None:
    raise UnreadableInput("password", path="x.pdf")


def blunder() -> None:
    raise AssertionError("our own fault")


def spin() -> None:
    while True:
        pass


FAULTS: dict[str, Callable[[], object]] = {
    "none": lambda: None,
    "crash": lambda: os.kill(os.getpid(), signal.SIGABRT),
    "hang": signal.pause,
    "eat": lambda: bytearray(1 << 40),
    "chatter": lambda: print("not for the parent", flush=True),
    "leave": lambda: os._exit(0),
    "spin": spin,
    "refuse": refuse,
    "blunder": blunder,
}


def extract(
    path: Path,
    limits: Limits,  # noqa: ARG001 - it breaks them all
    pages: frozenset[int] | None,
    progress: Callable[[int, int], None],
    scans: object = None,  # noqa: ARG001 - it sees none
) -> Document:
    fault, at = FAULTS[sys.argv[1]], int(sys.argv[2])
    chosen = [*sorted(pages or range(1, PAGES + 1)), 0]
    for page in chosen:
        progress(page, PAGES)
        if page == at:
            fault()
    notes = [PageNote(page=page, content="text", width=1, height=1) for page in chosen if page]
    return Document(source=Source(path=str(path), sha256="", pages=PAGES), page_notes=notes)


if sys.argv[1] == "babble":
    os.write(1, b"?" * 100)
else:
    child.main(lambda: extract)
