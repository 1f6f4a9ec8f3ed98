"""What a file was before it is made anew, kept beside it."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from lkj.io import regular_file
from lkj.io.output import write


def keep(path: Path) -> Path:
    """A copy under a free name: `kertas.before-1.xlsx`. Raises UsageError."""
    names = (path.with_stem(f"{path.stem}.before-{number}") for number in count(1))
    kept = next(name for name in names if not name.exists())
    write(kept, regular_file.contents(path))
    return kept
