"""Who holds a report: a process on a host, and whether it is still there."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

_BORN_FIELD = 19  # starttime, counted from behind the name of the process, see proc(5)


@dataclass(frozen=True, slots=True)
class Owner:
    """`born` tells a process from a later one that was given its number; None where the system does not say."""

    host: str
    pid: int
    born: int | None


def this_process() -> Owner:
    return Owner(socket.gethostname(), os.getpid(), _born(os.getpid()))


def is_gone(owner: Owner) -> bool:
    """Whether it is certain that the process has ended: that can be told on its own host only."""
    if owner.host != socket.gethostname() or owner.born is None:
        return False
    return _born(owner.pid) != owner.born


def _born(pid: int) -> int | None:
    return _born_by_proc(pid) if sys.platform == "linux" else _born_by_psutil(pid)


def _born_by_proc(pid: int) -> int | None:
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return int(told.rpartition(")")[2].split()[_BORN_FIELD])


def _born_by_psutil(pid: int) -> int | None:
    """In milliseconds."""
    import psutil

    try:
        return int(psutil.Process(pid).create_time() * 1000)
    except psutil.Error:
        return None
