"""What a database holds, in lines for a person."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from sqlalchemy import ColumnElement, Connection, FromClause, func, select

from lkj.store import migrations
from lkj.store.every_table import EVERY_TABLE
from lkj.store.records import attempt, correction, decision
from lkj.store.tables import report


def status_lines(connection: Connection, address: str, version: str | None, every_table: bool = False) -> Iterator[str]:
    """`version` is the step that it is at; `every_table`: with the rows of each, which takes a while in a large one."""
    if version is None:
        yield _("{db}: no tables of lkj yet; `lkj load` or `lkj db upgrade` makes them").format(db=address)
        return
    newest = migrations.newest()
    if version != newest:
        yield _("{db}: at {version}, newest is {newest}; `lkj db upgrade`").format(
            db=address, version=version, newest=newest
        )
        return
    yield _("{db}: up to date ({version})").format(db=address, version=version)
    yield from (f"  {line}" for line in _held(connection))
    if every_table:
        yield from (f"  {table.name}: {_count(connection, table)}" for table in EVERY_TABLE)


def _held(connection: Connection) -> Iterator[str]:
    held = report.c
    asked = select(func.count(held.agency_key.distinct()), func.min(held.year), func.max(held.year))
    agencies, first, last = connection.execute(asked).one()
    years = " · " + (str(first) if first == last else f"{first}–{last}") if first is not None else ""
    count = _count(connection, report)
    reports = ngettext("{count} report", "{count} reports", count).format(count=count)
    told = ngettext("{count} agency", "{count} agencies", agencies).format(count=agencies)
    yield f"{reports} · {told}{years}"
    if waiting := _count(connection, report, held.matched.is_(False)):
        yield _("{count} of them to be matched with the year before (`lkj load`)").format(count=waiting)
    yield _("{decisions} decisions and {corrections} corrections by people").format(
        decisions=_count(connection, decision), corrections=_count(connection, correction)
    )
    if failed := _count(connection, attempt, attempt.c.outcome == "failed"):
        yield _("{count} times a report could not be loaded: table attempt tells why").format(count=failed)


def _count(connection: Connection, table: FromClause, *which: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(*which)).scalar_one()
