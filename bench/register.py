"""Time of all checks over a document that is read already, and how it grows: `python -m bench.register REPORT.pdf`.

The document is taken once, and as 2, 4 and 8 copies of its pages one after another. The exponent is that of the best
line through the times, both in logarithms: 1 is in step with the pages, 2 with their square.
"""

from __future__ import annotations

import math
import re
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from lkj.reading.pipeline import document_of
from reconcile.check import check
from schemas.document import Document

ROUNDS = 5
COPIES = (1, 2, 4, 8)
LISTS = (
    "tables",
    "indicators",
    "budget",
    "aggregates",
    "claims",
    "scales",
    "headings",
    "passages",
    "agreements",
    "iku",
)
ID = re.compile(r"(?:id|table)")


def seconds_of_checks(path: Path) -> float:
    return seconds_of(document_of(path), ROUNDS)


def seconds_of(document: Document, rounds: int) -> float:
    """Of the processor, so that other programs do not count; the median of the rounds."""
    seconds = []
    for _ in range(rounds):
        begun = time.process_time()
        check(document)
        seconds.append(time.process_time() - begun)
    return statistics.median(seconds)


def copies(document: Document, times: int) -> Document:
    """The pages of a document, and all that is on them, as often one after another."""
    once = msgspec.to_builtins(document)
    parts = {name: [row for copy in range(times) for row in _moved(once[name], copy, document)] for name in LISTS}
    source = msgspec.structs.replace(document.source, pages=document.source.pages * times)
    return msgspec.convert({**once, **parts, "source": msgspec.to_builtins(source), "page_notes": []}, Document)


def _moved(entry: Any, copy: int, document: Document, key: str = "") -> Any:
    """With page, sentence and id of that copy."""
    if isinstance(entry, dict):
        return {name: _moved(value, copy, document, name) for name, value in entry.items()}
    if isinstance(entry, list):
        return [_moved(value, copy, document, key) for value in entry]
    if isinstance(entry, int) and key in ("page", "pages"):
        return entry + copy * document.source.pages
    if isinstance(entry, int) and key == "sentence":
        return entry + copy * 100_000
    return f"{entry}.{copy}" if isinstance(entry, str) and ID.fullmatch(key) else entry


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    return statistics.linear_regression([math.log(size) for size in sizes], [math.log(time) for time in seconds]).slope


if __name__ == "__main__":
    read = document_of(Path(sys.argv[1]))
    taken = [seconds_of(copies(read, times), ROUNDS if times == 1 else 1) for times in COPIES]
    for times, seconds in zip(COPIES, taken, strict=True):
        print(f"{times} × {read.source.pages} pages: {seconds:.3f} s")
    print(f"n^{exponent(COPIES, taken):.2f}")
