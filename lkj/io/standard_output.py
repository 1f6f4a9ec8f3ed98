"""Standard output, which whoever reads it may close at any time."""

from __future__ import annotations

import errno
import os
import sys
from io import TextIOWrapper


class OutputClosed(Exception):
    """Nobody reads our standard output any more, as with `| head`."""


def in_utf8() -> None:
    """What is printed as text, as results are; a console of Windows would else be written to in its old code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.EINVAL):  # EINVAL: as Windows tells it
            raise
        raise OutputClosed from error


def forget() -> None:
    """After OutputClosed: Python would complain once more when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
