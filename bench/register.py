"""Time of all checks over a document that is read already: `python -m bench.register REPORT.pdf`."""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from lkj.reading.pipeline import document_of
from reconcile.check import check

ROUNDS = 5


def seconds_of_checks(path: Path) -> float:
    """Of the processor, so that other programs do not count; the median of ROUNDS."""
    document = document_of(path)
    seconds = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        check(document)
        seconds.append(time.process_time() - begun)
    return statistics.median(seconds)


if __name__ == "__main__":
    print(f"{seconds_of_checks(Path(sys.argv[1])):.3f}")
