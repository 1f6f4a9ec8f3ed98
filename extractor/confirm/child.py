"""The disposable process of second readings: `python -m extractor.confirm.child REPORT.pdf`.

It is apart from the process that reads the report, so that an engine that crashes, hangs or eats all memory costs its
own reading of a page, and never the document.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import msgspec

from extractor.child.frames import Message, Progress, send
from extractor.child.one_job import answer_one
from extractor.confirm.readings import Engine, PageReading, Readings, SecondJob
from extractor.front.masking import without_employee_numbers

_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")  # each further thread reserves address space


def main(engines: Mapping[str, Callable[[Path], Engine]]) -> None:
    def work(job: SecondJob, channel: BinaryIO) -> Message:
        os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
        readings = read(Path(sys.argv[-1]), job, engines, lambda page, pages: send(channel, Progress(page, pages)))
        return msgspec.json.encode(without_employee_numbers(readings))

    answer_one(SecondJob, work)


def read(
    path: Path,
    job: SecondJob,
    engines: Mapping[str, Callable[[Path], Engine]],
    progress: Callable[[int, int], None],
) -> Readings:
    """All engines on all pages of `job`, page by page; what fails is told, and the rest goes on."""
    wanted = sorted(job.pages or ())
    opened, done = _opened(path, job, engines)
    versions = {engine.name: engine.version for engine in opened}
    end = time.monotonic() + job.seconds
    for place, page in enumerate(wanted):
        if time.monotonic() >= end:
            return Readings(versions, done, wanted[place:])
        progress(page, len(wanted))
        done += [_page(engine, page) for engine in opened]
    return Readings(versions, done)


def _opened(
    path: Path, job: SecondJob, engines: Mapping[str, Callable[[Path], Engine]]
) -> tuple[list[Engine], list[PageReading]]:
    opened: list[Engine] = []
    failed: list[PageReading] = []
    for name in job.engines:
        try:
            opened.append(engines[name](path))
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - other people's code on a stranger's file raises whatever it likes
            failed.append(PageReading(name, 0, failure=type(error).__name__))
    return opened, failed


def _page(engine: Engine, page: int) -> PageReading:
    try:
        return PageReading(engine.name, page, list(engine.cells(page)))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        return PageReading(engine.name, page, failure=type(error).__name__)


if __name__ == "__main__":
    from extractor.confirm.with_camelot import Camelot
    from extractor.confirm.with_pdfplumber import Pdfplumber

    main({"pdfplumber": Pdfplumber, "camelot": Camelot})
