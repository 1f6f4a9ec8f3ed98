"""Puts a reading into the database, in the transaction of the caller."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, StatementError

from lkj.store.bulk import put_rows
from lkj.store.columns import now
from lkj.store.every_table import OF_A_READING
from lkj.store.locks import alone
from lkj.store.placing import place
from lkj.store.reading_rows import rows_of
from lkj.store.tables import document as files
from schemas.document import Document, decode, encode
from schemas.errors import UnreadableInput
from schemas.findings import Report, encode_report

_SHA256 = re.compile("[0-9a-f]{64}")
What = Literal["loaded", "replaced", "unchanged"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """`document` is its row's id."""

    document: int
    what: What


def load_document(connection: Connection, document: Document, findings: Report) -> Loaded:
    """The document with all its rows. A reading that says what the last one of the same file said changes nothing;
    another one takes the place of the last one's rows. Raises UnreadableInput where it is of no file, or holds a number
    that no column can: the transaction is of no use then."""
    sha256 = document.source.sha256
    if not _SHA256.fullmatch(sha256):
        raise UnreadableInput("of_no_file", path=document.source.path)
    _require_one_note_a_page(document)
    alone(connection, f"document {sha256}")
    reading = reading_of(document, findings)
    held = select(files.c.id, files.c.reading).where(files.c.sha256 == sha256)
    known = connection.execute(held).one_or_none()
    if known is not None and known.reading == reading:
        return Loaded(known.id, "unchanged")
    with _refusals_told(document.source.path):
        id = _put(connection, None if known is None else known.id, document, findings, reading)
    return Loaded(id, "loaded" if known is None else "replaced")


def document_in(connection: Connection, id: int) -> Document:
    """As it was loaded."""
    content = connection.execute(select(files.c.content).where(files.c.id == id)).scalar_one()
    return decode(zlib.decompress(content))


def reading_of(document: Document, findings: Report) -> str:
    """The same for the same statements and findings, wherever the file lies and in whatever language it was checked."""
    source = msgspec.structs.replace(document.source, path="")
    sources = [msgspec.structs.replace(file, path="") for file in document.sources]
    wordless: dict[str, Any] = {"message": "", "consequences": [], "consequence": ""}
    wordless |= dict.fromkeys(("kondisi", "kriteria", "akibat", "rekomendasi"), "")
    bare = [msgspec.structs.replace(finding, **wordless) for finding in findings.findings]
    said = (
        version("lkj").encode(),
        encode(msgspec.structs.replace(document, source=source, sources=sources)),
        encode_report(
            msgspec.structs.replace(
                findings, source=source, sources=msgspec.UNSET, findings=bare, page_notes=[], side_files=[]
            )
        ),
    )
    return hashlib.sha256(b"\0".join(said)).hexdigest()


def _require_one_note_a_page(document: Document) -> None:
    times = Counter(note.page for note in document.page_notes)
    twice = [page for page, count in times.items() if count > 1]
    if twice:
        raise UnreadableInput("two_notes_of_a_page", path=document.source.path, pages=sorted(twice))


def _put(connection: Connection, known: int | None, document: Document, findings: Report, reading: str) -> int:
    about = {
        "path": document.source.path,
        "pages": document.source.pages,
        "number_format": document.number_format,
        "numbers": findings.coverage.numbers,
        "tested": findings.coverage.tested,
        "reading": reading,
        "lkj": version("lkj"),
        "loaded_at": now(),
        "content": zlib.compress(encode(document)),
    }
    if known is None:
        new = {"sha256": document.source.sha256, "title": "", **about}
        id: int = connection.execute(files.insert().returning(files.c.id), new).scalar_one()
    else:
        id = known
        connection.execute(files.update().where(files.c.id == id), about)
        for table in reversed(OF_A_READING):
            connection.execute(table.delete().where(table.c.document == id))
    place(connection, id, document)
    for table, rows in rows_of(id, document, findings):
        put_rows(connection, table, rows)
    return id


@contextmanager
def _refusals_told(path: str) -> Iterator[None]:
    """What is wrong with this report alone; a server that is away or full is told by `database.told`."""
    try:
        yield
    except (DataError, OverflowError) as error:
        raise UnreadableInput("not_storable", path=path, problem=_on_one_line(error)) from error
    except StatementError as error:
        if isinstance(error, DBAPIError) and not isinstance(error, IntegrityError):
            raise
        raise UnreadableInput("not_storable", path=path, problem=_on_one_line(error)) from error


def _on_one_line(error: Exception) -> str:
    cause = error.orig if isinstance(error, StatementError) else error
    return " ".join(str(cause).split())
