"""Where results go: standard output, or a file that is either whole or not there."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lkj.io import standard_output
from schemas.errors import UsageError


def require_writable(target: Path | None, source: Path | None = None) -> None:
    """Tell a target that cannot be written before minutes of reading, not after. Raises UsageError.

    `source` is the report that is read, which the output must not replace.
    """
    if target is None:
        return
    if source is not None and target.exists() and source.exists() and target.samefile(source):
        raise UsageError("output_is_input", path=str(target))
    try:
        if _keeps_its_place(target):
            target.open("ab").close()
        else:
            tempfile.TemporaryFile(dir=_real(target).parent).close()
    except OSError as error:
        raise failed(target, error) from error


def write(target: Path | None, data: bytes) -> None:
    """Write all of `data`; a file appears under its name only when it is whole. Raises UsageError, OutputClosed."""
    if target is None:
        standard_output.write(data)
        return
    try:
        if _keeps_its_place(target):
            target.write_bytes(data)
        else:
            _replace(_real(target), data)  # a link keeps pointing at the file that it points at
    except OSError as error:
        raise failed(target, error) from error


def _real(target: Path) -> Path:
    """What a link points at in the end. Raises OSError where that is the link itself."""
    try:
        return target.resolve()
    except RuntimeError as error:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from error


def _keeps_its_place(target: Path) -> bool:
    """A pipe or a device, which a file must not replace; or a folder, which opening then refuses."""
    return target.exists() and not target.is_file()


def _replace(target: Path, data: bytes) -> None:
    with _replacing(target) as file:
        file.write(data)


@contextmanager
def written_in_parts(target: Path) -> Iterator[BinaryIO]:
    """What is too large to be held whole; the file appears under its name only when all of it is there. Raises
    UsageError."""
    try:
        with _replacing(_real(target)) as file:
            yield file
    except OSError as error:
        raise failed(target, error) from error


@contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    handle, name = tempfile.mkstemp(prefix=".lkj-", dir=target.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            if sys.platform != "win32" and hasattr(os, "fchmod"):
                os.fchmod(handle, _usual_mode())
        unfinished.replace(target)
    except BaseException:  # Ctrl-C too: it goes on once the half-written file is gone
        unfinished.unlink()
        raise


def _usual_mode() -> int:
    """The permissions that a plain `open` would give; they can only be asked for by setting them."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def failed(target: Path, error: OSError) -> UsageError:
    """What is told of a file or folder that cannot be written."""
    return UsageError("output_failed", path=str(target), reason=error.strerror or str(error))
