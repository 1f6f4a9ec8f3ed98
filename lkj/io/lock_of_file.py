"""The lock of an open file, which ends when it is closed: to be imported only where there is one (not on Windows)."""

from __future__ import annotations

import fcntl
import sys
from io import FileIO

assert sys.platform != "win32"


def lock(file: FileIO) -> None:
    """Waits for whoever holds it."""
    fcntl.flock(file, fcntl.LOCK_EX)
