"""Many rows into one table: by COPY on PostgreSQL, which takes them as they come, by INSERT elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import psycopg
from sqlalchemy import Column, Connection, Table
from sqlalchemy.exc import DBAPIError, StatementError

Row = Mapping[str, Any]


def put_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """All of `rows` have the same columns. What is refused is raised as SQLAlchemy does."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        _copied(connection, table, rows)
    else:
        connection.execute(table.insert(), rows)


def _copied(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    columns = [table.columns[name] for name in rows[0]]
    names = ", ".join(connection.dialect.identifier_preparer.format_column(column) for column in columns)
    statement = f"COPY {connection.dialect.identifier_preparer.format_table(table)} ({names}) FROM STDIN"
    driver: Any = connection.connection.driver_connection
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as file:
            for row in _bound(connection, columns, rows, statement):
                file.write_row(row)
    except psycopg.Error as error:
        raise DBAPIError.instance(
            statement, None, error, psycopg.Error, hide_parameters=True, dialect=connection.dialect
        ) from error


def _bound(
    connection: Connection, columns: Sequence[Column[Any]], rows: Iterable[Row], statement: str
) -> Iterator[list[Any]]:
    """The values as their columns would have them bound."""
    makers = [column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect) for column in columns]
    named = list(zip([column.name for column in columns], makers, strict=True))
    try:
        for row in rows:
            yield [made(row[name]) if made else row[name] for name, made in named]
    except ValueError as error:
        raise StatementError(str(error), statement, None, error) from error
