"""Draws the pages that a report's findings stand on as soon as it is read, so that whoever looks need not wait."""

from __future__ import annotations

import queue
import sys
import threading
import time
import traceback
from pathlib import Path

from lkj.serve.first_looks import FirstLooks
from lkj.serve.home import key_of
from lkj.serve.pictures import Pictures
from lkj.serve.thresholds import DRAWN_AHEAD, DRAWN_TOGETHER, UNDISTURBED_SECONDS
from lkj.words.groups import groups_of
from schemas.findings import decode_report


class Artist:
    def __init__(self, first_looks: FirstLooks, pictures: Pictures) -> None:
        self._first_looks, self._pictures = first_looks, pictures
        self._todo: queue.Queue[tuple[Path, str, float]] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="artist", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def add(self, report: Path, sha256: str) -> None:
        self._todo.put((report, sha256, time.monotonic() + UNDISTURBED_SECONDS))

    def _run(self) -> None:
        while True:
            report, sha256, begins = self._todo.get()
            time.sleep(max(0.0, begins - time.monotonic()))
            try:
                pages = self._pages(sha256)
                for start in range(0, len(pages), DRAWN_TOGETHER):
                    self._pictures.draw(report, key_of(sha256), pages[start : start + DRAWN_TOGETHER])
            except Exception:  # noqa: BLE001 - they are drawn when they are looked at
                traceback.print_exc(file=sys.stderr)

    def _pages(self, sha256: str) -> list[int]:
        """The gravest findings first."""
        report = decode_report(self._first_looks.folder(sha256).findings(sha256).read_bytes())
        pages = (entry.page for group in groups_of(report.findings) for entry in group.root.evidence)
        return list(dict.fromkeys(pages))[:DRAWN_AHEAD]
