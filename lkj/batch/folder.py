"""The folder that a batch writes to: for each report its document, its findings and a page, whole or not there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lkj.io.output import require_writable, write
from lkj.words.plain_text import plain_json
from schemas.errors import UsageError

_DIGITS = 16
"""Of the SHA-256 in a name: enough that no two of the reports of a country share them."""


@dataclass(frozen=True, slots=True)
class OutFolder:
    """Names come from the bytes of a report alone, so they stay when the report is moved."""

    path: Path

    @property
    def summary_page(self) -> Path:
        return self.path / "summary.html"

    @property
    def summary_table(self) -> Path:
        return self.path / "summary.csv"

    def document(self, sha256: str) -> Path:
        return self.path / "documents" / f"{sha256[:_DIGITS]}.json"

    def findings(self, sha256: str) -> Path:
        return self.path / "findings" / f"{sha256[:_DIGITS]}.json"

    @property
    def pages(self) -> Path:
        """The folder of the pages for people."""
        return self.path / "reports"

    def page(self, sha256: str) -> Path:
        return self.pages / f"{sha256[:_DIGITS]}.html"

    def relative(self, file: Path) -> str:
        """As a link or a cell beside the summary names it."""
        return file.relative_to(self.path).as_posix()

    def make(self) -> None:
        """Raises UsageError where it cannot be made or written to."""
        try:
            for folder in (self.document("").parent, self.findings("").parent, self.pages):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError("output_failed", path=str(self.path), reason=error.strerror or str(error)) from error
        require_writable(self.summary_page)

    def holds(self, sha256: str) -> bool:
        return self.document(sha256).is_file() and self.findings(sha256).is_file()

    def keep(self, sha256: str, document: bytes, findings: bytes, page: str = "") -> None:
        """Without a page where it is empty. Raises UsageError where there is no room, or no permission."""
        write(self.document(sha256), plain_json(document) + b"\n")
        write(self.findings(sha256), plain_json(findings) + b"\n")
        if page:
            write(self.page(sha256), page.encode())
