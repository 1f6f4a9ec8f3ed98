"""Files of what people said, to which lines are only added: all of them or none, by one person at a time."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from io import FileIO
from pathlib import Path

from lkj.io.output import failed, require_writable


@dataclass(frozen=True, slots=True)
class Growing:
    """A file that nobody else adds to now; `before` is all that it holds."""

    file: FileIO
    before: bytes

    def add(self, lines: bytes) -> None:
        """What was written in part (a full disk) is taken back."""
        if self.before and not self.before.endswith(b"\n"):
            lines = b"\n" + lines
        try:
            written = self.file.write(lines)
            if written < len(lines):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(self.file.fileno())
        except OSError:
            self.file.truncate(len(self.before))
            raise


@contextmanager
def growing(path: Path) -> Iterator[Growing]:
    """Two people may add at once, each in a process of their own: the second waits for the first. Raises UsageError."""
    try:
        with FileIO(path, "a+") as file, _alone(file, path):
            file.seek(0)
            yield Growing(file, file.readall())
    except OSError as error:
        raise failed(path, error) from error


@contextmanager
def _alone(file: FileIO, path: Path) -> Iterator[None]:
    """By the file itself, where that can be locked without keeping readers out; else by one beside it, for so long."""
    if sys.platform != "win32" and find_spec("fcntl"):
        from lkj.io.lock_of_file import lock

        lock(file)
        yield
    else:
        from filelock import FileLock

        with FileLock(path.with_name(f"{path.name}.lock")):
            yield


def require_addable(path: Path) -> None:
    """Tells before the first line, not after, that none can be added. Raises UsageError."""
    if not path.exists():
        return require_writable(path)
    try:
        path.open("ab").close()
    except OSError as error:
        raise failed(path, error) from error
