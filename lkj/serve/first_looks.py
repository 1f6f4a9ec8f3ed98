"""First looks: what the text of a report tells at once, to be shown while the pictures in it are still recognized."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from lkj.batch.figures import Figures, figures_of
from lkj.batch.folder import OutFolder
from lkj.batch.job import Read
from lkj.serve.home import Home
from schemas.document import decode
from schemas.findings import decode_report


@dataclass(frozen=True, slots=True)
class FirstLook:
    """`waiting` are the pages with pictures that are still to be recognized."""

    figures: Figures
    waiting: Sequence[int]


class FirstLooks:
    """Those of reports that are not wholly read. They belong to this window: another begins anew."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._lock = threading.Lock()
        self._known: dict[str, FirstLook] = {}
        shutil.rmtree(home.first.path, ignore_errors=True)

    def of(self, sha256: str | None) -> FirstLook | None:
        with self._lock:
            return self._known.get(sha256 or "")

    def keep(self, read: Read) -> bool:
        """False where it is the whole: nothing waits in it, or it is none that we understand. Raises UsageError where
        the folder cannot be written to."""
        try:
            document, report = decode(read.document), decode_report(read.findings)
        except msgspec.MsgspecError:
            return False
        waiting = [note.page for note in document.page_notes if note.waiting is True]
        if not waiting:
            return False
        self._home.first.keep(read.job.key, read.document, read.findings)
        with self._lock:
            self._known[read.job.key] = FirstLook(figures_of(document, report), waiting)
        return True

    def drop(self, sha256: str) -> bool:
        """The whole is there, or never will be; whether there was a first look. Its files stay: somebody may be reading
        them."""
        with self._lock:
            return self._known.pop(sha256, None) is not None

    def folder(self, sha256: str) -> OutFolder:
        """Where what was read of a report stands."""
        return self._home.first if self.of(sha256) else self._home.data
