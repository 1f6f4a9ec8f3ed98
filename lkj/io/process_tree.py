"""Processes that are ended together with all that they started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

_KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


def started(
    command: Sequence[str], stdin: int | None = None, stdout: int | None = None, stderr: int | IO[bytes] | None = None
) -> subprocess.Popen[bytes]:
    """Apart from us, so that Ctrl-C reaches only us, who then end it."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP
    return subprocess.Popen(
        command, stdin=stdin, stdout=stdout, stderr=stderr, start_new_session=True, creationflags=flags
    )


def spoken_with(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Over its pipes; what else it says is heard only by whoever looks for a fault."""
    others = None if os.environ.get("LKJ_DEBUG") else subprocess.DEVNULL
    return started(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=others)


def end(process: subprocess.Popen[bytes]) -> None:
    """And all that it started. Where processes have no groups, what it left behind when it died is not found."""
    end_group = getattr(os, "killpg", None)
    if end_group is None:
        return _end_tree(process.pid)
    with suppress(ProcessLookupError):
        end_group(process.pid, _KILL)


def _end_tree(pid: int) -> None:
    import psutil

    with suppress(psutil.NoSuchProcess):
        root = psutil.Process(pid)
        for one in (*root.children(recursive=True), root):
            with suppress(psutil.NoSuchProcess):
                one.kill()
