"""Files that lkj made and nobody changed since: only these are made anew without being asked.

The digest of what was written is kept as an extended attribute of the file. Whoever fills in a working paper changes
it or writes it anew, so that digest and content part. Where a file system keeps no attributes, no file is known as
ours.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from lkj.io import regular_file
from lkj.io.output import write
from schemas.errors import UsageError

_ATTRIBUTE: Final = "user.lkj.sha256"


def require_replaceable(target: Path | None, force: bool) -> None:
    """Raises UsageError where there is a file at `target` that people may have worked in. Empty files, pipes and
    devices have nothing to lose."""
    if force or target is None or not target.is_file() or target.stat().st_size == 0:
        return
    if not _unchanged(target):
        raise UsageError("output_exists", path=str(target))


def write_own(target: Path | None, data: bytes) -> None:
    """As `write` does; the file is known as ours from then on."""
    write(target, data)
    if target is not None and target.is_file() and hasattr(os, "setxattr"):
        with suppress(OSError):  # this file system keeps none
            os.setxattr(target, _ATTRIBUTE, _digest(data))


def _unchanged(path: Path) -> bool:
    try:
        return hasattr(os, "getxattr") and os.getxattr(path, _ATTRIBUTE) == _digest(regular_file.contents(path))
    except OSError:
        return False


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
