"""Loaded by Python itself where this folder is in PYTHONPATH, and so in every child too: hides what Windows lacks.

What the standard library needs to start and end processes on this system stays (`os.waitpid`, `signal.SIGKILL`); that
our own code uses nothing else of the kind is held by `mypy --platform win32`.
"""

from __future__ import annotations

import os
import signal
import sys
import warnings

import psutil  # noqa: F401 - which needs them here itself

for module in ("resource", "fcntl", "pwd", "grp", "termios"):
    sys.modules[module] = None  # type: ignore[assignment] # so that importing it fails, as where there is none

_OF_OS = (*("killpg", "wait4", "waitid", "pread", "sched_getaffinity"), *("fchmod", "setxattr", "getxattr"))
_LACKING = {
    os: (*_OF_OS, "O_NONBLOCK", "O_CLOEXEC", "EX_OK"),
    signal: ("setitimer", "ITIMER_PROF", "SIGXCPU", "SIGPROF"),
}
for place, names in _LACKING.items():
    for name in names:
        if hasattr(place, name):
            delattr(place, name)

warnings.filterwarnings("ignore", "only soft file lock")  # Windows has locks of its own, which are not here
