"""Files of what people said, to which lines are only added: all of them or none, by one person at a time."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lkj.io.output import require_writable
from schemas.errors import UsageError


@dataclass(frozen=True, slots=True)
class Growing:
    """A file that nobody else adds to now; `before` is all that it holds."""

    handle: int
    before: bytes

    def add(self, lines: bytes) -> None:
        """What was written in part (a full disk) is taken back."""
        if self.before and not self.before.endswith(b"\n"):
            lines = b"\n" + lines
        try:
            written = os.write(self.handle, lines)
            if written < len(lines):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(self.handle)
        except OSError:
            os.ftruncate(self.handle, len(self.before))
            raise


@contextmanager
def growing(path: Path) -> Iterator[Growing]:
    """Two people may add at once, each in a process of their own: the second waits for the first. Raises UsageError."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o666)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield Growing(handle, os.pread(handle, os.fstat(handle).st_size, 0))
        finally:
            os.close(handle)
    except OSError as error:
        raise UsageError("output_failed", path=str(path), reason=error.strerror or str(error)) from error


def require_addable(path: Path) -> None:
    """Tells before the first line, not after, that none can be added. Raises UsageError."""
    if not path.exists():
        return require_writable(path)
    try:
        path.open("ab").close()
    except OSError as error:
        raise UsageError("output_failed", path=str(path), reason=error.strerror or str(error)) from error
