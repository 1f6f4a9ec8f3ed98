"""Files to take home, made by a child of their own when they are asked for."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from extractor.limits import DEFAULT_LIMITS, MEBIBYTE
from lkj.serve.child import answer_of
from lkj.serve.home import Home
from lkj.serve.making import Making
from lkj.serve.shown import Shown

_LIMITS = replace(DEFAULT_LIMITS, memory_bytes=3072 * MEBIBYTE)
ENDINGS: Final = {
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "parquet.zip": "application/zip",
}


@contextmanager
def made(home: Home, shown: Shown, ending: str) -> Iterator[Path]:
    """The file, which is gone afterwards. Raises what making it raises."""
    folder = Path(tempfile.mkdtemp(dir=home.incoming))
    target = folder / f"made.{ending}"
    try:
        _make(shown, target)
        yield target
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _make(shown: Shown, target: Path) -> None:
    baseline = shown.baseline
    job = Making(
        _LIMITS,
        report=str(shown.shelved.path),
        document=str(shown.checked.document_file),
        baseline=str(baseline) if baseline.exists() else "",
        target=str(target),
        language=shown.language,
        of_draft=shown.of_draft,
    )
    answer_of("lkj.serve.making", job, "not_made", shown.shelved.name)
