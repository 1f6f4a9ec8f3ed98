"""A batch worker that recognizes no picture before it is let: before the file that `LET_GO` names is there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from extractor.scan.asked import Scans
from lkj.batch import worker
from lkj.reading.recognition import recognise
from schemas.errors import RecognitionWanted


def held(
    path: Path,
    scans: Scans | None,
    wanted: RecognitionWanted,
    progress: Callable[[int, int], None],
    children: int | None = None,
) -> Scans:
    while not Path(os.environ["LET_GO"]).exists():
        time.sleep(0.05)
    return recognise(path, scans, wanted, progress, children)


with patch.object(worker, "recognise", held):
    worker.main(worker._load)
