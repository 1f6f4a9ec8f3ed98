"""Limits that the system itself holds on this process: to be imported only where it has them (not on Windows)."""

from __future__ import annotations

import math
import resource
import signal
import sys
import time

from extractor.limits import Limits

assert sys.platform != "win32"

_LAST_WORDS_SECONDS = 5  # of computing, between being told and being ended


def confine(limits: Limits) -> None:
    """Of a process that reads one report."""
    _no_core()
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + _LAST_WORDS_SECONDS))


def confine_anew(limits: Limits) -> None:
    """Memory, of which a child of ours may have more; computing time from now on."""
    _no_core()
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, resource.getrlimit(resource.RLIMIT_AS)[1]))
    soft = math.ceil(time.process_time()) + limits.cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def confine_program(cpu_seconds: int, memory_bytes: int, written_bytes: int) -> None:
    """Of a program that takes the place of this process."""
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_FSIZE, (written_bytes, written_bytes))


def give_page(seconds: float) -> None:
    """From now on; 0 takes the limit away. A page that needs more ends us by a signal, even within the engine."""
    signal.setitimer(signal.ITIMER_PROF, seconds)


def _no_core() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
