"""Whatever a process started is ended with it, with process groups and without."""

from __future__ import annotations

import os
import subprocess
import sys

import psutil
import pytest

from lkj.io import process_tree

CHILD = "import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', 'input()'], stdin=subprocess.PIPE)"
COMMAND = (sys.executable, "-c", f"{CHILD}; print(p.pid, flush=True); p.wait()")


@pytest.mark.parametrize("groups", [True, False])
def test_what_it_started_is_ended_too(groups: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not groups:
        monkeypatch.delattr(os, "killpg", raising=False)
    process = process_tree.started(COMMAND, stdout=subprocess.PIPE)
    assert process.stdout is not None
    grandchild = psutil.Process(int(process.stdout.readline()))
    process_tree.end(process)
    process.wait()
    process.stdout.close()
    psutil.wait_procs([grandchild], timeout=100)
    assert not grandchild.is_running() or grandchild.status() == psutil.STATUS_ZOMBIE
    process_tree.end(process)  # gone already: nothing is the matter
