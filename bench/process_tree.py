"""Time and memory of a command with everything that it starts."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Mapping, Sequence

import psutil

SAMPLE_SECONDS = 0.02
RARE_SECONDS = 0.25
"""Between looks at memory that leave a command's time alone."""


def seconds_of(command: Sequence[str]) -> tuple[float, float]:
    """By the clock, from start to end, and of computing, with everything that it started; undisturbed."""
    start, before = time.perf_counter(), _computed()
    _require_success(subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode, command)
    return time.perf_counter() - start, _computed() - before


def _computed() -> float:
    """Seconds that processes have computed which were started here and are gone."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def megabytes_of(command: Sequence[str]) -> float:
    """The highest sum of memory over all processes at one moment. Looking at it slows the command down.

    Memory is the proportional set size where the system tells it (pages that processes share count once), else the
    resident set size.
    """
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        peak = _peak(process, SAMPLE_SECONDS)
    _require_success(process.returncode, command)
    return peak / 1e6


def computing_and_megabytes_of(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """Both of one run, for commands that take minutes: seconds of computing and the highest sum of memory over all its
    processes, looked at now and then only."""
    before = _computed()
    with subprocess.Popen(command, env=environment) as process:
        peak = _peak(process, RARE_SECONDS)
    _require_success(process.returncode, command)
    return _computed() - before, peak / 1e6


def peak_megabytes_of(command: Sequence[str]) -> float:
    """The most that one process of those it starts held resident, as the system counts it (in kilobytes on Linux)."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    _require_success(process.returncode, command)
    return usage.ru_maxrss / 1024


def _require_success(exit_code: int, command: Sequence[str]) -> None:
    """Findings (1) are a success."""
    if exit_code not in (os.EX_OK, 1):
        raise subprocess.CalledProcessError(exit_code, command)


def _peak(process: subprocess.Popen[bytes], every: float) -> int:
    peak, watched = 0, psutil.Process(process.pid)
    while process.poll() is None:
        peak = max(peak, _memory(watched))
        time.sleep(every)
    return peak


def _memory(parent: psutil.Process) -> int:
    try:
        return sum(_of_one(process) for process in [parent, *parent.children(recursive=True)])
    except psutil.NoSuchProcess:  # it ended while it was looked at; the next sample has the rest
        return 0


def _of_one(process: psutil.Process) -> int:
    memory = process.memory_full_info()
    return int(getattr(memory, "pss", 0) or memory.rss)
