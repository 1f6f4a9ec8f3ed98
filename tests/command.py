"""`lkj` as a person or a script calls it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

LKJ = (sys.executable, "-P", "-m", "lkj")
SAMPLE = Path(__file__).parents[1] / "samples" / "lkj-kpu-banjarbaru-2024" / "report.pdf"

HANGS = 1_800
"""Seconds after which what a test started has to be ended; nothing that works takes so long on a busy machine."""

_ROOT_IS_ABOVE_PERMISSIONS = ("dac_override", "dac_read_search")


def lkj(
    *arguments: str | Path, within: Sequence[str] = (), said: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run it to its end, in English; `within` is a command that runs it, `said` are the lines that it is answered."""
    return subprocess.run(
        [*within, *LKJ, *map(os.fspath, arguments)],
        capture_output=True,
        input=said,
        text=True,
        timeout=HANGS,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "COLUMNS": "100", **environment},
    )


def bound_by_permissions() -> tuple[str, ...]:
    """What to run `lkj` within so that permissions of files hold for it, as they do not for root."""
    if os.geteuid() != 0:
        return ()
    lost = ",".join(f"-{capability}" for capability in _ROOT_IS_ABOVE_PERMISSIONS)
    return ("setpriv", f"--bounding-set={lost}", f"--inh-caps={lost}")
