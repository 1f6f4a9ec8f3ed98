"""A report among those of its agency: which revision of its year it is, and which is the year before it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, select

from lkj.store.locks import alone
from lkj.store.report_kind import kind_of
from lkj.store.tables import document as files
from lkj.store.tables import report
from reconcile.words.wording import plain
from schemas.document import Document

_BRACKET = re.compile(r"\([^()]*\)")
_LONGEST_KEY = 200
"""An index of PostgreSQL holds no longer ones than some thousand bytes."""
_held = report.c


def agency_key(agency: str | None) -> str:
    """One agency, however it is cased and whatever short form is bracketed."""
    return plain(_BRACKET.sub(" ", agency or ""))[:_LONGEST_KEY]


class Among(NamedTuple):
    """Reports that are revisions of one."""

    agency_key: str
    kind: str
    year: int | None


def place(connection: Connection, id: int, document: Document) -> None:
    """The first of its agency, year and kind is revision 1. It has to be matched anew, and so has what comes after it,
    where it stands now and where it stood."""
    now = Among(agency_key(document.agency), kind_of(document), document.year)
    here = connection.execute(select(report).where(_held.document == id)).one_or_none()
    was = now if here is None else Among(here.agency_key, here.kind, here.year)
    for key in sorted({now.agency_key, was.agency_key}):
        alone(connection, f"agency {key}")
    revision = here.revision if here is not None and was == now else _next_revision(connection, now)
    connection.execute(report.delete().where(_held.document == id))
    about = {"document": id, "agency": document.agency, "revision": revision, "matched": False}
    connection.execute(report.insert(), {**about, **now._asdict()})
    connection.execute(files.update().where(files.c.id == id).values(title=_title(document, revision)))
    for among in {was, now}:
        _unmatch_after(connection, among)


def before(connection: Connection, id: int) -> int | None:
    """The document that a report is matched with: the newest revision of the last year before it."""
    here = connection.execute(select(report).where(_held.document == id)).one()
    if here.year is None or not here.agency_key:
        return None
    earlier = and_(_alike(here.agency_key, here.kind), _held.year < here.year)
    newest = select(_held.document).where(earlier).order_by(_held.year.desc(), _held.revision.desc()).limit(1)
    return connection.execute(newest).scalar_one_or_none()


def _alike(agency_key: str, kind: str) -> ColumnElement[bool]:
    return and_(_held.agency_key == agency_key, _held.kind == kind)


def _next_revision(connection: Connection, among: Among) -> int:
    alike = and_(_alike(among.agency_key, among.kind), _held.year.is_not_distinct_from(among.year))
    return (connection.execute(select(func.max(_held.revision)).where(alike)).scalar_one() or 0) + 1


def _unmatch_after(connection: Connection, among: Among) -> None:
    if among.year is None:
        return
    alike = _alike(among.agency_key, among.kind)
    following = select(func.min(_held.year)).where(alike, _held.year > among.year).scalar_subquery()
    connection.execute(report.update().where(alike, _held.year == following).values(matched=False))


def _title(document: Document, revision: int) -> str:
    name = document.agency or Path(document.source.path).name
    return " ".join(filter(None, (name, str(document.year or ""), f"({revision})" if revision > 1 else "")))
