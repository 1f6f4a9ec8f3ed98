"""The folder that the window keeps its reports in: a folder as the commands know it, and what the window made of it."""

from __future__ import annotations

import secrets
import shutil
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from lkj.batch.folder import OutFolder
from lkj.people.crosswalk_file import NAME as CROSSWALK
from schemas.errors import UsageError

_KEY_DIGITS = 16
_SECRET_BYTES = 24


@dataclass(frozen=True, slots=True)
class Home:
    """`reports` holds the PDFs, with what people said of them beside them, under the names that the commands know;
    `drafts` the word processor's files that some of them were made of. All else can be made anew."""

    path: Path

    @property
    def reports(self) -> Path:
        return self.path / "reports"

    @property
    def drafts(self) -> Path:
        return self.path / "drafts"

    def is_of_draft(self, report: Path) -> bool:
        return any(self.drafts.glob(f"{escape(report.stem)}.*"))

    @property
    def incoming(self) -> Path:
        """What is being uploaded; it is emptied whenever the window opens."""
        return self.path / "incoming"

    @property
    def data(self) -> OutFolder:
        return OutFolder(self.path / "data")

    @property
    def first(self) -> OutFolder:
        """What first looks told, of reports that were not wholly read then; emptied whenever the window opens."""
        return OutFolder(self.path / "first")

    @property
    def crosswalk(self) -> Path:
        return self.reports / CROSSWALK

    def pictures(self, key: str) -> Path:
        return self.path / "pictures" / key

    def told(self, key: str) -> Path:
        """Findings in other words, or after corrections."""
        return self.path / "told" / key

    def make(self) -> None:
        """Raises UsageError where it cannot be made or written to."""
        try:
            shutil.rmtree(self.incoming, ignore_errors=True)
            for folder in (self.reports, self.drafts, self.incoming):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError("output_failed", path=str(self.path), reason=error.strerror or str(error)) from error
        self.data.make()

    def secret(self) -> str:
        """What only the owner of the folder knows; the same as long as the folder stays, so that addresses do too."""
        path = self.path / "secret"
        try:
            if not path.exists():
                path.touch(0o600)
                path.write_text(secrets.token_urlsafe(_SECRET_BYTES), encoding="ascii")
            return path.read_text(encoding="ascii").strip()
        except OSError as error:
            raise UsageError("output_failed", path=str(path), reason=error.strerror or str(error)) from error

    def pdfs(self) -> list[Path]:
        """All reports, in the order of their names."""
        return sorted(path for path in self.reports.iterdir() if path.suffix.casefold() == ".pdf" and path.is_file())


def key_of(sha256: str) -> str:
    """By which a report is known in addresses, and its files in the folder."""
    return sha256[:_KEY_DIGITS]
