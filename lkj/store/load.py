"""Puts a reading into the database, in the transaction of the caller."""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import dataclass
from importlib.metadata import version
from typing import Literal

import msgspec
from sqlalchemy import Connection, func, select

from lkj.store import tables
from lkj.store.columns import now
from lkj.store.reading_rows import rows_of
from lkj.store.report_kind import kind_of
from reconcile.wording import plain
from schemas.document import Document, decode, encode
from schemas.findings import Report, encode_report

_BRACKET = re.compile(r"\([^()]*\)")
What = Literal["loaded", "replaced", "unchanged"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """`document` is its row's id."""

    document: int
    what: What


def load_document(connection: Connection, document: Document, findings: Report) -> Loaded:
    """The document with all its rows. A reading that says what the last one of the same file said changes nothing;
    another one takes the place of the last one's rows."""
    reading = reading_of(document, findings)
    known = connection.execute(
        select(tables.document.c.id, tables.document.c.reading).where(
            tables.document.c.sha256 == document.source.sha256
        )
    ).one_or_none()
    if known is not None and known.reading == reading:
        return Loaded(known.id, "unchanged")
    about = {
        "sha256": document.source.sha256,
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
        id = connection.execute(tables.document.insert().returning(tables.document.c.id), about).scalar_one()
    else:
        id = known.id
        connection.execute(tables.document.update().where(tables.document.c.id == id), about)
        for table in reversed(tables.OF_A_READING):
            connection.execute(table.delete().where(table.c.document == id))
    _place(connection, id, document)
    for table, rows in rows_of(document, findings):
        if rows:
            connection.execute(table.insert(), [{"document": id, **row} for row in rows])
    return Loaded(id, "loaded" if known is None else "replaced")


def document_in(connection: Connection, id: int) -> Document:
    """As it was loaded."""
    content = connection.execute(select(tables.document.c.content).where(tables.document.c.id == id)).scalar_one()
    return decode(zlib.decompress(content))


def reading_of(document: Document, findings: Report) -> str:
    """The same for the same statements and findings, wherever the file lies and in whatever language it was checked."""
    source = msgspec.structs.replace(document.source, path="")
    files = [msgspec.structs.replace(file, path="") for file in document.sources]
    bare = [
        msgspec.structs.replace(finding, message="", consequences=[], consequence="") for finding in findings.findings
    ]
    said = (
        version("lkj").encode(),
        encode(msgspec.structs.replace(document, source=source, sources=files)),
        encode_report(
            msgspec.structs.replace(findings, source=source, sources=msgspec.UNSET, findings=bare, page_notes=[])
        ),
    )
    return hashlib.sha256(b"\0".join(said)).hexdigest()


def agency_key(agency: str | None) -> str:
    """One agency, however it is cased and whatever short form is bracketed."""
    return plain(_BRACKET.sub(" ", agency or ""))


def _place(connection: Connection, id: int, document: Document) -> None:
    """The report among those of its agency, year and kind: the first is revision 1."""
    held = tables.report.c
    of = {"agency_key": agency_key(document.agency), "year": document.year, "kind": kind_of(document)}
    here = connection.execute(select(tables.report).where(held.document == id)).mappings().one_or_none()
    if here is not None and all(here[name] == value for name, value in of.items()):
        return
    connection.execute(tables.report.delete().where(held.document == id))
    alike = select(func.max(held.revision)).where(
        held.agency_key == of["agency_key"], held.year.is_not_distinct_from(of["year"]), held.kind == of["kind"]
    )
    revision = (connection.execute(alike).scalar_one() or 0) + 1
    connection.execute(tables.report.insert(), {"document": id, "agency": document.agency, "revision": revision, **of})
