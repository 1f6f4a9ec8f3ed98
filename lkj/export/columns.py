"""Columns of the database as those of a Parquet file, and as fields of a Data Package.

A decimal is there twice: as a number to compute with (`DECIMAL(38, 12)`, rounded where more is printed, and none where
its size is beyond that), and as text with all decimals that it has, in the column called `..._exact`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Any, Literal

import pyarrow
from sqlalchemy import BigInteger, Boolean, Column, Float, Integer, LargeBinary, Table

from lkj.store.columns import Exact, RowNumber, Whole

DIGITS, DECIMALS = 38, 12
_STEP, _LARGEST = Decimal(1).scaleb(-DECIMALS), Decimal(1).scaleb(DIGITS - DECIMALS)
_WIDE = Context(prec=2 * DIGITS)

Kind = Literal["integer", "number", "boolean", "string"]
Made = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """`source` is the column of the database that `made` takes the value of."""

    name: str
    source: str
    kind: Kind
    arrow: pyarrow.DataType
    required: bool
    doc: str
    made: Made


def fields_of(table: Table) -> list[Field]:
    return [field for column in table.columns for field in _fields(column)]


def schema_of(fields: list[Field]) -> pyarrow.Schema:
    told = pyarrow.schema([pyarrow.field(one.name, one.arrow, nullable=not one.required) for one in fields])
    return told.with_metadata({"pandas": json.dumps(_for_pandas(fields))})


def number_of(value: Decimal) -> Decimal | None:
    return None if abs(value) >= _LARGEST - 1 else value.quantize(_STEP, context=_WIDE)


def _for_pandas(fields: list[Field]) -> dict[str, Any]:
    """Whole numbers of which some are missing stay whole: pandas would make floating ones of them."""
    whole = [one.name for one in fields if one.kind == "integer"]
    columns = [
        {"name": name, "field_name": name, "pandas_type": "int64", "numpy_type": "Int64", "metadata": None}
        for name in whole
    ]
    return {"index_columns": [], "column_indexes": [], "columns": columns, "pandas_version": "2.2"}


def _fields(column: Column[Any]) -> Iterator[Field]:
    doc, required = column.doc or "", not column.nullable
    if isinstance(column.type, Exact):
        number = pyarrow.decimal128(DIGITS, DECIMALS)
        yield Field(column.name, column.name, "number", number, False, doc, number_of)
        told = f"{doc}; with all its decimals"
        yield Field(f"{column.name}_exact", column.name, "string", pyarrow.string(), required, told, "{:f}".format)
    elif isinstance(column.type, LargeBinary):
        yield Field(column.name, column.name, "string", pyarrow.string(), required, doc, _unpacked)
    else:
        kind, arrow, made = _plain(column)
        yield Field(column.name, column.name, kind, arrow, required, doc, made)


def _plain(column: Column[Any]) -> tuple[Kind, pyarrow.DataType, Made]:
    if isinstance(column.type, Boolean):
        return "boolean", pyarrow.bool_(), bool
    if isinstance(column.type, Float):
        return "number", pyarrow.float64(), float
    if isinstance(column.type, Integer | BigInteger | RowNumber | Whole):
        return "integer", pyarrow.int64(), int
    return "string", pyarrow.string(), str


def _unpacked(content: bytes) -> str:
    return zlib.decompress(content).decode()
