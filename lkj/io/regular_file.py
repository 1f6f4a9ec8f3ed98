"""Files to read: regular ones only. A pipe would be waited for, and a device may never end."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from io import BufferedReader
from pathlib import Path

from schemas.errors import UnreadableInput

_WHERE_THERE_ARE = ("O_CLOEXEC", "O_NONBLOCK", "O_BINARY")
_FLAGS = sum((getattr(os, name, 0) for name in _WHERE_THERE_ARE), os.O_RDONLY)


def opened(path: Path) -> BufferedReader:
    """The file at `path`, to be read; links are followed. Raises UnreadableInput at once where it is no file but a
    pipe, a device, a socket or a loop of links, and OSError as `open` does."""
    try:
        file = os.fdopen(os.open(path, _FLAGS), "rb")
    except PermissionError as error:
        if path.is_dir():  # as Windows tells a folder
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path)) from error
        raise
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UnreadableInput("link_loop", path=_text(path)) from error
        if error.errno == errno.ENXIO:  # a socket
            raise UnreadableInput("not_regular", path=_text(path)) from error
        raise
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise UnreadableInput("not_regular", path=_text(path))
    return file


def contents(path: Path) -> bytes:
    """All that the file holds. Raises as `opened` does."""
    with opened(path) as file:
        return file.read()


def digest_of(path: Path) -> str:
    """The SHA-256 of all that the file holds, in hexadecimal. Raises as `opened` does."""
    with opened(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _text(path: Path) -> str:
    """Bytes of a file name that are no text are replaced."""
    return os.fsencode(path).decode(errors="replace")
