"""A report for the commands that set reports beside each other: a PDF, or the JSON that `lkj extract` made of it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from extractor.scan.choice import Ocr
from lkj.io import regular_file
from lkj.io.output_format import OutputFormat
from lkj.people.apply_corrections import apply_corrections
from lkj.people.told_agency import with_told_agency
from lkj.reading.for_command import read
from lkj.reading.reader import Meanwhile, idle
from schemas.bounds import beyond_bounds
from schemas.document import Document, decode
from schemas.errors import UnreadableInput

_JSON_BEGINS = b"{"
_BLANK = b"\xef\xbb\xbf \t\r\n"
_LOOKED_AT = 64
_MOST_BYTES = 128 * 2**20
"""A document of a thousand pages takes about 10 MB."""
_TOO_DEEP = "nested too deeply"


def report_at(
    path: Path,
    output_format: OutputFormat,
    target: Path | None = None,
    quiet: bool = False,
    confirm: bool | None = None,
    meanwhile: Meanwhile = idle,
    ocr: Ocr = "auto",
) -> Document:
    """With what people corrected in it. Raises UnreadableInput where it is neither, and what reading a PDF raises.
    `target` is where results will go."""
    if not _is_json(path):
        return read(path, None, output_format, target, quiet, confirm, meanwhile, ocr=ocr)
    meanwhile()
    return with_told_agency(apply_corrections(document_in(path), path, quiet), path)


def document_in(path: Path) -> Document:
    """Raises UnreadableInput with what is wrong."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadableInput("not_a_document", path=str(path), problem=f"> {_MOST_BYTES // 2**20} MB")
        document = decode(regular_file.contents(path).lstrip(_BLANK))
        _require_bounds(document)
        _require_own_ids(document)
        return document
    except OSError as error:
        raise UnreadableInput("not_readable", path=str(path), reason=error.strerror or str(error)) from error
    except RecursionError as error:
        raise UnreadableInput("not_a_document", path=str(path), problem=_TOO_DEEP) from error
    except (msgspec.DecodeError, UnicodeDecodeError, _NoDocument) as error:
        raise UnreadableInput("not_a_document", path=str(path), problem=str(error)) from error


class _NoDocument(Exception):
    """What is wrong with what was decoded."""


def _require_bounds(document: Document) -> None:
    problem = next(beyond_bounds(document), None)
    if problem is not None:
        raise _NoDocument(problem)


def _require_own_ids(document: Document) -> None:
    """Rows are told apart by their ids, in every check."""
    lists = document.tables, document.indicators, document.budget
    for ids in ([row.id for row in rows] for rows in lists):
        if len(set(ids)) < len(ids):
            twice = next(id for at, id in enumerate(ids) if id in ids[:at])
            raise _NoDocument(f"two rows have the id {twice!r}")


def _is_json(path: Path) -> bool:
    """What cannot be read is left to the reader of PDFs, which tells why."""
    try:
        with regular_file.opened(path) as file:
            return file.read(_LOOKED_AT).lstrip(_BLANK).startswith(_JSON_BEGINS)
    except OSError:
        return False
