"""Many reports: found in folders, read one after the other, and told where one cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from extractor.scan.choice import Ocr
from lkj.io import regular_file
from lkj.reading.report_input import report_at
from lkj.words.draft_places import is_draft
from lkj.words.messages import text_of
from schemas.document import DOCUMENT_FORMAT, Document
from schemas.errors import NothingToRead, ReaderFailed, UnreadableInput
from schemas.left_out import LeftOut

_LOOKED_AT = 16 * 1024
"""Bytes at the beginning of a JSON file; its format stands behind its source."""


def reports_in(paths: Sequence[Path]) -> list[Path]:
    """Files as they are given; of a folder, all PDFs in it and below, and JSON that says it is a document. A folder
    that holds none stays, so that it is told."""
    found = (file for path in paths for file in (_in_folder(path) or [path] if path.is_dir() else [path]))
    return list(dict.fromkeys(found))


def drafts_in(paths: Sequence[Path]) -> list[Path]:
    """Drafts in the folders among `paths`: `reports_in` passes them by, for what else is written there is no report."""
    folders = (path for path in paths if path.is_dir())
    return [file for folder in folders for file in sorted(folder.rglob("*")) if is_draft(file) and file.is_file()]


def _in_folder(folder: Path) -> list[Path]:
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (path.suffix.casefold() == ".pdf" or (path.suffix == ".json" and _is_document(path)))
    ]


def _is_document(path: Path) -> bool:
    try:
        with regular_file.opened(path) as file:
            return f'"{DOCUMENT_FORMAT}"'.encode() in file.read(_LOOKED_AT)
    except OSError:
        return True  # reading it tells why it cannot be read


def each_report(
    paths: Iterable[Path], quiet: bool = False, confirm: bool = False, ocr: Ocr = "auto"
) -> Iterator[tuple[str, Document] | LeftOut]:
    """Each report once, with its path, as it is read; what cannot be read, or was read before, is left out and told.
    Second readings are made only where `confirm` asks for them."""
    first: dict[str, str] = {}
    for path in paths:
        found = _read(path, quiet, confirm, ocr)
        if not isinstance(found, LeftOut):
            same = first.setdefault(found[1].source.sha256 or str(path), str(path))
            if same != str(path):
                found = LeftOut(path=str(path), why="same_report", key="same_report", text=same)
        yield found


def _read(path: Path, quiet: bool, confirm: bool, ocr: Ocr) -> tuple[str, Document] | LeftOut:
    try:
        # as for the terminal: notes on single pages would not say which of the reports they speak of
        return str(path), report_at(path, "terminal", quiet=quiet, confirm=confirm, ocr=ocr)
    except (UnreadableInput, NothingToRead, ReaderFailed) as error:
        return LeftOut(path=str(path), why="unreadable", key=error.key, text=text_of(error))
