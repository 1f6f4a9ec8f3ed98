"""The folder that a batch writes to: for each report its document, its findings and a page, whole or not there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lkj.io.output import failed, require_writable, write
from lkj.words.plain_text import plain_json

_DIGITS = 16
"""Of the SHA-256 in a name: enough that no two of the reports of a country share them."""
_SHELF_DIGITS = 2
"""Of these in the name of a folder between: 256 of them, so that none holds more files than a person can list."""


def shelf_of(sha256: str) -> str:
    return sha256[:_SHELF_DIGITS]


@dataclass(frozen=True, slots=True)
class OutFolder:
    """Names come from the bytes of a report alone, so they stay when the report is moved. What an earlier version wrote
    without folders between is found where it lies."""

    path: Path

    @property
    def summary_table(self) -> Path:
        return self.path / "summary.csv"

    def summary_page(self, number: int = 1) -> Path:
        """Counted from 1."""
        return self.path / ("summary.html" if number == 1 else f"summary-{number}.html")

    def document(self, sha256: str) -> Path:
        return self._found("documents", sha256, "json")

    def findings(self, sha256: str) -> Path:
        return self._found("findings", sha256, "json")

    @property
    def pages(self) -> Path:
        """The folder of the pages for people."""
        return self.path / "reports"

    def page(self, sha256: str) -> Path:
        return self._found(self.pages.name, sha256, "html")

    def relative(self, file: Path) -> str:
        """As a link or a cell beside the summary names it."""
        return file.relative_to(self.path).as_posix()

    def make(self) -> None:
        """Raises UsageError where it cannot be made or written to."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise failed(self.path, error) from error
        require_writable(self.summary_page())

    def holds(self, sha256: str) -> bool:
        return self.document(sha256).is_file() and self.findings(sha256).is_file()

    def keep(self, sha256: str, document: bytes, findings: bytes, page: str = "") -> None:
        """Without a page where it is empty. Raises UsageError where there is no room, or no permission."""
        self._put("documents", sha256, "json", plain_json(document) + b"\n")
        self._put("findings", sha256, "json", plain_json(findings) + b"\n")
        if page:
            self._put(self.pages.name, sha256, "html", page.encode())

    def _found(self, kind: str, sha256: str, ending: str) -> Path:
        shelved, alone = self._places(kind, sha256, ending)
        return alone if not shelved.is_file() and alone.is_file() else shelved

    def _put(self, kind: str, sha256: str, ending: str, data: bytes) -> None:
        shelved, alone = self._places(kind, sha256, ending)
        try:
            shelved.parent.mkdir(parents=True, exist_ok=True)
            write(shelved, data)
            alone.unlink(missing_ok=True)
        except OSError as error:
            raise failed(shelved, error) from error

    def _places(self, kind: str, sha256: str, ending: str) -> tuple[Path, Path]:
        folder, name = self.path / kind, f"{sha256[:_DIGITS]}.{ending}"
        return folder / shelf_of(sha256) / name, folder / name
