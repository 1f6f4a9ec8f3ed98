"""A run that is killed leaves no worker behind, be it stuck in the engine."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
from contextlib import suppress

from extractor.child.confinement import HELD_BY_SYSTEM

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


def die_with_parent(parent: int) -> None:
    """This process ends when `parent` does, or at once where that is gone."""
    if sys.platform == "linux" and HELD_BY_SYSTEM:
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:  # it was gone before we asked
            os._exit(0)
    else:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: int) -> None:
    import psutil

    with suppress(psutil.Error):
        psutil.Process(parent).wait()
    os._exit(0)
