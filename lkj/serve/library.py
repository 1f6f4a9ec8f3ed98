"""The reports of the window: what became of each, and where its files are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Engine

from lkj.batch.figures import Figures
from lkj.batch.files import as_text, place_of
from lkj.batch.reason import Reason
from lkj.batch.summary_rows import Status, SummaryRow, summary_rows
from lkj.serve.drafts import Drafts
from lkj.serve.first_looks import FirstLook, FirstLooks
from lkj.serve.home import Home, key_of
from lkj.serve.progress import Progress
from lkj.store.database import reading


@dataclass(frozen=True, slots=True)
class Shelved:
    """`sha256` is None where the file could not even be opened; `page` of `pages` is being read now. `waiting` are
    pages with pictures that are still to be recognized: all else tells what the text says."""

    sha256: str | None
    path: Path
    status: Status
    figures: Figures | None = None
    reason: Reason | None = None
    page: int = 0
    pages: int = 0
    is_read_now: bool = False
    waiting: Sequence[int] = ()

    @property
    def is_readable(self) -> bool:
        return self.status == "read" or bool(self.waiting)

    @property
    def key(self) -> str:
        return key_of(self.sha256 or "")

    @property
    def name(self) -> str:
        return shown_name(self.path)


@dataclass(frozen=True, slots=True)
class Library:
    home: Home
    engine: Engine
    progress: Progress
    drafts: Drafts
    first_looks: FirstLooks

    def all(self) -> list[Shelved]:
        """The newest first; what is still to be read before all others."""
        drafts = self.drafts.waiting()  # asked first: one that becomes a report meanwhile is told twice, not lost
        before = self.progress.now()
        paths = {place_of(path): path for path in self.home.pdfs()}
        with reading(self.engine) as connection:
            rows = summary_rows(connection, list(paths))
        now = {**before, **self.progress.now()}  # what began or ended while we asked is being read
        found = [_shelved(row, now, self.first_looks.of(row.sha256)) for row in rows if row.status != "same"]
        entered = {Path(row.file).name for row in rows}
        found += [
            Shelved(None, path, "unfinished") for path in paths.values() if as_text(Path(path.name)) not in entered
        ]
        found += [_draft(path, reason) for path, reason in drafts.items()]
        return sorted(found, key=lambda one: (one.status == "read", -_changed(one.path)))

    def find(self, key: str) -> Shelved | None:
        return next((one for one in self.all() if one.key == key), None)


def shown_name(path: Path) -> str:
    """As it was sent: we keep it with a mark of its bytes behind."""
    stem, _dash, mark = path.stem.rpartition("~")
    return f"{stem or mark}{path.suffix}"


def _shelved(row: SummaryRow, now: Mapping[str, tuple[int, int]], first: FirstLook | None) -> Shelved:
    key = key_of(row.sha256 or "")
    page, pages = now.get(key, (0, 0))
    told = Shelved(row.sha256, Path(row.file), row.status, row.figures, row.reason, page, pages, key in now)
    if first is None or row.status == "read":
        return told
    return replace(told, status="unfinished", figures=first.figures, waiting=first.waiting)


def _draft(path: Path, reason: Reason | None) -> Shelved:
    """One that is to be turned into a PDF, or could not be."""
    return Shelved(None, path, "failed" if reason else "unfinished", reason=reason)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
