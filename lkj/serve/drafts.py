"""Drafts that were sent are turned into PDFs, one after the other, and then read as reports."""

from __future__ import annotations

import queue
import shutil
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

from lkj.batch.reason import Reason, reason_of
from lkj.reading.drafts import pdf_of
from lkj.serve.home import Home
from schemas.errors import LkjError, UnreadableInput


class Drafts:
    """`take` is given each PDF. What cannot be turned into one is tried again when the window opens the next time."""

    def __init__(self, home: Home, take: Callable[[Path], object], changed: Callable[[str], object]) -> None:
        self._home, self._take, self._changed = home, take, changed
        self._todo: queue.Queue[Path] = queue.Queue()
        self._reasons: dict[Path, Reason] = {}
        self._thread = threading.Thread(target=self._run, name="drafts", daemon=True)

    def start(self) -> None:
        for draft in self.waiting():
            self._todo.put(draft)
        self._thread.start()

    def add(self, draft: Path) -> None:
        self._reasons.pop(draft, None)
        self._todo.put(draft)
        self._changed("")

    def waiting(self) -> dict[Path, Reason | None]:
        """Drafts without a PDF, each with why there is none, if that is known."""
        drafts = sorted(path for path in self._home.drafts.iterdir() if path.is_file())
        return {path: self._reasons.get(path) for path in drafts if not self._pdf(path).exists()}

    def _run(self) -> None:
        while True:
            draft = self._todo.get()
            try:
                self._turn(draft)
            except LkjError as error:
                self._reasons[draft] = reason_of(error, draft.name)
            except Exception as error:  # noqa: BLE001 - one draft must not keep the others from being read
                traceback.print_exc(file=sys.stderr)
                failed = UnreadableInput("draft_not_converted", path=draft.name, reason=type(error).__name__)
                self._reasons[draft] = reason_of(failed, draft.name)
            self._changed("")

    def _turn(self, draft: Path) -> None:
        target = self._pdf(draft)
        if not target.exists():
            unfinished = self._home.incoming / f".{target.name}"
            shutil.copyfile(pdf_of(draft), unfinished)
            unfinished.replace(target)
        self._take(target)

    def _pdf(self, draft: Path) -> Path:
        return self._home.reports / f"{draft.stem}.pdf"
