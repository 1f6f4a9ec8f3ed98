"""Where the system holds no limits, a child is measured by whoever started it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from extractor.limits import DEFAULT_LIMITS, MEBIBYTE
from lkj.reading import watch
from lkj.reading.watch import Watch

SPIN = "while True: pass"
HOLD = "held = b'?' * 200 * 2**20\ninput()"


@pytest.fixture(autouse=True)
def without_limits_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "HELD_BY_SYSTEM", False)


@contextmanager
def child(program: str) -> Iterator[Watch]:
    with subprocess.Popen((sys.executable, "-c", program), stdin=subprocess.PIPE) as process:
        yield Watch(process.pid)
        process.kill()


def found(watching: Watch, **limits: float) -> str | None:
    """What it is over, once it is over something."""
    confined = replace(DEFAULT_LIMITS, **limits)  # type: ignore[arg-type]
    while (over := watching.exceeded(confined)) is None:
        time.sleep(0.01)
    return over


def test_memory_is_measured() -> None:
    with child(HOLD) as watching:
        assert found(watching, memory_bytes=100 * MEBIBYTE) == "memory"
        assert watching.most_bytes > 100 * MEBIBYTE
        assert watching.exceeded(DEFAULT_LIMITS) is None


def test_computing_time_is_measured_for_each_report_and_each_page() -> None:
    with child(SPIN) as watching:
        assert found(watching, cpu_seconds=0.05) == "cpu"
        watching.begin()
        assert watching.exceeded(DEFAULT_LIMITS) is None
        assert found(watching, cpu_seconds=0.05) == "cpu"
        watching.page_begins(1)
        assert found(watching, page_cpu_seconds=0.05) == "hang"
        watching.page_begins(0)
        assert watching.exceeded(replace(DEFAULT_LIMITS, page_cpu_seconds=0.01)) is None


def test_a_child_that_is_gone_is_over_nothing() -> None:
    with child("pass") as watching:
        pass
    assert watching.exceeded(DEFAULT_LIMITS) is None
